"""Columns of Life points with the masks on top, what each part came from, and the stars beside it; draws only."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.city.pack import MaskId
from game.stage import shapes
from game.stage.art.hill import hill_svg
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.menus.backdrop import shade
from game.stage.portraits import token
from game.stage.scenes.finale_marks import figure, thing
from game.stage.staging import Props
from game.stage.theme import HEIGHT, TEXT_MIN, WIDTH, Mood
from game.stage.widgets import panel, pill, tier_badge

PARTS: Mapping[str, tuple[str, int]] = {
    "home": ("bed", 4), "way": ("rail", 3), "card": ("promise", 0), "evening": ("newspaper", 1), "coins": ("coin", 2),
    "wish": ("wish", 5), "quiet": ("eye", 3),
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


def draw_result(canvas: Canvas, props: Props, columns: Sequence[Column], grown: Sequence[float], won: float) -> None:
    """`grown`: how far each of PARTS has grown (0-1); `won` 0-1: the winner's light comes up."""
    _ground(canvas)
    pitch = min(300.0, (_RIGHT - _LEFT) / len(columns))
    left = (_LEFT + _RIGHT) / 2 - pitch * (len(columns) - 1) / 2
    w = min(170.0, pitch * 0.74)
    highest = max(max(_heights(column)) for column in columns)
    unit = min(26.0, (_BASE_Y - _TOP_Y) / max(1, highest))
    for i, column in enumerate(columns):
        if column.is_winner and won > 0:
            _light(canvas, left + i * pitch, won)
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
        _foot(canvas, props, column, len(columns), x, pitch, won)
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


def _ground(canvas: Canvas) -> None:
    def paint(sheet: Canvas) -> None:
        sheet.clear()
        if "ground/plain hill" not in sheet.kit.sprites:
            sheet.kit.sprites.register("ground/plain hill", hill_svg(plain=True))
        sheet.sprite("ground/plain hill", 0, 0, WIDTH, HEIGHT)
        shade(sheet, sheet.theme.ground, 0.7 if sheet.theme.mood is Mood.HIGH_CONTRAST else 0.35)

    canvas.layer(("result ground",), paint)


def _light(canvas: Canvas, x: float, won: float) -> None:
    """Broad calm beams behind whoever won: no crown, only weather."""
    beams = "".join(
        shapes.polygon([(500, 560), (500 + 640 * math.cos(a), 560 + 640 * math.sin(a)),
                        (500 + 640 * math.cos(a + 0.14), 560 + 640 * math.sin(a + 0.14))], canvas.theme.gold, None)
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
        body = shapes.rounded(0, 0, w, h + 6, min(16, h / 2), theme.fields[tone], theme.outline)
        if name == "quiet":
            body += shapes.rounded(10, 10, max(1, w - 20), max(1, h - 14), 8, None, theme.outline, 3)
        canvas.shape(body, w, h + 6, x, y + 3, "midbottom")
        if h >= 40:
            thing(canvas, icon, x, y - h / 2, min(58.0, h - 8))
        y -= h
    body = shapes.line([(4, 6), (w + 36, 6)], theme.outline, 8)
    canvas.shape(body, w + 40, 12, x, _BASE_Y + 3, "center")
    return y


def _foot(canvas: Canvas, props: Props, column: Column, masks: int, x: float, pitch: float, won: float) -> None:
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
        sheet.text_box(place, (6, top, w - 12, 168 - top), TEXT_MIN, theme.text_soft, Face.NARROW, "center",
                       max_lines=2)

    key = "result foot", column.mask, column.text, column.tier, place, round(w)
    canvas.stamp(key, w, 176, paint, x, 850, "midtop")
    if column.is_winner and won > 0:
        pill(canvas, words("result.best"), x, 829, size=30, fill=theme.gold, colour=theme.ink, opacity=won)


def _legend(canvas: Canvas, props: Props, grown: Sequence[float]) -> None:
    """What the parts are; those that have not grown yet wait, pale."""
    theme, w, h = canvas.theme, 354.0, 860.0
    panel(canvas, (_LEGEND_X, 176, w, h - 10), radius=36)
    pitch = (h - 50) / len(PARTS)
    for i, ((name, (icon, tone)), share) in enumerate(zip(PARTS.items(), grown, strict=True)):
        y, opacity = 192 + pitch * (i + 0.5), 0.25 + 0.75 * min(1.0, share)

        def paint(sheet: Canvas, icon: str = icon, tone: int = tone, name: str = name) -> None:
            body = shapes.rounded(0, 0, 88, 88, 22, theme.fields[tone], theme.outline)
            sheet.shape(body, 88, 88, 0, 0)
            thing(sheet, icon, 44, 44, 66)
            sheet.text_box(props.words(f"result.part.{name}"), (104, 0, w - 150, 88), 36, theme.text, Face.LABEL,
                           "midleft", max_lines=2)

        canvas.stamp(("legend", name, props.pack.fingerprint), w - 40, 88, paint, _LEGEND_X + 24, y, "midleft",
                     round(opacity * 8) / 8)
