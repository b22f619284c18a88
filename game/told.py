"""A sentence of the program's own that can be said in another language later: it knows what it was made of. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

_HOLE = re.compile(r"\{(\w+)\}")


class Told(str):
    """English, as a command line prints it. `form` has {holes}; a hole may be filled with a sentence of its own.

    What goes wrong deep down knows no language: whoever shows it says it in the table's (`game/retold.py`).
    """

    form: str
    holes: Mapping[str, object]

    def __new__(cls, form: str, **holes: object) -> Told:
        told = super().__new__(cls, filled(form, holes))
        told.form, told.holes = form, holes
        return told


def told_by(error: Exception) -> str:
    """What an error says of itself; of the disk's, as a sentence that names the file."""
    if isinstance(error, OSError) and error.strerror:
        return Told("{path}: the disk said: {error}.", path=error.filename or "", error=error.strerror)
    first = error.args[0] if error.args else ""
    return first if isinstance(first, Told) else str(error)


def filled(form: str, holes: Mapping[str, object]) -> str:
    """A form with its holes filled; one of which nothing is known stays open."""
    return _HOLE.sub(lambda hole: str(holes.get(hole[1], hole[0])), form)
