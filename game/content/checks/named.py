"""Whatever has a name or a title says it: a sign without letters points at nobody."""

from __future__ import annotations

from collections.abc import Iterable

from game.city.pack import Pack
from game.content.findings import Finding
from game.content.texts import every_text

NAMES = ("name", "title")


def check(pack: Pack) -> Iterable[Finding]:
    """Names and titles of things, and the pack's own: at least one letter that can be seen."""
    for kind, thing, path, text in every_text(pack):
        if len(path) == 1 and path[0] in NAMES and not text.strip():
            yield Finding(kind, thing, "there is nothing in it; write what people shall call it", path)
