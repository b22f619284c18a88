"""What covers the big screen when its host wants eyes elsewhere: one sentence on a calm ground. Knows no match."""

from __future__ import annotations

from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.words import Words


def draw_cover(canvas: Canvas, words: str) -> None:
    """Nothing of the game is seen."""
    canvas.clear(canvas.theme.fields[4])
    Panel(Words(words, 124, face=Face.TITLE, lines=2), radius=48, depth=12, pad=(60, 20)).show(
        canvas, (260, 320, 1400, 440)
    )
