"""The beat gasp: promise above, deed below, one mask after the other; then what comes of it, and for whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.city.forms.applause import CLAP
from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.camera import View
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Plate, Stamp
from game.drawing.rows import Layers
from game.drawing.text import LINE_PITCH
from game.drawing.theme import TEXT_MIN, THIN, mix
from game.drawing.widget import Size, Widget
from game.drawing.words import Words
from game.stage.kit.bubbles import aside_bubble, bubble_pad, even_size
from game.stage.kit.moment import Moment
from game.stage.kit.name_plate import name_plate
from game.stage.kit.play import CROWD, Play
from game.stage.kit.room import LEFT_X, RIGHT_X, Spot, draw_back, draw_figure, draw_fore, row, scene_of
from game.stage.kit.seats import look_at
from game.stage.kit.timeline import Timeline
from game.stage.scenes.encounter.blow import LANDS_MS, gasps, seconds_of, view_of
from game.stage.scenes.encounter.pays import draw_pays
from game.stage.treatments import treatment_stamp

FIRST_MS, TURNS_MS, LINE_PAUSE_MS = 700.0, 5200.0, 500.0
"""When the first deed is laid open, how long all of them take, and the breath before the line."""
STEP_MOST_MS = 1500.0
CLAPS_MS = 1000.0
"""So long a kept word is applauded."""
BANNER_Y, BANNER_H = 722.0, 78.0
_CROWD_FOOT, _CROWD_LARGER = 726.0, 1.08
"""Where a crowd stands; shoulders overlap a little, and each deed lies before its own chest."""
_DEED, _DEED_OF_MANY = 48.0, 40.0
"""How large a deed is set: in a crowd the short ones are not much louder than the long ones."""
_CROWD_EDGE, _CROWD_HEAD = 16.0, 9.0
"""How much of a deed's plate in a crowd is bare at each side; above and below its words together."""
STAMP_W, STAMP_H = 300.0, 94.0
"""A motion's stamp, before the line that ends it, so that no promise and no deed is under it."""
NOTHING_SAID = "\N{HORIZONTAL ELLIPSIS}"


def step_ms(count: int) -> float:
    """From one deed to the next."""
    return min(STEP_MOST_MS, TURNS_MS / max(1, count))


def line_ms(count: int) -> float:
    """When the outcome is told: all deeds are open by then."""
    return FIRST_MS + step_ms(count) * count + LINE_PAUSE_MS


def rests_ms(count: int) -> float:
    """When nothing moves any more; well within the beat of ten seconds."""
    return line_ms(count) + 1500


def turn_now(play: Play, time: Timeline) -> MaskId | None:
    """Whose deed has just been laid open; None before the first and once the line is told."""
    actors = play.actors
    if not actors or not FIRST_MS <= time.now_ms < line_ms(len(actors)):
        return None
    turn = int((time.now_ms - FIRST_MS) // step_ms(len(actors)))
    return actors[min(turn, len(actors) - 1)]


def clapping(play: Play, time: Timeline) -> frozenset[MaskId]:
    """Whom the picture has just given a reason to clap: all others at a word that is seen to be kept, and, as its deed
    lies open, whoever did clap in the scene."""
    actors = play.actors
    step, found = step_ms(len(actors)), set[MaskId]()
    for turn, mask in enumerate(actors):
        age = time.now_ms - FIRST_MS - step * turn - LANDS_MS
        if not 0 <= age < CLAPS_MS:
            continue
        if play.is_kept(mask):
            found |= {other for other in play.order if other != mask}
        elif play.taps.get(mask, (0, ""))[1] == CLAP:
            found.add(mask)
    return frozenset(found)


def spots_of(play: Play) -> list[Spot]:
    """Where those stand whose deeds are told."""
    actors = play.actors or play.front
    side = 200.0 if len(actors) == 2 else 0.0
    if len(actors) < CROWD:
        return row(actors, LEFT_X + side, RIGHT_X - side, 474)
    spots = row(actors, LEFT_X, RIGHT_X, 408, _CROWD_FOOT)
    return [replace(spot, w=spot.w * _CROWD_LARGER) for spot in spots]


def broken_in(play: Play) -> list[tuple[Spot, float]]:
    """Who breaks a word here, and when that is seen."""
    spots = spots_of(play)
    return seconds_of(play, spots, FIRST_MS, step_ms(len(spots)))


def view(play: Play, time: Timeline) -> View:
    """The camera is on whoever has just broken its word."""
    count = len(play.actors or play.front)
    return view_of(broken_in(play), time, step_ms(count), count)


def draw_gasp(at: Moment) -> None:
    """All of it; stands finished at its end."""
    play, pack = at.play, at.props.pack
    spots = spots_of(play)
    count = len(spots)
    scene = scene_of(pack, play.scene)
    is_crowd = count >= CROWD
    told_ms = line_ms(count)
    broken = broken_in(play)
    for spot, struck_ms in broken:
        at.time.sound(struck_ms, "thud", spot.mask)
    draw_back(at.canvas, scene)
    for i, spot in enumerate(spots):
        open_ms = FIRST_MS + step_ms(count) * i
        hop = at.time.move(open_ms, 130) - at.time.move(open_ms + 130, 150)
        mood = _mood(at, spot.mask, is_open=at.time.now_ms >= open_ms, is_told=at.time.now_ms >= told_ms)
        if mood == "plain" and gasps(broken, at.time, spot.mask):
            mood = "gasp"
        draw_figure(at.canvas, pack, spot, mood, shift=(0, -26 * hop))
    draw_fore(at.canvas, scene)
    if is_crowd:  # at which they stand; a card with the line will lie on it
        _Rail().show(at.canvas, (LEFT_X, BANNER_Y, RIGHT_X - LEFT_X, BANNER_H))
    promises = _promise_size(at, spots)
    for i, spot in enumerate(spots):
        _promise(at, spot, promises)
        _deed(at, spot, FIRST_MS + step_ms(count) * i, is_crowd=is_crowd)
    _banner(at, told_ms)
    if play.has_passed is not None:
        _stamp(at, at.props.words("hand.passed" if play.has_passed else "hand.fell"), told_ms)
    draw_pays(at, told_ms + 350, BANNER_Y + 40, BANNER_Y + BANNER_H)


_BOARDS = 9
"""Of so many the rail is made."""


@dataclass(frozen=True, slots=True)
class _Rail(Widget):
    """Wood, in boards: nothing is written on it, and nobody waits for words to come."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        theme, wood = sheet.theme, (217, 164, 117)
        body = shapes.rounded(0, 0, w, h, 18, wood, theme.outline)
        body += shapes.rounded(6, 6, w - 12, 22, 10, mix(wood, theme.card, 0.3), None)
        for at in range(1, _BOARDS):
            left = w * at / _BOARDS
            body += shapes.line([(left, 32), (left, h - 8)], mix(wood, theme.outline, 0.4), THIN)
        sheet.shape(body, w, h, x, y)


def _mood(at: Moment, mask: MaskId, *, is_open: bool, is_told: bool) -> str:
    if is_told:
        return at.play.mood(mask)
    return "forced" if is_open and at.play.is_kept(mask) is False else "plain"


def _promise_box(at: Moment, spot: Spot) -> Box:
    width = min(spot.column_w - 12, 400)
    height = 96.0 if len(at.play.actors) < CROWD else 110.0
    return spot.x - width / 2, spot.top_y - height - 20, width, height


def _promise_size(at: Moment, spots: Sequence[Spot]) -> float:
    """How large all promises are set: side by side none looks louder than another."""
    w, h = _promise_box(at, spots[0])[2:] if spots else (0.0, 0.0)
    said = [at.play.promises.get(spot.mask, "") for spot in spots]
    return even_size(at.canvas, said, w - 2 * bubble_pad(w), h - 16, 46)


def _promise(at: Moment, spot: Spot, size: float) -> None:
    said = at.play.promises.get(spot.mask, "")
    if spot.mask not in at.play.promises:
        return
    aside_bubble(at.canvas, said or NOTHING_SAID, _promise_box(at, spot), size=size, is_faint=not said)


def _deed_extent(canvas: Canvas, did: str, spot: Spot, *, is_crowd: bool) -> Size:
    width = min(spot.column_w - 8, 410)
    if not is_crowd:
        return width, 112.0
    room = width - 2 * _CROWD_EDGE, 130.0 - _CROWD_HEAD
    is_long = canvas.pen.fit(did, _DEED_OF_MANY, *room, Face.NARROW).is_cut
    return width, _CROWD_HEAD + 4 * TEXT_MIN * LINE_PITCH + 1 if is_long else 130.0


def _deed(at: Moment, spot: Spot, open_ms: float, *, is_crowd: bool) -> None:
    """The deed flips down over the chest; below it whose it is."""
    did = at.deed(spot.mask, at.play.acts.get(spot.mask, ("", ""))[1])
    width, height = _deed_extent(at.canvas, did, spot, is_crowd=is_crowd)
    y = BANNER_Y - height - (2 if is_crowd else 8)
    if at.time.now_ms >= open_ms:
        at.time.sound(open_ms, "page", spot.mask)
        box = (spot.x - width / 2, y + (1 - at.time.pop(open_ms, 280)) * 70, width, height)
        kept = None if at.play.is_kinder(spot.mask) else at.play.is_kept(spot.mask)
        _Deed(did, kept, is_crowd).show(at.canvas, box, at.time.fade(open_ms, 120))
        if is_crowd and kept is not None:
            _Kept(kept).show_at(at.canvas, spot.x - width / 2 + 4, box[1] - 6, opacity=at.time.fade(open_ms, 120))
        if at.play.met.get(spot.mask, "open") != "open" and at.time.now_ms >= open_ms + 280:  # at till or desk
            treatment_stamp(at.canvas, at.play.met[spot.mask], spot.x + width / 2 - 14, y + 10, size=60)
    if is_crowd and len(at.play.actors) < len(at.live.seats):  # else each stands above its own seat
        name_plate(at.canvas, at.name(spot.mask), look_at(spot.mask, at.live), spot.x + 14, y - 14, width - 30, size=30)
    if not is_crowd:
        name_plate(
            at.canvas, at.name(spot.mask), look_at(spot.mask, at.live), spot.x, y - 8, spot.column_w - 30, size=34
        )


@dataclass(frozen=True, slots=True)
class _Deed(Widget):
    """Kept words on teal with a tick, broken ones on coral with a crack; in a crowd there is room for the colour.

    Who was kinder than its word has neither: it did something else than it said, and broke nothing.
    """

    did: str
    is_kept: bool | None
    is_crowd: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        fill = "card" if self.is_kept is None else "welcome" if self.is_kept else "alarm"
        Plate(fill=fill, radius=28).paint(sheet, box)
        mark = 0.0 if self.is_kept is None or self.is_crowd else 72.0
        if mark:
            white, mid = sheet.theme.on_fill, h / 2
            tick = shapes.tick(52, mid + 4, 44, white)
            crack = shapes.line([(34, mid - 18), (70, mid + 18)], white, 10)
            crack += shapes.line([(70, mid - 18), (34, mid + 18)], white, 10)
            sheet.shape(tick if self.is_kept else crack, w, h, x, y)
        ink = "text" if self.is_kept is None else "on_fill"
        top, foot = (5.0, _CROWD_HEAD - 5) if self.is_crowd else (20.0, 8.0)
        edge = _CROWD_EDGE if self.is_crowd else 14.0
        room = (x + edge + mark, y + top, w - 2 * edge - mark, h - top - foot)
        size = _DEED_OF_MANY if self.is_crowd else _DEED
        Words(self.did, size, ink, Face.TITLE).paint(sheet, room)


@dataclass(frozen=True, slots=True)
class _Kept(Widget):
    """In a crowd: a round badge with a tick, or a cracked square one with a cross, on the plate's corner."""

    is_kept: bool

    def size(self, canvas: Canvas) -> Size:
        return 48.0, 48.0

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme = sheet.theme
        if self.is_kept:
            body = shapes.circle(24, 24, 24, theme.card, theme.outline) + shapes.tick(24, 25, 26, theme.welcome)
        else:
            body = shapes.polygon([(24, 1), (47, 24), (24, 47), (1, 24)], theme.card, theme.outline)
            body += shapes.line([(16, 16), (32, 32)], theme.alarm, 6) + shapes.line(
                [(32, 16), (16, 32)], theme.alarm, 6
            )
        sheet.shape(body, 48, 48, box[0], box[1])


def _stamp(at: Moment, text: str, at_ms: float) -> None:
    """A motion's end, stamped before the line."""
    at.time.sound(at_ms, "hands")
    if at.time.now_ms >= at_ms:
        y = BANNER_Y + (BANNER_H - STAMP_H) / 2 + (at.time.pop(at_ms, 260) - 1) * 90
        stamp = Stamp(text, 56, "welcome" if at.play.has_passed else "alarm", 26, inset=10)
        stamp.show(at.canvas, (LEFT_X - 8, y, STAMP_W, STAMP_H), at.time.fade(at_ms, 100))


def _banner(at: Moment, at_ms: float) -> None:
    """The line that ends it."""
    w = RIGHT_X - LEFT_X
    left = 40.0 if at.play.has_passed is None else STAMP_W + 16
    line = Words(at.told(at.play.line), 50, "text", Face.TITLE, lines=2)
    plate = Plate(Layers(((line, (left, 4, w - left - 40, BANNER_H - 8)),)), radius=30)
    if at.time.now_ms >= at_ms:
        plate.show(at.canvas, (LEFT_X, BANNER_Y, w, BANNER_H), at.time.fade(at_ms, 250))
