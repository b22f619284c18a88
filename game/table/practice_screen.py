"""The practice round on the screen: a row for each seat, what it tries now, and its five buttons. Hears no device."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from game.devices.practice import STEPS, WANTED_STARS, Practice
from game.devices.presses import BUTTONS
from game.drawing import shapes
from game.drawing.buttons import button
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate
from game.drawing.theme import THIN
from game.drawing.widgets import seat_badge, voice_bar
from game.drawing.words import Steady, Words
from game.stage.menus.backdrop import MenuGround
from game.stage.menus.chairs import ChairLook
from game.stage.menus.menu_screen import MenuScreen, Move, is_in
from game.stage.menus.outcomes import Go, Outcome
from game.table.props import TableProps

_TOP, _LEFT, _W, _H, _GAP = 172.0, 96.0, 1728.0, 742.0, 8.0
_ROW_MOST = 190.0
_KEYS_LEFT, _KEY_PITCH, _KEY_ROOM = 1130.0, 104.0, 96.0
_TICKS_LEFT, _TICK_PITCH = 1668.0, 38.0
_FOOT: Box = (96, 930, 1728, 104)


class PracticeScreen(MenuScreen):
    """`chairs` are the seats of `practice`, in its order."""

    def __init__(self, props: TableProps, practice: Practice, chairs: Sequence[ChairLook]) -> None:
        super().__init__(props)
        self.practice, self.chairs = practice, tuple(chairs)

    def press(self, move: Move) -> Outcome | None:
        return Go("back") if move in ("ok", "back") else None

    def click(self, x: float, y: float) -> Outcome | None:
        return Go("back") if is_in(_FOOT, x, y) else None

    def look(self) -> Hashable:
        practice = self.practice
        states = ((practice.done_of(s), practice.pressed(s), practice.given(s)) for s in practice.seats)
        return tuple(states), practice.is_lifted

    def row_box(self, row: int) -> Box:
        """Where a seat's row lies."""
        rows = len(self.chairs)
        high = min(_ROW_MOST, (_H - _GAP * (rows - 1)) / rows)
        return _LEFT, _TOP + row * (high + _GAP), _W, high

    def key_box(self, row: int, at: int) -> Box:
        """Where one of its five buttons lies, words included."""
        _, y, _, h = self.row_box(row)
        return _KEYS_LEFT + at * _KEY_PITCH, y, _KEY_ROOM, h

    def key_at(self, row: int, x: float, y: float) -> int | None:
        """The button of a row under a point."""
        return next((at for at in range(BUTTONS) if is_in(self.key_box(row, at), x, y)), None)

    def draw(self, canvas: Canvas) -> None:
        words, practice = self.props.words, self.practice
        MenuGround("plain hill").show(canvas)
        voice_bar(canvas, words("practice.over" if practice.is_done else "practice.voice"))
        for row, (seat, chair) in enumerate(zip(practice.seats, self.chairs, strict=True)):
            self._draw_row(canvas, row, seat, chair)
        foot = words("practice.foot.over" if practice.is_done else "practice.foot")
        Panel(Words(foot, 34, lines=2), radius=32, pad=(36, 6)).show(canvas, _FOOT)

    def _draw_row(self, canvas: Canvas, row: int, seat: int, chair: ChairLook) -> None:
        words, practice, (x, y, w, h) = self.props.words, self.practice, self.row_box(row)
        Panel(radius=28, depth=6).show(canvas, (x, y, w, h))
        seat_badge(canvas, chair.look, chair.letter, x + 58, y + h / 2 - 3, size=min(86, h - 14))
        step = practice.step_of(seat)
        key = f"practice.{step}.again" if step == "x" and practice.is_lifted else f"practice.{step}"
        said = words(key, stars=WANTED_STARS)
        Words(said, 32, align="midleft", lines=3).show(canvas, (x + 122, y + 2, _KEYS_LEFT - x - 146, h - 10))
        layout = practice.layout(seat)
        for at in range(BUTTONS):
            left, top, room, _ = self.key_box(row, at)
            label = chair.labels[at] if at < len(chair.labels) else ""
            has_words = layout is not None
            large = min(56.0, h - (44 if has_words else 16))
            is_tried = step == "buttons" and at in practice.pressed(seat)
            is_given = layout is not None and practice.given(seat) is not None and layout[at] == practice.given(seat)
            if is_tried or is_given:
                tall = min(h - 12, 106.0)
                Plate(fill="gold", radius=18).show(canvas, (left + 4, top + (h - 6 - tall) / 2, room - 8, tall))
            middle = top + (h - 6) / 2 - (18 if has_words else 0)
            cap = button(label or str(at + 1), large, is_pad=chair.kind == "pad")
            cap.show(canvas, (left, middle - large / 2, room, large))
            if layout is not None:
                word = words("practice.star", count=layout[at])
                Steady(word, 28, face=Face.NARROW).show(canvas, (left, middle + large / 2, room, 36))
        for n in range(len(STEPS)):
            theme, is_done = canvas.theme, n < practice.done_of(seat)
            fill = theme.welcome if is_done else theme.empty
            body = shapes.circle(16, 16, 14, fill, theme.outline, THIN)
            if is_done:
                body += shapes.tick(16, 17, 15, theme.on_fill)
            canvas.shape(body, 32, 32, _TICKS_LEFT + n * _TICK_PITCH, y + h / 2 - 19)
