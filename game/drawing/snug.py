"""One line of words in a short box: in the wide face where it fits, else in the narrow one, before anything is cut."""

from __future__ import annotations

from game.drawing.canvas import Anchor, Box, Canvas
from game.drawing.fonts import Face
from game.drawing.theme import TEXT_MIN, Rgb


def snug_line(
    canvas: Canvas,
    text: str,
    box: Box,
    size: float,
    colour: Rgb | None = None,
    face: Face = Face.TITLE,
    align: Anchor = "center",
) -> None:
    """Draws `text` on one line of the box, as large as `size` allows."""
    pen = canvas.pen.at_text_scale(1.0)
    has_room = pen.width(text, TEXT_MIN, face) <= box[2]
    canvas.text_box(text, box, size, colour, face if has_room else Face.NARROW, align, max_lines=1)
