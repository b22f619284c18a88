"""The regime `orchard`: a company's loyalty score, with named parts and secret weights, that one may leave."""

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction

from game.city.deeds import Befriended, Bought, Disclosed, Due, Held, OptedIn, OptedOut, Unfriended
from game.city.regimes.numbers import HALF, half_up_whole, tier_by_cuts
from game.city.regimes.regime import Regime, Rounds, Seats, Standing, Standings, moved, welcome

LOWEST, SPAN = 350, 600
COINS_UNSEEN, COINS_FULL = 10, 20
FIELDS_FULL = 5
CUTS = ((600, 1), (650, 2), (750, 3))
# The five parts, in points of the span: bills, coins, basket, profile, friends.
BILLS, COINS, BASKET, PROFILE, FRIENDS = (Fraction(SPAN * percent, 100) for percent in (35, 25, 20, 15, 5))
TENTH, TWENTIETH = Fraction(1, 10), Fraction(1, 20)
BASKET_WEIGHTS = {"house_brand": TENTH, "family": TWENTIETH, "luxury": -TWENTIETH, "game": -TENTH}


class _File:
    """What the company has on one seat."""

    __slots__ = ("basket", "bills", "coins", "fields", "paid")

    def __init__(self) -> None:
        self.bills = self.paid = self.fields = 0
        self.coins = COINS_UNSEEN
        self.basket: Counter[str] = Counter()


def judge(seats: Seats, rounds: Rounds) -> list[Standings]:
    files = {seat: _File() for seat in seats}
    friends: set[frozenset[str]] = set()
    outside: set[str] = set()
    scores: dict[str, int | None] = dict.fromkeys(seats, START)
    judged = []
    for deeds in rounds:
        # Joining and leaving, linking and parting are read against the start of the round: what would change
        # nothing there counts for nothing, so a pair of both in one round has one outcome in any order.
        linked, parted = set(), set()
        leaving, joining = set(), set()
        for deed in deeds:
            match deed:
                case Due():
                    files[deed.by].bills += 1
                    files[deed.by].paid += deed.answer == "paid"
                case Held():
                    files[deed.by].coins = deed.coins
                case Bought():
                    files[deed.by].basket[deed.tag] += 1
                case Disclosed():
                    files[deed.by].fields += 1
                case Befriended():
                    linked.add(frozenset((deed.by, deed.of)))
                case Unfriended():
                    parted.add(frozenset((deed.by, deed.of)))
                case OptedOut():
                    leaving.add(deed.by)
                case OptedIn():
                    joining.add(deed.by)
                case _:
                    pass
        friends = (friends - parted) | (linked - friends)
        outside = (outside - joining) | (leaving - outside)
        standings = {}
        ended: dict[str, int | None] = {}
        for seat in seats:
            inside = [other for other in seats if other not in outside and frozenset((seat, other)) in friends]
            parts = _parts(files[seat], _warmth(inside, scores))
            ended[seat] = None if seat in outside else half_up_whole(LOWEST + sum(parts.values()))
            standings[seat] = _standing(ended[seat], parts)
        scores = ended
        judged.append(standings)
    return judged


def _warmth(friends: list[str], scores: Mapping[str, int | None]) -> Fraction:
    """The mean of what friends reach of the span at the start of the round; those without a score are skipped."""
    known = [score for friend in friends if (score := scores[friend]) is not None]
    return Fraction(sum(known) - LOWEST * len(known), SPAN * len(known)) if known else HALF


def _parts(file: _File, warmth: Fraction) -> dict[str, Fraction]:
    """Points that each part adds to the lowest score, by the deed that moves it."""
    basket = HALF + sum(weight * file.basket[tag] for tag, weight in BASKET_WEIGHTS.items())
    return {
        "due": BILLS * Fraction(file.paid + 1, file.bills + 2),
        "held": COINS * min(Fraction(1), Fraction(file.coins, COINS_FULL)),
        "bought": BASKET * min(Fraction(1), max(Fraction(0), basket)),
        "disclosed": PROFILE * min(Fraction(1), Fraction(file.fields, FIELDS_FULL)),
        "befriended": FRIENDS * warmth,
    }


START_PARTS = _parts(_File(), HALF)
START = half_up_whole(LOWEST + sum(START_PARTS.values()))


def _standing(score: int | None, parts: Mapping[str, Fraction]) -> Standing:
    """The standing of a score; None for who has opted out."""
    if score is None:
        return Standing(None, 1, "-")
    change = {kind: float(points - START_PARTS[kind]) for kind, points in parts.items()}
    return Standing(score, tier_by_cuts(score, CUTS, above=4), str(score), moved(**change))


REGIME = Regime(
    name="orchard",
    rule=judge,
    needs=("due", "held", "bought", "disclosed", "befriended", "unfriended", "opted_out", "opted_in"),
    windows=("held",),
    shows="digits",
    decimals=0,
    start_text=str(START),
    doors={
        1: {"credit": "deposit", "home": "deposit", "service": "deposit"},
        3: welcome("credit", "home"),
        4: welcome("credit", "home", "travel"),
    },
    is_opaque=True,
)
