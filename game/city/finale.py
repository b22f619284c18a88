"""The finale: referendum, the flight to the wedding, wishes, sums, the black mirror."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from game.city import events as ev
from game.city.charter_vote import charter_vote
from game.city.city_table import CityTable
from game.city.deeds import CITIZENS
from game.city.doors import Door, answer
from game.city.facts import fact
from game.city.good_eye import eye_life, ratings_of
from game.city.good_name import name_life
from game.city.kept_quiet import FOLDED, fold
from game.city.last_question import last_question
from game.city.morning import secret_vote
from game.city.pack import MaskId
from game.city.plan import Plan
from game.city.standing import by_standing, extremes, judge
from game.city.striking import strike
from game.city.talk import COUNTED_LEAST, debrief, seen_by_all
from game.city.wishes import is_half_true, is_true
from game.engine.asks import choose_each, curtain
from game.engine.prompts import Choose, Gist, Option

PLANE, BOAT, NOBODY = "plane", "boat", "nobody"
PLANE_FARE, PLANE_LIFE, BOAT_LIFE = 4, 5, 2
HOST_COST, HOST_LIFE = 2, 2
HELD_COST, HELD_LIFE = 1, 3
COINS_A_LIFE = 3
GUESS_WISH_LIFE = 1
UNGUESSED = ""
GOOD_NAME = "good_name"
"""What the last Life points are for."""
EVERYBODY = ""
"""The giver in a mirror that shows the whole table's stars and nobody's own."""


async def finale(table: CityTable, plan: Plan) -> None:
    """From the last ledger to the mirror; a short length leaves out what is not flight, wishes and mirror."""
    judge(table, plan)
    table.show(ev.SceneShown("finale"))
    if not plan.is_short:
        await (charter_vote(table, plan) if table.state.charter else referendum(table, plan))
        await strike(table, plan)
    await flight(table, plan)
    await fact(table, plan, "finale")
    if not plan.is_short:
        await guess_wishes(table, plan)
    await reveal_wishes(table, plan)
    sums(table, plan)
    await seen_by_all(table, "result")
    await debrief(table, plan, ev.MirrorShown(mirror_rows(table, plan)))


async def referendum(table: CityTable, plan: Plan) -> None:
    """Keep it or not, and what instead; in secret, ties by lot. What is decided opens or shuts the flight's door."""
    rules = last_question(plan.scenario, table.state.regime)
    decision = await secret_vote(table, "referendum", list(rules), "referendum", beat="referendum")
    table.tell(ev.ReferendumHeld(decision, rules[decision]))
    judge(table, plan)
    await curtain("decided")


async def flight(table: CityTable, plan: Plan) -> None:
    """Half the seats; one jump seat if a passenger will be its host; in secret, passengers may hold the door."""
    city = table.state
    fly, boat = Option(PLANE, gist=Gist(coins=-PLANE_FARE, risk=0.4)), Option(BOAT, gist=Gist())
    able = [mask for mask in city.rated if city.can_pay(mask, PLANE_FARE)]
    prompts = {city.seat_of(m): Choose("flight", (fly, boat), BOAT, "sealed") for m in able}
    chosen = await choose_each(prompts, "flight") if prompts else {}
    applicants = [mask for mask in able if chosen[city.seat_of(mask)] == PLANE]
    flown: list[MaskId] = []
    guest = host = ""
    if applicants:
        top, bottom = extremes(table, "flight")
        charter = city.lasting
        last = top if charter.get("top_goes_last") else bottom if charter.get("bottom_goes_last") else None
        first = bottom if charter.get("bottom_goes_first") else None
        back = city.returned_today
        door = Door("flight", PLANE, plan.plane_places, "travel", last=last, first=first, returned=back)
        told = answer(table, plan.regime(city.regime), door, applicants, "flight")
        table.tell(told)
        await curtain("door", about=PLANE)
        flown = [row[0] for row in told.rows if row[2]]
        host, guest = await jump_seat(table, flown, applicants)
    for mask in flown:
        table.tell(city.payment(mask, -PLANE_FARE, PLANE))
    aboard = [*flown, guest] if guest else flown
    ashore = [mask for mask in city.masks if mask not in aboard]
    is_held = await hold_the_door(table, aboard, ashore)
    table.tell(ev.FlightLeft(tuple(aboard), tuple(ashore), guest, host))
    for mask in city.masks:
        life = PLANE_LIFE if mask in aboard else HELD_LIFE if is_held else BOAT_LIFE
        table.tell(ev.Lived(city.seat_of(mask), life, PLANE if mask in aboard else "held" if is_held else BOAT))
    await curtain("flown")


async def jump_seat(table: CityTable, flown: Sequence[MaskId], asked: Sequence[MaskId]) -> tuple[str, str]:
    """The best placed passenger may take one more along, on its own coins: (host, guest) or ("", "").

    One without the app only where everybody who asked for the plane is on it.
    """
    city = table.state
    left = [mask for mask in city.masks if mask not in flown]
    if any(mask in asked for mask in left):
        left = [mask for mask in left if mask not in city.out]
    hosts = [mask for mask in flown if city.can_pay(mask, PLANE_FARE + HOST_COST)]
    if not left or not hosts:
        return "", ""
    host = by_standing(table, hosts, "jump_seat", "host")[0]
    guests = by_standing(table, left, "jump_seat", "guests")[:4]
    options = (Option(NOBODY), *(Option(m, gist=Gist(coins=-HOST_COST, kindness=1)) for m in guests))
    seat = city.seat_of(host)
    said = await choose_each({seat: Choose("jump_seat", options, NOBODY, "open")}, "vouch")
    if said[seat] == NOBODY:
        return "", ""
    table.tell(ev.Vouched(host, said[seat], PLANE), city.payment(host, -HOST_COST, "jump_seat"))
    table.tell(ev.Lived(seat, HOST_LIFE, "jump_seat"))
    return host, said[seat]


async def hold_the_door(table: CityTable, aboard: Sequence[MaskId], ashore: Sequence[MaskId]) -> bool:
    """Each passenger may, in secret, hold the door: it costs a Life point and lifts all left behind."""
    if not aboard or not ashore:
        return False
    city = table.state
    options = (Option("sit"), Option("hold", gist=Gist(kindness=1)))
    asked = {city.seat_of(m): Choose("hold", options, "sit", "secret") for m in aboard}
    said = await choose_each(asked, "hold")
    holders = [seat for seat, what in said.items() if what == "hold"]
    for seat in holders:
        table.tell(ev.LivedQuietly(seat, -HELD_COST, "held"))
    table.tell(ev.DoorHeld(bool(holders)))
    return bool(holders)


async def guess_wishes(table: CityTable, plan: Plan) -> None:
    """Everyone guesses the right neighbour's wish out of those that lie face up, or nothing."""
    city = table.state
    options = tuple(Option(wish) for wish in city.wishes)
    asked = {
        seat: Choose("guess_wish", options, UNGUESSED, "sealed", about=city.mask_of((seat + 1) % plan.seats))
        for seat in range(plan.seats)
    }
    said = await choose_each(asked, "guess_wish")
    rows = []
    for seat, wish in said.items():
        if wish == UNGUESSED:
            continue
        right = (seat + 1) % plan.seats
        rows.append((seat, right, wish, city.wish[right] == wish))
    table.tell(ev.WishGuessed(tuple(rows)))
    table.tell(*(ev.Lived(seat, GUESS_WISH_LIFE, "guess_wish") for seat, _, _, is_right in rows if is_right))


async def reveal_wishes(table: CityTable, plan: Plan) -> None:
    """Wishes are turned over, one seat after the other; all at once where time is short."""
    city = table.state
    for seat in range(plan.seats):
        wish = city.wish[seat]
        came_true = is_true(city, plan, seat, wish)
        is_half = is_half_true(city, plan, seat, wish)
        points = plan.wish_points if came_true else plan.half_wish_points if is_half else 0
        table.tell(ev.WishRevealed(seat, wish, came_true, points, is_half), ev.Lived(seat, points, "wish"))
        if not plan.is_short:
            await curtain("wish_shown", about=city.mask_of(seat))
    if plan.is_short:
        await curtain("wishes_shown")


def sums(table: CityTable, plan: Plan) -> None:
    """Coins turn into Life points, what was earned quietly is added, and somebody has won."""
    city = table.state
    for mask in city.masks:
        table.tell(ev.Lived(city.seat_of(mask), city.coins[mask] // COINS_A_LIFE, "coins"))
    ratings = ratings_of(city)
    for seat in range(plan.seats):
        if life := eye_life(city, seat, ratings):
            table.tell(ev.LivedQuietly(seat, life, "guessed_stars"))
        if life := fold(city, plan, seat, ratings.all):
            table.tell(ev.LivedQuietly(seat, life, FOLDED))
        if life := name_life(city, city.mask_of(seat), plan.scenario.good_name):
            table.tell(ev.LivedQuietly(seat, life, GOOD_NAME))
    totals = {seat: city.life[seat] + city.quiet_life[seat] for seat in range(plan.seats)}
    order = sorted(totals, key=lambda seat: (-totals[seat], seat))
    best = totals[order[0]]
    table.tell(
        ev.MatchEnded(
            tuple((seat, city.mask_of(seat), totals[seat]) for seat in order),
            tuple(seat for seat in order if totals[seat] == best),
        )
    )


def mirror_rows(table: CityTable, plan: Plan) -> tuple[tuple[str, int, int, int, int, int], ...]:
    """What each mask gave, as counts of ones to fives; never to whom. At reveal 0 one row for all: (EVERYBODY, ...).

    With fewer than five masks that row counts the street's stars, too: a sum of so few would hide nobody.
    """
    masks = table.state.masks
    everybody = masks if len(masks) >= COUNTED_LEAST else (*masks, *CITIZENS)
    givers = {mask: (mask,) for mask in masks} if plan.reveal else {EVERYBODY: everybody}
    rows = []
    for name, group in givers.items():
        counts = Counter(star.stars for star in table.state.given if star.by in group)
        rows.append((name, *(counts[n] for n in range(1, 6))))
    return tuple(rows)  # type: ignore[arg-type]
