"""How wide a text will be in the report's faces, and where it breaks. Reads a table beside the fonts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from game.places import ASSETS

FONTS = ASSETS / "fonts"
WIDEST = 1000
"""Of a character that the table does not have, in thousandths of an em."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """One typeface: its file's name without ending, and how SVG asks for it."""

    file: str
    family: str
    weight: int


READ = Typeface("reading-regular", "Plaudit Reading", 400)
BOLD = Typeface("reading-bold", "Plaudit Reading", 700)
FIGURE = Typeface("rounded-bold", "Plaudit Rounded", 700)
FACES = (READ, BOLD, FIGURE)


@cache
def _widths() -> Mapping[str, Mapping[str, int]]:
    """By face and character; OSError where the fonts are not there."""
    found: dict[str, dict[str, int]] = json.loads((FONTS / "widths.json").read_text(encoding="utf-8"))
    return found


def width_of(text: str, size: float, face: Typeface = READ) -> float:
    """How wide `text` is at `size` pixels an em, without kerning."""
    widths = _widths()[face.file]
    return sum(widths.get(character, WIDEST) for character in text) * size / 1000


def lines_of(text: str, size: float, width: float, face: Typeface = READ) -> list[str]:
    """The text broken at spaces into lines no wider than `width`, as far as single words allow."""
    lines: list[str] = []
    for word in text.split():
        if lines and width_of(f"{lines[-1]} {word}", size, face) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def cut(text: str, size: float, width: float, face: Typeface = READ) -> str:
    """The text, shortened with an ellipsis where it would be wider than `width`."""
    if width_of(text, size, face) <= width:
        return text
    while text and width_of(text + "…", size, face) > width:
        text = text[:-1]
    return text.rstrip() + "…"
