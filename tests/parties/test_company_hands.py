"""Company and the chair answered by real hands: what a key or a pad's button said is what the table sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from game.city import events as ev
from game.city.company import ALONE
from game.devices.presses import PAD_PLACES
from game.engine.events import Event
from game.engine.prompts import Raw
from tests.parties.table import PartyTable, press_once_each_group
from tests.virtual_pads import VirtualPad, plugged

PAD, KEY, OTHER_KEY = 0, 1, 2


@pytest.fixture
def pad() -> Iterator[VirtualPad]:
    with plugged(("Alpha", 1)) as (made,):
        yield made


class Hands:
    """Three people, one of them with a pad: each says on the wanted beat what `wish` tells, else presses anything."""

    def __init__(self, table: PartyTable, pad: VirtualPad, beat: str, wish: Callable[[int], Raw]) -> None:
        self._table, self._pad, self._beat, self._wish = table, pad, beat, wish
        self._anything = press_once_each_group(table, lambda seat, step: (seat + step) % 5)
        self._done: set[tuple[int, int, int | None]] = set()
        self._down = ""

    def play(self) -> None:
        if self._down:
            self._pad.hold(self._down, is_down=False)
            self._down = ""
        group = self._table.session.host.group
        if group is None:
            return
        is_wanted = group.beat == self._beat
        if not is_wanted:
            self._anything()
        for seat in (PAD, KEY, OTHER_KEY) if is_wanted else (PAD,):
            answering = self._table.session.answering
            mark = (group.step, seat, answering.active_slot(seat))
            layout = answering.layout(seat)
            if mark[2] is None or mark in self._done or layout is None:
                continue
            self._done.add(mark)
            button = layout.index(self._wish(seat)) if is_wanted else (seat + group.step) % 5
            self._press(seat, button)

    def _press(self, seat: int, button: int) -> None:
        if seat == PAD:
            self._down = PAD_PLACES[button]
            self._pad.hold(self._down)
            return
        device = self._table.session.seating.chairs[seat].device
        assert device is not None
        self._table.press_key(device, button)


def told(table: PartyTable, kind: type[Event]) -> list[Event]:
    return [event for event in table.session.host.history if type(event) is kind]


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_pad_and_a_key_walk_together_and_the_third_is_left_standing(pad: VirtualPad) -> None:
    table = PartyTable(["pad", "key", "key"], scenario="the-list", length="quick", speed=16.0)
    city = table.session.host.public.state

    def wish(seat: int) -> Raw:
        return city.mask_of({PAD: KEY, KEY: PAD, OTHER_KEY: PAD}[seat])

    hands = Hands(table, pad, "company", wish)
    table.until(lambda: bool(told(table, ev.CompanyKept)), play=hands.play)
    (kept,) = told(table, ev.CompanyKept)
    assert isinstance(kept, ev.CompanyKept)
    on_pad, on_key, third = (city.mask_of(seat) for seat in (PAD, KEY, OTHER_KEY))
    assert [set(pair) for pair in kept.pairs] == [{on_pad, on_key}]
    assert kept.snubbed == ((third, on_pad),)
    assert ALONE not in city.masks
    assert frozenset((on_pad, on_key)) in city.friends
    table.close()


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_chair_hears_each_hand(pad: VirtualPad) -> None:
    said: dict[int, Raw] = {PAD: "ask", KEY: "toast", OTHER_KEY: "ask"}
    for seed in range(1, 8):
        table = PartyTable(["pad", "key", "key"], scenario="applause", length="standard", seed=seed, speed=16.0)
        hands = Hands(table, pad, "chair", said.__getitem__)
        table.until(
            lambda table=table: bool(told(table, ev.ChairAnswered)) or table.session.host.public.state.day > 2,  # type: ignore[misc]
            play=hands.play,
        )
        heard = told(table, ev.ChairAnswered)
        city = table.session.host.public.state
        table.close()
        if heard:
            assert isinstance(heard[0], ev.ChairAnswered)
            assert {city.seat_of(mask): answer for mask, answer in heard[0].rows} == said
            assert heard[0].is_together
            return
    raise AssertionError("no table had the chair")
