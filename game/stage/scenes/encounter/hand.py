"""The beats hand and hands: any objections? All choose, hidden; then the hands go up. Draws; betrays nothing before."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.forms.ballot import hands_needed
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.theme import THIN
from game.drawing.widget import Size, Widget
from game.drawing.widgets import pill
from game.drawing.words import Steady
from game.stage.kit.moment import FOOT_Y, Moment, card_panel, name_plates
from game.stage.kit.room import (
    LEFT_X,
    RIGHT_X,
    TOP_Y,
    draw_back,
    draw_figure,
    draw_fore,
    row,
    scene_of,
    time_left,
)

HANDS_MS = 2600.0
"""By then the last of eight hands is up."""
_EACH_MS = 260.0
_HAND_X, _HAND_Y = 0.4, 0.29
"""Where the fingers of a raised hand end: from a figure's middle, and from its top, for its width and height."""


def draw_hand(at: Moment) -> None:
    """The motion above, everybody below. While they choose nobody's hand is seen; then all go up, in their order."""
    scene = scene_of(at.props.pack, at.play.scene)
    draw_back(at.canvas, scene)
    spots = row(at.play.front, LEFT_X, RIGHT_X, 340, FOOT_Y)
    hands = at.play.hands
    for spot in spots:
        up_ms = _EACH_MS * hands.index(spot.mask) + 200 if spot.mask in hands else 0.0
        is_up = spot.mask in hands and at.time.now_ms >= up_ms
        if not is_up:
            draw_figure(at.canvas, at.props.pack, spot, "plain")
            continue
        at.time.sound(up_ms, "page", spot.mask)
        rise = at.time.pop(up_ms, 360)
        draw_figure(at.canvas, at.props.pack, spot, "pleased", shift=(0, (1 - rise) * 34), hands="raised")
        x, y = spot.x + spot.w * _HAND_X, spot.top_y + spot.h * _HAND_Y + (1 - rise) * 34
        _Place(hands.index(spot.mask) + 1).show_at(at.canvas, x, y - 34, "center")
    draw_fore(at.canvas, scene)
    name_plates(at, spots)
    card_panel(at, (LEFT_X, TOP_Y, RIGHT_X - LEFT_X - 190, 150), title=0, text=52)
    time_left(at.canvas, at.live, RIGHT_X - 84, TOP_Y + 78, 156)
    _said(at)


def _said(at: Moment) -> None:
    """How many hands stop it, while there is time; what came of it, once all are up."""
    words, rules = at.props.words, at.play.card.rules
    if at.play.has_passed is None:
        pill(at.canvas, words.counted("hand.needed", hands_needed(rules, len(at.play.front))), 960, 366, size=44)
        if not rules.falls_at:
            pill(at.canvas, words("hand.first"), 960, 430, size=34)
    elif not at.play.hands:
        pill(at.canvas, words("hand.silence"), 960, 372, size=44)


@dataclass(frozen=True, slots=True)
class _Place(Widget):
    """Who was first is seen."""

    number: int

    def size(self, canvas: Canvas) -> Size:
        return 60.0, 60.0

    def paint(self, sheet: Canvas, box: Box) -> None:
        is_first, theme = self.number == 1, sheet.theme
        fill = theme.gold if is_first else theme.card
        sheet.shape(shapes.circle(30, 30, 30, fill, theme.outline, THIN), 60, 60, box[0], box[1])
        Steady(str(self.number), 38, "ink" if is_first else "text", Face.TITLE).paint(sheet, box)
