"""Plays a saved match again, step by step, and judges it under other rules. Writes nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from game.app.forgotten import verify
from game.app.outcome import is_laid_open, outcome_of
from game.app.recorded import events_of
from game.app.refusal import BadCall
from game.app.saves import open_save, pointing_at_what_is_sound
from game.app.setup import Setup, rules_for
from game.city.city import City
from game.city.fold import passing
from game.city.pack import Pack
from game.city.regimes.registry import regime_among
from game.city.regimes.tuned import regimes_of
from game.city.standing import judged_by_day
from game.content import default_pack, load_pack
from game.debrief.reading import record_of
from game.debrief.retried import retried
from game.engine.events import Event
from game.engine.host.retrace import retrace, run_again
from game.engine.journal import Journal


@dataclass(frozen=True, slots=True)
class Replayed:
    """A match that was verified: its setup, pack, events, the city at its end, the outcome; how many steps are lost."""

    setup: Setup
    pack: Pack
    events: list[Event]
    city: City
    outcome: dict[str, Any]
    lost: int = 0


def pack_of(setup: Setup) -> Pack:
    """The pack that a match is played with, in the match's language; raises `BadPack` or `BadCatalogue`."""
    if setup.pack_at:
        return load_pack(Path(setup.pack_at), language=setup.language)
    return default_pack(setup.language)


def replay_file(path: Path, *, is_sound_only: bool = False, language: str = "") -> Replayed:
    """The match at `path`, each step's hash compared; raises `BadSave`, `BadCall`, `BadPack`, `Diverged`.

    Of a damaged one what lies before the damage; of one that was changed too if `is_sound_only`. `language`: told in
    this one, "" in its own.
    """
    with pointing_at_what_is_sound(path):
        return _replayed(path, is_sound_only=is_sound_only, language=language)


def _replayed(path: Path, *, is_sound_only: bool, language: str) -> Replayed:
    journal, setup = open_save(path, is_read_only=True, is_sound_only=is_sound_only)
    lost = journal.lost
    try:
        pack = pack_of(setup)
        if setup.is_forgotten:
            check_tellable(path, setup, language, is_played_again=False)
            return _remembered(journal, setup, pack)
        done = retrace(journal, rules_for(setup, pack))
        steps, hash_hex = done.driver.step, done.driver.hash_hex
        if language not in ("", setup.language):
            setup = replace(setup, language=language)
            pack = pack_of(setup)
            done = run_again(journal, rules_for(setup, pack))
    finally:
        journal.close()
    outcome = outcome_of(setup, done.events, steps=steps, hash_hex=hash_hex)
    return Replayed(setup, pack, done.events, done.driver.table.state, outcome, lost)


def check_tellable(path: Path, setup: Setup, language: str, *, is_played_again: bool) -> None:
    """BadCall where a match is to be told in another language than its own and cannot be played again for that."""
    if language not in ("", setup.language) and not is_played_again:
        raise BadCall(
            f"{path}: this match can only be told in the language it was played in ({setup.language}): its votes were "
            "forgotten, or its rules or pack have changed since. Leave out --language."
        )


def _remembered(journal: Journal, setup: Setup, pack: Pack) -> Replayed:
    """A match without its votes: its chain of hashes compared, and what is left of it read."""
    steps, hash_hex = verify(journal)
    events, city = list(events_of(journal)[0]), City()
    for _ in passing(events, city):
        pass
    return Replayed(setup, pack, events, city, outcome_of(setup, events, steps=steps, hash_hex=hash_hex))


def evenings_that_stand(replayed: Replayed) -> tuple[int, int]:
    """(on how many evenings its own rule, judging what is left, puts everybody where they stood; of how many)."""
    record, rules = record_of(replayed.events), regimes_of(replayed.pack)
    found = 0
    for at, ledger in enumerate(record.ledgers):
        again = judged_by_day(rules[ledger.regime], record.masks, record.rounds[: at + 1])[-1]
        found += all(again[mask].tier == tier for mask, (_, tier, _) in ledger.rows.items())
    return found, len(record.ledgers)


def told_under(replayed: Replayed, regime: str) -> list[dict[str, Any]]:
    """What may be told of that, day by day: where a table of people kept its stars to itself, doors and no mask.

    Figures under a second rule would undo the first one's veils. Raises `UnknownRegime`.
    """
    if is_laid_open(replayed.setup, replayed.outcome["level"]):
        return judged_under(replayed, regime)
    rule = regime_among(regimes_of(replayed.pack), regime)
    under, days = retried(record_of(replayed.events), rule), range(1, len(replayed.city.ranks) + 1)
    moved = [(change.day, change.is_opened) for change in under.door_changes]
    return [
        {
            "day": day,
            "regime": rule.name,
            "opened": sum(on == day and is_opened for on, is_opened in moved),
            "shut": sum(on == day and not is_opened for on, is_opened in moved),
        }
        for day in days
    ]


def judged_under(replayed: Replayed, regime: str) -> list[dict[str, Any]]:
    """The standings by day that `regime`, the pack's or the city's, would have given for the same deeds.

    Raises `UnknownRegime`.
    """
    rule, city = regime_among(regimes_of(replayed.pack), regime), replayed.city
    tables = judged_by_day(rule, city.masks, city.rounds[: len(city.ranks)])
    return [
        {
            "day": day,
            "regime": rule.name,
            "masks": {mask: {"score": s.score, "tier": s.tier, "shown": s.shown} for mask, s in table.items()},
        }
        for day, table in enumerate(tables, start=1)
    ]
