"""What is to be played and how long: a card a scenario, a row of lengths, party or class; starts nothing itself."""

from __future__ import annotations

from game.city.pack import Scenario
from game.city.plan import Plan
from game.stage import shapes
from game.stage.canvas import Box, Canvas
from game.stage.fonts import Face
from game.stage.kit.grounds import LAYERS
from game.stage.menus.backdrop import backdrop
from game.stage.menus.menu_screen import MenuScreen, Move, is_in
from game.stage.menus.outcomes import Go, Outcome, PlayInTeams, StartMatch
from game.stage.staging import Props
from game.stage.widgets import panel, voice_bar

LENGTHS = ("quick", "standard", "showcase", "class10", "class25", "class45")
CLASS_USUAL = "class25"
_SCENES = ("rose-garden", "skyline-gala", "museum", "market")
_CARDS_SHOWN = 2


class ScenarioScreen(MenuScreen):
    """`seats`: how many masks will play (3 to 8). `is_class`: lengths for a class are shown, and only those."""

    props: Props

    def __init__(
        self, props: Props, seats: int, scenario: str = "", length: str = "standard", *, is_class: bool = False
    ) -> None:
        super().__init__(props)
        self.seats = seats
        self.has_class = any(_has(one, is_class=True) for one in props.pack.scenarios.values())
        self.length = length
        self.row = 0
        self.is_on_switch = False
        self._show(scenario, is_class=is_class and self.has_class)

    def _show(self, scenario: str, *, is_class: bool) -> None:
        """The scenarios that a party or a class can play; the chosen one stays if it is among them."""
        self.is_class = is_class
        self.scenarios = tuple(one for one in self.props.pack.scenarios.values() if _has(one, is_class=is_class))
        ids = [one.id for one in self.scenarios]
        self.at = ids.index(scenario) if scenario in ids else 0
        self._keep_length()

    @property
    def scenario(self) -> Scenario:
        """The card that is chosen."""
        return self.scenarios[self.at]

    @property
    def lengths(self) -> list[str]:
        """The lengths of the chosen scenario for a party or a class, those that are known here first."""
        mine = [name for name, length in self.scenario.lengths.items() if length.is_class == self.is_class]
        return [name for name in LENGTHS if name in mine] + [name for name in mine if name not in LENGTHS]

    def _keep_length(self) -> None:
        if self.length not in self.lengths:
            usual = CLASS_USUAL if self.is_class else "standard"
            self.length = usual if usual in self.lengths else self.lengths[0]

    # -- input --------------------------------------------------------------------------------------------------

    def press(self, move: Move) -> Outcome | None:
        match move:
            case "back":
                return Go("back")
            case "ok" if self.row == 2 and self.is_on_switch:
                return self._switch()
            case "ok" if self.row == 2:
                return StartMatch(self.scenario.id, self.length)
            case "ok" | "down":
                self.row = min(2, self.row + 1)
            case "up":
                self.row = max(0, self.row - 1)
            case "left" | "right":
                self._aside(1 if move == "right" else -1)
        return None

    def _switch(self) -> Outcome:
        """Party to class and back."""
        self._show(self.scenario.id, is_class=not self.is_class)
        return PlayInTeams(self.is_class)

    def _aside(self, by: int) -> None:
        if self.row == 2:
            self.is_on_switch = by < 0 and self.has_class
        elif self.row == 0:
            self.at = max(0, min(len(self.scenarios) - 1, self.at + by))
            self._keep_length()
        elif self.row == 1:
            lengths = self.lengths
            self.length = lengths[max(0, min(len(lengths) - 1, lengths.index(self.length) + by))]

    def click(self, x: float, y: float) -> Outcome | None:
        for i, box in self._card_boxes():
            if is_in(box, x, y):
                self.at, self.row = i, 0
                self._keep_length()
        for by, box in self._arrow_boxes():
            if is_in(box, x, y):
                self.row = 0
                self._aside(by)
        for name, box in self._length_boxes():
            if is_in(box, x, y):
                self.length, self.row = name, 1
        if is_in(_BEGIN, x, y):
            return StartMatch(self.scenario.id, self.length)
        if self.has_class and is_in(_CLASS, x, y):
            self.row, self.is_on_switch = 2, True
            return self._switch()
        return Go("back") if is_in(_BACK, x, y) else None

    def point(self, x: float, y: float) -> None:
        if is_in(_BEGIN, x, y):
            self.row, self.is_on_switch = 2, False

    def is_settled(self) -> bool:
        return True

    # -- picture ------------------------------------------------------------------------------------------------

    def _card_boxes(self) -> list[tuple[int, Box]]:
        first = max(0, min(self.at - _CARDS_SHOWN + 1, len(self.scenarios) - _CARDS_SHOWN))
        shown = range(first, min(len(self.scenarios), first + _CARDS_SHOWN))
        w = (1728 - 32 * (_CARDS_SHOWN - 1)) / _CARDS_SHOWN
        return [(i, (96 + k * (w + 32), 178, w, 516)) for k, i in enumerate(shown)]

    def _arrow_boxes(self) -> list[tuple[int, Box]]:
        """Where one may go on to the scenarios that are not shown: to the left, to the right."""
        arrows = []
        if self.at > 0 and len(self.scenarios) > _CARDS_SHOWN:
            arrows.append((-1, (16.0, 396.0, 72.0, 80.0)))
        if self.at < len(self.scenarios) - 1 and len(self.scenarios) > _CARDS_SHOWN:
            arrows.append((1, (1832.0, 396.0, 72.0, 80.0)))
        return arrows

    def _length_boxes(self) -> list[tuple[str, Box]]:
        names = self.lengths
        w = (1728 - 32 * (len(names) - 1)) / len(names)
        return [(name, (96 + k * (w + 32), 722, w, 146)) for k, name in enumerate(names)]

    def draw(self, canvas: Canvas) -> None:
        words = self.props.words
        backdrop(canvas, "plain hill")
        number = words("scenario.number", at=self.at + 1, all=len(self.scenarios))
        masks = words("scenario.teams" if self.is_class else "scenario.masks", seats=self.seats)
        voice_bar(canvas, words("scenario.voice"), f"{number} \N{MIDDLE DOT} {masks}")
        for i, box in self._card_boxes():
            self._card(canvas, i, box)
        for name, box in self._length_boxes():
            self._length(canvas, name, box)
        for by, box in self._arrow_boxes():
            self._arrow(canvas, by, box)
        self._button(canvas, words("menu.back"), _BACK, is_focus=False)
        self._button(canvas, words("scenario.begin"), _BEGIN, is_focus=self.row == 2 and not self.is_on_switch)
        if self.has_class:
            state = words("menu.yes" if self.is_class else "menu.no")
            self._button(
                canvas, f"{words('scenario.class')}: {state}", _CLASS, is_focus=self.row == 2 and self.is_on_switch
            )

    def _card(self, canvas: Canvas, at: int, box: Box) -> None:
        one, words = self.scenarios[at], self.props.words
        is_chosen, is_focus = at == self.at, at == self.at and self.row == 0
        x, y, w, h = box

        def paint(sheet: Canvas) -> None:
            theme = sheet.theme
            sheet.shape(shapes.card(w, h, 40, theme.card, theme.card_shade, theme.outline, depth=12), w, h, 0, 0)
            scene = _SCENES[at % len(_SCENES)]
            window = (18.0, 18.0, w - 36, 224.0)
            with sheet.clip(window):
                for layer in LAYERS:
                    key = f"district/{scene}/{layer}"
                    sheet.sprite(key, w / 2, -70, w, w * 9 / 16, "midtop")
            frame = shapes.rounded(0, 0, window[2], window[3], 26, None, theme.outline)
            sheet.shape(frame, window[2], window[3], 18, 18)
            sheet.text_box(one.title, (40, 252, w - 80, 78), 60, theme.text, Face.TITLE, "midleft", max_lines=1)
            sheet.text_box(one.text, (40, 330, w - 80, 100), 36, theme.text, Face.READ, "topleft", max_lines=3)
            for_whom = f"scenario.{one.id}.for"
            if words.has(for_whom):
                sheet.text_box(
                    words(for_whom), (40, 428, w - 80, 74), 30, theme.text_welcome, Face.LABEL, "midleft", max_lines=2
                )

        canvas.stamp(("scenario", one.id, self.props.pack.fingerprint), w, h, paint, x, y)
        self._frame(canvas, box, is_chosen=is_chosen, is_focus=is_focus)

    def _frame(self, canvas: Canvas, box: Box, *, is_chosen: bool, is_focus: bool) -> None:
        """Chosen: a teal frame and a tick; in focus: a gold one round it."""
        theme, (x, y, w, h) = canvas.theme, box
        if is_focus:
            body = shapes.rounded(0, 0, w + 32, h + 32, 54, None, theme.gold, 10)
            canvas.shape(body, w + 32, h + 32, x - 16, y - 16)
        if is_chosen:
            canvas.shape(shapes.rounded(0, 0, w, h, 40, None, theme.welcome, 12), w, h, x, y)
            tick = shapes.circle(30, 30, 30, theme.welcome, theme.outline) + shapes.tick(30, 30, 28, theme.on_fill)
            canvas.shape(tick, 60, 60, x + w - 14, y + 14, "center")

    def _length(self, canvas: Canvas, name: str, box: Box) -> None:
        words, theme, (x, y, w, h) = self.props.words, canvas.theme, box
        plan = Plan(self.props.pack, self.scenario, name, self.seats)
        panel(canvas, box, radius=34)
        title = words(f"length.{name}") if words.has(f"length.{name}") else name
        canvas.text_box(title, (x + 32, y + 12, w * 0.62 - 40, 60), 42, None, Face.TITLE, "midleft", max_lines=1)
        canvas.text_box(
            words("scenario.class_days" if plan.is_class else "scenario.days", days=plan.days),
            (x + 32, y + 74, w * 0.62 - 40, 52),
            30,
            theme.text_soft,
            Face.READ,
            "midleft",
            max_lines=1,
        )
        canvas.text_box(
            words("scenario.minutes", minutes=round(plan.minutes)),
            (x + w * 0.62, y + 12, w * 0.38 - 44, h - 32),
            48,
            theme.text_gold,
            Face.TITLE,
            "midright",
            max_lines=1,
        )
        self._frame(canvas, box, is_chosen=name == self.length, is_focus=name == self.length and self.row == 1)

    def _arrow(self, canvas: Canvas, by: int, box: Box) -> None:
        theme, (x, y, w, h) = canvas.theme, box
        tip, back = (w - 24, 26) if by > 0 else (24, w - 26)
        body = shapes.rounded(3, 3, w - 6, h - 6, 36, theme.card, theme.outline)
        body += shapes.polygon([(back, h * 0.28), (tip, h * 0.5), (back, h * 0.72)], theme.welcome, theme.outline)
        canvas.shape(body, w, h, x, y)

    def _button(self, canvas: Canvas, text: str, box: Box, *, is_focus: bool) -> None:
        theme, (x, y, w, h) = canvas.theme, box
        fill = theme.welcome if is_focus else theme.card
        panel(canvas, box, fill=fill, shade=theme.welcome if is_focus else None, radius=h / 2)
        ink = theme.on_fill if is_focus else theme.text
        canvas.text_box(text, (x + 30, y + 4, w - 60, h - 16), 46, ink, Face.TITLE, "center", max_lines=1)


def _has(scenario: Scenario, *, is_class: bool) -> bool:
    """Whether a scenario has a length for a class, or for a party."""
    return any(length.is_class == is_class for length in scenario.lengths.values())


_BACK: Box = (96, 902, 360, 110)
_CLASS: Box = (488, 902, 584, 110)
_BEGIN: Box = (1104, 902, 720, 110)
