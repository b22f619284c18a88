"""Who sat where in an interrupted match, in a small file beside its journal; losing it loses no answer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from game.devices.kinds.table import KINDS
from game.devices.presses import Device
from game.devices.seat_kinds import SEATS_MAX, SeatKind
from game.devices.seating import Seating
from game.table.writing import write_whole

ENDING = ".seats"


def note_seats(journal: Path, seating: Seating) -> None:
    """Write who sits where; a disk that refuses is passed over, since the match itself is safe."""
    with suppress(OSError):
        write_whole(_beside(journal), json.dumps(seating.to_doc()))


def seats_of(journal: Path, kinds: Sequence[SeatKind], pads: Sequence[Device]) -> Seating:
    """The seating of an interrupted match; by `kinds`, as it was begun, where no note, or no whole one, is left."""
    try:
        note = _beside(journal)
        document: Any = json.loads(note.read_text("utf-8")) if note.is_file() else None
        seating = Seating.from_doc(document, pads)
    except Exception:  # noqa: BLE001 - a note of any shape is read or set aside: no answer hangs on it
        return Seating.for_kinds(kinds, pads)
    return seating if len(seating.chairs) == len(kinds) and _can_sit(seating) else Seating.for_kinds(kinds, pads)


def _can_sit(seating: Seating) -> bool:
    """Whether such a table could have come about: a note may hold anything."""
    looks = [chair.look for chair in seating.chairs]
    held = [chair.device for chair in seating.chairs if chair.device is not None]
    fixed = [device for device in held if KINDS[device.kind].fixed]
    return (
        all(type(look) is int and 0 <= look < SEATS_MAX for look in looks)
        and len(set(looks)) == len(looks)
        and len(set(held)) == len(held)
        and all(device in KINDS[device.kind].fixed for device in fixed)
        and all(type(chair.make) is str for chair in seating.chairs)
    )


def forget_seats(journal: Path) -> None:
    """Take the note away."""
    with suppress(OSError):
        _beside(journal).unlink(missing_ok=True)


def _beside(journal: Path) -> Path:
    return journal.with_name(journal.name + ENDING)
