"""Small marks of the finale: hearts and coins with figures, rows of tokens, cards that turn; knows no event."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.city.city import City
from game.city.pack import MaskId
from game.stage import shapes
from game.stage.canvas import Anchor, Canvas, Paint
from game.stage.fonts import Face
from game.stage.painted import key_of
from game.stage.portraits import token
from game.stage.staging import Live, Props
from game.stage.theme import TEXT_MIN, THIN, Rgb
from game.stage.widgets import pill, pill_size

STEP_PX = 12
"""A turning card is drawn at widths that differ by so much, so that few are made."""


def thing(canvas: Canvas, name: str, x: float, y: float, size: float, *, opacity: float = 1.0) -> None:
    """An icon, centred."""
    canvas.sprite(f"thing/{name}", x, y, size, size, "center", is_lit=True, opacity=opacity)


def figure(
    canvas: Canvas,
    text: str,
    icon: str,
    x: float,
    y: float,
    *,
    size: float = 44,
    fill: Rgb | None = None,
    anchor: Anchor = "center",
    opacity: float = 1.0,
) -> float:
    """A figure and what it counts on a pill, such as +5 and a heart, large for any text scale; returns its width."""
    theme, pen = canvas.theme, canvas.pen.at_text_scale(1.0)
    text_w = pen.width(text, size, Face.TITLE)
    h = size * 1.45
    w = text_w + h * 1.45

    def paint(sheet: Canvas) -> None:
        sheet.shape(shapes.rounded(0, 0, w, h, h / 2, fill or theme.card, theme.outline, THIN), w, h, 0, 0)
        ink = theme.text if fill is None else theme.ink
        sheet.blit(pen.line(text, size, ink, Face.TITLE), h * 0.42, h / 2, "midleft")
        thing(sheet, icon, w - h * 0.56, h / 2, h * 0.74)

    canvas.stamp(w, h, paint, x, y, anchor, opacity)
    return w


def sign(
    canvas: Canvas,
    text: str,
    x: float,
    y: float,
    size: float,
    *,
    fill: Rgb | None = None,
    colour: Rgb | None = None,
    anchor: Anchor = "center",
    face: Face = Face.LABEL,
    opacity: float = 1.0,
) -> float:
    """A pill whose words are large enough for any text scale; returns its width."""
    size = max(TEXT_MIN, size / canvas.theme.text_scale)
    pill(canvas, text, x, y, size=size, fill=fill, colour=colour, anchor=anchor, face=face, opacity=opacity)
    return pill_size(canvas, text, size, face)[0]


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
    pitch = min(size * 1.08, (room - size) / max(1, len(masks) - 1))
    left = x - pitch * (len(masks) - 1) / 2
    for i, mask in enumerate(masks):
        mask_token(canvas, props, city, mask, mood, left + i * pitch, y, size)


def seen_mark(canvas: Canvas, x: float, y: float) -> None:
    """A tick on a teal disc: this seat has pressed and need not wait; centred."""
    theme = canvas.theme
    body = shapes.circle(24, 24, 24, theme.welcome, theme.outline, THIN) + shapes.tick(24, 25, 24, theme.on_fill)
    canvas.shape(body, 48, 48, x, y, "center")


def turning(canvas: Canvas, w: float, h: float, paint: Paint, x: float, y: float, share: float) -> None:
    """A card seen at `share` of its width (0-1), about its middle; drawn once flat and narrowed from that."""
    width_px = round(w * share * canvas.scale / STEP_PX) * STEP_PX
    flat = canvas.composed(w, h, paint)
    if share >= 1:
        canvas.blit(flat, x, y, "center")
    elif width_px > 0:
        size_px = width_px, flat.get_height()
        narrow = canvas.kit.rasters.get(
            ("turning", key_of(paint), size_px, canvas.theme.mood, canvas.theme.text_scale),
            lambda: pygame.transform.smoothscale(flat, size_px),
        )
        canvas.blit(narrow, x, y, "center")


def asked(live: Live, city: City) -> list[MaskId]:
    """Masks of the seats that are asked now, in the order of seats."""
    return [city.mask_of(seat) for seat in sorted(live.prompts)]
