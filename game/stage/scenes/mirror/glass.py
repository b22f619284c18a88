"""One black mirror with a face in it, the stars that it gave and a sentence; knows no event."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.city.city import City
from game.city.pack import MaskId
from game.stage import shapes
from game.stage.canvas import Box, Canvas
from game.stage.fonts import Face
from game.stage.portraits import portrait
from game.stage.staging import Props
from game.stage.theme import TEXT_MIN, Rgb, rgb

GLASS, RIM, GOLD, PALE, SOFT = (rgb(tone) for tone in ("#1B1530", "#3B2F5C", "#E0A21B", "#FFF6EC", "#C8B5C6"))
BLACK: Rgb = (6, 4, 14)
DARK = rgb("#0D0A18")
"""The wall on which the mirrors hang."""
ALMOST = 0.999
_TOP, _FOOT, _LEFT, _ROOM = 184.0, 1034.0, 96.0, 1728.0
_STAR = 28.0


def cell(at: int, count: int) -> Box:
    """Where glass `at` of `count` hangs: one row up to four, else two."""
    across = count if count <= 4 else (count + 1) // 2
    rows = 1 if count <= 4 else 2
    gap = 24.0
    w = min(560.0, (_ROOM - gap * (across - 1)) / across)
    h = (_FOOT - _TOP - gap * (rows - 1)) / rows
    row, column = divmod(at, across)
    here = min(across, count - row * across)
    left = 960 - (w * here + gap * (here - 1)) / 2
    return left + column * (w + gap), _TOP + row * (h + gap), w, h


def draw_glass(
    canvas: Canvas,
    props: Props,
    city: City,
    mask: MaskId,
    counts: Sequence[int],
    sentence: str,
    at: int,
    count: int,
    shown: tuple[float, float, float],
) -> None:
    """`shown`: opacities of the glass with its face, of the stars, of the sentence."""
    x, y, w, h = cell(at, count)
    is_tall = h > 600
    face = min(h * 0.3, 240.0) if is_tall else 118.0
    if shown[0] <= 0:
        return
    if min(shown) >= 1:
        _finished(canvas, props, city, mask, tuple(counts), sentence, at, count)
        return

    def paint_glass(sheet: Canvas) -> None:
        body = shapes.rounded(0, 0, w, h, 46, BLACK, RIM, 8)
        body += shapes.polygon([(w * 0.62, 10), (w * 0.8, 10), (w * 0.42, h - 10), (w * 0.24, h - 10)], GLASS, None)
        body += shapes.rounded(0, 0, w, h, 46, None, RIM, 8) + shapes.rounded(9, 9, w - 18, h - 18, 38, None, GOLD, 4)
        sheet.shape(body, w, h, 0, 0)
        key = portrait(sheet, props.pack, mask, "plain")
        fx, fy = (w / 2, 34 + face / 2) if is_tall else (34 + face / 2, 26 + face / 2)
        sheet.sprite(key, fx, fy, face, face, "center", is_lit=True, opacity=0.85)
        name = props.words.mask(mask)
        given = props.words("mirror.count", count=sum(counts))
        if is_tall:
            sheet.text_box(name, (24, 40 + face, w - 48, 64), 52, PALE, Face.TITLE, "center", max_lines=1)
            sheet.text_box(given, (24, 100 + face, w - 48, 40), 30, SOFT, Face.READ, "center", max_lines=1)
        else:
            sheet.text_box(name, (52 + face, 30, w - face - 80, 56), 44, PALE, Face.TITLE, "midleft", max_lines=1)
            sheet.text_box(given, (52 + face, 88, w - face - 80, 44), 28, SOFT, Face.READ, "midleft", max_lines=1)

    canvas.stamp(w, h, paint_glass, x, y, "topleft", shown[0])
    stars_y = y + (156 + face if is_tall else 36 + face)
    words_h = 150.0 if is_tall else 84.0
    room = y + h - stars_y - words_h - 18
    _stars(canvas, counts, (x + 34, stars_y, w - 68, room), shown[1])
    canvas.text_box(
        props.words(f"mirror.{sentence}"),
        (x + 28, y + h - words_h - 14, w - 56, words_h),
        40 if is_tall else 30,
        PALE,
        Face.READ,
        "center",
        max_lines=3 if is_tall else 2,
        opacity=shown[2],
    )


def _finished(
    canvas: Canvas, props: Props, city: City, mask: MaskId, counts: tuple[int, ...], sentence: str, at: int, count: int
) -> None:
    """A glass that is all there, as one picture without transparency: eight of them are on the screen for long."""
    x, y, w, h = cell(at, count)
    rect = canvas.rect_px((x, y, w, h))

    def make() -> pygame.Surface:
        surface = pygame.Surface(rect.size)
        surface.fill(DARK)
        sheet = Canvas(surface, canvas.kit, (canvas.origin_px[0] - rect.x, canvas.origin_px[1] - rect.y))
        draw_glass(sheet, props, city, mask, counts, sentence, at, count, (1.0, 1.0, ALMOST))
        return surface.convert() if pygame.display.get_surface() is not None else surface

    key = "mirror done", mask, counts, sentence, rect.size, canvas.theme.text_scale, props.pack.fingerprint
    canvas.touch(canvas.surface.blit(canvas.kit.rasters.get(key, make), rect))


def _stars(canvas: Canvas, counts: Sequence[int], box: Box, opacity: float) -> None:
    """Five rows, fives on top: the figure, then so many little stars."""
    x, y, w, h = box
    if opacity <= 0:
        return
    counts = tuple(counts)

    def paint(sheet: Canvas) -> None:
        pitch = h / 5
        star = min(_STAR * 1.3, pitch * 0.86)
        pen = sheet.pen.at_text_scale(1.0)
        size = max(TEXT_MIN, min(38.0, pitch * 0.72))
        label_w = size * 1.9
        for row, count in enumerate(reversed(counts)):
            cy = pitch * (row + 0.5)
            sheet.blit(pen.line(str(5 - row), size, SOFT, Face.TITLE), 0, cy, "midleft")
            one = shapes.star(star / 2, star / 2, star / 2, GOLD, BLACK, 2)
            sheet.shape(one, star, star, size * 0.72, cy, "midleft")
            room = w - label_w - size * 1.5
            step = min(star * 0.92, room / max(1, count))
            for k in range(count):
                sheet.shape(one, star, star, label_w + 8 + k * step, cy, "midleft")
            sheet.blit(pen.line(str(count), size, PALE if count else RIM, Face.TITLE), w, cy, "midright")

    canvas.stamp(w, h, paint, x, y, "topleft", opacity)
