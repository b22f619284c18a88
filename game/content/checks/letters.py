"""What is written can be drawn: the game's fonts hold every letter of it."""

from __future__ import annotations

from collections.abc import Iterable

from game.city.pack import Pack
from game.content.findings import Finding
from game.content.texts import every_text
from game.letters import undrawn

SHOWN_MOST = 8


def check(pack: Pack) -> Iterable[Finding]:
    """Every text of the pack. A letter that no font holds would be an empty box on the screen."""
    for kind, name, path, text in every_text(pack):
        if text.isascii():
            continue
        if odd := undrawn(text):
            codes = " ".join(f"U+{ord(each):04X}" for each in odd[:SHOWN_MOST])
            says = f'"{odd[:SHOWN_MOST]}" ({codes}) would be empty boxes: none of the game\'s fonts holds these letters'
            yield Finding(kind, name, says, path)
