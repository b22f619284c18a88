"""Mouse or touch as one seat: a click on a seat's panel is a press; must not know where the panel is drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pygame

from game.devices.presses import BUTTONS, POINTER, Click, Message, Press

Hit: TypeAlias = Callable[[tuple[int, int]], "int | None"]
"""Which of the five buttons lies under a point in window pixels, as the stage drew them last; None for none."""


def no_panel(at_px: tuple[int, int]) -> int | None:
    """The `Hit` of a screen that shows no buttons."""
    return None


def pointer_message(event: pygame.event.Event, hit: Hit, now_ms: int) -> Message | None:
    """What a MOUSEBUTTONDOWN event says; only the first button counts.

    A touch arrives here too, as SDL makes a click of it. Finger events are not read: some laptops send them
    for a thumb that merely rests beside the keys.
    """
    if event.button != pygame.BUTTON_LEFT:
        return None
    at_px = (int(event.pos[0]), int(event.pos[1]))
    button = hit(at_px)
    if button is not None and 0 <= button < BUTTONS:
        return Press(POINTER, button, now_ms)
    return Click(at_px, now_ms)
