"""A match whose people press real keys, a pad and the pointer, at the speed of a clock that is made up; draws nothing.

From raw events through the door, the session and the host to the rules: only pixels and the wall's time are missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pygame

from game.app.session import Session
from game.app.setup import bots_of, rules_for, setup_for
from game.city import events as ev
from game.city.company import ALONE
from game.city.pacing import BEATS_S, LEAST_S
from game.debrief.talk.order import Order
from game.debrief.talk.pages import Page
from game.devices.ease import PLAIN, Ease
from game.devices.presses import PAD_PLACES
from game.devices.seat_kinds import SeatKind
from game.devices.seating import Seating
from game.engine.events import Event
from game.engine.host import Host, OpenGroup, Pace
from game.engine.prompts import Raw, Ready
from tests.devices.bench import Bench
from tests.devices.keys import key_down
from tests.devices.test_keyboard import PLACES
from tests.golden.match import Match
from tests.screens.picture import shown_props
from tests.virtual_pads import VirtualPad

PEOPLE: tuple[SeatKind, ...] = ("key", "pad", "mouse")
_BOT: SeatKind = "bot"
FRAME_MS = 500
MOST_MS = 4 * 3600 * 1000
_ROW_PX, _BUTTON_PX = 900, 100


class Nobody:
    """A back room in which no chart is drawn."""

    def begin(self, order: Order) -> None: ...
    def take(self) -> list[Page]:
        return []

    def close(self) -> None: ...


Said = tuple[str, int, str, Raw | None]
"""(topic, day, mask, answer)."""


class DeviceMatch:
    """A golden's match with three people at its table instead of bots; each `turn` seats them further round.

    Each presses, once a prompt, a button that means something: another one of them each time. With `ease` all three
    have asked for that, and play as whoever needs it does: a trace gets one press, any other prompt a second one that
    nobody meant, at once after the first.
    """

    def __init__(self, match: Match, bench: Bench, pad: VirtualPad, turn: int = 0, ease: Ease = PLAIN) -> None:
        self._bench, self._pad, self._turn = bench, pad, turn
        bench.door.hit = lambda at_px: at_px[0] // _BUTTON_PX if at_px[1] >= _ROW_PX else None
        props = shown_props()
        seats = [*PEOPLE, *(_BOT for _ in range(match.seats - len(PEOPLE)))]
        kinds = [seats[(seat - turn) % match.seats] for seat in range(match.seats)]
        self._people = {seat: kind for seat, kind in enumerate(kinds) if kind != _BOT}
        setup = setup_for(
            props.pack, kinds, seed=match.seed, scenario=match.scenario, length=match.length, reveal=match.plan().reveal
        )
        host = Host(
            rules_for(setup, props.pack), setup.seed, pace=Pace(BEATS_S, least_s=LEAST_S), players=bots_of(setup)
        )
        seating = Seating.for_kinds(setup.seats, bench.door.plugged)
        self.session = Session(host, setup, seating, props, looks=Random(match.seed), room=Nobody())
        for seat in self._people:
            seating.chairs[seat].ease = ease
        self._is_eased = ease != PLAIN
        self.meant: dict[tuple[int, int], Raw] = {}
        """By step and slot: what the button said that was meant, where it was the seat's one press, or its first."""
        self.said: dict[tuple[int, int], Said] = {}
        """By step and slot: what lay before the rules from a person when that group closed."""
        self.reached: set[str] = set()
        """As "kind:thing": topics, forms, and "Choose/pad" for a kind of prompt that a kind of device has answered."""
        self._now_ms = 0
        self._pressed: set[tuple[int, int]] = set()

    @property
    def history(self) -> list[Event]:
        return self.session.host.history

    def play(self) -> None:
        """To the end; AssertionError if it never comes."""
        while not self.session.is_over:
            self._press_what_is_new()
            self._now_ms += FRAME_MS
            self._read()
            self.session.frame(self._now_ms)
            assert self._now_ms < MOST_MS, "the match does not end"
        self._note_gates()

    def _press_what_is_new(self) -> None:
        """Whoever has a new prompt presses; in a trace again and again."""
        group = self.session.host.group
        if group is None:
            return
        for seat in self._people:
            at = self.session.answering.active_slot(seat)
            layout = self.session.answering.layout(seat)
            if at is None or layout is None:
                continue
            is_trace, is_first = group.slots[at].prompt.lasts_s > 0, (group.step, at) not in self._pressed
            if is_first or (is_trace and not self._is_eased):
                self._pressed.add((group.step, at))
                useful = [button for button, entry in enumerate(layout) if entry is not None]
                chosen = useful[(seat + group.step + at + self._turn) % len(useful)]
                self._press(seat, chosen)
                if self._is_eased:
                    self._read()
                    self.meant[group.step, at] = layout[chosen] or ""
                    if not is_trace and len(useful) > 1:
                        self._press(seat, next(button for button in useful if button != chosen))
                        self._read()

    def _press(self, seat: int, button: int) -> None:
        device = self.session.seating.chairs[seat].device
        assert device is not None
        if device.kind == "pad":
            self._pad.hold(PAD_PLACES[button])
            self._read()
            self._pad.hold(PAD_PLACES[button], is_down=False)
        elif device.kind == "mouse":
            at_px = (button * _BUTTON_PX + _BUTTON_PX // 2, _ROW_PX + 50)
            pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at_px, button=1, touch=False))
        else:
            pygame.event.post(key_down(PLACES[device.number][button]))

    def _read(self) -> None:
        """What the loop does with a frame's events; then what the host has of each seat is noted."""
        for message in self._bench.door.read(pygame.event.get(), self._now_ms):
            self.session.take(message, self._now_ms)
        group = self.session.host.group
        if group is not None:
            for seat in self._people:
                for at, raw in self.session.host.drafts_of(seat).items():
                    self._note(group, seat, at, raw)

    def _note(self, group: OpenGroup, seat: int, at: int, raw: Raw | None) -> None:
        session, prompt = self.session, group.slots[at].prompt
        city = session.host.public.state
        if not isinstance(prompt, Ready):  # a nod to what was laid open answers nothing, whatever its topic
            self.said[group.step, at] = prompt.topic, city.day, city.mask_of(seat) if city.wearer else "", raw
        self.reached |= {f"topic:{prompt.topic}", f"prompt:{type(prompt).__name__}/{self._people[seat]}"}
        if prompt.topic == "errand":
            self.reached.add(f"errand:{raw}")
        card = session.props.pack.cards.get(session.host.open_card or "")
        if card is not None and group.beat not in ("card", "stars"):
            self.reached.add(f"form:{card.form}")

    def _note_gates(self) -> None:
        """Gates that have met a mask that a person wore at the time."""
        worn: tuple[str, ...] = ()
        for event in self.history:
            if isinstance(event, ev.MatchBegan | ev.MasksSwapped):
                worn = tuple(event.masks[seat] for seat in self._people)
            elif isinstance(event, ev.GateMet):
                self.reached |= {f"gate:{event.gate}"} if event.mask in worn else set()
            elif isinstance(event, ev.DoorAnswered):
                self.reached |= {f"gate:{event.gate}" for row in event.rows if row[0] in worn}


def told(history: list[Event]) -> Iterator[Said]:
    """What the city says that masks have answered, where it tells so one by one."""
    day, worn = 0, ()
    for event in history:
        rows: tuple[tuple[str, str], ...] = ()
        topic = ""
        match event:
            case ev.DayBegan():
                day = event.day
            case ev.MatchBegan() | ev.MasksSwapped():
                worn = event.masks
            case ev.WishTaken():
                topic, rows = "wish", ((worn[event.seat], event.wish),)
            case ev.ErrandRun():
                topic, rows = "errand", event.errands
            case ev.QuestionAnswered():
                topic, rows = event.kind, event.rows
            case ev.ChairAnswered():
                topic, rows = "chair", event.rows
            case ev.ArticleBrought():
                topic, rows = "article", ((event.by, event.article),)
            case ev.CompanyKept():
                back = tuple((b, a) for a, b in event.pairs)
                topic, rows = "company", (*event.pairs, *back, *event.snubbed, *((m, ALONE) for m in event.alone))
            case ev.WordsSaid():
                topic, rows = "one_word", event.rows
        yield from ((topic, day, mask, answer) for mask, answer in rows)
