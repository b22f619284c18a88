"""What an event is: a fact in the past tense that declares its audience; and its stable bytes."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, ClassVar, Literal, TypeAlias, TypeVar

Audience: TypeAlias = Literal["public", "seat", "none"]
"""public: all see it; seat: only the seat in its field `seat`; none: kept for the debrief."""

E = TypeVar("E", bound=type)


class Event:
    """Base of all events. Fields are plain values only (text, numbers, None, tuples of these)."""

    __slots__ = ()
    audience: ClassVar[Audience] = "public"
    is_shown: ClassVar[bool] = False
    """True for what a form merely shows: it never changes the state and a strike leaves no trace of it."""
    type_name: ClassVar[str] = "Event"
    """The class's own name, where a row's reader finds it like a field."""

    def __init_subclass__(cls) -> None:
        cls.type_name = cls.__name__


@dataclass(slots=True)
class CardOpened(Event):
    """A card lies on the table; until it closes, anyone may strike it."""

    card: str


@dataclass(slots=True)
class CardClosed(Event):
    """The card is played and what it did stands."""

    card: str


@dataclass(slots=True)
class CardStruck(Event):
    """Somebody pressed X: the card is skipped; everything shown since it opened is void."""

    card: str


@dataclass(slots=True)
class Softened(Event):
    """From here on the match is gentler (what that means is the game's to say)."""


ENGINE_EVENTS: tuple[type[Event], ...] = (CardOpened, CardClosed, CardStruck, Softened)

NAME = "is"
"""Under which a document has its event's name: a word of the language, so that no field can be called the same."""

_FIELD_NAMES: dict[type, tuple[str, ...]] = {}
_READERS: dict[type, Callable[[Any], tuple[object, ...]]] = {}


def field_names(kind: type[Event]) -> tuple[str, ...]:
    """The event's field names in order."""
    if kind not in _FIELD_NAMES:
        _FIELD_NAMES[kind] = tuple(f.name for f in fields(kind))  # type: ignore[arg-type]
    return _FIELD_NAMES[kind]


def _reader(kind: type[Event]) -> Callable[[Any], tuple[object, ...]]:
    """What reads a row in one go; kept, for every event of a match is read."""
    names = field_names(kind)
    reader = attrgetter("type_name", *names) if names else lambda event: (event.type_name,)
    _READERS[kind] = reader
    return reader


def as_row(event: Event) -> tuple[object, ...]:
    """(name, field, field, ...) of an event."""
    return (_READERS.get(type(event)) or _reader(type(event)))(event)


def stable_bytes(events: Iterable[Event]) -> bytes:
    """The same bytes for equal events in any process.

    marshal's version 2 is used because later ones write back-references that depend on object identity.
    """
    readers = _READERS
    return marshal.dumps([(readers.get(type(event)) or _reader(type(event)))(event) for event in events], 2)


def to_doc(event: Event) -> dict[str, object]:
    """The event as a JSON-able dict, its name under `NAME`."""
    row = as_row(event)
    return {NAME: row[0], **dict(zip(field_names(type(event)), row[1:], strict=True))}


def _frozen(value: object) -> object:
    return tuple(_frozen(v) for v in value) if isinstance(value, list) else value


def from_doc(doc: Mapping[str, object], kinds: Mapping[str, type[Event]]) -> Event:
    """The event again from `to_doc`'s dict; KeyError for an unknown name, TypeError for wrong fields."""
    kind = kinds[str(doc[NAME])]
    return kind(**{k: _frozen(v) for k, v in doc.items() if k != NAME})


def audience_of(event: Event, seat: int | None) -> bool:
    """Whether `seat` (None: the shared screen) may see `event`."""
    kind = event.audience
    return kind == "public" or (kind == "seat" and seat is not None and event.seat == seat)  # type: ignore[attr-defined]
