"""What is read aloud of a match: words that stand on the shared screen, each once. Knows no prompt and no answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

ENDS = (".", "?", "!", "\N{HORIZONTAL ELLIPSIS}", ":")


class Voice(Protocol):
    """Whoever speaks."""

    def say(self, words: str) -> None: ...
    def hush(self) -> None: ...


class Narration:
    """Give it what the director has put on the screen, each frame; it hands on what is new in this group."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._step = -1
        self._said: set[str] = set()

    def hear(self, step: int, told: Sequence[str]) -> None:
        """What stands there now, in the order in which it is read."""
        if step != self._step:
            self._step = step
            self._said.clear()
        fresh = [words for words in dict.fromkeys(told) if words and words not in self._said]
        self._said.update(fresh)
        if fresh:
            self._voice.say(" ".join(words if words.endswith(ENDS) else f"{words}." for words in fresh))

    def rest(self) -> None:
        """The match is not on the screen now: nothing of it is said any more."""
        if self._step != -1:
            self._step = -1
            self._said.clear()
            self._voice.hush()
