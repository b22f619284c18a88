"""Plays one card through the engine with answers given by mask; checks nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from game.city import events as ev
from game.city.appliers import APPLIERS
from game.city.city import City
from game.city.city_table import CityTable
from game.city.forms.form import Cast, Result
from game.city.forms.registry import form_named
from game.city.pack import Card
from game.engine.driver import Close, Driver
from game.engine.events import Event
from game.engine.prompts import STAGE, Prompt, Raw
from game.engine.rules import Rules

MASKS = ("ada", "bo", "cy", "di", "ed", "flo", "gil", "hu")
COINS = 5
COINS_A_LIFE = 3
"""What a purse buys in beds by the end of a match."""
MEAN_ADDS_TO_THE_SUM = {
    "both-hands": "the prize for being seen comes on top of what the speaker has, who is the lowest: a first card",
}
"""Cards on which the table as a whole is better off with somebody mean, and why that is meant."""

Answers = Callable[[str, Prompt], "Raw | None"]


@dataclass
class Played:
    """A card that was played to its end (or struck): what it brought by mask."""

    result: Result | None
    city: City
    events: list[Event]
    coins: dict[str, int]
    life: dict[str, int]
    asked: list[tuple[str, str, str]]
    """(beat, mask, topic) in order."""

    def shown(self, kind: type[Event]) -> list[Any]:
        """Events of one kind."""
        return [event for event in self.events if type(event) is kind]

    def deeds(self, deed: str) -> set[tuple[str, ...]]:
        """The values of all deeds of that name."""
        return {tuple(str(v) for _, v in e.pairs) for e in self.shown(ev.DeedNoted) if e.deed == deed}

    def care(self) -> dict[str, int]:
        """Care noted, by mask."""
        return {e.mask: e.care for e in self.shown(ev.CareNoted)}


def driver_for(
    card: Card, seats: int, front: Sequence[str], *, coins: int = COINS, tops: Sequence[str] = (), seed: int = 1
) -> Driver[City]:
    """A match that is this one card; `tops` are masks in the order in which the hill shows them, best first."""
    masks = MASKS[:seats]

    async def one(table: CityTable) -> Result | None:
        table.tell(ev.MatchBegan("test", "quick", 1, masks, ()), *(ev.Paid(mask, coins, "start") for mask in masks))
        if tops:
            table.tell(ev.StandingsShown("mean", tuple((m, "3.00", 2, i, False) for i, m in enumerate(tops, 1))))
        rest = tuple(mask for mask in masks if mask not in front)
        result = None
        with table.card(card.id):
            result = await form_named(card.form).play(table, card, Cast("day1/1", "yard", tuple(front), rest))
            table.tell(*result.events)
        return result

    return Driver(Rules("one-card", seats, City, APPLIERS, one, ev.event_types()), seed)


def play(
    card: Card,
    seats: int,
    front: Sequence[str],
    answers: Answers,
    *,
    coins: int = COINS,
    tops: Sequence[str] = (),
    order: tuple[int, ...] = (),
    seed: int = 1,
) -> Played:
    """Play `card` to its end; `order` is the order of presses of every closing."""
    driver = driver_for(card, seats, front, coins=coins, tops=tops, seed=seed)
    events = list(driver.fresh)
    asked = []
    while driver.ask is not None:
        given: list[Raw | None] = []
        for slot in driver.ask.slots:
            if slot.seat == STAGE:
                given.append("ready")
                continue
            mask = MASKS[slot.seat]
            asked.append((driver.ask.beat, mask, slot.prompt.topic))
            given.append(answers(mask, slot.prompt))
        events += driver.feed(Close(tuple(given), order))
    city = driver.table.state
    return Played(
        driver.outcome,
        city,
        events,
        {m: city.coins[m] - coins for m in city.masks},
        {m: city.life[city.seat_of(m)] for m in city.masks},
        asked,
    )


def by_topic(**said: Mapping[str, Raw]) -> Answers:
    """Answers by topic and mask; whoever is not listed passes."""
    return lambda mask, prompt: said.get(prompt.topic, {}).get(mask)


def front_counts(card: Card) -> range:
    """How many masks may be in front."""
    return range(card.masks[0], card.masks[1] + 1) if card.masks != (0, 0) else range(3, 6)


def every_play(card: Card) -> Iterator[tuple[int, tuple[str, ...], dict[str, dict[str, Raw]]]]:
    """Everything that masks may do on a card: (seats, front, answers by topic and mask)."""
    for count in front_counts(card):
        front = MASKS[:count]
        seats = count if card.masks == (0, 0) else max(4, count + 1)
        yield from ((seats, front, said) for said in _answers(card, front, MASKS[:seats]))


def _answers(card: Card, front: tuple[str, ...], table: tuple[str, ...]) -> Iterator[dict[str, dict[str, Raw]]]:
    rules = card.rules
    match card.form:
        case "dilemma":
            for acts in product(rules.acts, repeat=len(front)):
                yield {"act": {m: a.id for m, a in zip(front, acts, strict=True)}}
        case "split":
            for kept, reply in product(range(rules.total + 1), rules.replies):
                yield {"divide": {front[0]: kept}, "reply": {front[1]: reply.id}}
        case "spotlight":
            listeners = front[1:] or table[1:]
            for truth, *replies in product(rules.truths, *(rules.replies for _ in listeners)):
                answered = {m: a.id for m, a in zip(listeners, replies, strict=True)}
                yield {"truth": {front[0]: truth.id}, "reply": answered}
        case "applause":
            for acts in product(rules.acts, repeat=len(front)):
                side = {m: a.id for m, a in zip(front, acts, strict=True)}
                yield {
                    "side": side if rules.has_sides else {},
                    "applause": {
                        # All counts differ, so that no lot is needed: still is 1 to 5 taps, clapping 61 to 65.
                        m: (1 + i,) if side[m] == "still" else (1 + i, 20, 20, 20)
                        for i, m in enumerate(front)
                    },
                }
        case "ballot":
            for hands in product(("raise", "keep"), repeat=len(front)):
                yield {"hand": dict(zip(front, hands, strict=True))}
