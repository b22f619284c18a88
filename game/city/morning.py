"""The morning: the paper, the day's event, and on some days another rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Literal, get_args

from game.city import chair
from game.city import events as ev
from game.city.articles import SILENT, bring_article
from game.city.city import City
from game.city.city_table import CityTable
from game.city.effects import REPEALS
from game.city.felt import LEAVES
from game.city.foretelling import foretell, settle
from game.city.happenings import NEEDS_A_TILL, fits, may_happen_in, offered, take_effect
from game.city.looking import all_look
from game.city.openers import first_places
from game.city.opting_out import handing_in
from game.city.pack import CityEvent, MaskId
from game.city.plan import Plan
from game.city.public import asked_with
from game.city.questions import question
from game.city.stakes import stakes
from game.city.standing import extremes, judge, tiers_under
from game.engine.asks import choose_each, curtain
from game.engine.prompts import Choose, Option

Ballot = Literal["vote", "charter", "strike", "referendum", "book"]
BALLOTS: frozenset[str] = frozenset(get_args(Ballot))
"""Beats of a vote of which only the winner is told. Where few vote, that alone may tell how somebody did."""
RULES_ON_OFFER = 3
OF_THE_RULE = 3
"""News that only the rule in force can feel are so many times as likely as others."""
TO_END_A_LAW = 8
"""So are those that end a law in force: a city that has just decided about cash hears of it again."""


async def morning(table: CityTable, plan: Plan, day: int) -> None:
    """The change of rule that this day brings; then the paper, whose news are felt under the rule of the day."""
    table.tell(ev.DayBegan(day, plan.act(day), open_districts(table, plan, day)))
    if day == plan.doors_day:
        table.show(ev.SceneShown("doors_begin"))
        if plan.scenario.regime != table.state.regime:
            change_rule(table, plan, plan.scenario.regime, "scenario")
            await all_look(table, "rule_shown", "")
    if plan.articles:
        await bring_article(table, plan, day)
    elif day == plan.pick_day:
        await highest_picks(table, plan, day)
    if day == plan.vote_day:
        await everyone_votes(table, plan, day)
    await bulletin(table, plan, day)
    await handing_in(table, plan, day)


def open_districts(table: CityTable, plan: Plan, day: int) -> tuple[str, ...]:
    """One upper district and one or two lower ones; none is open two days running if that can be helped.

    On day one the lower one is such that the first cards fit there.
    """
    city = table.state
    dice = table.dice("districts", day)
    mine = [plan.pack.districts[d] for d in plan.scenario.districts]
    upper = [d.id for d in mine if d.side == "upper"]
    lower = [d.id for d in mine if d.side == "lower"]
    fresh_upper = [d for d in upper if d not in city.districts] or upper
    fresh_lower = [d for d in lower if d not in city.districts]
    wanted = plan.districts_open - 1
    if len(fresh_lower) < wanted:
        fresh_lower = lower
    fitting = [d for d in first_places(table, plan) if d in fresh_lower] if day == 1 else []
    last = dice.shuffled(fitting)[:1]  # the first cards are played in the last of them
    others = [d for d in dice.shuffled(fresh_lower) if d not in last]
    return (dice.choice(fresh_upper), *others[: wanted - len(last)], *last)


async def bulletin(table: CityTable, plan: Plan, day: int) -> None:
    """Yesterday's headline and today's event are read out and take effect."""
    city = table.state
    headline = next((h for h in plan.pack.headlines if h.id == city.headline), None)
    event = draw_event(table, plan, day)
    table.tell(ev.BulletinRead(headline.id if headline else "", event.id if event else ""))
    if headline is not None:
        settle(table, "headline", city.headline_guesses, headline.id)
    for source in (headline, event):
        if source is not None:
            take_effect(table, plan, source, day)
    if event is not None and day > 1:
        await all_look(table, "news", event.id)
    elif day > 1:
        await curtain("bulletin")
    if event is not None:
        await question(table, event, day)


def draw_event(table: CityTable, plan: Plan, day: int) -> CityEvent | None:
    """An event of the day that was not drawn before; none before the third day, but for a bill on a day of bills."""
    due = chair.event_due(table, plan, day)
    is_bill_day = plan.is_bill_day(day)
    if due is not None or not plan.scenario.events or (day < 3 and not is_bill_day):
        return due
    fitting = [
        event
        for event in plan.pack.events
        if event.from_day <= day
        and event.effect.kind != chair.CHAIR
        and event.id not in table.state.events_seen
        and may_happen_in(event, plan.scenario.id)
        and (plan.rated == "party" or event.rated == "class")
        and fits(table, plan, event, day)
    ]
    bills = [event for event in fitting if event.effect.kind == "bill"] if is_bill_day else []
    drawn = bills or fitting
    return table.dice("event", day).weighted(drawn, [_weight(table.state, event) for event in drawn]) if drawn else None


def _weight(city: City, event: CityEvent) -> int:
    effect = event.effect
    if effect.kind == "law" and REPEALS.get(effect.about) in city.laws:
        return TO_END_A_LAW
    is_of_the_till = (
        effect.kind == "law" and effect.about in NEEDS_A_TILL
    )  # in one scenario only, and what that is about
    return OF_THE_RULE if effect.kind in LEAVES or is_of_the_till else 1


def rises(city: City, then: Mapping[MaskId, int]) -> tuple[tuple[str, int], ...]:
    """Who would rise (1), fall (-1) or stay (0) in tier under another rule, by the tiers that it would give."""
    now = city.tier
    return tuple([(m, (then[m] > now[m]) - (then[m] < now[m])) for m in city.masks])


def rules_on_offer(table: CityTable, plan: Plan, day: int, *, with_present: bool) -> list[str]:
    """Three of the rules on offer, the present one among them only if asked for."""
    present = table.state.regime
    others = [name for name in offered(table, plan) if name != present]
    count = RULES_ON_OFFER - with_present
    drawn = set(table.dice("rules", day).shuffled(others)[:count])
    return [*([present] if with_present else []), *(name for name in others if name in drawn)]


def change_rule(table: CityTable, plan: Plan, regime: str, by: str) -> None:
    """Another rule judges all days so far."""
    table.tell(ev.RuleChanged(regime, by))
    judge(table, plan)


def offered_by(table: CityTable, plan: Plan, by: str, chooser: MaskId, offer: list[str]) -> ev.RuleOffered:
    """The rules on offer, who would rise or fall under each, and what each would mean for today."""
    city = table.state
    under = {name: tiers_under(city, plan.regime(name)) for name in offer}
    moves = tuple([(name, rises(city, under[name])) for name in offer])
    return ev.RuleOffered(by, chooser, moves, stakes(city, plan, under))


async def plea(table: CityTable, plan: Plan, offer: list[str]) -> None:
    """Before a vote everybody may ask aloud for a rule, in the open, and change its mind; nothing binds anybody."""
    if plan.is_class or plan.is_short:
        return
    city = table.state
    asked = Choose("plea", tuple(Option(name) for name in offer), SILENT, "open")
    said = await choose_each(dict.fromkeys(range(table.seats), asked), "plea")
    table.tell(ev.Pleaded(tuple((mask, said[city.seat_of(mask)]) for mask in city.masks if said[city.seat_of(mask)])))


async def highest_picks(table: CityTable, plan: Plan, day: int) -> None:
    """The highest mask picks the next rule out of three; the others guess which."""
    top, _ = extremes(table, f"pick{day}")
    offer = rules_on_offer(table, plan, day, with_present=False)
    table.tell(offered_by(table, plan, "highest", top, offer))
    seat = table.state.seat_of(top)
    options = tuple(Option(name) for name in offer)
    picked, guessed = await (
        choose_each({seat: Choose("rule", options, offer[0], "sealed", about="highest")}, "rule")
        & foretell(table, "rule", options, seat, "rule")
    )
    worn = {other: table.state.mask_of(other) for other in guessed}
    change_rule(table, plan, picked[seat], "highest")
    settle(table, "rule", [(worn[other], guess) for other, guess in guessed.items()], picked[seat])
    await all_look(table, "rule_shown", "")


async def everyone_votes(table: CityTable, plan: Plan, day: int) -> None:
    """All vote in secret; the lowest mask has the casting vote, and where that decides nothing, the lot.

    In a class nobody is named the lowest: the lot decides.
    """
    bottom = "" if plan.is_class else extremes(table, f"vote{day}")[1]
    offer = rules_on_offer(table, plan, day, with_present=True)
    table.tell(offered_by(table, plan, "vote", bottom, offer))
    await plea(table, plan, offer)
    decision = await secret_vote(table, "rule", offer, f"vote{day}", casting=bottom or None)
    change_rule(table, plan, decision, "vote")
    await all_look(table, "rule_shown", "")


async def secret_vote(
    table: CityTable, topic: str, offer: list[str], place: str, casting: MaskId | None = None, beat: Ballot = "vote"
) -> str:
    """The plurality of secret votes, the public's among them; only the winner is ever told.

    Who presses nothing votes for nothing. Ties: the casting vote, then the lot. Where nobody votes at all it is the
    first on offer, which leaves things as they are.
    """
    options = tuple(Option(name) for name in offer)
    ballot = Choose(topic, options, SILENT, "secret", about=place)
    votes = await asked_with(table, dict.fromkeys(range(table.seats), ballot), ballot, beat)
    counts = Counter(vote for vote in votes.values() if vote != SILENT)
    if not counts:
        return offer[0]
    most = max(counts.values())
    tied = [name for name in offer if counts[name] == most]
    if casting is not None and (own := votes[table.state.seat_of(casting)]) in tied:
        return own
    return table.dice(place, "tie").choice(tied)
