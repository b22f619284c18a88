"""Motion follows the ticked clock alone, can be turned round, and stands still for those who ask for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.drawing.motion import (
    STAGGER_LIMIT_MS,
    Ease,
    GameClock,
    Motion,
    Steps,
    Tween,
    ease_in_out,
    ease_out,
    ease_out_back,
    linear,
)
from game.stage.kit.timeline import Timeline


def test_a_tween_moves_only_when_the_clock_is_ticked() -> None:
    clock = GameClock()
    tween = Tween(clock, 10, 20, 200, ease=linear, delay_ms=100)
    assert (tween.value, tween.is_done) == (10, False)
    clock.tick(200)
    assert tween.value == pytest.approx(15)
    clock.tick(100)
    assert (tween.value, tween.is_done) == (20, True)


@pytest.mark.parametrize("ease", [linear, ease_in_out, ease_out, ease_out_back])
def test_every_ease_starts_at_nothing_and_ends_at_one(ease: Ease) -> None:
    assert ease(0.0) == pytest.approx(0)
    assert ease(1.0) == pytest.approx(1)


def test_the_back_ease_goes_too_far_and_returns() -> None:
    assert max(ease_out_back(i / 50) for i in range(51)) > 1.05


@given(st.floats(1, 500), st.floats(-100, 100))
def test_turning_round_in_mid_flight_does_not_jump(passed_ms: float, end: float) -> None:
    clock = GameClock()
    tween = Tween(clock, 0, 100, 500)
    clock.tick(passed_ms)
    before = tween.value
    tween.retarget(end, 300)
    assert tween.value == pytest.approx(before)
    clock.tick(300)
    assert tween.value == pytest.approx(end)


def test_reduced_motion_arrives_at_once_but_still_fades() -> None:
    clock = GameClock()
    motion = Motion(clock, is_reduced=True)
    assert motion.move_point((0, 0), (50, 60), 400, delay_ms=200).value == (50, 60)
    fade = motion.fade(0, 1, 400)
    assert fade.value == 0
    assert not fade.is_done
    clock.tick(200)
    assert fade.value == 1


@given(st.integers(2, 40))
def test_a_staggered_group_has_started_soon_enough(count: int) -> None:
    delays = Motion(GameClock()).stagger_ms(count, 80)
    assert len(delays) == count
    assert delays == sorted(delays)
    assert delays[-1] <= STAGGER_LIMIT_MS + 1e-6


def test_steps_name_the_beat_and_can_be_skipped() -> None:
    clock = GameClock()
    steps = Steps(clock, [("scan", 300), ("open", 200)])
    clock.tick(150)
    assert steps.now == ("scan", 0.5)
    clock.tick(200)
    assert steps.now == ("open", 0.25)
    steps.skip()
    assert steps.is_done
    assert steps.now == ("open", 1.0)


def test_finish_jumps_to_the_end() -> None:
    clock = GameClock()
    tween = Tween(clock, 0, 9, 400, delay_ms=400)
    tween.finish()
    assert (tween.value, tween.is_done) == (9, True)


def test_the_clock_does_not_go_back() -> None:
    with pytest.raises(ValueError, match="cannot go back"):
        GameClock().tick(-1)


def test_with_no_motion_all_that_is_timed_is_over_at_once() -> None:
    clock = GameClock()
    time = Timeline(Motion(clock, is_reduced=True, is_still=True), lambda name: None)
    time.restart(5_000)
    assert (time.move(0), time.pop(1_000), time.fade(4_000)) == (1, 1, 1)
    clock.tick(1_000)
    assert (time.move(0), time.pop(1_000), time.fade(4_000)) == (1, 1, 1)
