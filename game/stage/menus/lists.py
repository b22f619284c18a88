"""A column of choices with one in focus, for every menu: moves, clicks and pointing in one place; knows no screen."""

from __future__ import annotations

from collections.abc import Sequence

from game.stage.canvas import Box, Canvas
from game.stage.controls import MenuItem, menu, menu_boxes
from game.stage.menus.menu_screen import Move, is_in


class Choices:
    """Named choices in a column; `box` is where it is drawn. An item that is not enabled is stepped over."""

    def __init__(self, box: Box, size: float = 40) -> None:
        self.box, self.size = box, size
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
        for i, box in enumerate(menu_boxes(self.items, self.box)):
            if is_in(box, x, y) and self.items[i].is_enabled:
                return i
        return None

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
        menu(canvas, self.items, self.focus if has_focus else -1, self.box, size=self.size)
