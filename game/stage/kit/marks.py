"""Small marks of the finale: hearts and coins with figures, rows of tokens, cards that turn; knows no event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.city.city import City
from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.canvas import Anchor, Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Pill, Plate, icon
from game.drawing.theme import TEXT_MIN, THIN
from game.drawing.widget import Ink, Size, Widget
from game.drawing.words import Steady, centred
from game.stage.portraits import token
from game.stage.staging import Live, Props

STEP_PX = 12
"""A turning card is drawn at widths that differ by so much, so that few are made."""


@dataclass(frozen=True, slots=True)
class Worth(Widget):
    """A figure and what it counts on a pill, such as +5 and a heart, large for any text scale."""

    text: str
    thing: str
    at: float = 44
    fill: Ink = "card"

    @property
    def _figure(self) -> Steady:
        return Steady(self.text, self.at, "text" if self.fill == "card" else "ink", Face.TITLE, "midleft")

    def size(self, canvas: Canvas) -> Size:
        h = self.at * 1.45
        return self._figure.size(canvas)[0] + h * 1.45, h

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = centred(self.size(sheet), box)
        Plate(fill=self.fill, line=THIN).paint(sheet, (x, y, w, h))
        self._figure.paint(sheet, (x + h * 0.42, y, w, h))
        icon(self.thing, h * 0.74).paint(sheet, (x + w - h * 1.06, y, h, h))


def figure(
    canvas: Canvas,
    text: str,
    icon: str,
    x: float,
    y: float,
    *,
    size: float = 44,
    fill: Ink = "card",
    anchor: Anchor = "center",
    opacity: float = 1.0,
) -> None:
    """A worth at a point."""
    Worth(text, icon, size, fill).show_at(canvas, x, y, anchor, opacity)


def large_pill(
    canvas: Canvas, text: str, size: float, fill: Ink = "card", ink: Ink = "text", face: Face = Face.LABEL
) -> Pill:
    """A pill whose words are large enough for any text scale."""
    return Pill(text, max(TEXT_MIN, size / canvas.theme.line_scale), fill, ink, face)


def sign(
    canvas: Canvas,
    text: str,
    x: float,
    y: float,
    size: float,
    *,
    fill: Ink = "card",
    ink: Ink = "text",
    anchor: Anchor = "center",
    face: Face = Face.LABEL,
    opacity: float = 1.0,
) -> None:
    """A large pill at a point."""
    large_pill(canvas, text, size, fill, ink, face).show_at(canvas, x, y, anchor, opacity)


def mask_token(
    canvas: Canvas,
    props: Props,
    city: City,
    mask: MaskId,
    mood: str,
    x: float,
    y: float,
    size: float,
    opacity: float = 1.0,
) -> None:
    """A mask's head in its seat's ring, centred."""
    key = token(canvas, props.pack, mask, mood, city.wearer.get(mask, 0))
    canvas.sprite(key, x, y, size, size, "center", is_lit=True, opacity=opacity)


def token_row(
    canvas: Canvas,
    props: Props,
    city: City,
    masks: Sequence[MaskId],
    mood: str,
    x: float,
    y: float,
    room: float,
    size: float,
) -> None:
    """Heads side by side about x, closer together where `room` is short."""
    for mask, at in zip(masks, in_row(len(masks), x, room, size), strict=True):
        mask_token(canvas, props, city, mask, mood, at, y, size)


def in_row(count: int, x: float, room: float, size: float) -> list[float]:
    """Where heads of a row stand."""
    pitch = min(size * 1.08, (room - size) / max(1, count - 1))
    return [x + pitch * (place - (count - 1) / 2) for place in range(count)]


def seen_mark(canvas: Canvas, x: float, y: float) -> None:
    """A tick on a teal disc: this seat has pressed and need not wait; centred."""
    theme = canvas.theme
    body = shapes.circle(24, 24, 24, theme.welcome, theme.outline, THIN) + shapes.tick(24, 25, 24, theme.on_fill)
    canvas.shape(body, 48, 48, x, y, "center")


def turning(canvas: Canvas, card: Widget, size: Size, x: float, y: float, share: float) -> None:
    """A card seen at `share` of its width (0-1), about its middle; drawn once flat and narrowed from that."""
    width_px = round(size[0] * share * canvas.scale / STEP_PX) * STEP_PX
    flat = card.flat(canvas, size)
    if share >= 1:
        canvas.blit(flat, x, y, "center")
    elif width_px > 0:
        size_px = width_px, flat.get_height()
        narrow = canvas.kit.rasters.get(
            ("turning", card, size_px, canvas.theme.mood, canvas.theme.text_scale),
            lambda: pygame.transform.smoothscale(flat, size_px),
        )
        canvas.blit(narrow, x, y, "center")


def asked(live: Live, city: City) -> list[MaskId]:
    """Masks of the seats that are asked now, in the order of seats."""
    return [city.mask_of(seat) for seat in sorted(live.prompts)]
