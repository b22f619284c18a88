"""One black mirror with a face in it, the stars that it gave and a sentence; knows no event."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.rows import hung
from game.drawing.theme import MARGIN_X, TEXT_MIN, WIDTH, Rgb, rgb
from game.drawing.widget import Widget
from game.drawing.words import Steady, Words

GLASS, RIM, GOLD, PALE, SOFT = (rgb(tone) for tone in ("#1B1530", "#3B2F5C", "#E0A21B", "#FFF6EC", "#C8B5C6"))
FAINT = rgb("#8B7FB0")
"""For a zero: less than a figure, and still to be read."""
BLACK: Rgb = (6, 4, 14)
DARK = rgb("#0D0A18")
"""The wall on which the mirrors hang."""
_TOP, _FOOT = 184.0, 1034.0
_STAR = 28.0
FACE_OPACITY = 0.85
Shown = tuple[float, float, float]
"""Opacities of a glass with its face, of the stars, of the sentence."""


def places(count: int) -> list[Box]:
    """Where so many glasses hang."""
    return hung((MARGIN_X, _TOP, WIDTH - 2 * MARGIN_X, _FOOT - _TOP), count, 24.0, (560.0, _FOOT - _TOP))


def pane(w: float, h: float, radius: float, rim: float, inset: float, lean: float) -> str:
    """Black glass in a rim with a golden line; a reflection leans across it."""
    edge = rim + 2
    shine = [(w * 0.62, edge), (w * 0.8, edge), (w * (lean + 0.18), h - edge), (w * lean, h - edge)]
    body = shapes.rounded(0, 0, w, h, radius, BLACK, RIM, rim) + shapes.polygon(shine, GLASS, None)
    body += shapes.rounded(0, 0, w, h, radius, None, RIM, rim)
    gold = shapes.rounded(inset, inset, w - 2 * inset, h - 2 * inset, radius * 0.83, None, GOLD, rim / 2)
    return body + gold


@dataclass(frozen=True, slots=True)
class Glass:
    """One mask's mirror: its face by name, its name, how many stars it gave, how many of each, and the sentence."""

    face: str
    name: str
    given: str
    counts: tuple[int, ...]
    sentence: str

    def show(self, canvas: Canvas, box: Box, shown: Shown) -> None:
        """As far as it is lit."""
        if shown[0] <= 0:
            return
        if min(shown) >= 1:
            self._finished(canvas, box)
            return
        for (part, (x, y, w, h)), opacity in zip(self._parts(box[2], box[3]), shown, strict=True):
            if opacity > 0:
                part.show(canvas, (box[0] + x, box[1] + y, w, h), opacity)

    def _parts(self, w: float, h: float) -> tuple[tuple[Widget, Box], ...]:
        is_tall = h > 600
        face, words_h = (min(h * 0.3, 240.0), 150.0) if is_tall else (118.0, 84.0)
        top = face + (156 if is_tall else 36)
        sentence = Words(self.sentence, 40 if is_tall else 30, PALE, lines=3 if is_tall else 2)
        return (
            (_Pane(self.face, self.name, self.given, face, is_tall), (0, 0, w, h)),
            (_Stars(self.counts), (34, top, w - 68, h - top - words_h - 18)),
            (sentence, (28, h - words_h - 14, w - 56, words_h)),
        )

    def _finished(self, canvas: Canvas, box: Box) -> None:
        """A glass that is all there, as one picture without transparency: eight of them are on the screen for long."""
        rect = canvas.rect_px(box)

        def make() -> pygame.Surface:
            surface = pygame.Surface(rect.size)
            surface.fill(DARK)
            sheet = Canvas(surface, canvas.kit, (canvas.origin_px[0] - rect.x, canvas.origin_px[1] - rect.y))
            for part, (x, y, w, h) in self._parts(box[2], box[3]):
                part.paint(sheet, (box[0] + x, box[1] + y, w, h))
            return surface.convert() if pygame.display.get_surface() is not None else surface

        key = "mirror done", self, rect.size, canvas.theme.text_scale
        canvas.put(canvas.kit.rasters.get(key, make), rect)


@dataclass(frozen=True, slots=True)
class _Pane(Widget):
    """The glass with its face, above the name where it is tall, else beside it."""

    face: str
    name: str
    given: str
    at: float
    is_tall: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        at = self.at
        sheet.shape(pane(w, h, 46, 8, 9, 0.24), w, h, x, y)
        fx, fy = (w / 2, 34 + at / 2) if self.is_tall else (34 + at / 2, 26 + at / 2)
        sheet.sprite(self.face, x + fx, y + fy, at, at, "center", is_lit=True, opacity=FACE_OPACITY)
        name, given = Words(self.name, 52, PALE, Face.TITLE, lines=1), Words(self.given, 30, SOFT, lines=1)
        if self.is_tall:
            name.paint(sheet, (x + 24, y + 40 + at, w - 48, 64))
            given.paint(sheet, (x + 24, y + 100 + at, w - 48, 40))
            return
        left, room = x + 52 + at, w - at - 80
        Words(self.name, 44, PALE, Face.TITLE, "midleft", 1).paint(sheet, (left, y + 30, room, 56))
        Words(self.given, 28, SOFT, align="midleft", lines=1).paint(sheet, (left, y + 88, room, 44))


@dataclass(frozen=True, slots=True)
class _Stars(Widget):
    """Five rows, fives on top: the figure, then so many little stars."""

    counts: tuple[int, ...]

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        pitch = h / 5
        star = min(_STAR * 1.3, pitch * 0.86)
        size = max(TEXT_MIN, min(38.0, pitch * 0.72))
        one, label_w = shapes.star(star / 2, star / 2, star / 2, GOLD, BLACK, 2), size * 1.9
        room = w - label_w - 8 - star - size * 1.7  # the figure at the right stays clear of the last star
        step = min(star * 0.92, room / max(1, *self.counts))  # in all rows the same: lengths are compared
        for row, count in enumerate(reversed(self.counts)):
            line, cy = (x, y + pitch * row, w, pitch), y + pitch * (row + 0.5)
            Steady(str(5 - row), size, SOFT, Face.TITLE, "midleft").paint(sheet, line)
            sheet.shape(one, star, star, x + size * 0.72, cy, "midleft")
            for k in range(count):
                sheet.shape(one, star, star, x + label_w + 8 + k * step, cy, "midleft")
            Steady(str(count), size, PALE if count else FAINT, Face.TITLE, "midright").paint(sheet, line)
