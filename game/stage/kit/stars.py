"""Five stars to be given, the time for it, and the common cloud that takes them in, the same whatever is given."""

from __future__ import annotations

from dataclasses import dataclass

from game.content.wording import Wording
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.palette import PAPER
from game.drawing.pen import path
from game.drawing.pen import sheet as svg_sheet
from game.drawing.theme import OUTLINE
from game.drawing.widget import Widget
from game.stage.kit.room import (
    RIGHT_X,
    thing,
    time_left,
)
from game.stage.kit.timeline import Timeline
from game.stage.staging import Live

FACE_X, PANEL_X = 400.0, 760.0
STARS_Y, LOW_Y = 440.0, 700.0
CLOUD_X = 1416.0
"""Where a star of each seat rises to as it locks in: one colour, one size, whatever it is worth."""


def big_stars(canvas: Canvas, x: float, y: float, w: float, opacity: float = 1.0) -> None:
    """Five large stars, none of them lit: what the buttons are for; no figure on them looks like somebody's key."""
    size = min(170.0, w / 5 - 18)
    _FiveStars(size).show(canvas, (x, y, w, size), opacity)


@dataclass(frozen=True, slots=True)
class _FiveStars(Widget):
    """Stars that grow from side to side, the last `at` wide."""

    at: float

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, _ = box
        size, theme = self.at, sheet.theme
        for i in range(5):
            wide = size * (0.52 + 0.12 * i)
            star = shapes.star(wide / 2, wide / 2, wide / 2, theme.gold, theme.outline, OUTLINE)
            sheet.shape(star, wide, wide, x + i * (w - size) / 4 + (size - wide) / 2, y + size - wide)


def gathering(canvas: Canvas, live: Live, time: Timeline) -> None:
    """A cloud that takes in one star for each seat that is locked in; all are alike."""
    asked = [look for look in live.seats if look.prompt is not None]
    cloud(canvas, CLOUD_X, LOW_Y + 50, 300)
    for place, look in enumerate(asked):
        if not look.is_locked:
            time.forget(("star", look.seat))
            continue
        born_ms = time.first(("star", look.seat))
        x = CLOUD_X - 92 + 184 * place / max(1, len(asked) - 1)
        thing(canvas, "star", x, LOW_Y + 12 + (1 - time.move(born_ms, 380)) * 130, 46, opacity=time.fade(born_ms, 150))


def cloud(canvas: Canvas, x: float, foot_y: float, w: float, opacity: float = 1.0) -> None:
    """The common cloud, its base's middle at (x, foot_y)."""
    key = f"cloud/{w:g}"
    h = w * 0.44

    def drawn() -> str:
        scale = w / 230
        shape = "M-84 0C-112 0-112-40-80-42C-78-74-30-86-14-58C6-92 66-78 62-40C104-46 112 0 84 0Z"
        body = (
            f'<g transform="translate({w / 2:g} {h - 6:g}) scale({scale:g})">{path(shape, PAPER, line=5 / scale)}</g>'
        )
        return svg_sheet(round(w), round(h), body)

    canvas.sprite(canvas.kit.sprites.compose(key, drawn), x, foot_y, w, h, "midbottom", is_lit=True, opacity=opacity)


def ring(canvas: Canvas, live: Live) -> None:
    """The time left for this face."""
    time_left(canvas, live, RIGHT_X - 78, LOW_Y, 132)


def by_card(words: Wording, live: Live) -> str:
    """Where to look on the seat cards, at a table that votes by them; "" at any other."""
    if not live.card_name:
        return ""
    return words("cards.voice" if live.card_row else "cards.over", row=live.card_row, name=live.card_name)
