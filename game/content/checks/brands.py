"""Marks that belong to others are not printed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.city.pack import Pack
from game.content.findings import Finding
from game.content.texts import every_text

FORBIDDEN = ("Black Mirror", "Nosedive", "Sesame", "Zhima")
_MARK = re.compile(rf"\b({'|'.join(FORBIDDEN)})\b", re.IGNORECASE)


def check(pack: Pack) -> Iterable[Finding]:
    """Every text of the pack."""
    for kind, name, path, text in every_text(pack):
        if found := _MARK.search(text):
            yield Finding(kind, name, f'"{found[0]}" is somebody\'s mark or too close to one; find another word', path)
