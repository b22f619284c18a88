"""Facts of handing in the app: who said it would, who did, who came back. That they left is a deed like any other."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.events import Event


@dataclass(slots=True)
class AppAsked(Event):
    """The app may be handed in: by `masks` that have it; those without are asked whether they come back.

    is_first: the whole table talks of it. `most` is what a night without it may be worth, in Life points.
    """

    masks: tuple[str, ...]
    most: int
    is_first: bool


@dataclass(slots=True)
class AppPledged(Event):
    """What each mask said aloud that it would do, "keep" or "hand_in"; who said nothing is left out."""

    rows: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class AppAnswered(Event):
    """What each mask that was asked did, laid open at once: (mask, what it had said, what it did); "" for nothing said.

    It kept it ("keep"), handed it in ("hand_in"), stayed without ("stay_out") or took one again ("come_back").
    """

    rows: tuple[tuple[str, str, str], ...]
    is_first: bool

    @property
    def broken(self) -> tuple[str, ...]:
        """Who said one thing and did the other."""
        return tuple(mask for mask, said, did in self.rows if said not in ("", did))
