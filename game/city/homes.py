"""Homes: five rungs, each with a rent, a line and places; losing one is an eviction that all see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.city import events as ev
from game.city.articles import settle_poor_beds
from game.city.book import BOOK, is_shut_to, plates
from game.city.city import City
from game.city.city_table import CityTable
from game.city.deposits import DEPOSIT, deposit
from game.city.doors import Door, answer
from game.city.looking import choose_or_look
from game.city.opting_out import is_too_good, night_without
from game.city.pack import Home, MaskId, Scenario
from game.city.plan import Plan, middle_of, places_in
from game.city.regimes.regime import TREATMENTS
from game.engine.asks import curtain
from game.engine.prompts import Choose, option

REFUSED = TREATMENTS[-1]
RENT, SWEEPING = "rent", "sweeping"
"""What coins at a home's door are for: a bed, or the broom that comes with it."""
RENT_OFF = 1
"""What a welcome mask is let off."""


def rent_for(rent: int, treatment: str) -> int:
    """What a mask pays of this evening's `rent` by how the door met it; a deposit comes on top (see deposits.py)."""
    return max(0, rent - RENT_OFF) if treatment == "welcome" and rent > 0 else rent


def rent_of(table: CityTable, home: Home) -> int:
    """This evening's rent, as it stands on the door; below 0: the coins that whoever sleeps there is given."""
    return rent_tonight(home, table.state.effect("rent"))


def rent_tonight(home: Home, change: int) -> int:
    """A home's rent on an evening of so much more or less; where none is asked nothing changes."""
    return max(0, home.rent + change) if home.rent > 0 else home.rent


def by_rung(plan: Plan, *, is_down: bool = True) -> list[Home]:
    """All homes, from the tower down."""
    return sorted(plan.pack.homes, key=lambda h: -h.rung if is_down else h.rung)


async def choose_homes(table: CityTable, plan: Plan, day: int) -> None:
    """Everyone says where it would sleep; the doors answer from the tower down; rent is paid, the night is lived."""
    if day == 1:
        settle_night(table, plan, dict.fromkeys(table.state.masks, plan.terrace.id))
        table.show(ev.SceneShown("first_night"))
        await curtain("homes_shown")
        return
    city = table.state
    before = dict(city.home)
    wanted = await wishes_for_homes(table, plan)
    given, met = assign(table, plan, wanted, day)
    lost = evictions(plan, before, wanted, given, table, met)
    settle_night(table, plan, given, met)
    staged = (
        None
        if city.is_soft or not lost
        else min(lost, key=lambda e: (e.why != BOOK, -_fall(plan, e), city.seat_of(e.mask)))
    )
    for eviction in lost:
        eviction.is_staged = eviction is staged
        table.tell(eviction)
    await curtain("homes_shown")
    if staged is not None:
        await curtain("eviction", about=staged.mask)


async def wishes_for_homes(table: CityTable, plan: Plan) -> dict[MaskId, str]:
    """Who wants to sleep where: on offer is what the purse can pay and is not shut to it; staying is the default.

    Nobody is asked about a home that others have taken at a table of this size.
    """
    city = table.state
    prompts = {}
    homes = [(home, rent_of(table, home)) for home in by_rung(plan) if plan.places_of(home) != 0]
    beds = {home.id: option(home.id, coins=-rent, risk=home.rung / 5) for home, rent in homes}
    for mask in city.masks:
        affordable = [
            h
            for h, rent in homes
            if city.can_pay(mask, rent) and not is_shut_to(city, mask, h) and not is_too_good(plan, city, mask, h)
        ]
        stays = next((h.id for h in affordable if h.id == city.home[mask]), affordable[0].id)
        options = tuple([beds[h.id] for h in affordable])
        if len(options) > 1:
            prompts[city.seat_of(mask)] = Choose("home", options, stays, "sealed")
    chosen, _ = await choose_or_look(table, city.masks, prompts, "home")
    free = homes[-1][0].id
    return {mask: chosen.get(city.seat_of(mask), free) for mask in city.masks}


def assign(
    table: CityTable, plan: Plan, wanted: dict[MaskId, str], day: int
) -> tuple[dict[MaskId, str], dict[MaskId, str]]:
    """Doors answer from the tower down; who is turned away is led to the next rung with room (never out).

    Who sleeps where, and how the door met those whom it let in or refused (nobody is met where there is no door).
    """
    city = table.state
    regime = plan.regime(city.regime)
    is_open_to_all = day < plan.doors_day or bool(city.effect("doors_open"))
    table.tell(beds_tonight(table, plan, wanted, is_open_to_all=is_open_to_all))
    given: dict[MaskId, str] = {}
    met: dict[MaskId, str] = {}
    led_down: list[MaskId] = []
    for home in by_rung(plan):
        applicants = [mask for mask in city.masks if wanted[mask] == home.id]
        places = places_tonight(city, plan.scenario, plan.pack.homes, home)
        inside: list[MaskId] = []
        if applicants and (places is not None or home.line > 0):
            shunned = city.shunned_since(day)
            door = Door(
                "home", home.id, places, "home", home.line, home.first_tier, is_open_to_all,
                shunned=shunned, returned=city.returned_today,
            )  # fmt: skip
            told = answer(table, regime, door, applicants, f"home{day}/{home.id}")
            table.tell(told)
            inside = [row[0] for row in told.rows if row[2]]
            met |= {mask: treatment for mask, treatment, is_in, _ in told.rows if is_in or treatment == REFUSED}
        else:
            inside = applicants
        free = [m for m in led_down if _may_live(table, m, home, is_open_to_all)]
        room = len(free) if places is None else max(0, places - len(inside))
        led_in = free[:room]
        for mask in (*inside, *led_in):
            given[mask] = home.id
        led_down = [m for m in led_down if m not in led_in] + [m for m in applicants if m not in inside]
    return given, met


def beds_tonight(table: CityTable, plan: Plan, wanted: dict[MaskId, str], *, is_open_to_all: bool) -> ev.BedsOffered:
    """What there is tonight and who asked for it."""
    beds = []
    for home in by_rung(plan):
        places = places_tonight(table.state, plan.scenario, plan.pack.homes, home)
        room = -1 if places is None else places
        beds.append((home.id, home.rung, rent_of(table, home), home.life, home.line, room, home.first_tier))
    asked = tuple((mask, wanted[mask]) for mask in table.state.masks)
    return ev.BedsOffered(tuple(beds), asked, is_open_to_all)


def places_tonight(city: City, scenario: Scenario, homes: Sequence[Home], home: Home) -> int | None:
    """How many may live there tonight; None: no limit, as in the middle home where the charter has a roof for all."""
    if city.effect("terrace_for_all") and home == middle_of(homes):
        return None
    return places_in(scenario, home, len(city.masks))


def _may_live(table: CityTable, mask: MaskId, home: Home, is_open_to_all: bool) -> bool:
    city = table.state
    return city.can_pay(mask, rent_of(table, home)) and (is_open_to_all or city.tier[mask] >= home.line)


def evictions(
    plan: Plan,
    before: dict[MaskId, str],
    wanted: dict[MaskId, str],
    given: dict[MaskId, str],
    table: CityTable,
    met: Mapping[MaskId, str],
) -> list[ev.Evicted]:
    """Who lost its home against its will: it wanted to stay and may not, can no longer pay, or is in the Book.

    A door that refused it by its rule did so for its standing, whatever the home asks.
    """
    lost = []
    for mask, home_id in before.items():
        home, now = plan.home(home_id), plan.home(given[mask])
        if now.rung >= home.rung or is_too_good(plan, table.state, mask, home):  # it went by itself
            continue
        is_booked = is_shut_to(table.state, mask, home)
        is_poor = not table.state.can_pay(mask, rent_of(table, home))
        if wanted[mask] == home_id or is_poor or is_booked:
            is_below = table.state.tier[mask] < home.line
            is_low = is_below or met.get(mask) == REFUSED
            why = BOOK if is_booked else "coins" if is_poor else "stars" if is_low else "places"
            lost.append(ev.Evicted(mask, home_id, now.id, why, is_staged=False))
    return lost


def _fall(plan: Plan, eviction: ev.Evicted) -> int:
    return plan.home(eviction.home).rung - plan.home(eviction.to).rung


def settle_night(
    table: CityTable, plan: Plan, given: dict[MaskId, str], met: Mapping[MaskId, str] | None = None
) -> None:
    """Rent is paid, by how the door met each mask, and a good bed lived in. A deposit comes back tomorrow evening."""
    city = table.state
    for mask, home_id in given.items():
        home = plan.home(home_id)
        treatment = (met or {}).get(mask, "open")
        table.tell(
            ev.HomeTaken(mask, home_id),
            city.payment(mask, -rent_for(rent := rent_of(table, home), treatment), SWEEPING if rent < 0 else RENT),
            ev.Lived(city.seat_of(mask), home.life, "home"),
        )
        if treatment == DEPOSIT:
            table.tell(*deposit(city, mask, city.day + 1))
    settle_poor_beds(table, plan)
    plates(table, plan)
    night_without(table, plan)
