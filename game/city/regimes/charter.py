"""The regime `charter`: a score that could be defended; it doubts small numbers, forgets, and shuts no door."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from game.city.deeds import CONTEXTS, Rated
from game.city.regimes.fold import Fold
from game.city.regimes.knobs import Knob, rising, settled
from game.city.regimes.numbers import half_up_ratio
from game.city.regimes.regime import Deeds, Regime, Seats, Standing, Standings, equal_weights, moved

START = 50
KNOBS = {
    "kept": Knob(0.8, 0, 1, "how much of what was said is remembered a day later, as a share"),
    "low_below": Knob(40, 0, 100, "the figure below which a mask is low"),
    "favoured_from": Knob(80, 0, 100, "the figure from which it is favoured"),
    "enough": Knob(2, 0, 20, "how many ratings must have been given before a low figure means anything", is_whole=True),
}


@dataclass(frozen=True, slots=True)
class _Terms:
    """The constants in force."""

    kept: Fraction
    low_below: float
    favoured_from: float
    enough: int


@dataclass(slots=True)
class _Books:
    """Praise (r) and blame (s) by mask and context, in whole `one`s.

    A rating is four quarters of it. To keep, say, four fifths of what was said before, old amounts are taken times four
    where `one` is taken times five.
    """

    praise: dict[str, dict[str, int]]
    blame: dict[str, dict[str, int]]
    one: int


def _begin(seats: Seats) -> _Books:
    nothing = {seat: dict.fromkeys(CONTEXTS, 0) for seat in seats}
    return _Books(nothing, nothing, one=4)


def _close(books: _Books, deeds: Deeds, kept: Fraction) -> _Books:
    one = kept.denominator * books.one
    praise, blame = _faded(books.praise, kept.numerator), _faded(books.blame, kept.numerator)
    for deed in deeds:
        if isinstance(deed, Rated):
            praise[deed.of][deed.context] += (deed.stars - 1) * one // 4
            blame[deed.of][deed.context] += (5 - deed.stars) * one // 4
    return _Books(praise, blame, one)


def _faded(book: Mapping[str, Mapping[str, int]], kept: int) -> dict[str, dict[str, int]]:
    return {seat: {context: kept * said for context, said in row.items()} for seat, row in book.items()}


def _table(books: _Books, terms: _Terms) -> Standings:
    return {seat: _standing(praise, books.blame[seat], books.one, terms) for seat, praise in books.praise.items()}


def _standing(praise: Mapping[str, int], blame: Mapping[str, int], one: int, terms: _Terms) -> Standing:
    """The pooled standing. It explains itself context by context: the parts add up to the way from 50."""
    praised = sum(praise.values())
    said = praised + sum(blame.values())
    score = half_up_ratio(100 * (praised + one), said + 2 * one, 1)
    is_low = score < terms.low_below and said >= terms.enough * one
    tier = 3 if score >= terms.favoured_from else 1 if is_low else 2
    parts = {f"rated_{context}": START * (praise[context] - blame[context]) / (said + 2 * one) for context in CONTEXTS}
    return Standing(score, tier, f"{score:.1f}", moved(**parts))


def charter(**constants: float) -> Regime:
    """The regime with other constants (see KNOBS); its two cuts must rise."""
    set_to = settled(KNOBS, constants)
    low, high = rising(low_below=set_to["low_below"], favoured_from=set_to["favoured_from"])
    terms = _Terms(Fraction(set_to["kept"]).limit_denominator(100), low, high, int(set_to["enough"]))
    fold = Fold(_begin, lambda books, deeds: _close(books, deeds, terms.kept), lambda books: _table(books, terms))
    return Regime(
        name="charter",
        rule=fold.judge,
        needs=("rated",),
        shows="percent",
        decimals=1,
        start_text="50.0",
        doors={1: {"credit": "deposit"}, 3: {"credit": "welcome"}},
        tune=charter,
        knobs=KNOBS,
        weights=equal_weights,
        cuts=[low, high],
        of_sums=lambda stars, ratings: 100 * ((stars - ratings) / 4 + 1) / (ratings + 2),
        fading=float(terms.kept),
        after_rule=fold.after,
        latest_rule=fold.latest,
    )


REGIME = charter()
