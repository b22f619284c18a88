"""The matches that wait, the oldest first: which shall go on? Knows no file; the program keeps them in this order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.drawing.canvas import Canvas
from game.drawing.plates import Panel
from game.drawing.widgets import voice_bar
from game.drawing.words import Words
from game.stage.menus.backdrop import MenuGround
from game.stage.menus.lists import Choices, ListScreen, MenuItem
from game.stage.menus.outcomes import Go, GoOn, Outcome
from game.table.props import TableProps

SHOWN_MOST = 8


@dataclass(frozen=True, slots=True)
class Waiting:
    """One of them: what to say of it, and beside that; `is_sound` False: it cannot be taken up."""

    told: str
    beside: str
    is_sound: bool = True


class WaitingScreen(ListScreen):
    """The latest `SHOWN_MOST` of `matches`, the focus on the very last; `GoOn(at)` counts from the oldest of all."""

    def __init__(self, props: TableProps, matches: Sequence[Waiting]) -> None:
        super().__init__(props, Choices((260, 186, 1400, 700), 38))
        self.matches = tuple(matches)
        self._first = max(0, len(matches) - SHOWN_MOST)
        lines = [
            (str(at), MenuItem(match.told, match.beside, match.is_sound))
            for at, match in enumerate(self.matches)
            if at >= self._first
        ]
        self.choices.fill([*lines, ("back", MenuItem(props.words("menu.back")))])
        sound = [at for at, item in enumerate(self.choices.items[:-1]) if item.is_enabled]
        self.choices.focus = sound[-1] if sound else len(lines)

    def leave(self) -> Outcome | None:
        return Go("back")

    def chosen(self, name: str) -> Outcome | None:
        if name == "back":
            return Go("back")
        return GoOn(int(name)) if name else None

    def draw(self, canvas: Canvas) -> None:
        words = self.props.words
        MenuGround("terminal", veil=0.45).show(canvas)
        voice_bar(canvas, words("waiting.voice"))
        self.choices.draw(canvas)
        if self._first:
            told = Words(words("waiting.older", count=self._first), 32, lines=2)
            Panel(told, radius=30, pad=(32, 4)).show(canvas, (260, 906, 1400, 84))
