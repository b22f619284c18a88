"""What a menu is: moves and clicks in, a wish for the program out, a picture; not a Scene, and knows no device.

The program turns `devices.menu_move` into `press`, a click in logical units into `click`, and ticks
`props.motion.clock` itself (one tick a frame for all screens) before it calls `tick`.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Literal, TypeAlias

from game.drawing.canvas import Box, Canvas
from game.stage.menus.outcomes import Outcome
from game.table.props import TableProps

Move: TypeAlias = Literal["up", "down", "left", "right", "ok", "back"]


class MenuScreen:
    """One menu. Make it when it is to be shown; a new showing is a new object."""

    def __init__(self, props: TableProps) -> None:
        self.props = props

    def press(self, move: Move) -> Outcome | None:
        """An arrow, `ok` (Enter, the pad's lower button) or `back` (Esc, the pad's right button)."""
        return None

    def click(self, x: float, y: float) -> Outcome | None:
        """The pointer pressed at a place in logical units."""
        return None

    def point(self, x: float, y: float) -> None:
        """The pointer moved: what lies under it comes into focus."""

    def wake(self) -> None:
        """Any press at all, also of keys that mean nothing here (ends the title's show)."""

    def tick(self, dt_ms: float) -> None:
        """Time has passed; the clock has moved already."""

    def draw(self, canvas: Canvas) -> None:
        """A whole frame (the pause menu draws over the frame that is there)."""
        raise NotImplementedError

    def look(self) -> Hashable:
        """Anything that changes when the program has told it something new, and it must be drawn again."""
        return None

    def aloud(self) -> tuple[str, ...]:
        """What is read aloud where somebody wants that: the entry in focus and its value, as they stand there."""
        return ()

    def is_settled(self) -> bool:
        """Whether the picture is the same as at the last `draw`."""
        return True


def is_in(box: Box, x: float, y: float) -> bool:
    """Whether a point lies in a box, edges included."""
    return box[0] <= x <= box[0] + box[2] and box[1] <= y <= box[1] + box[3]
