"""What may be answered, and luck by named place."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.dice import Dice
from game.engine.prompts import Choose, Divide, Option, Prompt, Rate, Raw, Ready, Steer, Tap, legal, refusal

PROMPTS: list[Prompt] = [
    Choose("bid", (Option("a"), Option("b"), Option("c")), "a"),
    Rate("praise", "x"),
    Divide("fare", 12, (0, 4, 6, 8, 12), 6),
    Tap("clap", 4),
    Steer("smile", 2),
    Ready(),
]


@pytest.mark.parametrize("prompt", PROMPTS, ids=lambda prompt: type(prompt).__name__)
def test_whatever_is_listed_as_legal_is_admitted(prompt: Prompt) -> None:
    assert legal(prompt)
    assert [raw for raw in legal(prompt) if refusal(prompt, raw) is not None] == []


def test_the_order_of_legal_answers_is_pinned() -> None:
    assert legal(PROMPTS[0]) == ["a", "b", "c"]
    assert legal(PROMPTS[1]) == [1, 2, 3, 4, 5]
    assert legal(PROMPTS[2]) == list(range(13))


@pytest.mark.parametrize(
    ("prompt", "raw", "code"),
    [
        (PROMPTS[0], "d", "not_an_option"),
        (PROMPTS[1], 0, "stars_out_of_range"),
        (PROMPTS[1], 6, "stars_out_of_range"),
        (PROMPTS[1], True, "stars_out_of_range"),
        (PROMPTS[2], 13, "share_out_of_range"),
        (PROMPTS[3], (1,) * 5, "trace_too_long"),
        (PROMPTS[3], (26,), "trace_out_of_range"),
        (PROMPTS[4], (101,), "trace_out_of_range"),
        (PROMPTS[5], "steady", "not_ready"),
    ],
)
def test_what_no_honest_device_sends_is_refused_by_code(prompt: Prompt, raw: Raw, code: str) -> None:
    assert refusal(prompt, raw) == code


@given(st.integers(), st.integers(1, 50), st.text(max_size=8))
def test_one_place_draws_the_same_luck_whatever_else_was_drawn(seed: int, n: int, place: str) -> None:
    first = Dice(seed, place, 1).below(n)
    Dice(seed, place, 2).below(n)
    assert Dice(seed, place, 1).below(n) == first
    assert 0 <= first < n


def test_dice_are_fair_and_places_are_not_alike() -> None:
    counts = Counter(Dice(5, "place", n).below(6) for n in range(6_000))
    assert set(counts) == set(range(6))
    assert all(880 <= count <= 1_120 for count in counts.values())


def test_shuffling_keeps_everything_and_weights_of_nothing_are_never_drawn() -> None:
    dice = Dice(3, "deck")
    assert sorted(dice.shuffled(range(9))) == list(range(9))
    assert {dice.weighted("ab", (0.0, 2.0)) for _ in range(50)} == {"b"}


def test_the_best_is_found_by_lot_only_among_equals_and_takes_a_draw_for_each() -> None:
    for seed in range(20):
        for keys in ((3, 1, 2), (2, 2, 1), (0, 0, 0)):
            lots, drawn, best = Dice(seed, "a"), Dice(seed, "a"), Dice(seed, "a")
            assert best.best((0, 1, 2), keys.__getitem__) == max((0, 1, 2), key=lambda at: (keys[at], drawn.chance()))
            lots.skip(3)
            assert best.chance() == drawn.chance() == lots.chance()


def test_shuffling_draws_as_one_by_one() -> None:
    for length in (0, 1, 2, 7, 90):
        drawn, deck = Dice(3, "deck", length), list(range(length))
        for i in range(length - 1, 0, -1):
            j = drawn.below(i + 1)
            deck[i], deck[j] = deck[j], deck[i]
        assert Dice(3, "deck", length).shuffled(range(length)) == deck
