"""Each seat is shown its mask: face, name, job, shape and letter, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.city.city import City
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate
from game.drawing.theme import HEIGHT, MARGIN_Y, OUTLINE, THIN, WIDTH
from game.drawing.widget import Widget
from game.drawing.widgets import seat_badge
from game.drawing.words import Words, around
from game.stage.kit.bubbles import even_size
from game.stage.kit.grounds import MASKS_GROUND
from game.stage.kit.room import LEFT_X, RIGHT_X, TOP_Y
from game.stage.kit.timeline import TimedScene
from game.stage.portraits import bust
from game.stage.staging import Live

_END_H = 60.0
"""Below the cards it is said what the end will show of who gave what: before the first star of the match."""


def _face_height(width: float) -> float:
    return min(width * 1.24, 440.0)


def card_width(count: int) -> tuple[float, float]:
    """How wide each of so many cards is, and how far apart they are."""
    gap = 14.0 if count > 6 else 24.0
    return min(460.0, (RIGHT_X - LEFT_X - gap * (count - 1)) / count), gap


class MasksScene(TimedScene):
    """A row of identity cards; there is no strip, since this is what it will be made of."""

    beats: ClassVar[frozenset[str]] = frozenset({"masks"})
    has_strip: ClassVar[bool] = False

    def open(self, live: Live, city: City) -> None:
        self.time.restart(2400)

    def voice(self, live: Live, city: City) -> str:
        return self.props.words("masks.voice")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        MASKS_GROUND.show(canvas)
        looks = [look for look in live.seats if look.mask]
        if not looks:
            return
        width, gap = card_width(len(looks))
        left = 960 - (width * len(looks) + gap * (len(looks) - 1)) / 2
        room = HEIGHT - MARGIN_Y - TOP_Y - 10 - _END_H - 16
        height = min(room, _face_height(width) + 260)
        top = TOP_Y + 10 + (room - height) / 2
        pad = card_pad(width)
        worn = [next(m for m in self.props.pack.masks if m.id == look.mask) for look in looks]
        sizes = tuple(
            even_size(canvas, [getattr(mask, said) for mask in worn], width - 2 * pad, h, most, face, lines=lines)
            for said, h, most, face, lines in (("name", 70.0, 60.0, Face.TITLE, 1), ("job", 110.0, 40.0, Face.LABEL, 2))
        )
        for i, look in enumerate(looks):
            start_ms = 150 + 220 * i
            self.time.sound(start_ms, "page", i)
            rise = self.time.pop(start_ms, 400)
            mask = worn[i]
            face = bust(canvas, self.props.pack, mask.id, "pleased")
            card = _Identity(face, (mask.name, mask.job), sizes, look.seat, look.letter)
            box = (left + i * (width + gap), top + (1 - rise) * 560, width, height)
            card.show(canvas, box, self.time.fade(start_ms, 120))
            card.enliven(canvas, box, self.time.fade(start_ms, 120))
        said = Words(self.props.words(f"masks.end.{city.reveal}"), 40, (255, 255, 255), Face.LABEL, lines=1)
        width = min(RIGHT_X - LEFT_X, said.size(canvas)[0] + 56)
        plate = Plate(said, "outline", THIN, pad=(24, 0))
        plate.show(canvas, around(WIDTH / 2, HEIGHT - MARGIN_Y - _END_H / 2, width, _END_H), self.time.fade(600, 300))


def card_pad(w: float) -> float:
    return 14.0 if w < 260 else 26.0


@dataclass(frozen=True, slots=True)
class _Identity(Widget):
    """One seat's mask: its bust on the seat's colour, and what there is to know of it."""

    face: str
    words: tuple[str, str]
    """Name and job."""
    sizes: tuple[float, ...]
    """How large both are set on all cards."""
    seat: int
    letter: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        band_h = _face_height(w) + 24
        Panel(radius=38, depth=12).paint(sheet, box)
        Plate(fill=f"seat {self.seat}", radius=38).paint(sheet, (x, y, w, band_h))
        top = y + band_h + min(58.0, w * 0.25)
        pad = card_pad(w)
        left, room, (name, job) = x + pad, w - 2 * pad, self.words
        Words(name, self.sizes[0], face=Face.TITLE, lines=1).paint(sheet, (left, top, room, 70))
        Words(job, self.sizes[1], "text_welcome", Face.LABEL, lines=2).paint(
            sheet, (left, top + 72, room, y + h - top - 92)
        )

    def enliven(self, canvas: Canvas, box: Box, opacity: float) -> None:
        """The face, which lives, and the badge before it."""
        x, y, w, _ = box
        band_h, size = _face_height(w) + 24, min(w * 1.08, 400.0)
        with canvas.clip((x + OUTLINE, y + OUTLINE, w - 2 * OUTLINE, band_h - 2 * OUTLINE)):
            foot = y + band_h - 6 + size * 0.12
            canvas.sprite(self.face, x + w / 2, foot, size, size * 1.25, "midbottom", is_lit=True, opacity=opacity)
        seat_badge(canvas, self.seat, self.letter, x + w / 2, y + band_h, size=min(110.0, w * 0.46),
                   fill=(255, 255, 255), opacity=opacity)  # fmt: skip


SCENE = MasksScene
