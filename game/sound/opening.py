"""Asks the sound system to answer on a thread: one that hangs would stop the whole game for half a minute.

Opening the mixer keeps Python's lock all the while, so a thread alone would not help: what may hang is tried first
through SDL itself, which does not. The mixer is opened, by whoever asks, once that has gone well.
"""

from __future__ import annotations

import ctypes
import os
import threading
from typing import Literal

from game.native import loaded_sdl

PATIENCE_S = 1.2
"""So long the start waits for sound; a sound system at work answers within a tenth of that."""
UNHEARD = ("dummy", "disk")
AUDIO, S16 = 0x10, 0x8010
Answer = Literal["yes", "no", "later"]


class _Spec(ctypes.Structure):
    """SDL_AudioSpec of SDL 2."""

    _fields_ = (
        ("freq", ctypes.c_int), ("format", ctypes.c_uint16), ("channels", ctypes.c_uint8), ("silence", ctypes.c_uint8),
        ("samples", ctypes.c_uint16), ("padding", ctypes.c_uint16), ("size", ctypes.c_uint32),
        ("callback", ctypes.c_void_p), ("userdata", ctypes.c_void_p),
    )  # fmt: skip


class Opening:
    """One try to be heard. `answer` tells how it went; "later" while nothing has come back yet."""

    def __init__(self, rate_hz: int, samples: int) -> None:
        self._rate_hz, self._samples = rate_hz, samples
        self._answer: Answer = "later"
        self._thread = threading.Thread(target=self._try, name="sound", daemon=True)
        self._thread.start()

    def _try(self) -> None:
        self._answer = "yes" if self.ask() else "no"

    def ask(self) -> bool:
        """Whether the sound system starts and a device opens. May take as long as the system likes.

        Nothing stays open: the mixer opens nothing where it finds that somebody has begun already.
        """
        library = loaded_sdl()
        if library is None or not hasattr(library, "SDL_OpenAudioDevice"):
            return True
        if os.environ.get("SDL_AUDIODRIVER") in UNHEARD:
            return True  # nothing there can hang
        if library.SDL_InitSubSystem(AUDIO) != 0:
            return False
        spec = _Spec(freq=self._rate_hz, format=S16, channels=2, samples=self._samples)
        device = library.SDL_OpenAudioDevice(None, 0, ctypes.byref(spec), None, 0)
        if device:
            library.SDL_CloseAudioDevice(device)
        library.SDL_QuitSubSystem(AUDIO)
        return bool(device)

    def answer(self, patience_s: float = 0.0) -> Answer:
        """How it went, after waiting so long at most."""
        if self._answer == "later" and patience_s:
            self._thread.join(patience_s)
        return self._answer
