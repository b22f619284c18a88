"""The beat tap: a speech of nineteen seconds, and the noise that each makes, or the noise of all where it is sealed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Plate
from game.drawing.theme import THIN
from game.drawing.widget import Widget
from game.drawing.widgets import pill, seat_badge
from game.drawing.words import Words
from game.engine.prompts import Tap
from game.stage.kit.bubbles import aside_bubble
from game.stage.kit.moment import Moment
from game.stage.kit.name_plate import name_plate
from game.stage.kit.room import LEFT_X, RIGHT_X, TOP_Y, Spot, draw_back, draw_figure, draw_fore, thing, time_left
from game.stage.kit.seats import look_at
from game.stage.portraits import portrait

STAGE = "theatre"
FULL_TAPS = 120
"""Taps that fill a meter; more are counted all the same."""
METER_TOP, METER_FOOT = 250.0, 570.0
LEFT, RIGHT = LEFT_X, 1190.0
SPEAKER_X = 1588.0
"""Where the stage has its lectern."""


def draw_tap(at: Moment) -> None:
    """Speaker at the left, the clappers with their meters at the right."""
    draw_back(at.canvas, STAGE)
    _speaker(at)
    draw_fore(at.canvas, STAGE)
    _speaker_name(at)
    clappers = [m for m in at.play.front if isinstance(at.live.prompts.get(at.city.seat_of(m)), Tap)]
    if not clappers:
        return
    is_open = all(at.live.prompts[at.city.seat_of(m)].secrecy == "open" for m in clappers)
    pitch = (RIGHT - LEFT) / len(clappers)
    if not is_open:
        _common_noise(at)
    for i, mask in enumerate(clappers):
        x = LEFT + (i + 0.5) * pitch
        trace = at.live.open_answers.get(at.city.seat_of(mask)) if is_open else None
        _clapper(at, mask, x, pitch, trace if isinstance(trace, tuple) else (), is_open=is_open)
    if is_open:
        _line_of_rest(at)
    time_left(at.canvas, at.live, 1318, 640, 132)


def _speaker(at: Moment) -> None:
    """A mask speaks, or the Director, who is an eye above a lectern; the speech goes on sentence by sentence."""
    mask = at.play.with_role("speaker")
    if mask:
        draw_figure(at.canvas, at.props.pack, Spot(mask, SPEAKER_X, 736, 330, 330), "pleased")
        thing(at.canvas, "lectern", SPEAKER_X, 770, 270, "midbottom")
    else:
        nod = 8 if int(at.time.now_ms / 500) % 2 else 0
        _Director().show(at.canvas, (SPEAKER_X - 160, 300 + nod, 280, 230))
    sentences = [s for s in re.split(r"(?<=[.!?])\s+", at.told(str(getattr(at.play.card.rules, "speech", "")))) if s]
    if sentences and at.canvas.theme.is_still:  # all of it, and none of it goes
        aside_bubble(at.canvas, " ".join(sentences), (RIGHT_X - 620, TOP_Y, 620, 250), size=38)
    elif sentences:
        share = 1 - at.live.left_s / at.live.total_s if at.live.left_s is not None and at.live.total_s else 0.0
        text = sentences[min(len(sentences) - 1, int(max(0.0, share) * len(sentences)))]
        aside_bubble(at.canvas, text, (RIGHT_X - 560, TOP_Y, 560, 106), size=42)


def _speaker_name(at: Moment) -> None:
    mask = at.play.with_role("speaker")
    name = at.name(mask) if mask else at.props.words("tap.director")
    name_plate(at.canvas, name, look_at(mask, at.live) if mask else None, SPEAKER_X, 744, 330, size=40)


@dataclass(frozen=True, slots=True)
class _Director(Widget):
    """The city's eye, in a bow tie."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme = sheet.theme
        body = shapes.eye(140, 95, 260, (255, 255, 255), theme.welcome, theme.outline, gaze=(-0.7, 0.5), width=8)
        body += shapes.polygon([(84, 176), (140, 197), (84, 222)], theme.alarm, theme.outline, 6)
        body += shapes.polygon([(196, 176), (140, 197), (196, 222)], theme.alarm, theme.outline, 6)
        body += shapes.circle(140, 198, 16, theme.alarm, theme.outline, 6)
        sheet.shape(body, box[2], box[3], box[0], box[1])


def _line_of_rest(at: Moment) -> None:
    """Hands that stay below this line count as rested."""
    taps = int(getattr(at.play.card.rules, "rested_below", 0))
    y, w, theme = METER_FOOT - (METER_FOOT - METER_TOP) * taps / FULL_TAPS, RIGHT - LEFT, at.canvas.theme
    dashes = "".join(shapes.rounded(x, 18, 24, 8, 4, theme.card, theme.outline, 2) for x in range(0, int(w), 38))
    at.canvas.shape(dashes, w, 44, LEFT, y - 22)
    words = Words(at.props.words("tap.rested", taps=taps), 30, face=Face.LABEL)
    Plate(words, line=THIN, radius=24, pad=(10, 4)).show(at.canvas, (RIGHT, y - 57, 224, 114))


def _clapper(at: Moment, mask: MaskId, x: float, pitch: float, trace: tuple[int, ...], *, is_open: bool) -> None:
    """A head, its meter and its count; it hops while it claps."""
    size = min(170.0, pitch - 8)
    taps, is_clapping = sum(trace), bool(trace and trace[-1])
    if is_open:
        for grain in range(taps // 3 * 3, taps, 3):
            at.time.sound(0, "applause", (mask, grain))
        _meter(at, mask, x, min(84.0, pitch * 0.5), taps)
    hop = 10 if is_clapping and int(at.time.now_ms / 160) % 2 else 0
    mood = "pleased" if is_clapping else "plain"
    at.canvas.sprite(portrait(at.canvas, at.props.pack, mask, mood), x, 756 - hop, size, size, "midbottom")
    look = look_at(mask, at.live)
    if look is not None:
        seat_badge(at.canvas, look.seat, look.letter, x, 766, size=min(64.0, pitch * 0.4))


def _meter(at: Moment, mask: MaskId, x: float, w: float, taps: int) -> None:
    """A tube that fills with the seat's colour, and the count on top."""
    h = METER_FOOT - METER_TOP
    tube = (x - w / 2, METER_TOP, w, h)
    Plate().show(at.canvas, tube)
    high = min(1.0, taps / FULL_TAPS) * h
    if taps:
        with at.canvas.clip((x - w / 2, METER_FOOT - high, w, high + 4)):
            Plate(fill=f"seat {at.city.seat_of(mask)}").show(at.canvas, tube)
    pill(at.canvas, str(taps), x, METER_TOP - 40, size=44 / at.canvas.theme.line_scale, face=Face.TITLE)


def _common_noise(at: Moment) -> None:
    """Where nobody may see who claps: one noise for all, moved by time alone."""
    beat = int(at.time.now_ms / 180) % 3
    for i in range(5):
        x = LEFT + (RIGHT - LEFT) * (i + 0.5) / 5
        thing(at.canvas, "applause", x, 400 - (18 if (i + beat) % 3 == 0 else 0), 190)
