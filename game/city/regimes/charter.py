"""The regime `charter`: a score that could be defended; it doubts small numbers, forgets, and shuts no door."""

from collections.abc import Mapping
from fractions import Fraction

from game.city.deeds import CONTEXTS, Rated
from game.city.regimes.numbers import half_up
from game.city.regimes.regime import Regime, Rounds, Seats, Standing, Standings, equal_weights, moved

START = 50
LOW, HIGH = 40, 80
ENOUGH = 2
"""How much must have been said, in ratings, before a low figure means anything."""


def judge(seats: Seats, rounds: Rounds) -> list[Standings]:
    # Praise (r) and blame (s) by seat and context, in whole `one`s: a rating is four quarters of it, and to keep four
    # fifths of what was said before, old amounts are taken times four where `one` is taken times five.
    praise = {seat: dict.fromkeys(CONTEXTS, 0) for seat in seats}
    blame = {seat: dict.fromkeys(CONTEXTS, 0) for seat in seats}
    one = 4
    judged = []
    for deeds in rounds:
        one *= 5
        for book in (*praise.values(), *blame.values()):
            for context in CONTEXTS:
                book[context] *= 4
        for deed in deeds:
            if isinstance(deed, Rated):
                praise[deed.of][deed.context] += (deed.stars - 1) * one // 4
                blame[deed.of][deed.context] += (5 - deed.stars) * one // 4
        judged.append({seat: _standing(praise[seat], blame[seat], one) for seat in seats})
    return judged


def _standing(praise: Mapping[str, int], blame: Mapping[str, int], one: int) -> Standing:
    """The pooled standing. It explains itself context by context: the parts add up to the way from 50."""
    said = sum(praise.values()) + sum(blame.values())
    score = half_up(Fraction(100 * (sum(praise.values()) + one), said + 2 * one), 1)
    is_low = score < LOW and said >= ENOUGH * one
    tier = 3 if score >= HIGH else 1 if is_low else 2
    parts = {f"rated_{context}": START * (praise[context] - blame[context]) / (said + 2 * one) for context in CONTEXTS}
    return Standing(score, tier, f"{score:.1f}", moved(**parts))


REGIME = Regime(
    name="charter",
    rule=judge,
    needs=("rated",),
    shows="percent",
    decimals=1,
    start_text="50.0",
    doors={1: {"credit": "deposit"}, 3: {"credit": "welcome"}},
    weights=equal_weights,
)
