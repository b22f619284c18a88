"""Guess your right neighbour's wish: the wishes that lie face up, and who sits beside whom; draws, decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.city import City
from game.city.finale import GUESS_WISH_LIFE
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.widget import Widget
from game.drawing.words import Words
from game.stage.kit.grounds import HALL, Laid
from game.stage.kit.marks import Worth, mask_token
from game.stage.kit.timeline import Timeline
from game.stage.scenes.finale.wish_card import wish_card
from game.stage.staging import Live, Props

_TOP = 178.0


def draw_guess(canvas: Canvas, props: Props, time: Timeline, city: City, live: Live, foot: float) -> None:
    """The wishes that lie face up, and below them who sits beside whom."""
    count = max(1, len(city.wishes))
    gap, ring_h = 20.0, 172.0 if foot > 800 else 140.0
    w = min(420.0, (1728 - gap * (count - 1)) / count)
    h = min(470.0, foot - _TOP - ring_h - 20)
    left = 960 - (w * count + gap * (count - 1)) / 2
    drops = [(1 - time.pop(80 + i * 90, 380)) * 260 for i in range(count)]
    parts: list[tuple[Widget, Box]] = [
        (wish_card(props, wish), (left + i * (w + gap), _TOP - drop, w, h))
        for i, (wish, drop) in enumerate(zip(city.wishes, drops, strict=False))
    ]
    ring = _Ring(props.words("finale.guess.ring"), props.words("finale.guess.gain"))
    parts.append((ring, (96, foot - ring_h, 1728, ring_h)))
    if any(drops):
        HALL.show(canvas)
        for part, box in parts:
            part.show(canvas, box)
    else:
        Laid(HALL, tuple(parts)).show(canvas)
    _ring(canvas, props, city, live, foot - ring_h, ring_h)


@dataclass(frozen=True, slots=True)
class _Ring(Widget):
    """The panel below the wishes, and what a right guess gives; the heads stand to the right."""

    text: str
    gain: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, _, h = box
        Panel(radius=40).paint(sheet, box)
        lines = 2 if h > 160 else 1
        text = Words(self.text, 32, face=Face.LABEL if lines == 2 else Face.NARROW, align="midleft", lines=lines)
        text.paint(sheet, (x + 30, y + 10, 320, 38 * lines))
        worth = Worth(f"+{GUESS_WISH_LIFE}", "heart", 36, "field 0")
        used, high = worth.size(sheet)
        worth.paint(sheet, (x + 30, y + h - 50 - high / 2, used, high))
        gain = Words(self.gain, 28, face=Face.NARROW, align="midleft", lines=2)
        gain.paint(sheet, (x + 44 + used, y + h - 86, 320 - used, 74))


def _ring(canvas: Canvas, props: Props, city: City, live: Live, top: float, h: float) -> None:
    """Heads in the order of seats, each with an arrow to the neighbour whose wish it guesses; the first comes again."""
    theme, masks = canvas.theme, city.by_seat()
    room, size = 1330.0, min(132.0, 1330 / (len(masks) + 1) * 0.72)
    pitch, y = room / (len(masks) + 1), top + h / 2 - 4
    left = 460 + pitch / 2
    locked = {look.mask for look in live.seats if look.is_locked}
    for i, mask in enumerate(masks):
        mood = "pleased" if mask in locked else "plain"
        mask_token(canvas, props, city, mask, mood, left + i * pitch, y, size)
        tip = min(26.0, pitch * 0.16)
        arrow = shapes.line([(4, 24), (tip * 2 - 6, 24)], theme.text, 8)
        arrow += shapes.polygon([(tip * 1.2, 8), (tip * 2, 24), (tip * 1.2, 40)], theme.text, theme.text, 4)
        canvas.shape(arrow, tip * 2 + 4, 48, left + (i + 0.5) * pitch, y, "center")
    mask_token(canvas, props, city, masks[0], "plain", left + len(masks) * pitch, y, size * 0.7, 0.6)
