"""The two screens round a match of any game: who sits down, and how it went. Decide nothing."""

from __future__ import annotations

from collections.abc import Sequence

from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.widgets import seat_badge, voice_bar
from game.drawing.words import Words
from game.stage.menus.chairs import ChairLook
from game.stage.menus.chairs_screen import ChairsScreen, can_practise
from game.stage.menus.lists import Choices, ListScreen, MenuItem
from game.stage.menus.outcomes import AddBot, Go, GoOn, Outcome, PlayAgain, Quit, SeatPointer, SwitchPhones, TryOut
from game.stage.menus.seat_cards import ComingPlace
from game.table.props import TableProps


class FoyerScreen(ChairsScreen):
    """Who sits down? Give the seats with `show` whenever they change; `wave` when a seated device is pressed."""

    def __init__(self, props: TableProps, *, least: int, most: int, can_go_on: bool) -> None:
        super().__init__(props)
        self._least, self._most, self._can_go_on = least, most, can_go_on
        self._fill()

    def show(self, chairs: Sequence[ChairLook]) -> None:
        """Who sits now."""
        self.seat(chairs)
        self._fill()

    def _fill(self) -> None:
        words, has_room = self.props.words, len(self.chairs) < self._most
        has_pointer = any(chair.kind == "mouse" for chair in self.chairs)
        could_begin = "begin" in self.choices.names and self.choices.items[0].is_enabled
        go_on = [("go_on", MenuItem(words("foyer.go_on")))] if self._can_go_on else []
        self.choices.fill(
            [
                ("begin", MenuItem(words("foyer.begin"), is_enabled=len(self.chairs) >= self._least)),
                *go_on,
                ("bot", MenuItem(words("foyer.bot"), is_enabled=has_room)),
                ("phones", MenuItem(words("foyer.phones"), words("menu.yes" if self.invite else "menu.no"))),
                ("pointer", MenuItem(words("foyer.pointer"), is_enabled=has_room and not has_pointer)),
                ("try", MenuItem(words("foyer.try"), is_enabled=any(map(can_practise, self.chairs)))),
                ("leave", MenuItem(words("foyer.leave"))),
            ]
        )
        if not could_begin and self.choices.items[0].is_enabled:
            self.choices.focus = 0

    def leave(self) -> Outcome | None:
        return Quit()

    def chosen(self, name: str) -> Outcome | None:
        made: dict[str, Outcome] = {
            "phones": SwitchPhones(self.invite is None),
            "begin": Go("scenario"), "go_on": GoOn(), "bot": AddBot(), "pointer": SeatPointer(), "leave": Quit(),
            "try": TryOut(),
        }  # fmt: skip
        return made.get(name)

    def draw(self, canvas: Canvas) -> None:
        words = self.props.words
        canvas.clear(canvas.theme.fields[4])
        voice_bar(canvas, words("foyer.voice"), words("foyer.count", seats=len(self.chairs), most=self._most))
        free = ComingPlace(words("seats.free"), is_coming=False)
        self.draw_chairs(canvas, lambda seat: free, words("seats.keyboard"))
        self.choices.draw(canvas)
        hint = words("foyer.hint", least=self._least, most=self._most)
        Panel(Words(hint, 32), radius=28, pad=(32, 4)).show(canvas, (96, 942, 1728, 92))


class OverScreen(ListScreen):
    """How it went: one sentence, what each seat has, and what next."""

    def __init__(self, props: TableProps, title: str, result: str, purses: Sequence[str]) -> None:
        super().__init__(props, Choices((1100, 560, 724, 420), 40))
        self._title, self._result, self._purses = title, result, tuple(purses)
        words = props.words
        self.choices.fill(
            [
                ("again", MenuItem(words("foyer.again"))),
                ("others", MenuItem(words("foyer.others"))),
                ("leave", MenuItem(words("foyer.leave"))),
            ]
        )

    def leave(self) -> Outcome | None:
        return Quit()

    def chosen(self, name: str) -> Outcome | None:
        made: dict[str, Outcome] = {"again": PlayAgain(), "others": PlayAgain(is_same_people=False), "leave": Quit()}
        return made.get(name)

    def is_settled(self) -> bool:
        return True

    def draw(self, canvas: Canvas) -> None:
        canvas.clear(canvas.theme.fields[2])
        voice_bar(canvas, self._title)
        Panel(Words(self._result, 84, face=Face.TITLE, lines=3), radius=48, depth=12, pad=(60, 20)).show(
            canvas, (96, 180, 1728, 330)
        )
        h = min(96.0, 440.0 / max(1, len(self._purses)))
        for seat, purse in enumerate(self._purses):
            y = 560 + seat * h
            seat_badge(canvas, seat, "ABCDEFGH"[seat], 150, y + h / 2, size=h * 0.9)
            canvas.text_box(purse, (220, y, 780, h), 44, None, Face.LABEL, "midleft", max_lines=1)
        self.choices.draw(canvas)
