"""The settings: a row each, changed at once and handed back whole; keeps and applies nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from game.stage import shapes
from game.stage.canvas import Box, Canvas
from game.stage.controls import slider
from game.stage.fonts import Face
from game.stage.menus.backdrop import backdrop
from game.stage.menus.menu_screen import MenuScreen, Move, is_in
from game.stage.menus.outcomes import Go, Outcome, Settings, SettingsChanged
from game.stage.theme import TEXT_SCALES
from game.stage.widgets import panel, voice_bar
from game.table.props import TableProps

VOLUMES = ("music", "effects", "voice")
STEP = 10
"""Volumes move by so many per cent."""
CHOICES: dict[str, Sequence[Any]] = {
    "text_scale": TEXT_SCALES,
    "timers": ("x1", "x2", "off"),
    "is_motion_reduced": (False, True),
    "is_high_contrast": (False, True),
    "is_full_screen": (False, True),
    "star_turns": ("day", "prompt"),
    "audience": ("party", "class"),
    "has_hints": (False, True),
    "reveal": (0, 1, 2, 3),
}
ROWS = (*VOLUMES, *CHOICES, "back")
_LEFT, _W, _SPLIT = 216.0, 1488.0, 0.52


class SettingsScreen(MenuScreen):
    """`problem`: words about something that does not work here ("no sound card"), "" for nothing."""

    def __init__(self, props: TableProps, settings: Settings, problem: str = "") -> None:
        super().__init__(props)
        self.settings, self.problem = settings, problem
        self.focus = 0

    def row_box(self, row: int) -> Box:
        """Where a row lies."""
        top = 244.0 if self.problem else 176.0
        pitch = (1034 - top) / len(ROWS)
        return _LEFT, top + row * pitch, _W, pitch - 8

    # -- input --------------------------------------------------------------------------------------------------

    def press(self, move: Move) -> Outcome | None:
        name = ROWS[self.focus]
        match move:
            case "back":
                return Go("back")
            case "up" | "down":
                self.focus = (self.focus + (1 if move == "down" else -1)) % len(ROWS)
            case "ok" if name == "back":
                return Go("back")
            case "left" | "right" | "ok":
                return self._change(name, -1 if move == "left" else 1, is_round=move == "ok")
        return None

    def click(self, x: float, y: float) -> Outcome | None:
        for row, name in enumerate(ROWS):
            box = self.row_box(row)
            if not is_in(box, x, y):
                continue
            self.focus = row
            if name == "back":
                return Go("back")
            track = self._track(box)
            if name in VOLUMES:
                share = (x - track[0] - track[3] / 2) / (track[2] - 110 - track[3])
                return self._set(name, round(max(0.0, min(share, 1.0)) * 100 / STEP) * STEP)
            return self._change(name, -1 if x < track[0] + track[2] / 2 else 1, is_round=True)
        return None

    def point(self, x: float, y: float) -> None:
        self.focus = next((row for row in range(len(ROWS)) if is_in(self.row_box(row), x, y)), self.focus)

    def _change(self, name: str, by: int, *, is_round: bool) -> Outcome | None:
        if name == "back":
            return None
        now: Any = getattr(self.settings, name)
        if name in VOLUMES:
            value = now + by * STEP
            return self._set(name, 0 if is_round and value > 100 else max(0, min(100, value)))
        values = CHOICES[name]
        at = values.index(now) + by
        at = at % len(values) if is_round else max(0, min(len(values) - 1, at))
        return self._set(name, values[at])

    def _set(self, name: str, value: object) -> Outcome | None:
        if getattr(self.settings, name) == value:
            return None
        changed: dict[str, Any] = {name: value}
        self.settings = replace(self.settings, **changed)
        return SettingsChanged(self.settings)

    def is_settled(self) -> bool:
        return True

    # -- picture ------------------------------------------------------------------------------------------------

    def _track(self, box: Box) -> Box:
        x, y, w, h = box
        return x + w * _SPLIT, y + 6, w * (1 - _SPLIT) - 40, h - 18

    def draw(self, canvas: Canvas) -> None:
        words, theme = self.props.words, canvas.theme
        backdrop(canvas, "plain hill")
        voice_bar(canvas, words("settings.bar"))
        if self.problem:
            panel(canvas, (_LEFT, 166, _W, 68), fill=theme.alarm, shade=theme.alarm, radius=24)
            canvas.text_box(
                self.problem, (_LEFT + 36, 170, _W - 72, 54), 32, theme.on_fill, Face.LABEL, "midleft", max_lines=1
            )
        for row, name in enumerate(ROWS):
            self._row(canvas, name, self.row_box(row), is_focus=row == self.focus)

    def _row(self, canvas: Canvas, name: str, box: Box, *, is_focus: bool) -> None:
        theme, words, (x, y, w, h) = canvas.theme, self.props.words, box
        value = None if name == "back" else getattr(self.settings, name)

        def paint(sheet: Canvas) -> None:
            fill, ink = (theme.welcome, theme.on_fill) if is_focus else (theme.card, theme.text)
            shade = theme.welcome if is_focus else theme.card_shade
            sheet.shape(shapes.card(w, h, 24, fill, shade, theme.outline, depth=6), w, h, 0, 0)
            label = words("menu.back") if name == "back" else words(f"settings.{name}")
            sheet.text_box(label, (36, 2, w * _SPLIT - 56, h - 10), 36, ink, Face.LABEL, "midleft", max_lines=1)
            if value is not None and name not in VOLUMES:
                tx, ty, tw, th = self._track((0, 0, w, h))
                chosen = words(f"settings.{name}.{value}")
                sheet.text_box(chosen, (tx + 44, ty - 4, tw - 88, th + 6), 36, ink, Face.LABEL, "center", max_lines=1)
                for side, at in ((-1, tx + 18), (1, tx + tw - 18)):
                    arrow: shapes.Points = [(11 - side * 8, 0), (11 + side * 10, 14), (11 - side * 8, 28)]
                    sheet.shape(shapes.polygon(arrow, ink, ink, 4), 26, 28, at, ty + th / 2, "center")

        canvas.stamp(("setting", name, value if name not in VOLUMES else None, w, h, is_focus), w, h, paint, x, y)
        if name in VOLUMES and isinstance(value, int):
            tx, ty, tw, th = self._track(box)
            slider(canvas, value / 100, (tx, ty, tw - 110, th), is_focus=is_focus)
            canvas.text(
                f"{value}", tx + tw, ty + th / 2, 36, theme.on_fill if is_focus else theme.text, Face.LABEL, "midright"
            )
