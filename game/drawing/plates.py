"""What words and marks lie on: card, plate, pill, and a picture from the box of pictures; holds no layout."""

from __future__ import annotations

from dataclasses import dataclass

from game.drawing import shapes
from game.drawing.canvas import Anchor, Box, Canvas
from game.drawing.fonts import Face
from game.drawing.theme import LINE_PITCH_PILL, OUTLINE, TEXT_MIN, THIN
from game.drawing.widget import NOTHING, Ink, Size, Widget, ink_of
from game.drawing.words import point_in


@dataclass(frozen=True, slots=True)
class Panel(Widget):
    """A rounded card with an ink outline and one shadow tone along its foot; what is inside lies above the shadow."""

    inside: Widget = NOTHING
    fill: Ink = "card"
    shade: Ink = "card_shade"
    radius: float = 32.0
    depth: float = 8.0
    pad: tuple[float, float] = (0.0, 0.0)
    """Left and right, above and below what is inside."""
    line: float = OUTLINE

    def size(self, canvas: Canvas) -> Size:
        w, h = grown(self.inside.size(canvas), self.pad)
        return w, h + self.depth

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        fill, shade = ink_of(sheet.theme, self.fill), ink_of(sheet.theme, self.shade)
        body = shapes.card(w, h, self.radius, fill, shade, sheet.theme.outline, depth=self.depth, width=self.line)
        sheet.shape(body, w, h, x, y)
        self.inside.paint(sheet, within((x, y, w, h - self.depth), self.pad))


@dataclass(frozen=True, slots=True)
class Plate(Widget):
    """A flat rounded field. `line`: how thick its outline is, 0 for none; `radius` None: round at its ends."""

    inside: Widget = NOTHING
    fill: Ink = "card"
    line: float = OUTLINE
    radius: float | None = None
    pad: tuple[float, float] = (0.0, 0.0)
    outline: Ink = "outline"

    def size(self, canvas: Canvas) -> Size:
        return grown(self.inside.size(canvas), self.pad)

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        radius = h / 2 if self.radius is None else self.radius
        outline = ink_of(sheet.theme, self.outline) if self.line else None
        body = shapes.rounded(0, 0, w, h, radius, ink_of(sheet.theme, self.fill), outline, self.line)
        sheet.shape(body, w, h, x, y)
        self.inside.paint(sheet, within(box, self.pad))


@dataclass(frozen=True, slots=True)
class Stamp(Widget):
    """One word, large, double-ruled like a rubber stamp; `inset`: from the rim to the inner rule."""

    text: str
    at: float
    fill: Ink = "welcome"
    radius: float = 26.0
    inset: float = 10.0
    pad: tuple[float, float] = (24.0, 8.0)
    lines: int = 1

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        theme, inset, radius = sheet.theme, self.inset, self.radius
        body = shapes.rounded(0, 0, w, h, radius, ink_of(theme, self.fill), theme.outline, OUTLINE)
        inner = max(4.0, radius - inset + 2)
        body += shapes.rounded(inset, inset, w - 2 * inset, h - 2 * inset, inner, None, theme.on_fill, THIN)
        sheet.shape(body, w, h, x, y)
        room = within(box, self.pad)
        sheet.text_box(self.text, room, self.at, theme.on_fill, Face.TITLE, "center", max_lines=self.lines)


@dataclass(frozen=True, slots=True)
class Pill(Widget):
    """A word or two on a rounded badge, as wide as the words."""

    text: str
    at: float = TEXT_MIN
    fill: Ink = "card"
    ink: Ink = "text"
    face: Face = Face.LABEL

    def size(self, canvas: Canvas) -> Size:
        height = self.at * canvas.theme.line_scale * LINE_PITCH_PILL
        return canvas.pen.width(self.text, self.at, self.face) + height * 0.8, height

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        theme = sheet.theme
        body = shapes.rounded(0, 0, w, h, h / 2, ink_of(theme, self.fill), theme.outline, THIN)
        sheet.shape(body, w, h, x, y)
        sheet.text(self.text, x + w / 2, y + h / 2, self.at, ink_of(theme, self.ink), self.face, "center")


@dataclass(frozen=True, slots=True)
class Picture(Widget):
    """A drawing by its name, as large as fits into the box and keeps its shape; `at` is its own side."""

    name: str
    at: float = 0.0
    is_lit: bool = True
    is_flipped: bool = False
    align: Anchor = "center"
    tall: float = 1.0
    """Its height for its width."""

    def size(self, canvas: Canvas) -> Size:
        return self.at, self.at * self.tall

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y = point_in(box, self.align)
        w = self.at or min(box[2], box[3] / self.tall)
        sheet.sprite(self.name, x, y, w, w * self.tall, self.align, is_lit=self.is_lit, is_flipped=self.is_flipped)


def icon(name: str, at: float = 0.0, align: Anchor = "center") -> Picture:
    """A thing by its name, lit by night as by day."""
    return Picture(f"thing/{name}", at, align=align)


@dataclass(frozen=True, slots=True)
class Figure(Widget):
    """SVG shapes written by `shapes` for a sheet of `w` x `h`, stretched into the box."""

    body: str
    w: float
    h: float

    def size(self, canvas: Canvas) -> Size:
        return self.w, self.h

    def paint(self, sheet: Canvas, box: Box) -> None:
        sheet.shape(self.body, box[2], box[3], box[0], box[1])


def grown(size: Size, pad: tuple[float, float]) -> Size:
    """With the pad on each side."""
    return size[0] + 2 * pad[0], size[1] + 2 * pad[1]


def within(box: Box, pad: tuple[float, float]) -> Box:
    """The box without the pad on each side."""
    return box[0] + pad[0], box[1] + pad[1], box[2] - 2 * pad[0], box[3] - 2 * pad[1]
