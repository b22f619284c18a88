"""Sums of matches: whole numbers that add up whatever the order, and intervals that hold what they promise."""

from __future__ import annotations

import json
import random
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab.sums import PairedSums, Sums, merged

COUNTS = st.dictionaries(
    st.sampled_from(["wins/a", "wins/b", "veiled"]), st.tuples(st.integers(-50, 50), st.integers(0, 60)), max_size=3
)


@given(st.lists(COUNTS, max_size=12), st.lists(st.integers(0, 12), max_size=3))
def test_parts_add_up_to_the_whole_wherever_it_is_cut(matches: list, cuts: list[int]) -> None:
    whole, parts = Sums(), Sums()
    for counts in matches:
        whole.take(counts)
    for begin, end in pairwise(sorted({0, len(matches), *(cut for cut in cuts if cut < len(matches))})):
        part = Sums()
        for counts in matches[begin:end]:
            part.take(counts)
        parts.add(Sums.from_doc(json.loads(json.dumps(part.to_doc()))))
    assert parts.to_doc() == whole.to_doc()


@given(st.lists(st.tuples(COUNTS, COUNTS), min_size=1, max_size=10), st.integers(0, 10))
def test_pairs_add_up_too(seeds: list, cut: int) -> None:
    whole, first, second = PairedSums(), PairedSums(), PairedSums()
    for at, (one, other) in enumerate(seeds):
        whole.take(one, other)
        (first if at < cut else second).take(one, other)
    first.add(PairedSums.from_doc(json.loads(json.dumps(second.to_doc()))))
    assert first.to_doc() == whole.to_doc()


def test_a_figure_is_the_ratio_of_its_sums_and_its_interval_that_of_matches() -> None:
    drawn = random.Random(7)
    rows = [(drawn.randint(0, 4), drawn.randint(3, 9)) for _ in range(400)]
    sums = Sums()
    for row in rows:
        sums.take({"x": row})
    figure = sums.figure("x")
    a, b = np.array(rows).T
    assert figure is not None
    assert figure.value == pytest.approx(a.sum() / b.sum())
    residuals = a - figure.value * b
    error = np.sqrt(len(rows) * residuals.var(ddof=1)) / b.sum()
    assert figure.high - figure.low == pytest.approx(2 * 1.96 * error, rel=1e-2)


def test_ninety_five_in_a_hundred_intervals_hold_the_truth() -> None:
    drawn, held = random.Random(3), 0
    for _ in range(400):
        sums = Sums()
        for _ in range(60):
            of = drawn.randint(1, 6)
            sums.take({"x": (sum(drawn.random() < 0.3 for _ in range(of)), of)})
        figure = sums.figure("x")
        held += figure is not None and figure.low <= 0.3 <= figure.high
    assert 0.91 <= held / 400 <= 0.98


def test_what_was_never_seen_is_not_said_to_be_impossible() -> None:
    sums = Sums()
    for _ in range(30):
        sums.take({"never": (0, 1), "always": (1, 1)})
    never, always = sums.figure("never"), sums.figure("always")
    assert never is not None
    assert always is not None
    assert (never.value, never.high) == (0.0, 0.1)
    assert (always.value, always.low) == (1.0, 0.9)


def test_a_pair_is_compared_seed_by_seed() -> None:
    """What both sides share by their seed drops out: the difference is known better than either side."""
    drawn, pairs = random.Random(1), PairedSums()
    for _ in range(200):
        luck = drawn.randint(0, 20)
        pairs.take({"life": (luck + 1, 1)}, {"life": (luck, 1)})
    gap, one = pairs.difference("life"), pairs.one.figure("life")
    assert gap is not None
    assert one is not None
    assert gap.value == pytest.approx(1.0)
    assert gap.high - gap.low == pytest.approx(0.0, abs=1e-9)
    assert one.high - one.low > 1


def test_counts_under_one_name_are_summed() -> None:
    assert merged([("a", 1, 2), ("b", 0, 1), ("a", 2, 2)]) == {"a": (3, 4), "b": (0, 1)}
