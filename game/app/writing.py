"""Writes a file whole or not at all: beside its place first, then renamed."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from game.app.refusal import BadCall


def write_whole(path: Path, text: str) -> None:
    """The text as UTF-8 at `path`; what stood there before stays until all of it is written. Raises BadCall."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise BadCall(f"{path}: cannot be written ({error.strerror or error}). Name another place.") from error
