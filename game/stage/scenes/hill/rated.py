"""For what a mask was rated between two pictures of the hill: acts and cards, never a star or who gave it."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.events import EncounterDone, FaceShown, StandingsShown
from game.city.pack import MaskId
from game.engine.events import CardStruck, Event


@dataclass(frozen=True, slots=True)
class RatedAct:
    """What a mask did, in words, and on which card."""

    did: str
    card: str


class RatedActs:
    """Folds public events. A face counts once its card stands: what X has removed was never rated."""

    def __init__(self) -> None:
        self._held_up: dict[MaskId, str] = {}
        self._since: dict[MaskId, list[RatedAct]] = {}
        self._before: dict[MaskId, list[RatedAct]] = {}

    def take(self, event: Event) -> None:
        """A public event."""
        if isinstance(event, FaceShown):
            self._held_up[event.mask] = event.did
        elif isinstance(event, CardStruck):
            self._held_up.clear()
        elif isinstance(event, EncounterDone):
            parts = {*event.front, *(mask for mask, _, _ in event.acts)}
            for mask in [mask for mask in self._held_up if mask in parts]:
                self._since.setdefault(mask, []).append(RatedAct(self._held_up.pop(mask), event.card))
        elif isinstance(event, StandingsShown):
            self._before, self._since, self._held_up = self._since, {}, {}

    def of(self, mask: MaskId) -> tuple[RatedAct, ...]:
        """What it was rated for between the last standings and those before them."""
        return tuple(self._before.get(mask, ()))
