"""The teacher's guide, sheets and measure as files. Says where they lie; opens one only if asked."""

from __future__ import annotations

from pathlib import Path

from game.app.guide_request import save_guide
from game.app.page_files import check_names, check_ours, said_opened
from game.app.refusal import BadCall
from game.app.writing import write_whole
from game.city.opinions import OPINIONS
from game.content import default_pack
from game.content.wording import Wording
from game.debrief.measure import BadSums, changes, read_sums, result_html, template
from game.debrief.sheets import measure_html, measure_words, opinions, sheets_html
from game.languages import ENGLISH

SUMS = "lesson-sums.csv"


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
