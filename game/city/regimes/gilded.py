"""The regime `gilded`: the caste of stars, where those above count double and company rubs off."""

from collections.abc import Mapping
from fractions import Fraction

from game.city.deeds import CITIZENS, KeptCompany, Rated, Recorded
from game.city.regimes.numbers import half_up_whole, tier_by_cuts
from game.city.regimes.regime import Doors, Regime, Rounds, Seats, Standing, Standings, moved, refuse

# Scores are kept in thousandths, weights in halves: whole numbers, so that no order of ratings changes a rounding.
START, TOP = 4_000, 5_000
LARGEST_MOVE = 800
COMPANY_COST = 30
COMPANY_CUT = 2_500
DISTURBANCE_COST = 1_000
STEP = 0.4
WEIGHTS = (1, 1, 2, 4, 4)
"""In halves, by the rater's tier."""
CITIZEN_WEIGHT = 2
CUTS = ((2_500, 0), (3_500, 1), (4_200, 2), (4_500, 3))


def gilded(step: float = STEP) -> Regime:
    """The regime with another step, above 0; 0.4 in the papers, 0.4 * 7 / (seats - 1) to move a small table as much."""
    exact_step = Fraction(step).limit_denominator(1_000_000)

    def judge(seats: Seats, rounds: Rounds) -> list[Standings]:
        return _judge(seats, rounds, exact_step)

    return Regime(
        name="gilded",
        rule=judge,
        needs=("rated", "kept_company", "recorded"),
        shows="digits",
        decimals=3,
        start_text="4.000",
        doors=DOORS,
        tune=gilded,
        weights=weights,
    )


def weights(seats: Seats, rounds: Rounds) -> Mapping[str, int] | None:
    """Weights by tier at the start of the last round; None if somebody is flagged in it, whose low stars count twice."""
    if any(isinstance(deed, Recorded) and deed.entry == "disturbance" for deed in rounds[-1]):
        return None
    before = REGIME.judge(seats, rounds[:-1] or ((),))[-1]
    return {seat: WEIGHTS[s.tier] for seat, s in before.items()} | dict.fromkeys(CITIZENS, CITIZEN_WEIGHT)


def _judge(seats: Seats, rounds: Rounds, step: Fraction) -> list[Standings]:
    kept = dict.fromkeys(seats, START)
    shown = dict.fromkeys(seats, START)
    by_stars = dict.fromkeys(seats, 0)
    by_company = dict.fromkeys(seats, 0)
    judged = []
    for deeds in rounds:
        flagged = {deed.by for deed in deeds if isinstance(deed, Recorded) and deed.entry == "disturbance"}
        ratings: dict[str, list[Rated]] = {seat: [] for seat in seats}
        company = dict.fromkeys(seats, 0)
        for deed in deeds:
            if isinstance(deed, Rated):
                ratings[deed.of].append(deed)
            elif isinstance(deed, KeptCompany) and shown[deed.of] < COMPANY_CUT:
                company[deed.by] += COMPANY_COST
        after = {}
        for seat in seats:
            before = kept[seat]
            move = _move(ratings[seat], before, seat in flagged, shown, step)
            after[seat] = min(TOP, max(0, half_up_whole(before + move - company[seat])))
            by_company[seat] -= company[seat]
            by_stars[seat] += after[seat] - before + company[seat]
        kept = after
        shown = {seat: max(0, kept[seat] - DISTURBANCE_COST) if seat in flagged else kept[seat] for seat in seats}
        judged.append(
            {seat: _standing(kept[seat], shown[seat], by_stars[seat], by_company[seat]) for seat in seats},
        )
    return judged


def _move(ratings: list[Rated], score: int, is_flagged: bool, shown: Mapping[str, int], step: Fraction) -> Fraction:
    """What a round's ratings do to a score, in thousandths, within the largest move either way."""
    pull = weights = 0
    for rating in ratings:
        weight = CITIZEN_WEIGHT if rating.by in CITIZENS else WEIGHTS[_tier(shown[rating.by])]
        gap = 1_000 * rating.stars - score
        pull += weight * gap * (2 if is_flagged and gap < 0 else 1)
        weights += weight
    if not weights:
        return Fraction(0)
    return min(Fraction(LARGEST_MOVE), max(Fraction(-LARGEST_MOVE), step * Fraction(pull, weights)))


def _tier(shown: int) -> int:
    return tier_by_cuts(shown, CUTS, above=4)


def _standing(kept: int, shown: int, by_stars: int, by_company: int) -> Standing:
    return Standing(
        kept / 1_000,
        _tier(shown),
        f"{shown / 1_000:.3f}",
        moved(rated=by_stars / 1_000, kept_company=by_company / 1_000, recorded=(shown - kept) / 1_000),
    )


DOORS: Doors = {
    0: refuse("home", "travel", "event", "service", "work", "credit", "school", "network"),
    1: {"home": "queue", "travel": "queue", "event": "refused", "service": "queue"},
    2: {"travel": "queue", "event": "refused"},
    4: {"home": "welcome", "event": "welcome"},
}

REGIME = gilded()
