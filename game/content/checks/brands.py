"""Marks that belong to others are not printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from game.city.pack import Pack
from game.content.findings import Finding
from game.content.toml_lines import Path

FORBIDDEN = ("Black Mirror", "Nosedive", "Sesame", "Zhima")
_MARK = re.compile(rf"\b({'|'.join(FORBIDDEN)})\b", re.IGNORECASE)


def check(pack: Pack) -> Iterable[Finding]:
    """Every text of the pack, those in cards' rules too."""
    things: list[tuple[str, Iterable[object]]] = [
        ("mask", pack.masks),
        ("district", pack.districts.values()),
        ("home", pack.homes),
        ("wish", pack.wishes.values()),
        ("headline", pack.headlines),
        ("event", pack.events),
        ("fact", pack.facts),
        ("regime", pack.regimes),
        ("article", pack.articles),
        ("scenario", pack.scenarios.values()),
        ("card", pack.cards.values()),
    ]
    for kind, members in things:
        for thing in members:
            for path, text in texts(thing):
                if found := _MARK.search(text):
                    yield Finding(kind, str(getattr(thing, "id", "")), _says(found[0]), path)
    for key, text in pack.words.items():
        if found := _MARK.search(text):
            yield Finding("words", key, _says(found[0]))
    if found := _MARK.search(pack.title):
        yield Finding("pack", "", _says(found[0]), ("title",))


def _says(mark: str) -> str:
    return f'"{mark}" is somebody\'s mark or too close to one; find another word'


def texts(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text inside a value, with the path to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, (*path, key))
    elif isinstance(value, tuple | list):
        for number, inner in enumerate(value):
            yield from texts(inner, (*path, number))
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name), (*path, field.name))
