"""Columns of Life points with the masks on top, what each part came from, and the stars beside it; draws only."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate
from game.drawing.theme import HEIGHT, TEXT_MIN, WIDTH, Mood
from game.drawing.widget import Ground, Widget
from game.drawing.widgets import tier_badge
from game.drawing.words import Score, Steady, Words
from game.stage.kit.grounds import Laid, plain_hill
from game.stage.kit.impact import bent, squash
from game.stage.kit.marks import figure, seen_mark, sign
from game.stage.kit.room import thing
from game.stage.kit.timeline import Timeline
from game.stage.menus.backdrop import shade
from game.stage.portraits import token
from game.stage.staging import Props

PARTS: Mapping[str, tuple[str, int]] = {
    "home": ("bed", 4),
    "way": ("rail", 3),
    "card": ("promise", 0),
    "evening": ("newspaper", 1),
    "coins": ("coin", 2),
    "wish": ("wish", 5),
    "quiet": ("eye", 3),
}
"""What points come from, in the order in which columns grow: an icon and a field colour."""
_BASE_Y, _TOP_Y = 808.0, 446.0
_HEADLINE: Box = (136.0, 158.0, 1254.0, 90.0)
_FIGURES = (34.0, TEXT_MIN)
"""How large the points of a part are written on it."""
_HIGH = 34
"""A block this high has its picture on it, and beside that its points."""
_LEFT, _RIGHT, _LEGEND_X = 96.0, 1430.0, 1470.0
_FOOT_H = 188.0
"""With a place in two lines, which eight columns need."""


@dataclass(frozen=True, slots=True)
class Column:
    """One player's sums. `text` is the standing as last shown, "" where the rule in force shows none."""

    seat: int
    mask: MaskId
    total: int
    parts: Mapping[str, int]
    text: str
    tier: int
    place: int
    is_winner: bool
    is_out: bool = False
    """It has handed in the app, and so has neither."""
    has_figures: bool = True
    """Whether its points are told; else only that it was there."""


def draw_result(
    canvas: Canvas,
    props: Props,
    columns: Sequence[Column],
    grown: Sequence[Sequence[float]],
    won: float,
    done: Collection[int] = (),
) -> None:
    """`grown`: how far each of PARTS has grown (0-1), a row a column; `won` 0-1: the winner's light; `done`: who has
    seen it."""
    pitch = min(300.0, (_RIGHT - _LEFT) / len(columns))
    left = (_LEFT + _RIGHT) / 2 - pitch * (len(columns) - 1) / 2
    w = min(170.0, pitch * 0.74)
    highest = max((max(_heights(column)) for column in columns if column.has_figures), default=1)
    unit = min(26.0, (_BASE_Y - _TOP_Y) / max(1, highest))
    lit = tuple(round(left + i * pitch) for i, column in enumerate(columns) if column.is_winner)

    foot_w = pitch - 12
    feet = tuple(
        (
            _foot(props, column, sum(one.place > 0 for one in columns)),
            (left + i * pitch - foot_w / 2, 850.0, foot_w, _FOOT_H),
        )
        for i, column in enumerate(columns)
    )
    Laid(_Hill(lit if won >= 1 else ()), feet).show(canvas)
    if 0 < won < 1:
        for spot in lit:
            _light(canvas, spot, won)
    for i, column in enumerate(columns):
        x = left + i * pitch
        top = _stack(canvas, column, x, w, unit, grown[i]) if column.has_figures else _BASE_Y
        size = min(136.0, pitch * 0.78)
        mood = "plain" if won < 1 else "pleased" if column.is_winner else "forced" if column.place == 1 else "plain"
        key = token(canvas, props.pack, column.mask, mood, column.seat)
        canvas.sprite(key, x, top - size * 0.5, size, size, "center", is_lit=True)
        fill = "gold" if column.is_winner and won >= 1 else "field 0"
        if column.has_figures:
            points = str(_points(column, grown[i]))
            figure(canvas, points, "heart", x, top - size - 34, size=44 if pitch > 190 else 36, fill=fill)
        if column.is_winner and won > 0:
            sign(canvas, props.words("result.best"), x, 829, 30, fill="gold", ink="ink", opacity=won)
        if column.seat in done:
            seen_mark(canvas, x + pitch / 2 - 18, 860)
    names = tuple(props.words(f"result.part.{name}") for name in PARTS)
    _Legend(names, tuple(any(shares) for shares in zip(*grown, strict=True))).show(
        canvas, (_LEGEND_X, 176, 354, 674 + _FOOT_H)
    )


def draw_headline(canvas: Canvas, time: Timeline, at_ms: float, text: str) -> None:
    """Who had the best week: it drops in, and everything else makes room."""
    x, y, w, h = _HEADLINE
    plate = Plate(Words(text, 72, "ink", Face.TITLE, lines=1), "gold", radius=40, pad=(40.0, 2.0)).flat(canvas, (w, h))
    land = time.move(at_ms, 220)
    bent(canvas, plate, x + w / 2, y + h - (1 - land) * 120, squash(time, at_ms + 220, 0.3), time.fade(at_ms, 120))


def _points(column: Column, grown: Sequence[float]) -> int:
    parts = zip(PARTS, grown, strict=True)
    return round(sum(column.parts.get(name, 0) * share for name, share in parts))


def _heights(column: Column) -> list[int]:
    """How high the column is after each part, never under the ground."""
    heights, sum_so_far = [0], 0
    for name in PARTS:
        sum_so_far += column.parts.get(name, 0)
        heights.append(max(0, sum_so_far))
    return heights


@dataclass(frozen=True, slots=True)
class _Hill(Ground):
    """The pale hill, and the winners' light in it once that is all there."""

    lit: tuple[int, ...]

    def paint(self, sheet: Canvas) -> None:
        sheet.clear()
        sheet.sprite(plain_hill(sheet), 0, 0, WIDTH, HEIGHT)
        shade(sheet, sheet.theme.ground, 0.7 if sheet.theme.mood is Mood.HIGH_CONTRAST else 0.35)
        for x in self.lit:
            _light(sheet, x, 1.0)


def _light(canvas: Canvas, x: float, won: float) -> None:
    """Broad calm beams behind whoever won: no crown, only weather."""
    beams = "".join(
        shapes.polygon(
            [
                (500, 560),
                (500 + 640 * math.cos(a), 560 + 640 * math.sin(a)),
                (500 + 640 * math.cos(a + 0.14), 560 + 640 * math.sin(a + 0.14)),
            ],
            canvas.theme.gold,
            None,
        )
        for a in (math.pi * (1 + k / 9) for k in range(9))
    )
    canvas.shape(beams, 1000, 560, x, _BASE_Y, "midbottom", 0.34 * won)


def _stack(canvas: Canvas, column: Column, x: float, w: float, unit: float, grown: Sequence[float]) -> float:
    """Blocks one on another; a part that takes points away eats into what is there. Returns the top's y."""
    theme, y, beside = canvas.theme, _BASE_Y, _BASE_Y + _FIGURES[-1] - 14
    for (name, (icon, tone)), share in zip(PARTS.items(), grown, strict=True):
        points = column.parts.get(name, 0)
        h = round(points * unit * share)
        if h < 0:
            y = min(_BASE_Y, y - h)
            continue
        if h < 4:
            continue
        whole = max(h, round(points * unit))
        body = shapes.rounded(0, 0, w, whole + 6, min(16, whole / 2), theme.fields[tone], theme.outline)
        if name == "quiet":
            body += shapes.rounded(10, 10, max(1, w - 20), max(1, whole - 14), 8, None, theme.outline, 3)
        # A block rises from behind the one below it, so that it is drawn only once.
        with canvas.clip((x - w / 2, 0, w, y + 3)):
            canvas.shape(body, w, whole + 6, x, y - h - 3, "midtop")
            side = min(58.0, whole - 8) if whole >= _HIGH else 0.0
            if side:
                thing(canvas, icon, x, y - h + whole / 2, side)
            room = (w - side) / 2 - 12
            fits = (size for size in _FIGURES if canvas.pen.width(str(points), size, Face.LABEL) <= room)
            size = next(fits, 0.0) if side else 0.0
            if size:
                canvas.text(str(points), x + w / 2 - 12, y - h + whole / 2, size, theme.ink, Face.LABEL, "midright")
        if not size and share >= 1:  # beside a block that is too low or too narrow for it, above the last such figure
            beside = min(y - h / 2, beside - _FIGURES[-1])
            said = Steady(str(points), _FIGURES[-1], "text", Face.LABEL, "midleft")
            said.show(canvas, (x + w / 2 + 5, beside - 17, 40, 34))
        y -= h
    body = shapes.line([(4, 6), (w + 36, 6)], theme.outline, 8)
    canvas.shape(body, w + 40, 12, x, _BASE_Y + 3, "center")
    return y


def _foot(props: Props, column: Column, masks: int) -> Widget:
    words = props.words
    place = words("result.place", place=column.place, masks=masks) if column.place else ""
    if column.is_out:
        return _Foot(words.mask(column.mask), "", column.tier, words("sign.out"))
    return _Foot(words.mask(column.mask), column.text.strip("-") and words.score(column.text), column.tier, place)


_NAME_H = 72.0


@dataclass(frozen=True, slots=True)
class _Foot(Widget):
    """Name, badge of the tier and place by stars: the other ledger."""

    name: str
    text: str
    """The standing; "" for none."""
    tier: int
    place: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        place = Words(self.place, TEXT_MIN, "text_soft", Face.NARROW, lines=2)
        if not self.text:  # where nobody stands anywhere the name is all there is, or a line or two below it
            below = sheet.pen.fit(self.place, TEXT_MIN, w - 12, h, Face.NARROW, max_lines=2).height
            h = 54.0 + below + 22 if self.place else _NAME_H
        Panel(radius=28).paint(sheet, (x, y, w, h))
        Words(self.name, 40, face=Face.TITLE, lines=1).paint(sheet, (x + 10, y + 6, w - 20, 50))
        has_room = w > 190
        if self.text and has_room:
            tier_badge(sheet, self.tier, x + w / 2 - 58, y + 78, size=50)
        if self.text:
            Score(self.text, 40 if has_room else 38).paint(sheet, (x + (28 if has_room else 0), y + 58, w, 40))
        top = 100.0 if self.text else 54.0
        place.paint(sheet, (x + 6, y + top, w - 12, h - 8 - top))


@dataclass(frozen=True, slots=True)
class _Legend(Widget):
    """What the parts are; those that have not grown yet wait, pale."""

    names: tuple[str, ...]
    awake: tuple[bool, ...]

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        Panel(radius=36).paint(sheet, box)
        pitch = (h - 40) / len(PARTS)
        for i, (name, (picture, tone), is_awake) in enumerate(zip(self.names, PARTS.values(), self.awake, strict=True)):
            mid, opacity = y + 16 + pitch * (i + 0.5), 1.0 if is_awake else 0.25
            field = shapes.rounded(0, 0, 88, 88, 22, sheet.theme.fields[tone], sheet.theme.outline)
            sheet.shape(field, 88, 88, x + 24, mid, "midleft", opacity)
            thing(sheet, picture, x + 68, mid, 66, opacity=opacity)
            ink = "text" if is_awake else "veil"
            Words(name, 36, ink, Face.LABEL, "midleft", 2).paint(sheet, (x + 128, mid - 44, w - 150, 88))
