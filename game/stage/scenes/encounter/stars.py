"""The beat stars: one huge face, what it just did, five big stars; a cloud gathers, the same whatever is given."""

from __future__ import annotations

from dataclasses import dataclass

from game.stage import shapes
from game.stage.art.pen import path
from game.stage.art.pen import sheet as svg_sheet
from game.stage.canvas import Box, Canvas
from game.stage.fonts import Face
from game.stage.kit.plates import Panel, Plate, icon
from game.stage.kit.room import (
    RIGHT_X,
    TOP_Y,
    Spot,
    draw_back,
    draw_figure,
    draw_fore,
    look_at,
    name_plate,
    scene_of,
    thing,
)
from game.stage.kit.rows import Layers
from game.stage.kit.timeline import Timeline
from game.stage.kit.widget import Widget
from game.stage.kit.words import Steady, Words
from game.stage.palette import PAPER
from game.stage.scenes.encounter.moment import Moment
from game.stage.staging import Live
from game.stage.theme import OUTLINE, THIN
from game.stage.widgets import seat_badge, timer_ring

RESTS_MS = 1200.0
FACE_X, PANEL_X = 400.0, 760.0
STARS_Y, LOW_Y = 440.0, 700.0
CLOUD_X = 1416.0
"""Where a star of each seat rises to as it locks in: one colour, one size, whatever it is worth."""


def draw_stars(at: Moment) -> None:
    """One face at a time."""
    face = at.play.face
    if face is None:
        return
    canvas, pack = at.canvas, at.props.pack
    scene = scene_of(pack, at.play.scene)
    draw_back(canvas, scene)
    come = at.time.move(0, 380)
    spot = Spot(face.mask, FACE_X, 790, 548, 600)
    is_kept = at.play.is_kept(face.mask)
    mood = "forced" if is_kept is False else "pleased" if is_kept else "plain"
    draw_figure(canvas, pack, spot, mood, shift=((come - 1) * 560, 0))
    draw_fore(canvas, scene)
    name_plate(
        canvas, at.name(face.mask), look_at(face.mask, at.live), FACE_X, min(732, at.bottom_y - 40), 520, size=52
    )
    _what(at, at.told(face.did), face.promised)
    big_stars(canvas, PANEL_X + 20, STARS_Y, RIGHT_X - PANEL_X - 40)
    gathering(canvas, at.live, at.time)
    _guess(at)
    ring(canvas, at.live)


def big_stars(canvas: Canvas, x: float, y: float, w: float) -> None:
    """Five large stars with their numbers, none of them lit: they say what the buttons are for."""
    size = min(170.0, w / 5 - 18)
    _FiveStars(size).show(canvas, (x, y, w, size))


@dataclass(frozen=True, slots=True)
class _FiveStars(Widget):
    """Numbered stars from side to side, `at` wide each."""

    at: float

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, _ = box
        size, theme = self.at, sheet.theme
        star = shapes.star(size / 2, size / 2, size / 2, theme.gold, theme.outline, OUTLINE)
        for i in range(5):
            left = x + i * (w - size) / 4
            sheet.shape(star, size, size, left, y)
            Steady(str(i + 1), size * 0.36, "ink", Face.TITLE).paint(sheet, (left, y, size, size * 1.08))


def _what(at: Moment, did: str, promised: str) -> None:
    """The act in words as large as they fit, and the promise before it."""
    assert at.play.face is not None
    w, h = RIGHT_X - PANEL_X, 462.0
    words, mask = at.props.words, at.play.face.mask
    head = Words(words("stars.just", name=at.name(mask)), 42, "text_soft", Face.LABEL, "midleft", 1)
    has_promise = bool(promised) and not at.play.is_kept(mask) and promised.casefold() not in did.casefold()
    deed = Words(did, 80, "text", Face.TITLE, "midleft")
    parts: list[tuple[Widget, Box | None]] = [
        (head, (40, 18, w - 80, 56)),
        (deed, (40, 72, w - 80, 130 if has_promise else 196)),
    ]
    if has_promise:
        said = Words(words("stars.promised", said=promised), 38, "text_soft", Face.LABEL, "midleft", 1)
        parts += [(icon("promise", 60), (36, 206, 60, 60)), (said, (108, 206, w - 150, 60))]
    y = TOP_Y + (1 - at.time.pop(120)) * -60
    Panel(Layers(tuple(parts)), radius=36, depth=8).show(at.canvas, (PANEL_X, y, w, h), at.time.fade(120))


def gathering(canvas: Canvas, live: Live, time: Timeline) -> None:
    """A cloud that takes in one star for each seat that is locked in; all are alike."""
    asked = [look for look in live.seats if look.prompt is not None]
    cloud(canvas, CLOUD_X, LOW_Y + 50, 300)
    for place, look in enumerate(asked):
        if not look.is_locked:
            time.forget(("star", look.seat))
            continue
        born_ms = time.first(("star", look.seat))
        x = CLOUD_X - 92 + 184 * place / max(1, len(asked) - 1)
        thing(canvas, "star", x, LOW_Y + 12 + (1 - time.move(born_ms, 380)) * 130, 46, opacity=time.fade(born_ms, 150))


def cloud(canvas: Canvas, x: float, foot_y: float, w: float, opacity: float = 1.0) -> None:
    """The common cloud, its base's middle at (x, foot_y)."""
    key = f"cloud/{w:g}"
    h = w * 0.44

    def drawn() -> str:
        scale = w / 230
        shape = "M-84 0C-112 0-112-40-80-42C-78-74-30-86-14-58C6-92 66-78 62-40C104-46 112 0 84 0Z"
        body = (
            f'<g transform="translate({w / 2:g} {h - 6:g}) scale({scale:g})">{path(shape, PAPER, line=5 / scale)}</g>'
        )
        return svg_sheet(round(w), round(h), body)

    canvas.sprite(canvas.kit.sprites.compose(key, drawn), x, foot_y, w, h, "midbottom", is_lit=True, opacity=opacity)


def _guess(at: Moment) -> None:
    """Its owner is asked to guess; the bar of words is there for all to read."""
    assert at.play.face is not None
    mask = at.play.face.mask
    asked = [look for look in at.live.seats if look.prompt is not None]
    is_done = bool(asked) and all(look.is_locked for look in asked)
    text = at.props.words("stars.given" if is_done else "stars.guess", name=at.name(mask))
    look = look_at(mask, at.live)
    w, h = 492.0, 126.0
    box = (PANEL_X, LOW_Y - h / 2, w, h)
    words = Words(text, 38, "text", Face.LABEL, "midleft")
    Plate(Layers(((words, (98, 8, w - 120, h - 16)),)), "field 3", line=THIN, radius=34).show(at.canvas, box)
    if look is not None:
        seat_badge(at.canvas, look.seat, look.letter, PANEL_X + 54, LOW_Y, size=64)


def ring(canvas: Canvas, live: Live) -> None:
    """The time left for this face."""
    left_s, total_s = live.left_s, live.total_s
    if left_s is not None and total_s:
        timer_ring(canvas, left_s / total_s, int(left_s + 0.999), RIGHT_X - 78, LOW_Y, size=132, is_urgent=left_s <= 5)
