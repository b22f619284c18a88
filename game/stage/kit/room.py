"""The district stage with its figures: who stands where, name plates, onlookers; knows no card and no outcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.city.pack import MaskId, Pack
from game.drawing import shapes
from game.drawing.canvas import Anchor, Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Plate
from game.drawing.theme import MARGIN_X, TEXT_MIN, THIN, WIDTH, Rgb
from game.drawing.widget import Size, Widget
from game.drawing.widgets import SeatBadge, timer_ring
from game.drawing.words import Steady, Words
from game.stage.art.places import FLOOR_Y
from game.stage.kit.grounds import ask_drawing, district, drawing, has_district
from game.stage.portraits import bust
from game.stage.staging import Live, SeatLook

TOP_Y = 168.0
"""Where the stage begins, below the voice bar."""
LEFT_X, RIGHT_X = float(MARGIN_X), float(WIDTH - MARGIN_X)
_FORE_TOP, _FORE_H = 440.0, 330.0
"""The band in which things of the fore layer stand before the figures."""
_RATIO = 0.8
"""A bust's width for its height."""
FALLBACK = "street-rain"
_TAIL = 30.0
"""So far a bubble's tail reaches."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one figure stands: the middle of its foot, its size, and the width that it has to itself."""

    mask: MaskId
    x: float
    foot_y: float
    w: float
    column_w: float

    @property
    def h(self) -> float:
        return self.w / _RATIO

    @property
    def top_y(self) -> float:
        return self.foot_y - self.h


def row(masks: Sequence[MaskId], left: float, right: float, h_most: float, foot_y: float = FLOOR_Y + 8) -> list[Spot]:
    """Figures side by side, as large as width and height allow."""
    if not masks:
        return []
    column = (right - left) / len(masks)
    w = min(h_most * _RATIO, column * 1.06)
    return [Spot(mask, left + (i + 0.5) * column, foot_y, w, column) for i, mask in enumerate(masks)]


def look_at(mask: MaskId, live: Live) -> SeatLook | None:
    """The seat that wears a mask."""
    return next((look for look in live.seats if look.mask == mask), None)


def thing(
    canvas: Canvas, name: str, x: float, y: float, size: float, anchor: Anchor = "center", *, opacity: float = 1.0
) -> pygame.Rect:
    """An icon by its name in the box of icons."""
    return canvas.sprite(f"thing/{name}", x, y, size, size, anchor, is_lit=True, opacity=opacity)


def scene_of(pack: Pack, place: str) -> str:
    """The drawn stage of a district."""
    scene = pack.districts[place].scene if place in pack.districts else place
    return scene if has_district(scene) else FALLBACK


def draw_back(canvas: Canvas, scene: str) -> None:
    """All of a district in one copy; figures go on top, then `draw_fore`."""
    district(scene).show(canvas)


def ask_room(canvas: Canvas, scene: str) -> None:
    """Encounters in that district will be shown soon: has its layers drawn ahead, the fore one for `draw_fore` too."""
    district(scene).ask(canvas)
    ask_drawing(canvas, f"district/{scene}/fore")


def draw_fore(canvas: Canvas, scene: str) -> None:
    """What stands before the figures, only as high as it may reach."""
    _Fore(f"district/{scene}/fore").show(canvas, (0, _FORE_TOP, WIDTH, _FORE_H))


@dataclass(frozen=True, slots=True)
class _Fore(Widget):
    """The band of a full-size drawing in which things stand before the figures."""

    name: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        drawing(sheet, self.name, _FORE_TOP)


def draw_figure(
    canvas: Canvas,
    pack: Pack,
    spot: Spot,
    mood: str,
    *,
    shift: tuple[float, float] = (0.0, 0.0),
    opacity: float = 1.0,
    is_flipped: bool = False,
) -> None:
    """One mask from the waist up, its foot hidden behind the ledge."""
    with canvas.clip((0, 0, WIDTH, FLOOR_Y + 4)):
        canvas.sprite(bust(canvas, pack, spot.mask, mood), spot.x + shift[0], spot.foot_y + shift[1], spot.w, spot.h,
                      "midbottom", opacity=opacity, is_flipped=is_flipped)  # fmt: skip


def name_plate(
    canvas: Canvas,
    name: str,
    look: SeatLook | None,
    x: float,
    y: float,
    w: float,
    *,
    size: float = 36,
    opacity: float = 1.0,
) -> None:
    """A mask's name on a plate with its seat's shape and letter; `x`, `y` is the middle."""
    seat = None if look is None else (look.seat, look.letter)
    NamePlate(name, seat, w, size).show_at(canvas, x, y, opacity=opacity)


@dataclass(frozen=True, slots=True)
class NamePlate(Widget):
    """A name on a plate of at most `most`, shrunk and shortened until it fits; `seat`: its number and letter."""

    name: str
    seat: tuple[int, str] | None
    most: float
    at: float = 36

    @property
    def _high(self) -> float:
        return max(46.0, self.at * 1.4)

    def _said(self, canvas: Canvas) -> Steady:
        name, h, w, pen = self.name, self._high, self.most, canvas.pen.at_text_scale(1.0)
        face = Face.LABEL if pen.width(name, self.at, Face.LABEL) <= w - h - 30 else Face.NARROW
        fitted = next((s for s in (self.at, 32, TEXT_MIN) if pen.width(name, s, face) <= w - h - 20), TEXT_MIN)
        return Steady(pen.shorten(name, fitted, w - h - 14, face), fitted, face=face, align="midleft")

    def size(self, canvas: Canvas) -> Size:
        return self._said(canvas).size(canvas)[0] + (self._high + 30 if self.seat else 48), self._high

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        Plate(line=THIN).paint(sheet, box)
        if self.seat is not None:
            SeatBadge(*self.seat, h - 12).paint(sheet, (x + 10, y, h - 12, h))
        self._said(sheet).paint(sheet, (x + (h + 8 if self.seat else 24), y, w, h))


def time_left(canvas: Canvas, live: Live, x: float, y: float, size: float, *, urgent_s: float = 5) -> None:
    """The ring of the seconds that are left of the beat, if it is timed; red in the last of them."""
    if live.left_s is not None and live.total_s:
        share, seconds = live.left_s / live.total_s, int(live.left_s + 0.999)
        timer_ring(canvas, share, seconds, x, y, size=size, is_urgent=live.left_s <= urgent_s)


def aside_bubble(
    canvas: Canvas,
    text: str,
    box: Box,
    *,
    size: float = 44,
    points: str = "down",
    is_faint: bool = False,
    opacity: float = 1.0,
) -> None:
    """A speech bubble whose tail points down, left or right; faint while nothing is said."""
    x, y, w, h = box
    _Bubble(text, size, points, is_faint).show(canvas, (x - _TAIL, y, w + 2 * _TAIL, h + _TAIL), opacity)


@dataclass(frozen=True, slots=True)
class _Bubble(Widget):
    """The bubble and, on both sides and below it, room for its tail."""

    text: str
    at: float
    points: str
    is_faint: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, wide, high) = sheet.theme, box
        w, h, fill = wide - 2 * _TAIL, high - _TAIL, theme.card_shade if self.is_faint else theme.card
        sheet.shape(_bubble(w, h, _TAIL, self.points, fill, theme.outline), wide, high, x, y)
        pad = 18.0 if w > 240 else 9.0
        words = Words(self.text, self.at, "text_soft" if self.is_faint else "text", Face.LABEL)
        words.paint(sheet, (x + _TAIL + pad, y + 8, w - 2 * pad, h - 16))


def _bubble(w: float, h: float, tail: float, points: str, fill: Rgb, outline: Rgb) -> str:
    """One outline: a rounded body, `tail` from the left, and its tail down, left or right."""
    i, r = 3.0, min(34.0, h / 2)
    left, right, foot, mid = tail, tail + w, h - i, h / 2
    down = f"H{left + w / 2 + 20:g} L{left + w / 2:g},{h + tail - i:g} L{left + w / 2 - 20:g},{foot:g} "
    to_left = f"V{mid + 22:g} L{i:g},{mid + 14:g} L{left + i:g},{mid - 12:g} "
    to_right = f"V{mid - 12:g} L{right + tail - i:g},{mid + 14:g} L{right - i:g},{mid + 22:g} "
    d = (
        f"M{left + r:g},{i:g} H{right - r:g} Q{right - i:g},{i:g} {right - i:g},{r:g} "
        f"{to_right if points == 'right' else ''}V{h - r:g} Q{right - i:g},{foot:g} {right - r:g},{foot:g} "
        f"{down if points == 'down' else ''}H{left + r:g} Q{left + i:g},{foot:g} {left + i:g},{h - r:g} "
        f"{to_left if points == 'left' else ''}V{r:g} Q{left + i:g},{i:g} {left + r:g},{i:g}Z"
    )
    return shapes.path(d, fill, outline, 6)
