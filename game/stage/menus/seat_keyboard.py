"""The keyboard of the seat screen: eight clusters of five keys, tinted by who holds them; knows no key codes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from game.stage import shapes
from game.stage.canvas import Box, Canvas
from game.stage.fonts import Face
from game.stage.menus.chairs import ChairLook
from game.stage.theme import THIN, mix
from game.stage.widgets import panel, seat_badge

_ROWS = ("1234567890", "QWERTYUIOP", "ASDFGHJKL;", "ZXCVBNM,./")
_SLANT = (0.0, 0.22, 0.44, 0.88)
"""How far each row is set in, in keys, as on a real board."""
_KEY, _GAP, _HALVES = 72.0, 7.0, 20.0


def draw_keyboard(
    canvas: Canvas, title: str, chairs: Sequence[ChairLook], box: Box, awake: Collection[int | None] = ()
) -> None:
    """The board in its box under one line of words; clusters in `awake` are pressed down."""
    panel(canvas, box, radius=40, depth=12)
    x, y, w, _ = box
    canvas.text_box(title, (x + 34, y + 14, w - 68, 50), 32, None, Face.LABEL, "midleft", max_lines=1)
    held = {chair.cluster: chair for chair in chairs if chair.cluster is not None}
    for cluster in range(8):
        _cluster(canvas, cluster, held.get(cluster), x + 36, y + 78, is_down=cluster in awake)


def _cluster(canvas: Canvas, cluster: int, chair: ChairLook | None, x: float, y: float, *, is_down: bool) -> None:
    row, half = divmod(cluster, 2)
    pitch = _KEY + _GAP
    left = x + _SLANT[row] * pitch + half * (5 * pitch + _HALVES)
    top = y + row * (pitch + 8) + (4 if is_down else 0)
    labels = chair.labels if chair is not None and chair.labels else tuple(_ROWS[row][half * 5 : half * 5 + 5])
    w, h = 5 * pitch - _GAP + 12, _KEY + 12

    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        colour = theme.seats[chair.look % len(theme.seats)] if chair else theme.card_shade
        body = shapes.rounded(0, 0, w, h, 20, colour if chair else theme.empty, theme.outline if chair else None)
        for i in range(5):
            fill = theme.card if chair else mix(theme.card, theme.card_shade, 0.6)
            edge = theme.outline if chair else theme.veil
            body += shapes.rounded(6 + i * pitch, 6, _KEY, _KEY, 15, fill, edge, THIN if chair else 3)
        sheet.shape(body, w, h, 0, 0)
        pen = sheet.pen.at_text_scale(1.0)
        ink = theme.text if chair else theme.text_soft
        for i, label in enumerate(labels):
            sheet.blit(pen.line(label, 36, ink, Face.LABEL), 6 + i * pitch + _KEY / 2, 6 + _KEY / 2, "center")

    canvas.stamp(("keyboard", cluster, chair, labels), w, h, paint, left - 6, top - 6)
    if chair is not None:
        at = left - 6 if half == 0 else left + 5 * pitch - _GAP + 4
        seat_badge(canvas, chair.look, chair.letter, at, top + 6, size=58)
