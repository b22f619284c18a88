"""The page of the books that says what each coin and Life point of the day was for, a line a mask. Draws only."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.city.city import City
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Picture, Plate, icon
from game.drawing.rows import Fixed, Layers, Row
from game.drawing.theme import TEXT_MIN, THIN
from game.drawing.widget import Ink, Nothing, Widget
from game.drawing.widgets import SeatBadge
from game.drawing.words import Line, Steady, signed
from game.stage.day_sums import Day, Sum
from game.stage.portraits import portrait
from game.stage.staging import Props

_HEAD_H, _ROW_MOST, _NAME_W, _GAP = 62.0, 170.0, 300.0, 10.0
_TEXT = 31.0
_SIZES = ((_TEXT, 46.0), (TEXT_MIN, 37.0))
"""How large the words are, and how far it is from line to line."""


def draw_sums(
    canvas: Canvas, props: Props, city: City, day: Day, letters: Callable[[int], str], box: Box, closing: Line
) -> None:
    """As many lines as there are seats; `closing` says what the next press does."""
    x, y, w, room = box
    masks = city.by_seat()
    row_h = min(_ROW_MOST, (room - _HEAD_H - 14) / max(1, len(masks)))
    parts: list[tuple[Widget, Box]] = []
    key = "last" if day.is_last else "title" if day.number else "start"
    title = props.words(f"books.sums.{key}", day=day.number)
    parts.append((Line(title, 40, "text", align="midleft"), (28, 6, w - 470, _HEAD_H - 8)))
    parts.append((closing, (w - 440, 6, 412, _HEAD_H - 8)))
    for at, mask in enumerate(masks):
        top, face = _HEAD_H + at * row_h, min(72.0, row_h - 8)
        if not at % 2:
            parts.append((Plate(fill="card_shade", line=0, radius=14), (12, top + 2, w - 24, row_h - 4)))
        seat = city.seat_of(mask)
        parts += [
            (SeatBadge(seat, letters(seat), min(46.0, row_h - 6)), (20, top, 48, row_h)),
            (Picture(portrait(canvas, props.pack, mask, "plain"), face), (74, top, face, row_h)),
            (
                Line(props.words.mask(mask), 36, "text", Face.LABEL, "midleft"),
                (84 + face, top, _NAME_W - 96 - face, row_h),
            ),
        ]
        parts += _chips(canvas, props, day.of(mask, seat), (_NAME_W, top + 4, w - _NAME_W - 24, row_h - 8))
    h = _HEAD_H + row_h * len(masks) + 14
    Panel(Layers(tuple(parts)), radius=36, depth=10).show(canvas, (x, y, w, h), 0.97)


def _chips(canvas: Canvas, props: Props, sums: Sequence[Sum], box: Box) -> list[tuple[Widget, Box]]:
    """Side by side, in as many lines as there is room for; where that is too little the first ones are left out."""
    x, y, w, h = box
    if not sums:
        return [(Line(props.words("books.none"), 32, "veil", Face.LABEL, "midleft"), box)]
    lines, line_h = _fitting(canvas, props, sums, w, h)
    top = y + (h - len(lines) * line_h) / 2
    placed: list[tuple[Widget, Box]] = []
    for at, line in enumerate(lines):
        left = x
        for chip in line:
            wide = min(chip.size(canvas)[0], w)
            placed.append((chip, (left, top + at * line_h + 1, wide, line_h - 3)))
            left += wide + _GAP
    return placed


def _fitting(canvas: Canvas, props: Props, sums: Sequence[Sum], w: float, h: float) -> tuple[list[list[Widget]], float]:
    """The latest of them, as large as all of those may be."""
    lines: list[list[Widget]] = []
    for left_out in range(len(sums)):
        before: list[Widget] = [Steady("\N{HORIZONTAL ELLIPSIS}", _TEXT, "text_soft")] if left_out else []
        for size, line_h in _SIZES:
            lines = _lines(canvas, [*before, *(_chip(props, one, size) for one in sums[left_out:])], w)
            if len(lines) <= max(1, int(h / line_h)):
                return lines, line_h
    return lines, _SIZES[-1][1]


def _lines(canvas: Canvas, chips: Sequence[Widget], w: float) -> list[list[Widget]]:
    lines: list[list[Widget]] = [[]]
    left = 0.0
    for chip in chips:
        wide = chip.size(canvas)[0]
        if lines[-1] and left + wide > w:
            lines.append([])
            left = 0.0
        lines[-1].append(chip)
        left += wide + _GAP
    return lines


def _chip(props: Props, one: Sum, size: float) -> Widget:
    """`wages +3 coins`."""
    parts: list[Widget] = [Steady(props.words.reason(one.why), size, "text", Face.NARROW, "midleft"), Nothing(8)]
    for name, amount in (("coin", one.coins), ("heart", one.life)):
        if amount:
            ink: Ink = "text_welcome" if amount > 0 else "text_alarm"
            figure = signed(amount)
            parts += [
                Fixed(icon(name, 32, "midleft"), 34),
                Steady(figure, size, ink, Face.LABEL, "midleft"),
                Nothing(6),
            ]
    return Plate(Row(tuple(parts)), "card", THIN, pad=(12, 0))
