"""Gamepads that exist only inside SDL, for tests without hardware; must not be imported by the game.

In one process: `VirtualPad("Pad A")`, then `press`, `release`, `unplug`, `replug`. For a whole run of the game:

    python -m tests.virtual_pads --pads 2 --script "1500:0:bottom 1700:1:left 4000:0:unplug 5000:0:replug" \
        -- play --seats pad,pad,bot --seed 7

attaches the pads before the game's own start and plays the script (milliseconds from the start, pad, what it does)
on a thread, while `game.app.cli.main` runs as it would for anyone.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

os.environ.setdefault("SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS", "1")

import pygame

from game.native import loaded_sdl

BUTTONS = {
    "bottom": 0,
    "right": 1,
    "left": 2,
    "top": 3,
    "back": 4,
    "guide": 5,
    "start": 6,
    "left_stick": 7,
    "right_stick": 8,
    "bumper": 9,
    "right_bumper": 10,
    "up": 11,
    "down": 12,
    "menu_left": 13,
    "menu_right": 14,
}
LEFT_X, LEFT_Y, RIGHT_X, RIGHT_Y, LEFT_TRIGGER, RIGHT_TRIGGER = range(6)
HOLD_MS = 60  # longer than a slow frame: SDL only sees what is down when it looks


class _Description(ctypes.Structure):
    """SDL_VirtualJoystickDesc, version 1, of SDL 2.24 and later."""

    _fields_ = (
        *((name, ctypes.c_uint16) for name in ("version", "type", "naxes", "nbuttons", "nhats", "vendor_id")),
        *((name, ctypes.c_uint16) for name in ("product_id", "padding")),
        *((name, ctypes.c_uint32) for name in ("button_mask", "axis_mask")),
        ("name", ctypes.c_char_p),
        ("userdata", ctypes.c_void_p),
        *((f"callback_{n}", ctypes.c_void_p) for n in range(6)),
    )


def sdl() -> ctypes.CDLL:
    """The SDL that pygame loaded, with the result types that these calls need."""
    library = loaded_sdl()
    if library is None or not hasattr(library, "SDL_JoystickAttachVirtualEx"):
        raise RuntimeError("this SDL has no virtual gamepads; SDL 2.24 or later does")
    library.SDL_JoystickFromInstanceID.restype = ctypes.c_void_p
    library.SDL_JoystickFromInstanceID.argtypes = [ctypes.c_int32]
    library.SDL_JoystickSetVirtualButton.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint8]
    library.SDL_JoystickSetVirtualAxis.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int16]
    library.SDL_JoystickSetVirtualHat.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint8]
    return library


class VirtualPad:
    """One pad: of a kind that SDL has a map of, or (`is_plain`) a bare joystick of ten buttons and a hat.

    `product` tells makes apart. It is plugged in when made; pressing it takes a game that has opened it.
    """

    def __init__(
        self, name: str = "Virtual pad", *, product: int = 1, is_plain: bool = False, buttons: int = 0
    ) -> None:
        self.name = name
        self._name = name.encode()
        joystick, gamepad = 0, 1
        self._description = _Description(
            version=1,
            type=joystick if is_plain else gamepad,
            naxes=4 if is_plain else 6,
            nbuttons=buttons or (10 if is_plain else 15),
            nhats=1 if is_plain else 0,
            vendor_id=0 if is_plain else 0x1209,
            product_id=product,
            button_mask=0 if is_plain else 0x7FFF,
            axis_mask=0 if is_plain else 0x3F,
            name=self._name,
        )
        self.instance = -1
        self.replug()

    def replug(self) -> None:
        """Plug it in (again): SDL gives it a new instance id."""
        index = sdl().SDL_JoystickAttachVirtualEx(ctypes.byref(self._description))
        if index < 0:
            raise RuntimeError("SDL refused the virtual pad; is pygame.joystick started?")
        self.instance = sdl().SDL_JoystickGetDeviceInstanceID(index)

    def unplug(self) -> None:
        """Pull it out."""
        library = sdl()
        for index in range(library.SDL_NumJoysticks()):
            if library.SDL_JoystickGetDeviceInstanceID(index) == self.instance:
                library.SDL_JoystickDetachVirtual(index)
                self.instance = -1
                return

    def hold(self, button: str | int, *, is_down: bool = True) -> None:
        """Put a button down, or up again; the game sees it when it next reads events."""
        number = BUTTONS[button] if isinstance(button, str) else button
        if sdl().SDL_JoystickSetVirtualButton(self._handle(), number, int(is_down)) != 0:
            raise RuntimeError(f"{self.name} has no button {button}")

    def press(self, button: str | int) -> list[pygame.event.Event]:
        """Press and let go, and return the events of it (for tests that read events themselves)."""
        self.hold(button)
        events = pygame.event.get()
        self.hold(button, is_down=False)
        return events + pygame.event.get()

    def axis(self, axis: int, value: int) -> None:
        """Move an axis to -32768..32767."""
        sdl().SDL_JoystickSetVirtualAxis(self._handle(), axis, value)

    def hat(self, value: int) -> None:
        """Set the hat: 0 centre, 1 up, 2 right, 4 down, 8 left."""
        sdl().SDL_JoystickSetVirtualHat(self._handle(), 0, value)

    def is_open(self) -> bool:
        """Whether the game has opened it, without which it cannot be pressed."""
        return bool(sdl().SDL_JoystickFromInstanceID(self.instance))

    def _handle(self) -> int:
        handle = sdl().SDL_JoystickFromInstanceID(self.instance)
        if not handle:
            raise RuntimeError(f"{self.name}: nobody has opened this pad yet")
        return int(handle)


@contextmanager
def plugged(*pads: tuple[str, int]) -> Iterator[list[VirtualPad]]:
    """Pads for one test, (name, product) each; what is still plugged in afterwards is pulled out."""
    pygame.display.init()
    pygame.joystick.init()
    pygame.event.clear()
    made = [VirtualPad(name, product=product) for name, product in pads]
    yield made
    for pad in made:
        if pad.instance >= 0 and pygame.joystick.get_init():
            pad.unplug()


def play_script(pads: list[VirtualPad], script: str) -> None:
    """Do "MS:PAD:WHAT" items in their order; WHAT is a button of `BUTTONS`, `unplug` or `replug`.

    A press waits, for 10 s at most, until the game has opened the pad.
    """
    start_s = time.monotonic()
    for item in script.split():
        at_ms, pad, what = item.split(":")
        time.sleep(max(0.0, int(at_ms) / 1000 - (time.monotonic() - start_s)))
        chosen = pads[int(pad)]
        if what == "unplug":
            chosen.unplug()
        elif what == "replug":
            chosen.replug()
        else:
            give_up_s = time.monotonic() + 10
            while not chosen.is_open() and time.monotonic() < give_up_s:
                time.sleep(0.02)
            chosen.hold(what)
            time.sleep(HOLD_MS / 1000)
            chosen.hold(what, is_down=False)


def main(args: list[str]) -> None:
    """Run the game with virtual pads and a script of what they do."""
    parser = argparse.ArgumentParser(prog="tests.virtual_pads")
    parser.add_argument("--pads", type=int, default=1)
    parser.add_argument("--script", default="")
    parser.add_argument("game", nargs="*", help="after --, the game's own arguments")
    asked = parser.parse_args(args)
    # Started here, and only here, so that the pads can exist before the game looks for any.
    pygame.joystick.init()
    pads = [VirtualPad(f"Virtual pad {n}") for n in range(asked.pads)]
    threading.Thread(target=play_script, args=(pads, asked.script), daemon=True).start()
    from game.app.cli import main as run_game

    sys.argv = ["main.py", *asked.game]
    run_game()


if __name__ == "__main__":
    main(sys.argv[1:])
