"""One page that stands alone: doctype, own fonts, colours for light, dark and paper. Knows nothing of what it says.

A page asks for nothing from anywhere: fonts lie in it as data, there is no script and no link that leaves it. Its
policy line makes a browser refuse whatever else might slip in.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape

from game.places import ASSETS

FACES = (
    ("Plaudit Reading", 400, "reading-regular"),
    ("Plaudit Reading", 700, "reading-bold"),
    ("Plaudit Rounded", 700, "rounded-bold"),
)
"""Family, weight, and the file in assets/fonts; made by assets/fonts/make_woff2.py."""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"


@dataclass(frozen=True, slots=True)
class Shell:
    """What stands around the contents. `skip`: the words of the link that jumps over the head to the contents."""

    title: str
    skip: str
    lang: str = "en"
    head: str = ""
    """HTML for the header, before the contents: the h1 belongs here."""
    nav: str = ""
    """HTML of a list of places on this page; "" for none."""
    nav_label: str = ""
    foot: str = ""
    """HTML for the footer. It ends the contents: after them, it would stand alone on a last sheet of paper."""
    css: str = ""
    """Rules of this page alone, after the common ones."""


def page(shell: Shell, main: str) -> str:
    """The whole document around `main`, which is HTML already; titles and labels are escaped here."""
    nav = f'<nav aria-label="{escape(shell.nav_label)}">{shell.nav}</nav>\n' if shell.nav else ""
    foot = f"<footer>{shell.foot}</footer>\n" if shell.foot else ""
    return (
        f'<!doctype html>\n<html lang="{escape(shell.lang)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<link rel="icon" href="data:,">\n'
        f"<title>{escape(shell.title)}</title>\n<style>\n{fonts_css()}{stylesheet()}{shell.css}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#main">{escape(shell.skip)}</a>\n<header>{shell.head}</header>\n{nav}'
        f'<main id="main" tabindex="-1">\n{main}\n{foot}</main>\n</body>\n</html>\n'
    )


@cache
def fonts_css() -> str:
    """The faces as CSS with the fonts in it; OSError where a font is missing."""
    rules = []
    for family, weight, name in FACES:
        data = base64.b64encode((ASSETS / "fonts" / f"{name}.woff2").read_bytes()).decode("ascii")
        rules.append(
            f'@font-face{{font-family:"{family}";font-weight:{weight};font-display:block;'
            f'src:url(data:font/woff2;base64,{data}) format("woff2")}}\n'
        )
    return "".join(rules)


@cache
def stylesheet() -> str:
    """The common rules: see assets/pages/page.css, whose first lines name the classes to use."""
    return (ASSETS / "pages" / "page.css").read_text(encoding="utf-8")


BLOCKS_FROM = 3
"""A table of so many columns is told row by row on a phone."""
_OPTION = re.compile(r"--[a-z][a-z-]*")


def text_html(text: str) -> str:
    """Plain text as HTML. What is typed as it stands, as --sheets, is never broken between two lines."""
    return _OPTION.sub(lambda found: f'<span class="whole">{found[0]}</span>', escape(text))


def page_head(heading: str, lead: str) -> str:
    """HTML for the header: what the page is called, and what it is for. Escaped here."""
    return f'<h1>{escape(heading)}</h1>\n<p class="lead">{escape(lead)}</p>'


def table(caption: str, headers: Sequence[str], rows: Iterable[Sequence[str]], *, kind: str = "") -> str:
    """A table of plain text: a caption, a head cell a column, and the first cell of each row its head. Escaped here.

    With three columns and more a phone shows each row as a block, and each figure beside the head of its column. What
    is a cell is said to browsers, too: one that is laid out otherwise is none to them.
    """
    is_block = len(headers) >= BLOCKS_FROM
    head = "".join(f'<th scope="col"{_role(is_block, "columnheader")}>{escape(h)}</th>' for h in headers)
    row_role, heads = _role(is_block, "row"), [f' data-head="{escape(h)}"' for h in headers if is_block]
    body = "".join(
        f"<tr{row_role}>"
        + "".join(
            f'<th scope="row"{_role(is_block, "rowheader")}{_at(heads, at)}>{text_html(cell)}</th>'
            if not at
            else f"<td{_role(is_block, 'cell')}{_at(heads, at)}>{text_html(cell)}</td>"
            for at, cell in enumerate(row)
        )
        + "</tr>\n"
        for row in rows
    )
    kinds = " ".join(each for each in (kind, "blocks" if is_block else "") if each)
    mark, group = f' class="{escape(kinds)}"' if kinds else "", _role(is_block, "rowgroup")
    return (
        f'<div class="wide" role="group" tabindex="0" aria-label="{escape(caption)}">'
        f"<table{mark}{_role(is_block, 'table')}><caption>{escape(caption)}</caption>\n"
        f"<thead{group}><tr{row_role}>{head}</tr></thead>\n<tbody{group}>\n{body}</tbody></table></div>\n"
    )


def _at(heads: Sequence[str], at: int) -> str:
    return heads[at] if at < len(heads) else ""


def _role(is_block: bool, name: str) -> str:
    return f' role="{name}"' if is_block else ""


def section(name: str, heading: str, body: str, *, level: int = 2, kind: str = "") -> str:
    """A part of the page with its heading (level 2 to 4); `name` is its id, for links within the page."""
    if not 2 <= level <= 4:
        raise ValueError(f"a section's heading is of level 2 to 4, not {level}")
    mark = f' class="{escape(kind)}"' if kind else ""
    head = f'<h{level} id="{escape(name)}-head">{escape(heading)}</h{level}>\n'
    return f'<section id="{escape(name)}" aria-labelledby="{escape(name)}-head"{mark}>\n{head}{body}</section>\n'


def paragraphs(texts: Iterable[str]) -> str:
    """Plain texts as paragraphs; escaped here."""
    return "".join(f"<p>{text_html(text)}</p>\n" for text in texts)


def bullets(texts: Iterable[str], *, is_ordered: bool = False) -> str:
    """Plain texts as a list; escaped here."""
    tag = "ol" if is_ordered else "ul"
    return f"<{tag}>\n" + "".join(f"<li>{text_html(text)}</li>\n" for text in texts) + f"</{tag}>\n"
