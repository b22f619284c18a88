"""The regime `gilded`: the caste of stars, where those above count double and company rubs off."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from game.city.deeds import CITIZENS, KeptCompany, Rated, Recorded
from game.city.regimes.fold import Fold
from game.city.regimes.knobs import Knob, settled
from game.city.regimes.numbers import half_up_whole, least_by_tier, tier_by_cuts
from game.city.regimes.regime import Deeds, Doors, Regime, Rounds, Seats, Standing, Standings, moved, refuse

# Scores are kept in thousandths, weights in halves: whole numbers, so that no order of ratings changes a rounding.
START, TOP = 4_000, 5_000
COMPANY_CUT = 2_500
DISTURBANCE_COST = 1_000
KNOBS = {
    "step": Knob(0.4, 0.05, 2, "how far a day's stars pull; 0.4 * 7 / (seats - 1) moves a small table as much"),
    "largest_move": Knob(0.8, 0.1, 5, "stars that a day can move a mask at most"),
    "company_cost": Knob(0.03, 0, 0.5, "stars that it costs to be seen with an outcast"),
}
WEIGHTS = (1, 1, 2, 4, 4)
"""In halves, by the rater's tier."""
CITIZEN_WEIGHT = 2
CUTS = ((2_500, 0), (3_500, 1), (4_200, 2), (4_500, 3))


@dataclass(frozen=True, slots=True)
class _Terms:
    """The constants in force, in thousandths but for the step."""

    step: Fraction
    largest_move: int
    company_cost: int


def gilded(**constants: float) -> Regime:
    """The regime with other constants (see KNOBS); the step must be above 0."""
    set_to = settled(KNOBS, constants)
    terms = _Terms(
        Fraction(set_to["step"]).limit_denominator(1_000_000),
        half_up_whole(1_000 * set_to["largest_move"]),
        half_up_whole(1_000 * set_to["company_cost"]),
    )
    fold = Fold(_begin, lambda books, deeds: _close(books, deeds, terms), _table)

    def weights(seats: Seats, rounds: Rounds) -> Mapping[str, int]:
        """By tier at the start of the last round."""
        return fold.read(seats, rounds[:-1]).weights

    def crooked(seats: Seats, rounds: Rounds) -> Mapping[str, float]:
        """Low stars of the flagged count twice: below what is kept of them."""
        flagged = _flagged(rounds[-1])
        return {seat: fold.read(seats, rounds[:-1]).kept[seat] / 1_000 for seat in flagged}

    return Regime(
        name="gilded",
        rule=fold.judge,
        needs=("rated", "kept_company", "recorded"),
        shows="digits",
        decimals=3,
        start_text="4.000",
        least=least_by_tier([(cut / 1_000, tier) for cut, tier in CUTS], 3),
        doors=DOORS,
        tune=gilded,
        knobs=KNOBS,
        weights=weights,
        crooked=crooked,
        after_rule=fold.after,
        latest_rule=fold.latest,
    )


@dataclass(slots=True)
class _Books:
    """After a round: the score kept of each mask, the score shown, and what moved it so far.

    What is shown sets weights, opens doors and is the standing's score; what is kept is where the next round starts.
    """

    kept: dict[str, int]
    shown: dict[str, int]
    by_stars: dict[str, int]
    by_company: dict[str, int]
    weights: dict[str, int] = field(init=False)
    """What each rater's stars weigh in a round that begins with these scores on show."""

    def __post_init__(self) -> None:
        tiers = {seat: WEIGHTS[_tier(score)] for seat, score in self.shown.items()}
        self.weights = tiers | dict.fromkeys(CITIZENS, CITIZEN_WEIGHT)


def _begin(seats: Seats) -> _Books:
    start, nothing = dict.fromkeys(seats, START), dict.fromkeys(seats, 0)
    return _Books(start, start, nothing, nothing)


def _flagged(deeds: Deeds) -> frozenset[str]:
    """Whose low stars count twice in this round."""
    return frozenset([deed.by for deed in deeds if isinstance(deed, Recorded) and deed.entry == "disturbance"])


def _close(books: _Books, deeds: Deeds, terms: _Terms) -> _Books:
    flagged = _flagged(deeds)
    ratings: dict[str, list[Rated]] = {seat: [] for seat in books.kept}
    company = dict.fromkeys(books.kept, 0)
    for deed in deeds:
        if isinstance(deed, Rated):
            ratings[deed.of].append(deed)
        elif isinstance(deed, KeptCompany) and books.shown[deed.of] < COMPANY_CUT:
            company[deed.by] += terms.company_cost
    kept, shown, by_stars, by_company = {}, {}, {}, {}
    for seat, before in books.kept.items():
        after = _moved(ratings[seat], before, company[seat], seat in flagged, books.weights, terms)
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


def _moved(
    ratings: list[Rated], score: int, company: int, is_flagged: bool, weights: Mapping[str, int], terms: _Terms
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
    top, bottom = terms.step.numerator * pull, terms.step.denominator * total
    most = terms.largest_move * bottom
    top = min(most, max(-most, top))
    return min(TOP, max(0, score - company + (2 * top + bottom) // (2 * bottom)))


def _tier(shown: int) -> int:
    return tier_by_cuts(shown, CUTS, above=4)


def _standing(kept: int, shown: int, by_stars: int, by_company: int) -> Standing:
    return Standing(
        shown / 1_000,
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
