"""Writes what is at hand to a file, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from game.engine.journal.whole import put_whole


def write_whole(path: Path, data: bytes | str) -> None:
    """`data`, text as UTF-8, at `path`; what stood there stays until all of it is on the disk. Raises OSError.

    A link is followed; what is no file, such as a terminal, is written to.
    """
    path = path.resolve()
    whole = data.encode("utf-8") if isinstance(data, str) else data
    if path.exists() and not path.is_file():
        path.write_bytes(whole)
        return
    with put_whole(path) as fresh:
        fresh.write_bytes(whole)
