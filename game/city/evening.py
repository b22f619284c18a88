"""The evening: wage, home and rent, one errand, one staged eviction at most, and tomorrow's headline."""

from __future__ import annotations

from game.city import book
from game.city import events as ev
from game.city.articles import settle_charter
from game.city.city_table import CityTable
from game.city.dues import fall_due
from game.city.errands import errands
from game.city.facts import fact
from game.city.foretelling import foretell
from game.city.forms.reception import reception
from game.city.happenings import put_right
from game.city.homes import choose_homes
from game.city.plan import Plan, headline_seen
from game.city.standing import BY_PLACE, extremes, is_level
from game.city.travel import settle_vouch
from game.engine.asks import choose_each, curtain
from game.engine.prompts import Choose, Option

WAGES = (2, 2, 3, 4, 4)
"""By tier, from the day on which doors look; before that all are paid like the middle."""
WAGE = "wage"
PLAIN_TIER = 2
HEADLINES_ON_OFFER = 3


async def evening(table: CityTable, plan: Plan, day: int) -> None:
    """Everything between the ledger and sleep."""
    settle_vouch(table)
    book.settle_guarantees(table)
    wages(table, plan, day)
    settle_charter(table, plan, day)
    put_right(table, day)
    fall_due(table, day)
    await book.write(table, plan, day)
    await choose_homes(table, plan, day)
    if plan.has_errands(day):
        await errands(table, plan, day)
    if plan.has_evening_facts:
        await fact(table, plan, f"evening{day}")
    has_headline = day < plan.days and not plan.is_short and not table.state.is_soft
    if has_headline:
        await headline(table, plan, day)
    table.tell(ev.DayClosed(day))
    if not has_headline or day == 1:  # where one is written, that is the night; the first one has something to say
        table.show(ev.SceneShown("night"))
        await curtain("night")


def wages(table: CityTable, plan: Plan, day: int) -> None:
    """Two, three or four coins an evening, by tier. Work says how it met a mask; the hill says what it is worth.

    A job pays its own wage, or the common one where that is more, until work refuses its mask: then the job is gone.
    """
    city = table.state
    for mask in city.masks:
        treatment = reception(city, mask, "work")
        job, wage = city.job.get(mask, ("", 0))
        if job and treatment == "refused":
            table.tell(ev.JobTaken(mask, "", 0))
            job = ""
        common = wage_of(city.tier[mask], is_looking=day >= plan.doors_day)
        coins = max(0, (max(wage, common) if job else common) + city.effect("wage"))
        table.tell(ev.GateMet("work", mask, treatment, WAGE, coins), city.payment(mask, coins, WAGE))


def wage_of(tier: int, *, is_looking: bool) -> int:
    """The common wage of this tier; `is_looking`: whether doors look at stars yet."""
    return WAGES[tier if is_looking else PLAIN_TIER]


def headlines_on_offer(table: CityTable, plan: Plan, day: int) -> tuple[str, ...]:
    """Three that do different things, by lot: never one that this match has printed, one of tonight only for want."""
    city = table.state
    lot = table.dice("paper", day).shuffled(plan.pack.headlines)
    fitting = ([h for h in lot if h.effect.kind not in BY_PLACE] or lot) if is_level(city) else lot
    unread = [h for h in fitting if h.id not in city.headlines_seen] or fitting
    if plan.seen:
        unread.sort(key=lambda h: headline_seen(h.id) in plan.seen)
    kinds = [h.effect.kind for h in unread]
    first = [h.id for at, h in enumerate(unread) if kinds.index(h.effect.kind) == at]
    again = [h.id for h in unread if h.id not in first]
    return tuple([*first, *again][:HEADLINES_ON_OFFER])


async def headline(table: CityTable, plan: Plan, day: int) -> None:
    """The lowest mask writes tomorrow's headline, in secret, from three. The others guess which, for a coin."""
    city = table.state
    _, lowest = extremes(table, f"headline{day}")
    drawn = headlines_on_offer(table, plan, day)
    table.tell(ev.LowestNamed(lowest, drawn))
    seat = city.seat_of(lowest)
    options = tuple(Option(h) for h in drawn)
    chosen, guessed = await (
        choose_each({seat: Choose("headline", options, drawn[0], "secret")}, "headline")
        & foretell(table, "headline", options, seat, "headline")
    )
    table.tell(
        ev.HeadlineChosen(chosen[seat]),
        ev.HeadlineForetold(tuple((city.mask_of(other), guess) for other, guess in guessed.items())),
    )
