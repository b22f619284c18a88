"""What other answers of doors would have been worth: Life points and coins by mask. Arithmetic over a record."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from game.city import finale, travel
from game.city.homes import rent_for
from game.city.pack import MaskId
from game.debrief.answers import FLIGHT, HOME, PLANE, TRAVEL, DoorAgain, Retried
from game.debrief.record import Record

UPPER, LOWER, HELD, BOAT = "upper", "lower", "held", "boat"
JUMP_SEAT, FARE = "jump_seat", "fare"


@dataclass(frozen=True, slots=True)
class Worth:
    """What one rule would have given a mask more (or less, below 0) than the match did."""

    life: int
    coins: int


def worth(record: Record, retried: Retried) -> dict[MaskId, Worth]:
    """What every mask would have gained or lost by doors, beds and plane, in Life points and in coins.

    life = sum over days of (upper - lower) for a day spent on the other side of the door, with what those sides gave
    on that day; + sum over nights of (the other bed's Life - the bed's); + plane - ashore (boat, or the held door) if
    it would have flown, the other way round if not; + a host's Life points, lost with its guest.
    coins = the same for fares, the lower district's coin, rents and the plane's fare; who is welcome travels free and
    has a coin off its rent, and deposits come back.

    Not counted: what gates gave (their treatments are told, not their price), whether the purse would have held, coins
    turned into Life points, who would have been met elsewhere, wishes, articles of a charter, what a vouch came to in
    the evening, and whether somebody would still have held the door: that is taken as it was, since it is a secret.
    """
    life, coins = dict.fromkeys(record.masks, 0), dict.fromkeys(record.masks, 0)
    _days(record, retried, life, coins)
    _nights(record, retried, life, coins)
    _flight(record, retried, life, coins)
    return {mask: Worth(life[mask], coins[mask]) for mask in record.masks}


def _days(record: Record, retried: Retried, life: dict[MaskId, int], coins: dict[MaskId, int]) -> None:
    for again in (door for door in retried.doors if door.tried.asked.kind == TRAVEL):
        day, district = again.tried.day, again.tried.asked.door
        was = {mask for mask, place in _places(record, day).items() if place == district}
        would_be = retried.uptown[day]
        _move(life, was, would_be, _given(record, day, UPPER, travel.UPPER_LIFE) - _lower_life(record, day))
        fare, lower = _fare(record, again), _paid(record, day, LOWER, travel.LOWER_COINS)
        met, meets = _met(again.tried.asked.rows), _met(again.rows)
        for mask in record.masks:
            before = -_off(fare, met.get(mask)) if mask in was else lower
            coins[mask] += (-_off(fare, meets.get(mask)) if mask in would_be else lower) - before


def _nights(record: Record, retried: Retried, life: dict[MaskId, int], coins: dict[MaskId, int]) -> None:
    for evening in record.evenings:
        if evening.day > len(record.nights):
            return
        beds = {home: (rent, points) for home, _, rent, points, *_ in evening.offered.beds}
        asked = [door for door in retried.doors if door.tried.asked.kind == HOME and door.tried.day == evening.day]
        met = {mask: how for door in asked for mask, how in _met(door.tried.asked.rows).items()}
        meets = {mask: how for door in asked for mask, how in _met(door.rows).items()}
        for mask, home in retried.nights[evening.day].items():
            (rent, points), (other_rent, other_points) = beds[record.nights[evening.day - 1][mask]], beds[home]
            life[mask] += other_points - points
            coins[mask] += rent_for(rent, met.get(mask, "open")) - rent_for(other_rent, meets.get(mask, "open"))


def _flight(record: Record, retried: Retried, life: dict[MaskId, int], coins: dict[MaskId, int]) -> None:
    flight, flown = record.flight, retried.flown
    if flight is None or flown is None:
        return
    was, day = set(flight.flown), record.days
    is_held = any(why == HELD and points > 0 for _, _, points, why in record.lived)
    ashore = (HELD, finale.HELD_LIFE) if is_held else (BOAT, finale.BOAT_LIFE)
    _move(life, was, flown, _given(record, day, PLANE, finale.PLANE_LIFE) - _given(record, day, *ashore))
    door = next((again for again in retried.doors if again.tried.asked.kind == FLIGHT), None)
    if door is not None:  # whoever goes on a jump seat flies on its host's coins
        paid = {mask for mask, _, is_in, _ in door.tried.asked.rows if is_in}
        _move(coins, paid, door.inside, -finale.PLANE_FARE)
    if flight.guest and (flight.host not in flown or (door is not None and flight.guest in door.inside)):
        life[flight.host] -= _given(record, day, JUMP_SEAT, finale.HOST_LIFE)
        coins[flight.host] += finale.HOST_COST


def _move(sums: dict[MaskId, int], was: Collection[MaskId], would_be: Collection[MaskId], amount: int) -> None:
    """`amount` for whoever would have been in and was not, and off for whoever was in and would not have been."""
    for mask in sums:
        sums[mask] += amount * ((mask in would_be) - (mask in was))


def _met(rows: Iterable[tuple[MaskId, str, bool] | tuple[MaskId, str, bool, str]]) -> dict[MaskId, str]:
    """How a door met those whom it let in."""
    return {row[0]: row[1] for row in rows if row[2]}


def _off(fare: int, treatment: str | None) -> int:
    """The fare by how the door met a mask; a guest (None) was not met."""
    return 0 if treatment == "welcome" else fare


def _fare(record: Record, again: DoorAgain) -> int:
    """The fare on the sign that day, as whoever was not welcome paid it; the usual one if nobody did."""
    met, day = _met(again.tried.asked.rows), again.tried.day
    paid = [-coins for on, mask, coins, why in record.paid if on == day and why == FARE and met.get(mask) != "welcome"]
    return paid[0] if paid else record.fare


def _lower_life(record: Record, day: int) -> int:
    return _given(record, day, LOWER, travel.LOWER_LIFE)


def _places(record: Record, day: int) -> Mapping[MaskId, str]:
    return record.trail[day - 1] if day <= len(record.trail) else {}


def _given(record: Record, day: int, why: str, usual: int) -> int:
    """Life points that a place gave that day; `usual` where nobody was there to be given any."""
    return next(
        (points for on, _, points, reason in record.lived if on == day and reason == why and points >= 0), usual
    )


def _paid(record: Record, day: int, why: str, usual: int) -> int:
    return next((coins for on, _, coins, reason in record.paid if on == day and reason == why), usual)
