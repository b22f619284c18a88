"""Somebody could hold the door: those on board, those still running, and what it costs; draws, decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.city import City
from game.city.finale import BOAT_LIFE, HELD_COST, HELD_LIFE
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.motion import ease_in_out
from game.drawing.plates import Panel
from game.drawing.rows import Layers
from game.drawing.widget import Widget
from game.drawing.words import Words
from game.stage.kit.grounds import COAST, Laid
from game.stage.kit.marks import Worth, asked, large_pill, token_row
from game.stage.kit.timeline import Timeline
from game.stage.staging import Live, Props

MINUS = "\N{MINUS SIGN}"
_TOP = 178.0
_DOOR_W = 340.0


def draw_hold(canvas: Canvas, props: Props, time: Timeline, live: Live, city: City, foot: float) -> None:
    """On board to the left, still running to the right, an open door between; nobody sees who holds it."""
    aboard = asked(live, city)
    ashore = [mask for mask in city.by_seat() if mask not in aboard]
    h = min(620.0, foot - _TOP)
    slide = 1 - time.move(60, 380)
    parts = _sides(canvas, props, h, slide)
    if slide:
        COAST.show(canvas)
        for part, box in parts:
            part.show(canvas, box)
    else:
        Laid(COAST, parts).show(canvas)
    for i, (masks, mood) in enumerate(((aboard, "plain"), (ashore, "forced"))):
        x = _side_x(i, slide)
        rows = [masks[:4], masks[4:]] if len(masks) > 4 else [masks]
        size = min(190.0, (h - 330) / len(rows) * 1.0, 560 / max(1, len(rows[0])))
        for k, row in enumerate(rows):
            y = _TOP + 110 + (h - 330) * (k + 0.5) / len(rows)
            token_row(canvas, props, city, row, mood, x + 322, y, 590, size)
    opened = round(time.move(300, 450, ease_in_out) * 20) / 20
    _Door(opened).show(canvas, (960 - _DOOR_W / 2, _TOP, _DOOR_W, h - 110))


def door_at(foot: float) -> tuple[float, float]:
    """The middle of the door, where the strip begins at `foot`."""
    return 960.0, _TOP + (min(620.0, foot - _TOP) - 110) / 2


def _side_x(at: int, slide: float) -> float:
    return 96 + at * 1084 + (1 if at else -1) * 500 * slide


def _sides(canvas: Canvas, props: Props, h: float, slide: float) -> tuple[tuple[Widget, Box], ...]:
    """The two panels without heads, and the small card between them."""
    words = props.words
    sides = (
        ("aboard", f"{MINUS}{HELD_COST}", "finale.hold.you", "field 5"),
        ("ashore", f"+{HELD_LIFE - BOAT_LIFE}", "finale.hold.them", "field 1"),
    )
    parts: list[tuple[Widget, Box]] = []
    for i, (key, points, told, field) in enumerate(sides):
        title = large_pill(canvas, words(f"finale.hold.{key}"), 38)
        wide, high = title.size(canvas)
        inside = Layers((
            (title, (322 - wide / 2, 52 - high / 2, wide, high)),
            (Worth(points, "heart", 60), (0, h - 200, 644, 100)),
            (Words(words(told), 36, "ink", Face.LABEL, lines=2), (30, h - 100, 584, 80)),
        ))  # fmt: skip
        parts.append((Panel(inside, field, radius=44, depth=12), (_side_x(i, slide), _TOP, 644.0, h)))
    secret = Words(words("finale.hold.secret"), 32, face=Face.LABEL, lines=2)
    card = Panel(Layers(((secret, (16, 4, 360, 78)),)), radius=28, depth=6)
    return (*parts, (card, (764, _TOP + h - 92, 392, 92)))


@dataclass(frozen=True, slots=True)
class _Door(Widget):
    """A cabin door, ajar (0-1); warm light behind it."""

    ajar: float

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, tall = box
        theme = sheet.theme
        ink = theme.outline
        body = shapes.rounded(0, 0, w, tall, 130, theme.card, ink, 8)
        body += shapes.rounded(30, 30, w - 60, tall - 60, 104, (255, 226, 123), ink)
        body += shapes.polygon([(w * 0.5, 90), (w * 0.24, tall - 60), (w * 0.76, tall - 60)], (255, 246, 214), None)
        leaf_w = (w - 60) * (1 - 0.62 * self.ajar)
        body += shapes.rounded(30, 30, leaf_w, tall - 60, min(104, leaf_w / 2), (191, 234, 211), ink)
        body += shapes.rounded(30 + leaf_w * 0.26, 84, leaf_w * 0.48, tall * 0.2, leaf_w * 0.2, (191, 224, 247), ink)
        body += shapes.rounded(30 + leaf_w * 0.66, tall * 0.52, max(14.0, leaf_w * 0.14), 70, 10, theme.gold, ink, 5)
        sheet.shape(body, w, tall, x, y)
