"""What a player presses or points at: key caps, pad buttons, menus, sliders; shows them, never reads a device."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.stage import shapes
from game.stage.canvas import Anchor, Box, Canvas
from game.stage.fonts import Face
from game.stage.theme import OUTLINE, TEXT_MIN, THIN, Rgb, rgb

PAD_BUTTONS = ("A", "B", "X", "Y", "RB")
"""A pad's five buttons by their place: south, east, west, north, right bumper."""
_PAD_FILLS: dict[str, Rgb] = {
    "A": rgb("#A8DDB5"),
    "B": rgb("#F6A6A0"),
    "X": rgb("#A9CFF0"),
    "Y": rgb("#F4D47C"),
    "RB": rgb("#E3DCEB"),
}
_PAD_SPOTS: dict[str, tuple[float, float]] = {"A": (0, 1), "B": (1, 0), "X": (-1, 0), "Y": (0, -1)}


def _letter_size(size: float) -> float:
    """Small keys give more of their room to the letter, which never goes under TEXT_MIN from 34 units on."""
    return max(size * 0.68, min(TEXT_MIN, size * 0.83))


def key_cap(
    canvas: Canvas,
    label: str,
    x: float,
    y: float,
    *,
    size: float = 44,
    anchor: Anchor = "center",
    is_dim: bool = False,
    opacity: float = 1.0,
) -> pygame.Rect:
    """A key of the keyboard with its letter; wider for longer labels such as `Enter`."""
    theme = canvas.theme
    pen = canvas.pen.at_text_scale(1.0)
    letter = _letter_size(size)
    w = size if len(label) == 1 else pen.width(label, letter, Face.LABEL) + size * 0.44

    def paint(sheet: Canvas) -> None:
        fill = theme.card_shade if is_dim else theme.card
        body = shapes.card(w, size, size * 0.28, fill, theme.card_shade, theme.outline, depth=size * 0.09, width=THIN)
        sheet.shape(body, w, size, 0, 0)
        colour = theme.text_soft if is_dim else theme.text
        sheet.blit(pen.line(label, letter, colour, Face.LABEL), w / 2, size * 0.47, "center")

    return canvas.stamp(("key", label, size, is_dim), w, size, paint, x, y, anchor, opacity)


def pad_button(
    canvas: Canvas,
    label: str,
    x: float,
    y: float,
    *,
    size: float = 44,
    anchor: Anchor = "center",
    is_dim: bool = False,
    opacity: float = 1.0,
) -> pygame.Rect:
    """A pad's face button: its letter in a disc, and a notch on the side where it lies. `RB` is a bumper.

    Raises ValueError for a label that is not in PAD_BUTTONS.
    """
    if label not in PAD_BUTTONS:
        raise ValueError(f"{label}: not a pad button; choose one of {', '.join(PAD_BUTTONS)}")
    theme = canvas.theme
    pen = canvas.pen.at_text_scale(1.0)
    w = size

    def paint(sheet: Canvas) -> None:
        fill = theme.card_shade if is_dim else _PAD_FILLS[label]
        colour = theme.text_soft if is_dim else theme.ink
        r = size / 2
        if label == "RB":
            left, right, top, foot = THIN / 2, w - THIN / 2, size * 0.14, size * 0.84
            bumper = (
                f"M{left:g},{foot:g} L{left:g},{size * 0.5:g} Q{left:g},{top:g} {w * 0.4:g},{top:g} "
                f"L{right:g},{top:g} L{right:g},{foot:g}Z"
            )
            sheet.shape(shapes.path(bumper, fill, theme.outline), w, size, 0, 0)
            sheet.blit(pen.line(label, size * 0.62, colour, Face.NARROW), w * 0.52, size * 0.5, "center")
            return
        dx, dy = _PAD_SPOTS[label]
        body = shapes.circle(r, r, r, fill, theme.outline, THIN)
        body += shapes.circle(r + dx * (r - THIN - 1), r + dy * (r - THIN - 1), r * 0.15, theme.outline)
        sheet.shape(body, size, size, 0, 0)
        letter = max(size * 0.6, min(TEXT_MIN, size * 0.76))
        sheet.blit(pen.line(label, letter, colour, Face.LABEL), r - dx * r * 0.12, r - dy * r * 0.1, "center")

    return canvas.stamp(("pad", label, size, is_dim), w, size, paint, x, y, anchor, opacity)


def button_sign(
    canvas: Canvas,
    label: str,
    x: float,
    y: float,
    *,
    size: float = 44,
    anchor: Anchor = "center",
    is_pad: bool = False,
    is_dim: bool = False,
) -> pygame.Rect:
    """A key cap or a pad button, whichever the seat has."""
    draw = pad_button if is_pad and label in PAD_BUTTONS else key_cap
    return draw(canvas, label, x, y, size=size, anchor=anchor, is_dim=is_dim)


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A line of a menu; `value` stands at its right side."""

    words: str
    value: str = ""
    is_enabled: bool = True


def menu_boxes(items: Sequence[MenuItem], box: Box) -> list[Box]:
    """Where each line lies in logical units, for drawing and for the pointer alike."""
    gap = 16.0
    height = min(104.0, (box[3] - gap * (len(items) - 1)) / max(1, len(items)))
    return [(box[0], box[1] + i * (height + gap), box[2], height) for i in range(len(items))]


def menu(canvas: Canvas, items: Sequence[MenuItem], focus: int, box: Box, *, size: float = 40) -> list[Box]:
    """A list of choices with one in focus (filled, with an arrow); returns their boxes."""
    places = menu_boxes(items, box)
    for i, (item, place) in enumerate(zip(items, places, strict=True)):
        _menu_line(canvas, item, place, size, is_focus=i == focus)
    return places


def _menu_line(canvas: Canvas, item: MenuItem, box: Box, size: float, *, is_focus: bool) -> None:
    theme = canvas.theme
    x, y, w, h = box

    def paint(sheet: Canvas) -> None:
        fill, shade = (theme.welcome, theme.welcome) if is_focus else (theme.card, theme.card_shade)
        colour = theme.on_fill if is_focus else theme.text if item.is_enabled else theme.text_soft
        body = shapes.card(w, h, min(32, h / 2), fill, shade, theme.outline, depth=6)
        if is_focus:
            body += shapes.polygon([(34, h / 2 - 13), (56, h / 2), (34, h / 2 + 13)], theme.on_fill, theme.on_fill)
        sheet.shape(body, w, h, 0, 0)
        value_w = min(w * 0.45, sheet.pen.width(item.value, size, Face.LABEL)) if item.value else 0.0
        words_w = w - 112 - value_w - (28 if value_w else 0)
        sheet.text_box(item.words, (76, 6, words_w, h - 18), size, colour, Face.LABEL, "midleft", max_lines=2)
        if item.value:
            sheet.text_box(
                item.value,
                (w - 36 - value_w, 6, value_w + 2, h - 18),
                size,
                colour,
                Face.LABEL,
                "midright",
                max_lines=1,
            )

    canvas.stamp(("menu", item, size, w, h, is_focus), w, h, paint, x, y)


def slider(canvas: Canvas, share: float, box: Box, *, is_focus: bool = False) -> pygame.Rect:
    """A track with a knob at `share` (0-1, in hundredths); the knob stays inside the box."""
    theme = canvas.theme
    x, y, w, h = box
    share = round(max(0.0, min(share, 1.0)), 2)
    track_h = h * 0.42
    knob_x = h / 2 + share * (w - h)

    def paint(sheet: Canvas) -> None:
        top = (h - track_h) / 2
        body = shapes.rounded(0, top, w, track_h, track_h / 2, theme.empty, theme.outline, OUTLINE)
        filled = knob_x - OUTLINE
        if filled > track_h:
            body += shapes.rounded(OUTLINE, top + OUTLINE, filled, track_h - 2 * OUTLINE, track_h / 2, theme.welcome)
        body += shapes.circle(knob_x, h / 2, h / 2, theme.gold if is_focus else theme.card, theme.outline, OUTLINE)
        sheet.shape(body, w, h, 0, 0)

    return canvas.stamp(("slider", share, w, h, is_focus), w, h, paint, x, y)


def hint(
    canvas: Canvas,
    button: str,
    words: str,
    x: float,
    y: float,
    *,
    size: float = TEXT_MIN,
    is_pad: bool = False,
    anchor_right: bool = False,
) -> float:
    """A button and what it does, side by side, centred on y; returns the width used."""
    sign = size * 1.5
    words_w = canvas.pen.width(words, size, Face.LABEL)
    label_w = canvas.pen.at_text_scale(1.0).width(button, _letter_size(sign), Face.LABEL)
    button_w = sign if is_pad or len(button) == 1 else label_w + sign * 0.44
    width = button_w + 14 + words_w
    left = x - width if anchor_right else x
    button_sign(canvas, button, left, y, size=sign, anchor="midleft", is_pad=is_pad)
    canvas.text(words, left + button_w + 14, y, size, None, Face.LABEL, "midleft")
    return width
