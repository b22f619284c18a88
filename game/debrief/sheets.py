"""Sheets to hand out, and the lesson's measure on paper: pages to print, from the words in assets/guide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from game.city.opinions import OPINIONS
from game.city.pack import Pack
from game.debrief.page import Shell, page, page_head, paragraphs, section, table
from game.languages import ENGLISH, tables_in
from game.places import ASSETS

SHEETS, MEASURE = ASSETS / "guide" / "sheets.toml", ASSETS / "guide" / "measure.toml"
CSS = """
main > .sheet:first-child { break-before: auto; } .pens p { margin: .9rem 0 0; }
.pens .pen { border-bottom: 2px solid var(--line); height: 1.9rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0; }
.cards div { border: 2px dashed var(--soft); padding: .8rem 1rem; min-height: 6rem; break-inside: avoid; }
.cards strong { display: block; font-size: 1.15rem; }
table.crosses td { text-align: center; min-width: 4.2rem; }
table.crosses th[scope=row] { font-weight: 400; width: 46%; }
@media print { nav { display: none; } .pens .pen { height: 1.2rem; border-color: #888; }
  .pens p { margin-top: .5rem; } table.crosses :is(td, th) { padding: .2rem .5rem; }
  .cards { grid-template-columns: 1fr 1fr 1fr; } }
"""


def measure_words(language: str = ENGLISH) -> dict[str, Any]:
    """The measure as it is written. OSError if it is missing, tomllib.TOMLDecodeError if it is damaged."""
    return tables_in(language, MEASURE)


def sheets_html(language: str = ENGLISH) -> str:
    """The pupil's sheet, role cards, word cards and the exit ticket, a page each."""
    words = tables_in(language, SHEETS)
    body = "".join(
        section(
            sheet["id"],
            sheet["heading"],
            paragraphs(sheet.get("text", ()))
            + _pens(sheet.get("lines", ()))
            + _cards(sheet.get("cards", ()), words["card_heading"]),
            kind="sheet",
        )
        for sheet in words["sheet"]
    )
    return _page(words, body, language)


def measure_html(pack: Pack) -> str:
    """The sheet, three times the same but for its head, and how it is marked."""
    words = measure_words(pack.language)
    asked = opinions(pack, words)
    body = "".join(
        _sheet(words, asked, when, said) for when, said in zip(words["when"], words["when_said"], strict=True)
    )
    body += section("sums", words["sums_heading"], paragraphs(words["sums_text"]), kind="sheet")
    return _page(words, body, pack.language)


def opinions(pack: Pack, words: Mapping[str, Any]) -> dict[str, str]:
    """The six opinions and the two controls, in the order of the sheet: a control after each three."""
    six = {item: pack.words[f"poll.{item}"] for item in OPINIONS}
    mixed: dict[str, str] = {}
    controls = iter(words["controls"].items())
    for at, (item, text) in enumerate(six.items(), 1):
        mixed[item] = text
        if at % 3 == 0:
            mixed.update([next(controls)])
    return mixed


def _page(words: Mapping[str, Any], body: str, language: str) -> str:
    head = page_head(words["title"], words["lead"])
    return page(Shell(words["title"], words["skip"], language, head=head, css=CSS), body)


def _sheet(words: Mapping[str, Any], asked: Mapping[str, str], when: str, said: str) -> str:
    crosses = table(
        words["opinions_caption"],
        (words["opinions_asked"], *words["scale"]),
        ((text, *([""] * 5)) for text in asked.values()),
        kind="crosses",
    )
    body = f"<p>{escape(words['code'])}</p>\n"
    body += section(f"{when}-opinions", f"{said}. {words['opinions_heading']}", crosses, level=3)
    cases = "".join(
        f"<p><strong>{escape(case['text'])}</strong></p>\n{_pens(words['cases_ask'])}" for case in words["case"]
    )
    body += section(f"{when}-cases", f"{said}. {words['cases_heading']}", cases, level=3)
    return section(when, said, body, kind="sheet")


def _pens(lines: Iterable[str]) -> str:
    told = "".join(f'<p>{escape(line)}</p>\n<div class="pen"></div>\n' for line in lines)
    return f'<div class="pens">\n{told}</div>\n' if told else ""


def _cards(cards: Sequence[Sequence[str]], heading: str) -> str:
    told = "".join(f"<div><strong>{escape(name)}</strong>{escape(text)}</div>\n" for name, text in cards)
    return f'<p class="quiet">{escape(heading)}</p>\n<div class="cards">\n{told}</div>\n' if told else ""
