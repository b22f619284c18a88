"""What happened to each mask in a match, in order, for whoever reads votes out of what was told (see possible.py)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from game.city import events as ev
from game.city.deeds import CITIZENS, KeptCompany, Recorded
from game.city.fold import passing
from game.city.regimes.registry import regime_named
from game.engine.events import Event

GILDED = "gilded"


@dataclass(frozen=True, slots=True)
class Face:
    """One face of a mask as it was rated: who gave what, and what everybody's star weighs under `gilded` that day."""

    votes: tuple[tuple[str, int], ...]
    street: tuple[int, ...]
    weights: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Told:
    """What the hill told of a mask: figure and tier, under which rule; and how its round stood by then."""

    rule: str
    text: str
    tier: int
    is_veiled: bool
    is_flagged: bool
    company: int


@dataclass(frozen=True, slots=True)
class Closed:
    """A round ended."""

    is_flagged: bool
    company: int


@dataclass(slots=True)
class Story:
    """All that happened to one mask, in order."""

    moments: list[Face | Told | Closed] = field(default_factory=list)

    is_blind_street: bool = False
    """Whether the street votes as it likes, and not so that it covers."""

    has_heavy: bool = False
    """Whether a rule may come in this match under which stars weigh differently: the street then covers under both."""

    @property
    def told(self) -> list[Told]:
        return [moment for moment in self.moments if isinstance(moment, Told)]

    @property
    def rules(self) -> set[str]:
        return {moment.rule for moment in self.told}

    @property
    def faces(self) -> list[Face]:
        return [moment for moment in self.moments if isinstance(moment, Face)]


def stories(events: Iterable[Event], *, has_heavy: bool = False) -> dict[str, Story]:
    """Every mask's story. `has_heavy`: see `Story`."""
    told: dict[str, Story] = {}
    open_face: list[ev.StarsGiven] = []
    gilded = regime_named(GILDED)
    weights: Mapping[str, int] = {}
    shown: Mapping[str, float] = {}

    def close_face() -> None:
        if open_face:
            votes = tuple([(star.by, star.stars) for star in open_face if star.by not in CITIZENS])
            street = tuple([star.stars for star in open_face if star.by in CITIZENS])
            told[open_face[0].of].moments.append(Face(votes, street, weights))
            open_face.clear()

    for city, event in passing(events):
        if city.masks and not told:
            told = {mask: Story(has_heavy=has_heavy) for mask in city.masks}
        if city.masks and not weights:
            table = gilded.judge(city.masks, [*city.rounds[:-1], []])[-1]
            before = gilded.judge(city.masks, city.rounds[:-1])[-1] if len(city.rounds) > 1 else table
            weights = {mask: (1, 1, 2, 4, 4)[s.tier] for mask, s in before.items()} | {"street": 2, "public": 2}
            shown = {mask: float(s.score or 0) for mask, s in before.items()}
        is_new = isinstance(event, ev.StarsGiven) and open_face and (
            event.of != open_face[0].of or (event.by not in CITIZENS and open_face[-1].by in CITIZENS)
        )  # fmt: skip
        if is_new or not isinstance(event, ev.StarsGiven | ev.OwnStars | ev.Guessed):
            close_face()
        if isinstance(event, ev.StarsGiven):
            open_face.append(event)
        if isinstance(event, ev.StandingsShown | ev.RoundClosed):
            last = city.rounds[-1]
            flagged = {d.by for d in last if isinstance(d, Recorded) and d.entry == "disturbance"}
            for mask, story in told.items():
                beside = [d for d in last if isinstance(d, KeptCompany) and d.by == mask and shown[d.of] < 2.5]
                story.moments.append(
                    Closed(mask in flagged, 30 * len(beside))
                    if isinstance(event, ev.RoundClosed)
                    else next(
                        Told(event.regime, text, tier, veiled, mask in flagged, 30 * len(beside))
                        for name, text, tier, _, veiled in event.rows
                        if name == mask
                    )
                )
        if isinstance(event, ev.RoundClosed):
            weights = {}
    return told
