"""Give stars."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from game.engine.prompts.prompt import Mixing, Prompt, Raw, Secrecy

STARS = (1, 2, 3, 4, 5)


@dataclass(slots=True)
class Rate(Prompt):
    """Give 1 to 5 stars to what `of` just did; `otherwise` 0 stands for no stars at all."""

    mixing: ClassVar[Mixing] = "turned"

    topic: str
    of: str
    otherwise: int = 0
    secrecy: Secrecy = "secret"
    about: str = ""
    forbids: Callable[[int], str | None] | None = None

    def refuses(self, raw: Raw) -> str | None:
        return None if type(raw) is int and 1 <= raw <= 5 else "stars_out_of_range"

    def legal(self) -> list[Raw]:
        return [*STARS]

    def buttons(self) -> tuple[Raw, ...]:
        return STARS

    def words_of(self, entry: Raw) -> str:
        return f"{entry}\N{BLACK STAR}"
