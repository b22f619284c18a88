"""Travel: masks say where they want to be seen; the upper district's door answers for all to see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.city import events as ev
from game.city.city import City
from game.city.city_table import CityTable
from game.city.company import company
from game.city.deposits import DEPOSIT, deposit
from game.city.doors import Door, answer, treatment_at
from game.city.looking import choose_or_look
from game.city.pack import MaskId
from game.city.plan import Plan
from game.city.standing import by_standing, extremes
from game.engine.asks import choose_each, curtain
from game.engine.prompts import Choose, Gist, Option, option

UPPER_LIFE = 3
LOWER_LIFE = 1
LOWER_COINS = 1
VOUCH_COST = 2
NOBODY = "nobody"
ORDERED = ("top_goes_last", "bottom_goes_last", "bottom_goes_first")
"""What a paper may say of the order at the door."""
CANDIDATES_MOST = 4


async def travel(table: CityTable, plan: Plan, day: int) -> None:
    """All move in the open, then the door, the vouching, the way."""
    city = table.state
    upper = city.districts[0]
    wanted = await board(table, plan, day)
    table.tell(ev.Boarded(tuple(wanted.items()), is_last=True))
    applicants = [mask for mask in city.masks if wanted[mask] == upper]
    inside: list[MaskId] = []
    met: dict[MaskId, str] = {}
    if applicants:
        rows = upper_door(table, plan, applicants, day)
        table.tell(rows)
        await curtain("door", about=upper)
        inside = [row[0] for row in rows.rows if row[2]]
        outside = [row[0] for row in rows.rows if not row[2]]
        met = {mask: treatment for mask, treatment, is_in, _ in rows.rows if is_in}
        guest = await vouching(table, inside, outside, upper)
        inside += [guest] if guest else []
    fallback = city.districts[-1]
    places = {m: upper if m in inside else wanted[m] if wanted[m] != upper else fallback for m in city.masks}
    table.tell(ev.Arrived(tuple(places.items())))
    settle_ways(table, plan, places, met)
    await company(table, plan, day)


def fare(city: City) -> int:
    """Today's fare to the upper district, as it stands on the sign."""
    return max(0, city.fare + city.effect("upper_fare"))


def fare_for(city: City, treatment: str) -> int:
    """What a mask pays by how the door met it: the fast lane is free; a deposit comes on top (see deposits.py)."""
    return 0 if treatment == "welcome" else fare(city)


def upper_places(city: City) -> int:
    """Places in the upper district today: half the seats, at least two, as the paper changes it."""
    return max(1, max(2, len(city.masks) // 2) + city.effect("upper_places"))


async def board(table: CityTable, plan: Plan, day: int) -> dict[MaskId, str]:
    """Everyone moves in the open, and may move again; who cannot pay the fare, or has no app, is not asked up."""
    city = table.state
    upper = city.districts[0]
    door, regime = door_today(table, plan, day), plan.regime(city.regime)
    prompts = {}
    for mask in city.masks:
        cost = fare_for(city, treatment_at(city.tier[mask], regime, door))
        may_go_up = city.can_pay(mask, cost) and mask not in city.out
        up = (option(upper, coins=-cost, risk=0.5),) if may_go_up else ()
        options = (*up, *[option(d, coins=LOWER_COINS) for d in city.districts if d != upper])
        if len(options) > 1:
            prompts[city.seat_of(mask)] = Choose("travel", options, city.districts[-1], "open")
    chosen, _ = await choose_or_look(table, city.masks, prompts, "travel")
    return {mask: chosen.get(city.seat_of(mask), city.districts[-1]) for mask in city.masks}


def upper_door(table: CityTable, plan: Plan, applicants: Sequence[MaskId], day: int) -> ev.DoorAnswered:
    """How the upper district's door answers today."""
    regime = plan.regime(table.state.regime)
    return answer(table, regime, door_today(table, plan, day), applicants, f"door{day}")


def door_today(table: CityTable, plan: Plan, day: int) -> Door:
    """The door of the upper district as it stands today."""
    city = table.state
    upper = plan.pack.districts[city.districts[0]]
    top_last, bottom_last, bottom_first = (bool(city.effect(who)) for who in ORDERED)
    top, bottom = extremes(table, f"door{day}") if top_last or bottom_last or bottom_first else ("", "")
    return Door(
        "travel",
        upper.id,
        upper_places(city),
        upper.gate,
        is_open_to_all=day < plan.doors_day or bool(city.effect("doors_open")),
        last=top if top_last else bottom if bottom_last else None,
        first=bottom if bottom_first else None,
        shunned=city.shunned_since(city.day - 1),
        returned=city.returned_today,
    )


async def vouching(
    table: CityTable, inside: Sequence[MaskId], outside: Sequence[MaskId], district: str
) -> MaskId | None:
    """The best placed of those inside may stand by one who was turned away; the two share the risk of the day."""
    city = table.state
    guests = [mask for mask in outside if city.can_pay(mask, fare(city))][:CANDIDATES_MOST]
    if not inside or not guests:
        return None
    host = by_standing(table, inside, "vouch", city.day)[0]
    options = (Option(NOBODY), *(Option(mask, gist=Gist(kindness=1, risk=0.3)) for mask in guests))
    seat = city.seat_of(host)
    said = await choose_each({seat: Choose("vouch", options, NOBODY, "open", about=district)}, "vouch")
    guest = said[seat]
    if guest == NOBODY:
        return None
    table.tell(
        ev.Vouched(host, guest, district),
        ev.DeedNoted("kept_company", (("by", host), ("of", guest))),
    )
    return guest


def settle_ways(table: CityTable, plan: Plan, places: Mapping[MaskId, str], met: Mapping[MaskId, str]) -> None:
    """Fares are paid, by how the door met each mask, and every place gives what it gives.

    A deposit comes back tonight. A guest was not met by the door, and pays what is on the sign.
    """
    city = table.state
    upper = city.districts[0]
    for mask, place in places.items():
        seat = city.seat_of(mask)
        if place == upper:
            treatment = met.get(mask, "open")
            table.tell(
                city.payment(mask, -fare_for(city, treatment), "fare"),
                ev.Lived(seat, max(0, UPPER_LIFE + city.effect("upper_life")), "upper"),
            )
            if treatment == DEPOSIT:
                table.tell(*deposit(city, mask, city.day))
        else:
            table.tell(
                city.payment(mask, max(0, LOWER_COINS + city.effect("lower_coins")), "lower"),
                ev.Lived(seat, max(0, LOWER_LIFE + city.effect("lower_life")), "lower"),
            )


def settle_vouch(table: CityTable) -> None:
    """In the evening: a guest who broke a promise today costs its host two coins; else both gain a Life point."""
    city = table.state
    if city.vouched is None:
        return
    host, guest = city.vouched
    is_kept = all(p.is_kept for p in city.promises if p.day == city.day and p.mask == guest)
    table.tell(ev.VouchSettled(host, guest, is_kept))
    if is_kept:
        table.tell(ev.Lived(city.seat_of(host), 1, "vouch"), ev.Lived(city.seat_of(guest), 1, "vouch"))
    else:
        table.tell(city.payment(host, -VOUCH_COST, "vouch"))
