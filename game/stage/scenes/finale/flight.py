"""The flight to the wedding: plane or boat; draws, decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.city import City
from game.city.finale import BOAT_LIFE, HELD_LIFE, PLANE_FARE, PLANE_LIFE
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Picture, Plate
from game.drawing.widget import Widget
from game.drawing.words import Words
from game.stage.kit.grounds import COAST
from game.stage.kit.marks import Worth, asked, large_pill, sign, token_row
from game.stage.kit.timeline import Timeline
from game.stage.staging import Live, Props

_TOP = 178.0


def draw_flight(canvas: Canvas, props: Props, time: Timeline, live: Live, city: City, foot: float) -> None:
    """Two cards with what each way costs, holds and gives; those who choose stand between, the others on deck."""
    COAST.show(canvas)
    choosing = asked(live, city)
    short = [mask for mask in city.by_seat() if mask not in choosing]
    h = min(560.0, foot - _TOP - 124)
    words = props.words
    for i, name in enumerate(("plane", "boat")):
        drop = (1 - time.pop(80 + i * 140, 400)) * 300
        card = _way_card(canvas, props, name, (len(city.masks) + 1) // 2)
        card.show(canvas, (96 + i * 876, _TOP - drop, 852, h))
    y = _TOP + h + 66
    if short:
        sign(canvas, words("finale.flight.short"), 1398, _TOP + h - 236 - 2, 34)
        token_row(canvas, props, city, short, "forced", 1398, _TOP + (h - 236) * 0.38, 640, 92)
    if choosing:
        token_row(canvas, props, city, choosing, "plain", 960, y, 1700, 116)


def _way_card(canvas: Canvas, props: Props, name: str, places: int) -> Widget:
    """What the plane costs; what the boat gives, and gives if the door is held."""
    words, pink = props.words, "field 0"
    title = words(f"option.flight.{name}")
    if name == "plane":
        price = (Worth(str(PLANE_FARE), "coin", 46), Worth(f"+{PLANE_LIFE}", "heart", 46, pink))
        return _WayCard(name, "field 5", (title, words("finale.flight.places", places=places)), price)
    free = large_pill(canvas, words("finale.flight.free"), 42, face=Face.TITLE)
    gains = free, Worth(f"+{BOAT_LIFE}", "heart", 46, pink), Worth(f"+{HELD_LIFE}", "heart", 46, pink)
    return _WayCard(name, "field 4", (title, words("finale.flight.boat_places")), gains, words("finale.flight.held"))


@dataclass(frozen=True, slots=True)
class _WayCard(Widget):
    """The plane or the boat in a window; its name and places, what it costs and gives, and on what condition."""

    name: str
    field: str
    words: tuple[str, str]
    worth: tuple[Widget, ...]
    condition: str = ""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        window_h = h - 236
        Panel(radius=40, depth=12).paint(sheet, box)
        Plate(fill=self.field, radius=26).paint(sheet, (x + 22, y + 22, w - 44, window_h))
        low = 0.0 if self.name == "plane" else window_h * 0.06
        art = Picture(f"way/{self.name}", min(560.0, window_h * 2 - 20), tall=0.5)
        art.paint(sheet, (x, y + 22 + low, w, window_h))
        top = y + 30 + window_h
        Words(self.words[0], 60, face=Face.TITLE, align="midleft", lines=1).paint(sheet, (x + 40, top, w - 80, 76))
        Words(self.words[1], 40, "text_soft", align="midleft", lines=1).paint(sheet, (x + 40, top + 72, w - 80, 52))
        at, base = x + 40, top + 158
        for number, part in enumerate(self.worth):
            wide, high = part.size(sheet)
            part.paint(sheet, (at, base - high / 2, wide, high))
            at += wide + (20, 28, 14)[number]
        room = (at, base - 68, x + w - at - 22, 120)
        Words(self.condition, 40, face=Face.LABEL, align="midleft", lines=3).paint(sheet, room)
