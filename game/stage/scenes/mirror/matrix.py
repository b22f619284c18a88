"""The mirror's second picture: who gave whom how many stars, mask by mask; with seat letters where all agreed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Plate
from game.drawing.theme import TEXT_MIN, THIN, mix
from game.drawing.widget import Widget
from game.drawing.widgets import seat_badge
from game.drawing.words import Steady, Words
from game.stage.kit.foot import FOOT_TOP
from game.stage.portraits import portrait
from game.stage.scenes.mirror.glass import BLACK, GLASS, GOLD, PALE, RIM, SOFT
from game.stage.staging import Live, Props

Given = Mapping[tuple[MaskId, MaskId], tuple[int, int]]
"""(by, of): how many times, sum of stars."""
_LEFT, _TOP, _WIDE = 96.0, 176.0, 1728.0
_HEAD_H = 128.0
_SIDE = 330.0
_GLOW = 0.55
"""How golden the cell of a five is."""


def cells(count: int) -> tuple[float, float]:
    """Width and height of one cell for so many masks."""
    return min(380.0, (_WIDE - _SIDE) / count), min(210.0, (FOOT_TOP - _TOP - _HEAD_H) / count)


def draw_matrix(
    canvas: Canvas, props: Props, live: Live, masks: Sequence[MaskId], given: Given, *,
    is_by_player: bool, opacity: float,
) -> None:  # fmt: skip
    """Givers down, receivers across; `is_by_player` puts the seats beside the masks."""
    w, h = cells(len(masks))
    seats = {look.mask: (look.seat, look.letter) for look in live.seats if is_by_player}
    heads = tuple(
        _Head(portrait(canvas, props.pack, mask, "plain"), props.words.mask(mask), *seats.get(mask, (0, "")))
        for mask in masks
    )
    rows = tuple(tuple(_mean(props, given.get((by, of))) for of in masks) for by in masks)
    total_w = _SIDE + w * len(masks)
    box = (960 - total_w / 2, _TOP, total_w, _HEAD_H + h * len(masks))
    _Matrix(props.words("mirror.gave"), heads, rows, (w, h)).show(canvas, box, opacity)


@dataclass(frozen=True, slots=True)
class _Mean:
    """What a mask has given another on average; `said` in the language of the table."""

    stars: float
    said: str
    times: int


def _mean(props: Props, given: tuple[int, int] | None) -> _Mean | None:
    if given is None:
        return None
    stars = given[1] / given[0]
    return _Mean(stars, props.words.score(f"{stars:.1f}"), given[0])


@dataclass(frozen=True, slots=True)
class _Head:
    """A face by its name, its mask, and its seat (no letter: not shown)."""

    face: str
    name: str
    seat: int
    letter: str

    def paint(self, sheet: Canvas, x: float, y: float, size: float) -> None:
        sheet.sprite(self.face, x, y, size, size, "center", is_lit=True)
        if self.letter:
            seat_badge(sheet, self.seat, self.letter, x + size * 0.46, y + size * 0.22, size=46)


@dataclass(frozen=True, slots=True)
class _Matrix(Widget):
    """Heads at the left and on top, between them what was given; None: nothing."""

    title: str
    heads: tuple[_Head, ...]
    rows: tuple[tuple[_Mean | None, ...], ...]
    cell: tuple[float, float]

    def paint(self, sheet: Canvas, box: Box) -> None:
        left, top, _, _ = box
        w, h = self.cell
        Words(self.title, 36, SOFT, lines=2).paint(sheet, (left, top, _SIDE - 16, _HEAD_H))
        for at, head in enumerate(self.heads):
            x, y = left + _SIDE + at * w, top + _HEAD_H + at * h
            face = min(h - 10, 96.0)
            head.paint(sheet, x + w / 2, top + 42, 80.0)
            Steady(head.name, TEXT_MIN, PALE, Face.NARROW, room=w - 8).paint(sheet, (x, top + 88, w, 32))
            head.paint(sheet, left + 58, y + h / 2, face)
            name = Steady(head.name, 36, PALE, align="midleft", room=_SIDE - 150)
            name.paint(sheet, (left + 98 + face / 2, y, _SIDE, h))
        for down, row in enumerate(self.rows):
            for across, given in enumerate(row):
                cell = (left + _SIDE + across * w, top + _HEAD_H + down * h, w, h)
                _cell(sheet, given, is_self=down == across, box=cell)


def _cell(sheet: Canvas, given: _Mean | None, *, is_self: bool, box: Box) -> None:
    x, y, w, h = box
    mid = y + h / 2
    if is_self:
        sheet.shape(shapes.line([(4, 4), (36, 4)], RIM, 6), 40, 8, x + w / 2, mid, "center")
        return
    fill = mix(GLASS, GOLD, _GLOW * (given.stars - 1) / 4) if given else BLACK
    Plate(fill=fill, outline=RIM, line=THIN, radius=22).paint(sheet, (x + 4, y + 4, w - 8, h - 8))
    if given is None:
        return
    size = min(76.0, h * 0.5)
    star = size * 0.72
    figure = Steady(given.said, size, PALE, Face.TITLE, "midleft")
    text_w = figure.size(sheet)[0]
    start = x + w / 2 - (text_w + star + 8 + 52) / 2
    figure.paint(sheet, (start, y, text_w, h))
    one = shapes.star(star / 2, star / 2, star / 2, GOLD, BLACK, 2)
    sheet.shape(one, star, star, start + text_w + 4, mid, "midleft")
    times = Steady(f"\N{MULTIPLICATION SIGN}{given.times}", TEXT_MIN, PALE, Face.READ, "midleft")
    times.paint(sheet, (start + text_w + star + 12, y + size * 0.1, 60, h))
