"""The title: the name and a short menu; starts nothing itself."""

from __future__ import annotations

from game.stage.art.places import MENU_BOX
from game.stage.canvas import Canvas
from game.stage.controls import MenuItem
from game.stage.fonts import Face
from game.stage.menus.backdrop import backdrop
from game.stage.menus.lists import Choices
from game.stage.menus.menu_screen import MenuScreen, Move
from game.stage.menus.outcomes import Go, GoOn, GuideWanted, Outcome, Quit
from game.stage.theme import Mood
from game.table.props import TableProps


class TitleScreen(MenuScreen):
    """`has_interrupted`: a match lies in the slot for interrupted ones. `can_quit`: not so at a kiosk."""

    def __init__(self, props: TableProps, has_interrupted: bool = False, *, can_quit: bool = True) -> None:
        super().__init__(props)
        words = props.words
        x, y, w, h = MENU_BOX
        lines = [("play", MenuItem(words("title.play")))]
        if has_interrupted:
            lines.insert(0, ("go_on", MenuItem(words("title.go_on"))))
        lines.append(("settings", MenuItem(words("title.settings"))))
        if can_quit:  # a kiosk writes no files for passers-by
            lines.append(("teachers", MenuItem(words("title.teachers"))))
            lines.append(("quit", MenuItem(words("title.quit"))))
        self.choices = Choices((x, y, w + 60, h), 44)
        self.choices.fill(lines)

    def press(self, move: Move) -> Outcome | None:
        return self._outcome(self.choices.press(move))

    def click(self, x: float, y: float) -> Outcome | None:
        return self._outcome(self.choices.click(x, y))

    def point(self, x: float, y: float) -> None:
        self.choices.point(x, y)

    def _outcome(self, name: str) -> Outcome | None:
        match name:
            case "play":
                return Go("seats")
            case "go_on":
                return GoOn()
            case "settings":
                return Go("settings")
            case "teachers":
                return GuideWanted()
            case "quit":
                return Quit()
        return None

    def is_settled(self) -> bool:
        return True

    def draw(self, canvas: Canvas) -> None:
        backdrop(canvas, "title", veil=0.25 if canvas.theme.mood is Mood.HIGH_CONTRAST else 0.0)
        self._name(canvas)
        self.choices.draw(canvas)

    def _name(self, canvas: Canvas) -> None:
        """The name of the game, large, with one hard shadow."""
        words, theme = self.props.words, canvas.theme
        pen = canvas.pen.at_text_scale(1.0)
        size = min(176.0, 176.0 * 860 / pen.width(words("title.name"), 176, Face.TITLE))
        shadow = pen.line(words("title.name"), size, theme.outline, Face.TITLE, halo=theme.outline)
        front = pen.line(words("title.name"), size, theme.card, Face.TITLE, halo=theme.outline)
        canvas.blit(shadow, 144, 330 + 10, "midleft")
        canvas.blit(front, 144, 330, "midleft")
        canvas.text_box(words("title.line"), (160, 440, 900, 110), 46, theme.ink, Face.LABEL, "midleft", max_lines=2)
