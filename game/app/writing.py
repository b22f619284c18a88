"""Writes a file whole or not at all, and says in one message why it could not."""

from __future__ import annotations

import errno
from pathlib import Path

from game.app.refusal import BadCall
from game.table import writing
from game.told import Told

_FULL = (errno.ENOSPC, errno.EDQUOT)


def write_whole(path: Path, data: bytes | str) -> None:
    """`data`, text as UTF-8, at `path`; what stood there before stays until all of it is written. Raises BadCall."""
    try:
        writing.write_whole(path, data)
    except OSError as error:
        remedy = "Name a file in a folder that you may write to."
        if error.errno in _FULL:
            remedy = "Make room there, or name a file on another disk."
        raise BadCall(
            Told(
                "{path}: this can't be written ({error}). {remedy}",
                path=path,
                error=error.strerror or str(error),
                remedy=remedy,
            )
        ) from error
