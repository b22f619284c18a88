"""Which letters can be shown, by the table that lies beside the fonts, and what is shown instead; opens no font."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from functools import cache, lru_cache

from game.places import ASSETS

FONT_FOLDER = ASSETS / "fonts"
_HOLDERS = ("rounded-bold", "plain-bold"), ("rounded-bold", "plain-regular")
"""Every face falls back on these, whatever it is set in first."""


OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Controls, marks that turn the direction of writing, halves of characters; a new line and a tab may stand."""


class FontsMissing(Exception):
    """The folder of fonts is not whole; the message says what to do."""


@lru_cache(maxsize=1)
def _coverage() -> dict[str, tuple[list[int], list[int]]]:
    """For each font the first and last code points of its ranges."""
    path = FONT_FOLDER / "coverage.json"
    try:
        table: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise FontsMissing(f"{path}: cannot be read ({error}). Fetch the game's files again.") from error
    ranges: dict[str, tuple[list[int], list[int]]] = {}
    for stem, text in table.items():
        pairs = [part.split("-") for part in text.split()]
        ranges[stem] = [int(pair[0], 16) for pair in pairs], [int(pair[-1], 16) for pair in pairs]
    return ranges


@cache
def covers(file_name: str, character: str) -> bool:
    """Whether that font file has a glyph for the character."""
    firsts, lasts = _coverage()[file_name.rpartition(".")[0] or file_name]
    place = bisect_right(firsts, ord(character)) - 1
    return place >= 0 and ord(character) <= lasts[place]


@cache
def is_drawn(character: str) -> bool:
    """Whether the character has a picture in every face of the game, if need be that of a stand-in."""
    return all(any(covers(stem, character) for stem in stems) for stems in _HOLDERS)


def visible(text: str) -> str:
    """The text with what steers a terminal, or that no window takes, written out: "\\x1b" for an escape.

    For what comes out of files of others: saves, names of files, whatever an error quotes of them.
    """
    return OBEYED.sub(lambda found: repr(found[0])[1:-1], text)


def undrawn(text: str) -> str:
    """The characters of a text that would be seen as empty boxes, each once."""
    return "".join(each for each in dict.fromkeys(text) if not each.isspace() and not is_drawn(each))
