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
main > .sheet:first-child { break-before: auto; } .pens p, .asked { margin: .9rem 0 0; } .copy { display: none; }
.pens .pen { border-bottom: 2px solid var(--line); height: 1.9rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0; }
.cards div { border: 2px dashed var(--soft); padding: .8rem 1rem; min-height: 6rem; break-inside: avoid; }
.cards strong { display: block; font-size: 1.15rem; }
table.crosses td { text-align: center; min-width: 4.2rem; }
table.crosses th[scope=row] { font-weight: 400; width: 46%; }
@media print { .pens .pen { height: 8mm; border-width: 1px; border-color: #888; break-before: avoid; }
  .pens p { margin-top: 2.5mm; } .asked { margin-top: 5mm; } table.crosses :is(td, th) { padding: .2rem .5rem; }
  .cards { grid-template-columns: 1fr 1fr 1fr; font-size: 12pt; } .cards div { min-height: 52mm; padding: 4mm; }
  .cards.few { grid-template-columns: 1fr 1fr; font-size: 14pt; } .cards.few div { min-height: 72mm; padding: 6mm; }
  .cards strong { font-size: 1.25em; margin-bottom: 2mm; }
  .copy { display: block; border-top: 2px dashed var(--soft); margin-top: 6mm; padding-top: 6mm; }
  .copy h2 { margin-top: 0; } }
"""
HANDED = """
@media print { header { border: 0; padding: 0; } header .lead { display: none; }
  header h1 { font-size: 9pt; margin: 0 0 2mm; color: var(--soft); } .sheet > h2 { margin-top: 0; } }
"""
"""Whoever gets the first sheet in their hand is told what it is of, and not what a teacher prints."""
FEW_CARDS = 6
"""Up to so many cards fill a sheet two in a row; with more there are three."""


def measure_words(language: str = ENGLISH) -> dict[str, Any]:
    """The measure as it is written. OSError if it is missing, tomllib.TOMLDecodeError if it is damaged."""
    return tables_in(language, MEASURE)


def sheets_html(language: str = ENGLISH) -> str:
    """The pupil's sheet, role cards, word cards and the exit ticket, a page each."""
    words = tables_in(language, SHEETS)
    body = "".join(_handed(sheet, words["card_heading"], copy) for sheet in words["sheet"] for copy in _copies(sheet))
    return _page(words, body, language, HANDED)


def measure_html(pack: Pack) -> str:
    """How it is marked, for the teacher; then the sheet, three times the same but for its head."""
    words = measure_words(pack.language)
    asked = opinions(pack, words)
    body = section("sums", words["sums_heading"], paragraphs(words["sums_text"]))
    body += "".join(
        _sheet(words, asked, when, said) for when, said in zip(words["when"], words["when_said"], strict=True)
    )
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


def _page(words: Mapping[str, Any], body: str, language: str, css: str = "") -> str:
    head = page_head(words["title"], words["lead"])
    return page(Shell(words["title"], words["skip"], language, head=head, css=CSS + css), body)


def _copies(sheet: Mapping[str, Any]) -> range:
    """What takes less than half a sheet of paper is on it more than once, to be cut apart; on a screen once."""
    return range(1, sheet.get("copies", 1) + 1)


def _handed(sheet: Mapping[str, Any], card_heading: str, copy: int) -> str:
    body = paragraphs(sheet.get("text", ())) + _pens(sheet.get("lines", ()), sheet.get("pens", 1))
    body += _cards(sheet.get("cards", ()), card_heading)
    name = sheet["id"] if copy == 1 else f"{sheet['id']}-{copy}"
    return section(name, sheet["heading"], body, kind="sheet" if copy == 1 else "copy")


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
        f'<p class="asked"><strong>{escape(case["text"])}</strong></p>\n{_pens(words["cases_ask"])}'
        for case in words["case"]
    )
    body += section(f"{when}-cases", f"{said}. {words['cases_heading']}", cases, level=3)
    return section(when, said, body, kind="sheet")


def _pens(lines: Iterable[str], pens: int = 1) -> str:
    """Each of `lines` with so many ruled lines under it, as far apart as a hand needs."""
    ruled = '<div class="pen"></div>\n' * pens
    told = "".join(f"<p>{escape(line)}</p>\n{ruled}" for line in lines)
    return f'<div class="pens">\n{told}</div>\n' if told else ""


def _cards(cards: Sequence[Sequence[str]], heading: str) -> str:
    told = "".join(f"<div><strong>{escape(name)}</strong>{escape(text)}</div>\n" for name, text in cards)
    kind = "cards few" if len(cards) <= FEW_CARDS else "cards"
    return f'<p class="quiet">{escape(heading)}</p>\n<div class="{kind}">\n{told}</div>\n' if told else ""
