"""The regime `charter`: a score that could be defended; it doubts small numbers, forgets, and shuts no door."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.city.deeds import CONTEXTS, Rated
from game.city.regimes.fold import Fold
from game.city.regimes.numbers import half_up_ratio
from game.city.regimes.regime import Deeds, Regime, Seats, Standing, Standings, equal_weights, moved

START = 50
LOW, HIGH = 40, 80
ENOUGH = 2
"""How much must have been said, in ratings, before a low figure means anything."""


@dataclass(slots=True)
class _Books:
    """Praise (r) and blame (s) by mask and context, in whole `one`s.

    A rating is four quarters of it, and to keep four fifths of what was said before, old amounts are taken times four
    where `one` is taken times five.
    """

    praise: dict[str, dict[str, int]]
    blame: dict[str, dict[str, int]]
    one: int


def _begin(seats: Seats) -> _Books:
    nothing = {seat: dict.fromkeys(CONTEXTS, 0) for seat in seats}
    return _Books(nothing, nothing, one=4)


def _close(books: _Books, deeds: Deeds) -> _Books:
    one = 5 * books.one
    praise, blame = _faded(books.praise), _faded(books.blame)
    for deed in deeds:
        if isinstance(deed, Rated):
            praise[deed.of][deed.context] += (deed.stars - 1) * one // 4
            blame[deed.of][deed.context] += (5 - deed.stars) * one // 4
    return _Books(praise, blame, one)


def _faded(book: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    return {seat: {context: 4 * said for context, said in row.items()} for seat, row in book.items()}


def _table(books: _Books) -> Standings:
    return {seat: _standing(praise, books.blame[seat], books.one) for seat, praise in books.praise.items()}


def _standing(praise: Mapping[str, int], blame: Mapping[str, int], one: int) -> Standing:
    """The pooled standing. It explains itself context by context: the parts add up to the way from 50."""
    praised = sum(praise.values())
    said = praised + sum(blame.values())
    score = half_up_ratio(100 * (praised + one), said + 2 * one, 1)
    is_low = score < LOW and said >= ENOUGH * one
    tier = 3 if score >= HIGH else 1 if is_low else 2
    parts = {f"rated_{context}": START * (praise[context] - blame[context]) / (said + 2 * one) for context in CONTEXTS}
    return Standing(score, tier, f"{score:.1f}", moved(**parts))


CHARTER = Fold(_begin, _close, _table)

REGIME = Regime(
    name="charter",
    rule=CHARTER.judge,
    needs=("rated",),
    shows="percent",
    decimals=1,
    start_text="50.0",
    doors={1: {"credit": "deposit"}, 3: {"credit": "welcome"}},
    weights=equal_weights,
    after_rule=CHARTER.after,
)
