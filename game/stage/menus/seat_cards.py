"""Places at the table as cards: shape, colour and letter of a seat, and what it holds; knows no device."""

from __future__ import annotations

from dataclasses import dataclass

from game.drawing import shapes
from game.drawing.buttons import button
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.motion import Tween
from game.drawing.rows import Row
from game.drawing.theme import OUTLINE, THIN, mix
from game.drawing.widget import NOTHING, Widget, ink_of
from game.drawing.widgets import seat_badge
from game.drawing.words import Steady, Words, centred, point_in
from game.stage.menus.chairs import ChairLook
from game.table.words import TableWords

RADIUS = 30.0
_TOP, _W, _H, _GAP, _LEFT = 174.0, 204.0, 272.0, 13.7, 96.0
_HEAD = 132.0
_LABEL, _LABEL_PITCH = 34.0, 3.0
_WHITE = (255, 255, 255)


def card_box(seat: int) -> Box:
    """Where a seat's card lies."""
    return _LEFT + seat * (_W + _GAP), _TOP, _W, _H


def hop_of(wave: Tween | None) -> float:
    """How high a place has hopped, 0-1, so that its owner finds it."""
    return 0.0 if wave is None or wave.is_done else 4 * wave.value * (1 - wave.value)


def cross_box(seat: int) -> Box:
    """The corner that makes a seat leave."""
    x, y, w, _ = card_box(seat)
    return x + w - 56, y - 8, 64, 64


@dataclass(frozen=True, slots=True)
class DeviceMark(Widget):
    """The picture of what somebody holds, in its box; a kind that nobody has drawn is five plain buttons."""

    kind: str
    opacity: float = 1.0

    def paint(self, sheet: Canvas, box: Box) -> None:
        name = f"device/{self.kind}"
        drawn = name if name in sheet.kit.sprites.box else "device/key"
        sheet.sprite(drawn, *point_in(box, "center"), box[2], box[3], "center", is_lit=True, opacity=self.opacity)


@dataclass(frozen=True, slots=True)
class FreePlace(Widget):
    """A pale card with a dashed edge: nobody sits here."""

    inside: Widget = NOTHING

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, h) = sheet.theme, box
        fill = mix(theme.card, theme.card_shade, 0.5)
        body = shapes.rounded(0, 0, w, h, RADIUS, fill, mix(theme.outline, fill, 0.45), THIN)
        sheet.shape(body.replace("<rect ", '<rect stroke-dasharray="16 14" ', 1), w, h, x, y)
        self.inside.paint(sheet, box)


@dataclass(frozen=True, slots=True)
class ComingPlace(Widget):
    """What is in a free place of the seat screen: a bot that will come, or a question mark; and the words for it."""

    said: str
    is_coming: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, _ = box
        device = DeviceMark("bot", 0.75) if self.is_coming else DeviceMark("free")
        device.paint(sheet, (x + w / 2 - 52, y + 46, 104, 104))
        Words(self.said, 30, "text_soft", Face.LABEL, lines=2).paint(sheet, (x + 14, y + 168, w - 28, 84))


@dataclass(frozen=True, slots=True)
class TakenPlace(Widget):
    """A seat's card: its sign on its colour above, what it holds below. `away`: words for a device that is gone."""

    chair: ChairLook
    name: str
    away: str
    is_focus: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        chair, theme, (x, y, w, h) = self.chair, sheet.theme, box
        edge = theme.alarm if self.is_focus else theme.outline
        right = w - OUTLINE
        head = f"M{OUTLINE},{_HEAD} V36 Q{OUTLINE},{OUTLINE} 36,{OUTLINE} H{w - 36} Q{right},{OUTLINE} {right},36 "
        body = shapes.card(w, h, RADIUS, theme.card, theme.card_shade, edge)
        body += shapes.path(f"{head}V{_HEAD}Z", ink_of(theme, f"seat {chair.look}"))
        body += shapes.line([(4, _HEAD), (w - 4, _HEAD)], edge, OUTLINE)
        sheet.shape(body, w, h, x, y)
        seat_badge(sheet, chair.look, chair.letter, x + w / 2, y + 69, size=118, fill=_WHITE)
        if chair.is_away:
            Words(self.away, 30, "text_alarm", Face.LABEL).paint(sheet, (x + 14, y + 142, w - 28, 116))
            return
        if any(chair.labels):
            keys = tuple(button(label, _LABEL, is_pad=chair.kind == "pad") for label in chair.labels[:5])
            Row(keys, _LABEL_PITCH).paint(sheet, (x, y + 161, w, _LABEL))
        else:
            DeviceMark(chair.kind).paint(sheet, (x + w / 2 - 42, y + 138, 84, 78))
        Steady(self.name, 30, room=w - 24).paint(sheet, (x, y + 218, w, 36))


@dataclass(frozen=True, slots=True)
class Cross(Widget):
    """The mark that makes a seat leave; red while the seat is in focus."""

    is_focus: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, r = sheet.theme, 20.0
        fill, ink = (theme.alarm, theme.on_fill) if self.is_focus else (theme.card, theme.text)
        body = shapes.circle(r, r, r, fill, theme.outline) + shapes.line([(13, 13), (27, 27)], ink, 5)
        body += shapes.line([(27, 13), (13, 27)], ink, 5)
        x, y, w, h = centred((2 * r, 2 * r), box)
        sheet.shape(body, w, h, x, y)


def draw_card(canvas: Canvas, words: TableWords, seat: int, chair: ChairLook | None, free: Widget, *, hop: float,
              is_focus: bool) -> None:  # fmt: skip
    """One place of the seat screen: taken, or `free`. `hop` 0-1 lifts it."""
    x, y, w, h = card_box(seat)
    up = round(hop * 26)
    if chair is None:
        FreePlace(free).show(canvas, (x, y - up, w, h))
        return
    taken = TakenPlace(chair, chair.name or words(f"seats.kind.{chair.kind}"), words("seats.away"), is_focus)
    taken.show(canvas, (x, y - up, w, h))
    cross_x, cross_y, cross_w, cross_h = cross_box(seat)
    Cross(is_focus).show(canvas, (cross_x, cross_y - up, cross_w, cross_h))
