"""Two boards on the hill: ranks with their reach, and what an open sum is made of; they tell nothing new."""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.city.city import NO_SCORE, City
from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Plate
from game.drawing.rows import Layers
from game.drawing.theme import THIN
from game.drawing.widget import Widget
from game.drawing.words import Line, Words
from game.stage.kit.signs import trend
from game.stage.kit.standings import Row, Standings
from game.stage.kit.tokens import draw_token
from game.stage.staging import Live, Props

_ROW_H, _HEAD_H, _COLUMN_LEAST = 58.0, 46.0, 240.0
_REASON_LEAST_W = 300.0
_KINDS = ((80, "high"), (60, "good"), (40, "even"), (0, "low"))
"""From which figure on (per cent) an open sum is said to be how."""


def draw_board(
    canvas: Canvas, props: Props, standings: Standings, live: Live, city: City, box: Box, opacity: float
) -> None:
    """The rank and reach of all who are rated on one lit board, best first."""
    order = sorted(_rated(standings, city), key=lambda m: standings.row(m).place)
    x, y, w, h = box
    columns = 2 if len(order) > 4 else 1
    column = min((w - 36 - 12 * (columns - 1)) / columns, 340.0)
    wide = column * columns + 12 * (columns - 1) + 36
    rows = max(1, -(-len(order) // columns))  # all may have handed in the app: one line says so
    step = min(_ROW_H, (h - _HEAD_H - 22) / rows)
    tall = _HEAD_H + step * rows + 22
    left = x + w - wide
    title = props.words("sign.rank.title")

    _Board(title).show(canvas, (left, y, wide, tall), opacity)
    if not order:
        nobody = Line(props.words("sign.rank.nobody"), 36, "on_fill", Face.LABEL)
        nobody.show(canvas, (left + 18, y + _HEAD_H + 4, wide - 36, step), opacity)
    for place, mask in enumerate(order):
        at_x = left + 18 + (place // rows) * (column + 12)
        at_y = y + _HEAD_H + 4 + (place % rows) * step
        row = standings.row(mask)
        line = _BoardRow(props.words.mask(mask), props.words.score(row.text), row.place, standings.change(mask))
        line.show(canvas, (at_x, at_y, column, step), opacity)
        size = step - 10
        spot = at_x + 50 + size / 2, at_y + step / 2
        draw_token(canvas, props, live, city, mask, spot, size, has_shadow=False, opacity=opacity)


def _rated(standings: Standings, city: City) -> list[MaskId]:
    """Whoever has not handed in the app."""
    return [mask for mask in city.masks if standings.row(mask).text != NO_SCORE]


@dataclass(frozen=True, slots=True)
class _Board(Widget):
    """A dark board with a golden rim under its title."""

    title: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, h) = sheet.theme, box
        body = shapes.rounded(0, 0, w, h, 22, theme.outline)
        body += shapes.rounded(5, 5, w - 10, h - 10, 18, None, theme.gold, 4)
        sheet.shape(body, w, h, x, y)
        Line(self.title, 34, "gold").paint(sheet, (x + 24, y + 9, w - 48, _HEAD_H - 8))


@dataclass(frozen=True, slots=True)
class _BoardRow(Widget):
    """A place, a name where there is room, the reach, and which way it is going."""

    name: str
    text: str
    place: int
    change: int

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, h) = sheet.theme, box
        ink, middle = theme.gold if self.place == 1 else theme.on_fill, y + h / 2
        sheet.text(str(self.place), x + 20, middle, 38, ink, Face.TITLE, "center")
        if w >= _COLUMN_LEAST:
            Line(self.name, 32, "on_fill", Face.LABEL, "midleft").paint(sheet, (x + 56 + h, y, w - 168 - h, h))
        sheet.text(self.text, x + w - 48, middle, 36, ink, Face.TITLE, "midright")
        colour = theme.tiers[2] if self.change > 0 else theme.fields[0] if self.change < 0 else theme.veil
        sheet.shape(trend(self.change, 40, 34, colour, 5), 40, 34, x + w - 44, middle, "midleft")


def draw_reasons(
    canvas: Canvas, props: Props, standings: Standings, live: Live, city: City, boxes: tuple[Box, Box], opacity: float
) -> None:
    """One line for each mask that is rated: how much was heard of it, and how that leans; read off its figure."""
    rated = _rated(standings, city)
    half = (len(rated) + 1) // 2
    if boxes[0][2] < _REASON_LEAST_W * (2 if half > 2 else 1):
        return  # beside the rule's card there is no room for a line; the next ledger has it
    for box, masks in zip(boxes, (rated[:half], rated[half:]), strict=True):
        if not masks:
            continue
        x, y, w, h = box
        columns = 2 if len(masks) > 2 else 1
        rows = -(-len(masks) // columns)
        wide = min(w, 400.0 * columns)
        left = x + w - wide if box is boxes[0] else x
        column = wide / columns
        step = min(78.0, h / rows)
        for place, mask in enumerate(masks):
            at = left + (place % columns) * column, y + (place // columns) * step, column - 8, step - 6
            line = reason_line(props, standings.row(mask), len(city.memory.kindness.get(mask, ())))
            said = Layers(
                (
                    (
                        Words(line, 30, face=Face.NARROW, align="midleft", lines=2),
                        (at[3] + 26, 0, at[2] - at[3] - 36, at[3]),
                    ),
                )
            )
            Plate(said, line=THIN, radius=16).show(canvas, at, opacity)
            size = step - 14
            spot = at[0] + 16 + size / 2, at[1] + at[3] / 2
            draw_token(canvas, props, live, city, mask, spot, size, has_shadow=False, opacity=opacity)


def reason_line(props: Props, row: Row, heard: int) -> str:
    """Why a figure is what it is, in a few words: from the figure as shown and the number of acts that were rated."""
    whole = re.match(r"\d+", row.text)
    if not heard or whole is None:
        return props.words("sign.sum.none")
    kind = next(kind for least, kind in _KINDS if int(whole.group()) >= least)
    return props.words(f"sign.sum.{kind}", count=heard)
