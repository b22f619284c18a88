"""Gus: past the queue, up for stars, his figure, his door, his sofa on the stairs. Draws; knows no star of anybody."""

from __future__ import annotations

import math

import pygame

from game.city.city import City
from game.city.cold_open import GUS
from game.city.pack import MaskId, Pack
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.motion import ease_in_out, linear
from game.drawing.plates import Panel
from game.drawing.rows import Layers
from game.drawing.words import Words
from game.stage.kit.bubbles import aside_bubble
from game.stage.kit.grounds import STAIRS
from game.stage.kit.room import RIGHT_X, TOP_Y, Spot, draw_back, draw_figure, draw_fore, thing
from game.stage.kit.stairs import step_at
from game.stage.kit.stars import FACE_X, PANEL_X, STARS_Y, big_stars, cloud, gathering, ring
from game.stage.kit.timeline import Timeline
from game.stage.portraits import portrait
from game.stage.staging import Live, Props

STAGE = "theatre"
QUEUE_X, QUEUE_PITCH, QUEUE_W = 700.0, 250.0, 250.0
WALK_FROM, WALK_TO, WALK_MS, HELLO_MS = 2150.0, 430.0, 2400.0, 2550.0
FIGURE_MS, STAIRS_MS, DOOR_MS, SOFA_MS, BED_MS, GUS_MS, MOVED_MS = (
    1500.0,
    3400.0,
    4300.0,
    5000.0,
    5500.0,
    6100.0,
    7900.0,
)
"""The figure, the stairs, the door, the furniture, Gus himself, the city's last word on it: within the ten seconds."""
GUS_RESTS_MS, MOVED_RESTS_MS = 3300.0, 8900.0


def has_gus(pack: Pack) -> bool:
    return any(mask.id == GUS for mask in pack.masks)


def queue_of(pack: Pack, city: City) -> list[MaskId]:
    """Four who wait: masks that nobody wears tonight, if the pack has enough of them."""
    spare = [m.id for m in pack.masks if m.playable and m.id not in city.masks]
    return (spare + list(city.masks))[:4]


def draw_walk(canvas: Canvas, city: City, props: Props, time: Timeline) -> None:
    """A drawn man walks past the queue, straight to the counter."""
    pack = props.pack
    share = time.move(250, WALK_MS, linear)
    gus_x = WALK_FROM + (WALK_TO - WALK_FROM) * share
    draw_back(canvas, STAGE)
    for i, mask in enumerate(queue_of(pack, city)):
        x = QUEUE_X + i * QUEUE_PITCH
        is_passed = gus_x < x + 40
        since = time.move(250 + WALK_MS * (WALK_FROM - x) / (WALK_FROM - WALK_TO), 300)
        hop = math.sin(since * math.pi) * 22 if is_passed else 0.0
        draw_figure(canvas, pack, Spot(mask, x, 766, QUEUE_W, QUEUE_PITCH), ("hurt", "forced")[i % 2] if is_passed else
                    "plain", shift=(0, -hop), is_flipped=True)  # fmt: skip
    if has_gus(pack):
        bob = abs(math.sin(share * 14 * math.pi / 2)) * 26 if share < 1 else 0.0
        draw_figure(canvas, pack, Spot(GUS, gus_x, 792, 390, 400), "pleased", shift=(0, -bob), is_flipped=share < 1)
    draw_fore(canvas, STAGE)
    if time.now_ms >= HELLO_MS:
        rise = time.pop(HELLO_MS, 260)
        aside_bubble(canvas, props.words("gus.hello"), (330, 176 + (1 - rise) * 30, 460, 104), size=48)


def draw_stars(canvas: Canvas, live: Live, props: Props, time: Timeline) -> None:
    """His face, the question, five stars, one cloud."""
    draw_back(canvas, STAGE)
    _big_gus(canvas, props.pack, "pleased", (time.move(0, 380) - 1) * 560)
    draw_fore(canvas, STAGE)
    w, h = RIGHT_X - PANEL_X, 462.0
    words = props.words
    card = Layers((
        (Words(words("gus.ask"), 108, face=Face.TITLE, align="midleft", lines=1), (40, 24, w - 80, 130)),
        (Words(words("gus.change"), 42, "text_soft", Face.LABEL, "midleft"), (40, 160, w - 80, 90)),
    ))  # fmt: skip
    Panel(card, radius=36).show(canvas, (PANEL_X, TOP_Y, w, h))
    big_stars(canvas, PANEL_X + 20, STARS_Y, w - 40)
    gathering(canvas, live, time)
    ring(canvas, live)


def draw_figure_of(canvas: Canvas, mean: str, citizens: int, props: Props, time: Timeline) -> None:
    """All stars rise from one cloud and become one figure; it says how many in the street have rated, not how."""
    draw_back(canvas, STAGE)
    is_low = mean < "3"
    mood = ("hurt" if is_low else "plain") if time.now_ms >= FIGURE_MS else "forced"
    _big_gus(canvas, props.pack, mood, 0)
    draw_fore(canvas, STAGE)
    w, h = RIGHT_X - PANEL_X, 580.0
    # A piece of sky, so that the cloud is seen.
    Panel(fill="field 4", shade="field 5", radius=36).show(canvas, (PANEL_X, TOP_Y, w, h))
    x = PANEL_X + w / 2
    for i in range(7):
        rise = time.move(250 + 90 * i, 600, ease_in_out)
        if 0 < rise < 1:
            thing(canvas, "star", x + (i - 3) * 74 * (1 - rise), 640 - rise * 250, 74, opacity=min(1.0, 4 * (1 - rise)))
    cloud(canvas, x, 712, 440)
    time.sound(FIGURE_MS, f"mean-{mean[:1] or 3}")
    if time.now_ms >= FIGURE_MS:
        grow = time.pop(FIGURE_MS, 380)
        number = canvas.pen.at_text_scale(1.0).line(props.words.score(mean), 236, canvas.theme.text, Face.TITLE)
        canvas.blit(number, x - 90, 358 + (1 - grow) * 150, "center", time.fade(FIGURE_MS, 150))
        thing(canvas, "star", x + 250, 358 + (1 - grow) * 150, 170, opacity=time.fade(FIGURE_MS, 150))
    _street(canvas, citizens, props, time, (PANEL_X + 30, TOP_Y + 12, w - 60, 70))
    rule = Words(props.words("gus.from"), 42, face=Face.LABEL, lines=1)
    rule.show(canvas, (PANEL_X + 30, 478, w - 60, 50), time.fade(FIGURE_MS, 150))


def _street(canvas: Canvas, citizens: int, props: Props, time: Timeline, box: Box) -> None:
    """How many whom nobody sees have rated as well: what they gave would tell what the table gave."""
    name = Words(props.words("gus.street", count=citizens), 42, face=Face.LABEL, align="midleft", lines=1)
    name.show(canvas, box, time.fade(700, 200))


def draw_stairs(canvas: Canvas, props: Props, time: Timeline) -> None:
    """The fourth terrace: the door apologises, the furniture comes down, and Gus comes after it."""
    time.sound(DOOR_MS, "home-shuts")
    time.sound(SOFA_MS, "eviction")
    _terrace(canvas, is_shut=time.now_ms >= DOOR_MS)
    _tumble(canvas, "bed", time, BED_MS, 0.665, 170)
    _tumble(canvas, "sofa", time, SOFA_MS, 0.775, 220)
    if has_gus(props.pack) and time.now_ms >= GUS_MS:
        share = time.move(GUS_MS, MOVED_MS - GUS_MS, linear)
        x, y = step_at(share * 0.56)
        bob = abs(math.sin(share * 9 * math.pi)) * 16 if share < 1 else 0.0
        is_down = share >= 1
        key = portrait(canvas, props.pack, GUS, "pleased" if is_down else "forced")
        canvas.sprite(key, x, y + 8 - bob, 270, 270, "midbottom")


def draw_stay(canvas: Canvas, props: Props, time: Timeline) -> None:
    """The fourth terrace: the door stays open, a second sofa comes up the stairs, and Gus waits for it above."""
    time.sound(SOFA_MS, "home-stays")
    _terrace(canvas, is_shut=False)
    if has_gus(props.pack):
        key = portrait(canvas, props.pack, GUS, "pleased")
        bob = abs(math.sin(time.move(DOOR_MS, 3000, linear) * 6 * math.pi)) * 22
        canvas.sprite(key, 330, 508 - bob, 250, 250, "midbottom")
    share = time.move(DOOR_MS, MOVED_MS - DOOR_MS, linear)
    x, y = step_at(0.72 * (1 - share))
    hop = abs(math.sin(share * 7 * math.pi)) * 34 if share < 1 else 0.0
    thing(canvas, "sofa", x + 10, y + 6 - hop, 220, "midbottom")


def _terrace(canvas: Canvas, *, is_shut: bool) -> None:
    """His home and its door at the top of the stairs, the bus at their foot."""
    STAIRS.show(canvas)
    canvas.sprite("home/garden" if is_shut else "home/garden:lit", 220, 500, 350, 350, "midbottom")
    canvas.sprite("gate/closed" if is_shut else "gate/open", 464, 500, 250, 250, "midbottom")
    canvas.sprite("way/bus", 1660, 800, 520, 260, "midbottom")


def _tumble(canvas: Canvas, name: str, time: Timeline, start_ms: float, end: float, size: float) -> None:
    """A piece of furniture bounces down the steps, turning, and comes to rest upright."""
    if time.now_ms < start_ms:
        return
    share = time.move(start_ms, 2300, linear)
    x, y = step_at(share * end)
    hop = abs(math.sin(share * 8 * math.pi)) * 60 * (1 - share)
    if share >= 1:
        thing(canvas, name, x, y + 6, size, "midbottom")
        return
    side = canvas.length_px(size)
    upright = canvas.kit.sprites.get(f"thing/{name}", (side, side))
    canvas.blit(pygame.transform.rotate(upright, -15 * round(share * 48)), x, y - size * 0.45 - hop, "center")


def _big_gus(canvas: Canvas, pack: Pack, mood: str, shift_x: float) -> None:
    if has_gus(pack):
        draw_figure(canvas, pack, Spot(GUS, FACE_X, 790, 548, 600), mood, shift=(shift_x, 0))
