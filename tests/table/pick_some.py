"""A kind of prompt of the tests' own, in one file: pick up to so many of five things, each press in or out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from game.engine.prompts import Hand, Prompt, Raw, Secrecy


@dataclass(slots=True)
class PickSome(Prompt):
    """Pick at most `most` of `things`; the answer is their places, lowest first."""

    can_pass: ClassVar[bool] = False

    topic: str
    things: tuple[str, ...]
    most: int
    otherwise: tuple[int, ...] = ()
    secrecy: Secrecy = "open"
    about: str = ""
    forbids: Callable[[tuple[int, ...]], str | None] | None = None
    is_clocked: bool = False

    def refuses(self, raw: Raw) -> str | None:
        if type(raw) is not tuple or list(raw) != sorted(set(raw)) or any(n >= len(self.things) or n < 0 for n in raw):
            return "not_a_pick"
        return "too_many" if len(raw) > self.most else None

    def legal(self) -> list[Raw]:
        return [(), *[(n,) for n in range(len(self.things))]]

    def buttons(self) -> tuple[Raw, ...]:
        return tuple(range(len(self.things)))

    def hand(self, *, is_auto: bool = False) -> Hand:
        return _Picked()

    def words_of(self, entry: Raw) -> str:
        if isinstance(entry, tuple):
            return ", ".join(self.things[n] for n in entry)
        return self.things[entry] if isinstance(entry, int) else ""


class _Picked(Hand):
    def __init__(self) -> None:
        super().__init__()
        self._in: set[int] = set()

    @property
    def raw(self) -> Raw:
        return tuple(sorted(self._in))

    def press(self, entry: Raw, at_ms: int) -> None:
        assert isinstance(entry, int)
        self._in ^= {entry}
