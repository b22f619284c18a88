"""Pages, figures and pictures as files: which names they may have, and how one is shown in a browser."""

from __future__ import annotations

import sys
import webbrowser
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from game.app.refusal import BadCall
from game.debrief.page import POLICY

_LOOKED_AT = 1200
_MARKS = (
    POLICY.encode(), b"section,row,column,value", b"section;row;column;value", b'{\n "seats":',
    b"run,figure,value", b"run;figure;value",
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (1200).to_bytes(4, "big") + (630).to_bytes(4, "big"),
)  # fmt: skip
"""How our pages, figures, deeds and pictures begin."""


def check_names(read: Path, wanted: Sequence[Path]) -> None:
    """Refuse, before anything is worked out, files that would be written over one another or over what is read.

    A link, or another way to the same file, is that file.
    """
    named = [_itself(path) for path in (read, *wanted)]
    for path in wanted:
        if named.count(_itself(path)) > 1:
            raise BadCall(f"{path}: this name is given twice. Give every file a name of its own.")
        check_ours(path)
        if not path.absolute().parent.is_dir():
            raise BadCall(f"{path}: its folder does not exist. Make the folder, or name another.")


def check_ours(path: Path) -> None:
    """Refuse a file that would be written over something that is not ours."""
    if not is_ours(path):
        raise BadCall(f"{path}: there is a file of this name that this game has not written. Name another file.")


def is_ours(path: Path) -> bool:
    """Whether a file may be written there: none is, it is empty or no file (a terminal), or we have written it."""
    try:
        if not path.is_file():
            return True
        with path.open("rb") as file:
            begins = file.read(_LOOKED_AT)
    except OSError:
        return True  # whoever writes it says why it can't be
    return not begins or any(mark in begins for mark in _MARKS)


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


class Showing:
    """Shows pages beside the game, which never waits: some browsers come back only when somebody closes them."""

    def __init__(self) -> None:
        self._unshown: SimpleQueue[Path] = SimpleQueue()

    def show(self, path: Path) -> None:
        """Show a saved page in the system's browser, from a thread of its own."""
        Thread(target=self._show, args=(path,), name="browser", daemon=True).start()

    def unshown(self) -> Path | None:
        """A page that nothing here could show, once for each; None for none."""
        try:
            return self._unshown.get_nowait()
        except Empty:
            return None

    def _show(self, path: Path) -> None:
        if not open_page(path):
            self._unshown.put(path)


def said_opened(path: Path) -> int:
    """Show a page for the command line: 0, or 1 and a word on stderr where no browser is."""
    if open_page(path):
        return 0
    sys.stderr.write(f"{path}: no browser was found to open it. Open the file yourself.\n")
    return 1
