"""Tables become frozen values, strictly; what does not fit becomes problems in plain words. Reads no files."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, cast, get_args, get_type_hints

# Nobody's plug-ins have a part in this, and the search for them reads every installed package.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from game.city.pack import STRICT
from game.content.problems import did_you_mean, named
from game.content.toml_lines import Path

_TYPES = {
    "string_type": "must be a text in quotes, not {input}",
    "int_type": "must be a whole number, not {input}",
    "int_from_float": "must be a whole number, not {input}",
    "float_type": "must be a number, not {input}",
    "bool_type": "must be true or false, not {input}",
    "tuple_type": "must be a list in [square brackets], not {input}",
    "dict_type": "must be a table, not {input}",
    "mapping_type": "must be a table, not {input}",
    "dataclass_type": "must be a table, not {input}",
    "dataclass_exact_type": "must be a table, not {input}",
}


@cache
def adapter(shape: type) -> TypeAdapter[list[Any]]:
    """The validator for a list of `shape`: through the list its settings reach plain dataclasses of any depth."""
    # A bare dataclass may not be given settings from outside; its list may.
    return TypeAdapter(list[shape], config=cast(ConfigDict, STRICT))  # type: ignore[valid-type]


def shaped(shape: type, tables: Sequence[object]) -> list[tuple[Any, list[tuple[Path, str]]]]:
    """Each table as a value of `shape`, or None with what is wrong: (path inside the table, in words)."""
    try:
        return [(value, []) for value in adapter(shape).validate_json(_json(tables))]
    except ValidationError:
        return [_one(shape, table) for table in tables]


def _one(shape: type, table: object) -> tuple[Any, list[tuple[Path, str]]]:
    try:
        return adapter(shape).validate_json(_json([table]))[0], []
    except ValidationError as error:
        return None, _in_words(shape, error.errors(include_url=False, include_context=True))


def _json(tables: Sequence[object]) -> str:
    # A date is no text: as a table it is refused wherever it stands.
    return json.dumps(tables, default=lambda value: {"date": str(value)})


def _in_words(shape: type, errors: Sequence[ErrorDetails]) -> list[tuple[Path, str]]:
    located = [(_path(error), error) for error in errors]
    guessed = set()
    told: list[tuple[Path, str]] = []
    for path, error in located:
        if error["type"] != "unexpected_keyword_argument":
            continue
        known = keys_at(shape, path[:-1])
        hint = did_you_mean(str(path[-1]), known)
        guessed |= {(*path[:-1], key) for key in known if f'"{key}"' in hint}
        told.append((path, f"there is no such key.{hint or f' Known: {named(known)}'}"))
    for path, error in located:
        if error["type"] == "missing" and path in guessed:
            continue  # the misspelt key says it already
        if error["type"] != "unexpected_keyword_argument":
            told.append((path, _said(error)))
    return told


def _path(error: ErrorDetails) -> Path:
    return tuple(error["loc"][1:])


def _said(error: ErrorDetails) -> str:
    given, context = error["input"], error.get("ctx", {})
    kind = error["type"]
    if kind == "missing":
        return "one item more is needed here" if isinstance(error["loc"][-1], int) else "this key is missing"
    if kind == "literal_error":
        expected = [word.strip("'") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
        return f"must be one of {named(expected)}, not {_shown(given)}.{did_you_mean(str(given), expected)}"
    if kind == "too_long":
        return f"must hold {context['max_length']} items, not {context['actual_length']}"
    if kind in _TYPES:
        return _TYPES[kind].format(input=_shown(given))
    return f"{error['msg']} (here: {_shown(given)})"


def _shown(value: object) -> str:
    """A value as an author wrote it, cut short."""
    if isinstance(value, Mapping):
        return f"the date {value['date']}" if list(value) == ["date"] else "a table"
    if isinstance(value, list | tuple):
        return "a list"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else text[:39] + "…"


def keys_at(shape: type, path: Path) -> tuple[str, ...]:
    """The keys that a table at `path` inside `shape` may have; none if it may have any."""
    here: Any = shape
    for step in path:
        if is_dataclass(here):
            here = get_type_hints(here).get(str(step))
        else:  # a tuple of things, or a table of things by name
            inner = [each for each in get_args(here) if each is not Ellipsis]
            here = inner[-1] if inner else None
    return tuple(f.name for f in fields(here)) if is_dataclass(here) else ()
