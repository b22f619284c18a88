"""The regime `sample`: only the latest stars count, those of the last round in which there were any."""

# A working start: a pure function from deeds to standings. It is asked for all rounds at once, and must give for each
# round what it would give if nothing came after. If that gets slow see `fold.py`; if votes are weighed see `weights`.

from __future__ import annotations

from game.city.deeds import Rated
from game.city.regimes.knobs import Knob, rising, settled
from game.city.regimes.numbers import half_up_ratio, tier_by_cuts
from game.city.regimes.regime import Deeds, Regime, Rounds, Seats, Standing, Standings, moved, refuse, welcome

START = 3
KNOBS = {
    "low_below": Knob(2.5, 1, 5, "the mean below which a mask is low"),
    "plain_below": Knob(4.0, 1, 5, "below which it is plain; from here on, favoured"),
}
Cuts = tuple[tuple[float, int], ...]


def _standing(stars: int, ratings: int, cuts: Cuts) -> Standing:
    score = half_up_ratio(stars, ratings, 2)
    return Standing(score, tier_by_cuts(score, cuts, above=3), f"{score:.2f}", moved(rated=stars / ratings - START))


def _given(seat: str, deeds: Deeds) -> list[int]:
    """The stars that a mask was given in one round."""
    return [deed.stars for deed in deeds if isinstance(deed, Rated) and deed.of == seat]


def judge(seats: Seats, rounds: Rounds, cuts: Cuts) -> list[Standings]:
    """One table a round."""
    latest = {seat: _standing(START, 1, cuts) for seat in seats}
    tables = []
    for deeds in rounds:
        given = {seat: _given(seat, deeds) for seat in seats}
        latest |= {seat: _standing(sum(stars), len(stars), cuts) for seat, stars in given.items() if stars}
        tables.append(dict(latest))
    return tables


def sample(**constants: float) -> Regime:
    """The regime with other cuts between the tiers, in stars (see KNOBS); they must rise."""
    low, plain = rising(**settled(KNOBS, constants))
    cuts = ((low, 1), (plain, 2))
    return Regime(
        name="sample",
        rule=lambda seats, rounds: judge(seats, rounds, cuts),
        needs=("rated",),
        shows="digits",
        decimals=2,
        start_text="3.00",
        doors={1: refuse("event") | {"home": "queue"}, 3: welcome("home", "travel")},
        tune=sample,
        knobs=KNOBS,
    )


REGIME = sample()
