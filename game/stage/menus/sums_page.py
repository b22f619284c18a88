"""The pages of the books that say what each coin and Life point of the day was for, a line a mask. Draws only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.city.city import City
from game.city.pack import MaskId
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Picture, Plate, icon
from game.drawing.rows import Fixed, Layers, Row
from game.drawing.theme import THIN
from game.drawing.widget import Ink, Nothing, Widget
from game.drawing.widgets import SeatBadge
from game.drawing.words import Line, Steady, signed
from game.stage.day_sums import Day, Sum
from game.stage.portraits import portrait
from game.stage.staging import Props

_HEAD_H, _FOOT_H, _ROW_MOST, _NAME_W, _GAP = 62.0, 14.0, 170.0, 300.0, 12.0
_TEXT, _LINE_H, _ROW_PAD = 36.0, 54.0, 10.0
"""How large the words are, how far it is from line to line, and what a row has beside its lines."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A mask on one page: as many lines of its sums as stand there."""

    mask: MaskId
    lines: tuple[tuple[Widget, ...], ...]


Leaf = tuple[_Entry, ...]
"""One page of the day's sums."""


def leaves_of(canvas: Canvas, props: Props, city: City, day: Day, box: Box) -> tuple[Leaf, ...]:
    """The day's sums on as many pages as they take in a box of that size; each mask's stay together where they can."""
    line_h, room = _LINE_H * canvas.theme.line_scale, box[3] - _HEAD_H - _FOOT_H
    most = max(1, int((room - _ROW_PAD) / line_h))
    leaves: list[list[_Entry]] = [[]]
    left = room
    for mask in city.by_seat():
        lines = _lines(canvas, props, day.of(mask, city.seat_of(mask)), box[2] - _NAME_W - 24)
        for first in range(0, len(lines), most):
            entry = _Entry(mask, lines[first : first + most])
            high = _high(canvas, entry)
            if leaves[-1] and high > left:
                leaves.append([])
                left = room
            leaves[-1].append(entry)
            left -= high
    return tuple(map(tuple, leaves))


def draw_sums(
    canvas: Canvas,
    props: Props,
    city: City,
    leaf: Leaf,
    letters: Callable[[int], str],
    box: Box,
    head: tuple[Line, Line],
) -> None:
    """One page; `head`: of which day it is, and what the next press does."""
    x, y, w, room = box
    title, closing = head
    highs = [_high(canvas, entry) for entry in leaf]
    spare = max(0.0, room - _HEAD_H - _FOOT_H - sum(highs)) / max(1, len(leaf))
    highs = [max(high, min(high + spare, _ROW_MOST)) for high in highs]
    parts: list[tuple[Widget, Box]] = [
        (title, (28, 6, w - 600, _HEAD_H - 8)),
        (closing, (w - 570, 6, 542, _HEAD_H - 8)),
    ]
    top = _HEAD_H
    for at, (entry, high) in enumerate(zip(leaf, highs, strict=True)):
        face, seat = min(72.0, high - 8), city.seat_of(entry.mask)
        if not at % 2:
            parts.append((Plate(fill="card_shade", line=0, radius=14), (12, top + 2, w - 24, high - 4)))
        parts += [
            (SeatBadge(seat, letters(seat), min(46.0, high - 6)), (20, top, 48, high)),
            (Picture(portrait(canvas, props.pack, entry.mask, "plain"), face), (74, top, face, high)),
            (
                Line(props.words.mask(entry.mask), 38, "text", Face.LABEL, "midleft"),
                (84 + face, top, _NAME_W - 96 - face, high),
            ),
        ]
        parts += _placed(canvas, entry, (_NAME_W, top, w - _NAME_W - 24, high))
        top += high
    Panel(Layers(tuple(parts)), radius=36, depth=10).show(canvas, (x, y, w, top + _FOOT_H), 0.97)


def _high(canvas: Canvas, entry: _Entry) -> float:
    return _LINE_H * canvas.theme.line_scale * len(entry.lines) + _ROW_PAD


def _placed(canvas: Canvas, entry: _Entry, box: Box) -> list[tuple[Widget, Box]]:
    """Side by side, line by line, in the middle of its row."""
    x, y, w, h = box
    line_h = _LINE_H * canvas.theme.line_scale
    top = y + (h - line_h * len(entry.lines)) / 2
    placed: list[tuple[Widget, Box]] = []
    for at, line in enumerate(entry.lines):
        left = x
        for chip in line:
            wide = min(chip.size(canvas)[0], w)
            placed.append((chip, (left, top + at * line_h + 3, wide, line_h - 6)))
            left += wide + _GAP
    return placed


def _lines(canvas: Canvas, props: Props, sums: Sequence[Sum], w: float) -> tuple[tuple[Widget, ...], ...]:
    """All of them, in the order in which they came, in lines of that width."""
    if not sums:
        return ((Steady(props.words("books.none"), 32, "veil", Face.LABEL, "midleft"),),)
    lines: list[list[Widget]] = [[]]
    left = 0.0
    for chip in (_chip(canvas, props, one) for one in sums):
        wide = chip.size(canvas)[0]
        if lines[-1] and left + wide > w:
            lines.append([])
            left = 0.0
        lines[-1].append(chip)
        left += wide + _GAP
    return tuple(map(tuple, lines))


def _chip(canvas: Canvas, props: Props, one: Sum) -> Widget:
    """`wages +3 coins`."""
    size = _TEXT * canvas.theme.line_scale
    parts: list[Widget] = [Steady(props.words.reason(one.why), size, "text", Face.NARROW, "midleft"), Nothing(10)]
    for name, amount in (("coin", one.coins), ("heart", one.life)):
        if amount:
            ink: Ink = "text_welcome" if amount > 0 else "text_alarm"
            parts += [
                Fixed(icon(name, size + 2, "midleft"), size + 4),
                Steady(signed(amount), size, ink, Face.LABEL, "midleft"),
                Nothing(8),
            ]
    return Plate(Row(tuple(parts)), "card", THIN, pad=(14, 0))
