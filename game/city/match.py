"""The match: cold open, days in three acts, finale. Reads like the rulebook; everything else is in its chapters."""

from __future__ import annotations

from collections.abc import Sequence

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.cold_open import cold_open
from game.city.dealing import EVERYONE, draw_card, returning_card
from game.city.encounter import cast_for, encounter, has_life, in_front
from game.city.evening import evening
from game.city.finale import finale
from game.city.forms.form import Cast
from game.city.forms.registry import form_named
from game.city.halves import both_halves, halves_for
from game.city.morning import morning
from game.city.openers import first_cards
from game.city.pack import Card, MaskId
from game.city.plan import Plan
from game.city.secrets import played_back
from game.city.standing import extremes, judge
from game.city.talk import level_asked_for
from game.city.travel import travel
from game.engine.asks import choose_each, curtain
from game.engine.events import Event, Softened
from game.engine.prompts import Choose, Option

START_COINS = 5
FIRST_CARD_MASKS = 4
DEALT_AGAIN_MOST = 3
"""Whoever removes as many cards in a row as this has no wish for another."""


async def match(table: CityTable, plan: Plan) -> None:
    """One whole match."""
    masks = tuple(
        mask.id for mask in table.dice("masks").shuffled([m for m in plan.pack.masks if m.playable])[: plan.seats]
    )
    table.tell(ev.MatchBegan(plan.scenario.id, plan.length, plan.days, masks, plan.bots, plan.fare))
    if plan.public:
        table.tell(ev.PublicInvited(plan.public))
    table.tell(ev.EndAnnounced(level_asked_for(plan)))
    table.tell(*(ev.Paid(mask, START_COINS, "start") for mask in masks))
    table.tell(*(ev.HomeTaken(mask, plan.terrace.id) for mask in masks))
    if plan.is_class:
        soften(table)
    await cold_open(table, plan)
    for day in range(1, plan.days + 1):
        await (first_day(table, plan) if day == 1 else whole_day(table, plan, day))
    await finale(table, plan)


def soften(table: CityTable) -> None:
    """A class is played softly from the start, as if somebody had asked for it."""
    table.is_soft = True
    table.tell(Softened())


async def first_day(table: CityTable, plan: Plan) -> None:
    """Day one: everyone has been in front once, then wishes, then the pair's card."""
    await morning(table, plan, 1)
    district = table.state.districts[-1]
    table.tell(ev.Arrived(tuple((mask, district) for mask in table.state.masks)))
    everyone_card, twin_card, pair_card = (plan.pack.cards[c] for c in first_cards(table, plan))
    first, second = first_groups(table, plan)
    await first_encounter(table, plan, everyone_card, first, district, "day1/1")
    if second:
        await first_encounter(table, plan, twin_card, second, district, "day1/2")
    if plan.has_one_scene:
        await ledger(table, plan, 1)
        await take_wishes(table, plan)
    else:
        await hill(table, plan)
        await take_wishes(table, plan)
        await first_encounter(table, plan, pair_card, pair(table), district, "day1/3")
        await ledger(table, plan, 1)
    await evening(table, plan, 1)


def first_groups(table: CityTable, plan: Plan) -> tuple[tuple[MaskId, ...], tuple[MaskId, ...]]:
    """Up to four masks play the first card together; from five on, half of them play its twin if there is time."""
    masks = table.state.masks
    if len(masks) <= FIRST_CARD_MASKS:
        return masks, ()
    if plan.has_one_scene:
        return in_front(table, masks, FIRST_CARD_MASKS, "first"), ()
    drawn = table.dice("halves").shuffled(masks)
    half = (len(masks) + 1) // 2
    chosen = set(drawn[:half])
    return tuple(m for m in masks if m in chosen), tuple(m for m in masks if m not in chosen)


def pair(table: CityTable) -> tuple[MaskId, ...]:
    """The highest and the lowest of the first hill; who of the two begins is for the lot, not for the stars."""
    return tuple(table.dice("pair", "front").shuffled(extremes(table, "pair")))


async def first_encounter(
    table: CityTable, plan: Plan, card: Card, front: tuple[MaskId, ...], district: str, place: str
) -> None:
    """An encounter whose card and cast the scenario sets."""
    rest = tuple(mask for mask in table.state.masks if mask not in front)
    if not await encounter(table, plan, card, Cast(place, district, front, rest)):
        await deal_again(table, plan, front, min(len(front), EVERYONE - 1), district, place)


async def deal_again(
    table: CityTable, plan: Plan, here: Sequence[MaskId], count: int, district: str, place: str
) -> None:
    """In the place of a card that somebody has removed another is dealt, as long as one fits."""
    for turn in range(DEALT_AGAIN_MOST):
        again = f"{place}/again{turn}"
        card = draw_card(table, plan, here, count, district, again)
        if card is None:
            return
        cast = cast_for(table, form_named(card.form), card, here, district, again)
        if await encounter(table, plan, card, cast):
            return


async def whole_day(table: CityTable, plan: Plan, day: int) -> None:
    """Morning, travel, encounters, ledger, evening."""
    await morning(table, plan, day)
    await travel(table, plan, day)
    await encounters(table, plan, day)
    await ledger(table, plan, day)
    await evening(table, plan, day)


async def encounters(table: CityTable, plan: Plan, day: int) -> None:
    """One place after the other, the fullest first; a place without a living player is no scene."""
    city = table.state
    groups = [
        (district, [m for m in city.masks if city.place[m] == district])
        for district in city.districts
        if any(city.place[m] == district for m in city.masks)
    ]
    groups = sorted((g for g in groups if has_life(city, g[1])), key=lambda g: -len(g[1]))
    for number in range(plan.encounters_a_day):
        place = f"day{day}/{number + 1}"
        due = returning_card(table, plan, place) if number == 0 else None
        halves = halves_for(table, plan, place) if number in plan.halves and due is None else None
        if halves is not None:
            is_gone = not await both_halves(table, plan, halves)
            if is_gone and (others := halves_for(table, plan, f"{place}/again")) is not None:
                await both_halves(table, plan, others)
            continue
        is_for_all = number in plan.for_all
        # Where all are asked, nobody has been turned away: that is never behind the upper district's door.
        turn = number - len(plan.halves)  # where halves played, the fullest place is still to come
        district, here = (city.districts[-1], list(city.masks)) if is_for_all else groups[turn % len(groups)]
        is_second_turn = (number >= len(groups) or plan.is_large) and not is_for_all
        count = EVERYONE if is_for_all else min(len(here), EVERYONE - 1) if is_second_turn else len(here)
        card = due or draw_card(table, plan, here, count, district, place)
        if card is not None:
            cast = cast_for(table, form_named(card.form), card, here, district, place)
            if not await encounter(table, plan, card, cast):
                await deal_again(table, plan, here, count, district, place)


async def hill(table: CityTable, plan: Plan) -> None:
    """The masks walk up or down; the day goes on."""
    judge(table, plan)
    await curtain("hill")


async def ledger(table: CityTable, plan: Plan, day: int) -> None:
    """The ledger of the day: judged, published, closed. What follows belongs to the next round.

    What is in the purse is counted: some rules go by it. A rule that judges a round before its own deeds is in force
    for the next one at once: homes go by it tonight.
    """
    table.tell(
        *(ev.DeedNoted("held", (("by", mask), ("coins", table.state.coins[mask]))) for mask in table.state.masks)
    )
    table.tell(*played_back(table.state))
    judge(table, plan)
    table.tell(ev.RoundClosed(day))
    if plan.regime(table.state.regime).is_ahead:
        judge(table, plan)
    await curtain("ledger")


async def take_wishes(table: CityTable, plan: Plan) -> None:
    """Some wishes lie face up; each seat takes one in secret, and two may take the same."""
    wishes = [w for w in plan.scenario.wishes if plan.seats > 3 or not plan.pack.wishes[w].needs_bots_at_three]
    laid = tuple(table.dice("wishes").shuffled(wishes)[: plan.scenario.wishes_laid])
    table.tell(ev.WishesLaid(laid))
    options = tuple(Option(wish) for wish in laid)
    asked = {}
    for seat in range(plan.seats):
        otherwise = table.dice("wish", seat).choice(laid)  # who does not choose is given one, and nobody can tell
        asked[seat] = Choose("wish", options, otherwise, "secret")
    taken = await choose_each(asked, "wish")
    told: list[Event] = [ev.WishTaken(seat, wish) for seat, wish in taken.items()]
    table.tell(*told)
