"""Whether a folder's disk gives locks at all: SQLite has one word for a lock that is held and one that is not given."""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path

from game.engine.journal.whole import make_empty


def can_lock(folder: Path) -> bool:
    """Whether a new file in there, which nobody else can hold, may be locked. Where that can't be tried: yes."""
    try:
        import fcntl
    except ImportError:  # Windows locks in another way, on every disk
        return True
    probe = folder / f".{secrets.token_hex(4)}.lock"
    try:
        make_empty(probe)
        with probe.open("rb+") as file:
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                return False
    except OSError:
        return True
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
    return True
