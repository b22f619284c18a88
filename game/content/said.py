"""Which texts of a pack's files are words that somebody reads, as the shapes tell. Reads tables, opens no file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, asdict, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, TypeAlias, cast, get_args, get_origin, get_type_hints

from game.city.forms.registry import all_forms
from game.city.pack import SAID, Article, Card, District, Headline
from game.content.kinds import WORDS, Kind
from game.languages import Spot, item

STANDS_FOR: Mapping[type, str] = {District: "name", Article: "title", Headline: "words"}
"""Where a short name is left out, this one stands for it; another language may still need a short one."""
SHORT = "short"

At: TypeAlias = "tuple[str | int, ...]"
Held: TypeAlias = Any
"""Whatever TOML holds, or the shape of it."""


def spots_of(kind: Kind, tables: Mapping[str, Any]) -> list[Spot]:
    """Every text in one file of a pack that can be put into another language."""
    found: list[Spot] = []
    inside = tables.get(kind.name)
    if kind is WORDS and isinstance(inside, dict):
        for key, text in inside.items():
            _said(inside, key, key, (WORDS.name, key), found)
            if isinstance(text, list):
                for number in range(len(text)):
                    _said(text, number, f"{key}[{number + 1}]", (WORDS.name, key, number), found)
    elif isinstance(inside, list):
        for number, table in enumerate(inside):
            _walk(kind.shape, table, item(kind.name, number, table), (kind.name, number), found)
    return found


def spots_of_forms(texts: Mapping[str, dict[str, Any]] | None = None) -> list[Spot]:
    """What the forms themselves say for a card that does not: "gave {given} of {total} {unit}"."""
    found: list[Spot] = []
    for name, held in (texts if texts is not None else {name: form_texts(name) for name in all_forms()}).items():
        _walk(all_forms()[name].shape, held, f"form.{name}", (name,), found)
    return found


def form_texts(form: str) -> dict[str, Any]:
    """By key, what a form says for a card that leaves it out; only keys with words in them."""
    texts: dict[str, Any] = {}
    shape = all_forms()[form].shape
    for field in fields(shape):
        if field.default is MISSING or not field.default:
            continue
        found: list[Spot] = []
        held = {field.name: json.loads(json.dumps(field.default, default=asdict))}
        _walk(shape, held, "", (), found)
        if found:
            texts |= held
    return texts


@cache
def _hints(shape: type) -> Mapping[str, Any]:
    return get_type_hints(shape, include_extras=True)


def _made_of(shape: Held) -> object:
    return get_origin(shape)


def _walk(shape: Held, value: Held, context: str, path: At, found: list[Spot]) -> None:
    if is_dataclass(shape) and isinstance(value, dict):
        hints = _hints(cast(type, shape))
        for key in value:
            if key in hints:
                _inside(hints[key], value, key, f"{context}.{key}", (*path, key), found)
        if shape is Card and value.get("form") in all_forms():
            rules = all_forms()[value["form"]].shape
            _walk(rules, value.get("rules"), f"{context}.rules", (*path, "rules"), found)
        usual = STANDS_FOR.get(cast(type, shape))
        if usual and not value.get(SHORT) and isinstance(value.get(usual), str) and "{" not in value[usual]:
            found.append(Spot(f"{context}.{SHORT}", value[usual], value, SHORT, (*path, SHORT)))
    elif _made_of(shape) is tuple and isinstance(value, list):
        for number, inside in enumerate(value):
            of = get_args(shape)[0]
            _inside(of, value, number, item(context, number, inside), (*path, number), found)
    elif isinstance(value, dict) and len(get_args(shape)) == 2:  # a table of things by name
        for key in value:
            _inside(get_args(shape)[1], value, key, f"{context}.{key}", (*path, key), found)


def _inside(shape: Held, holder: Held, key: str | int, context: str, path: At, found: list[Spot]) -> None:
    if _made_of(shape) is Annotated and SAID in get_args(shape):
        _said(holder, key, context, path, found)
    else:
        _walk(shape, holder[key], context, path, found)


def _said(holder: Held, key: Held, context: str, path: At, found: list[Spot]) -> None:
    if isinstance(holder[key], str) and holder[key]:
        found.append(Spot(context, holder[key], holder, key, path))


def forms_at(tables: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rules of every card of a file, with the name of the form."""
    cards = tables.get("card")
    for card in cards if isinstance(cards, list) else ():
        if isinstance(card, dict) and card.get("form") in all_forms() and isinstance(card.get("rules"), dict):
            yield card["form"], card["rules"]
