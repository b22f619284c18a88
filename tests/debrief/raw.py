"""A match read from its raw events for the truth of questions: its own reading, so that it shares no mistake."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from statistics import fmean

from game.city import events as ev
from game.city.deeds import DEEDS, Bought, Deed, Rated
from game.engine.events import CardOpened, Event


@dataclass
class Scene:
    """One encounter that stands."""

    at: int
    day: int
    done: ev.EncounterDone
    said: dict[str, str]
    bets: tuple[bool, ...]
    stars: list[tuple[str, str, int]] = field(default_factory=list)
    care: dict[str, int] = field(default_factory=dict)
    guesses: dict[str, int] = field(default_factory=dict)

    def of(self, mask: str) -> list[int]:
        """What masks gave to a face."""
        return [n for by, to, n in self.stars if to == mask and by != "street"]

    def street(self, mask: str) -> list[int]:
        """What the street gave to a face."""
        return [n for by, to, n in self.stars if to == mask and by == "street"]

    def did(self, mask: str) -> str:
        """What it did, in words."""
        return {m: words for m, _, words in self.done.acts}[mask]

    def act(self, mask: str) -> str:
        """What it did, by its id."""
        return {m: act for m, act, _ in self.done.acts}[mask]

    def word(self, mask: str) -> str:
        """What it had promised, by its id."""
        return dict(self.done.promises)[mask]


@dataclass
class Judged:
    """Standings as they were stored: mask -> (score, tier, place). `is_new_rule`: another rule had just come."""

    at: int
    day: int
    regime: str
    rows: dict[str, tuple[object, int, int]]
    is_new_rule: bool = False


class Raw:
    """Everything that the checks look up."""

    def __init__(self, events: tuple[Event, ...]) -> None:
        self.events = events
        self.masks: tuple[str, ...] = ()
        self.seats = 0
        self.day_at: list[int] = []
        self.regime_at: list[str] = []
        self.scenes: list[Scene] = []
        self.judged: list[Judged] = []
        self.ledgers: list[Judged] = []
        self.hill: list[Judged] = []
        self.rounds: list[list[Deed]] = [[]]
        self.doors: list[tuple[int, ev.DoorAnswered]] = []
        self.places: dict[int, dict[str, str]] = {}
        self.beds: dict[int, dict[str, str]] = {}
        self._read()

    def _read(self) -> None:
        day, regime, is_new = 0, "mean", False
        said: dict[str, str] = {}
        bets: tuple[bool, ...] = ()
        ended: list[tuple[bool, ...]] = []
        homes: dict[str, str] = {}
        for at, event in enumerate(self.events):
            match event:
                case ev.MatchBegan():
                    self.masks, self.seats = event.masks, len(event.masks)
                case ev.DayBegan():
                    day = event.day
                case ev.RuleChanged() | ev.ReferendumHeld():
                    regime, is_new = event.regime, True
                case CardOpened():
                    said, bets, ended = {}, (), []
                case ev.Promised():
                    said.update({mask: text for mask, text in event.promises if text})
                case ev.BetsShown():
                    bets = tuple(row[2] for row in event.bets)
                case ev.OutcomeShown():
                    ended.append(bets)
                    bets = ()
                case ev.EncounterDone():
                    self.scenes.append(Scene(at, day, event, dict(said), ended.pop(0) if ended else ()))
                case ev.CareNoted():
                    self.scenes[-1].care[event.mask] = event.care
                case ev.StarsGiven():
                    self.scenes[-1].stars.append((event.by, event.of, event.stars))
                    self.rounds[-1].append(Rated(event.by, event.of, event.stars, event.context))
                case ev.Guessed():
                    self.scenes[-1].guesses[event.mask] = event.stars
                case ev.DeedNoted():
                    self.rounds[-1].append(DEEDS[event.deed](**dict(event.pairs)))  # type: ignore[arg-type]
                case ev.TagRead():
                    self.rounds[-1].append(Bought(event.mask, event.tag))
                case ev.StandingsJudged():
                    rows = {mask: (score, tier, place) for mask, score, tier, place in event.rows}
                    self.judged.append(Judged(at, day, event.regime, rows, is_new))
                    is_new = False
                    if isinstance(self.events[at - 1], ev.RoundClosed):  # homes go by this one the same evening
                        self.hill[-1] = self.judged[-1]
                case ev.RoundClosed():
                    self.ledgers.append(self.judged[-1])
                    self.hill.append(self.judged[-1])
                    self.rounds.append([])
                case ev.DoorAnswered():
                    self.doors.append((at, event))
                case ev.Arrived():
                    self.places[day] = dict(event.places)
                case ev.HomeTaken():
                    homes[event.mask] = event.home
                case ev.DayClosed():
                    self.beds[event.day] = dict(homes)
            self.day_at.append(day)
            self.regime_at.append(regime)

    def all(self, kind: type[Event]) -> list[tuple[int, object]]:
        """(day, event) of one kind."""
        return [(self.day_at[at], event) for at, event in enumerate(self.events) if isinstance(event, kind)]

    def rated(self, at: int) -> set[str]:
        """Who had the app just after that event, and so a standing (who came back has one by the next ledger)."""
        out: set[str] = set()
        back: set[str] = set()
        for event in self.events[: at + 1]:
            if isinstance(event, ev.StandingsShown | ev.StandingsJudged):
                back = set()
            if isinstance(event, ev.DeedNoted) and event.deed in ("opted_out", "opted_in"):
                mask = str(dict(event.pairs)["by"])
                out, back = (out | {mask}, back) if event.deed == "opted_out" else (out - {mask}, back | {mask})
        return set(self.masks) - out - back

    @property
    def standing(self) -> dict[str, int]:
        """Places at the last ledger, of those that were rated."""
        rated = self.rated(self.ledgers[-1].at)
        return {mask: row[2] for mask, row in self.ledgers[-1].rows.items() if mask in rated}

    def place(self, mask: str) -> int:
        """At the last ledger."""
        return self.ledgers[-1].rows[mask][2]

    def ledger(self, day: int) -> Judged:
        """The ledger of a day."""
        return next(ledger for ledger in self.ledgers if ledger.day == day)

    def away(self) -> list[tuple[int, int, str, ev.DoorAnswered, str]]:
        """(position, day, mask, door, treatment) for each that was turned away."""
        return [
            (at, self.day_at[at], row[0], door, row[1]) for at, door in self.doors for row in door.rows if not row[2]
        ]

    def last_scene_of(self, mask: str, before: int) -> Scene:
        """The last scene in which it got stars."""
        return [scene for scene in self.scenes if scene.at < before and any(of == mask for _, of, _ in scene.stars)][-1]

    def kind_and_unkind(self) -> tuple[float, float]:
        """Mean stars of masks for kind and for unkind acts."""
        by_care: dict[int, list[int]] = defaultdict(list)
        for scene in self.scenes:
            for mask, care in scene.care.items():
                by_care[care] += scene.of(mask)
        return fmean(by_care[1]), fmean(by_care[-1])

    def by_day(self, day: int) -> list[int]:
        """All stars that masks gave on a day."""
        return [n for scene in self.scenes if scene.day == day for by, _, n in scene.stars if by != "street"]
