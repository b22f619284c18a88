"""The small marks of a seat's card: a picture and a figure each; must not know what they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.theme import TEXT_MIN, Rgb
from game.table.seat_layout import WORD_FACE

Mark = tuple[str, str]
"""A picture (`thing/<name>` among the sprites) and a short figure beside it ("" for none)."""
FIGURE_ONLY = frozenset({"heart"})
"""Pictures that say nothing without their figure: they keep it, and stay when others must go."""
MARK_LEAST = 20.0
"""Side of a mark where there is hardly room."""
_GAP, _FIGURE_GAP = 6.0, 2.0


def marks_width(canvas: Canvas, marks: Sequence[Mark], size: float) -> float:
    """Room that so many marks take, in logical units."""
    pen = canvas.pen.at_text_scale(1.0)
    figures = sum(_FIGURE_GAP + pen.width(figure, TEXT_MIN, WORD_FACE) for _, figure in marks if figure)
    return len(marks) * (size + _GAP) - (_GAP if marks else 0) + figures


def fitting(canvas: Canvas, marks: Sequence[Mark], size: float, room: float) -> tuple[Mark, ...]:
    """As many as fit: first all with their figures, then those that speak without one bare, then fewer of these."""
    if marks_width(canvas, marks, size) <= room:
        return tuple(marks)
    kept = [(name, figure if name in FIGURE_ONLY else "") for name, figure in marks]
    while kept and marks_width(canvas, kept, size) > room:
        last = next((at for at in reversed(range(len(kept))) if kept[at][0] not in FIGURE_ONLY), len(kept) - 1)
        kept.pop(last)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Purse:
    """How coins and the marks behind them are written on a narrow card."""

    face: Face
    start: float
    """Where the marks begin, from where the coins do."""
    side: float
    marks: tuple[Mark, ...]


def purse_in(canvas: Canvas, coins: str, marks: Sequence[Mark], room: float, *, side: float, gap: float) -> Purse:
    """Rather than lose a mark that only its figure tells, or all of them, all is written smaller."""
    purse = _purse(canvas, coins, marks, room, Face.LABEL, side, gap)
    if figures(purse.marks) == figures(marks) and (purse.marks or not marks):
        return purse
    purse = _purse(canvas, coins, marks, room, WORD_FACE, MARK_LEAST, 5.0)
    return purse if purse.marks else replace(purse, marks=figures(marks))


def _purse(
    canvas: Canvas, coins: str, marks: Sequence[Mark], room: float, face: Face, side: float, gap: float
) -> Purse:
    start = canvas.pen.at_text_scale(1.0).width(coins, TEXT_MIN, face) + gap if coins else 0.0
    return Purse(face, start, side, fitting(canvas, marks, side, room - start))


def figures(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Those that say nothing without their figure."""
    return tuple(mark for mark in marks if mark[0] in FIGURE_ONLY)


def bare(marks: Sequence[Mark]) -> list[Mark]:
    """Those that speak without a figure, each without it."""
    return [(name, "") for name, _ in marks if name not in FIGURE_ONLY]


def draw_marks(canvas: Canvas, marks: Sequence[Mark], x: float, y: float, size: float, colour: Rgb) -> None:
    """From `x` to the right, centred on `y`."""
    pen = canvas.pen.at_text_scale(1.0)
    for name, figure in marks:
        canvas.sprite(f"thing/{name}", x, y, size, size, "midleft", is_lit=True)
        x += size
        if figure:
            canvas.blit(pen.line(figure, TEXT_MIN, colour, WORD_FACE), x + _FIGURE_GAP, y, "midleft")
            x += _FIGURE_GAP + pen.width(figure, TEXT_MIN, WORD_FACE)
        x += _GAP
