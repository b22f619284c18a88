"""JSON Schema of every file of a pack, for editors that complete and check TOML. Describes; validates nothing."""

from __future__ import annotations

from typing import Any, cast

from pydantic import ConfigDict, TypeAdapter

from game.city.effects import EFFECT_KINDS
from game.city.forms.registry import all_forms
from game.city.pack import STRICT
from game.content.kinds import HEAD, KINDS, WORDS, Kind

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_CARD = "card"


def schemas() -> dict[str, dict[str, Any]]:
    """By file ("masks.toml", "cards/*.toml"): its JSON Schema."""
    found = {HEAD.file: _head()}
    found |= {kind.file: _file(kind) for kind in KINDS}
    texts = {"type": ["string", "array"], "items": {"type": "string"}, "minItems": 2}
    found[WORDS.file] = _closed("words", {"type": "object", "additionalProperties": texts})
    return found


def _list_of(shape: type) -> dict[str, Any]:
    # The remarks under the fields become what an editor shows beside a key.
    config = cast(ConfigDict, STRICT | {"use_attribute_docstrings": True})
    adapter: TypeAdapter[list[Any]] = TypeAdapter(list[shape], config=config)  # type: ignore[valid-type]
    return adapter.json_schema()


def _head() -> dict[str, Any]:
    schema = _list_of(HEAD.shape)
    return {"$schema": DRAFT, **schema["$defs"][HEAD.shape.__name__]}


def _file(kind: Kind) -> dict[str, Any]:
    tables = _list_of(kind.shape)
    names = tables.pop("$defs")
    if "Effect" in names:
        names["Effect"]["properties"]["kind"]["oneOf"] = [
            {"const": effect, "description": does} for effect, does in EFFECT_KINDS.items()
        ]
    if kind.name == _CARD:
        names[kind.shape.__name__] |= _rules_by_form(names)
    return _closed(kind.name, tables) | {"$defs": dict(sorted(names.items()))}


def _closed(key: str, inner: dict[str, Any]) -> dict[str, Any]:
    """A file with one key and nothing else."""
    return {
        "$schema": DRAFT,
        "type": "object",
        "properties": {key: inner},
        "required": [key],
        "additionalProperties": False,
    }


def _rules_by_form(names: dict[str, Any]) -> dict[str, Any]:
    """A card's rules have the shape that its form gives them; the shapes are added to `names`."""
    cases = []
    for form in all_forms().values():
        tables = _list_of(form.shape)
        names |= tables.pop("$defs")
        then = {"properties": {"rules": tables["items"]}, "required": ["rules"]}
        cases.append({"if": {"properties": {"form": {"const": form.name}}}, "then": then})
    known = {"form": {"enum": list(all_forms())}}
    return {"allOf": [{"properties": known}, *cases]}
