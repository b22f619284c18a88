"""Which button means what: everything offered, nothing twice, and nothing to be read from a finger."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.devices.layout import Turns, layout_for
from game.engine.prompts import STEERS, Choose, Divide, Option, Prompt, Rate, Ready, Secrecy, Steer, Tap, refusal
from game.table.party_game import TABLE_WORDS, words_from
from game.table.words import WordBook

CHI_SQUARE_999_DF4 = 18.47  # a fair table of five exceeds this once in a thousand


def choose(count: int, secrecy: Secrecy = "sealed") -> Choose:
    return Choose("act", tuple(Option(f"act{n}", f"Act {n}") for n in range(count)), "act0", secrecy)


def chi_square(counts: Counter[object], cells: int) -> float:
    expected = sum(counts.values()) / cells
    return sum((count - expected) ** 2 / expected for count in counts.values()) + (cells - len(counts)) * expected


@given(st.integers(2, 5), st.sampled_from(["open", "sealed", "secret"]), st.integers())
def test_every_option_has_exactly_one_button(count: int, secrecy: Secrecy, seed: int) -> None:
    layout = layout_for(choose(count, secrecy), Random(seed))
    assert len(layout) == 5
    assert sorted(entry for entry in layout if entry is not None) == [f"act{n}" for n in range(count)]


@pytest.mark.parametrize(
    "prompt", [choose(3, "open"), Rate("stars", "fox", secrecy="open"), Divide("tip", 6, (0, 2, 6), 2, "open")]
)
def test_open_prompts_keep_their_order(prompt: Prompt) -> None:
    layouts = {layout_for(prompt, Random(seed)) for seed in range(20)}
    assert len(layouts) == 1
    used = [entry for entry in layouts.pop() if entry is not None]
    assert used == sorted(used)


def test_each_option_falls_on_each_button_equally_often() -> None:
    looks = Random(11)
    layouts = [layout_for(choose(3), looks) for _ in range(5000)]
    for option in ("act0", "act1", "act2"):
        assert chi_square(Counter(layout.index(option) for layout in layouts), 5) < CHI_SQUARE_999_DF4


def test_stars_rise_from_anywhere_and_each_button_gives_each_star_equally_often() -> None:
    looks = Random(5)
    layouts = [layout_for(Rate("stars", "fox"), looks) for _ in range(5000)]
    assert set(layouts) == {(1, 2, 3, 4, 5), (2, 3, 4, 5, 1), (3, 4, 5, 1, 2), (4, 5, 1, 2, 3), (5, 1, 2, 3, 4)}
    for button in range(5):
        assert chi_square(Counter(layout[button] for layout in layouts), 5) < CHI_SQUARE_999_DF4


def test_turns_last_a_day_and_differ_between_seats_and_days() -> None:
    turns = Turns(Random(3))
    day1 = [turns.turn_for(seat, 1) for seat in range(8)]
    assert [turns.turn_for(seat, 1) for seat in range(8)] == day1
    assert [turns.turn_for(seat, 2) for seat in range(8)] != day1
    assert len(set(day1)) > 1
    counts = Counter(Turns(Random(seed)).turn_for(seat, 1) for seed in range(1000) for seat in range(5))
    assert chi_square(counts, 5) < CHI_SQUARE_999_DF4


def test_turns_may_change_with_each_prompt() -> None:
    turns = Turns(Random(3), "prompt")
    assert len({turns.turn_for(0, 1) for _ in range(40)}) == 5


def test_every_entry_is_an_answer_that_the_prompt_admits() -> None:
    for prompt in (choose(5), Rate("stars", "fox"), Divide("tip", 10, (0, 3, 5, 7, 10), 5), Ready()):
        assert all(refusal(prompt, entry) is None for entry in layout_for(prompt, Random(1)) if entry is not None)


def test_traces_have_controls_on_every_button() -> None:
    assert layout_for(Tap("clap", 5), Random(1)) == ("tap",) * 5
    assert layout_for(Steer("smile", 5), Random(1)) == STEERS


def test_labels_are_words_stars_and_shares() -> None:
    assert [choose(2).words_of(entry) for entry in choose(2).buttons()] == ["Act 0", "Act 1"]
    assert Rate("stars", "fox").words_of(3) == "3★"
    divide, words = Divide("tip", 6, (0, 6), 0), WordBook(words_from(TABLE_WORDS))
    assert words(divide.key_of(6), **divide.holes_of(6)) == words.answer(divide, 6) == "I give 0"
    unworded = Choose("act", (Option("go"), Option("stay")), "go")
    assert (unworded.words_of("go"), unworded.key_of("go")) == ("", "option.act.go")
    assert Steer("smile", 2).key_of("left") == "button.left"


def test_a_prompt_with_more_options_than_buttons_is_named() -> None:
    with pytest.raises(ValueError, match="act: 6 options for 5 buttons"):
        layout_for(choose(6), Random(1))
