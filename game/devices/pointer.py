"""Mouse or touch as one seat: a click on a seat's panel is a press; must not know where the panel is drawn."""

from __future__ import annotations

import pygame

from game.devices.kinds.kind import Hit, Reader
from game.devices.presses import BUTTONS, POINTER, Click, Message, Press


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


class Pointer(Reader):
    """The one arrow on the screen, and fingers."""

    def __init__(self, hit: Hit) -> None:
        self._hit = hit

    def read(self, event: pygame.event.Event, now_ms: int) -> list[Message]:
        message = pointer_message(event, self._hit, now_ms) if event.type == pygame.MOUSEBUTTONDOWN else None
        return [] if message is None else [message]
