"""The empty chair: somebody has vanished, and for two days one may say so or not. Takes no side between the answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.city import events as ev
from game.city.city import City
from game.city.city_table import CityTable
from game.city.looking import all_look
from game.city.pack import CityEvent, MaskId
from game.city.plan import Plan
from game.engine.asks import choose_each, curtain
from game.engine.prompts import Choose, Gist, Option

CHAIR = "chair"
ASK, CHANGE, TOAST = ANSWERS = ("ask", "change", "toast")
PARTS = FIRST, SECOND, LAST = (1, 2, 3)
"""The days of it: the chair stands empty, the chair is taken away, the matter is closed."""
CHANCE = 0.5
"""How often a match that may have the chair has it."""
ALONE_COINS, TOGETHER_LIFE, TOAST_COINS = -1, 1, 1
CHANGED, LATE, GONE = OUTCOMES = ("changed", "late", "gone")
WEIGHTS: Mapping[str, int] = {CHANGED: 4, LATE: 2, GONE: 3}
ASKED_MOST = 4
"""So many who asked, at most, each make it likelier by one that he comes late."""


@dataclass(frozen=True, slots=True)
class EndShare:
    """What a mask has of the end."""

    coins: int = 0
    life: int = 0


ENDS: Mapping[str, Mapping[str, EndShare]] = {
    CHANGED: {ASK: EndShare(life=1), TOAST: EndShare(coins=1)},
    LATE: {ASK: EndShare(life=1), CHANGE: EndShare(life=1)},
    GONE: {},
}
"""By outcome and by what a mask was: one that asked on either day, one that only ever toasted, or the rest."""


def card_of(part: int) -> str:
    """What X strikes on that day of it."""
    return f"{CHAIR}-{part}"


def event_due(table: CityTable, plan: Plan, day: int) -> CityEvent | None:
    """The paper's line on the chair, if today is one of its days. A strike or a gentler match ends it for good."""
    city = table.state
    if not plan.has_chair or city.is_soft or any(card_of(part) in city.struck for part in PARTS):
        return None
    part = day - first_day(table, plan) + 1
    if part not in PARTS or (part > FIRST and part - 1 not in city.chair):
        return None
    due = (e for e in plan.pack.events if e.effect.kind == CHAIR and e.effect.amount == part)
    return next((e for e in due if e.id not in city.events_seen), None)


def first_day(table: CityTable, plan: Plan) -> int:
    """The day on which the chair is first empty, so that its end falls into the match; past the match for none."""
    dice = table.dice(CHAIR)
    if dice.chance() >= CHANCE:
        return plan.days + 1
    return dice.choice(plan.chair_days)


async def chair(table: CityTable, event: CityEvent, day: int) -> None:
    """One day of it. All of it is shown first and told at the end, so that X leaves no trace."""
    part = event.effect.amount
    with table.card(card_of(part)):
        await (end(table) if part == LAST else ask(table, part, day))


def needed(part: int, masks: int) -> int:
    """How many must ask to be heard: a third of the table, rounded up; on the second day half of it; at least two."""
    return max(2, (masks + 2) // 3 if part == FIRST else (masks + 1) // 2)


def options_on(part: int) -> tuple[Option, ...]:
    """The three things to say."""
    return (
        Option(ASK, gist=Gist(0.0, kindness=1, risk=0.5 if part == FIRST else 0.8)),
        Option(CHANGE),
        Option(TOAST, gist=Gist(TOAST_COINS, kindness=-1)),
    )


async def ask(table: CityTable, part: int, day: int) -> None:
    """Everybody says something, sealed: asks where he is, speaks of something else, or raises a glass to the city."""
    city, enough = table.state, needed(part, len(table.state.masks))
    table.show(ev.ChairAsked(part, enough))
    prompt = Choose(CHAIR, options_on(part), CHANGE, about=card_of(part))
    said = await choose_each(dict.fromkeys(range(table.seats), prompt), "chair")
    rows = tuple((mask, said[city.seat_of(mask)]) for mask in city.masks)
    is_together = sum(answer == ASK for _, answer in rows) >= enough
    table.show(ev.ChairShown(part, rows, is_together))
    await curtain("chair_shown", about=card_of(part))
    table.tell(ev.ChairAnswered(part, rows, is_together))
    for mask, answer in rows:
        if answer == TOAST:
            table.tell(_posted(mask, "approved"), city.payment(mask, TOAST_COINS, CHAIR))
        elif answer == ASK and is_together:
            table.tell(_posted(mask, "sensitive"), ev.Lived(city.seat_of(mask), TOGETHER_LIFE, CHAIR))
        elif answer == ASK:
            table.tell(_posted(mask, "sensitive"), city.payment(mask, ALONE_COINS, CHAIR))
            if part == SECOND:
                table.tell(ev.Darkened(mask, day))


def _posted(mask: MaskId, tone: str) -> ev.DeedNoted:
    return ev.DeedNoted("posted", (("by", mask), ("tone", tone)))


async def end(table: CityTable) -> None:
    """He comes back changed, comes late, or does not come: by lot, which those who asked have tipped a little."""
    city = table.state
    outcome = draw_outcome(table)
    was = {mask: stance(city, mask) for mask in city.masks}
    share = {mask: ENDS[outcome].get(was[mask], EndShare()) for mask in city.masks}
    table.show(ev.ChairEnded(outcome, tuple((m, was[m], share[m].coins, share[m].life) for m in city.masks)))
    await all_look(table, "chair_ended", card_of(LAST))
    table.tell(ev.ChairSettled(outcome))
    for mask, part in share.items():
        if part.coins:
            table.tell(city.payment(mask, part.coins, CHAIR))
        if part.life:
            table.tell(ev.Lived(city.seat_of(mask), part.life, CHAIR))


def draw_outcome(table: CityTable) -> str:
    """By named dice; each who asked, on either day, makes it likelier that he only comes late."""
    asked = sum(answer == ASK for said in table.state.chair.values() for answer in said.values())
    weights = dict(WEIGHTS)
    weights[LATE] += min(asked, ASKED_MOST)
    return table.dice(CHAIR, "end").weighted(OUTCOMES, tuple(weights[o] for o in OUTCOMES))


def stance(city: City, mask: MaskId) -> str:
    """What a mask was in all this: one asking is enough to have asked."""
    said = [answers[mask] for answers in city.chair.values() if mask in answers]
    return ASK if ASK in said else TOAST if TOAST in said else CHANGE
