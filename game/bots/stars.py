"""How many stars a bot gives: what the act deserves, its temper, its grudges, and what its wish wants."""

from __future__ import annotations

from statistics import fmean

from game.bots.temperament import Temperament
from game.city.city import City
from game.city.pack import MaskId
from game.engine.dice import Dice
from game.engine.prompts import Seat

DESERVED = {1: 4.4, 0: 3.3, -1: 1.9}
BROKEN_WORD = 0.7
OWN, OTHERS = 1.6, 0.6
"""Stars that a wholly loyal bot adds for its own, and takes from all others."""


def stars_for(city: City, seat: Seat, of: MaskId, temper: Temperament, dice: Dice) -> int:
    """One to five stars for the face on show."""
    if dice.chance() < temper.wish and (wanted := wished(city, seat, of)) is not None:
        return wanted
    value, me = 3.2 + temper.warmth, city.mask_of(seat)
    face = city.memory.face
    if face is not None and face.mask == of:
        value += temper.candour * (DESERVED[face.kindness] - 3.2)
        if city.memory.said.get(of) and face.kindness < 0:
            value -= BROKEN_WORD * temper.candour
    value -= temper.grudge * fall(city, me) if of != me else 0
    if temper.loyalty:
        value += temper.loyalty * (OWN if is_own(city, seat, of) else -OTHERS)
    value += temper.noise * (dice.chance() + dice.chance() - 1) * 2
    return max(1, min(5, round(value)))


def is_own(city: City, seat: Seat, of: MaskId) -> bool:
    """Whether a loyal bot counts `of` among its own: a friend, or the mask to its left."""
    left = city.mask_of((seat - 1) % len(city.masks))
    return of == left or frozenset((of, city.mask_of(seat))) in city.friends


def fall(city: City, mask: MaskId) -> float:
    """How far this mask went down on the hill since the day before; at most 1.5, 0 if it did not."""
    if len(city.ranks) < 2 or not (mask in city.ranks[-1] and mask in city.ranks[-2]):
        return 0.0
    return max(0.0, min(1.5, 0.5 * (city.ranks[-1][mask] - city.ranks[-2][mask])))


def wished(city: City, seat: Seat, of: MaskId) -> int | None:
    """The stars that this seat's own wish would give `of` now; None where the wish does not care."""
    wish = city.wish.get(seat)
    if wish is None or not city.shown:
        return None
    n = len(city.masks)
    me = city.mask_of(seat)
    place = {mask: row[2] for mask, row in city.shown.items()}
    first = city.ranks[0] if city.ranks else place
    is_above = place[of] < place[me]
    match wish:
        case "somersault":
            order = sorted(city.masks, key=first.__getitem__)
            return 1 if of == order[0] else 5 if of == order[-1] else None
        case "weathercock":
            others = sorted((m for m in city.masks if m != me), key=lambda m: (place[m], city.masks.index(m)))
            return 5 if of == others[0] else 1 if of == others[-1] else 3
        case "left-and-right":
            if of == city.mask_of((seat - 1) % n):
                return 5
            return 1 if of == city.mask_of((seat + 1) % n) else None
        case "comeback":
            is_late = city.day * 2 > city.days
            return (1 if is_above else None) if is_late else 5
        case "good-neighbours":
            if of != city.mask_of((seat + 1) % n):
                return None
            return 4 if place[of] >= place[me] else 2
        case "boarding-list":
            given = [s.stars for s in city.own_stars if s.of == of]
            others = sorted((m for m in city.masks if m != me), key=lambda m: (place[m], city.masks.index(m)))
            return 5 if of == others[0] else 1 if of == others[-1] else (round(fmean(given)) if given else None)
        case "light-luggage":
            others = sorted((m for m in city.masks if m != me), key=lambda m: (place[m], city.masks.index(m)))
            return 4 if of in others[: (n + 1) // 2 - 1] else 2
    return _wished_of_company(city, wish, me, of, is_above=is_above)


def _has_just_lied(city: City, of: MaskId) -> bool:
    """Whether the face on show did less kindly than it had promised, as far as a look can tell."""
    face = city.memory.face
    return face is not None and face.mask == of and face.kindness < 0 and bool(city.memory.said.get(of))


def _wished_of_company(city: City, wish: str, me: MaskId, of: MaskId, *, is_above: bool) -> int | None:
    """The wishes about friends, liars, purses and places."""
    match wish:
        case "forgiven":
            is_liar = any(not p.is_kept for p in city.promises if p.mask == of)
            return 4 if is_liar else 2 if is_above else None
        case "patron" | "inner-circle":
            is_friend = frozenset((me, of)) in city.friends
            return 5 if is_friend else 2 if is_above else None
        case "first-names":
            return 5 if frozenset((me, of)) in city.friends else None
        case "on-your-own" | "humble-home":
            return 2 if is_above else None
        case "lawgiver":
            has_written = any(me == told.by or me in told.signed for told in city.brought.values())
            return 5 if has_written else 2 if is_above else None
        case "second-chance":
            return 5 if _has_just_lied(city, of) else None
        case "no-excuses" | "no-mercy":
            return 1 if _has_just_lied(city, of) else None
        case "torn-paper":
            founder = next((told.by for told in city.brought.values()), "")
            return 1 if of == founder else 4 if founder else None
    return None
