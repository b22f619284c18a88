"""The beat stars: one huge face, what it just did, five big stars; a cloud gathers, the same whatever is given."""

from __future__ import annotations

from game.drawing.canvas import Box
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate, icon
from game.drawing.rows import Layers
from game.drawing.theme import THIN
from game.drawing.widget import Widget
from game.drawing.widgets import seat_badge
from game.drawing.words import Words
from game.stage.kit import turns
from game.stage.kit.moment import Moment
from game.stage.kit.name_plate import name_plate
from game.stage.kit.room import RIGHT_X, TOP_Y, Spot, draw_back, draw_figure, draw_fore, scene_of
from game.stage.kit.seats import look_at
from game.stage.kit.stars import FACE_X, LOW_Y, PANEL_X, STARS_Y, big_stars, gathering, ring

RESTS_MS = 1200.0
_PANEL_MS = 120.0
"""When the deed comes, and with it the stars that stand on its panel."""


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
    _what(at, at.deed(face.mask, face.did), face.promised)
    big_stars(canvas, PANEL_X + 20, STARS_Y, RIGHT_X - PANEL_X - 40, at.time.fade(_PANEL_MS))
    gathering(canvas, at.live, at.time)
    _guess(at)
    ring(canvas, at.live)


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
    y = TOP_Y + (1 - at.time.pop(_PANEL_MS)) * -60
    Panel(Layers(tuple(parts)), radius=36, depth=8).show(at.canvas, (PANEL_X, y, w, h), at.time.fade(_PANEL_MS))


def _guess(at: Moment) -> None:
    """Its owner is asked to guess; the bar of words is there for all to read."""
    assert at.play.face is not None
    mask = at.play.face.mask
    asked = [look for look in at.live.seats if look.prompt is not None]
    is_done = bool(asked) and all(look.is_locked for look in asked)
    text = at.props.words(
        "stars.given" if is_done else "stars.guess", turn=turns.of_group(at.city, at.live.step), name=at.name(mask)
    )
    look = look_at(mask, at.live)
    w, h = 492.0, 126.0
    box = (PANEL_X, LOW_Y - h / 2, w, h)
    words = Words(text, 38, "text", Face.LABEL, "midleft")
    Plate(Layers(((words, (98, 8, w - 120, h - 16)),)), "field 3", line=THIN, radius=34).show(at.canvas, box)
    if look is not None:
        seat_badge(at.canvas, look.seat, look.letter, PANEL_X + 54, LOW_Y, size=64)
