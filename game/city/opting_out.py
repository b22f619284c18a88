"""Handing in the app: who does is not rated and lives low, and each night is worth more the more have done it."""

from __future__ import annotations

from collections.abc import Mapping

from game.city import events as ev
from game.city.city import City
from game.city.city_table import CityTable
from game.city.looking import choose_or_look
from game.city.pack import Home, MaskId
from game.city.plan import Plan
from game.engine.asks import choose_each, curtain
from game.engine.events import Event
from game.engine.prompts import Choose, Gist, Option, Seat

APP = "app"
"""What is asked, and what its coins and Life points are for."""
PLEDGE, BACK = "app_pledge", "app_back"
KEEP, HAND_IN = "keep", "hand_in"
STAY_OUT, COME_BACK = "stay_out", "come_back"
SILENT = ""
NIGHT_COINS = 3
"""What the app has cost a night, and whoever has none keeps."""
COMPULSORY = "compulsory"
"""The law under which nobody may leave."""
HAVE_IT = (Option(KEEP), Option(HAND_IN, gist=Gist(kindness=1, risk=0.8)))
HAVE_NONE = (Option(STAY_OUT, gist=Gist(kindness=1)), Option(COME_BACK))


async def handing_in(table: CityTable, plan: Plan, day: int) -> None:
    """On one morning the table talks: a pledge aloud, then hidden choices, laid open at once. Later mornings are brief.

    On those, who is out may come back; and while a rule that may be left is in force, others may still leave.
    """
    city = table.state
    if not plan.has_app or day < plan.app_day:
        return
    if day == plan.app_day:
        if not city.is_soft:  # a gentler match puts nobody to this
            await first_asked(table, plan)
        return
    may_leave = city.rule.may_be_left and COMPULSORY not in city.laws and not city.is_soft
    asked = tuple(mask for mask in city.masks if mask in city.out or may_leave)
    if asked:
        await asked_again(table, plan, asked)


async def first_asked(table: CityTable, plan: Plan) -> None:
    """Everybody says what it will do, or nothing; then everybody does what it wants."""
    city = table.state
    table.tell(ev.AppAsked(city.masks, plan.app_life, is_first=True))
    everyone = range(table.seats)
    said = await choose_each(dict.fromkeys(everyone, Choose(PLEDGE, HAVE_IT, SILENT, "open")), "app_pledge")
    pledged = {mask: said[city.seat_of(mask)] for mask in city.masks}
    table.tell(ev.AppPledged(tuple((mask, word) for mask, word in pledged.items() if word != SILENT)))
    done = await choose_each(dict.fromkeys(everyone, Choose(APP, HAVE_IT, KEEP, "sealed")), APP)
    await laid_open(table, {mask: (pledged[mask], done[city.seat_of(mask)]) for mask in city.masks}, is_first=True)


async def asked_again(table: CityTable, plan: Plan, masks: tuple[MaskId, ...]) -> None:
    """A short question, at the same time for all; whoever has nothing to choose looks on."""
    city = table.state
    table.tell(ev.AppAsked(masks, plan.app_life, is_first=False))
    prompts: dict[Seat, Choose] = {
        city.seat_of(mask): Choose(BACK, HAVE_NONE, STAY_OUT) if mask in city.out else Choose(APP, HAVE_IT, KEEP)
        for mask in masks
    }
    done, _ = await choose_or_look(table, city.masks, prompts, "app_back")
    await laid_open(table, {mask: (SILENT, done[city.seat_of(mask)]) for mask in masks}, is_first=False)


async def laid_open(table: CityTable, done: Mapping[MaskId, tuple[str, str]], *, is_first: bool) -> None:
    """All choices at once; from here on they count. A later morning on which nobody moved has nothing to show."""
    table.tell(ev.AppAnswered(tuple((mask, said, did) for mask, (said, did) in done.items()), is_first))
    for mask, (_, did) in done.items():
        if did == HAND_IN:
            table.tell(left(mask))
        elif did == COME_BACK:
            table.tell(returned(mask))
    if is_first or any(did in (HAND_IN, COME_BACK) for _, did in done.values()):
        await curtain("app_shown")


def left(mask: MaskId) -> Event:
    """The deed of handing it in."""
    return ev.DeedNoted("opted_out", (("by", mask),))


def returned(mask: MaskId) -> Event:
    """The deed of taking it again."""
    return ev.DeedNoted("opted_in", (("by", mask),))


def is_too_good(plan: Plan, city: City, mask: MaskId, home: Home) -> bool:
    """Whether this home is not let to a mask without the app: a terrace flat or better."""
    return mask in city.out and home.rung >= plan.terrace.rung


def night_life(city: City, plan: Plan) -> int:
    """Life points of a night for each who is out: one for every other, up to the scenario's most."""
    return min(plan.app_life, max(0, len(city.out) - 1))


def night_without(table: CityTable, plan: Plan) -> None:
    """What a night without the app brings: its price, and the company of all others who have none."""
    city = table.state
    life = night_life(city, plan)
    for mask in (each for each in city.masks if each in city.out):
        table.tell(ev.Paid(mask, NIGHT_COINS, APP))
        if life:
            table.tell(ev.Lived(city.seat_of(mask), life, APP))
