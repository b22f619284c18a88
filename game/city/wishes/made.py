"""Rules for wishes that take numbers, for packs to put together. Each is asked in the finale only; names no wish."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeAlias

from game.city.wishes.company import friends_of
from game.city.wishes.life import Life

Params: TypeAlias = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Param:
    """One number that a rule takes, `least` to `most`; `usual` is read where it is left out, None: it must be there."""

    least: int
    most: int
    usual: int | None
    says: str


@dataclass(frozen=True, slots=True)
class Made:
    """A rule with numbers: what it asks, which numbers it takes, and whether it has come true with them."""

    says: str
    params: Mapping[str, Param]
    holds: Callable[[Life, Params], bool]
    rise: tuple[str, str] = ("", "")
    """Two numbers of which the first must not be above the second."""

    def settled(self, given: Params) -> dict[str, int]:
        """Every number, given or usual."""
        return {key: given.get(key, param.usual or 0) for key, param in self.params.items()}

    def is_true(self, life: Life, given: Params) -> bool:
        """Whether it has come true for this life; the numbers given were checked when the pack was read."""
        return self.holds(life, self.settled(given))


_MANY = 99


def _from_to(least: int, most: int, what: str) -> dict[str, Param]:
    return {
        "at_least": Param(least, most, least, f"the fewest {what}"),
        "at_most": Param(least, most, most, f"the most {what}"),
    }


def _is_within(count: int, p: Params) -> bool:
    return p["at_least"] <= count <= p["at_most"]


def _stars_given(life: Life, p: Params) -> bool:
    return _is_within(sum(s.seat == life.seat and s.stars == p["stars"] for s in life.city.own_stars), p)


def _stars_got(life: Life, p: Params) -> bool:
    return _is_within(sum(s.of == life.mask and s.stars == p["stars"] for s in life.city.given), p)


def _place(life: Life, p: Params) -> bool:
    return p["best"] <= life.end.get(life.mask, 0) <= p["worst"]


def _upper_half(life: Life, p: Params) -> bool:
    return life.is_upper(life.mask) == bool(p["yes"])


def _home_nights(life: Life, p: Params) -> bool:
    rung = {home.id: home.rung for home in life.plan.pack.homes}
    nights = sum(p["lowest"] <= rung[night[life.mask]] <= p["highest"] for night in life.city.nights)
    return nights >= p["nights"]


def _coins_left(life: Life, p: Params) -> bool:
    return _is_within(life.city.coins[life.mask], p)


def _debts(life: Life, p: Params) -> bool:
    owes = any(due.mask == life.mask and due.coins < 0 for due in life.city.later)
    return owes == bool(p["yes"])


def _flew(life: Life, p: Params) -> bool:
    return (life.mask in life.city.flown) == bool(p["yes"])


def _friends(life: Life, p: Params) -> bool:
    return _is_within(len(friends_of(life)), p)


def _stars_for_broken(life: Life, p: Params) -> bool:
    broken = {(promise.card, promise.mask) for promise in life.city.promises if not promise.is_kept}
    own = [star for star in life.city.own_stars if star.seat == life.seat and star.stars == p["stars"]]
    return _is_within(sum((star.card, star.of) in broken for star in own), p)


def _kept_word(life: Life, p: Params) -> bool:
    own = [promise.is_kept for promise in life.city.promises if promise.mask == life.mask and promise.said]
    return own.count(False) <= p["broken_at_most"] and own.count(True) >= p["kept_at_least"]


def _broken_word(life: Life, p: Params) -> bool:
    return _is_within(sum(not o.is_kept for o in life.city.promises if o.mask == life.mask), p)


def _districts_seen(life: Life, p: Params) -> bool:
    return _is_within(len({places[life.mask] for places in life.city.trail}), p)


_YES = {"yes": Param(0, 1, 1, "1 if so it must be, 0 if so it must not be")}

MADE: Mapping[str, Made] = {
    "stars_given": Made(
        "So often you gave exactly so many stars.",
        {"stars": Param(1, 5, None, "which stars"), **_from_to(0, _MANY, "times")},
        _stars_given,
        ("at_least", "at_most"),
    ),
    "stars_got": Made(
        "So often living raters gave your mask exactly so many stars.",
        {"stars": Param(1, 5, None, "which stars"), **_from_to(0, _MANY, "times")},
        _stars_got,
        ("at_least", "at_most"),
    ),
    "place": Made(
        "At the end your mask stands between these places, counted from the top.",
        {"best": Param(1, 8, 1, "the best place"), "worst": Param(1, 8, 8, "the worst place")},
        _place,
        ("best", "worst"),
    ),
    "upper_half": Made("At the end your mask stands in the upper half.", _YES, _upper_half),
    "home_nights": Made(
        "So many nights your mask slept on a rung between these.",
        {
            "nights": Param(1, 10, None, "how many nights at least"),
            "lowest": Param(0, 4, 0, "the lowest rung that counts"),
            "highest": Param(0, 4, 4, "the highest rung that counts"),
        },
        _home_nights,
        ("lowest", "highest"),
    ),
    "coins_left": Made(
        "At the end your mask holds so many coins.", _from_to(0, _MANY, "coins"), _coins_left, ("at_least", "at_most")
    ),
    "debts": Made("At the end your mask owes something.", _YES, _debts),
    "flew": Made("Your mask flies to the wedding.", _YES, _flew),
    "friends": Made(
        "At the end your mask has so many friends.", _from_to(0, 7, "friends"), _friends, ("at_least", "at_most")
    ),
    "stars_for_broken": Made(
        "So often you gave exactly so many stars for a promise that somebody had broken.",
        {"stars": Param(1, 5, None, "which stars"), **_from_to(0, _MANY, "times")},
        _stars_for_broken,
        ("at_least", "at_most"),
    ),
    "kept_word": Made(
        "You kept your word, as a rule.",
        {
            "broken_at_most": Param(0, _MANY, 0, "the most promises broken"),
            "kept_at_least": Param(0, _MANY, 1, "the fewest promises kept"),
        },
        _kept_word,
    ),
    "broken_word": Made(
        "Your mask broke so many promises.", _from_to(0, _MANY, "promises"), _broken_word, ("at_least", "at_most")
    ),
    "districts_seen": Made(
        "Your mask was seen in so many districts.",
        _from_to(1, 10, "districts"),
        _districts_seen,
        ("at_least", "at_most"),
    ),
}
"""The rules that take numbers, by the name that a pack uses."""


def param_problems(rule: str, given: Params) -> Iterator[tuple[str, str]]:
    """What is wrong with the numbers for a rule that is there: (which, in words); "" for what is missing."""
    made = MADE.get(rule)
    if made is None:
        yield from ((key, f"the rule {rule} takes no numbers; leave them out") for key in given)
        return
    is_beyond = False
    for key, value in given.items():
        param = made.params.get(key)
        if param is None:
            close = get_close_matches(key, made.params, n=1)
            hint = f'Did you mean "{close[0]}"?' if close else f"There are: {', '.join(made.params)}"
            yield key, f"the rule {rule} takes no such number. {hint}"
        elif not param.least <= value <= param.most:
            is_beyond = True
            yield key, f"must be {param.least} to {param.most}, not {value} ({param.says})"
    missing = [key for key, param in made.params.items() if param.usual is None and key not in given]
    if missing:
        yield "", f"the rule {rule} needs these numbers too: {', '.join(missing)}"
    low, high = made.rise
    if low and not is_beyond and made.settled(given)[low] > made.settled(given)[high]:
        yield low if low in given else high, f"{low} must not be above {high}"
