"""One seat that holds a certain wish and serves it, or does not, among bots of all kinds: how often it comes true."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from game.bots.bot import Bot, bots_for
from game.bots.temperament import Temperament
from game.city import events as ev
from game.city.city import City
from game.city.pacing import BEATS_S
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.engine.dice import Dice
from game.engine.host import Host, Pace, run_headless
from game.engine.prompts import Choose, Prompt, Raw, Seat
from tests.processes import processes

SEATS, HOLDER = 5, 0
SERVING = Temperament("serving", kindness=0.6, honesty=0.7, ambition=0.55, candour=0.5, wish=1.0)
NOT_SERVING = replace(SERVING, name="not", wish=0.0)


def dealt() -> list[tuple[str, str]]:
    """(wish, scenario): every wish wherever it is dealt."""
    pack = default_pack()
    return [(wish, one.id) for wish in pack.wishes for one in pack.scenarios.values() if wish in one.wishes]


class Holding(Bot):
    """Takes one wish."""

    def __init__(self, temper: Temperament, wish: str) -> None:
        super().__init__(temper)
        self.wish = wish

    def answer(self, city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        if isinstance(prompt, Choose) and prompt.topic == "wish":
            return self.wish
        return super().answer(city, seat, prompt, dice)


@dataclass(frozen=True, slots=True)
class Served:
    """How often a wish came true of so many matches: where it was served, and where it was not."""

    wish: str
    matches: int
    serving: int
    not_serving: int

    @property
    def ratio(self) -> float:
        """So many times as often where it was served; as if it had come true once elsewhere, if it never did."""
        return self.serving / max(1, self.not_serving)


def is_true(wish: str, scenario: str, temper: Temperament, seed: int) -> bool:
    """Whether the holder's wish came true. It lies on the table in every match, among others of its scenario."""
    pack = default_pack()
    one = pack.scenarios[scenario]
    others = Dice(seed, "other wishes").shuffled([other for other in one.wishes if other != wish])
    laid = replace(one, wishes=(wish, *others[: one.wishes_laid - 1]))
    plan = Plan(pack, laid, "standard", SEATS, bots=tuple(range(SEATS)))
    bots = bots_for(range(SEATS), Dice(seed, "temperaments")) | {HOLDER: Holding(temper, wish)}
    host = Host(plaudit_rules(plan), seed, pace=Pace(BEATS_S), players=bots)
    run_headless(host)
    told = [e for e in host.history if isinstance(e, ev.WishRevealed)]
    return next(event.is_true for event in told if event.seat == HOLDER)


def measured(wish: str, scenario: str, matches: int, jobs: int = 2) -> Served:
    """The same seeds, served and not."""
    with processes(jobs) as pool:
        chunk = max(1, matches // (4 * jobs))
        serving, idle = (
            sum(pool.map(partial(is_true, wish, scenario, temper), range(matches), chunksize=chunk))
            for temper in (SERVING, NOT_SERVING)
        )
    return Served(wish, matches, serving, idle)
