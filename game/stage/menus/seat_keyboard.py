"""The keyboard of the seat screen: eight clusters of five keys, tinted by who holds them; knows no key codes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.rows import Layers
from game.drawing.theme import THIN, mix
from game.drawing.widget import Widget, ink_of
from game.drawing.widgets import seat_badge
from game.drawing.words import Steady, Words
from game.stage.menus.chairs import ChairLook

_ROWS = ("1234567890", "QWERTYUIOP", "ASDFGHJKL;", "ZXCVBNM,./")
_SLANT = (0.0, 0.22, 0.44, 0.88)
"""How far each row is set in, in keys, as on a real board."""
_KEY, _GAP, _HALVES, _EDGE = 72.0, 7.0, 20.0, 6.0
_PITCH = _KEY + _GAP


def draw_keyboard(
    canvas: Canvas, title: str, chairs: Sequence[ChairLook], box: Box, awake: Collection[int | None] = ()
) -> None:
    """The board in its box under one line of words; clusters in `awake` are pressed down."""
    x, y, w, _ = box
    words = Words(title, 32, face=Face.LABEL, align="midleft", lines=1)
    Panel(Layers(((words, (34, 14, w - 68, 50)),)), radius=40, depth=12).show(canvas, box)
    held = {chair.cluster: chair for chair in chairs if chair.cluster is not None}
    for cluster in range(8):
        row, half = divmod(cluster, 2)
        left = x + 36 + _SLANT[row] * _PITCH + half * (5 * _PITCH + _HALVES)
        top = y + 78 + row * (_PITCH + 8) + (4 if cluster in awake else 0)
        chair = held.get(cluster)
        labels = (chair.printed or chair.labels) if chair is not None else ()
        labels = labels or tuple(_ROWS[row][half * 5 : half * 5 + 5])
        given_up = frozenset(chair.printed) - frozenset(chair.labels) if chair is not None else frozenset()
        place = left - _EDGE, top - _EDGE, 5 * _PITCH - _GAP + 2 * _EDGE, _KEY + 2 * _EDGE
        _Cluster(labels, None if chair is None else chair.look, given_up).show(canvas, place)
        if chair is not None:
            at = left - _EDGE if half == 0 else left + 5 * _PITCH - _GAP + 4
            seat_badge(canvas, chair.look, chair.letter, at, top + 6, size=58)


@dataclass(frozen=True, slots=True)
class _Cluster(Widget):
    """Five keys side by side, on the colour of the seat that holds them; `look` None: nobody does.

    `given_up`: keys in place of which the seat has chosen others.
    """

    labels: tuple[str, ...]
    look: int | None
    given_up: frozenset[str] = frozenset()

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, h), is_held = sheet.theme, box, self.look is not None
        ground = ink_of(theme, f"seat {self.look}" if is_held else "empty")
        fill, edge = (theme.card, theme.outline) if is_held else (mix(theme.card, theme.card_shade, 0.6), theme.veil)
        body = shapes.rounded(0, 0, w, h, 20, ground, theme.outline if is_held else None)
        for i in range(5):
            own = theme.empty if self.labels[i] in self.given_up else fill
            body += shapes.rounded(_EDGE + i * _PITCH, _EDGE, _KEY, _KEY, 15, own, edge, THIN if is_held else 3)
        sheet.shape(body, w, h, x, y)
        for i, label in enumerate(self.labels):
            letter = Steady(label, 36, "text" if is_held and label not in self.given_up else "text_soft")
            letter.paint(sheet, (x + _EDGE + i * _PITCH, y + _EDGE, _KEY, _KEY))
