"""A card that folds away like paper, half over half, smaller each time; keeps no time and knows no card."""

from __future__ import annotations

import pygame

from game.drawing.canvas import Canvas
from game.drawing.motion import ease_in_out

FOLDS = 3


def draw_folding(canvas: Canvas, card: pygame.Surface, x: float, y: float, share: float) -> None:
    """`card` with its middle at x, y; `share` 0 (flat) to 1 (gone): across, down, across. The moving flap is shaded."""
    left, top = canvas.point_px(x, y)
    left, top = left - card.get_width() // 2, top - card.get_height() // 2
    fold = min(FOLDS - 1, int(share * FOLDS))
    turned = ease_in_out(min(1.0, share * FOLDS - fold))
    area = card.get_rect()
    for done in range(fold):
        if done % 2 == 0:
            area.width //= 2
        else:
            area.height //= 2
    left += (card.get_width() - area.w) // 2
    top += (card.get_height() - area.h) // 2
    half, flap = area.copy(), area.copy()
    if fold % 2 == 0:
        half.width //= 2
        flap = pygame.Rect(half.right, area.y, area.w - half.w, area.h)
        size = max(1, int(flap.w * (1 - turned))), flap.h
    else:
        half.height //= 2
        flap = pygame.Rect(area.x, half.bottom, area.w, area.h - half.h)
        size = flap.w, max(1, int(flap.h * (1 - turned)))
    # The paper glides as it shrinks, so that it stays in the middle.
    if fold % 2 == 0:
        left += round(flap.w * turned / 2)
    else:
        top += round(flap.h * turned / 2)
    canvas.put(card, (left, top), half)
    moved = pygame.transform.scale(card.subsurface(flap), size)
    shade = 255 - round(90 * turned)
    moved.fill((shade, shade, shade), special_flags=pygame.BLEND_RGB_MULT)
    canvas.put(moved, (left + flap.x, top + flap.y))
