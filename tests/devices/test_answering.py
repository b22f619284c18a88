"""From presses to drafts: the last one counts, both ends twice are a pass, decoys change nothing, claps count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.devices.answering import ECHO_MS, NEXT_SLOT_AFTER_MS, Answering, Draft
from game.engine.prompts import (
    TAPS_A_SECOND_MAX,
    Choose,
    Option,
    Prompt,
    Rate,
    Raw,
    Ready,
    Slot,
    Steer,
    Tap,
    refusal,
)

ACT = Choose("act", (Option("help"), Option("walk"), Option("film")), "walk")


@dataclass
class FakeGroup:
    """An open group without a host."""

    slots: Sequence[Slot]
    step: int = 7
    opened_ms: int = 1000
    deadline_ms: int | None = None
    locked: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.locked = self.locked or [False] * len(self.slots)


def answering(*prompts: Prompt, **how: object) -> Answering:
    """One seat (2) that is asked `prompts` at once; seat 4 is asked the first of them as well."""
    table = Answering(Random(1), **how)  # type: ignore[arg-type]
    table.open_group(FakeGroup([*(Slot(2, prompt) for prompt in prompts), Slot(4, prompts[0])]))
    return table


def button_of(table: Answering, raw: Raw | None, seat: int = 2) -> int:
    layout = table.layout(seat)
    assert layout is not None
    return layout.index(raw)


def test_an_unused_button_moves_nobody_on_to_the_next_prompt() -> None:
    table = answering(ACT, Choose("next", (Option("yes"), Option("no")), "no"))
    assert table.press(2, button_of(table, None), 1500) is None
    table.tick(1500 + 2 * NEXT_SLOT_AFTER_MS)
    assert table.active_slot(2) == 0
    table.press(2, button_of(table, "help"), 4000)
    table.tick(4000 + NEXT_SLOT_AFTER_MS)
    assert table.active_slot(2) == 1


def test_the_last_press_counts() -> None:
    table = answering(ACT)
    assert table.press(2, button_of(table, "help"), 1500) == Draft(7, 0, "help")
    assert table.press(2, button_of(table, "film"), 1600) == Draft(7, 0, "film")


def test_both_ends_in_turn_twice_are_a_pass_until_another_is_pressed() -> None:
    table = answering(Rate("stars", "fox"))
    drafts = [table.press(2, button, 100 * at) for at, button in enumerate((0, 4, 0, 4))]
    assert [draft is not None and draft.raw is None for draft in drafts] == [False, False, False, True]
    assert table.press(2, button_of(table, 1), 500) == Draft(7, 0, 1)


@pytest.mark.parametrize("button", range(5))
def test_enthusiasm_is_no_pass(button: int) -> None:
    table = answering(Rate("stars", "fox"))
    drafts = {table.press(2, button, 50 * at) for at in range(9)}
    assert len(drafts) == 1
    assert all(draft is not None and draft.raw is not None for draft in drafts)


def test_both_ends_slowly_or_with_another_between_are_changes_of_mind() -> None:
    table = answering(Rate("stars", "fox"))
    for at, button in enumerate((0, 4, 0, 4)):
        draft = table.press(2, button, 1000 * at)
        assert draft is not None
        assert draft.raw is not None
    for at, button in enumerate((0, 4, 2, 0, 4)):
        draft = table.press(2, button, 9000 + 100 * at)
        assert draft is not None
        assert draft.raw is not None


def test_presses_of_other_buttons_between_make_no_pass() -> None:
    table = answering(ACT)
    help_, blank = button_of(table, "help"), button_of(table, None)
    for button in (help_, help_, blank, help_, help_):
        assert table.press(2, button, 0) == Draft(7, 0, "help")


def test_a_decoy_locks_nothing_alone_and_repeats_what_stands() -> None:
    table = answering(ACT)
    decoy = button_of(table, None)
    assert table.press(2, decoy, 1) is None
    walk = table.press(2, button_of(table, "walk"), 2)
    assert table.press(2, decoy, 3) == walk == Draft(7, 0, "walk")


def test_a_pass_can_be_made_over_unused_buttons() -> None:
    table = answering(ACT)
    drafts = [table.press(2, button, at) for at, button in enumerate((4, 0, 4, 0))]
    assert drafts[-1] == Draft(7, 0, None)


def test_any_button_is_ready_as_often_as_it_is_pressed() -> None:
    table = answering(Ready())
    assert {table.press(2, button, 1) for button in (0, 3, 3, 3, 3)} == {Draft(7, 0, "ready")}


def test_several_prompts_are_answered_one_after_the_other() -> None:
    table = answering(Rate("stars", "fox"), Rate("stars", "hare"))
    assert table.active_slot(2) == 0
    first_layout = table.layout(2)
    table.press(2, button_of(table, 4), 2000)
    assert table.press(2, button_of(table, 3), 2100) == Draft(7, 0, 3)  # still the first: a change of mind
    table.tick(2100 + NEXT_SLOT_AFTER_MS - 1)
    assert table.active_slot(2) == 0
    table.tick(2100 + NEXT_SLOT_AFTER_MS)
    assert table.active_slot(2) == 1
    assert table.layout(2) == first_layout  # one turn a day: nobody learns the stars anew for each face
    assert table.press(2, button_of(table, 5), 4000) == Draft(7, 1, 5)
    table.tick(9000)
    assert table.active_slot(2) == 1
    assert table.active_slot(4) == 2
    assert table.active_slot(0) is None


def test_who_keeps_silent_on_one_face_is_still_asked_for_the_next() -> None:
    table = Answering(Random(1))
    group = FakeGroup([Slot(2, Rate("stars", "fox")), Slot(2, Rate("stars", "hare"))], deadline_ms=13_000)
    table.open_group(group)
    table.tick(6999)
    assert table.active_slot(2) == 0
    table.tick(7000)
    assert table.active_slot(2) == 1


def test_after_a_resume_the_first_open_prompt_is_asked() -> None:
    table = Answering(Random(1))
    slots = [Slot(2, Rate("stars", "fox")), Slot(2, Rate("stars", "hare"))]
    table.open_group(FakeGroup(slots, locked=[True, False]))
    assert table.active_slot(2) == 1


def test_a_new_group_forgets_the_old_one_and_none_forgets_all() -> None:
    table = answering(ACT)
    table.press(2, 0, 1)
    table.open_group(FakeGroup([Slot(3, Ready())], step=8))
    assert table.press(2, 0, 2) is None
    assert table.press(3, 0, 2) == Draft(8, 0, "ready")
    table.open_group(None)
    assert table.press(3, 0, 3) is None
    assert table.tick(4) == []


def test_seats_are_shuffled_apart() -> None:
    layouts = set()
    for seed in range(10):
        table = Answering(Random(seed))
        table.open_group(FakeGroup([Slot(0, ACT), Slot(1, ACT)]))
        layouts.add(table.layout(0) == table.layout(1))
    assert False in layouts


def test_taps_are_counted_by_the_second_they_fell_in() -> None:
    table = answering(Tap("clap", 3))
    for at_ms in (1000, 1500, 1999, 3000, 3999, 4000, 9000):
        assert table.press(2, at_ms % 5, at_ms) is None
    assert table.tick(9000) == [Draft(7, 0, (3, 0, 2))]
    assert table.tick(9500) == []
    assert table.live_trace(2) == (3, 0, 2)
    assert table.live_trace(4) == ()


def test_a_growing_trace_is_drafted_now_and_then_and_at_the_end() -> None:
    table = Answering(Random(1))
    table.open_group(FakeGroup([Slot(0, Tap("clap", 2))], deadline_ms=3000))
    sent: list[Draft] = []
    for at_ms in range(1000, 3000, 20):
        table.press(0, 0, at_ms)
        sent += table.tick(at_ms)
    assert len(sent) < 25
    assert sent[-1].raw == (TAPS_A_SECOND_MAX, TAPS_A_SECOND_MAX)


def test_the_last_tap_before_the_deadline_is_not_left_behind() -> None:
    table = Answering(Random(1))
    table.open_group(FakeGroup([Slot(0, Tap("clap", 2))], deadline_ms=3000))
    table.press(0, 0, 2900)
    assert table.tick(2900) == [Draft(7, 0, (0, 1))]
    table.press(0, 0, 2990)
    assert table.tick(3000) == [Draft(7, 0, (0, 2))]


@given(st.lists(st.integers(-2000, 9000), max_size=200), st.booleans())
def test_a_tap_trace_is_always_admitted(at: list[int], is_auto: bool) -> None:
    prompt = Tap("clap", 4)
    table = answering(prompt, auto_claps={2} if is_auto else ())
    for at_ms in sorted(at):
        table.press(2, 0, at_ms)
        for draft in table.tick(at_ms):
            assert isinstance(draft.raw, tuple)
            assert refusal(prompt, draft.raw) is None


def test_auto_clap_is_three_a_second_between_two_presses() -> None:
    table = answering(Tap("clap", 9), auto_claps={2})
    table.press(2, 0, 2000)
    for at_ms in range(2000, 9000, 16):
        table.tick(at_ms)
    table.press(2, 1, 8999)
    table.tick(9500)
    assert table.live_trace(2) == (0, 3, 3, 3, 3, 3, 3, 3)
    table.press(4, 0, 5000)
    assert table.live_trace(4) == (0, 0, 0, 0, 1)  # who did not ask for it claps by hand


@pytest.mark.parametrize(("control", "end"), [("left", 30), ("left_slow", 45), ("right_slow", 55), ("right", 70)])
def test_steering_drifts_as_last_pressed(control: str, end: int) -> None:
    table = answering(Steer("smile", 2))
    assert table.tick(1500) == []  # nobody steered: no answer
    table.press(2, button_of(table, control), 1500)
    table.tick(2000)
    table.press(2, button_of(table, "stop"), 2000)
    (draft,) = table.tick(3000)
    assert isinstance(draft.raw, tuple)
    assert len(draft.raw) == 20
    assert draft.raw[:5] == (50,) * 5
    assert set(draft.raw[9:]) == {end}
    assert refusal(Steer("smile", 2), draft.raw) is None


def test_for_a_steady_hand_a_press_that_follows_at_once_is_none() -> None:
    table = answering(ACT)
    table.steady_hands = {2}
    meant, slip = button_of(table, "help"), button_of(table, "film")
    first = table.press(2, meant, 2000)
    assert first is not None
    assert table.press(2, slip, 2000 + ECHO_MS - 1) is None
    assert table.standing(2) == "help"
    assert table.press(4, button_of(table, "film", 4), 2001) is not None, "other hands are as they were"
    table.press(2, slip, 2000 + ECHO_MS)
    assert table.standing(2) == "film", "a change of mind counts"


def test_a_steady_hand_may_pass_slowly() -> None:
    for is_steady, raws in ((True, None), (False, "x")):
        table = answering(Rate("stars", "arlo"))
        table.steady_hands = {2} if is_steady else set()
        draft = None
        for at, button in enumerate((0, 4, 0, 4)):
            draft = table.press(2, button, 2000 + at * 1500)
        assert draft is not None
        assert (draft.raw is None) is (raws is None)


def test_with_a_steady_hand_steering_goes_one_step_and_holds_still() -> None:
    for is_steady in (True, False):
        table = Answering(Random(1))
        table.steady_hands = {2} if is_steady else set()
        table.open_group(FakeGroup([Slot(2, Steer("smile", 5))], deadline_ms=6500))
        table.press(2, button_of(table, "right"), 1000)
        table.tick(6000)
        trace = table.live_trace(2)
        assert isinstance(trace, tuple)
        assert len(trace) == 50
        assert trace[3] == 66
        assert trace[-1] == (66 if is_steady else 100)
