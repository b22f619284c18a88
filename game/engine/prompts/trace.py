"""What is asked by a trace: whole numbers that grow while the prompt runs, tapped or steered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.engine.prompts.prompt import Mixing, Prompt, Raw, Secrecy


@dataclass(slots=True)
class Trace(Prompt):
    """Runs for `seconds`, whatever is pressed; the answer is at most `a_second` points a second, each 0 to `most`."""

    mixing: ClassVar[Mixing] = "kept"
    a_second: ClassVar[int]
    most: ClassVar[int]

    topic: str
    seconds: int
    secrecy: Secrecy = "open"
    about: str = ""
    otherwise: tuple[int, ...] = ()

    @property
    def lasts_s(self) -> int:
        return self.seconds

    def refuses(self, raw: Raw) -> str | None:
        if type(raw) is not tuple or len(raw) > self.seconds * self.a_second:
            return "trace_too_long"
        return None if all(type(n) is int and 0 <= n <= self.most for n in raw) else "trace_out_of_range"
