"""Short spells that come again and again, at times that dice of looks give; knows no mask and never the game's dice."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random


@dataclass(slots=True)
class Spells:
    """A spell of `length_ms` every `every_ms`, both between two bounds; `number` counts them."""

    dice: Random
    every_ms: tuple[float, float]
    length_ms: tuple[float, float]
    start_ms: float = 0.0
    end_ms: float = 0.0
    number: int = 0

    def share(self, now_ms: float) -> float | None:
        """How far the one that is on has come, 0 to 1; None between two of them."""
        while now_ms >= self.end_ms:
            self.start_ms = self.end_ms + self.dice.uniform(*self.every_ms)
            self.end_ms = self.start_ms + self.dice.uniform(*self.length_ms)
            self.number += 1
        return None if now_ms < self.start_ms else (now_ms - self.start_ms) / (self.end_ms - self.start_ms)

    @property
    def edge_ms(self) -> float:
        """How long the one that is on lasts."""
        return self.end_ms - self.start_ms
