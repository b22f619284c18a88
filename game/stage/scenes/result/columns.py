"""Columns of Life points with the masks on top, what each part came from, and the stars beside it; draws only."""

from __future__ import annotations

import math
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass

from game.city.pack import MaskId
from game.stage import shapes
from game.stage.canvas import Canvas, Paint
from game.stage.fonts import Face
from game.stage.kit.grounds import plain_hill
from game.stage.kit.marks import figure, seen_mark, sign, thing
from game.stage.menus.backdrop import shade
from game.stage.portraits import token
from game.stage.staging import Props
from game.stage.theme import HEIGHT, TEXT_MIN, WIDTH, Mood
from game.stage.widgets import panel, tier_badge

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
_BASE_Y, _TOP_Y = 808.0, 372.0
_LEFT, _RIGHT, _LEGEND_X = 96.0, 1430.0, 1470.0


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


def draw_result(
    canvas: Canvas,
    props: Props,
    columns: Sequence[Column],
    grown: Sequence[float],
    won: float,
    done: Collection[int] = (),
) -> None:
    """`grown`: how far each of PARTS has grown (0-1); `won` 0-1: the winner's light; `done`: who has seen it."""
    pitch = min(300.0, (_RIGHT - _LEFT) / len(columns))
    left = (_LEFT + _RIGHT) / 2 - pitch * (len(columns) - 1) / 2
    w = min(170.0, pitch * 0.74)
    highest = max(max(_heights(column)) for column in columns)
    unit = min(26.0, (_BASE_Y - _TOP_Y) / max(1, highest))
    lit = tuple(round(left + i * pitch) for i, column in enumerate(columns) if column.is_winner)

    def feet(sheet: Canvas) -> None:
        for i, column in enumerate(columns):
            _foot(sheet, props, column, len(columns), left + i * pitch, pitch)

    _ground(canvas, lit if won >= 1 else (), feet, tuple((c.mask, c.total, c.text, c.place) for c in columns))
    if 0 < won < 1:
        for spot in lit:
            _light(canvas, spot, won)
    for i, column in enumerate(columns):
        x = left + i * pitch
        top = _stack(canvas, column, x, w, unit, grown)
        size = min(136.0, pitch * 0.78)
        mood = "plain" if won < 1 else "pleased" if column.is_winner else "forced" if column.place == 1 else "plain"
        key = token(canvas, props.pack, column.mask, mood, column.seat)
        canvas.sprite(key, x, top - size * 0.5, size, size, "center", is_lit=True)
        points = _points(column, grown)
        fill = canvas.theme.gold if column.is_winner and won >= 1 else canvas.theme.fields[0]
        figure(canvas, str(points), "heart", x, top - size - 34, size=44 if pitch > 190 else 36, fill=fill)
        if column.is_winner and won > 0:
            gold, ink = canvas.theme.gold, canvas.theme.ink
            sign(canvas, props.words("result.best"), x, 829, 30, fill=gold, colour=ink, opacity=won)
        if column.seat in done:
            seen_mark(canvas, x + pitch / 2 - 18, 860)
    _legend(canvas, props, grown)


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


def _ground(canvas: Canvas, lit: tuple[int, ...], feet: Paint, key: Hashable) -> None:
    """The pale hill with the feet of the columns, and the winners' light in it once that is all there."""

    def paint(sheet: Canvas) -> None:
        sheet.clear()
        sheet.sprite(plain_hill(sheet), 0, 0, WIDTH, HEIGHT)
        shade(sheet, sheet.theme.ground, 0.7 if sheet.theme.mood is Mood.HIGH_CONTRAST else 0.35)
        for x in lit:
            _light(sheet, x, 1.0)
        feet(sheet)

    canvas.layer(paint)


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
    theme, y = canvas.theme, _BASE_Y
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
            if whole >= 40:
                thing(canvas, icon, x, y - h + whole / 2, min(58.0, whole - 8))
        y -= h
    body = shapes.line([(4, 6), (w + 36, 6)], theme.outline, 8)
    canvas.shape(body, w + 40, 12, x, _BASE_Y + 3, "center")
    return y


def _foot(canvas: Canvas, props: Props, column: Column, masks: int, x: float, pitch: float) -> None:
    """Name, badge of the tier and place by stars: the other ledger."""
    words, theme, w = props.words, canvas.theme, pitch - 12
    name = words.mask(column.mask)
    place = words("result.place", place=column.place, masks=masks) if column.place else ""

    def paint(sheet: Canvas) -> None:
        body = shapes.card(w, 176, 28, theme.card, theme.card_shade, theme.outline, depth=8)
        sheet.shape(body, w, 176, 0, 0)
        sheet.text_box(name, (10, 6, w - 20, 50), 40, theme.text, Face.TITLE, "center", max_lines=1)
        has_room = w > 190
        if column.text.strip("-") == "":
            pass
        elif has_room:
            tier_badge(sheet, column.tier, w / 2 - 58, 78, size=50)
            sheet.score(column.text, w / 2 + 28, 78, 40)
        else:
            sheet.score(column.text, w / 2, 78, 38)
        top = 54.0 if column.text.strip("-") == "" else 100.0
        sheet.text_box(
            place, (6, top, w - 12, 168 - top), TEXT_MIN, theme.text_soft, Face.NARROW, "center", max_lines=2
        )

    canvas.stamp(w, 176, paint, x, 850, "midtop")


def _legend(canvas: Canvas, props: Props, grown: Sequence[float]) -> None:
    """What the parts are; those that have not grown yet wait, pale."""
    theme, w, h = canvas.theme, 354.0, 860.0
    pitch = (h - 50) / len(PARTS)
    awake = tuple(share > 0 for share in grown)

    def paint(sheet: Canvas) -> None:
        panel(sheet, (0, 0, w, h - 10), radius=36)
        for i, ((name, (icon, tone)), is_awake) in enumerate(zip(PARTS.items(), awake, strict=True)):
            y, opacity = 16 + pitch * (i + 0.5), 1.0 if is_awake else 0.25
            field = shapes.rounded(0, 0, 88, 88, 22, theme.fields[tone], theme.outline)
            sheet.shape(field, 88, 88, 24, y, "midleft", opacity)
            thing(sheet, icon, 68, y, 66, opacity=opacity)
            sheet.text_box(
                props.words(f"result.part.{name}"),
                (128, y - 44, w - 150, 88),
                36,
                theme.text if is_awake else theme.veil,
                Face.LABEL,
                "midleft",
                max_lines=2,
            )

    canvas.stamp(w, h, paint, _LEGEND_X, 176)
