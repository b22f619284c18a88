"""A desk of the city: a clerk behind a counter, a bell, and a stamp that comes down on somebody's paper. Draws only."""

from __future__ import annotations

from dataclasses import dataclass

from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.rows import Layers
from game.drawing.theme import THIN, mix
from game.drawing.widget import Ink, Widget
from game.drawing.words import Words
from game.stage.art.gates import GateState
from game.stage.kit.gate_puppet import draw_gate, eye_of
from game.stage.kit.impact import bent, dust, squash
from game.stage.kit.timeline import Timeline
from game.stage.treatments import treatment_stamp

LOOK_MS, STAMP_MS = 250.0, 900.0
"""The clerk looks somebody up; the stamp lands."""
TOLD_MS = STAMP_MS + 140
RESTS_MS = TOLD_MS + 900
_FALL_MS = 230.0
CLERK_H, COUNTER_H = 250.0, 96.0
_LITTLE_CLERK, _LITTLE_COUNTER = 0.72, 0.3
"""Of the height of a small desk."""
FIELDS: dict[str, Ink] = {
    "welcome": "welcome", "open": "card", "deposit": "field 2", "queue": "field 1", "refused": "alarm",
}  # fmt: skip
_CLERK: dict[str, GateState] = {"welcome": "open", "open": "open", "refused": "closed"}
ASKER = {
    "welcome": ("pleased", -34.0), "open": ("pleased", -12.0), "deposit": ("forced", 0.0), "queue": ("plain", 6.0),
    "refused": ("hurt", 20.0),
}  # fmt: skip
"""How whoever asks takes it: the face, and by how much it rises or sinks."""


def clerk_eye(x: float, floor_y: float) -> tuple[float, float]:
    """Where the clerk's eye is, whom whoever waits looks at."""
    return eye_of(x, floor_y - COUNTER_H + 26, CLERK_H)


def draw_clerk(canvas: Canvas, time: Timeline, treatment: str, x: float, floor_y: float, w: float) -> None:
    """Clerk, counter, bell and stamp; `floor_y` is the counter's foot."""
    top = floor_y - COUNTER_H
    state = "scan" if time.now_ms < STAMP_MS else _CLERK.get(treatment, "idle")
    look = -1 + 2 * round(time.move(LOOK_MS, 500) * 6) / 6 if time.moves else 0.0
    draw_gate(canvas, x, top + 26, CLERK_H, state, gaze=look if state == "scan" else 0.0,
              since_ms=time.now_ms - STAMP_MS if time.moves else 1e9)  # fmt: skip
    _Visor().show(canvas, (x - 96, top + 26 - CLERK_H - 6, 192, 64))
    _Counter().show(canvas, (x - w / 2, top, w, COUNTER_H + 30))
    _Bell().show(canvas, (x - w / 2 + 26, top - 50, 92, 62))
    _Paper().show(canvas, (x + w * 0.16, top - 6, 150, 26))
    _stamp(canvas, time, x + w * 0.16 + 75, top + 4)


def _stamp(canvas: Canvas, time: Timeline, x: float, y: float) -> None:
    """It goes up a little, comes down, and stays."""
    time.sound(STAMP_MS, "thud")
    lift = 84 + 22 * time.move(STAMP_MS - _FALL_MS - 160, 160)
    down = time.move(STAMP_MS - _FALL_MS, _FALL_MS, lambda share: share**3)
    away = time.move(STAMP_MS + 260, 360)
    at_y = y - lift * (1 - down) - 54 * away
    bent(canvas, _Stamp().flat(canvas, (92, 128)), x, at_y, squash(time, STAMP_MS, 0.24))
    dust(canvas, time, STAMP_MS, x, y + 6, 0.7)


def draw_little_clerk(canvas: Canvas, treatment: str, x: float, floor_y: float, w: float, h: float) -> None:
    """The same clerk at a small counter, `w` by `h` with its foot at `floor_y`; it has answered already."""
    counter_h = h * _LITTLE_COUNTER
    top, tall = floor_y - counter_h, h * _LITTLE_CLERK
    draw_gate(canvas, x, top + tall * 0.1, tall, _CLERK.get(treatment, "idle"), since_ms=1e9)
    _Visor().show(canvas, (x - tall * 0.38, top - tall * 0.93, tall * 0.76, tall * 0.26))
    _Counter().show(canvas, (x - w / 2, top, w, counter_h))
    _Bell().show(canvas, (x - w / 2 + 16, top - 44, 82, 56))


def little_clerk_eye(x: float, floor_y: float, h: float) -> tuple[float, float]:
    """Where the eye of that clerk is."""
    return eye_of(x, floor_y - h * _LITTLE_COUNTER + h * _LITTLE_CLERK * 0.1, h * _LITTLE_CLERK)


def draw_verdict(canvas: Canvas, time: Timeline, treatment: str, words: str, x: float, y: float, w: float) -> None:
    """The stamped paper held up: the badge of the answer and the answer, each of the five by a shape of its own."""
    if time.now_ms < TOLD_MS:
        return
    h = 132.0
    card = _Verdict(treatment, words).flat(canvas, (w, h))
    come = time.pop(TOLD_MS, 300)
    bent(canvas, card, x, y + h + (1 - come) * 90, squash(time, TOLD_MS, 0.1), time.fade(TOLD_MS, 120))


@dataclass(frozen=True, slots=True)
class _Verdict(Widget):
    """A card in the answer's colour, its badge before its words."""

    treatment: str
    words: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        ink: Ink = "on_fill" if self.treatment in ("welcome", "refused") else "text"
        said = Words(self.words, 68, ink, Face.TITLE, "midleft", 1)
        room = w - h - 40
        wide = min(room, sheet.pen.width(self.words, 68, Face.TITLE))
        left = (w - wide - h + 12) / 2
        inside = Layers(((said, (left + h - 12, 6, wide + 8, h - 24)),))
        Panel(inside, fill=FIELDS[self.treatment], radius=30, depth=12).paint(sheet, box)
        treatment_stamp(sheet, self.treatment, x + left + h / 2 - 20, y + h / 2 - 5, size=88)


@dataclass(frozen=True, slots=True)
class _Counter(Widget):
    """Wood, in panels."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        theme, wood = sheet.theme, (217, 164, 117)
        body = shapes.rounded(24, 20, w - 48, h, 6, mix(wood, theme.outline, 0.16), theme.outline)
        for at in range(1, 5):
            left = 24 + (w - 48) * at / 5
            body += shapes.line([(left, 34), (left, h)], mix(wood, theme.outline, 0.4), THIN)
        body += shapes.rounded(0, 0, w, 34, 14, wood, theme.outline)
        sheet.shape(body, w, h, x, y)


@dataclass(frozen=True, slots=True)
class _Visor(Widget):
    """Green, as clerks have it."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        brim = f"M10,{h - 8:g} Q{w / 2:g},{-h * 0.5:g} {w - 10:g},{h - 8:g} Q{w / 2:g},{h * 0.55:g} 10,{h - 8:g}Z"
        sheet.shape(shapes.path(brim, (86, 176, 122), sheet.theme.outline, 6), w, h, x, y)


@dataclass(frozen=True, slots=True)
class _Bell(Widget):
    """To be rung once."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        theme = sheet.theme
        body = shapes.circle(w / 2, 10, 9, theme.gold, theme.outline, THIN)
        dome = f"M12,{h - 14:g} A{w / 2 - 12:g},{h - 30:g} 0 0 1 {w - 12:g},{h - 14:g}Z"
        body += shapes.path(dome, theme.gold, theme.outline, 5)
        body += shapes.rounded(2, h - 16, w - 4, 14, 6, theme.card, theme.outline, THIN)
        sheet.shape(body, w, h, x, y)


@dataclass(frozen=True, slots=True)
class _Paper(Widget):
    """What whoever asks has filled in."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        paper = shapes.polygon([(18, 4), (w - 18, 4), (w - 4, h - 4), (4, h - 4)], (255, 246, 236), sheet.theme.outline)
        sheet.shape(paper, w, h, x, y)


@dataclass(frozen=True, slots=True)
class _Stamp(Widget):
    """A handle, and a plate with ink."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        theme, wood = sheet.theme, (181, 87, 138)
        body = shapes.rounded(w / 2 - 12, 40, 24, 56, 8, wood, theme.outline, 5)
        body += shapes.circle(w / 2, 30, 27, wood, theme.outline, 5)
        body += shapes.rounded(6, h - 44, w - 12, 30, 8, wood, theme.outline, 5)
        body += shapes.rounded(12, h - 16, w - 24, 14, 4, theme.alarm, theme.outline, THIN)
        sheet.shape(body, w, h, x, y)
