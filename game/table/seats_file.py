"""Who sat where in an interrupted match, in a small file beside its journal; losing it loses no answer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from game.devices.presses import Device
from game.devices.seat_kinds import SeatKind
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
        document: Any = json.loads(_beside(journal).read_text("utf-8"))
        seating = Seating.from_doc(document, pads)
    except Exception:  # noqa: BLE001 - a note of any shape is read or set aside: no answer hangs on it
        return Seating.for_kinds(kinds, pads)
    return seating if len(seating.chairs) == len(kinds) else Seating.for_kinds(kinds, pads)


def forget_seats(journal: Path) -> None:
    """Take the note away."""
    with suppress(OSError):
        _beside(journal).unlink(missing_ok=True)


def _beside(journal: Path) -> Path:
    return journal.with_name(journal.name + ENDING)
