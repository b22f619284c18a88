"""Whole grounds of named drawings: shown as one layer, and drawn ahead under the same name; knows no scene."""

from __future__ import annotations

from dataclasses import dataclass

from game.drawing.box import within
from game.drawing.canvas import Box, Canvas
from game.drawing.theme import Mood
from game.drawing.widget import Ground, Widget
from game.stage.art.hill import hill_svg
from game.stage.kit.drawings import ask_drawing, drawing, need_drawing

LAYERS = ("back", "middle", "fore")
"""A district's stage from the sky to the ledge that hides the figures' feet."""


BEHIND = ("back", "middle")
"""All of it but what stands before the figures."""


@dataclass(frozen=True, slots=True)
class Drawn(Ground):
    """Drawings over one another, the lowest first. What is asked ahead and what is then painted is the same by nature.

    `contrast`: how strong they are in the high-contrast theme, 0 to 1.
    """

    names: tuple[str, ...]
    contrast: float = 1.0

    def paint(self, sheet: Canvas) -> None:
        sheet.clear()
        opacity = self._opacity(sheet)
        if opacity > 0:
            for name in self.names:
                need_drawing(sheet, name)
            for name in self.names:
                drawing(sheet, name, opacity=opacity)

    def ask(self, canvas: Canvas) -> None:
        """It will be shown soon: has its drawings made ahead, where it does not lie ready."""
        if self._opacity(canvas) > 0 and not canvas.has_layer(self.paint, Mood.DAY):
            for name in self.names:
                ask_drawing(canvas, name)

    def _opacity(self, canvas: Canvas) -> float:
        return self.contrast if canvas.theme.mood is Mood.HIGH_CONTRAST else 1.0


@dataclass(frozen=True, slots=True)
class Laid(Ground):
    """A ground with widgets that lie still on it, each in its box."""

    ground: Ground
    parts: tuple[tuple[Widget, Box], ...]

    def paint(self, sheet: Canvas) -> None:
        self.ground.paint(sheet)
        for part, box in self.parts:
            part.paint(sheet, box)


POLL_GROUND = Drawn(("ground/rays-mint",))
MASKS_GROUND = Drawn(("ground/rays-sky",))
X_TABLE = Drawn(("ground/rays-butter-table",))
WISH_TABLE = Drawn(("ground/rays-lilac-table",))
STAIRS = Drawn(("ground/stairs",))
COAST = Drawn(("ground/coast",), contrast=0.55)


def district(scene: str, layers: tuple[str, ...] = LAYERS) -> Drawn:
    """A district's stage, all of it or some of its layers."""
    return Drawn(tuple(f"district/{scene}/{layer}" for layer in layers))


def plain_hill(canvas: Canvas) -> str:
    """The name of the pale hill behind figures and charts."""
    sprites = canvas.kit.sprites
    return sprites.compose("ground/plain-hill", lambda: hill_svg(plain=True, box=sprites.box))


HALL = district("skyline-gala")


def has_district(scene: str) -> bool:
    """Whether the game has drawn a stage of that name."""
    return bool(within(f"district/{scene}"))
