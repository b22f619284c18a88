"""Begins a live match, or takes up an interrupted one: host, journal, bots, session. Draws nothing."""

from __future__ import annotations

from game.app.saves import new_journal, said_of_loss
from game.app.session import Session
from game.app.setup import Setup, bots_of, late_bot, plan_for, rules_for
from game.city.city import City
from game.city.pacing import LEAST_S, TALK_ALONE_S, beats_for
from game.city.pack import Pack
from game.devices.kinds.table import KINDS
from game.devices.seating import Seating
from game.engine.host import Host, Pace, resume
from game.engine.journal import BadSave, Journal
from game.stage.menus.outcomes import Timers
from game.stage.staging import Props
from game.table.live_match import LiveMatch
from game.table.seats_file import note_seats, seats_of
from game.table.window import Window
from game.told import Told, told_by

SCALES: dict[Timers, float | None] = {"x1": 1.0, "x2": 2.0, "off": None}


def begin(
    window: Window, props: Props, setup: Setup, pack: Pack, seating: Seating, now_ms: int, *, is_kept: bool = True
) -> LiveMatch[Session]:
    """A match from its beginning. A folder that cannot be written to does not stop it: it is then not saved.

    `is_kept` False: it is not to be saved, and what was interrupted before it stays.
    """
    trouble = ""
    journal: Journal | None = None
    try:
        if is_kept:
            journal = new_journal(setup, is_live=True)
            note_seats(journal.path, seating)
    except BadSave as problem:
        trouble = Told("This match is not being saved. {why}", why=told_by(problem))
    host = Host(
        rules_for(setup, pack),
        setup.seed,
        journal=journal,
        pace=_pace(window, setup, pack),
        players=bots_of(setup),
        now_ms=now_ms,
    )
    return LiveMatch(_session(window, props, setup, seating, host, journal), journal, trouble)


def take_up(
    window: Window, props: Props, journal: Journal, setup: Setup, pack: Pack, now_ms: int
) -> LiveMatch[Session]:
    """An interrupted match at the same prompt; raises `Diverged` or `BadSave`."""
    lost = journal.lost
    window.read([], now_ms)
    window.door.find()
    seating = seats_of(journal.path, setup.seats, window.door.plugged)
    first = bots_of(setup)
    players = {
        seat: first.get(seat) or late_bot(setup, seat)
        for seat, chair in enumerate(seating.chairs)
        if not KINDS[chair.kind].is_held
    }
    host: Host[City] = resume(
        journal, rules_for(setup, pack), pace=_pace(window, setup, pack), players=players, now_ms=now_ms
    )
    return LiveMatch(_session(window, props, setup, seating, host, journal), journal, said_of_loss(lost))


def _pace(window: Window, setup: Setup, pack: Pack) -> Pace:
    people = len(setup.seats) - len(setup.bots)
    least_s = LEAST_S if people > 1 else {**LEAST_S, "say": TALK_ALONE_S}
    beats_s = beats_for(has_team_talk=plan_for(setup, pack).has_team_talk)
    return Pace(beats_s, scale=SCALES[window.settings.timers], least_s=least_s)


def _session(
    window: Window, props: Props, setup: Setup, seating: Seating, host: Host[City], journal: Journal | None
) -> Session:
    path = journal.path if journal is not None else None
    session = Session(
        host,
        setup,
        seating,
        props,
        on_change=lambda: note_seats(path, seating) if path is not None else None,
        turning=window.settings.star_turns,
    )
    session.director.teaching.is_on = window.settings.has_hints
    return session
