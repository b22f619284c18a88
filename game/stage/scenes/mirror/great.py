"""The one black mirror of a whole table: everybody's heads, the sums of all stars given, a sentence; knows no event."""

from __future__ import annotations

from collections.abc import Sequence

from game.city.pack import MaskId
from game.stage import shapes
from game.stage.canvas import Box, Canvas
from game.stage.fonts import Face
from game.stage.portraits import portrait
from game.stage.scenes.mirror.glass import BLACK, GLASS, GOLD, PALE, RIM, SOFT
from game.stage.staging import Props

_BOX: Box = (236.0, 176.0, 1448.0, 868.0)
_HEAD, _ROWS_TOP, _ROWS_H = 132.0, 268.0, 430.0


def draw_great_glass(
    canvas: Canvas,
    props: Props,
    masks: Sequence[MaskId],
    counts: Sequence[int],
    sentence: str,
    shown: tuple[float, float, float],
) -> None:
    """`counts` of ones to fives, of all masks together. `shown`: opacities of glass and heads, sums, sentence."""
    if shown[0] <= 0:
        return
    x, y, w, h = _BOX

    def glass(sheet: Canvas) -> None:
        body = shapes.rounded(0, 0, w, h, 70, BLACK, RIM, 10)
        body += shapes.polygon([(w * 0.62, 12), (w * 0.8, 12), (w * 0.46, h - 12), (w * 0.28, h - 12)], GLASS, None)
        body += shapes.rounded(0, 0, w, h, 70, None, RIM, 10)
        body += shapes.rounded(12, 12, w - 24, h - 24, 58, None, GOLD, 5)
        sheet.shape(body, w, h, 0, 0)
        pitch = min(_HEAD * 1.12, (w - 160 - _HEAD) / max(1, len(masks) - 1))
        left = w / 2 - pitch * (len(masks) - 1) / 2
        for i, mask in enumerate(masks):
            key = portrait(sheet, props.pack, mask, "plain")
            sheet.sprite(key, left + i * pitch, 40 + _HEAD / 2, _HEAD, _HEAD, "center", is_lit=True, opacity=0.85)
        title = props.words("mirror.everybody")
        sheet.text_box(title, (80, 180, w / 2 - 96, 76), 56, PALE, Face.TITLE, "midright", max_lines=1)
        given = props.words("mirror.count", count=sum(counts))
        sheet.text_box(given, (w / 2 + 16, 184, w / 2 - 96, 76), 40, SOFT, Face.READ, "midleft", max_lines=1)

    canvas.stamp(w, h, glass, x, y, "topleft", shown[0])
    _sums(canvas, tuple(counts), (x + 130, y + _ROWS_TOP, w - 260, _ROWS_H), shown[1])
    line = props.words(f"mirror.all_{sentence}")
    box = (x + 90, y + h - 158, w - 180, 124.0)
    canvas.text_box(line, box, 48, PALE, Face.READ, "center", max_lines=2, opacity=shown[2])


def _sums(canvas: Canvas, counts: tuple[int, ...], box: Box, opacity: float) -> None:
    """Five rows, fives on top: so many stars, a golden bar by the largest row, the figure."""
    x, y, w, h = box
    if opacity <= 0:
        return

    def paint(sheet: Canvas) -> None:
        pitch, most = h / 5, max(1, *counts)
        pen = sheet.pen.at_text_scale(1.0)
        left, room = 300.0, w - 300.0 - 130.0
        for row, count in enumerate(reversed(counts)):
            cy, size = pitch * (row + 0.5), 44.0
            for k in range(5 - row):
                star = shapes.star(size / 2, size / 2, size / 2, GOLD, BLACK, 2)
                sheet.shape(star, size, size, left - 40 - (k + 0.5) * size * 1.08, cy, "center")
            sheet.shape(shapes.rounded(0, 0, room, 40, 20, GLASS, RIM, 4), room, 40, left, cy, "midleft")
            filled = room * count / most
            if filled >= 40:
                sheet.shape(shapes.rounded(0, 0, filled, 40, 20, GOLD, RIM, 4), filled, 40, left, cy, "midleft")
            elif count:
                sheet.shape(shapes.circle(20, 20, 18, GOLD, RIM, 4), 40, 40, left, cy, "midleft")
            sheet.blit(pen.line(str(count), 52, PALE if count else RIM, Face.TITLE), w, cy, "midright")

    canvas.stamp(w, h, paint, x, y, "topleft", opacity)
