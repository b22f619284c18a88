"""The sheet of seat cards: one page to print, and the code by which this computer knows it again."""

from __future__ import annotations

from html import escape
from pathlib import Path

from game.app.page_files import check_ours, said_opened
from game.app.refusal import BadCall
from game.app.writing import write_whole
from game.content import default_pack
from game.content.wording import Wording
from game.debrief.page import Shell, bullets, page, paragraphs, section
from game.devices.seat_cards import ROWS, name_of, new_code, row_of, spoken, tidy
from game.devices.seat_kinds import SEATS_MAX
from game.devices.seating import SEAT_LETTERS
from game.languages import ENGLISH
from game.places import ASSETS
from game.table.folders import own_folder
from game.told import told_by

FILE, PAGE = "seat-cards.code", "seat-cards.html"
LATEST = "latest"
STEPS = 5
COLUMNS = 3
LOOKS = ASSETS / "pages" / "cards.css"


def cards(out: Path, *, is_opened: bool, language: str = ENGLISH) -> int:
    """`main.py cards`: a new sheet at `out`. 0, or 1 if nothing here can open it."""
    check_ours(out)
    code = save_sheet(out, language)
    print(f"{out}: seat cards {name_of(code)}, a page for each seat. Print them; play --cards {LATEST} goes by them.")
    return said_opened(out) if is_opened else 0


def save_sheet(path: Path, language: str = ENGLISH) -> str:
    """A new sheet at `path`; its code, which is the latest from now on. BadCall where that cannot be."""
    code = new_code()
    write_whole(path, cards_html(code, language).encode("utf-8"))
    write_whole(own_folder() / FILE, code)
    return code


def latest() -> str:
    """The code of the sheet that was made here last, while no match has used it up; "" for none."""
    try:
        return tidy((own_folder() / FILE).read_text("utf-8", errors="replace").strip())
    except OSError:
        return ""


def use_up(code: str) -> None:
    """No other match is played by this sheet: a row that is used twice would tell."""
    if code and latest() == code:
        write_whole(own_folder() / FILE, "used")


def wanted(words: Wording, turning: str) -> tuple[str, str]:
    """(the code for a match that begins now, what to say instead of beginning it), "" each for none.

    Where a table wants cards and none are left, they are made, and are to be printed first.
    """
    if turning != "cards":
        return "", ""
    if code := latest():
        return code, ""
    path = own_folder() / PAGE
    try:
        name = name_of(save_sheet(path, words.language))
    except (BadCall, OSError) as problem:
        return "", told_by(problem)
    return "", words("cards.made", name=name, where=path)


def code_for(asked: str) -> str:
    """The code that `--cards` names; raises `BadCall` for what is none."""
    code = latest() if asked == LATEST else tidy(asked)
    if not code and asked == LATEST:
        raise BadCall(
            "--cards latest: no seat cards are left here: each sheet is for one match. Make some: python3 main.py cards"
        )
    if not code:
        raise BadCall(
            f"--cards {asked}: this is no code of seat cards. It has 12 letters and digits, like 7K2M-4QPA-XW93."
        )
    return code


def cards_html(code: str, language: str = ENGLISH) -> str:
    """A page with the code and five lines of how it is done, then a page for each seat."""
    words = Wording(default_pack(language))
    name = name_of(code)
    head = f"<h1>{escape(words('cards.title', name=name))}</h1>"
    how = bullets([words(f"cards.step.{n}") for n in range(1, STEPS + 1)], is_ordered=True)
    how += f'<p class="code">{escape(spoken(code))}</p>\n' + paragraphs([words("cards.code")])
    parts = [section("how", words("cards.how"), how, kind="card")]
    parts += [_card(words, code, seat) for seat in range(SEATS_MAX)]
    title, skip = words("cards.title", name=name), words("cards.skip")
    shell = Shell(title, skip, language, head=head, css=LOOKS.read_text("utf-8"))
    return page(shell, "".join(parts))


def _card(words: Wording, code: str, seat: int) -> str:
    letter, size = SEAT_LETTERS[seat], -(-ROWS // COLUMNS)
    stars = "".join(f'<th scope="col">{n}★</th>' for n in range(1, 6))
    columns = ""
    for first in range(1, ROWS + 1, size):
        rows = "".join(
            f'<tr><th scope="row">{row}</th>'
            + "".join(f"<td>{press}</td>" for press in row_of(code, seat, row))
            + "</tr>\n"
            for row in range(first, min(first + size, ROWS + 1))
        )
        head = f'<thead><tr><th scope="col">{escape(words("cards.row"))}</th>{stars}</tr></thead>'
        columns += f"<table>{head}<tbody>\n{rows}</tbody></table>\n"
    body = f'<div class="columns">{columns}</div>\n' + paragraphs([words("cards.foot")])
    heading = words("cards.seat", letter=letter, name=name_of(code))
    return section(f"seat-{letter.lower()}", heading, body, kind="card")
