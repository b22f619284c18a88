"""What stars are worth to a wish: one seat replies in its own way at a table that gives nothing but fives."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from game.bots.bot import Bot, bots_for
from game.bots.stars import wished
from game.bots.temperament import Temperament
from game.city import events as ev
from game.city.city import City
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.engine.dice import Dice
from game.engine.host import Host, run_headless
from game.engine.prompts import Choose, Prompt, Rate, Raw, Seat
from tests.processes import processes

Reply: TypeAlias = Literal["wish", "fives", "ones"]
REPLIES: tuple[Reply, ...] = ("wish", "fives", "ones")
HOLDER: Seat = 0
STARS = {"fives": 5, "ones": 1}


class Fives(Bot):
    """Plays as its temperament does, and gives five stars whatever it sees."""

    def answer(self, city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        """Five stars for every face."""
        return 5 if is_face(city, prompt) else super().answer(city, seat, prompt, dice)


class Holder(Bot):
    """Takes the wish at a place of the table; gives the stars that it wants (fives if it wants none), or one kind."""

    def __init__(self, temper: Temperament, place: int, reply: Reply) -> None:
        super().__init__(temper)
        self.place, self.reply = place, reply

    def answer(self, city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        """Its own reply for every face."""
        if isinstance(prompt, Choose) and prompt.topic == "wish":
            return prompt.options[self.place % len(prompt.options)].id
        if not is_face(city, prompt):
            return super().answer(city, seat, prompt, dice)
        assert isinstance(prompt, Rate)
        if self.reply == "wish":
            return wished(city, seat, prompt.of) or 5
        return STARS[self.reply]


def is_face(city: City, prompt: Prompt) -> bool:
    """Whether stars are asked for a mask's act."""
    return isinstance(prompt, Rate) and prompt.topic not in ("poll", "guess") and prompt.of in city.wearer


@dataclass
class Replies:
    """How often each wish came true by the reply of its holder; add those of other seeds with `+`."""

    held: Counter[tuple[str, Reply]] = field(default_factory=Counter)
    true: Counter[tuple[str, Reply]] = field(default_factory=Counter)

    def __add__(self, other: Replies) -> Replies:
        return Replies(self.held + other.held, self.true + other.true)

    def rate(self, wish: str, reply: Reply) -> float:
        """The share of matches in which it came true."""
        return self.true[wish, reply] / self.held[wish, reply]

    def rates(self) -> dict[str, tuple[float, ...]]:
        """By wish: the share for each of REPLIES."""
        return {wish: tuple(round(self.rate(wish, reply), 2) for reply in REPLIES) for wish in self.wishes()}

    def wishes(self) -> list[str]:
        """Every wish that was held."""
        return sorted({wish for wish, _ in self.held})

    def beaten(self, reply: Reply) -> list[str]:
        """Wishes that come true more often if their holder gives the stars that they want than by `reply`."""
        return [wish for wish in self.wishes() if self.rate(wish, "wish") > self.rate(wish, reply)]


def _part(job: tuple[str, int, int, int]) -> Replies:
    scenario, seats, start, stop = job
    pack = default_pack()
    plan = Plan(pack, pack.scenarios[scenario], "standard", seats, bots=tuple(range(seats)))
    found = Replies()
    for seed in range(start, stop):
        bots = bots_for(range(seats), Dice(seed, "temperaments"))
        for place in range(5):
            for reply in REPLIES:
                players: dict[Seat, Bot] = {seat: Fives(bot.temper) for seat, bot in bots.items()}
                players[HOLDER] = Holder(bots[HOLDER].temper, place, reply)
                host = Host(plaudit_rules(plan), seed, players=players)
                run_headless(host)
                shown = next(e for e in host.history if isinstance(e, ev.WishRevealed) and e.seat == HOLDER)
                found.held[shown.wish, reply] += 1
                found.true[shown.wish, reply] += shown.is_true
    return found


def replies(scenario: str, seats: int, seeds: int, jobs: int = 2) -> Replies:
    """Every wish that lies on the table in matches of seeds 0, 1, 2 ..., by each reply, on `jobs` processes."""
    step = max(1, seeds // (jobs * 2))
    parts = [(scenario, seats, at, min(seeds, at + step)) for at in range(0, seeds, step)]
    with processes(jobs) as pool:
        total, *rest = pool.map(_part, parts)
    for found in rest:
        total = total + found
    return total
