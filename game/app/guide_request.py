"""The teacher's guide from the title: saved, then opened. Knows no sheets and no sums: no title waits for them."""

from __future__ import annotations

from pathlib import Path

from game.app.page_files import Showing
from game.app.refusal import BadCall
from game.app.writing import write_whole
from game.content import default_pack
from game.content.wording import Wording
from game.debrief.guide import guide_html
from game.languages import ENGLISH
from game.table.folders import own_folder
from game.told import told_by

NAME = "teachers-guide.html"


def save_guide(path: Path, language: str = ENGLISH) -> Path:
    """Write the guide to `path`, over an older one. BadCall where that cannot be."""
    write_whole(path, guide_html(default_pack(language)).encode("utf-8"))
    return path


class GuideOnRequest:
    """The title's entry: the first choice saves the guide in the player's folder, the next one opens it."""

    def __init__(self, words: Wording) -> None:
        self._words = words
        self._path: Path | None = None
        self._showing = Showing()

    def chosen(self) -> str:
        """What to tell at the screen."""
        if self._path is not None and self._path.is_file():
            self._showing.show(self._path)
            return self._words("guide.opened", where=self._path)
        try:
            self._path = save_guide(own_folder() / NAME, self._words.language)
        except (BadCall, OSError) as problem:
            return told_by(problem)
        return self._words("guide.saved", where=self._path)

    def news(self) -> str:
        """What to tell later on: nothing here could open it; "" for nothing."""
        path = self._showing.unshown()
        return self._words("guide.not_opened", where=path) if path is not None else ""
