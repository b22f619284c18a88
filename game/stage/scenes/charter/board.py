"""The board on which the charter hangs: plates side by side, the newest hammered on, others struck; decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.city.city import City
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.theme import THIN, rgb
from game.drawing.widget import Widget
from game.drawing.words import Words
from game.stage.art.charter import BRASS, BRASS_LIGHT, TOOL_PX, board, hammer
from game.stage.kit.impact import dust
from game.stage.kit.timeline import Timeline
from game.stage.scenes.charter.plate import LOW, article_of, draw_names, plate
from game.stage.staging import Live, Props

_TITLE_H, _EDGE, _GAP = 84.0, 30.0, 22.0
_NAIL = 16.0, 92.0
"""From a plate's side and top: so low that the hammer leaves the board's title free."""
_PLATE_MOST_W = 520.0
_BOARD_LEAST_W = 860.0
_NAMES_H, _NAMES_LOW_H = 104.0, 82.0
HAMMER_MS = (420.0, 820.0, 1220.0)
"""When the hammer falls on the newest plate."""
_SWING_MS = 180.0


def plate_boxes(box: Box, count: int) -> list[Box]:
    """Where `count` plates hang on a board in that box."""
    x, y, w, h = box
    plate_w = min(_PLATE_MOST_W, (w - 2 * _EDGE - _GAP * (count - 1)) / max(1, count))
    left = x + (w - count * plate_w - (count - 1) * _GAP) / 2
    top, plate_h = y + _TITLE_H, h - _TITLE_H - 44
    return [(left + n * (plate_w + _GAP), top, plate_w, plate_h) for n in range(count)]


def board_box(box: Box, count: int) -> Box:
    """The part of `box` that a board with so many plates takes: few of them hang on a narrow one."""
    x, y, w, h = box
    own = min(w, max(_BOARD_LEAST_W, 2 * _EDGE + count * (_PLATE_MOST_W + _GAP)))
    return x + (w - own) / 2, y, own, h


def title_w(canvas: Canvas, title: str, w: float) -> float:
    """How wide the brass title is on a board of that width."""
    return min(w - 200, canvas.pen.at_text_scale(1.0).width(title, 42, Face.TITLE) + 90)


@dataclass(frozen=True, slots=True)
class _Board(Widget):
    """The bare board with its brass title."""

    title: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        sheet.shape(board(w, h), w, h, x, y)
        wide = title_w(sheet, self.title, w)
        left = x + (w - wide) / 2
        plaque = shapes.rounded(0, 0, wide, 62, 14, rgb(BRASS), sheet.theme.ink, THIN)
        plaque += shapes.line([(24, 8), (wide - 24, 8)], rgb(BRASS_LIGHT), 4)
        sheet.shape(plaque, wide, 62, left, y + 16)
        Words(self.title, 42, "ink", Face.TITLE, lines=1).paint(sheet, (left + 20, y + 20, wide - 40, 54))


def draw_charter(
    canvas: Canvas,
    props: Props,
    live: Live,
    city: City,
    articles: Sequence[str],
    box: Box,
    *,
    time: Timeline | None = None,
    fresh: str = "",
    faded: Sequence[str] = (),
) -> None:
    """The board with these articles and the names under each; `fresh` is being hammered on, `faded` go grey."""
    box = board_box(box, len(articles))
    _Board(props.words("article.board")).show(canvas, box)
    for name, (x, y, w, h) in zip(articles, plate_boxes(box, len(articles)), strict=True):
        is_new = time is not None and name == fresh
        share = time.pop(0, 380) if time is not None and is_new else 1.0
        told = city.brought[name]
        lift = (1 - share) * 260
        opacity = 0.42 if name in faded else 1.0
        article, names_h = article_of(props, name), _NAMES_H if h >= LOW else _NAMES_LOW_H
        plate(article, foot=names_h).show(canvas, (x, y - lift, w, h), opacity)
        if name not in faded:
            names_at = (x + 36, y + h - 36 - names_h - lift, w - 72, names_h)
            grown = {m: time.pop(1500 + 140 * n, 300) for n, m in enumerate(told.signed)} if time and is_new else None
            draw_names(canvas, props, live, city, told.by, told.signed, names_at, grown)
        if time is None or not is_new or time.now_ms > HAMMER_MS[0]:
            for nail_x in (x + _NAIL[0], x + w - _NAIL[0]):
                canvas.sprite("charter/nail", nail_x, y + _NAIL[1], 30, 30, "center", is_lit=True)
        if time is not None and is_new:
            _draw_hammer(canvas, time, x + w - _NAIL[0], y + _NAIL[1])


def _hammer_at(x: float, y: float) -> tuple[float, float]:
    """The middle of the hammer that falls on a nail there."""
    return x + 84, y + 30


def _draw_hammer(canvas: Canvas, time: Timeline, x: float, y: float) -> None:
    """Three blows, then it is laid aside."""
    for at_ms in HAMMER_MS:
        time.sound(at_ms, "thud", at_ms)
        dust(canvas, time, at_ms, x, y + 6, 0.5)
    if time.now_ms > HAMMER_MS[-1] + 500:
        return
    falls = [time.now_ms - at_ms for at_ms in HAMMER_MS]
    near = min((abs(passed) for passed in falls), default=_SWING_MS)
    turn = round(min(1.0, near / _SWING_MS) * 6) * 8 - 30.0
    canvas.shape(hammer(turn), TOOL_PX, TOOL_PX, *_hammer_at(x, y), "center")
