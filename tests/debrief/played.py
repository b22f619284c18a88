"""Whole matches by bots for the debrief's tests, and small histories written by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from game.bots.bot import bots_for
from game.city import events as ev
from game.city.pacing import BEATS_S
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.engine.dice import Dice
from game.engine.events import Event
from game.engine.host import Host, Pace, run_headless


@lru_cache(maxsize=128)
def played(scenario: str, seats: int, seed: int, length: str = "standard") -> tuple[Event, ...]:
    """The whole history of a match with a bot on every seat."""
    pack = default_pack()
    plan = Plan(pack, pack.scenarios[scenario], length, seats, bots=tuple(range(seats)))
    bots = bots_for(range(seats), Dice(seed, "temperaments"))
    host = Host(plaudit_rules(plan), seed, pace=Pace(BEATS_S), players=bots)
    run_headless(host)
    return tuple(host.history)


def began(masks: Sequence[str], days: int = 3) -> list[Event]:
    """The opening of a match by hand."""
    return [ev.MatchBegan("by-hand", "standard", days, tuple(masks), ())]


def day(number: int) -> ev.DayBegan:
    """A morning."""
    return ev.DayBegan(number, 1, ("up", "down"))


def encounter(
    front: Sequence[str],
    stars: Iterable[tuple[str, str, int]] = (),
    care: Iterable[tuple[str, int]] = (),
    *,
    card: str = "a-card",
    promises: Sequence[tuple[str, str]] = (),
    acts: Sequence[tuple[str, str, str]] = (),
    broken: Sequence[str] = (),
) -> list[Event]:
    """An encounter by hand, with its stars (by, of, stars) and the care of its acts (mask, care)."""
    done = ev.EncounterDone(card, "dilemma", "down", tuple(front), tuple(promises), tuple(acts), tuple(broken))
    noted = [ev.CareNoted(mask, card, of) for mask, of in care]
    return [done, *noted, *(ev.StarsGiven(by, of, given, card) for by, of, given in stars)]


def ledger(number: int, rows: Sequence[tuple[str, float, int, int]], regime: str = "mean") -> list[Event]:
    """The ledger of a day by hand: (mask, score, tier, place)."""
    return [ev.StandingsJudged(regime, tuple(rows)), ev.RoundClosed(number)]
