"""How they leave: the plane rolls and climbs, the camera after it; the boat rocks; who was waited for boards. Draws."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pygame

from game.city.city import City
from game.city.events import FlightLeft
from game.city.finale import BOAT_LIFE, HELD_LIFE, PLANE_LIFE
from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.camera import WHOLE, View
from game.drawing.canvas import Canvas
from game.drawing.motion import ease_in_out, ease_out
from game.drawing.theme import WIDTH
from game.drawing.widgets import pill
from game.stage.art.places import PIER_SPOT, RUNWAY_SPOT
from game.stage.kit.grounds import COAST
from game.stage.kit.impact import dust, sized, spread, wind_up
from game.stage.kit.marks import figure, mask_token, sign
from game.stage.kit.timeline import Timeline
from game.stage.portraits import token
from game.stage.scenes.finale.shores import draw_shores
from game.stage.staging import Props

DOOR_MS, ROLL_MS, LIFT_MS, CLIMB_MS = 700.0, 1500.0, 900.0, 1900.0
"""When the door is shut or held; when the plane rolls; how long until its wheels leave the ground; and the climb."""
_UP_MS = ROLL_MS + LIFT_MS
SHORES_MS = _UP_MS + CLIMB_MS - 250
BOAT_MS = SHORES_MS + 2150
"""When the wedding is seen, from both shores, and when the camera is back at the pier."""
TOLD_MS = BOAT_MS + 1100
RESTS_MS = TOLD_MS + 700
_RISE = 250.0
"""By how much the city sinks under a camera that follows the plane."""
_STAND, _LIFTS, _ALOFT = (480.0, 244.0), (650.0, 240.0), (1190.0, 330.0)
_BOAT_W, _PLANE_W = 560.0, 620.0
_CLOSE = 10 / 7
"""On the camera's grid (`game/drawing/seen.py`): while it rests there, only what moves is enlarged."""
_TILT, _HEAD = 10.0, 0.165
_LEVEL = 0.3
"""A nose less high than that is not up."""
_CLOUD = ((0.7, 1.0, 0.6), (1.5, 0.8, 0.8), (2.3, 1.0, 0.6))


def draw_flown(canvas: Canvas, props: Props, time: Timeline, city: City, left: FlightLeft, *, is_held: bool) -> None:
    """The plane leaves from the top of the hill, the boat from its foot. Who was waited for stands on board."""
    time.sound(DOOR_MS, "plane-waits" if is_held else "plane-shuts")
    if SHORES_MS <= time.now_ms < BOAT_MS:
        draw_shores(canvas, props, time, city, left, SHORES_MS, is_held=is_held)
        return
    _coast(canvas, time)
    _wedding(canvas, time)
    x, y, w, tilt = _plane(time)
    boarding = [*left.boat] if is_held else []
    if time.now_ms < _UP_MS:
        shadow = '<ellipse cx="150" cy="12" rx="150" ry="12" fill="#2B2140" fill-opacity="0.2"/>'
        canvas.shape(shadow, 300, 24, x, RUNWAY_SPOT[1] + 8, "center")
    if left.flown or boarding:
        _tilted(canvas, "plane", x, y, w, tilt, _PLANE_W)
        _in_the_windows(canvas, props, city, left.flown, (x, y - w * 0.015), w, tilt)
    if boarding and time.now_ms >= ROLL_MS:
        _on_the_wing(canvas, props, city, boarding, (x, y), w, tilt)
    _running(canvas, props, time, city, boarding)
    dust(canvas, time, ROLL_MS, x - 180, RUNWAY_SPOT[1] + 10, 0.9)
    if left.boat and not is_held:
        _boat(canvas, props, time, city, left.boat)
    _told(canvas, props, time, left, is_held=is_held)


def view_of(time: Timeline) -> View:
    """Close to the plane until its wheels are up, then back, so that hill, plane and boat are all there."""
    close = View(640.0, 420.0, _CLOSE, is_steady=True)
    back = time.move(_UP_MS - 500, CLIMB_MS, ease_in_out)
    return close.towards(WHOLE, back) if time.moves else WHOLE


def plane_at(time: Timeline) -> tuple[float, float] | None:
    """Where the plane is seen; None while both shores are, and when all is told."""
    if not time.now_ms < SHORES_MS:
        return None
    view, (x, y, *_) = view_of(time), _plane(time)
    return view.seen(x, y)


def _plane(time: Timeline) -> tuple[float, float, float, float]:
    """Where the plane is, how large, and how far its nose is up."""
    roll = time.move(ROLL_MS, LIFT_MS, wind_up)
    climb = time.move(_UP_MS, CLIMB_MS, ease_out)
    x = _STAND[0] + (_LIFTS[0] - _STAND[0]) * roll + (_ALOFT[0] - _LIFTS[0]) * climb
    # Its place on the screen hardly changes while it climbs: it is the city that sinks, for the camera follows it.
    y = _STAND[1] + (_LIFTS[1] - _STAND[1]) * roll + (_ALOFT[1] - _LIFTS[1]) * climb
    shiver = 2.5 * math.sin(time.now_ms / 34) if 0 < roll < 1 else 0.0
    return x, y + shiver, 380 + (_PLANE_W - 380) * climb, _TILT * time.move(_UP_MS - 200, 500)


def _coast(canvas: Canvas, time: Timeline) -> None:
    """The city, which sinks away below the plane, and comes back."""
    by = _sunk(time)
    by_px = round(by * canvas.scale)
    sheet = canvas.sheet_px.clip(canvas.whole_px)
    if by_px <= 0 or sheet.w <= 2 or sheet.h <= by_px:  # or a window too small to show anything
        COAST.show(canvas)
        return
    coast = canvas.layer_of(COAST.paint)
    red, green, blue, _ = coast.get_at((sheet.x + 2, sheet.y + 1))
    canvas.clear((red, green, blue))
    canvas.put(coast, (sheet.x, sheet.y + by_px), pygame.Rect(sheet.x, sheet.y, sheet.w, sheet.h - by_px))
    for number in range(4):
        across, high = spread(number + 3)
        r = 46 + 16 * number
        cloud = "".join(shapes.circle(r * a, r * b, r * c, (255, 246, 236)) for a, b, c in _CLOUD)
        lag = by * (1 + 0.5 * number)
        canvas.shape(cloud, r * 3, r * 1.7, across * WIDTH, -260 + lag + 200 * high, "center", 0.6)


def _tilted(canvas: Canvas, name: str, x: float, y: float, w: float, tilt: float, most: float) -> None:
    """The plane or the boat, twice as wide as high, its nose up by so many degrees; drawn once as large as it gets."""
    whole = canvas.kit.sprites.get(f"way/{name}", (canvas.length_px(most), canvas.length_px(most / 2)))
    share, picture = round(w / most, 3), whole
    if abs(tilt) >= _LEVEL or share < 1:
        picture = _turned(canvas, name, whole, tilt, share)
    canvas.blit(picture, x, y, "center")


def _turned(canvas: Canvas, name: str, whole: pygame.Surface, tilt: float, share: float) -> pygame.Surface:
    """What stays so is kept; what is on its way is not."""

    def kept(share: float) -> pygame.Surface:
        key = "tilted", name, whole.get_size(), round(tilt * 4), share
        return canvas.kit.rasters.get(key, lambda: pygame.transform.rotozoom(whole, tilt, share))

    if share >= 1 or abs(tilt) < _LEVEL:
        return kept(share)
    if tilt < _TILT:
        return pygame.transform.rotozoom(whole, tilt, share)
    risen = kept(1.0)  # the nose is up and the plane still grows: to make it smaller takes a fifth of turning it
    w, h = risen.get_size()
    return pygame.transform.smoothscale(risen, (round(w * share), round(h * share)))


def _along(at: tuple[float, float], far: float, up: float, tilt: float) -> tuple[float, float]:
    """A point of something tilted: so far along it, so far above its middle."""
    turn = math.radians(tilt)
    return at[0] + far * math.cos(turn) - up * math.sin(turn), at[1] - far * math.sin(turn) - up * math.cos(turn)


def _in_the_windows(
    canvas: Canvas, props: Props, city: City, masks: Sequence[MaskId], at: tuple[float, float], w: float, tilt: float
) -> None:
    size = w * _HEAD
    pitch = min(size * 1.08, (w * 0.62 - size) / max(1, len(masks) - 1))
    for number, mask in enumerate(masks):
        x, y = _along(at, (number - (len(masks) - 1) / 2) * pitch, 0, tilt)
        sized(
            canvas, token(canvas, props.pack, mask, "pleased", city.wearer.get(mask, 0)), x, y, size, _PLANE_W * _HEAD
        )


def _on_the_wing(
    canvas: Canvas, props: Props, city: City, masks: Sequence[MaskId], at: tuple[float, float], w: float, tilt: float
) -> None:
    head = 0.15 if len(masks) < 4 else 0.12
    size = w * head
    pitch = min(size * 1.1, (w * 0.8 - size) / max(1, len(masks) - 1))
    for number, mask in enumerate(masks):
        x, y = _along(at, (number - (len(masks) - 1) / 2) * pitch, -w * 0.19, tilt)
        key = token(canvas, props.pack, mask, "pleased", city.wearer.get(mask, 0))
        sized(canvas, key, x, y, size, _PLANE_W * head)


def _running(canvas: Canvas, props: Props, time: Timeline, city: City, masks: Sequence[MaskId]) -> None:
    """Who is waited for comes running up the last terrace, and is in."""
    if not masks or not DOOR_MS <= time.now_ms < ROLL_MS or not time.moves:
        return
    for number, mask in enumerate(masks):
        run = time.move(DOOR_MS + 60 * number, 540, ease_in_out)
        x, y = 760 - 240 * run, 470 - 216 * run
        hop = abs(math.sin(run * 4 * math.pi)) * 40
        mask_token(canvas, props, city, mask, "pleased", x, y - hop, 84, 1 - time.fade(ROLL_MS - 160, 140))


def _boat(canvas: Canvas, props: Props, time: Timeline, city: City, masks: Sequence[MaskId]) -> None:
    """It puts out slowly and rocks, and each mask in it a little later."""
    sail = time.move(BOAT_MS, 1600, ease_in_out)
    sway = math.sin(time.now_ms / 520) if time.moves and time.now_ms < RESTS_MS else 0.0
    at = PIER_SPOT[0] + 70 * sail, min(PIER_SPOT[1], 836.0) - 130 + 5 * sway + _sunk(time)
    tilt = 3.2 * sway
    _tilted(canvas, "boat", *at, _BOAT_W, tilt, _BOAT_W)
    size = 104 if len(masks) < 5 else 84
    room = _BOAT_W * 0.84
    pitch = min(size * 1.08, (room - size) / max(1, len(masks) - 1))
    for number, mask in enumerate(masks):
        late = math.sin(time.now_ms / 520 - 0.7 * number) if sway else 0.0
        x, y = _along(at, (number - (len(masks) - 1) / 2) * pitch, -8 + 4 * late, tilt)
        mask_token(canvas, props, city, mask, "forced", x, y, size)


def _sunk(time: Timeline) -> float:
    """How far the city lies below where it is drawn."""
    if not time.moves:
        return 0.0
    return max(0.0, _RISE * (time.move(_UP_MS, CLIMB_MS * 0.7, ease_in_out) - time.move(BOAT_MS, 700, ease_in_out)))


def _wedding(canvas: Canvas, time: Timeline) -> None:
    """Over the other shore hearts go up: both those above and those on the water see them."""
    if time.now_ms < BOAT_MS + 200:
        return
    for number in range(9):
        across, late = spread(number + 2)
        age = time.now_ms - BOAT_MS - 200 - late * 600
        share = age / 1000
        if 0 < share < 1:
            y = 556 - (190 * share if time.moves else 60 + 120 * late)
            canvas.sprite("thing/heart", 1620 + 170 * across, y, 44, 44, "center", is_lit=True, opacity=1 - share)


_GAVE_X = 1690.0


def _told(canvas: Canvas, props: Props, time: Timeline, left: FlightLeft, *, is_held: bool) -> None:
    """What the ways gave, once they are gone."""
    words = props.words
    if left.flown and left.boat:
        fill, ink = ("welcome", "on_fill") if is_held else ("card", "text")
        text = words("finale.flown.held" if is_held else "finale.flown.shut")
        sign(canvas, text, 1240, 604 if is_held else 560, 44, fill=fill, ink=ink, opacity=time.fade(BOAT_MS + 600))
    shown = time.fade(TOLD_MS)
    if shown > 0:
        if left.flown:
            _gave(canvas, PLANE_LIFE, words("finale.flown.aboard"), 330, shown)
        if left.boat:
            life, y = (HELD_LIFE, 478.0) if is_held else (BOAT_LIFE, min(PIER_SPOT[1], 836.0) - 90)
            _gave(canvas, life, words("finale.flown.waited" if is_held else "finale.flown.boat"), y, shown)


def _gave(canvas: Canvas, life: int, whom: str, y: float, opacity: float) -> None:
    """A figure, and who has it."""
    figure(canvas, f"+{life}", "heart", _GAVE_X, y, size=72, fill="field 0", opacity=opacity)
    pill(canvas, whom, _GAVE_X, y + 64, size=32, opacity=opacity)
