"""One mask before the black mirror, as tall as the hall: the stars it gave rain into five heaps. Knows no event."""

from __future__ import annotations

from dataclasses import dataclass

from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.motion import linear
from game.drawing.widget import Widget
from game.drawing.words import Steady, Words
from game.stage.kit.impact import bounce
from game.stage.kit.timeline import Timeline
from game.stage.scenes.mirror.glass import BLACK, GOLD, PALE, RIM, SOFT, pane

_GLASS: Box = (150.0, 176.0, 640.0, 866.0)
_BUST_W, _BUST_H = 600.0, 750.0
_LEFT, _PITCH, _BASE = 890.0, 190.0, 880.0
_STAR, _ROW, _SKY = 52.0, 3, 120.0
_FALL_MS, _RAIN = 420.0, 0.5
"""How long one star falls, and the share of a turn in which they all set out."""
_HUSH = 0.08
"""The share of a turn before the last lone one falls."""


@dataclass(frozen=True, slots=True)
class Alone:
    """`bust` by its name; how many of each star from one to five; a sentence for the end of the turn."""

    bust: str
    name: str
    given: str
    counts: tuple[int, ...]
    sentence: str

    def show(self, canvas: Canvas, time: Timeline, start_ms: float, turn_ms: float) -> None:
        """Its turn begins at `start_ms`; the picture before it is gone by then."""
        come = time.fade(start_ms, 260) * (1 - time.fade(start_ms + turn_ms - 160, 160))
        if come <= 0:
            return
        _Glass(self.bust).show(canvas, _GLASS, come)
        told = (Words(self.name, 96, PALE, Face.TITLE, "midleft", 1), (_LEFT - 10, 190.0, 600.0, 124.0))
        count = (Words(self.given, 40, SOFT, align="midleft", lines=1), (_LEFT - 6, 306.0, 600.0, 56.0))
        for words, box in (told, count):
            words.show(canvas, box, come)
        _Floor().show(canvas, (_LEFT - 20, _BASE - 8, 5 * _PITCH, 92.0), come)
        self._rain(canvas, time, start_ms, turn_ms, come)
        sentence = Words(self.sentence, 40, PALE, align="midleft", lines=2)
        said = min(come, time.fade(start_ms + turn_ms * (_RAIN + _HUSH) + _FALL_MS, 250))
        sentence.show(canvas, (_LEFT - 6, _BASE + 84, 940.0, 84.0), said)

    def _rain(self, canvas: Canvas, time: Timeline, start_ms: float, turn_ms: float, come: float) -> None:
        """Fives first; the last one, if there are ones, falls alone."""
        falling = [stars for stars in (5, 4, 3, 2, 1) for _ in range(self.counts[stars - 1])]
        landed = [0] * 6
        body = shapes.star(_STAR / 2, _STAR / 2, _STAR / 2 - 1, GOLD, BLACK, 3)
        for number, stars in enumerate(falling):
            is_last_one = stars == 1 and number == len(falling) - 1
            late = _RAIN + _HUSH if is_last_one else number / max(1, len(falling)) * _RAIN
            set_out = start_ms + 200 + turn_ms * late * 0.9
            fall = time.move(set_out, _FALL_MS, linear)
            x, y = _place(stars, landed[stars], self.counts[stars - 1])
            landed[stars] += 1
            if fall > 0:
                canvas.shape(body, _STAR, _STAR, x, _SKY + (y - _SKY) * bounce(fall), "center", come)
            if is_last_one or landed[stars] == 1:
                time.sound(set_out + _FALL_MS / 2, f"star-{stars}", (start_ms, number))


def _place(stars: int, number: int, count: int) -> tuple[float, float]:
    """Where a star of its heap lies: rows on one another, as close as the highest heap needs."""
    rows = -(-count // _ROW)
    pitch = min(_STAR * 0.82, 440 / max(1, rows))
    row, column = number // _ROW, number % _ROW
    inset = 0.5 * (row % 2)
    return _LEFT + (stars - 1) * _PITCH + 18 + (column + inset * 0.5) * _STAR * 0.86, _BASE - 26 - row * pitch


@dataclass(frozen=True, slots=True)
class _Glass(Widget):
    """The mirror, and who looks out of it."""

    bust: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        sheet.shape(pane(w, h, 70, 10, 12, 0.24), w, h, x, y)
        with sheet.clip((x + 16, y + 16, w - 32, h - 32)):
            sheet.sprite(self.bust, x + w / 2, y + h - 14, _BUST_W, _BUST_H, "midbottom", is_lit=True, is_flipped=True,
                         opacity=0.9)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Floor(Widget):
    """What the heaps lie on, and what each is a heap of."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, _ = box
        sheet.shape(shapes.line([(6, 6), (w - 30, 6)], RIM, 10), w, 14, x, y)
        one = shapes.star(14, 14, 13, GOLD, BLACK, 2)
        for stars in range(1, 6):
            left = x + (stars - 1) * _PITCH + 60
            Steady(str(stars), 44, SOFT, Face.TITLE, "midleft").paint(sheet, (left, y + 18, 60, 60))
            sheet.shape(one, 28, 28, left + 34, y + 48, "midleft")
