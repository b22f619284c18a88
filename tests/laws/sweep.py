"""Many headless matches with bots, counted: who wins, which wishes come true, who is turned away, how long it lasts."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from game.bots.bot import bots_for
from game.city import events as ev
from game.city.pacing import BEATS_S
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.engine.dice import Dice
from game.engine.host import Host, Pace, run_headless


@dataclass
class Tally:
    """Sums over matches; add tallies of other seeds with `+`."""

    matches: int = 0
    seats: int = 0
    held: Counter[str] = field(default_factory=Counter)
    true: Counter[str] = field(default_factory=Counter)
    dealt: Counter[str] = field(default_factory=Counter)
    won: dict[str, float] = field(default_factory=Counter)
    turned_away_day2: int = 0
    seconds: float = 0.0
    veiled: int = 0
    figures: int = 0
    lowest_wins: float = 0.0
    life: Counter[int] = field(default_factory=Counter)
    encounters: int = 0
    cards: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            seats=self.seats,
            **{n: getattr(self, n) + getattr(other, n) for n in self.__dataclass_fields__ if n != "seats"},
        )

    def wish_rates(self) -> dict[str, float]:
        """How often each wish came true when it was held."""
        return {wish: round(self.true[wish] / n, 3) for wish, n in sorted(self.held.items())}

    def shares(self) -> dict[str, float]:
        """Wins of each temperament over its fair share."""
        return {t: round(self.won[t] * self.seats / n, 2) for t, n in sorted(self.dealt.items())}


def one(plan: Plan, seed: int, tally: Tally) -> None:
    """Play one match with a bot on every seat and count it."""
    bots = bots_for(range(plan.seats), Dice(seed, "temperaments"))
    host = Host(plaudit_rules(plan), seed, pace=Pace(BEATS_S), players=bots)
    played = run_headless(host)
    day = 0
    has_turned_away = False
    for event in host.history:
        match event:
            case ev.DayBegan():
                day = event.day
            case ev.DoorAnswered() if day == 2 and any(not row[2] for row in event.rows):
                has_turned_away = True
            case ev.WishRevealed():
                tally.held[event.wish] += 1
                tally.true[event.wish] += event.is_true
            case ev.StandingsShown():
                tally.figures += len(event.rows)
                tally.veiled += sum(row[4] for row in event.rows)
            case ev.EncounterDone():
                tally.encounters += 1
                tally.cards[event.card] += 1
            case ev.MatchEnded():
                for seat, _, points in event.rows:
                    tally.life[points] += 1
                    name = bots[seat].temper.name
                    tally.dealt[name] += 1
                    tally.won[name] += (1 / len(event.winners)) if seat in event.winners else 0
                city = host.public.city
                lows = Counter(max(ranks, key=lambda m: ranks[m]) for ranks in city.ranks)
                often = lows.most_common(1)[0][0]
                if city.seat_of(often) in event.winners:
                    tally.lowest_wins += 1 / len(event.winners)
    tally.matches += 1
    tally.turned_away_day2 += has_turned_away
    tally.seconds += played.seconds


def _part(job: tuple[str, int, str, int, int]) -> Tally:
    scenario, seats, length, start, stop = job
    pack = default_pack()
    plan = Plan(pack, pack.scenarios[scenario], length, seats, bots=tuple(range(seats)))
    tally = Tally(seats=seats)
    for seed in range(start, stop):
        one(plan, seed, tally)
    return tally


def sweep(scenario: str, seats: int, matches: int, length: str = "standard", jobs: int = 2) -> Tally:
    """`matches` matches of seeds 0, 1, 2 ... on `jobs` processes; the same sums whatever their number."""
    step = max(1, matches // (jobs * 2))
    parts = [(scenario, seats, length, at, min(matches, at + step)) for at in range(0, matches, step)]
    with ProcessPoolExecutor(jobs) as pool:
        total, *rest = pool.map(_part, parts)
    for tally in rest:
        total = total + tally
    return total
