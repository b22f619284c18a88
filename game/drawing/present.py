"""Opens the window and shows what was drawn on it, by whichever path is quicker; draws nothing itself."""

import os
import time
import warnings
from collections.abc import Sequence
from statistics import median

import pygame

from game.drawing.screens import Place, fitting, screen_of

PATH_SETTING = "SDL_FRAMEBUFFER_ACCELERATION"
"""SDL's switch for how a drawn surface reaches the window: `0` copies memory, `1` goes through the GPU."""
GOOD_FLIP_MS = 4.0
"""A path this quick is taken without trying the other one."""
_PROBE_FLIPS = 5
_REOPEN_ATTEMPTS, _REOPEN_PAUSE_S = 20, 0.05


class NoDisplay(Exception):
    """There is no screen to open a window on; the message says what to do."""


class Presenter:
    """The one window. `surface` changes when the window does; ask for it anew after `handle_resize`."""

    def __init__(
        self,
        size_px: tuple[int, int] = (1280, 720),
        *,
        title: str = "Peer Review",
        is_full_screen: bool = False,
        known_path: str | None = None,
    ) -> None:
        """Opens the window. `known_path` (`0` or `1`) skips the probe. Raises NoDisplay without a screen."""
        self._window_size_px, self._title, self.is_full_screen = size_px, title, is_full_screen
        self.path, self.flip_ms = "as found", 0.0
        self._place: Place | None = None
        self._came_back_from: tuple[int, int] | None = None
        self._init_display()
        if pygame.display.get_driver() == "x11" and PATH_SETTING not in os.environ:
            self._choose_path(known_path)
        else:
            self._set_mode()

    @property
    def surface(self) -> pygame.Surface:
        """What to draw on."""
        return self._surface

    @property
    def size_px(self) -> tuple[int, int]:
        return self._surface.get_size()

    def _init_display(self) -> None:
        try:
            pygame.display.init()
        except pygame.error as error:
            raise NoDisplay(_no_screen(error)) from error

    def _set_mode(self) -> None:
        sizes = pygame.display.get_desktop_sizes()
        screen = screen_of(len(sizes))
        if self.is_full_screen:
            # The size of the very screen that the window is on: any other would ask that screen for another mode.
            size, flags = sizes[screen], pygame.FULLSCREEN
        else:
            size, flags = fitting(self._window_size_px, sizes[screen]), pygame.RESIZABLE
        try:
            with warnings.catch_warnings():
                # Some window manager gave another size: that is seen anyway.
                warnings.simplefilter("ignore", RuntimeWarning)
                self._surface = pygame.display.set_mode(size, flags, display=screen)
        except pygame.error as error:
            raise NoDisplay(_no_screen(error)) from error
        pygame.display.set_caption(self._title)

    def _choose_path(self, known_path: str | None) -> None:
        """Tries the copying path first (quicker without a GPU), the other one only if that is slow."""
        self._take_path(known_path if known_path in ("0", "1") else "0")
        self.flip_ms = self._time_flips_ms()
        if known_path in ("0", "1") or self.flip_ms <= GOOD_FLIP_MS:
            return
        copying_ms = self.flip_ms
        self._begin_anew("1")
        self.flip_ms = self._time_flips_ms()
        if copying_ms < self.flip_ms:
            self._begin_anew("0")
            self.flip_ms = copying_ms

    def _take_path(self, path: str) -> None:
        """SDL reads its switch when the first window of a session shows itself."""
        os.environ[PATH_SETTING] = self.path = path
        self._set_mode()

    def _begin_anew(self, path: str) -> None:
        """Ends the display session and begins another. A bare X server takes a moment to let us in again."""
        pressed = pygame.event.get(pygame.KEYDOWN)  # whoever was quicker than this is heard all the same
        pygame.display.quit()
        for attempts_left in range(_REOPEN_ATTEMPTS, -1, -1):
            try:
                self._init_display()
                break
            except NoDisplay:
                if not attempts_left:
                    raise
                time.sleep(_REOPEN_PAUSE_S)
        self._take_path(path)
        for event in pressed:
            pygame.event.post(event)

    def _time_flips_ms(self) -> float:
        """Median time of a whole-window flip; the first ones set things up and do not count."""
        times_ms = []
        for _ in range(_PROBE_FLIPS):
            begin = time.perf_counter()
            pygame.display.flip()
            times_ms.append((time.perf_counter() - begin) * 1000)
        return median(times_ms[2:])

    def present(self, rects_px: Sequence[pygame.Rect] | None = None) -> None:
        """Shows the whole window, or only these parts of it (nothing for an empty list)."""
        if rects_px is None:
            pygame.display.flip()
        elif rects_px:
            pygame.display.update(merged(rects_px, self._surface.get_rect()))

    def handle_resize(self) -> pygame.Surface:
        """Call on `pygame.VIDEORESIZE` or `WINDOWSIZECHANGED`; returns the surface of the new size."""
        current = pygame.display.get_surface()
        if current is not None:
            self._surface = current
            if not self.is_full_screen and not self._is_late_echo(current.get_size()):
                self._window_size_px = current.get_size()
        return self._surface

    def _is_late_echo(self, size_px: tuple[int, int]) -> bool:
        """Some window managers say once more, after full screen, that the window is as large as the screen."""
        former, self._came_back_from = self._came_back_from, None
        if size_px != former or size_px == self._window_size_px:
            return False
        self._go_back()
        return True

    def toggle_full_screen(self) -> pygame.Surface:
        """Full screen at the desktop's size and back to the window as it was; returns the new surface."""
        if self.is_full_screen:
            self._came_back_from, self.is_full_screen = self.size_px, False
            self._go_back()
        else:
            self._place, self.is_full_screen = Place.now(), True
            self._set_mode()
        return self._surface

    def _go_back(self) -> None:
        """The window as it was, where it was."""
        self._set_mode()
        if self._place is not None:
            self._place.take()

    def close(self) -> None:
        """Closes the window and takes back what was said to SDL."""
        if self.path in ("0", "1"):
            os.environ.pop(PATH_SETTING, None)
        pygame.display.quit()


def _no_screen(error: pygame.error) -> str:
    return (
        f"No screen was found ({error}). Start the game from a desktop, "
        "or play without a window: python3 main.py play --headless"
    )


def merged(rects_px: Sequence[pygame.Rect], window: pygame.Rect) -> list[pygame.Rect]:
    """The same pixels in few rectangles: overlapping ones are joined, and all of them if they cover most of it."""
    joined: list[pygame.Rect] = []
    for rect in rects_px:
        rect = rect.clip(window)
        if not rect.size[0] or not rect.size[1]:
            continue
        while (place := rect.collidelist(joined)) >= 0:
            rect = rect.union(joined.pop(place))
        joined.append(rect)
    if sum(rect.width * rect.height for rect in joined) > 0.7 * window.width * window.height:
        return [window.copy()]
    return joined
