"""Files for their owner alone, that bear their name only when they are whole. Knows nothing of what is in them."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

OWNERS_FILE, OWNERS_FOLDER = 0o600, 0o700
"""What people did and voted is nobody else's: neither on a shared machine nor in a shared home."""


def make_empty(path: Path) -> None:
    """An empty file that nobody else may read; FileExistsError if the name is taken, OSError if it cannot be made."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNERS_FILE))


@contextmanager
def put_whole(path: Path) -> Iterator[Path]:
    """An empty file beside `path`, to be filled; then it is on the disk and takes that name, or it is gone.

    What stood there stays until then. Raises OSError.
    """
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        make_empty(fresh)
        yield fresh
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
