"""Every text of a pack, with the thing that it belongs to and the path to it, for checks of what may be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from game.city.pack import Pack
from game.content.toml_lines import Path

_fields: dict[type, tuple[str, ...]] = {}


Text = tuple[str, str, Path, str]
_newest: list[tuple[Pack, tuple[Text, ...]]] = []
"""Of the pack that was asked last: several checks read all texts of one pack, one check after the other."""


def every_text(pack: Pack) -> tuple[Text, ...]:
    """Kind, id, path and text, those in cards' rules too; then the words by their keys, then the title."""
    for known, texts in _newest:
        if known is pack:
            return texts
    texts = tuple(_every_text(pack))
    _newest[:] = [(pack, texts)]
    return texts


def forget_texts() -> None:
    """Once a pack is checked, which is when it is loaded: a table plays on for an evening."""
    _newest.clear()


def _every_text(pack: Pack) -> Iterator[Text]:
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
            found: list[tuple[Path, str]] = []
            _gather(thing, (), found)
            name = str(getattr(thing, "id", ""))
            for path, text in found:
                yield kind, name, path, text
    for key, text in pack.words.items():
        yield "words", key, (), text
    yield "pack", "", ("title",), pack.title


def _gather(value: object, path: Path, found: list[tuple[Path, str]]) -> None:
    """All texts in a value: a list, since a pack has ten thousand, and each lies five calls deep."""
    if isinstance(value, str):
        found.append((path, value))
    elif isinstance(value, dict):
        for key, inner in value.items():
            _gather(inner, (*path, key), found)
    elif isinstance(value, tuple | list):
        for number, inner in enumerate(value):
            _gather(inner, (*path, number), found)
    elif value is not None:
        for name in _names(type(value)):
            _gather(getattr(value, name), (*path, name), found)


def _names(kind: type) -> tuple[str, ...]:
    if kind not in _fields:
        _fields[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return _fields[kind]
