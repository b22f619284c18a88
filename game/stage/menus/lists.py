"""A column of choices with one in focus, for every menu: moves, clicks and pointing in one place; knows no screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.widget import NOTHING, Ink, Size, Widget
from game.drawing.words import Words
from game.stage.menus.menu_screen import MenuScreen, Move, is_in
from game.stage.menus.outcomes import Outcome
from game.table.props import TableProps

LINE_MOST = 104.0
"""A line is so high where there is room."""
LOW = 60.0
"""A line of less height gives all of it to its words: its card is flat."""


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A line of a menu; `value` stands at its right side."""

    words: str
    value: str = ""
    is_enabled: bool = True


def focus_panel(
    is_focus: bool, inside: Widget = NOTHING, *, radius: float, depth: float = 8.0, pad: Size = (0.0, 0.0)
) -> Panel:
    """A card that is filled while it is in focus."""
    fill, shade = ("welcome", "welcome") if is_focus else ("card", "card_shade")
    return Panel(inside, fill, shade, radius, depth, pad)


@dataclass(frozen=True, slots=True)
class MenuLine(Widget):
    """A choice on its card, with an arrow while it is in focus."""

    item: MenuItem
    at: float
    is_focus: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        item, (x, y, w, h), arrow = self.item, box, sheet.theme.on_fill
        ink: Ink = "on_fill" if self.is_focus else "text" if item.is_enabled else "text_soft"
        depth = 6 if h >= LOW else 0
        focus_panel(self.is_focus, radius=min(32, h / 2), depth=depth).paint(sheet, box)
        if self.is_focus:
            tip = shapes.polygon([(34, h / 2 - 13), (56, h / 2), (34, h / 2 + 13)], arrow, arrow)
            sheet.shape(tip, 90, h, x, y)
        value = Words(item.value, self.at, ink, Face.LABEL, "midright", 1)
        value_w = min(w * 0.45, value.size(sheet)[0]) if item.value else 0.0
        words_w = w - 112 - value_w - (28 if value_w else 0)
        top, room_h = (y + 6, h - 18) if h >= LOW else (y + 3, h - 8)  # the middle of its face, over the card's depth
        Words(item.words, self.at, ink, Face.LABEL, "midleft", 2).paint(sheet, (x + 76, top, words_w, room_h))
        value.paint(sheet, (x + w - 36 - value_w, top, value_w + 2, room_h))


class Choices:
    """Named choices in a column; `box` is where it is drawn. An item that is not enabled is stepped over."""

    def __init__(
        self,
        box: Box,
        size: float = 40,
        gap: float = 16,
        line: Callable[[MenuItem, float, bool], Widget] = MenuLine,
    ) -> None:
        self.box, self.size, self.gap, self._line = box, size, gap, line
        self.names: list[str] = []
        self.items: list[MenuItem] = []
        self.focus = 0

    def fill(self, lines: Sequence[tuple[str, MenuItem]]) -> None:
        """New lines; the focus stays with its name where that is still there."""
        before = self.name
        self.names, self.items = [name for name, _ in lines], [item for _, item in lines]
        self.focus = self.names.index(before) if before in self.names else 0
        if self.items and not self.items[self.focus].is_enabled:
            self.step(1)

    @property
    def name(self) -> str:
        """The choice in focus; "" in an empty column."""
        return self.names[self.focus] if self.focus < len(self.names) else ""

    @property
    def boxes(self) -> list[Box]:
        """Where each line lies, for drawing and for the pointer alike."""
        (x, y, w, h), count = self.box, len(self.items)
        high = min(LINE_MOST, (h - self.gap * (count - 1)) / max(1, count))
        return [(x, y + i * (high + self.gap), w, high) for i in range(count)]

    def step(self, by: int) -> bool:
        """Moves the focus to the next enabled line; False at the end, where it stays."""
        at = self.focus + by
        while 0 <= at < len(self.items) and not self.items[at].is_enabled:
            at += by
        if not 0 <= at < len(self.items):
            return False
        self.focus = at
        return True

    def press(self, move: Move) -> str:
        """The name that was chosen by this move; "" if it only moved."""
        if move == "ok" and self.items and self.items[self.focus].is_enabled:
            return self.name
        if move in ("up", "down") and self.items and not self.step(1 if move == "down" else -1):
            first = range(len(self.items)) if move == "down" else range(len(self.items) - 1, -1, -1)
            self.focus = next((i for i in first if self.items[i].is_enabled), self.focus)
        return ""

    def at(self, x: float, y: float) -> int | None:
        """The enabled line under a point."""
        under = (i for i, box in enumerate(self.boxes) if is_in(box, x, y) and self.items[i].is_enabled)
        return next(under, None)

    def point(self, x: float, y: float) -> bool:
        """Brings the line under the pointer into focus; whether there is one."""
        found = self.at(x, y)
        if found is None:
            return False
        self.focus = found
        return True

    def click(self, x: float, y: float) -> str:
        """The name of the line that was clicked; "" beside them."""
        return self.name if self.point(x, y) else ""

    def draw(self, canvas: Canvas, *, has_focus: bool = True) -> None:
        """The column, in its box."""
        for i, (item, box) in enumerate(zip(self.items, self.boxes, strict=True)):
            self._line(item, self.size, has_focus and i == self.focus).show(canvas, box)


class ListScreen(MenuScreen):
    """A menu that is one column of choices: say what a choice asks for, and what leaving does."""

    def __init__(self, props: TableProps, choices: Choices) -> None:
        super().__init__(props)
        self.choices = choices

    def chosen(self, name: str) -> Outcome | None:
        """What a choice asks for; "" is none."""
        raise NotImplementedError

    def leave(self) -> Outcome | None:
        """What `back` asks for."""
        return None

    def press(self, move: Move) -> Outcome | None:
        return self.leave() if move == "back" else self.chosen(self.choices.press(move))

    def click(self, x: float, y: float) -> Outcome | None:
        return self.chosen(self.choices.click(x, y))

    def point(self, x: float, y: float) -> None:
        self.choices.point(x, y)

    def aloud(self) -> tuple[str, ...]:
        if not self.choices.name:
            return ()
        item = self.choices.items[self.choices.focus]
        return (item.words, item.value) if item.value else (item.words,)
