"""A key that comes when its question has closed is told so, on that seat's card, whatever was pressed."""

from __future__ import annotations

import pygame
import pytest

from game.devices.presses import BUTTONS, Press
from game.engine.prompts import STAGE
from game.table.live import LATE_MS
from tests.laws.test_secret_screen import SIZE_PX, Run, until

DREAMER = 0


@pytest.fixture(autouse=True)
def _display() -> None:
    pygame.display.init()
    pygame.display.set_mode(SIZE_PX)


class Dreaming(Run):
    """As `Run`, and once it dreams seat 0 presses nothing."""

    dreams = False

    def _press(self, *, is_watched: bool) -> None:
        if self.dreams and self.session.host.group is not None:
            self.pressed.add((self.session.host.group.step, DREAMER))
        super()._press(is_watched=is_watched)


def closed(*, dreams: bool) -> Dreaming:
    """At the first curtain after the first stars."""
    run = Dreaming(0)
    until(run, "stars")
    run.dreams, step = dreams, run.session.host.step
    for _ in range(400):
        group = run.session.host.group
        if group is not None and group.step > step and all(slot.seat == STAGE for slot in group.slots):
            run.advance(is_watched=True)
            return run
        run.go_on(is_watched=True)
    pytest.fail("no curtain came")


def press(run: Dreaming, seat: int, button: int) -> bytes:
    device = run.session.seating.chairs[seat].device
    assert device is not None
    run.session.take(Press(device, button, run.now_ms), run.now_ms)
    return run.advance(is_watched=True)


def test_whoever_let_its_time_run_out_is_told_that_its_key_came_too_late() -> None:
    pictures = set()
    for button in range(BUTTONS):
        run = closed(dreams=True)
        pictures.add(press(run, DREAMER, button))
        assert [look.late for look in run.session.live.seats] == ["too late", "", "", "", ""]
    assert len(pictures) == 1, "which button it was is nobody's business"


def test_whoever_has_not_nodded_at_a_page_has_missed_nothing() -> None:
    """The card lies there to be read, and any key goes on: when it is over nothing was left unanswered."""
    run = Dreaming(0, "the-list")
    run.dreams = True
    for _ in range(20_000):
        group = run.session.host.group
        assert group is not None
        mine = [slot.prompt.is_nod for slot in group.slots if slot.seat == DREAMER]
        if mine and all(mine) and group.beat != "x":
            break
        run.advance(is_watched=False)
    step = run.session.host.step
    while run.session.host.step == step:
        run.advance(is_watched=False)
    press(run, DREAMER, 0)
    assert not run.session.live.seats[DREAMER].late


def test_whoever_has_answered_is_not_late_and_nobody_is_late_for_ever() -> None:
    run = closed(dreams=False)
    press(run, DREAMER, 0)
    assert not run.session.live.seats[DREAMER].late
    run = closed(dreams=True)
    for _ in range(LATE_MS // 200 + 1):
        run.advance(is_watched=True)
    press(run, DREAMER, 0)
    assert not run.session.live.seats[DREAMER].late
