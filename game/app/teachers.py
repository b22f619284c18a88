"""The teacher's guide, sheets and measure as files. Says where they lie; opens one only if asked."""

from __future__ import annotations

from pathlib import Path

from game.app.page_files import Showing, check_names, check_ours, said_opened
from game.app.refusal import BadCall
from game.app.writing import write_whole
from game.city.opinions import OPINIONS
from game.content import default_pack
from game.content.wording import Wording
from game.debrief.guide import guide_html
from game.debrief.measure import BadSums, changes, read_sums, result_html, template
from game.debrief.sheets import measure_html, measure_words, opinions, sheets_html
from game.languages import ENGLISH
from game.table.folders import own_folder

NAME = "teachers-guide.html"
SUMS = "lesson-sums.csv"


def save_guide(path: Path, language: str = ENGLISH) -> Path:
    """Write the guide to `path`, over an older one. BadCall where that cannot be."""
    write_whole(path, guide_html(default_pack(language)).encode("utf-8"))
    return path


def guide(out: Path, *, is_opened: bool, language: str = ENGLISH) -> int:
    """`main.py guide`: write it, say where, and open it on request. 0, or 1 if nothing here can open it."""
    check_ours(out)
    path = save_guide(out, language)
    print(f"{path}: the teacher's guide, {path.stat().st_size // 1024} kB. It opens in any browser and prints well.")
    return said_opened(path) if is_opened else 0


def sheets(out: Path, *, is_opened: bool, language: str = ENGLISH) -> int:
    """`main.py guide --sheets`: what is handed out, a page each."""
    check_ours(out)
    write_whole(out, sheets_html(language).encode("utf-8"))
    print(f"{out}: a pupil's sheet, role cards, word cards and an exit ticket, to print.")
    return said_opened(out) if is_opened else 0


def measure(out: Path, *, is_opened: bool, language: str = ENGLISH) -> int:
    """`main.py guide --measure`: the sheet, and beside it the file for its sums, if there is none yet."""
    pack, words = default_pack(language), measure_words(language)
    check_ours(out)
    write_whole(out, measure_html(pack).encode("utf-8"))
    file = out.with_name(SUMS)
    if file.exists():
        print(f"{out}: the measure, to print three times. {file} was there already, and stays as it is.")
    else:
        told = template(opinions(pack, words), (case["id"] for case in words["case"]))
        write_whole(file, told.encode("utf-8"))
        print(f"{out}: the measure, to print three times. Its sums go into {file}.")
    return said_opened(out) if is_opened else 0


def result(read: Path, out: Path, *, is_opened: bool, language: str = ENGLISH) -> int:
    """`main.py guide --sums FILE`: what the lesson changed, with its uncertainty. BadCall where the sums are none."""
    check_names(read, [out])
    words = measure_words(language)
    controls, cases = list(words["controls"]), [case["id"] for case in words["case"]]
    try:
        counts = read_sums(read.read_text(encoding="utf-8-sig"), (*OPINIONS, *controls, *cases))
    except (OSError, UnicodeDecodeError) as problem:
        raise BadCall(
            f"{read}: it can't be read as a table ({problem}). Name the file that guide --measure wrote."
        ) from None
    except BadSums as problem:
        raise BadCall(f"{read}: {problem}") from None
    written = Wording(default_pack(language)).drawn
    write_whole(out, result_html(changes(counts, controls, cases), words, language, written).encode("utf-8"))
    print(f"{out}: what changed from sheet to sheet, with its range.")
    return said_opened(out) if is_opened else 0


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
            return str(problem)
        return self._words("guide.saved", where=self._path)

    def news(self) -> str:
        """What to tell later on: nothing here could open it; "" for nothing."""
        path = self._showing.unshown()
        return self._words("guide.not_opened", where=path) if path is not None else ""
