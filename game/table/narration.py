"""What is read aloud: words that stand on the shared screen, each once, and a menu's focus. Knows no prompt."""

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
        self._entry: tuple[str, ...] = ()

    def hear(self, step: int, told: Sequence[str]) -> None:
        """What stands there now, in the order in which it is read."""
        self._entry = ()
        if step != self._step:
            self._step = step
            self._said.clear()
        fresh = [words for words in dict.fromkeys(told) if words and words not in self._said]
        self._said.update(fresh)
        if fresh:
            self._voice.say(" ".join(words if words.endswith(ENDS) else f"{words}." for words in fresh))

    def point_at(self, entry: Sequence[str]) -> None:
        """The entry of a menu that is in focus, with its value: it breaks off what was being said before."""
        told = tuple(entry)
        if told == self._entry:
            return
        self.rest()
        self._entry = told
        if told:
            self._voice.say(": ".join(told) + ("" if told[-1].endswith(ENDS) else "."))

    def rest(self) -> None:
        """Neither match nor menu is on the screen now: nothing of them is said any more."""
        if self._step != -1 or self._entry:
            self._step = -1
            self._entry = ()
            self._said.clear()
            self._voice.hush()
