"""The Book: who stood at the foot on two evenings running is written into it, and good homes are shut to that name."""

from __future__ import annotations

from typing import Final

from game.city import events as ev
from game.city.city import City
from game.city.city_table import CityTable
from game.city.looking import all_look
from game.city.pack import Home, MaskId
from game.city.plan import Plan
from game.city.standing import alone_last, hung_out

BOOK: Final = "book"
"""What Life points of the Book are for, and the reason of an eviction."""
FOOT_TIER, FOOT_RUNG, GOOD_RUNG = 1, 1, 3
"""The highest tier and the highest bed at the foot; the lowest rung of a home that the Book shuts: a garden house."""
NOBODY = "nobody"
GUARANTEE, GUARANTEE_COINS = "guarantee", 2
"""What a guarantor pays on an evening on which the guest has broken its word."""


def at_foot(city: City) -> tuple[MaskId, ...]:
    """Who stands at the foot: outcast or low, and among the last two fifths; or alone last.

    Of those who are rated, by what the hill shows, so that no hidden list is told. Masks that stand equal are all at
    the foot, or none is.
    """
    shown, alone = hung_out(city), alone_last(city)
    most = max(1, len(shown) * 2 // 5)
    below = {mask: sum(other > place for _, other in shown.values()) for mask, (_, place) in shown.items()}
    low = {mask for mask, (tier, _) in shown.items() if tier <= FOOT_TIER and below[mask] < most}
    return tuple(mask for mask in city.masks if mask in low or mask == alone)


def is_good(home: Home) -> bool:
    """Whether it is one of the homes that the Book shuts."""
    return home.rung >= GOOD_RUNG


def is_shut_to(city: City, mask: MaskId, home: Home) -> bool:
    """Whether the Book keeps this mask out of this home: it is written, and nobody stands beside the entry."""
    return mask in city.book and mask not in city.guarantors and is_good(home)


async def write(table: CityTable, plan: Plan, day: int) -> None:
    """An evening's look at the foot, from the day on which doors look; whoever stood there yesterday too is written."""
    city = table.state
    if not plan.has_book or day < plan.doors_day or city.is_soft:
        return
    yesterday, now = city.foot, at_foot(city)
    new = [mask for mask in now if mask in yesterday and mask not in city.book]
    table.tell(ev.FootNamed(now), *(ev.Booked(mask, day) for mask in new))
    if new:
        await all_look(table, "booked", new[0])  # after a card without stars one would else sit long


def plates(table: CityTable, plan: Plan) -> None:
    """A night at the foot, after that of the entry: the Undercroft keeps a plate, with a guarantor or without."""
    city = table.state
    kept = [mask for mask, since in city.book.items() if since < city.day]
    fed = [mask for mask in kept if plan.home(city.home[mask]).rung <= FOOT_RUNG]
    table.tell(*(ev.Lived(city.seat_of(mask), plan.scenario.book_life, BOOK) for mask in fed))


def settle_guarantees(table: CityTable) -> None:
    """In the evening: a guest who broke a promise after the day of the signature costs its guarantor two coins."""
    city = table.state
    for guest, (by, since) in city.guarantors.items():
        if city.day > since and any(p.mask == guest and p.day == city.day and not p.is_kept for p in city.promises):
            table.tell(ev.GuaranteeCalled(by, guest), city.payment(by, -GUARANTEE_COINS, GUARANTEE))


def entries(city: City, me: MaskId = "") -> list[MaskId]:
    """Names beside which nobody has signed yet, the oldest first; a mask does not sign for itself.

    Nor for one without the app, to whom good homes are shut in any case.
    """
    alone = (mask for mask in city.book if mask not in city.guarantors and mask not in city.out)
    return [mask for mask in sorted(alone, key=city.book.__getitem__) if mask != me]
