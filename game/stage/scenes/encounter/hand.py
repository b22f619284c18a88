"""The beat hand: any objections? Twelve seconds of silence; hands go up one after the other, for all to see."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.pack import MaskId
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
    thing,
    time_left,
)


class Hands:
    """Raised hands in the order in which the screen saw them go up."""

    def __init__(self) -> None:
        self.order: list[MaskId] = []

    def watch(self, at: Moment) -> None:
        """Takes the open answers of this frame; a hand that is taken down loses its place."""
        up = [m for m in at.play.front if at.live.open_answers.get(at.city.seat_of(m)) == "raise"]
        self.order = [m for m in self.order if m in up]
        for mask in up:
            if mask not in self.order:
                self.order.append(mask)
                at.time.sound(at.time.now_ms, "page", mask)


def draw_hand(at: Moment, hands: Hands) -> None:
    """The motion above, everybody below, the silence between."""
    hands.watch(at)
    scene = scene_of(at.props.pack, at.play.scene)
    draw_back(at.canvas, scene)
    spots = row(at.play.front, LEFT_X, RIGHT_X, 340, FOOT_Y)
    for spot in spots:
        is_up = spot.mask in hands.order
        draw_figure(at.canvas, at.props.pack, spot, "pleased" if is_up else "plain")
        if not is_up:
            at.time.forget(("hand", spot.mask))
            continue
        rise = at.time.pop(at.time.first(("hand", spot.mask)), 360)
        size = min(190.0, spot.column_w * 0.66)
        x, y = spot.x + spot.w * 0.36, spot.top_y + 70 + (1 - rise) * 160
        thing(at.canvas, "deed", x, y, size)
        _Place(hands.order.index(spot.mask) + 1).show_at(at.canvas, x + size * 0.34, y - size * 0.34)
    draw_fore(at.canvas, scene)
    name_plates(at, spots)
    card_panel(at, (LEFT_X, TOP_Y, RIGHT_X - LEFT_X - 190, 150), title=0, text=52)
    time_left(at.canvas, at.live, RIGHT_X - 84, TOP_Y + 78, 156)
    if not hands.order:
        pill(at.canvas, at.props.words("hand.silence"), 960, 372, size=44)


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
