"""Says in the table's language what the program has told of itself in English. Reads the language's catalogue once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from game.languages import ENGLISH, BadCatalogue, plain_spots, tables_in
from game.places import ASSETS
from game.told import Told, filled

FORMS = ASSETS / "words" / "troubles.toml"
"""Every form, so that it can be put into other languages; a law holds it beside those that the program says."""


def retold(text: str, language: str) -> str:
    """The same in a language. What it has no words for (a file's name, what a library said) stays as it is."""
    return text if language == ENGLISH else _in(text, said_in(language))


@cache
def said_in(language: str) -> Mapping[str, str]:
    """What a language says instead of each form. Without a catalogue that can be read: nothing."""
    try:
        english, other = (plain_spots(tables_in(code, FORMS)) for code in (ENGLISH, language))
    except (OSError, ValueError, BadCatalogue):
        return {}
    return {one.text: two.text for one, two in zip(english, other, strict=True)}


def _in(text: str, said: Mapping[str, str]) -> str:
    if not isinstance(text, Told):
        return said.get(text, text)
    holes = {name: _in(hole, said) if isinstance(hole, str) else hole for name, hole in text.holes.items()}
    return filled(said.get(text.form, text.form), holes)
