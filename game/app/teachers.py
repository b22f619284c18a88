"""The teacher's guide as a file, from the command line or the title. Says where it lies; opens it only if asked."""

from __future__ import annotations

from pathlib import Path

from game.app.page_files import check_ours, open_page, said_opened
from game.app.refusal import BadCall
from game.app.writing import write_whole
from game.content import default_pack
from game.content.wording import Wording
from game.debrief.guide import guide_html
from game.table.folders import own_folder

NAME = "teachers-guide.html"


def save_guide(path: Path) -> Path:
    """Write the guide to `path`, over an older one. BadCall where that cannot be."""
    write_whole(path, guide_html(default_pack()).encode("utf-8"))
    return path


def guide(out: Path, *, is_opened: bool) -> int:
    """`main.py guide`: write it, say where, and open it on request. 0, or 1 if nothing here can open it."""
    check_ours(out)
    path = save_guide(out)
    print(f"{path}: the teacher's guide, {path.stat().st_size // 1024} kB. It opens in any browser and prints well.")
    return said_opened(path) if is_opened else 0


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
