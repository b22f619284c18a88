"""The regime `web`: trust flows along fours and fives, and who is trusted by the trusted shines."""

from fractions import Fraction
from functools import lru_cache
from math import lcm

from game.city.deeds import CITIZENS, Rated
from game.city.regimes.numbers import half_up, tier_by_cuts
from game.city.regimes.regime import Regime, Rounds, Seats, Standing, Standings, moved, refuse

START = 100
STEPS = 100
CUTS = ((60, 1), (150, 2))


def judge(seats: Seats, rounds: Rounds) -> list[Standings]:
    return [latest(seats, rounds[:count]) for count in range(1, len(rounds) + 1)]


def latest(seats: Seats, rounds: Rounds) -> Standings:
    place = {seat: at for at, seat in enumerate(seats)}
    balance = [[0] * len(seats) for _ in seats]
    for deeds in rounds:
        for deed in deeds:
            if isinstance(deed, Rated) and deed.by not in CITIZENS:
                balance[place[deed.by]][place[deed.of]] += (deed.stars >= 4) - (deed.stars <= 2)
    flow = _flow(tuple(map(tuple, balance)))
    return {seat: _standing(flow[at]) for seat, at in place.items()}


@lru_cache(maxsize=256)  # the veil asks for many votes that leave the balance as it is
def _flow(balance: tuple[tuple[int, ...], ...]) -> list[Fraction]:
    """`100 * N * t` after `t = .85 * C^T t + .15 * p`, a hundred times from t = p (after EigenTrust, regimes.md `web`).

    Whole numbers throughout, over one growing denominator: exact halves are common in small webs, and only so do they
    round the same for every order of seats.
    """
    count = len(balance)
    trust = [[max(0, liked) for liked in row] for row in balance]
    scale = lcm(count, *(sum(row) for row in trust if any(row)))
    inflow: list[list[tuple[int, int]]] = [[] for _ in trust]
    for giver, row in enumerate(trust):
        total = sum(row)
        for taker, liked in enumerate(row):
            share = liked * scale // total if total else scale // count
            if share:
                inflow[taker].append((giver, share))
    shares, unit = [1] * count, 1
    for _ in range(STEPS):
        floor_share = 3 * scale * unit
        shares = [17 * sum(share * shares[giver] for giver, share in column) + floor_share for column in inflow]
        unit *= 20 * scale
    return [Fraction(100 * share, unit) for share in shares]


def _standing(exact: Fraction) -> Standing:
    score = half_up(exact, 1)
    tier = tier_by_cuts(score, CUTS, above=4)
    return Standing(score, tier, f"T{tier} glow", moved(rated=float(exact - START)))


REGIME = Regime(
    name="web",
    rule=judge,
    needs=("rated",),
    shows="glow",
    decimals=1,
    start_text="T2 glow",
    doors={1: refuse("credit", "work")},
    is_opaque=True,
    is_hidden_figure=True,
    latest_rule=latest,
)
