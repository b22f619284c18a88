"""By what a painted picture is known: the code that paints it, and every value that this code reads from outside.

A key written by hand must list what its painter reads, and sooner or later forgets something. This one cannot: it is
read off the painter. In return a painter may read only what does not change: plain values, frozen dataclasses, and
whatever says by `picture_key` what its pictures hang on. Anything else is a TypeError that names it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import partial
from operator import attrgetter
from types import CodeType, FunctionType, MethodType
from typing import Any

import pygame

_PLAIN = (str, int, float, bool, type(None), bytes, Enum, type, pygame.Surface, frozenset, range)
"""A surface is known by itself: as long as the key is kept, so is the surface."""
_Read = Callable[[Any, CodeType | type, str], Hashable]
_as_they_are: set[type] = set()
"""The types of plain values that have been met: their values are parts of a key without a question."""
_reads: dict[type, _Read] = {}
"""How a value of each type becomes a part of a key: found out once a type, since every picture asks in every frame."""


def key_of(painter: Callable[..., Any]) -> Hashable:
    """The key of a function, a lambda, a method of something frozen, or one of these with some arguments given."""
    if isinstance(painter, MethodType):
        return painter.__func__.__code__, _plain(painter.__self__, painter.__func__.__code__, "self")
    if isinstance(painter, partial):
        given = _row(painter.args, partial, "an argument")
        named = tuple((name, _plain(value, partial, name)) for name, value in sorted(painter.keywords.items()))
        return key_of(painter.func), given, named
    if not isinstance(painter, FunctionType):
        raise TypeError(f"{painter!r} is no function, so nothing tells what its picture hangs on")
    code = painter.__code__
    values = tuple(
        [
            read if type(read := cell.cell_contents) in _as_they_are else _plain(read, code, name)
            for name, cell in zip(code.co_freevars, painter.__closure__ or (), strict=True)
        ]
    )
    if painter.__defaults__ or painter.__kwdefaults__:
        defaults = (*(painter.__defaults__ or ()), *(painter.__kwdefaults__ or {}).values())
        return code, values, _row(defaults, code, "a default")
    return code, values


def _plain(value: object, code: CodeType | type, name: str) -> Hashable:
    """The value as a part of a key."""
    kind = type(value)
    if kind in _as_they_are:
        return value
    read = _reads.get(kind)
    if read is None:
        read = _reads[kind] = _read_of(kind)
    return read(value, code, name)


def _row(values: Iterable[Any], code: CodeType | type, name: str) -> tuple[Hashable, ...]:
    """Values as parts of a key; most are plain, and those cost no call."""
    return tuple([each if type(each) in _as_they_are else _plain(each, code, name) for each in values])


def _read_of(kind: type) -> _Read:
    if issubclass(kind, _PLAIN):
        _as_they_are.add(kind)
        return lambda value, code, name: value
    if issubclass(kind, tuple | list):
        return _row
    if issubclass(kind, FunctionType | MethodType | partial):
        return lambda value, code, name: key_of(value)
    if issubclass(kind, Mapping):
        return lambda value, code, name: tuple([_row(item, code, name) for item in value.items()])
    if hasattr(kind, "picture_key"):
        return _own
    if is_dataclass(kind) and kind.__dataclass_params__.frozen:  # type: ignore[attr-defined]
        names = tuple(each.name for each in fields(kind))
        if len(names) < 2:
            return lambda value, code, name: (kind, _row([getattr(value, each) for each in names], code, name))
        of = attrgetter(*names)
        return lambda value, code, name: (kind, _row(of(value), code, name))
    return _own


def _own(value: Any, code: CodeType | type, name: str) -> Hashable:  # noqa: ANN401 - whatever a painter reads
    own: Hashable = getattr(value, "picture_key", None)
    if own is not None:
        return own
    where = f"{code.co_filename}:{code.co_firstlineno}: {code.co_name}" if isinstance(code, CodeType) else "a partial"
    raise TypeError(
        f"{where} reads `{name}`, a {type(value).__name__}, which may change without its picture being painted anew. "
        "Hand it plain values or something frozen."
    )
