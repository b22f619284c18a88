"""Wishes about the charter: when each comes true, just barely and just not."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.city import City
from tests.city.test_wishes_of_company import MASKS, city_where, holds


def charter(*brought: tuple[str, str, tuple[str, ...]], standing: tuple[str, ...]) -> City:
    """`brought`: (article, by, signed)."""
    told = {name: ev.ArticleBrought(name, by, signed, True, "wage", 1) for name, by, signed in brought}
    return city_where(brought=told, charter=standing)


ONE, TWO = ("one", "di", ("ed", "cy")), ("two", "ada", ("ed",))


@pytest.mark.parametrize(
    ("mask", "standing", "is_true"),
    [
        ("di", ("one", "two"), True),
        ("di", ("two",), False),
        ("di", (), False),
        ("ada", ("one", "two"), False),
        ("ed", ("one", "two"), True),
        ("ed", ("one",), False),
        ("cy", ("one", "two"), False),
    ],
)
def test_a_lawgiver_has_written_or_signed_it_all_and_is_not_in_the_upper_half(
    mask: str, standing: tuple[str, ...], is_true: bool
) -> None:
    assert holds("lawgiver", mask, charter(ONE, TWO, standing=standing)) is is_true
    by_the_third = charter(("one", "cy", ("ed",)), standing=("one",))
    assert not holds("lawgiver", "cy", by_the_third), "the third of six is in the upper half"


@pytest.mark.parametrize(
    ("mask", "standing", "is_true"),
    [
        ("cy", ("one",), True),
        ("cy", (), True),
        ("cy", ("one", "two"), False),
        ("di", (), False),
        ("ed", (), False),
    ],
)
def test_torn_paper_needs_something_lost_and_the_founder_below(
    mask: str, standing: tuple[str, ...], is_true: bool
) -> None:
    assert holds("torn-paper", mask, charter(ONE, TWO, standing=standing)) is is_true


def test_where_no_charter_was_written_neither_comes_true() -> None:
    city = city_where()
    assert not any(holds(wish, mask, city) for wish in ("lawgiver", "torn-paper") for mask in MASKS)
