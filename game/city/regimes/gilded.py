"""The regime `gilded`: the caste of stars, where those above count double and company rubs off."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from game.city.deeds import CITIZENS, KeptCompany, Rated, Recorded
from game.city.regimes.fold import Fold
from game.city.regimes.numbers import tier_by_cuts
from game.city.regimes.regime import Deeds, Doors, Regime, Rounds, Seats, Standing, Standings, moved, refuse

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

    fold = Fold(_begin, lambda books, deeds: _close(books, deeds, exact_step), _table)
    return Regime(
        name="gilded",
        rule=fold.judge,
        needs=("rated", "kept_company", "recorded"),
        shows="digits",
        decimals=3,
        start_text="4.000",
        doors=DOORS,
        tune=gilded,
        weights=weights,
        after_rule=fold.after,
    )


def weights(seats: Seats, rounds: Rounds) -> Mapping[str, int] | None:
    """Weights by tier at the start of the last round; None if one is flagged in it, whose low stars count twice."""
    if any(isinstance(deed, Recorded) and deed.entry == "disturbance" for deed in rounds[-1]):
        return None
    before = REGIME.latest(seats, rounds[:-1] or ((),))
    return {seat: WEIGHTS[s.tier] for seat, s in before.items()} | dict.fromkeys(CITIZENS, CITIZEN_WEIGHT)


@dataclass(slots=True)
class _Books:
    """After a round: the score kept of each mask, the score shown, and what moved it so far. `shown` sets weights."""

    kept: dict[str, int]
    shown: dict[str, int]
    by_stars: dict[str, int]
    by_company: dict[str, int]


def _begin(seats: Seats) -> _Books:
    start, nothing = dict.fromkeys(seats, START), dict.fromkeys(seats, 0)
    return _Books(start, start, nothing, nothing)


def _close(books: _Books, deeds: Deeds, step: Fraction) -> _Books:
    flagged = {deed.by for deed in deeds if isinstance(deed, Recorded) and deed.entry == "disturbance"}
    ratings: dict[str, list[Rated]] = {seat: [] for seat in books.kept}
    company = dict.fromkeys(books.kept, 0)
    for deed in deeds:
        if isinstance(deed, Rated):
            ratings[deed.of].append(deed)
        elif isinstance(deed, KeptCompany) and books.shown[deed.of] < COMPANY_CUT:
            company[deed.by] += COMPANY_COST
    weights = _weights(books.shown)
    kept, shown, by_stars, by_company = {}, {}, {}, {}
    for seat, before in books.kept.items():
        after = _moved(ratings[seat], before, company[seat], seat in flagged, weights, step)
        kept[seat] = after
        shown[seat] = max(0, after - DISTURBANCE_COST) if seat in flagged else after
        by_stars[seat] = books.by_stars[seat] + after - before + company[seat]
        by_company[seat] = books.by_company[seat] - company[seat]
    return _Books(kept, shown, by_stars, by_company)


def _table(books: _Books) -> Standings:
    return {
        seat: _standing(kept, books.shown[seat], books.by_stars[seat], books.by_company[seat])
        for seat, kept in books.kept.items()
    }


def _weights(shown: Mapping[str, int]) -> dict[str, int]:
    """What each rater's stars weigh in a round that begins with these scores on show."""
    return {seat: WEIGHTS[_tier(score)] for seat, score in shown.items()} | dict.fromkeys(CITIZENS, CITIZEN_WEIGHT)


def _moved(
    ratings: list[Rated], score: int, company: int, is_flagged: bool, weights: Mapping[str, int], step: Fraction
) -> int:
    """The score after a round, in thousandths: moved by its ratings at most so far either way, less `company`."""
    pull = total = 0
    for rating in ratings:
        weight = weights[rating.by]
        gap = 1_000 * rating.stars - score
        pull += weight * gap * (2 if is_flagged and gap < 0 else 1)
        total += weight
    if not total:
        return min(TOP, max(0, score - company))
    # Half up of (score - company + step * pull / total), over one denominator.
    top, bottom = step.numerator * pull, step.denominator * total
    most = LARGEST_MOVE * bottom
    top = min(most, max(-most, top))
    return min(TOP, max(0, score - company + (2 * top + bottom) // (2 * bottom)))


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
