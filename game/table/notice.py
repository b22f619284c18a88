"""A message that lies over any screen for some seconds: what went wrong and what to do. Holds no words of its own."""

from __future__ import annotations

from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.theme import MARGIN_Y
from game.letters import visible

SHOWN_MS = 9_000.0
BOX = (260.0, MARGIN_Y, 1400.0, 220.0 - MARGIN_Y)
"""Where a screen has its title: over a pause its sentence and its entries stay in sight."""


class Notice:
    """One message at a time; a new one takes the place of the old. Time is the wall's, whatever the game's speed."""

    def __init__(self) -> None:
        self._words = ""
        self._left_ms = 0.0

    @property
    def words(self) -> str:
        """What is on show; "" for nothing."""
        return self._words

    def tell(self, words: str) -> None:
        """Show a message from now on."""
        self._words, self._left_ms = visible(words), SHOWN_MS

    def drop(self) -> None:
        """It has been read."""
        self._words = ""

    def tick(self, wall_ms: float) -> None:
        """Time has passed."""
        self._left_ms -= wall_ms
        if self._left_ms <= 0:
            self._words = ""

    def draw(self, canvas: Canvas) -> None:
        """Over the frame that is there."""
        if not self._words:
            return
        Panel(radius=30).paint(canvas, BOX)
        left, top, width, height = BOX
        canvas.text_box(
            self._words, (left + 36, top + 12, width - 72, height - 30), 36, canvas.theme.text, Face.READ, "midleft"
        )
