"""A seat as the menus show it; filled by the program, so that menus know no device."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChairLook:
    """Who sits on one seat. `kind` names its picture, `device/<kind>`, and its word, `seats.kind.<kind>`.

    `look` (0-7) gives colour, shape and letter.

    `cluster` (0-7) is a key seat's place on the keyboard; `labels` its five keys as printed, or a pad's buttons.
    `device_name` is what a pad's maker calls it. `is_away`: the device is unplugged. `mask` is a mask's id in a match.
    """

    kind: str
    look: int
    letter: str
    cluster: int | None = None
    labels: tuple[str, ...] = ()
    device_name: str = ""
    is_away: bool = False
    mask: str = ""
    name: str = ""
    """What its owner has typed to be called."""
    printed: tuple[str, ...] = ()
    """What its device's own five say, where the seat has chosen others."""
