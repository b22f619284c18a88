"""Makes the key events that a keyboard would send; must not decide what they mean."""

from __future__ import annotations

import pygame


def key_down(scancode: int, *, key: int = 0, mod: int = 0) -> pygame.event.Event:
    """A key going down at a physical place; `key` (what the layout makes of it) is left out on purpose."""
    return pygame.event.Event(pygame.KEYDOWN, scancode=scancode, key=key, mod=mod, unicode="")
