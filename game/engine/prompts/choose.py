"""Pick one of a few options."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from game.engine.prompts.prompt import Prompt, Raw, Secrecy


@dataclass(slots=True)
class Gist:
    """What an option is openly about, so that a bot or a plain screen can serve a form it never saw.

    coins: change of the purse to be hoped for; kindness: -1, 0 or 1; risk: 0 (sure) to 1 (a gamble).
    """

    coins: float = 0.0
    kindness: int = 0
    risk: float = 0.0


NO_GIST = Gist()
"""Nothing in particular; nobody changes a gist."""


@dataclass(slots=True)
class Option:
    """One thing that may be chosen: a stable id, its words, and its public gist."""

    id: str
    words: str = ""
    gist: Gist = field(default_factory=lambda: NO_GIST)


@lru_cache(maxsize=2048, typed=True)
def option(name: str, words: str = "", coins: float = 0.0, kindness: int = 0, risk: float = 0.0) -> Option:
    """An option with its gist, made once for all who are ever asked the same; nobody changes an option."""
    return Option(name, words, Gist(coins, kindness, risk))


@dataclass(slots=True)
class Choose(Prompt):
    """Pick one of 2 to 5 options (five buttons). `about` names the card, mask or door in question."""

    topic: str
    options: tuple[Option, ...]
    otherwise: str
    secrecy: Secrecy = "sealed"
    about: str = ""
    forbids: Callable[[str], str | None] | None = None
    is_clocked: bool = False
    is_ordered: bool = False

    def refuses(self, raw: Raw) -> str | None:
        for option in self.options:  # a plain loop: any() costs twice as much, and this is the busiest line of all
            if option.id == raw:
                return None
        return "not_an_option"

    def legal(self) -> list[Raw]:
        return [option.id for option in self.options]

    def buttons(self) -> tuple[Raw, ...]:
        return tuple(option.id for option in self.options)

    def words_of(self, entry: Raw) -> str:
        return next((option.words for option in self.options if option.id == entry), "")
