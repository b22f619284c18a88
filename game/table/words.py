"""What the table asks of a game's words, and a plain word book that answers it. A missing key shows as itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from game.engine.prompts import Prompt, Raw
from game.languages import ENGLISH


class TableWords(Protocol):
    """The words of a game and of the table it is played at."""

    @property
    def language(self) -> str:
        """The code of the language that they are in."""
        ...

    def __call__(self, key: str, **holes: object) -> str:
        """The words of `key` with their {holes} filled."""
        ...

    def has(self, key: str) -> bool:
        """Whether there are words for `key`."""
        ...

    def mask(self, mask: str) -> str:
        """The name of whom a seat plays."""
        ...

    def answer(self, prompt: Prompt, raw: Raw | None) -> str:
        """The words of an answer or a button; "" for an unused one."""
        ...


class WordBook:
    """Words by key, as a game gives them."""

    def __init__(self, words: Mapping[str, str], language: str = ENGLISH) -> None:
        self._words, self.language = words, language

    def __call__(self, key: str, **holes: object) -> str:
        text = self._words.get(key, key)
        for name, value in holes.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def has(self, key: str) -> bool:
        return key in self._words

    def mask(self, mask: str) -> str:
        return self(f"name.{mask}")

    def answer(self, prompt: Prompt, raw: Raw | None) -> str:
        if raw is None:
            return ""
        return prompt.words_of(raw) or self(prompt.key_of(raw), **prompt.holes_of(raw))


def clock_words(seconds: float | None) -> str:
    """Time left as 0:08; "" without a timer."""
    if seconds is None:
        return ""
    whole = max(0, int(seconds + 0.999))
    return f"{whole // 60}:{whole % 60:02d}"
