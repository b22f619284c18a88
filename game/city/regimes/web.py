"""The regime `web`: trust flows along fours and fives, and who is trusted by the trusted shines."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import lcm
from operator import mul

from game.city.deeds import CITIZENS, Rated
from game.city.regimes.fold import Fold
from game.city.regimes.knobs import Knob, rising, settled
from game.city.regimes.numbers import half_up_ratio, tier_by_cuts
from game.city.regimes.regime import Deeds, Regime, Seats, Standing, Standings, moved, refuse

START = 100
STEPS = 100
SQUARINGS = 3
KNOBS = {
    "passed_on": Knob(0.85, 0, 0.95, "the share of trust that flows on; the rest is spread over all alike"),
    "low_below": Knob(60, 1, 800, "the glow below which a mask is low; 100 is everybody's share"),
    "prime_from": Knob(150, 1, 800, "the glow from which it is prime"),
}

Row = list[int]
Cuts = tuple[tuple[float, int], ...]


@dataclass(slots=True)
class _Web:
    """Who liked whom so far: for each giver, by place, its fours and fives less its ones and twos for each taker."""

    place: dict[str, int]
    balance: list[Row]


def _begin(seats: Seats) -> _Web:
    return _Web({seat: at for at, seat in enumerate(seats)}, [[0] * len(seats) for _ in seats])


def _close(web: _Web, deeds: Deeds) -> _Web:
    place, balance = web.place, [row.copy() for row in web.balance]
    for deed in deeds:
        if isinstance(deed, Rated) and deed.by not in CITIZENS:
            balance[place[deed.by]][place[deed.of]] += (deed.stars >= 4) - (deed.stars <= 2)
    return _Web(place, balance)


def _table(web: _Web, passed_on: Fraction, cuts: Cuts) -> Standings:
    trust = tuple([tuple([liked if liked > 0 else 0 for liked in row]) for row in web.balance])
    return dict(zip(web.place, _standings(trust, passed_on.numerator, passed_on.denominator, cuts), strict=True))


@lru_cache(maxsize=256)  # the veil asks for many votes that leave the balance as it is
def _standings(trust: tuple[tuple[int, ...], ...], passed_on: int, out_of: int, cuts: Cuts) -> tuple[Standing, ...]:
    flow, unit = _flow(trust, passed_on, out_of)
    return tuple([_standing(START * each, unit, cuts) for each in flow])


def _flow(trust: tuple[tuple[int, ...], ...], passed_on: int, out_of: int) -> tuple[Row, int]:
    """`N * t` after `t = .85 * C^T t + .15 * p`, a hundred times from t = p (after EigenTrust, regimes.md `web`).

    The .85 is `passed_on` / `out_of`.

    Whole numbers throughout, over one denominator, which is given with them: exact halves are common in small webs, and
    only so do they round the same for every order of seats. Trust is never lost, so `p` is an even share of what
    flows; a step is then a matrix, and a hundred of them are a power of it.
    """
    count = len(trust)
    scale = lcm(count, *(sum(row) for row in trust if any(row)))
    even = scale // count
    step = [[0] * count for _ in trust]
    for giver, row in enumerate(trust):
        total = sum(row)
        for taker, liked in enumerate(row):
            flows = liked * scale // total if total else even
            step[taker][giver] = passed_on * flows + (out_of - passed_on) * even
    flow = _repeated(step, [1] * count, STEPS)
    return flow, sum(flow) // count


def _repeated(matrix: list[Row], vector: Row, times: int) -> Row:
    """The vector after so many steps: the exact numbers of step after step in a fraction of the time.

    A few squarings first, while the numbers are small; then a long number times a short one is cheaper.
    """
    for _ in range(SQUARINGS):
        if times % 2:
            vector = [sum(map(mul, row, vector)) for row in matrix]
        times //= 2
        columns = list(zip(*matrix, strict=True))
        matrix = [[sum(map(mul, row, column)) for column in columns] for row in matrix]
    for _ in range(times):
        vector = [sum(map(mul, row, vector)) for row in matrix]
    return vector


def _standing(flow: int, unit: int, cuts: Cuts) -> Standing:
    """The standing of a mask whose exact figure is `flow / unit`."""
    score = half_up_ratio(flow, unit, 1)
    tier = tier_by_cuts(score, cuts, above=4)
    return Standing(score, tier, f"T{tier} glow", moved(rated=(flow - START * unit) / unit))


def web(**constants: float) -> Regime:
    """The regime with other constants (see KNOBS); its two cuts must rise."""
    set_to = settled(KNOBS, constants)
    low, prime = rising(low_below=set_to["low_below"], prime_from=set_to["prime_from"])
    passed_on = Fraction(set_to["passed_on"]).limit_denominator(100)
    fold = Fold(_begin, _close, lambda books: _table(books, passed_on, ((low, 1), (prime, 2))))
    return Regime(
        name="web",
        rule=fold.judge,
        needs=("rated",),
        shows="glow",
        decimals=1,
        start_text="T2 glow",
        doors={1: refuse("credit", "work")},
        is_opaque=True,
        is_hidden_figure=True,
        tune=web,
        knobs=KNOBS,
        after_rule=fold.after,
        latest_rule=fold.latest,
    )


REGIME = web()
