"""Plays cards of the forms smile, hearing and counter through all that may happen on them; checks nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import product

from game.city import events as ev
from game.city.appliers import APPLIERS
from game.city.city import City
from game.city.city_table import CityTable
from game.city.forms.counter import acts_for
from game.city.forms.form import Cast, Result
from game.city.forms.registry import form_named
from game.city.forms.smile_band import drifting_band
from game.city.pack import Card
from game.city.regimes.registry import regime_named
from game.engine.dice import Dice
from game.engine.driver import Close, Driver
from game.engine.events import Event
from game.engine.prompts import STAGE, Prompt, Raw
from game.engine.rules import Rules
from tests.city.forms.playing import COINS_A_LIFE, MASKS, Played, by_topic

PLACE = "day2/1"
DAYS = 4
Answers = Callable[[str, Prompt], "Raw | None"]
Play = tuple[tuple[str, ...], Played]
"""What was done, as a key: acts in the order of those in front; and what came of it."""


def driver_in(
    card: Card, seats: int, front: Sequence[str], *, coins: int = 9, seed: int = 1, regime: str = "mean",
    tiers: Sequence[int] = (), day: int = 2, act: int = 2, before: Sequence[Event] = (),
) -> Driver[City]:  # fmt: skip
    """A match of this one card, on a day of four, under a rule, with tiers by mask in order of seats."""
    masks = MASKS[:seats]

    async def one(table: CityTable) -> Result | None:
        table.tell(ev.MatchBegan("test", "quick", DAYS, masks, ()), ev.DayBegan(day, act, ("yard",)))
        table.tell(*(ev.Paid(mask, coins, "start") for mask in masks), ev.RuleChanged(regime, "scenario"))
        tier = dict(zip(masks, (*tiers, *(2,) * seats), strict=False))
        table.tell(ev.StandingsJudged(regime, tuple((m, 3.0, tier[m], 1) for m in masks)), *before)
        rest = tuple(mask for mask in masks if mask not in front)
        result = None
        with table.card(card.id):
            result = await form_named(card.form).play(table, card, Cast(PLACE, "yard", tuple(front), rest))
            table.tell(*result.events)
        return result

    return Driver(Rules("one-card", seats, City, APPLIERS, one, ev.event_types()), seed)


def played_in(driver: Driver[City], answers: Answers, coins: int = 9) -> Played:
    """Plays a driver's card to its end."""
    events = list(driver.fresh)
    asked = []
    while driver.ask is not None:
        given: list[Raw | None] = []
        for slot in driver.ask.slots:
            if slot.seat == STAGE:
                given.append("ready")
                continue
            asked.append((driver.ask.beat, MASKS[slot.seat], slot.prompt.topic))
            given.append(answers(MASKS[slot.seat], slot.prompt))
        events += driver.feed(Close(tuple(given), ()))
    city = driver.table.state
    return Played(
        driver.outcome, city, events, {m: city.coins[m] - coins for m in city.masks},
        {m: city.life[city.seat_of(m)] for m in city.masks}, asked,
    )  # fmt: skip


def worth(played: Played, mask: str) -> Fraction:
    """In Life points, with what is still to come; a wage above the common one counts for two evenings."""
    later = [due for due in played.city.later if due.mask == mask]
    _, wage = played.city.job.get(mask, ("", 0))
    coins = played.coins[mask] + sum(due.coins for due in later) + 2 * max(0, wage - 3)
    return Fraction(coins, COINS_A_LIFE) + played.life[mask] + sum(due.life for due in later)


def steering(card: Card, picks: Sequence[str], *, is_held: bool, seed: int = 1) -> Callable[[], Raw]:
    """Traces, turn by turn, of a face that stays in the middle of the band, or far from it."""
    pushes = {p.id: p.push for p in card.rules.provocations}
    bands = [
        drifting_band(Dice(seed, PLACE, "band", turn), card.rules.seconds, pushes[pick])
        for turn, pick in enumerate(picks, 1)
    ]
    traces = iter([band if is_held else tuple(0 if centre > 50 else 100 for centre in band) for band in bands])
    return lambda: next(traces)


def smiles(card: Card) -> Iterator[Play]:
    """Every choice of provocations, with a face that is held, that slips, that is dropped."""
    ids = [p.id for p in card.rules.provocations]
    for picks in product(ids, repeat=3):
        for end in ("held", "slipped", "dropped"):
            steer, chosen = steering(card, picks, is_held=end != "slipped"), iter(picks)

            def answer(
                mask: str, prompt: Prompt, end: str = end, steer: Callable[[], Raw] = steer,
                chosen: Iterator[str] = chosen,
            ) -> Raw | None:  # fmt: skip
                match prompt.topic:
                    case "smile":
                        return steer()
                    case "provoke":
                        return next(chosen)
                    case "act":
                        return "drop" if end == "dropped" else "keep"
                return None

            yield (end, *picks), played_in(driver_in(card, 4, MASKS[:2]), answer)


def jurors_of(seats: int, pleader: str, seed: int = 1) -> tuple[str, ...]:
    """Who is drawn, in order of seats."""
    rest = tuple(mask for mask in MASKS[:seats] if mask != pleader)
    drawn = Dice(seed, PLACE, "jurors").shuffled(rest)[:2]
    return tuple(mask for mask in rest if mask in drawn)


def hearings(card: Card) -> Iterator[Play]:
    """Every paper, with every ruling."""
    jurors = jurors_of(4, "ada")
    for papers, *rulings in product(card.rules.papers, card.rules.acts, card.rules.acts):
        ids = [act.id for act in rulings]
        said = by_topic(papers={"ada": papers.id}, ruling=dict(zip(jurors, ids, strict=True)))
        yield (papers.id, *ids), played_in(driver_in(card, 4, MASKS[:1]), said)


def luck(seed: int) -> bool:
    """Whether insisting helps in a match of this seed."""
    return Dice(seed, PLACE, "insist").below(2) == 0


LUCKY = next(seed for seed in range(1, 50) if luck(seed))
UNLUCKY = next(seed for seed in range(1, 50) if not luck(seed))


def met(card: Card, treatment: str) -> tuple[str, int]:
    """A rule and a tier that this card's gate meets so; LookupError if no rule does."""
    for name in ("gilded", "orchard", "ledger", "mean", "list", "web", "echo", "charter"):
        for tier in range(5):
            if regime_named(name).treatment(tier, card.rules.gate) == treatment:
                return name, tier
    raise LookupError(f"no rule meets {card.rules.gate} with {treatment}")


def counters(card: Card, treatment: str = "open") -> Iterator[Play]:
    """Every act with every reply, insisting both ways."""
    regime, tier = met(card, treatment)
    for act, reply in product(acts_for(card.rules, treatment), card.rules.replies):
        for seed in (LUCKY, UNLUCKY) if act.id == "insist" else (LUCKY,):
            said = by_topic(act={"ada": act.id}, reply={"bo": reply.id})
            driver = driver_in(card, 4, MASKS[:2], seed=seed, regime=regime, tiers=(tier,))
            yield (f"{act.id}{'' if seed == LUCKY else ' in vain'}", reply.id), played_in(driver, said)
