"""Ready-made parts of the screen: panels, pills, bubbles, stars, timers; each drawn once, none knows the game."""

from dataclasses import dataclass

import pygame

from game.drawing import shapes
from game.drawing.canvas import Anchor, Box, Canvas
from game.drawing.fonts import Face
from game.drawing.living import EYE
from game.drawing.plates import Pill, Plate
from game.drawing.theme import MARGIN_X, MARGIN_Y, OUTLINE, TEXT_MIN, THIN, WIDTH, Rgb
from game.drawing.widget import Size, Widget, ink_of
from game.drawing.words import Score, Steady, Words, centred

VOICE_BAR: Box = (MARGIN_X, MARGIN_Y, WIDTH - 2 * MARGIN_X, 96)
"""Where the system speaks; the stage lies below it."""


def pill_size(canvas: Canvas, text: str, size: float = TEXT_MIN, face: Face = Face.LABEL) -> tuple[float, float]:
    """Width and height a pill with this text takes."""
    return Pill(text, size, face=face).size(canvas)


def pill(
    canvas: Canvas,
    text: str,
    x: float,
    y: float,
    *,
    size: float = TEXT_MIN,
    fill: Rgb | None = None,
    colour: Rgb | None = None,
    anchor: Anchor = "center",
    face: Face = Face.LABEL,
    opacity: float = 1.0,
) -> pygame.Rect:
    """A word or two on a rounded badge, as wide as the words."""
    return Pill(text, size, fill or "card", colour or "text", face).show_at(canvas, x, y, anchor, opacity)


@dataclass(frozen=True, slots=True)
class ScorePill(Widget):
    """A standing on a badge; `text` as in `TextPen.score`."""

    text: str
    at: float = 40

    def size(self, canvas: Canvas) -> Size:
        h = self.at * canvas.theme.line_scale * 1.3
        return Score(self.text, self.at).size(canvas)[0] + h * 0.7, h

    def paint(self, sheet: Canvas, box: Box) -> None:
        Plate(Score(self.text, self.at), line=THIN).paint(sheet, box)


@dataclass(frozen=True, slots=True)
class _Said(Widget):
    """The sentence on its bar, beside the eye; `note_w`: room that the note at its right takes."""

    text: str
    note_w: float

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        Plate().paint(sheet, box)
        pad = 6.0 if h >= VOICE_BAR[3] else 0.0
        room = _room(w, self.note_w)
        Words(self.text, 46, face=Face.LABEL, align="midleft", lines=2).paint(
            sheet, (x + 152, y + pad, room, h - 2 * pad)
        )


def _room(bar_w: float, note_w: float) -> float:
    """How wide the sentence may be."""
    return bar_w - 152 - 48 - (note_w + 32 if note_w else 0)


def is_one_line(canvas: Canvas, sentence: str, note: str, box: Box) -> bool:
    """Whether a bar of that height says it in one line: two need all that `VOICE_BAR` has."""
    note_w = canvas.pen.width(note, 34, Face.LABEL) if note else 0.0
    fitted = canvas.pen.fit(sentence, 46, _room(box[2], note_w), box[3], Face.LABEL, max_lines=2)
    return len(fitted.lines) < 2


def voice_bar(
    canvas: Canvas,
    sentence: str,
    note: str = "",
    *,
    gaze: tuple[float, float] = (0.0, 0.0),
    is_alarm: bool = False,
    box: Box = VOICE_BAR,
) -> pygame.Rect:
    """The system's eye, one sentence, and a note to the right such as `Day 2 · 0:18`. `gaze` is -1 to 1, in fifths."""
    theme = canvas.theme
    x, y, w, h = box
    look = round(gaze[0] * 5) / 5, round(gaze[1] * 5) / 5
    iris = theme.alarm if is_alarm else theme.welcome
    note_w = canvas.pen.width(note, 34, Face.LABEL) if note else 0.0

    # The note ticks every second and the eye wanders; the long sentence is kept apart and rendered once.
    bar = _Said(sentence, float(round(note_w))).show(canvas, box)
    if canvas.life is not None and gaze == (0.0, 0.0):
        canvas.sprite(_living_eye(canvas, iris), x + 48, y + h / 2, 80, 56, "midleft", is_lit=True)
    else:
        eye = shapes.eye(40, 28, 72, (255, 255, 255), iris, theme.outline, gaze=look)
        canvas.shape(eye, 80, 56, x + 48, y + h / 2, "midleft")
    if note:
        canvas.text(note, x + w - 48, y + h / 2, 34, theme.text_alarm, Face.LABEL, "midright")
    return bar


def _living_eye(canvas: Canvas, iris: Rgb) -> str:
    """The name of the eye's picture that looks about of itself."""
    outline = canvas.theme.outline

    def make(look: str) -> str:
        x, y = (int(fifths) / 5 for fifths in (look or "0 0").split())
        eye = shapes.eye(40, 28, 72, (255, 255, 255), iris, outline, gaze=(x, y))
        return f'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="56" viewBox="0 0 80 56">{eye}</svg>'

    return canvas.kit.sprites.compose_looks(f"{EYE}/{iris}/{outline}", make)


def star_row(
    canvas: Canvas,
    stars: float,
    x: float,
    y: float,
    *,
    size: float = 48,
    anchor: Anchor = "center",
    is_hidden: bool = False,
    opacity: float = 1.0,
) -> pygame.Rect:
    """Five stars, `stars` (0-5, in halves) of them full. Hidden ones are all empty."""
    theme = canvas.theme
    halves = 0 if is_hidden else round(max(0.0, min(stars, 5.0)) * 2)
    pitch, r = size * 1.06, size / 2
    body = ""
    for i in range(5):
        cx = i * pitch + r
        if halves == 2 * i + 1:
            body += shapes.cut_star(cx, r, r, theme.gold, theme.empty, theme.outline)
        else:
            body += shapes.star(cx, r, r, theme.gold if halves > 2 * i else theme.empty, theme.outline)
    return canvas.shape(body, pitch * 4 + size, size, x, y, anchor, opacity)


def timer_ring(
    canvas: Canvas,
    share_left: float,
    seconds: int | None,
    x: float,
    y: float,
    *,
    size: float = 120,
    is_urgent: bool = False,
) -> pygame.Rect:
    """A ring that empties clockwise, in sixtieths, with the seconds in it. `share_left` 0-1; centred on x, y.

    Where nothing may move there is none: the bar tells the time.
    """
    theme = canvas.theme
    if theme.is_still:
        return pygame.Rect(canvas.point_px(x, y), (0, 0))
    steps = round(max(0.0, min(share_left, 1.0)) * 60)
    colour, r = theme.alarm if is_urgent else theme.welcome, size / 2
    body = shapes.circle(r, r, r, theme.card, theme.outline, OUTLINE)
    band = size * 0.11
    body += shapes.arc(r, r, r - OUTLINE - band / 2 - 2, steps / 60, colour, band)
    rect = canvas.shape(body, size, size, x, y, "center")
    if seconds is not None:
        pen = canvas.pen.at_text_scale(1.0)
        canvas.blit(pen.line(str(seconds), max(TEXT_MIN, size * 0.36), theme.text, Face.TITLE), x, y, "center")
    return rect


LETTER_SHARE, _LETTER_MOST = 0.52, 0.62
"""How much of a badge its letter is, and how much at most, so that it can be read in a small one."""
_LETTER_LOW = {"triangle": 0.08, "drop": 0.05}
"""By how much of a badge its letter stands below the middle, in shapes that are narrow at the top."""


@dataclass(frozen=True, slots=True)
class SeatBadge(Widget):
    """A seat's shape in its colour with its letter: never colour alone. `fill` is for a ground of that colour."""

    seat: int
    letter: str
    at: float = 64
    fill: Rgb | None = None

    def size(self, canvas: Canvas) -> Size:
        return self.at, self.at

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, size, r = sheet.theme, self.at, self.at / 2
        x, y, _, _ = centred((size, size), box)
        colour = self.fill or ink_of(theme, f"seat {self.seat}")
        sheet.shape(shapes.seat_shape(self.seat, r, r, r * 0.84, colour, theme.outline), size, size, x, y)
        low = size * _LETTER_LOW.get(shapes.SEAT_SHAPES[self.seat % 8], 0.0)
        letter = max(size * LETTER_SHARE, min(float(TEXT_MIN), size * _LETTER_MOST))
        Steady(self.letter, letter, "ink", Face.TITLE).paint(sheet, (x, y + low, size, size))


def seat_badge(
    canvas: Canvas,
    seat: int,
    letter: str,
    x: float,
    y: float,
    *,
    size: float = 64,
    anchor: Anchor = "center",
    fill: Rgb | None = None,
    opacity: float = 1.0,
) -> pygame.Rect:
    """A seat's shape in its colour with its letter: never colour alone. `fill` is for a ground of that colour."""
    return SeatBadge(seat, letter, size, fill).show_at(canvas, x, y, anchor, opacity)


def tier_badge(
    canvas: Canvas, tier: int, x: float, y: float, *, size: float = 48, anchor: Anchor = "center", opacity: float = 1.0
) -> pygame.Rect:
    """The badge of a tier, 0 (lowest) to 4."""
    theme = canvas.theme
    fill = theme.tiers[max(0, min(tier, 4))]
    body = shapes.tier_shape(tier, size / 2, size / 2, size / 2, fill, theme.outline)
    return canvas.shape(body, size, size, x, y, anchor, opacity)
