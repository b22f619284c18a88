"""Tap, fast or slowly or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.engine.prompts.prompt import Hand, Raw
from game.engine.prompts.trace import Trace

TAPS_A_SECOND_MAX = 25
"""Above what a thumb can do; a trace with more in a second is refused as broken."""
AUTO_CLAPS_A_SECOND = 3
FULL_TAPS_A_SECOND = 6
"""So many a second, all the time, fill a bar."""


@dataclass(slots=True)
class Tap(Trace):
    """Tap for `seconds`; the answer is a trace of taps in each second, empty for stillness."""

    a_second: ClassVar[int] = 1
    most: ClassVar[int] = TAPS_A_SECOND_MAX

    def legal(self) -> list[Raw]:
        return [(), (1,) * self.seconds, (6,) * self.seconds]

    def buttons(self) -> tuple[Raw, ...]:
        return ("tap",) * 5

    def level(self, raw: Raw) -> float:
        taps = sum(raw) if isinstance(raw, tuple) else 0
        return min(1.0, taps / (FULL_TAPS_A_SECOND * self.seconds))

    def hand(self, *, is_auto: bool = False) -> Hand:
        return TapTrace(self, is_auto=is_auto)


class TapTrace(Hand):
    """Taps counted by second, at most `TAPS_A_SECOND_MAX` in each.

    With `is_auto` a press starts a steady clap of three a second and the next one stops it: whoever cannot
    tap can still choose to keep still.
    """

    def __init__(self, prompt: Tap, *, is_auto: bool = False) -> None:
        super().__init__()
        self._counts = [0] * prompt.seconds
        self._is_auto = is_auto
        self._clap_start_ms: int | None = None
        self._claps = 0

    def press(self, entry: Raw, at_ms: int) -> None:
        """Any button is a tap; outside the prompt's seconds nothing counts."""
        if not self._is_auto:
            self._count(at_ms)
        elif self._clap_start_ms is None:
            self._clap_start_ms, self._claps = at_ms, 0
            self.grow(at_ms)
        else:
            self.grow(at_ms)
            self._clap_start_ms = None

    def grow(self, at_ms: int) -> None:
        """Let the auto-clap go on until `at_ms`, which must not run far past the end."""
        if self._clap_start_ms is None:
            return
        while (due_ms := self._clap_start_ms + self._claps * 1000 // AUTO_CLAPS_A_SECOND) <= at_ms:
            if due_ms >= len(self._counts) * 1000:
                break
            self._count(due_ms)
            self._claps += 1

    def _count(self, at_ms: int) -> None:
        second = at_ms // 1000
        if 0 <= second < len(self._counts) and self._counts[second] < TAPS_A_SECOND_MAX:
            self._counts[second] += 1

    @property
    def raw(self) -> tuple[int, ...]:
        """Taps in each second up to the last one tapped in; empty for stillness."""
        last = max((second for second, count in enumerate(self._counts) if count), default=-1)
        return tuple(self._counts[: last + 1])
