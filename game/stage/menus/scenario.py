"""What is to be played and how long: a card a scenario, a row of lengths, party or class; starts nothing itself."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.minutes import lesson_minutes
from game.city.pack import Scenario
from game.city.plan import Plan
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.rows import Layers, cells
from game.drawing.theme import OUTLINE, Rgb
from game.drawing.widget import Widget
from game.drawing.widgets import voice_bar
from game.drawing.words import Words
from game.stage.kit.grounds import district
from game.stage.kit.room import ask_room
from game.stage.menus.backdrop import MenuGround
from game.stage.menus.lists import focus_panel
from game.stage.menus.menu_screen import MenuScreen, Move, is_in
from game.stage.menus.outcomes import Go, Outcome, PlayInTeams, StartMatch
from game.stage.scenes.cold_open.gus import STAGE as FIRST_STAGE
from game.stage.staging import Props

LENGTHS = ("quick", "standard", "showcase", "class10", "class25", "class45")
CLASS_USUAL = "class25"
_SCENES = ("rose-garden", "skyline-gala", "museum", "market")
_CARDS_SHOWN = 2
_GAP, _FRAME = 32.0, 16.0
_CARDS: Box = (96, 178, 1728, 516)
_LENGTHS: Box = (96, 722, 1728, 146)
_ARROWS: dict[int, Box] = {-1: (16, 396, 72, 80), 1: (1832, 396, 72, 80)}
_BACK: Box = (96, 902, 360, 110)
_CLASS: Box = (488, 902, 584, 110)
_BEGIN: Box = (1104, 902, 720, 110)


class ScenarioScreen(MenuScreen):
    """`seats`: how many masks will play (3 to 8). `is_class`: lengths for a class are shown, and only those.

    `is_known`: a party's match leaves out what this evening knows, and is shorter by it.
    """

    props: Props

    def __init__(
        self,
        props: Props,
        seats: int,
        scenario: str = "",
        length: str = "standard",
        *,
        is_class: bool = False,
        is_known: bool = False,
        scale: float | None = 1.0,
    ) -> None:
        """`scale`: how far timers are stretched at this table; the minutes that are shown are stretched with them."""
        super().__init__(props)
        self.seats, self.is_known, self.scale = seats, is_known, scale
        self.has_class = any(_has(one, is_class=True) for one in props.pack.scenarios.values())
        self.length = length
        self.row = 0
        self.is_on_switch = self._has_asked = False
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

    @property
    def _for_a_class(self) -> str:
        words = self.props.words
        return f"{words('scenario.class')}: {words('menu.yes' if self.is_class else 'menu.no')}"

    def aloud(self) -> tuple[str, ...]:
        words = self.props.words
        if self.row == 0:
            return (self.scenario.title,)
        if self.row == 1:
            return (words(f"length.{self.length}") if words.has(f"length.{self.length}") else self.length,)
        if self.is_on_switch:
            return (self._for_a_class,)
        return (words("scenario.begin"),)

    def click(self, x: float, y: float) -> Outcome | None:
        for at, box in (*self._card_boxes(), *((self.at + by, box) for by, box in self._arrow_boxes())):
            if is_in(box, x, y):
                self.at, self.row = at, 0
                self._keep_length()
                break
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

    # -- picture ------------------------------------------------------------------------------------------------

    def _card_boxes(self) -> list[tuple[int, Box]]:
        first = max(0, min(self.at - _CARDS_SHOWN + 1, len(self.scenarios) - _CARDS_SHOWN))
        shown = range(first, min(len(self.scenarios), first + _CARDS_SHOWN))
        return list(zip(shown, cells(_CARDS, _CARDS_SHOWN, _CARDS_SHOWN, (_GAP, 0)), strict=False))

    def _arrow_boxes(self) -> list[tuple[int, Box]]:
        """Where one may go on to the scenarios that are not shown: to the left, to the right."""
        last = len(self.scenarios) - 1
        return [(by, box) for by, box in _ARROWS.items() if last >= _CARDS_SHOWN and 0 <= self.at + by <= last]

    def _length_boxes(self) -> list[tuple[str, Box]]:
        names = self.lengths
        return list(zip(names, cells(_LENGTHS, len(names), len(names), (_GAP, 0)), strict=True))

    def draw(self, canvas: Canvas) -> None:
        words = self.props.words
        MenuGround("plain hill").show(canvas)
        if not self._has_asked:  # a match begins on a stage: its first frame shall not wait for it
            self._has_asked = True
            ask_room(canvas, FIRST_STAGE)
        number = words("scenario.number", at=self.at + 1, all=len(self.scenarios))
        masks = words("scenario.teams" if self.is_class else "scenario.masks", seats=self.seats)
        voice_bar(canvas, words("scenario.voice"), f"{number} \N{MIDDLE DOT} {masks}")
        for i, box in self._card_boxes():
            self._framed(canvas, self._card(i, box[2]), box, is_chosen=i == self.at, row=0)
        for name, box in self._length_boxes():
            self._framed(canvas, self._length(name, box), box, is_chosen=name == self.length, row=1)
        for by, box in self._arrow_boxes():
            _Arrow(by > 0).show(canvas, box)
        _button(words("menu.back"), is_focus=False).show(canvas, _BACK)
        _button(words("scenario.begin"), is_focus=self.row == 2 and not self.is_on_switch).show(canvas, _BEGIN)
        if self.has_class:
            _button(self._for_a_class, is_focus=self.row == 2 and self.is_on_switch).show(canvas, _CLASS)

    def _framed(self, canvas: Canvas, card: Widget, box: Box, *, is_chosen: bool, row: int) -> None:
        card.show(canvas, box)
        x, y, w, h = box
        if is_chosen:
            frame = x - _FRAME, y - _FRAME, w + 2 * _FRAME, h + 2 * _FRAME
            _Chosen(is_focus=self.row == row).show(canvas, frame)

    def _card(self, at: int, w: float) -> Widget:
        one, words, key = self.scenarios[at], self.props.words, f"scenario.{self.scenarios[at].id}.for"
        for_whom = Words(words(key) if words.has(key) else "", 30, "text_welcome", Face.LABEL, "midleft", 2)
        inside = Layers((
            (_Window(_SCENES[at % len(_SCENES)]), (18, 18, w - 36, 224)),
            (Words(one.title, 60, face=Face.TITLE, align="midleft", lines=1), (40, 252, w - 80, 78)),
            (Words(one.text, 36, align="topleft", lines=3), (40, 330, w - 80, 100)),
            (for_whom, (40, 428, w - 80, 74)),
        ))  # fmt: skip
        return Panel(inside, radius=40, depth=12)

    def _length(self, name: str, box: Box) -> Widget:
        words, (_, _, w, h) = self.props.words, box
        is_again = self.is_known and not self.is_class
        plan = Plan(self.props.pack, self.scenario, name, self.seats, is_again=is_again)
        title = words(f"length.{name}") if words.has(f"length.{name}") else name
        days = words("scenario.class_days" if plan.is_class else "scenario.days", days=plan.days)
        minutes = words("scenario.minutes", minutes=round(lesson_minutes(plan, self.scale)))
        left = w * 0.62
        inside = Layers((
            (Words(title, 42, face=Face.TITLE, align="midleft", lines=1), (32, 12, left - 40, 60)),
            (Words(days, 30, "text_soft", align="midleft", lines=1), (32, 74, left - 40, 52)),
            (Words(minutes, 48, "text_gold", Face.TITLE, "midright", 1), (left, 12, w - left - 44, h - 32)),
        ))  # fmt: skip
        return Panel(inside, radius=34)


def _button(text: str, *, is_focus: bool) -> Widget:
    words = Words(text, 46, "on_fill" if is_focus else "text", Face.TITLE, lines=1)
    return focus_panel(is_focus, words, radius=55, pad=(30, 4))


_ROUND = 26.0


@dataclass(frozen=True, slots=True)
class _Window(Widget):
    """A district seen through a round-cornered window."""

    scene: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        with sheet.clip(box):
            for layer in district(self.scene).names:
                sheet.sprite(layer, x - 18, y - 88, w + 36, (w + 36) * 9 / 16)
        sheet.shape(_corners(w, h, _ROUND, sheet.theme.card), w, h, x, y)
        sheet.shape(shapes.rounded(0, 0, w, h, _ROUND, None, sheet.theme.outline, OUTLINE), w, h, x, y)


def _corners(w: float, h: float, r: float, fill: Rgb) -> str:
    """What of a picture of that size lies outside its round frame."""
    body = ""
    for x, y in ((0.0, 0.0), (w, 0.0), (0.0, h), (w, h)):
        inner_x, inner_y = (r if x == 0 else w - r), (r if y == 0 else h - r)
        body += shapes.path(f"M{x:g},{y:g} H{inner_x:g} Q{x:g},{y:g} {x:g},{inner_y:g}Z", fill)
    return body


@dataclass(frozen=True, slots=True)
class _Chosen(Widget):
    """A teal frame and a tick; in focus a gold frame round it. Its box is _FRAME wider than what is chosen."""

    is_focus: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, h), edge = sheet.theme, box, _FRAME
        body = shapes.rounded(0, 0, w, h, 54, None, theme.gold, 10) if self.is_focus else ""
        body += shapes.rounded(edge, edge, w - 2 * edge, h - 2 * edge, 40, None, theme.welcome, 12)
        tick_x, tick_y = w - edge - 14, edge + 14
        body += shapes.circle(tick_x, tick_y, 30, theme.welcome, theme.outline)
        sheet.shape(body + shapes.tick(tick_x, tick_y, 28, theme.on_fill), w, h, x, y)


@dataclass(frozen=True, slots=True)
class _Arrow(Widget):
    """There are more cards on this side."""

    is_right: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, h) = sheet.theme, box
        tip, back = (w - 24, 26) if self.is_right else (24, w - 26)
        body = shapes.rounded(3, 3, w - 6, h - 6, 36, theme.card, theme.outline)
        body += shapes.polygon([(back, h * 0.28), (tip, h * 0.5), (back, h * 0.72)], theme.welcome, theme.outline)
        sheet.shape(body, w, h, x, y)


def _has(scenario: Scenario, *, is_class: bool) -> bool:
    """Whether a scenario has a length for a class, or for a party."""
    return any(length.is_class == is_class for length in scenario.lengths.values())
