"""Writes a file whole or not at all, for its owner alone: beside its place first, then renamed."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

OWNERS_FILE, OWNERS_FOLDER = 0o600, 0o700
"""What people did and voted is nobody else's: neither on a shared machine nor in a shared home."""


def write_whole(path: Path, data: bytes | str) -> None:
    """`data`, text as UTF-8, at `path`; what stood there stays until all of it is on the disk. Raises OSError.

    A link is followed; what is no file, such as a terminal, is written to.
    """
    path = path.resolve()
    whole = data.encode("utf-8") if isinstance(data, str) else data
    if path.exists() and not path.is_file():
        path.write_bytes(whole)
        return
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNERS_FILE), "wb") as file:
            file.write(whole)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise
