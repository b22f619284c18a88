"""The SDL that pygame loaded, for the few calls that pygame does not pass on; must not load a second one."""

from __future__ import annotations

import ctypes
from functools import cache
from pathlib import Path

import pygame


@cache
def loaded_sdl() -> ctypes.CDLL | None:
    """A handle on pygame's own SDL, or None where it cannot be found (then callers do without)."""
    # Looking a name up in one of pygame's modules also finds it in the libraries that the module depends on;
    # Windows does not look further, but there SDL lies beside the module under its own name.
    module = Path(pygame.base.__file__)
    for place in (module, module.with_name("SDL2.dll")):
        try:
            library = ctypes.CDLL(str(place))
            library.SDL_GetKeyFromScancode  # noqa: B018  (raises AttributeError when the name is not there)
        except (OSError, AttributeError):
            continue
        return library
    return None
