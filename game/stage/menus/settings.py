"""The settings: a row each, changed at once and handed back whole; keeps and applies nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.theme import OUTLINE, TEXT_SCALES
from game.drawing.widget import Ink, Widget, ink_of
from game.drawing.widgets import voice_bar
from game.drawing.words import Words
from game.languages import names_of_languages
from game.stage.menus.backdrop import MenuGround
from game.stage.menus.lists import Choices, ListScreen, MenuItem, focus_panel
from game.stage.menus.menu_screen import Move
from game.stage.menus.outcomes import Go, Outcome, Settings, SettingsChanged
from game.table.props import TableProps

VOLUMES = ("music", "effects", "voice")
STEP = 10
"""Volumes move by so many per cent."""
CHOICES: dict[str, Sequence[Any]] = {
    "text_scale": TEXT_SCALES,
    "face": ("hyperlegible", "dyslexic"),
    "is_high_contrast": (False, True),
    "motion": ("full", "reduced", "none"),
    "captions": ("off", "normal", "large", "huge"),
    "caption_time": ("x1", "x2", "x4"),
    "is_narrated": (False, True),
    "timers": ("x1", "x2", "off"),
    "is_full_screen": (False, True),
    "star_turns": ("never", "day", "prompt", "cards"),
    "audience": ("party", "class"),
    "has_hints": (False, True),
    "explains_again": (False, True),
    "reveal": (0, 1, 2, 3),
}
SEEING = ("text_scale", "face", "is_high_contrast", "motion", "captions", "caption_time", "is_narrated", "timers")
"""The second page: what makes the game easier to see, to hear and to follow."""
PAGES: dict[str, tuple[str, ...]] = {
    "": ("seeing", "language", *VOLUMES, *(name for name in CHOICES if name not in SEEING), "back"),
    "seeing": (*SEEING, "back"),
}
_LEFT, _W, _GAP, _SPLIT, _FIGURE_W = 216.0, 1488.0, 8.0, 0.52, 110.0


@dataclass(frozen=True, slots=True)
class Setting(MenuItem):
    """A line of the settings: a chosen value between two arrows, or, with a `share` (0-1), a slider."""

    share: float | None = None


class SettingsScreen(ListScreen):
    """`problem`: words about something that does not work here ("no sound card"), "" for nothing."""

    def __init__(self, props: TableProps, settings: Settings, problem: str = "") -> None:
        top = 244.0 if problem else 176.0
        super().__init__(props, Choices((_LEFT, top, _W, 1026 - top), 36, _GAP, SettingLine))
        self.settings, self.problem = settings, problem
        self._languages = names_of_languages()
        self.page = ""
        self._fill()

    def _fill(self) -> None:
        self.choices.fill([(name, self._line(name)) for name in PAGES[self.page]])

    def reword(self) -> None:
        """Another language is spoken from now on: every line anew."""
        self._fill()

    def _turn(self, page: str) -> None:
        """To another page; back on the first, the focus lies on what led away from it."""
        before, self.page = self.page, page
        self.choices.fill([])
        self._fill()
        if before:
            self.choices.focus = PAGES[page].index(before)

    def _line(self, name: str) -> Setting:
        words = self.props.words
        if name == "back":
            return Setting(words("menu.back"))
        if name in PAGES:
            return Setting(words(f"settings.{name}"), words(f"settings.{name}.more"))
        value, said = getattr(self.settings, name), words(f"settings.{name}")
        if name == "language":
            return Setting(said, self._languages.get(value, value))
        if name in VOLUMES:
            return Setting(said, str(value), share=value / 100)
        return Setting(said, words(f"settings.{name}.{value}"))

    # -- input --------------------------------------------------------------------------------------------------

    def leave(self) -> Outcome | None:
        if not self.page:
            return Go("back")
        self._turn("")
        return None

    def press(self, move: Move) -> Outcome | None:
        if move in ("left", "right"):
            return self._change(self.choices.name, -1 if move == "left" else 1, is_round=False)
        return super().press(move)

    def chosen(self, name: str) -> Outcome | None:
        if name == "back":
            return self.leave()
        if name in PAGES and name:
            self._turn(name)
            return None
        return self._change(name, 1, is_round=True) if name else None

    def click(self, x: float, y: float) -> Outcome | None:
        name = self.choices.click(x, y)
        if name in ("", "back", *PAGES):
            return self.chosen(name)
        track = track_of(self.choices.boxes[self.choices.focus])
        if name in VOLUMES:
            share = (x - track[0] - track[3] / 2) / (track[2] - _FIGURE_W - track[3])
            return self._set(name, round(max(0.0, min(share, 1.0)) * 100 / STEP) * STEP)
        return self._change(name, -1 if x < track[0] + track[2] / 2 else 1, is_round=True)

    def _change(self, name: str, by: int, *, is_round: bool) -> Outcome | None:
        if name == "back" or name in PAGES:
            return None
        now: Any = getattr(self.settings, name)
        if name in VOLUMES:
            value = now + by * STEP
            return self._set(name, 0 if is_round and value > 100 else max(0, min(100, value)))
        values = tuple(self._languages) if name == "language" else CHOICES[name]
        at = (values.index(now) if now in values else 0) + by
        at = at % len(values) if is_round else max(0, min(len(values) - 1, at))
        return self._set(name, values[at])

    def _set(self, name: str, value: object) -> Outcome | None:
        if getattr(self.settings, name) == value:
            return None
        changed: dict[str, Any] = {name: value}
        self.settings = replace(self.settings, **changed)
        self._fill()
        return SettingsChanged(self.settings)

    # -- picture ------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        MenuGround("plain hill").show(canvas)
        voice_bar(canvas, self.props.words("settings.bar"))
        if self.problem:
            said = Words(self.problem, 32, "on_fill", Face.LABEL, "midleft", 1)
            Panel(said, "alarm", "alarm", 24, pad=(36, 3)).show(canvas, (_LEFT, 166, _W, 68))
        self.choices.draw(canvas)


@dataclass(frozen=True, slots=True)
class SettingLine(Widget):
    """One setting on its card: its name, and what it is set to."""

    item: MenuItem
    at: float
    is_focus: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        item, (x, y, w, h) = self.item, box
        ink: Ink = "on_fill" if self.is_focus else "text"
        focus_panel(self.is_focus, radius=24, depth=6).paint(sheet, box)
        name = Words(item.words, self.at, ink, Face.LABEL, "midleft", 1)
        name.paint(sheet, (x + 36, y + 2, w * _SPLIT - 56, h - 10))
        left, top, wide, high = track_of(box)
        if isinstance(item, Setting) and item.share is not None:
            Slider(item.share, self.is_focus).paint(sheet, (left, top, wide - _FIGURE_W, high))
            Words(item.value, self.at, ink, Face.LABEL, "midright", 1).paint(sheet, (left, y, wide, h - 6))
        elif item.value:
            chosen = Words(item.value, self.at, ink, Face.LABEL, lines=1)
            chosen.paint(sheet, (left + 44, top - 4, wide - 88, high + 6))
            colour = ink_of(sheet.theme, ink)
            for side, at in ((-1, left + 18), (1, left + wide - 18)):
                arrow: shapes.Points = [(11 - side * 8, 0), (11 + side * 10, 14), (11 - side * 8, 28)]
                sheet.shape(shapes.polygon(arrow, colour, colour, 4), 26, 28, at, top + high / 2, "center")


@dataclass(frozen=True, slots=True)
class Slider(Widget):
    """A track with a knob at `share` (0-1); the knob stays inside the box."""

    share: float
    is_focus: bool = False

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, h) = sheet.theme, box
        track_h, knob_x = h * 0.42, h / 2 + self.share * (w - h)
        top, filled = (h - track_h) / 2, knob_x - OUTLINE
        body = shapes.rounded(0, top, w, track_h, track_h / 2, theme.empty, theme.outline, OUTLINE)
        if filled > track_h:
            body += shapes.rounded(OUTLINE, top + OUTLINE, filled, track_h - 2 * OUTLINE, track_h / 2, theme.welcome)
        body += shapes.circle(knob_x, h / 2, h / 2, theme.gold if self.is_focus else theme.card, theme.outline, OUTLINE)
        sheet.shape(body, w, h, x, y)


def track_of(box: Box) -> Box:
    """Where a line's slider or value lies."""
    x, y, w, h = box
    return x + w * _SPLIT, y + 6, w * (1 - _SPLIT) - 40, h - 18
