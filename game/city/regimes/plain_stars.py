"""The regime `plain_stars`: the last twenty ratings, leaning on five of 4.7, as ride-hailing does."""

from collections import deque
from dataclasses import dataclass
from fractions import Fraction

from game.city.deeds import Rated
from game.city.regimes.knobs import Knob, rising, settled
from game.city.regimes.numbers import half_up, least_by_tier, tier_by_cuts
from game.city.regimes.regime import Regime, Rounds, Seats, Standing, Standings, moved, refuse, welcome

KNOBS = {
    "start": Knob(4.7, 1, 5, "the stars that everyone begins with"),
    "leaning": Knob(5, 1, 50, "how many ratings the start is worth", is_whole=True),
    "window": Knob(20, 1, 100, "how many ratings are remembered, the latest", is_whole=True),
    "low_below": Knob(4.6, 1, 5, "the stars below which a mask is low"),
    "plain_below": Knob(4.8, 1, 5, "below which it is plain; from here on, favoured"),
}


@dataclass(frozen=True, slots=True)
class _Terms:
    """The constants in force."""

    start: Fraction
    leaning: int
    window: int
    cuts: tuple[tuple[float, int], ...]


def plain_stars(**constants: float) -> Regime:
    """The regime with other constants (see KNOBS); its two cuts must rise."""
    set_to = settled(KNOBS, constants)
    low, plain = rising(low_below=set_to["low_below"], plain_below=set_to["plain_below"])
    start = Fraction(set_to["start"]).limit_denominator(100)
    terms = _Terms(start, int(set_to["leaning"]), int(set_to["window"]), ((low, 1), (plain, 2)))
    return Regime(
        name="plain_stars",
        rule=lambda seats, rounds: _judge(seats, rounds, terms),
        needs=("rated",),
        windows=("rated",),
        shows="digits",
        decimals=2,
        least=least_by_tier(terms.cuts, 2),
        start_text=f"{float(start):.2f}",
        doors={1: refuse("work"), 3: welcome("work", "service")},
        tune=plain_stars,
        knobs=KNOBS,
    )


def _judge(seats: Seats, rounds: Rounds, terms: _Terms) -> list[Standings]:
    lately: dict[str, deque[int]] = {seat: deque(maxlen=terms.window) for seat in seats}
    judged = []
    for deeds in rounds:
        for deed in deeds:
            if isinstance(deed, Rated):
                lately[deed.of].append(deed.stars)
        judged.append({seat: _standing(lately[seat], terms) for seat in seats})
    return judged


def _standing(stars: deque[int], terms: _Terms) -> Standing:
    exact = (terms.leaning * terms.start + sum(stars)) / (terms.leaning + len(stars))
    score = half_up(exact, 2)
    tier = tier_by_cuts(score, terms.cuts, above=3)
    return Standing(score, tier, f"{score:.2f}", moved(rated=float(exact - terms.start)))


REGIME = plain_stars()
