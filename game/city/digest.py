"""Stable bytes of a whole city, for finding where two runs part; must not depend on the order of a set or a process."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from collections.abc import Set as AnySet
from dataclasses import fields, is_dataclass
from typing import Any

from game.city.city import City


def digest(city: City) -> bytes:
    """The same bytes for equal cities in any process, to the last nested value; of the rules, only their state."""
    return marshal.dumps(_plain(city), 2)


def _plain(value: object) -> Any:  # noqa: ANN401 - whatever marshal takes
    """`value` as plain tuples: a dict keeps its order, which rules may read; a set has none and is sorted."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Mapping():
            return tuple((_plain(key), _plain(each)) for key, each in value.items())
        case AnySet():
            return tuple(sorted((_plain(each) for each in value), key=lambda each: marshal.dumps(each, 2)))
        case list() | tuple():
            return tuple(_plain(each) for each in value)
        case _ if is_dataclass(value):
            kept = (field.name for field in fields(value) if field.compare)
            return (type(value).__name__, *((name, _plain(getattr(value, name))) for name in kept))
        case _:
            raise TypeError(f"a city holds {value!r}, of which no digest can be taken")
