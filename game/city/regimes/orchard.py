"""The regime `orchard`: a company's loyalty score, with named parts and secret weights, that one may leave."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from game.city.deeds import Befriended, Bought, Disclosed, Due, Held, OptedIn, OptedOut, Unfriended
from game.city.regimes.knobs import Knob, settled
from game.city.regimes.numbers import HALF, half_up_whole, least_by_tier, tier_by_cuts
from game.city.regimes.regime import Regime, Rounds, Seats, Standing, Standings, moved, welcome

LOWEST, SPAN = 350, 600
COINS_UNSEEN, COINS_FULL = 10, 20
FIELDS_FULL = 5
CUTS = ((600, 1), (650, 2), (750, 3))
KNOBS = {
    "bills": Knob(35, 0, 100, "what paid bills weigh, in percent; the five add up to 100", is_whole=True),
    "coins": Knob(25, 0, 100, "what coins in hand weigh, in percent", is_whole=True),
    "basket": Knob(20, 0, 100, "what was bought, in percent", is_whole=True),
    "profile": Knob(15, 0, 100, "what was told about oneself, in percent", is_whole=True),
    "friends": Knob(5, 0, 100, "the scores of friends, in percent", is_whole=True),
}
TENTH, TWENTIETH = Fraction(1, 10), Fraction(1, 20)
BASKET_WEIGHTS = {"house_brand": TENTH, "family": TWENTIETH, "luxury": -TWENTIETH, "game": -TENTH}


class _File:
    """What the company has on one seat."""

    __slots__ = ("basket", "bills", "coins", "fields", "paid")

    def __init__(self) -> None:
        self.bills = self.paid = self.fields = 0
        self.coins = COINS_UNSEEN
        self.basket: Counter[str] = Counter()


@dataclass(frozen=True, slots=True)
class _Terms:
    """What the five parts weigh, in points of the span; and what they bring a newcomer."""

    bills: Fraction
    coins: Fraction
    basket: Fraction
    profile: Fraction
    friends: Fraction

    @property
    def start_parts(self) -> dict[str, Fraction]:
        return _parts(_File(), HALF, self)

    @property
    def start(self) -> int:
        return half_up_whole(LOWEST + sum(self.start_parts.values()))


def _judge(seats: Seats, rounds: Rounds, terms: _Terms) -> list[Standings]:
    files = {seat: _File() for seat in seats}
    friends: set[frozenset[str]] = set()
    outside: set[str] = set()
    scores: dict[str, int | None] = dict.fromkeys(seats, terms.start)
    start_parts = terms.start_parts
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
            parts = _parts(files[seat], _warmth(inside, scores), terms)
            ended[seat] = None if seat in outside else half_up_whole(LOWEST + sum(parts.values()))
            standings[seat] = _standing(ended[seat], parts, start_parts)
        scores = ended
        judged.append(standings)
    return judged


def _warmth(friends: list[str], scores: Mapping[str, int | None]) -> Fraction:
    """The mean of what friends reach of the span at the start of the round; those without a score are skipped."""
    known = [score for friend in friends if (score := scores[friend]) is not None]
    return Fraction(sum(known) - LOWEST * len(known), SPAN * len(known)) if known else HALF


def _parts(file: _File, warmth: Fraction, terms: _Terms) -> dict[str, Fraction]:
    """Points that each part adds to the lowest score, by the deed that moves it."""
    basket = HALF + sum(weight * file.basket[tag] for tag, weight in BASKET_WEIGHTS.items())
    return {
        "due": terms.bills * Fraction(file.paid + 1, file.bills + 2),
        "held": terms.coins * min(Fraction(1), Fraction(file.coins, COINS_FULL)),
        "bought": terms.basket * min(Fraction(1), max(Fraction(0), basket)),
        "disclosed": terms.profile * min(Fraction(1), Fraction(file.fields, FIELDS_FULL)),
        "befriended": terms.friends * warmth,
    }


def _standing(score: int | None, parts: Mapping[str, Fraction], start_parts: Mapping[str, Fraction]) -> Standing:
    """The standing of a score; None for who has opted out."""
    if score is None:
        return Standing(None, 1, "-")
    change = {kind: float(points - start_parts[kind]) for kind, points in parts.items()}
    return Standing(score, tier_by_cuts(score, CUTS, above=4), str(score), moved(**change))


def orchard(**percents: float) -> Regime:
    """The regime with other weights of its five parts (see KNOBS). ValueError unless they add up to 100."""
    set_to = settled(KNOBS, percents)
    if sum(set_to.values()) != 100:
        told = ", ".join(f"{key} {percent:g}" for key, percent in set_to.items())
        raise ValueError(f"these must add up to 100: {told}")
    terms = _Terms(**{key: Fraction(SPAN * int(percent), 100) for key, percent in set_to.items()})
    return Regime(
        name="orchard",
        rule=lambda seats, rounds: _judge(seats, rounds, terms),
        needs=("due", "held", "bought", "disclosed", "befriended", "unfriended", "opted_out", "opted_in"),
        windows=("held",),
        shows="digits",
        decimals=0,
        least=least_by_tier(CUTS, 0),
        start_text=str(terms.start),
        doors={
            1: {"credit": "deposit", "home": "deposit", "service": "deposit"},
            3: welcome("credit", "home"),
            4: welcome("credit", "home", "travel"),
        },
        is_opaque=True,
        tune=orchard,
        knobs=KNOBS,
    )


REGIME = orchard()
