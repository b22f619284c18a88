"""`plaudit` with two pads, one person on keys and five bots; a pad falls out while everybody gives stars."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from game.devices.presses import PAD_PLACES
from game.engine.prompts import Rate
from game.stage.menus.pause import PauseScreen
from game.table.layers import MenuLayer
from tests.parties.table import PartyTable, press_once_each_group
from tests.virtual_pads import VirtualPad, plugged

pytestmark = pytest.mark.slow
SPEED = 16.0


@pytest.fixture
def pads() -> Iterator[list[VirtualPad]]:
    with plugged(("Alpha", 1), ("Beta", 2)) as pads:
        yield pads


class Hands:
    """Whoever holds the pads: each presses one button when a new prompt is up, and lets go in the next frame."""

    def __init__(self, table: PartyTable, pads: list[VirtualPad]) -> None:
        self._table, self._pads = table, pads
        self._down: list[tuple[VirtualPad, str]] = []
        self._done: set[tuple[int, int, int | None]] = set()

    def play(self) -> None:
        while self._down:
            pad, button = self._down.pop()
            if pad.instance >= 0:
                pad.hold(button, is_down=False)
        session = self._table.session
        group = session.host.group
        if group is None or session.host.paused is not None:
            return
        for seat, pad in enumerate(self._pads):
            mark = (group.step, seat, session.answering.active_slot(seat))
            if mark[2] is not None and mark not in self._done and pad.instance >= 0:
                self._done.add(mark)
                button = PAD_PLACES[(seat + group.step) % 5]
                pad.hold(button)
                self._down.append((pad, button))


def is_giving_stars(table: PartyTable) -> bool:
    """A friend's face is up, and the second pad's owner rates it."""
    group = table.session.host.group
    at = table.session.answering.active_slot(1)
    return group is not None and group.beat == "stars" and at is not None and isinstance(group.slots[at].prompt, Rate)


def pause_menu(table: PartyTable) -> PauseScreen | None:
    layer = table.party.stack[-1]
    return layer.menu if isinstance(layer, MenuLayer) and isinstance(layer.menu, PauseScreen) else None


def together(*players: Callable[[], None]) -> Callable[[], None]:
    def play() -> None:
        for player in players:
            player()

    return play


@pytest.mark.parametrize("comes_back", [True, False], ids=["the pad comes back", "a bot plays on"])
@pytest.mark.timeout(600)
def test_a_pad_falls_out_in_the_middle_of_the_stars(pads: list[VirtualPad], comes_back: bool) -> None:
    table = PartyTable(
        ["pad", "pad", "key", "bot", "bot", "bot", "bot", "bot"], scenario="plaudit", length="quick", speed=SPEED
    )
    play = together(Hands(table, pads).play, press_once_each_group(table, lambda seat, step: (seat * 2 + step) % 5))
    assert [chair.kind for chair in table.session.seating.chairs[:3]] == ["pad", "pad", "key"]
    assert not table.session.seating.orphans
    table.until(lambda: is_giving_stars(table), play=play)
    pads[1].unplug()
    table.until(lambda: pause_menu(table) is not None, frames=10)
    menu = pause_menu(table)
    assert menu is not None
    assert menu.away == 1
    step = table.session.host.step
    table.step(60)
    assert table.session.host.step == step
    if comes_back:
        pads[1].replug()
        table.until(lambda: table.session.host.paused is None, frames=10)
        assert table.session.seating.orphans == []
    else:
        menu.press("up")
        outcome = menu.press("ok")  # the first line offers the bot while a seat is empty
        assert outcome is not None
        table.party.pausing.on(outcome)
        table.until(lambda: table.session.host.paused is None, frames=10)
        assert table.session.host.is_bot(1)
    table.until(lambda: table.party.is_done, play=play, frames=60_000)
    table.close()
    outcome_doc = table.party.outcome
    assert outcome_doc is not None
    assert outcome_doc["winner"]
    assert len(outcome_doc["life_points"]) == 8
