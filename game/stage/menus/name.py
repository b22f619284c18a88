"""The name of the game, large, with one hard shadow; and the ground it stands on. Holds no menu."""

from __future__ import annotations

from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.theme import Mood
from game.stage.menus.backdrop import MenuGround


def draw_title_ground(canvas: Canvas, name: str = "title") -> None:
    """The hill of the title, or another ground; paler where words need more contrast."""
    MenuGround(name, veil=0.25 if canvas.theme.mood is Mood.HIGH_CONTRAST else 0.0).show(canvas)


def draw_name(canvas: Canvas, name: str, x: float, y: float, size: float, most: float) -> None:
    """From `x`, centred on `y`, at most `most` wide."""
    pen, theme = canvas.pen.at_text_scale(1.0), canvas.theme
    fitted = min(size, size * most / pen.width(name, size, Face.TITLE))
    for colour, drop in ((theme.outline, round(size / 17)), (theme.card, 0)):
        canvas.blit(pen.line(name, fitted, colour, Face.TITLE, halo=theme.outline), x, y + drop, "midleft")
