"""The SDL that pygame loaded, for the few calls that pygame does not pass on; must not load a second one."""

from __future__ import annotations

import ctypes
from contextlib import suppress
from functools import cache
from pathlib import Path

import pygame

_M_MMAP_THRESHOLD = -3


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


LARGE_BYTES = 2**20
"""A picture of half a thousand by half a thousand pixels."""


def return_large_pictures() -> None:
    """Let the memory of a large picture that is dropped go back to the system, where libc is GNU's.

    Left alone it would soon keep blocks of up to 32 MiB to itself, in holes too small for the next one.
    """
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, LARGE_BYTES)
