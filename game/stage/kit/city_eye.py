"""The city's own eye, as large as a hall: it opens, looks, shuts and is patched; knows no event and keeps no time."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.theme import Mood, mix
from game.drawing.widget import Widget

TALL = 0.46
"""The open eye's height for its width."""
_SHUT = 0.07
"""Below this share of being open only the line of the lids is seen."""


def draw_city_eye(
    canvas: Canvas, x: float, y: float, w: float, openness: float, gaze: float = 0.0, opacity: float = 1.0
) -> None:
    """The eye about x, y, `openness` 0 (shut) to 1; `gaze` -1 (left) to 1. Drawn once open, and squeezed from that."""
    openness = max(0.0, min(1.12, openness))
    if openness < _SHUT:
        _Shut().show(canvas, (x - w / 2, y - w * 0.1, w, w * 0.24), opacity)
        return
    h = w * TALL
    for part, (left, wide) in ((_White(), (x - w / 2, w)), (_Iris(), (x - h * 0.42 + gaze * w * 0.13, h * 0.84))):
        picture = part.flat(canvas, (wide, h))
        size_px = picture.get_width(), max(1, round(picture.get_height() * openness))
        if size_px != picture.get_size():
            picture = pygame.transform.smoothscale(picture, size_px)
        canvas.blit(picture, left + wide / 2, y, "center", opacity)


@dataclass(frozen=True, slots=True)
class _White(Widget):
    """The ball between its lids, lashes above."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        line, outline = max(6.0, w / 90), sheet.theme.outline
        low, left, right = h / 2, line, w - line
        rim = f"M{left:g},{low:g} C{w * 0.26:g},{-h * 0.13:g} {w * 0.74:g},{-h * 0.13:g} {right:g},{low:g} "
        ball = rim + f"C{w * 0.74:g},{h * 1.13:g} {w * 0.26:g},{h * 1.13:g} {left:g},{low:g}Z"
        body = shapes.path(ball, sheet.theme.on_fill, outline, line)
        shade = rim + f"C{w * 0.74:g},{h * 0.12:g} {w * 0.26:g},{h * 0.12:g} {left:g},{low:g}Z"
        body += shapes.path(shade, mix(sheet.theme.fields[0], sheet.theme.on_fill, 0.1), outline, line)
        sheet.shape(body, w, h, x, y)


@dataclass(frozen=True, slots=True)
class _Iris(Widget):
    """Teal, with a star where others have a pupil."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        theme = sheet.theme
        ink = theme.outline if theme.mood is Mood.HIGH_CONTRAST else theme.ink
        r, mid = w / 2, h / 2
        body = shapes.circle(r, mid, r * 0.94, theme.welcome, ink, max(6.0, w / 50))
        body += shapes.circle(r, mid, r * 0.56, ink)
        body += shapes.star(r, mid, r * 0.38, theme.gold, theme.gold, 2)
        body += shapes.circle(r * 1.34, mid - r * 0.36, r * 0.16, theme.on_fill)
        sheet.shape(body, w, h, x, y)


@dataclass(frozen=True, slots=True)
class _Shut(Widget):
    """Lids that meet in one line, with lashes."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        ink, line = sheet.theme.outline, max(8.0, w / 70)
        low, left, right = h * 0.42, line, w - line
        meets = f"Q{w / 2:g},{h * 0.92:g} {left:g},{low:g}Z"
        skin = mix(sheet.theme.fields[0], sheet.theme.on_fill, 0.1)
        body = shapes.path(f"M{left:g},{low:g} Q{w / 2:g},{-h * 0.3:g} {right:g},{low:g} {meets}", skin, ink, line)
        for at in (-0.32, -0.16, 0.0, 0.16, 0.32):
            foot = h * (0.66 - at * at * 1.0)
            body += shapes.line([(w * (0.5 + at), foot), (w * (0.5 + at * 1.1), foot + h * 0.24)], ink, line)
        sheet.shape(body, w, h, x, y)


@dataclass(frozen=True, slots=True)
class Plaster(Widget):
    """What mends an eye for now."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        ink, skin, paper = sheet.theme.outline, (255, 217, 176), (255, 246, 236)
        wide, high = w * 0.9, w * 0.27
        left, top, mid = (w - wide) / 2, (h - high) / 2, high * 0.96
        body = shapes.rounded(left, top, wide, high, high / 2, skin, ink, 8)
        body += shapes.rounded(w / 2 - mid / 2, top, mid, high, 6, paper, ink, 7)
        step = high * 0.22
        body += "".join(shapes.circle(w / 2 + a * step, h / 2 + b * step, 6, ink) for a in (-1, 1) for b in (-1, 1))
        sheet.shape(f'<g transform="rotate(-24 {w / 2:g} {h / 2:g})">{body}</g>', w, h, x, y)
