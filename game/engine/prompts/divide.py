"""Keep a share of a sum."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.engine.prompts.prompt import Prompt, Raw, Secrecy


@dataclass(slots=True)
class Divide(Prompt):
    """Keep 0 to `total` of a sum; the rest goes to the other.

    `offers` are the at most five shares that a device with five buttons shows; each is in 0..total.
    """

    topic: str
    total: int
    offers: tuple[int, ...]
    otherwise: int
    secrecy: Secrecy = "sealed"
    about: str = ""
    forbids: Callable[[int], str | None] | None = None
    is_clocked: bool = False

    def refuses(self, raw: Raw) -> str | None:
        return None if type(raw) is int and 0 <= raw <= self.total else "share_out_of_range"

    def legal(self) -> list[Raw]:
        return list(range(self.total + 1))

    def words_of(self, entry: Raw) -> str:
        return ""

    def key_of(self, entry: Raw) -> str:
        return "button.give"

    def holes_of(self, entry: Raw) -> Mapping[str, object]:
        """What the other gets, as it was promised: a deed and a promise count the same thing in the same direction."""
        return {"given": self.total - entry} if isinstance(entry, int) else {}

    def buttons(self) -> tuple[Raw, ...]:
        return self.offers
