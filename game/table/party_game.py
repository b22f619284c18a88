"""What a game brings to the table: its rules, its words, and what it likes to show besides. Opens no window."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from game.bots.plain import PlainBot
from game.devices.seat_kinds import SEATS_MAX
from game.engine.events import Event
from game.engine.host import Pace, Player
from game.engine.prompts import Seat
from game.engine.rules import Rules
from game.languages import ENGLISH, tables_in
from game.places import ASSETS
from game.table.props import TableProps
from game.table.scene import TableScene
from game.table.words import WordBook

S = TypeVar("S")
TABLE_WORDS = ASSETS / "words" / "table.toml"
SEAT_LETTERS = "ABCDEFGH"


@dataclass(frozen=True, slots=True)
class PartyGame(Generic[S]):
    """A party game. Only the first four are needed: what has no scene of its own is shown by the plain one.

    `rules` makes the game for so many seats, `beats_s` says how long each beat is open (None: until all have pressed),
    `purse` what stands on a seat's card beside its name, `scenes` makes the game's own pictures.
    """

    name: str
    rules: Callable[[int], Rules[S]]
    words: Mapping[str, str]
    beats_s: Mapping[str, float | None]
    least: int = 2
    purse: Callable[[S, Seat], str] = lambda state, seat: ""
    scenes: Callable[[TableProps], Sequence[TableScene[S]]] = lambda props: ()
    bot: Callable[[], Player[S]] = PlainBot
    least_s: Mapping[str, float] = field(default_factory=dict)
    most: int = SEATS_MAX
    language: str = ENGLISH
    """The language of its words; the table's own are in it too, where there is such a catalogue."""

    def word_book(self) -> GameWords:
        """Its words over those of the table."""
        return GameWords({**words_from(TABLE_WORDS, self.language), **self.words}, self.language)

    def pace(self) -> Pace:
        """How long its beats are open."""
        return Pace(self.beats_s, least_s=self.least_s)


class GameWords(WordBook):
    """Words that can tell an event, a seat, and what a prompt is about."""

    def seat(self, seat: int) -> str:
        """How a seat is called."""
        return self("strip.seat", letter=SEAT_LETTERS[seat])

    def about(self, thing: str) -> str:
        """The name of what a prompt is about: `about.<thing>`, a seat ("seat 2"), or the thing as it is."""
        head, _, number = thing.partition(" ")
        if head == "seat" and number.isdigit():
            return self.seat(int(number))
        return self(f"about.{thing}") if self.has(f"about.{thing}") else thing

    def told(self, event: Event) -> str:
        """One sentence about an event, from `event.<Name>`; "" if the game has none for it.

        `{field}` is filled with the field, `{field:seat}` with the name of the seat whose number it is.
        """
        key = f"event.{type(event).__name__}"
        if not self.has(key):
            return ""
        text = self(key)
        for name in event.__dataclass_fields__:  # type: ignore[attr-defined]
            value: Any = getattr(event, name)
            if isinstance(value, int) and 0 <= value < len(SEAT_LETTERS):
                text = text.replace("{" + name + ":seat}", self.seat(value))
            text = text.replace("{" + name + "}", self.about(value) if isinstance(value, str) else str(value))
        return text


def words_from(path: Path, language: str = ENGLISH) -> dict[str, str]:
    """The words of one file: a quoted key and its sentence a line; only the table's own are put into languages."""
    tables = tables_in(language, path) if path == TABLE_WORDS else tomllib.loads(path.read_text("utf-8"))
    return {key: str(value) for key, value in tables.items()}
