"""What a running game holds of pygame: window, sheets to draw on, sound, devices. Knows no screen and no match."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pygame

from game.devices.door import DeviceDoor
from game.devices.gamepad import prepare_pads
from game.devices.keyboard import prepare_keyboard
from game.devices.presses import Message
from game.drawing.canvas import Canvas
from game.drawing.fonts import FontShelf
from game.drawing.motion import GameClock, Motion
from game.drawing.pile import Pile
from game.drawing.present import NoDisplay, Presenter
from game.drawing.rasters import RasterCache, budget_for
from game.drawing.sprites import SpriteCache
from game.drawing.theme import THEMES, Mood
from game.native import return_large_pictures
from game.sound import CUES, Narrator, Speaker
from game.stage.kit.life import MaskLife
from game.stage.menus.outcomes import Settings
from game.table.settings import Kept, save_settings

SIZE_PX = (1280, 720)
BLIND_DRIVERS = ("offscreen", "dummy", "evdev")
RESIZED = frozenset({pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED})
OUT_OF_SIGHT = frozenset({pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN})
IN_SIGHT = frozenset({pygame.WINDOWFOCUSGAINED})
SEEN_AGAIN = frozenset({pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED, pygame.WINDOWSHOWN, pygame.VIDEOEXPOSE})


class Window:
    """The one window with its sound and devices. Raises `NoDisplay` without a screen."""

    def __init__(self, kept: Kept, *, is_windowed: bool | None = None, title: str = "Peer Review") -> None:
        self.kept = kept
        is_full = kept.settings.is_full_screen if is_windowed is None else not is_windowed
        prepare_pads()
        return_large_pictures()
        _refuse_blind_driver()
        self.presenter = Presenter(SIZE_PX, title=title, is_full_screen=is_full, known_path=kept.display_path or None)
        if self.presenter.path in ("0", "1"):
            kept.display_path = self.presenter.path
        prepare_keyboard()
        self.door = DeviceDoor()
        with _quiet_libraries():
            self.speaker = Speaker()
        self.narrator = Narrator()
        self.clock = GameClock()
        self.motion = Motion(self.clock)
        self.life = MaskLife(self.motion)
        self.captions: list[str] = []
        self.is_out_of_sight = False
        """Whether another window has the keys now, or this one is put away."""
        self._rasters = RasterCache(budget_for(self.presenter.size_px))
        self._shelves: dict[bool, FontShelf] = {}
        self._sprites = SpriteCache(self._rasters)
        self._canvases: dict[Mood, Canvas] = {}
        self._pile = Pile(is_late=True)
        self.apply(kept.settings)
        self.speaker.set_muted(kept.is_muted)

    @property
    def settings(self) -> Settings:
        return self.kept.settings

    def apply(self, settings: Settings) -> None:
        """Take these settings from now on: volumes, motion, colours, text size, full screen."""
        self.kept.settings = settings
        for group, per_cent in (("music", settings.music), ("effects", settings.effects), ("voice", settings.voice)):
            self.speaker.set_volume(group, per_cent / 100)  # type: ignore[arg-type]
        self.motion.is_reduced, self.motion.is_still = settings.motion != "full", settings.motion == "none"
        self.narrator.turn(is_on=settings.is_narrated)
        self._canvases.clear()

    def use_pictures(self, own: Mapping[str, str]) -> None:
        """From now on a game's own drawings, SVG text by name, come before those that lie in the box."""
        self._sprites.use(own)

    def take_back(self, kept: Kept) -> None:
        """What somebody has set since is forgotten: sound, colours, sizes and the rest are as in `kept`."""
        self.kept = kept.model_copy(deep=True)
        self.apply(self.kept.settings)
        self.speaker.set_muted(self.kept.is_muted)

    def keep(self) -> str:
        """Write the settings down; a message if that failed, else ""."""
        return save_settings(self.kept)

    def canvas(self, mood: Mood = Mood.DAY) -> Canvas:
        """The sheet for a mood, in the colours that the player has chosen."""
        chosen = Mood.HIGH_CONTRAST if self.settings.is_high_contrast else mood
        if chosen not in self._canvases:
            theme = THEMES[chosen].with_choices(
                text_scale=self.settings.text_scale,
                is_reduced_motion=self.settings.motion != "full",
                is_steady_face=self.settings.face == "dyslexic",
                is_still=self.settings.motion == "none",
            )
            shelf = self._shelves.setdefault(theme.is_steady_face, FontShelf(is_steady=theme.is_steady_face))
            surface = self.presenter.surface
            canvas = Canvas.for_window(surface, theme, self._sprites, self._rasters, shelf, self._pile)
            canvas.life = self.life
            self._canvases[chosen] = canvas
        return self._canvases[chosen]

    def take(self, event: pygame.event.Event) -> bool:
        """Whether the window itself has changed, so that all of it must be drawn again."""
        if event.type in OUT_OF_SIGHT:
            self.is_out_of_sight = True
        elif event.type in IN_SIGHT:
            self.is_out_of_sight = False
        if event.type in RESIZED:
            self.presenter.handle_resize()
            self._of_another_size()
            return True
        return event.type in SEEN_AGAIN

    def toggle_full_screen(self) -> None:
        """Full screen and back."""
        self.presenter.toggle_full_screen()
        self._of_another_size()

    def _of_another_size(self) -> None:
        """Sheets for the window's new size, and as much room for their pictures; fonts of the old size are let go."""
        self._canvases.clear()
        self._pile.forget()
        self._shelves.clear()
        self._rasters.budget_bytes = budget_for(self.presenter.size_px)

    @property
    def pictures_bytes(self) -> tuple[int, int]:
        """What the finished pictures take in memory, and what they may take at most."""
        return self._rasters.used_bytes, self._rasters.budget_bytes

    def toggle_mute(self) -> None:
        """Silence and back."""
        self.kept.is_muted = not self.kept.is_muted
        self.speaker.set_muted(self.kept.is_muted)

    def cue(self, name: str) -> None:
        """Play a sound by name; what a caption tells is left in `captions`. A name that has no sound is silent."""
        if name in CUES:
            told = self.speaker.cue(name)
            if told is not None:
                self.captions.append(told)

    def read(self, events: list[pygame.event.Event], now_ms: int) -> list[Message]:
        """The devices' messages of one frame."""
        return self.door.read(events, now_ms)

    def close(self) -> None:
        """Give window, sound and pads back."""
        self.door.close()
        self.speaker.close()
        self.narrator.close()
        self.presenter.close()
        pygame.joystick.quit()


def _refuse_blind_driver() -> None:
    """Without a screen SDL falls back to drawing into nothing; unless that was asked for, nobody would ever see it."""
    if "SDL_VIDEODRIVER" in os.environ:
        return
    with _quiet_libraries():
        try:
            pygame.display.init()
        except pygame.error:
            return  # the presenter says it better
    if pygame.display.get_driver() in BLIND_DRIVERS:
        pygame.display.quit()
        raise NoDisplay(
            "No screen was found. Start the game from a desktop, or play without a window: "
            "python3 main.py play --headless"
        )


@contextmanager
def _quiet_libraries() -> Iterator[None]:
    """Keep C libraries from writing their own lines to the terminal; what matters is told in our words."""
    saved = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(saved, 2)
        os.close(saved)
        os.close(nowhere)
