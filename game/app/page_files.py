"""Pages, figures and pictures as files: the one place where they are written, and shown in a browser."""

from __future__ import annotations

import webbrowser
from collections.abc import Sequence
from pathlib import Path

from game.app.refusal import BadCall


def check_names(read: Path, wanted: Sequence[Path]) -> None:
    """Refuse, before anything is worked out, files that would be written over one another or over what is read."""
    named = [path.absolute() for path in (read, *wanted)]
    for path in wanted:
        if named.count(path.absolute()) > 1:
            raise BadCall(f"{path}: this name is given twice. Give every file a name of its own.")
        if not path.absolute().parent.is_dir():
            raise BadCall(f"{path}: its folder does not exist. Make the folder, or name another.")


def write(path: Path, data: bytes) -> None:
    """Over an older one; BadCall where that cannot be."""
    try:
        path.write_bytes(data)
    except OSError as error:
        why = f"{path}: this can't be written ({error.strerror})"
        raise BadCall(f"{why}. Name a file in a folder that you may write to.") from error


def open_page(path: Path) -> bool:
    """Show a saved page in the system's browser; whether there is one."""
    try:
        return webbrowser.open(path.absolute().as_uri())
    except (webbrowser.Error, OSError):
        return False
