"""Every text of a pack, with the thing that it belongs to and the path to it, for checks of what may be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from game.city.pack import Pack
from game.content.toml_lines import Path


def every_text(pack: Pack) -> Iterator[tuple[str, str, Path, str]]:
    """Kind, id, path and text, those in cards' rules too; then the words by their keys, then the title."""
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
            for path, text in _texts(thing):
                yield kind, str(getattr(thing, "id", "")), path, text
    for key, text in pack.words.items():
        yield "words", key, (), text
    yield "pack", "", ("title",), pack.title


def _texts(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))
    elif isinstance(value, tuple | list):
        for number, inner in enumerate(value):
            yield from _texts(inner, (*path, number))
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name), (*path, field.name))
