"""The teacher's guide as a file, from the command line or the title. Says where it lies; opens it only if asked."""

from __future__ import annotations

import sys
import webbrowser
from pathlib import Path

from game.app.refusal import BadCall
from game.content import default_pack
from game.content.wording import Wording
from game.debrief.guide import guide_html
from game.table.folders import own_folder

NAME = "teachers-guide.html"


def save_guide(path: Path) -> Path:
    """Write the guide to `path`, over an older one. BadCall where that cannot be."""
    text = guide_html(default_pack())
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        why = f"{path}: the guide can't be written here ({error.strerror})"
        raise BadCall(f"{why}. Name a file in a folder that you may write to.") from error
    return path


def guide(out: Path, *, is_opened: bool) -> int:
    """`main.py guide`: write it, say where, and open it on request. 0, or 1 if nothing here can open it."""
    path = save_guide(out)
    print(f"{path}: the teacher's guide, {path.stat().st_size // 1024} kB. It opens in any browser and prints well.")
    if is_opened and not open_page(path):
        sys.stderr.write(f"{path}: no browser was found to open it. Open the file yourself.\n")
        return 1
    return 0


def open_page(path: Path) -> bool:
    """Show a saved page in the system's browser; whether there is one."""
    try:
        return webbrowser.open(path.absolute().as_uri())
    except (webbrowser.Error, OSError):
        return False


class GuideOnRequest:
    """The title's entry: the first choice saves the guide in the player's folder, the next one opens it."""

    def __init__(self, words: Wording) -> None:
        self._words = words
        self._path: Path | None = None

    def chosen(self) -> str:
        """What to tell at the screen."""
        if self._path is not None and self._path.is_file():
            key = "guide.opened" if open_page(self._path) else "guide.not_opened"
            return self._words(key, where=self._path)
        try:
            self._path = save_guide(own_folder() / NAME)
        except (BadCall, OSError) as problem:
            return str(problem)
        return self._words("guide.saved", where=self._path)
