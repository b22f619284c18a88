"""The window in which a real match of bots plays while nobody sits: its best beats, one match after another."""

from __future__ import annotations

import pygame

from game.city.pack import Pack
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face, FontShelf
from game.drawing.plates import Panel
from game.drawing.theme import NIGHT, OUTLINE, Mood, Theme
from game.drawing.words import Words
from game.stage.kit.life import MaskLife
from game.stage.reel import Reel
from game.stage.staging import Props

SEATS = 5
LENGTH = "quick"
REST_MS = 14_000.0
"""So long the pictures that tell the game are shown before, and between, two films."""
_PANEL: Box = (120.0, 176.0, 960.0, 760.0)
_WINDOW: Box = (120.0 + 30, 176.0 + 30, 900.0, 506.25)
_TOLD = {"card": "rate", "gasp": "rate", "counter": "doors", "hill": "doors", "door": "doors", "eviction": "doors"}
"""What each beat tells of the game; the others tell that it is judged again."""


class FilmShow:
    """Give it time with `tick`; `draw` says whether there was anything to show just now."""

    def __init__(self, props: Props) -> None:
        self._props, self._seed = props, 0
        self.reel: Reel | None = None
        self._rested_ms = 0.0
        self._last: pygame.Surface | None = None
        self._life: MaskLife | None = None
        self._window: Canvas | None = None
        self._sheets: dict[Mood, Canvas] = {}
        self.is_off = not _can_play(props.pack)
        """A pack whose matches have none of these beats has no film."""

    @property
    def is_on(self) -> bool:
        """Whether a match is on, from its first beat to its last."""
        return self.reel is not None and bool(self.reel.told)

    def tick(self, dt_ms: float) -> None:
        """Time passes: a while of nothing, then a match, and so on."""
        if self.is_off or self._props.motion.is_reduced:
            return
        if self.reel is None:
            self._rested_ms += dt_ms
            if self._rested_ms >= REST_MS:
                self._begin()
        elif self.reel.is_over:
            self.is_off = not self.reel.told
            self.reel, self._rested_ms, self._last = None, 0.0, None
        else:
            self.reel.tick(dt_ms)

    def _begin(self) -> None:
        self._seed += 1
        pack = self._props.pack
        self.reel = Reel(pack, self._seed, scenario=_scenario(pack), seats=SEATS, length=LENGTH)
        self._life = MaskLife(self.reel.props.motion)

    def draw(self, canvas: Canvas) -> bool:
        """The film, while one is on; between two beats its last picture stays."""
        reel = self.reel
        if reel is None or not self.is_on or reel.director.scene is None:
            return False
        Panel(radius=48).show(canvas, _PANEL)
        canvas.is_bent = True
        place = canvas.rect_px(_WINDOW).clip(canvas.surface.get_rect())
        if reel.is_on:
            is_night = reel.director.scene.is_night and canvas.theme.mood is Mood.DAY
            sheet = self._sheet(canvas, place, NIGHT if is_night else canvas.theme)
            sheet.begin()
            reel.draw(sheet)
            sheet.take_touched()
            self._last = sheet.surface.copy()
        elif self._last is not None and self._last.get_size() == place.size:
            canvas.surface.blit(self._last, place)
        pygame.draw.rect(canvas.surface, canvas.theme.outline, place, canvas.length_px(OUTLINE))
        canvas.touch(place)
        x, y, w, h = _PANEL
        beat = reel.told[-1]
        told = Words(self._props.words(f"show.{_TOLD.get(beat, 'again')}"), 56, face=Face.LABEL, lines=2)
        told.show(canvas, (x + 50, y + h - 200, w - 100, 150))
        return True

    def _sheet(self, canvas: Canvas, place: pygame.Rect, theme: Theme) -> Canvas:
        """A little sheet on the window's own surface."""
        if self._window is not canvas:
            self._window = canvas
            self._sheets.clear()
        if theme.mood not in self._sheets:
            kit, shelf = canvas.kit, FontShelf(is_steady=theme.is_steady_face)
            part = canvas.surface.subsurface(place)
            self._sheets[theme.mood] = Canvas.for_window(part, theme, kit.sprites, kit.rasters, shelf)
        sheet = self._sheets[theme.mood]
        sheet.life = self._life
        return sheet


def _scenario(pack: Pack) -> str:
    return next((one.id for one in pack.scenarios.values() if LENGTH in one.lengths), "")


def _can_play(pack: Pack) -> bool:
    return bool(_scenario(pack)) and sum(mask.playable for mask in pack.masks) >= SEATS
