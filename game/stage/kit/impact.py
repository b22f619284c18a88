"""How things land: a breath before, a squash, a shake, dust, confetti, embers, a moment held; keeps no time itself.

With reduced motion nothing of it moves: what lands is there, and dust and confetti are a fade. None of it flashes.
"""

from __future__ import annotations

import math

import pygame

from game.drawing import shapes
from game.drawing.canvas import Canvas
from game.drawing.motion import ease_out
from game.drawing.theme import HEIGHT, THIN, WIDTH, mix
from game.stage.kit.timeline import Timeline

SHAKE_MS, SHAKE = 180.0, 6.0
"""A blow shakes the picture so long, by so many units at most."""
HELD_MS = 120.0
"""So long time stands still when a word is broken."""
SQUASH_MS = 340.0
DUST_MS, CONFETTI_MS, EMBERS_MS = 520.0, 3200.0, 2200.0
_GOLDEN, _SILVER = 0.6180339887, 0.7548776662


def wind_up(share: float) -> float:
    """An ease that goes a twelfth back before it goes, and a little too far before it stays."""
    over = 1.70158 * 1.2
    if share < 0.5:
        return (2 * share) ** 2 * ((over + 1) * 2 * share - over) / 2
    return ((2 * share - 2) ** 2 * ((over + 1) * (share * 2 - 2) + over) + 2) / 2


def held(now_ms: float, at_ms: float, for_ms: float = HELD_MS) -> float:
    """The time of a picture in which everything stands still for a moment at `at_ms`."""
    return now_ms if now_ms < at_ms else max(at_ms, now_ms - for_ms)


def bounce(share: float) -> float:
    """A fall to the ground that springs up twice, the second time hardly."""
    share = max(0.0, min(1.0, share))
    for begin, end, height in ((0.0, 0.5, 1.0), (0.5, 0.82, 0.24), (0.82, 1.0, 0.06)):
        if share <= end:
            at = (share - begin) / (end - begin)
            return at * at if begin == 0 else 1 - height * 4 * at * (1 - at)
    return 1.0


def squash(time: Timeline, at_ms: float, strength: float = 0.2) -> tuple[float, float]:
    """Width and height of something that landed at `at_ms`, 1 and 1 before and after: flat at first, then as it is."""
    share = time.move(at_ms, SQUASH_MS, lambda share: share)
    if not 0 < share < 1:
        return 1.0, 1.0
    give = strength * math.cos(share * 2.5 * math.pi) * (1 - share) ** 2
    return 1 + give * 0.8, 1 - give


def shaken(age_ms: float) -> tuple[float, float]:
    """By how much a blow that is so old pushes the picture aside."""
    if not 0 < age_ms < SHAKE_MS:
        return 0.0, 0.0
    share = age_ms / SHAKE_MS
    reach = SHAKE * (1 - share)
    return reach * math.sin(share * 5 * math.pi), reach * 0.7 * math.cos(share * 5 * math.pi)


def shake(time: Timeline, *at_ms: float) -> tuple[float, float]:
    """By how much the picture is pushed aside now, after blows at these times; only the newest of them counts."""
    struck = [start for start in at_ms if start < time.now_ms]
    return shaken(time.now_ms - max(struck)) if struck and time.moves else (0.0, 0.0)


def bent(
    canvas: Canvas, picture: pygame.Surface, x: float, foot_y: float, by: tuple[float, float], opacity: float = 1.0
) -> None:
    """A picture that stands on its foot, as wide and high as `by` says (1, 1: as it is)."""
    if by != (1.0, 1.0):
        w, h = picture.get_size()
        picture = pygame.transform.smoothscale(picture, (max(1, round(w * by[0])), max(1, round(h * by[1]))))
    canvas.blit(picture, x, foot_y, "midbottom", opacity)


def sized(canvas: Canvas, key: str, x: float, y: float, size: float, whole: float) -> None:
    """A square picture that is on its way to `whole`: drawn once as large as that, and made smaller from it."""
    if size >= whole:
        canvas.sprite(key, x, y, whole, whole, "center", is_lit=True)
        return
    picture = canvas.kit.sprites.get(key, (canvas.length_px(whole), canvas.length_px(whole)))
    side = canvas.length_px(size)
    smaller = canvas.kit.rasters.get(
        ("sized", key, picture.get_size(), side), lambda: pygame.transform.smoothscale(picture, (side, side))
    )
    canvas.blit(smaller, x, y, "center")


def spread(number: int) -> tuple[float, float]:
    """Two figures 0-1 that are scattered evenly over many numbers; the same for the same number."""
    return number * _GOLDEN % 1, number * _SILVER % 1


def dust(canvas: Canvas, time: Timeline, at_ms: float, x: float, y: float, size: float = 1.0) -> None:
    """Puffs to both sides of whatever came down there."""
    puffs(canvas, time.now_ms - at_ms, x, y, size, moves=time.moves)


def puffs(canvas: Canvas, age_ms: float, x: float, y: float, size: float = 1.0, *, moves: bool = True) -> None:
    """Dust that is so old."""
    if not 0 <= age_ms < DUST_MS:
        return
    share = age_ms / DUST_MS
    far = ease_out(share) if moves else 1.0
    tone = mix(canvas.theme.card, canvas.theme.outline, 0.12)
    for number in range(6):
        side, (high, wide) = 1 if number % 2 else -1, spread(number + 1)
        r = round((12 + 10 * high) * size)
        puff = shapes.circle(r, r, r, tone, canvas.theme.outline, 3)
        reach = (34 + 56 * wide) * size * far
        canvas.shape(puff, 2 * r, 2 * r, x + side * reach, y - r * 0.7 - 26 * high * size * far, "center", 1 - share)


def confetti(canvas: Canvas, time: Timeline, at_ms: float, count: int = 56, things: tuple[str, ...] = ()) -> None:
    """Paper in the city's colours falls over the whole stage and is gone; every fourth piece is one of `things`."""
    age = time.now_ms - at_ms
    if not 0 <= age < CONFETTI_MS:
        return
    share, falls = age / CONFETTI_MS, time.move(at_ms, CONFETTI_MS, lambda share: share)
    theme = canvas.theme
    tones = (*theme.seats[:6], theme.gold)
    for number in range(count):
        across, late = spread(number + 1)
        begins = late * 0.45
        fallen = (falls - begins) / (1 - begins)
        if fallen < 0:
            continue
        sway = 46 * math.sin(fallen * 9 + number)
        wide = (6.0, 12.0, 18.0, 24.0)[int(abs(math.sin(fallen * 11 + number)) * 3.99)]
        at = across * WIDTH + sway, -40 + HEIGHT * 0.8 * (fallen if time.moves else late)
        opacity = min(1.0, (1 - share) * 3)
        if things and number % 4 == 0:
            name = things[number // 4 % len(things)]
            canvas.sprite(f"thing/{name}", *at, 56, 56, "center", is_lit=True, opacity=opacity)
            continue
        body = shapes.rounded(0, 0, wide, 24, 4, tones[number % len(tones)], theme.outline, 3)
        canvas.shape(body, wide, 24, *at, "center", opacity)


def embers(canvas: Canvas, time: Timeline, at_ms: float, x: float, y: float, w: float, h: float = 340) -> None:
    """Small glowing bits that rise from something burnt."""
    age = time.now_ms - at_ms
    if not 0 <= age < EMBERS_MS:
        return
    for number in range(18):
        across, late = spread(number + 1)
        share = age / EMBERS_MS * 1.6 - late * 0.6
        if 0 < share < 1:
            r = 4 + number % 3 * 2
            glow = shapes.circle(r, r, r, mix(canvas.theme.alarm, canvas.theme.gold, late), None, THIN)
            up = h * (share if time.moves else 0.5)
            canvas.shape(glow, 2 * r, 2 * r, x + (across - 0.5) * w + 14 * math.sin(share * 8 + number), y - up,
                         "center", 1 - share)  # fmt: skip
