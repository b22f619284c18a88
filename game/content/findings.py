"""What a check reports: which thing of the pack, where inside it, in words. The loader turns it into file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from game.city.pack import Pack
from game.content.toml_lines import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a pack whose shapes are right.

    `kind` and `id` name the thing ("card", "last-taxi"; "words" and a key; id "": the whole file), `at` the keys
    inside it. `needs` are the other kinds it looked at: if one of those could not be read, this may be only an echo
    of that, and is held back.
    """

    kind: str
    id: str
    says: str
    at: Path = ()
    needs: tuple[str, ...] = ()


Check: TypeAlias = "Callable[[Pack], Iterable[Finding]]"
