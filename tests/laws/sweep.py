"""Many headless matches with bots, counted: who wins, which wishes come true, who is turned away, how long it lasts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from game.bots.bot import Bot, bots_for
from game.bots.temperament import Temperament
from game.city import events as ev
from game.city.pacing import BEATS_S, DEBRIEF, GLANCE
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.engine.dice import Dice
from game.engine.host import Host, Pace, run_headless
from tests.processes import processes


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
    gates: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """(regime, gate, treatment) as met."""
    points: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(temperament, reason): Life points, those earned quietly too."""
    came_true: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(temperament, wish)."""
    longest_s: float = 0.0
    shortest_s: float = 0.0

    def __add__(self, other: Tally) -> Tally:
        kept = ("seats", "longest_s", "shortest_s")
        return Tally(
            seats=self.seats,
            longest_s=max(self.longest_s, other.longest_s),
            shortest_s=min(self.shortest_s, other.shortest_s),
            **{n: getattr(self, n) + getattr(other, n) for n in self.__dataclass_fields__ if n not in kept},
        )

    def wish_rates(self) -> dict[str, float]:
        """How often each wish came true when it was held."""
        return {wish: round(self.true[wish] / n, 3) for wish, n in sorted(self.held.items())}

    def shares(self) -> dict[str, float]:
        """Wins of each temperament over its fair share."""
        return {t: round(self.won[t] * self.seats / n, 2) for t, n in sorted(self.dealt.items())}

    def lowest_share(self) -> float:
        """Wins of the seat that was lowest most often, over its fair share."""
        return round(self.lowest_wins * self.seats / self.matches, 2)


def one(plan: Plan, seed: int, tally: Tally, tempers: Mapping[int, Temperament] | None = None) -> None:
    """Play one match with a bot on every seat and count it; `tempers` sets some seats' temperaments."""
    bots = bots_for(range(plan.seats), Dice(seed, "temperaments"))
    bots |= {seat: Bot(temper) for seat, temper in (tempers or {}).items()}
    host = Host(plaudit_rules(plan), seed, pace=Pace(BEATS_S), players=bots)
    played = run_headless(host)
    day, regime = 0, "mean"
    has_turned_away = False
    for event in host.history:
        match event:
            case ev.DayBegan():
                day = event.day
            case ev.RuleChanged() | ev.ReferendumHeld():
                regime = event.regime
            case ev.DoorAnswered():
                has_turned_away |= day == 2 and any(not row[2] for row in event.rows)
                tally.gates.update((regime, event.gate, row[1]) for row in event.rows)
            case ev.GateMet():
                tally.gates[regime, event.gate, event.treatment] += 1
            case ev.WishRevealed():
                tally.held[event.wish] += 1
                tally.true[event.wish] += event.is_true
                tally.came_true[bots[event.seat].temper.name, event.wish] += event.is_true
            case ev.Lived() | ev.LivedQuietly():
                tally.points[bots[event.seat].temper.name, event.why] += event.points
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
                city = host.public.state
                lows = Counter(m for ranks in city.ranks for m in ranks if ranks[m] == max(ranks.values()))
                often = [m for m in city.masks if lows[m] == max(lows.values())]
                won = sum(city.seat_of(m) in event.winners for m in often)
                tally.lowest_wins += won / len(event.winners) / len(often)
    seconds = sum(s for beat, s in played.seconds_by_beat.items() if beat not in DEBRIEF - GLANCE)
    tally.matches += 1
    tally.turned_away_day2 += has_turned_away
    tally.seconds += seconds
    tally.longest_s = max(tally.longest_s, seconds)
    tally.shortest_s = min(tally.shortest_s or seconds, seconds)


def _part(job: tuple[str, int, str, int, int]) -> Tally:
    scenario, seats, length, start, stop = job
    pack = default_pack()
    plan = Plan(pack, pack.scenarios[scenario], length, seats, bots=tuple(range(seats)))
    tally = Tally(seats=seats)
    for seed in range(start, stop):
        one(plan, seed, tally)
    return tally


def _odd_part(job: tuple[str, int, int, int, Temperament]) -> float:
    scenario, seats, start, stop, temper = job
    pack = default_pack()
    plan = Plan(pack, pack.scenarios[scenario], "standard", seats, bots=tuple(range(seats)))
    tally = Tally(seats=seats)
    for seed in range(start, stop):
        one(plan, seed, tally, {seed % seats: temper})
    return tally.won[temper.name]


def odd_one_out(scenario: str, seats: int, matches: int, temper: Temperament, jobs: int = 2) -> float:
    """Wins over its fair share of one bot of `temper` among the usual ones; its seat goes round."""
    step = max(1, matches // jobs)
    parts = [(scenario, seats, at, min(matches, at + step), temper) for at in range(0, matches, step)]
    with processes(jobs) as pool:
        return sum(pool.map(_odd_part, parts)) * seats / matches


def sweep(scenario: str, seats: int, matches: int, length: str = "standard", jobs: int = 2, first: int = 0) -> Tally:
    """`matches` matches of seeds `first` and up on `jobs` processes; the same sums whatever their number."""
    step = max(1, matches // (jobs * 2))
    end = first + matches
    parts = [(scenario, seats, length, at, min(end, at + step)) for at in range(first, end, step)]
    if jobs == 1:
        total, *rest = map(_part, parts)
    else:
        with processes(jobs) as pool:
            total, *rest = pool.map(_part, parts)
    for tally in rest:
        total = total + tally
    return total
