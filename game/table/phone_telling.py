"""What a phone's page is told besides its question: whom it plays, what has happened, how all stand. For any game."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from game.engine.events import Event
from game.engine.prompts import Prompt, Raw, Seat

S = TypeVar("S")
LINES_MOST = 12
"""So many sentences a page keeps: the last ones."""


@dataclass(frozen=True, slots=True)
class About:
    """The card, face or door that a question is about."""

    title: str
    text: str = ""
    stake: str = ""


class Telling(Generic[S]):
    """The shared screen in words. A game overrides what it has more to say of.

    All but `own` and `secret` is what everybody may know. What has happened is told when the screen has shown it: with
    the next question, not before.
    """

    def __init__(self, session: Any) -> None:  # noqa: ANN401 - a session of any game
        self.session = session
        self.lines: tuple[str, ...] = ()
        self.town: list[tuple[str, str]] = []
        """The map in words, a place and what there is to say of it; as it stood when something was last asked."""
        self._fresh: list[str] = []
        self._has_news = True

    def hear(self, events: Iterable[Event]) -> None:
        """These public events have been published."""
        self._fresh += [line for event in events for line in self.sentences(event)]
        self._has_news = True

    def turn(self) -> None:
        """The screen asks something again: it has shown what came before."""
        if self._fresh:
            self.lines, self._fresh = (*self.lines, *self._fresh)[-LINES_MOST:], []
        if self._has_news:
            self.town, self._has_news = self.map(), False

    # -- what a game adds

    def sentences(self, event: Event) -> list[str]:
        """What is said of an event."""
        told = getattr(self.session.words, "told", None)
        line = told(event) if told is not None else ""
        return [line] if line else []

    def own(self, seat: Seat) -> list[tuple[str, str]]:
        """This seat's purse and the like: a word and what it is."""
        return []

    def secret(self, seat: Seat) -> tuple[str, str] | None:
        """What this seat alone may know: a word and what it is. Its page shows it when its owner asks."""
        return None

    def rows(self) -> list[tuple[str, str]]:
        """How all stand: a name and a figure, the first first."""
        return []

    def map(self) -> list[tuple[str, str]]:
        """Where things are and who is there, for whoever waits: of what all have been shown."""
        return []

    def about(self, prompt: Prompt) -> About | None:
        """What a question is about."""
        words = self.session.words
        if not prompt.about or not hasattr(words, "about"):
            return None
        key = f"about.{prompt.about}.text"
        return About(words.about(prompt.about), words(key) if words.has(key) else "")

    def more(self, prompt: Prompt, raw: Raw) -> str:
        """What there is to say of an answer besides its words on the button."""
        return ""
