"""Hands that are counted as the public's answer: a number for each, put in by keys or from the host's page. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.engine.prompts import Prompt, Raw
from game.engine.public import answer_of

COUNT_MOST = 999


@dataclass(frozen=True, slots=True)
class HandCount:
    """So many hands for each button of `prompt`; `at` is the one that keys count up and down."""

    step: int
    slot: int
    prompt: Prompt
    counts: tuple[int, ...]
    at: int = 0

    @classmethod
    def begun(cls, step: int, slot: int, prompt: Prompt) -> HandCount:
        """Nobody is counted yet."""
        return cls(step, slot, prompt, (0,) * len(prompt.buttons()))

    @property
    def answer(self) -> Raw | None:
        """What they come to; None where they are too few, or nobody was counted: the public is passed over."""
        return answer_of(self.prompt, self.counts)

    def added(self, at: int, more: int) -> HandCount:
        """So many more hands for this button."""
        if not 0 <= at < len(self.counts):
            return self
        count = max(0, min(COUNT_MOST, self.counts[at] + more))
        return replace(self, counts=(*self.counts[:at], count, *self.counts[at + 1 :]), at=at)

    def moved(self, move: str) -> HandCount:
        """What an arrow does: left and right choose, up and down count."""
        match move:
            case "left" | "right":
                return replace(self, at=(self.at + (1 if move == "right" else -1)) % len(self.counts))
            case "up" | "down":
                return self.added(self.at, 1 if move == "up" else -1)
        return self
