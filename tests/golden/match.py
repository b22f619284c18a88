"""The matches that goldens are made of: which ones (chosen.json), and how one is played. Compares nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal

from game.bots.bot import Bot, bots_for
from game.city import events as ev
from game.city.city import City
from game.city.pacing import BEATS_S
from game.city.plan import REVEAL_MOST, REVEAL_USUAL, Plan
from game.city.plaudit import plaudit_rules
from game.engine.dice import Dice
from game.engine.events import CardOpened, Event
from game.engine.host import Host, Pace, Played, run_headless
from game.engine.prompts import Prompt, Raw, Seat
from tests.golden.reached import Reached, base_pack, by_kind, reached

CHOSEN = Path(__file__).parent / "chosen.json"
FOLDER = Path(__file__).parent / "matches"
SIZES = (3, 5, 8)
ALL_AGREE = 4
"""At tables of so many seats the end may show everything, so that consent is asked for somewhere."""


Mood = Literal["mixed", "cold", "warm"]
WARMTH: Mapping[Mood, float] = {"cold": -2.0, "warm": 2.0}
"""Stars more than deserved that everybody gives; at cold and warm tables doors meet the tiers that few ever see."""


@dataclass(frozen=True, slots=True)
class Noting:
    """A bot, and a note of what it was asked."""

    bot: Bot
    topics: set[str]

    def answer(self, city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        self.topics.add(prompt.topic)
        return self.bot.answer(city, seat, prompt, dice)


def tuned(bot: Bot, mood: Mood) -> Bot:
    """That bot, if need be in the mood of its table."""
    return bot if mood == "mixed" else Bot(replace(bot.temper, warmth=WARMTH[mood]))


@dataclass(frozen=True, slots=True)
class End:
    """A match that has been played."""

    history: Sequence[Event]
    result: Played
    reached: Reached


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """One match of bots: all that it takes to play it again."""

    scenario: str
    length: str
    seats: int
    seed: int
    mood: Mood = "mixed"

    @property
    def name(self) -> str:
        return f"{self.scenario}-{self.length}-{self.seats}-{self.mood}-{self.seed}"

    @property
    def table(self) -> tuple[str, str, int]:
        return self.scenario, self.length, self.seats

    @property
    def path(self) -> Path:
        """Where its golden is kept."""
        return FOLDER / f"{self.name}.json"

    def plan(self) -> Plan:
        pack, seats = base_pack(), self.seats
        reveal = REVEAL_MOST if seats == ALL_AGREE else REVEAL_USUAL
        return Plan(pack, pack.scenarios[self.scenario], self.length, seats, tuple(range(seats)), reveal=reveal)

    def play(self) -> End:
        """To its end."""
        topics: set[str] = set()
        bots = bots_for(range(self.seats), Dice(self.seed, "golden"))
        noting = {seat: Noting(tuned(bot, self.mood), topics) for seat, bot in bots.items()}
        host = Host(plaudit_rules(self.plan()), self.seed, pace=Pace(BEATS_S), players=noting)
        result = run_headless(host)
        return End(host.history, result, reached(self.table, host.history, result.groups_by_beat, topics))


def tables() -> Iterator[tuple[str, str, int]]:
    """Every scenario in every length at small, middle and large tables."""
    for scenario in sorted(base_pack().scenarios):
        for length in sorted(base_pack().scenarios[scenario].lengths):
            for seats in SIZES:
                yield scenario, length, seats


def chosen() -> list[Match]:
    """The matches that have goldens, sorted."""
    return sorted(Match(**row) for row in json.loads(CHOSEN.read_text(encoding="utf-8")))


def write_chosen(matches: Iterable[Match]) -> None:
    """One match a line."""
    rows = ",\n".join(" " + json.dumps(asdict(match)) for match in sorted(matches))
    CHOSEN.write_text(f"[\n{rows}\n]\n", encoding="utf-8")


def played(match: Match) -> dict[str, Any]:
    """What a reader of a difference wants to see, what was reached, and the hash over everything."""
    end, pack = match.play(), base_pack()
    ended = next(e for e in end.history if isinstance(e, ev.MatchEnded))
    return {
        "steps": end.result.steps,
        "minutes": round(end.result.seconds / 60, 1),
        "rules": [e.regime for e in end.history if isinstance(e, ev.RuleChanged)],
        "cards": [e.card for e in end.history if isinstance(e, CardOpened) and e.card in pack.cards],
        "life": [list(row) for row in ended.rows],
        "standings": [_line(e) for e in end.history if isinstance(e, ev.StandingsShown)],
        "reached": by_kind(end.reached),
        "hash": end.result.hash_hex,
    }


def _line(shown: ev.StandingsShown) -> str:
    """One ledger: mask, tier, figure, a tilde where it is veiled."""
    return ", ".join(
        f"{mask} {tier} {text}{'~' if is_veiled else ''}".rstrip() for mask, text, tier, _, is_veiled in shown.rows
    )
