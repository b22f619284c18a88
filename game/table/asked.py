"""What the public is asked at one moment, and by which number pages name a question. Plain values."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.prompts import Prompt

SLOTS_A_STEP = 64


@dataclass(frozen=True, slots=True)
class Asked:
    """What the public is asked now. `slot`: its own place in the open group; None: its answer is for show alone."""

    step: int
    prompt: Prompt
    slot: int | None

    @property
    def ask(self) -> int:
        """By which pages name it: no seat's question has this number."""
        return (self.step + 1) * SLOTS_A_STEP - 1
