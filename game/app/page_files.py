"""Pages, figures and pictures as files: which names they may have, and how one is shown in a browser."""

from __future__ import annotations

import webbrowser
from collections.abc import Sequence
from pathlib import Path

from game.app.refusal import BadCall


def check_names(read: Path, wanted: Sequence[Path]) -> None:
    """Refuse, before anything is worked out, files that would be written over one another or over what is read.

    A link, or another way to the same file, is that file.
    """
    named = [_itself(path) for path in (read, *wanted)]
    for path in wanted:
        if named.count(_itself(path)) > 1:
            raise BadCall(f"{path}: this name is given twice. Give every file a name of its own.")
        if not path.absolute().parent.is_dir():
            raise BadCall(f"{path}: its folder does not exist. Make the folder, or name another.")


def _itself(path: Path) -> tuple[int, int] | Path:
    try:
        found = path.stat()
    except OSError:
        return path.resolve()
    return found.st_dev, found.st_ino


def open_page(path: Path) -> bool:
    """Show a saved page in the system's browser; whether there is one."""
    try:
        return webbrowser.open(path.absolute().as_uri())
    except (webbrowser.Error, OSError):
        return False
