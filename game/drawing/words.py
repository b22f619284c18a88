"""Text as widgets: words that fit themselves into a box, and a standing with its small digits; chooses no words."""

from __future__ import annotations

from dataclasses import dataclass

from game.drawing.canvas import Anchor, Box, Canvas
from game.drawing.fonts import Face
from game.drawing.text import LINE_PITCH
from game.drawing.theme import TEXT_BODY, TEXT_MIN
from game.drawing.widget import Ink, Size, Widget, ink_of


def signed(number: int) -> str:
    """ "+2", "+0", and "-2" with a minus as wide as the plus."""
    return f"{number:+d}".replace("-", "\N{MINUS SIGN}")


@dataclass(frozen=True, slots=True)
class Words(Widget):
    """Text shrunk, then wrapped into its box, and set in the narrow face before anything is cut or broken.

    Alone it is one line as wide as it comes.
    """

    text: str
    at: float = TEXT_BODY
    """The size it is set in, where there is room."""
    ink: Ink = "text"
    face: Face = Face.READ
    align: Anchor = "center"
    lines: int | None = None
    """At most so many."""

    def size(self, canvas: Canvas) -> Size:
        return canvas.pen.width(self.text, self.at, self.face), self.at * canvas.theme.line_scale * LINE_PITCH

    def paint(self, sheet: Canvas, box: Box) -> None:
        if self.text:
            sheet.text_box(
                self.text, box, self.at, ink_of(sheet.theme, self.ink), self.face, self.align,
                max_lines=self.lines, may_narrow=True,
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line(Widget):
    """One line: in its own face where it fits, else in the narrow one, before anything is cut."""

    text: str
    at: float = TEXT_BODY
    ink: Ink = "text"
    face: Face = Face.TITLE
    align: Anchor = "center"

    def size(self, canvas: Canvas) -> Size:
        return canvas.pen.width(self.text, self.at, self.face), self.at * canvas.theme.line_scale * LINE_PITCH

    def paint(self, sheet: Canvas, box: Box) -> None:
        if self.text:
            has_room = sheet.pen.at_text_scale(1.0).width(self.text, TEXT_MIN, self.face) <= box[2]
            face = self.face if has_room else Face.NARROW
            sheet.text_box(self.text, box, self.at, ink_of(sheet.theme, self.ink), face, self.align, max_lines=1)


@dataclass(frozen=True, slots=True)
class Steady(Widget):
    """One line of the same size whatever the player's text scale; for figures and badges. `room`: cut to that width."""

    text: str
    at: float = TEXT_BODY
    ink: Ink = "text"
    face: Face = Face.LABEL
    align: Anchor = "center"
    room: float = 0.0

    def size(self, canvas: Canvas) -> Size:
        return canvas.pen.at_text_scale(1.0).width(self._said(canvas), self.at, self.face), self.at * LINE_PITCH

    def _said(self, canvas: Canvas) -> str:
        pen = canvas.pen.at_text_scale(1.0)
        return pen.shorten(self.text, self.at, self.room, self.face) if self.room else self.text

    def paint(self, sheet: Canvas, box: Box) -> None:
        pen = sheet.pen.at_text_scale(1.0)
        picture = pen.line(self._said(sheet), self.at, ink_of(sheet.theme, self.ink), self.face)
        sheet.blit(picture, *point_in(box, self.align), self.align)


@dataclass(frozen=True, slots=True)
class Score(Widget):
    """A standing with small last digits; `▒` veils a digit."""

    text: str
    at: float = TEXT_BODY
    ink: Ink = "text"
    align: Anchor = "center"

    def size(self, canvas: Canvas) -> Size:
        theme = canvas.theme
        picture = canvas.pen.score(self.text, self.at, ink_of(theme, self.ink), theme.veil)
        return picture.get_width() / canvas.scale, picture.get_height() / canvas.scale

    def paint(self, sheet: Canvas, box: Box) -> None:
        sheet.score(self.text, *point_in(box, self.align), self.at, self.align, ink_of(sheet.theme, self.ink))


def point_in(box: Box, anchor: Anchor) -> tuple[float, float]:
    """The point of a box that an anchor names."""
    x, y, w, h = box
    across = 0.0 if anchor.endswith("left") else 1.0 if anchor.endswith("right") else 0.5
    down = 0.0 if anchor.startswith(("top", "midtop")) else 1.0 if anchor.startswith(("bottom", "midbottom")) else 0.5
    return x + w * across, y + h * down


def around(x: float, y: float, w: float, h: float) -> Box:
    """A box of that size about a point."""
    return x - w / 2, y - h / 2, w, h


def centred(size: Size, box: Box) -> Box:
    """A box of that size in the middle of another."""
    return box[0] + (box[2] - size[0]) / 2, box[1] + (box[3] - size[1]) / 2, *size
