"""A match as its triggers look at it: faces with their stars, words as said, places on the hill. Asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean

from game.city import events as ev
from game.city.deeds import CITIZENS, Deed, Rated
from game.city.pack import MaskId
from game.city.regimes.regime import Regime, Standings
from game.city.regimes.registry import all_regimes
from game.debrief.beyond_chance import beyond_chance
from game.debrief.counterfactual import Change, Retried, retried
from game.debrief.metrics import Assortativity, Reciprocity, assortativity, reciprocity
from game.debrief.notes import Note
from game.debrief.record import Encounter, Ledger, Record
from game.engine.events import CardOpened

SHUFFLES = 200


@dataclass(frozen=True, slots=True)
class RatedAct:
    """One act that got stars: what masks gave and what the street gave, 1 to 5 each; `care` -1 to 1."""

    encounter: Encounter
    mask: MaskId
    stars: tuple[int, ...]
    street: tuple[int, ...]
    care: int | None

    @property
    def mean(self) -> float:
        """The mean of what masks gave; 0 if none did."""
        return fmean(self.stars) if self.stars else 0.0

    @property
    def did(self) -> str:
        """What it did, in words; "" if nobody saw."""
        return self.encounter.did.get(self.mask, "")

    @property
    def has_broken(self) -> bool:
        """Whether it did less than it had said."""
        return self.mask in self.encounter.broken

    @property
    def has_kept(self) -> bool:
        """Whether it had promised and did just that."""
        said = self.encounter.promises.get(self.mask, "")
        return bool(said) and said == self.encounter.acts.get(self.mask)


class Case:
    """A record with what several triggers need worked out once."""

    def __init__(
        self,
        record: Record,
        rules: Mapping[str, Retried] | None = None,
        regimes: Mapping[str, Regime] | None = None,
    ) -> None:
        """`rules`: other rules' answers as far as they have been worked out already; the rest is, when asked for.

        `regimes`: every rule that may be in force in this match (`Plan.regimes`); None: the city's own.
        """
        self.record = record
        self.regimes = all_regimes() if regimes is None else regimes
        self._rules = dict(rules or {})
        self._judged: dict[tuple[str, int, tuple[int, ...]], Standings] = {}

    @cached_property
    def faces(self) -> list[RatedAct]:
        """Every face that got stars, in order."""
        found: dict[tuple[int, MaskId], tuple[list[int], list[int], int | None]] = {}
        for star in self.record.stars:
            masks, street, _ = found.setdefault((star.encounter, star.of), ([], [], star.care))
            (street if star.by in CITIZENS else masks).append(star.stars)
        return [
            RatedAct(self.record.encounters[index], mask, tuple(masks), tuple(street), care)
            for (index, mask), (masks, street, care) in found.items()
        ]

    @cached_property
    def said(self) -> Mapping[tuple[int, MaskId], str]:
        """The words of each promise: (encounter, mask) -> as it was shown."""
        scenes = self.record.encounters
        return {(scene.index, mask): text for scene in scenes for mask, text in scene.said.items() if text}

    @cached_property
    def bets(self) -> Mapping[int, tuple[bool, ...]]:
        """For each encounter that was bet on: whether each bet was right."""
        found: dict[int, tuple[bool, ...]] = {}
        shown: tuple[bool, ...] = ()
        ended: list[tuple[bool, ...]] = []  # two halves of a table end one after the other, and stand together
        index = 0
        for event in self.record.events:
            match event:
                case CardOpened():
                    shown, ended = (), []
                case ev.BetsShown():
                    shown = tuple(is_right for _, _, is_right in event.bets)
                case ev.OutcomeShown():
                    ended.append(shown)
                    shown = ()
                case ev.EncounterDone():
                    bets = ended.pop(0) if ended else ()
                    if bets:
                        found[index] = bets
                    index += 1
        return found

    @cached_property
    def kept_and_broken(self) -> Mapping[MaskId, tuple[int, int]]:
        """For each mask that promised: how many of its promises it kept to or bettered, how many it broke."""
        counts: dict[MaskId, tuple[int, int]] = {}
        for scene in self.record.encounters:
            for mask, said in scene.promises.items():
                if said:
                    kept, broken = counts.get(mask, (0, 0))
                    is_broken = mask in scene.broken
                    counts[mask] = (kept + (not is_broken), broken + is_broken)
        return counts

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        """What was marked while the match went on, less what chance explains."""
        return beyond_chance(self.record)

    @cached_property
    def reciprocity(self) -> Reciprocity:
        """Given against got; with fewer shuffles than a report has, but enough to tell whether there is something."""
        return reciprocity(self.record, SHUFFLES)

    @cached_property
    def assortativity(self) -> Assortativity:
        """Who met whom by tier; with fewer shuffles, too."""
        return assortativity(self.record, SHUFFLES)

    @property
    def last_ledger(self) -> Ledger | None:
        """The last ledger of the match, if any."""
        return self.record.ledgers[-1] if self.record.ledgers else None

    @cached_property
    def places(self) -> Mapping[MaskId, int]:
        """Everybody's place at the last ledger, from 1 at the top; of whoever was rated then."""
        return {} if self.last_ledger is None else {m: row[2] for m, row in self.last_ledger.rated.items()}

    @cached_property
    def top(self) -> MaskId:
        """Who alone stood highest at the last ledger; "" where that was nobody."""
        return only([mask for mask, place in self.places.items() if place == 1])

    @cached_property
    def bottom(self) -> MaskId:
        """Who alone stood lowest at the last ledger; "" where that was nobody."""
        most = max(self.places.values(), default=0)
        return only([mask for mask, place in self.places.items() if place == most]) if most > 1 else ""

    def ledger_of(self, day: int) -> Ledger | None:
        """The ledger that closed a day, if it did."""
        return next((ledger for ledger in self.record.ledgers if ledger.day == day), None)

    @cached_property
    def _judged_at(self) -> list[tuple[int, Mapping[MaskId, float | int | str | None]]]:
        return [
            (at, {mask: score for mask, score, _, _ in event.rows})
            for at, event in enumerate(self.record.events)
            if isinstance(event, ev.StandingsJudged)
        ]

    def score_before(self, at: int, mask: MaskId) -> float | int | str | None:
        """The score that a mask had at a position in the events, by the rule in force; None where there was none."""
        earlier = [scores for judged, scores in self._judged_at if judged < at]
        return earlier[-1].get(mask) if earlier else None

    def judged_without(self, regime: str, rounds: int, face: RatedAct | None) -> Standings:
        """Standings under any rule after so many rounds, as if nobody had given that face stars (None: as it was)."""
        gone = self._stars_of(face) if face is not None else ()
        key = (regime, rounds, gone)
        if key not in self._judged:
            left = without(self.record.rounds[:rounds], frozenset(gone))
            self._judged[key] = self.regimes[regime].latest(self.record.masks, left)
        return self._judged[key]

    def under(self, regime: str) -> Retried:
        """Every door and gate of the match under another rule."""
        if regime not in self._rules:
            self._rules[regime] = retried(self.record, self.regimes[regime])
        return self._rules[regime]

    @cached_property
    def other_answers(self) -> list[tuple[str, Change]]:
        """Doors that some other rule would have answered differently, and not by lot: (rule, change)."""
        return [
            (name, change) for name in self.regimes for change in self.under(name).door_changes if not change.is_by_lot
        ]

    def _stars_of(self, face: RatedAct) -> tuple[int, ...]:
        """Which of the match's stars, counted from 0, a face got."""
        index = face.encounter.index
        return tuple(n for n, s in enumerate(self.record.stars) if s.encounter == index and s.of == face.mask)


def without(rounds: Sequence[Sequence[Deed]], gone: frozenset[int]) -> list[list[Deed]]:
    """The rounds less some of their ratings, which are counted from 0 over all rounds."""
    kept: list[list[Deed]] = []
    number = 0
    for deeds in rounds:
        left: list[Deed] = []
        for deed in deeds:
            if isinstance(deed, Rated):
                number += 1
                if number - 1 in gone:
                    continue
            left.append(deed)
        kept.append(left)
    return kept


def only(masks: Sequence[MaskId]) -> MaskId:
    """The one there is; "" if there are none or several."""
    return masks[0] if len(masks) == 1 else ""
