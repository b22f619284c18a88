"""What was read of the closed rounds of a match, so that each is read once; knows no rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from game.city.deeds import Deed
from game.city.pack import MaskId
from game.city.regimes.regime import Regime

T = TypeVar("T")
Rounds = Sequence[Sequence[Deed]]


@dataclass(slots=True)
class _Match(Generic[T]):
    """The match that was read last under one rule: each of its rounds, how long it was, and what was found in it."""

    regime: Regime
    masks: tuple[MaskId, ...]
    rounds: list[tuple[Sequence[Deed], int, T]] = field(default_factory=list)


@dataclass(slots=True)
class ReadOnce(Generic[T]):
    """`read` is given all rounds up to one and finds something in the last of them; no round is read twice."""

    read: Callable[[Sequence[MaskId], Rounds, Regime], T]
    _known: dict[str, _Match[T]] = field(default_factory=dict)

    def found(self, masks: Sequence[MaskId], rounds: Rounds, regime: Regime) -> list[T]:
        """What was found, round by round."""
        known = self._known.get(regime.name)
        if known is None or known.regime is not regime or known.masks != tuple(masks):
            known = self._known[regime.name] = _Match(regime, tuple(masks))
        for day, deeds in enumerate(rounds):
            if day < len(known.rounds):
                same, length, _ = known.rounds[day]
                if same is deeds and length == len(deeds):
                    continue
                del known.rounds[day:]
            known.rounds.append((deeds, len(deeds), self.read(masks, rounds[: day + 1], regime)))
        return [found for _, _, found in known.rounds[: len(rounds)]]
