"""Names that people type on their phones: made plain, cut short, and refused where they would hurt. Shows nothing."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from game.letters import is_drawn
from game.places import ASSETS

LETTERS_MOST = 20
MARKS_MOST = 2
"""So many marks over one letter at most: more would climb out of its line."""
_REFUSED = ASSETS / "words" / "names_refused.txt"
_LIKE = str.maketrans("013457@$!|", "oieastasii")
"""Figures and signs that are read as letters."""
ALONE = "="


def cleaned(text: str) -> str:
    """The name as it may be shown: NFKC, nothing invisible, one space between words, `LETTERS_MOST` at most.

    "" where nothing is left of it, where the game has no letters for it, or where it is on the list.
    """
    kept, marks = [], 0
    for each in unicodedata.normalize("NFKC", text):
        kind = unicodedata.category(each)
        marks = marks + 1 if kind == "Mn" else 0
        if kind[0] == "Z":
            kept.append(" ")
        elif kind[0] != "C" and marks <= MARKS_MOST:
            kept.append(each)
    name = " ".join("".join(kept).split())[:LETTERS_MOST].rstrip()
    is_plain = any(each.isalnum() for each in name) and all(each == " " or is_drawn(each) for each in name)
    return name if is_plain and not is_refused(name) else ""


def is_refused(name: str) -> bool:
    """Whether it holds a word of the list, in whatever spelling."""
    folded = "".join(each for each in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(each))
    letters = folded.translate(_LIKE)
    words = set(re.findall(r"[^\W\d_]+", letters))
    whole = "".join(each for each in letters if each.isalpha())
    inside, alone = _lists()
    return bool(words & alone) or whole in alone or any(word in whole for word in inside)


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    """Words that may stand nowhere in a name, and those that may not stand alone."""
    lines = [line.strip() for line in _REFUSED.read_text("utf-8").splitlines()]
    words = [line for line in lines if line and not line.startswith("#")]
    return (
        frozenset(word for word in words if not word.startswith(ALONE)),
        frozenset(word.removeprefix(ALONE) for word in words if word.startswith(ALONE)),
    )
