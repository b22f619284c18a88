"""The small marks of a seat's card: what the city holds against or for a mask; must not know who sits there."""

from __future__ import annotations

from collections.abc import Sequence

from game.city.city import City
from game.city.pack import MaskId
from game.stage.art.things import thing_svg
from game.stage.canvas import Canvas
from game.stage.seat_layout import WORD_FACE
from game.stage.theme import TEXT_MIN, Rgb

Mark = tuple[str, str]
"""A picture's name and a short figure beside it ("" for none)."""
ORDER = ("dark", "bill", "jar", "book", "briefcase", "friends")
"""Most pressing first: the dark, debts, savings, studies, a job, friends. Where room is short the last go first."""
_GAP, _FIGURE_GAP = 6.0, 2.0


def marks_of(city: City, mask: MaskId) -> tuple[Mark, ...]:
    """What there is to tell of `mask`, in ORDER; nothing of what there is not. Reads the public city."""
    mine = [due for due in city.later if due.mask == mask]
    owed = -sum(due.coins for due in mine if due.coins < 0)
    saved = sum(due.coins for due in mine if due.coins > 0)
    friends = sum(mask in pair for pair in city.friends)
    told: dict[str, str] = {}
    if city.is_dark(mask):
        told["dark"] = ""
    if owed:
        told["bill"] = str(owed)
    if saved:
        told["jar"] = str(saved)
    if any(due.life > 0 for due in mine):
        told["book"] = ""
    if city.job.get(mask, ("", 0))[0]:
        told["briefcase"] = ""
    if friends:
        told["friends"] = str(friends)
    return tuple((name, told[name]) for name in ORDER if name in told)


def marks_width(canvas: Canvas, marks: Sequence[Mark], size: float) -> float:
    """Room that so many marks take, in logical units."""
    pen = canvas.pen.at_text_scale(1.0)
    figures = sum(_FIGURE_GAP + pen.width(figure, TEXT_MIN, WORD_FACE) for _, figure in marks if figure)
    return len(marks) * (size + _GAP) - (_GAP if marks else 0) + figures


def fitting(canvas: Canvas, marks: Sequence[Mark], size: float, room: float) -> tuple[Mark, ...]:
    """As many as fit: first all with their figures, then without, then fewer."""
    if marks_width(canvas, marks, size) <= room:
        return tuple(marks)
    bare = [(name, "") for name, _ in marks]
    while bare and marks_width(canvas, bare, size) > room:
        bare.pop()
    return tuple(bare)


def draw_marks(canvas: Canvas, marks: Sequence[Mark], x: float, y: float, size: float, colour: Rgb) -> None:
    """From `x` to the right, centred on `y`."""
    pen = canvas.pen.at_text_scale(1.0)
    for name, figure in marks:
        key = f"thing/{name}"
        if key not in canvas.kit.sprites:
            canvas.kit.sprites.register(key, thing_svg(name))
        canvas.sprite(key, x, y, size, size, "midleft", is_lit=True)
        x += size
        if figure:
            canvas.blit(pen.line(figure, TEXT_MIN, colour, WORD_FACE), x + _FIGURE_GAP, y, "midleft")
            x += _FIGURE_GAP + pen.width(figure, TEXT_MIN, WORD_FACE)
        x += _GAP
