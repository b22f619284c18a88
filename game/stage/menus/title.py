"""The title: the name and a short menu; starts nothing itself."""

from __future__ import annotations

from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.stage.art.places import MENU_BOX
from game.stage.menus.lists import Choices, ListScreen, MenuItem
from game.stage.menus.name import draw_name, draw_title_ground
from game.stage.menus.outcomes import Go, GoOn, GuideWanted, Outcome, Quit
from game.table.props import TableProps


class TitleScreen(ListScreen):
    """`has_interrupted`: a match lies in the slot for interrupted ones. `can_quit`: not so at a kiosk."""

    def __init__(self, props: TableProps, has_interrupted: bool = False, *, can_quit: bool = True) -> None:
        x, y, w, h = MENU_BOX
        super().__init__(props, Choices((x, y, w + 60, h), 44))
        names = ["go_on"] if has_interrupted else []
        names += ["play", "settings"]
        names += ["teachers", "quit"] if can_quit else []  # a kiosk writes no files for passers-by
        self.choices.fill([(name, MenuItem(props.words(f"title.{name}"))) for name in names])

    def chosen(self, name: str) -> Outcome | None:
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

    def draw(self, canvas: Canvas) -> None:
        words = self.props.words
        draw_title_ground(canvas)
        draw_name(canvas, words("title.name"), 144, 330, size=176, most=860)
        line = (160, 440, 900, 110)
        canvas.text_box(words("title.line"), line, 46, canvas.theme.ink, Face.LABEL, "midleft", max_lines=2)
        self.choices.draw(canvas)
