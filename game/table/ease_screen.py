"""What one seat can have made easier, and its own five buttons; changes nothing itself, and knows no device's codes.

It is led by that seat's own five buttons, and by the arrows, Enter and the mouse of whoever hosts.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace

from game.devices.ease import STRETCH, Ease
from game.devices.presses import BUTTONS
from game.drawing.buttons import button
from game.drawing.canvas import Box, Canvas
from game.drawing.plates import Panel
from game.drawing.rows import Row
from game.drawing.widgets import seat_badge, voice_bar
from game.drawing.words import Words
from game.stage.menus.backdrop import MenuGround
from game.stage.menus.chairs import ChairLook
from game.stage.menus.chairs_screen import can_practise
from game.stage.menus.lists import Choices, ListScreen
from game.stage.menus.menu_screen import Move
from game.stage.menus.outcomes import DropSeat, Go, Outcome, TryOut
from game.stage.menus.settings import Setting, SettingLine
from game.table.props import TableProps

LED: tuple[Move, ...] = ("up", "down", "left", "right", "back")
"""What the seat's own five buttons do here."""
_LINES: Box = (316, 190, 1288, 560)
_PICTURE: Box = (316, 768, 1288, 130)
_FOOT: Box = (96, 926, 1728, 108)
_TIMES = tuple(STRETCH)


class EaseScreen(ListScreen):
    """`can_choose`: its buttons can be others; `said` is one line about the last key that was tried.

    `waits` is the button (0 to 4; 5 is X, 6 the pause) that the next key becomes. `change` takes what this
    seat wants from now on.
    """

    def __init__(
        self,
        props: TableProps,
        seat: int,
        chair: ChairLook,
        ease: Ease,
        change: Callable[[Ease], None],
        *,
        is_before: bool,
    ) -> None:
        super().__init__(props, Choices(_LINES, 38, 7, SettingLine))
        self.seat, self.chair, self.ease, self.is_before = seat, chair, ease, is_before
        self.can_choose = chair.kind in ("key", "pad")
        self.is_on_keys = False
        self.waits: int | None = None
        self.said = ""
        self._change = change
        self._fill()

    def show(self, chair: ChairLook, ease: Ease, said: str = "") -> None:
        """How it stands now; `said` of the key that was just tried."""
        self.chair, self.ease, self.said, self.waits = chair, ease, said, None
        self._fill()

    def _fill(self) -> None:
        words, ease = self.props.words, self.ease
        if self.is_on_keys:
            lines = [(f"key{at}", Setting(words("ease.key", number=at + 1))) for at in range(len(self.chair.labels))]
            for name, key in (("x", ease.x), ("pause", ease.pause)):
                said = words(f"ease.{name}") if key is None else words(f"ease.{name}.own", label=key.label)
                lines.append((name, Setting(said)))
            lines.append(("reset", Setting(words("ease.reset"))))
            self.choices.fill([*lines, ("back", Setting(words("menu.back")))])
            return
        switch = {True: words("menu.yes"), False: words("menu.no")}
        lines = [
            ("time", Setting(words("ease.time"), words(f"ease.time.{ease.time}"))),
            ("clap", Setting(words("ease.clap"), switch[ease.has_steady_clap])),
            ("hand", Setting(words("ease.hand"), switch[ease.has_steady_hand])),
        ]
        if self.can_choose:
            lines.append(("keys", Setting(words("ease.keys"))))
        if can_practise(self.chair):
            lines.append(("try", Setting(words("ease.try"))))
        if self.is_before:
            lines.append(("drop", Setting(words("ease.drop"))))
        self.choices.fill([*lines, ("done", Setting(words("ease.done")))])

    # -- input --------------------------------------------------------------------------------------------------

    def press(self, move: Move) -> Outcome | None:
        if self.waits is not None:
            self.waits = None if move == "back" else self.waits
            return None
        self.said = ""
        if move in ("left", "right"):
            return self._turn(self.choices.name, -1 if move == "left" else 1)
        return super().press(move)

    def leave(self) -> Outcome | None:
        if not self.is_on_keys:
            return Go("back")
        self._go_to(is_on_keys=False)
        return None

    def chosen(self, name: str) -> Outcome | None:
        return self._turn(name, 1) if name else None

    def _go_to(self, *, is_on_keys: bool) -> None:
        self.is_on_keys = is_on_keys
        self._fill()
        self.choices.focus = 0 if is_on_keys else self.choices.names.index("keys")

    def _turn(self, name: str, by: int) -> Outcome | None:
        ease = self.ease
        if name == "time":
            at = (_TIMES.index(ease.time) + by) % len(_TIMES)
            self._change(replace(ease, time=_TIMES[at]))
        elif name == "clap":
            self._change(replace(ease, has_steady_clap=not ease.has_steady_clap))
        elif name == "hand":
            self._change(replace(ease, has_steady_hand=not ease.has_steady_hand))
        elif name == "reset":
            self._change(ease.with_device_buttons())
        elif by > 0:  # what leads elsewhere is entered by the button to the right, and never by the one to the left
            return self._enter(name)
        return None

    def _enter(self, name: str) -> Outcome | None:
        match name:
            case "keys":
                self._go_to(is_on_keys=True)
            case "try":
                return TryOut()
            case "drop":
                return DropSeat(self.seat)
            case "x" | "pause":
                self.waits = BUTTONS + ("x", "pause").index(name)
            case "done" | "back":
                return self.leave()
            case _ if name.startswith("key"):
                self.waits = int(name.removeprefix("key"))
        return None

    def look(self) -> Hashable:
        return self.chair, self.ease, self.said, self.waits, self.is_on_keys

    # -- picture ------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        words, chair = self.props.words, self.chair
        MenuGround("plain hill").show(canvas)
        voice_bar(canvas, words("ease.keys_bar" if self.is_on_keys else "ease.bar", letter=chair.letter))
        seat_badge(canvas, chair.look, chair.letter, 190, 250, size=130)
        self.choices.draw(canvas)
        if self.is_on_keys:
            self._draw_keys(canvas)
        else:
            Panel(Words(words(f"ease.about.{self._about}"), 32, lines=3), radius=32, pad=(36, 6)).show(canvas, _PICTURE)
        self._foot(canvas)

    @property
    def _about(self) -> str:
        return self.choices.name or "done"

    def _draw_keys(self, canvas: Canvas) -> None:
        """The five as they lie, from the first to the fifth; the one that is being chosen is still blank."""
        x, y, w, h = _PICTURE
        Panel(radius=32).show(canvas, _PICTURE)
        focus = int(self.choices.name.removeprefix("key")) if self.choices.name.startswith("key") else None
        for at, label in enumerate(self.chair.labels):
            large = 84.0 if at == focus else 64.0
            shown = "?" if at == self.waits else label
            cap = button(shown, large, is_pad=self.chair.kind == "pad")
            cap.show(canvas, (x + 40 + at * 130, y + (h - 110) / 2, 110, 110))
        said = self.said or self.props.words("ease.press" if self.waits is not None else "ease.choose")
        ink = "text_alarm" if self.said else "text"
        Words(said, 32, ink, align="midleft", lines=3).show(canvas, (x + 710, y + 8, w - 740, h - 20))

    def _foot(self, canvas: Canvas) -> None:
        """What the seat's own buttons do here."""
        x, y, w, h = _FOOT
        Panel(radius=32).show(canvas, _FOOT)
        words = self.props.words
        if self.waits is not None or not any(self.chair.labels):
            said = words("ease.foot.waits" if self.waits is not None else "ease.foot.host")
            Words(said, 32, lines=2).show(canvas, (x + 36, y + 6, w - 72, h - 18))
            return
        cell = (w - 60) / len(LED)
        for at, (label, move) in enumerate(zip(self.chair.labels, LED, strict=True)):
            cap, told = button(label, 52, is_pad=self.chair.kind == "pad"), words(f"ease.foot.{move}")
            Row((cap, Words(told, 32, align="midleft", lines=1)), 14, "midleft").show(
                canvas, (x + 30 + at * cell, y, cell, h - 12)
            )
