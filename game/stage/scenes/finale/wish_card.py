"""A wish as a card, face up and face down; draws, decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, icon
from game.drawing.theme import OUTLINE, TEXT_MIN
from game.drawing.widget import Widget
from game.drawing.words import Words
from game.stage.staging import Props

_SMALL_W = 500.0


def wish_card(props: Props, wish: str, *, has_half: bool = False) -> Widget:
    """A wish of the pack, face up; `has_half`: with what half of it is."""
    written = props.pack.wishes[wish]
    return _Wish(
        written.title,
        written.text,
        written.picture or "wish",
        props.words("wish.half", half=written.half) if has_half else "",
    )


@dataclass(frozen=True, slots=True)
class _Wish(Widget):
    """Its title on a yellow head, what it asks for below."""

    title: str
    text: str
    picture: str
    half: str
    """What half of it is, said of one of which that has come true."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        theme, is_small = sheet.theme, w < _SMALL_W
        head = 96.0 if is_small else 170.0
        Panel(radius=34, depth=10).paint(sheet, box)
        top = f"M6,{head:g} V40 Q6,6 40,6 H{w - 40:g} Q{w - 6:g},6 {w - 6:g},40 V{head:g}Z"
        body = shapes.path(top, theme.fields[2]) + shapes.line([(4, head), (w - 4, head)], theme.outline, OUTLINE)
        sheet.shape(body, w, h, x, y)
        side, inset = (66.0, 18.0) if is_small else (head - 36, 34.0)
        icon(self.picture, side).paint(sheet, (x + inset, y + 3, side, head))
        room = w - side - inset - 40
        widest = max(sheet.pen.width(word, TEXT_MIN, Face.LABEL) for word in self.title.split())
        face = Face.NARROW if widest > room else Face.LABEL if is_small else Face.TITLE
        title = Words(self.title, 36 if is_small else 68, "ink", face, "midleft", 2)
        title.paint(sheet, (x + inset + side + 22, y + 6, room, head - 8))
        foot, size = (26.0, 40.0) if is_small else (62.0, 60.0)
        half_h = 0.0 if is_small or not self.half else 62.0
        below = (x + 22, y + head + 8, w - 44, h - head - foot - half_h)
        Words(self.text, size).paint(sheet, below)
        if half_h:
            said = Words(self.half, 36, "text_soft", Face.NARROW, lines=1)
            said.paint(sheet, (x + 22, y + h - foot - half_h + 6, w - 44, half_h - 8))


@dataclass(frozen=True, slots=True)
class WishBack(Widget):
    """A wish face down, and the word on its back."""

    text: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        Panel(fill="field 5", radius=34, depth=10).paint(sheet, box)
        rule = shapes.rounded(24, 24, w - 48, h - 60, 22, None, sheet.theme.outline, 4)
        sheet.shape(rule, w, h, x, y)
        icon("wish", min(220.0, h - 150)).paint(sheet, (x, y - 30, w, h))
        Words(self.text, 44, "ink", Face.TITLE, lines=1).paint(sheet, (x + 60, y + h - 110, w - 120, 60))
