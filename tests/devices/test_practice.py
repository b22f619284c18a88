"""A practice round reads presses as a match does, and keeps nothing of them."""

from __future__ import annotations

from random import Random

from game.devices.ease import Ease
from game.devices.practice import WANTED_STARS, Practice
from game.devices.presses import X_WITHIN_MS


def begun(*seats: int, **ease: bool) -> Practice:
    return Practice({seat: Ease(**ease) for seat in seats}, Random(1))  # type: ignore[arg-type]


def five(practice: Practice, seat: int) -> None:
    for button in (0, 1, 2, 3, 4):
        practice.press(seat, button, 0)


def stars(practice: Practice, seat: int, count: int, now_ms: int) -> None:
    layout = practice.layout(seat)
    assert layout is not None
    practice.press(seat, layout.index(count), now_ms)


def test_each_seat_goes_through_buttons_stars_and_pass_at_its_own_pace() -> None:
    practice = begun(0, 2)
    practice.press(0, 3, 0)
    practice.press(0, 3, 0)
    assert practice.pressed(0) == {3}
    five(practice, 0)
    assert (practice.step_of(0), practice.step_of(2)) == ("stars", "buttons")
    stars(practice, 0, 5, 1000)
    assert (practice.step_of(0), practice.given(0)) == ("stars", 5), "another press changes the mind"
    stars(practice, 0, WANTED_STARS, 2000)
    assert practice.step_of(0) == "pass"
    for at, button in enumerate((0, 4, 0, 4)):
        practice.press(0, button, 10_000 + at * 2000)
    assert practice.step_of(0) == "pass", "that was too slow for a pass"
    for at, button in enumerate((0, 4, 0, 4)):
        practice.press(0, button, 30_000 + at * 300)
    assert practice.step_of(0) == "x"
    assert practice.step_of(2) == "buttons"


def test_x_takes_two_presses_of_anybody_and_takes_on_all_who_have_come_so_far() -> None:
    practice = begun(0, 1, 2)
    for seat in (0, 1):
        five(practice, seat)
        stars(practice, seat, WANTED_STARS, 1000)
        for at, button in enumerate((4, 0, 4, 0)):
            practice.press(seat, button, 3000 + at * 300)
    practice.strike(9000)
    assert practice.is_lifted
    practice.strike(9001 + X_WITHIN_MS)
    assert practice.step_of(0) == "x", "too late: that lifts it again"
    practice.strike(9100 + X_WITHIN_MS)
    assert [practice.step_of(seat) for seat in (0, 1, 2)] == ["done", "done", "buttons"]
    assert not practice.is_done


def test_a_steady_hand_is_as_steady_as_in_a_match() -> None:
    practice = begun(0, has_steady_hand=True)
    five(practice, 0)
    stars(practice, 0, 4, 1000)
    stars(practice, 0, WANTED_STARS, 1100)
    assert practice.given(0) == 4
    stars(practice, 0, WANTED_STARS, 1500)
    for at, button in enumerate((0, 4, 0, 4)):
        practice.press(0, button, 5000 + at * 1900)
    assert practice.step_of(0) == "x"
