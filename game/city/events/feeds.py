"""What the network, the till and the ear show: the wall of posts, hearts, slips, tags. Plain values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.engine.events import Audience, Event


@dataclass(slots=True)
class WallShown(Event):
    """The wall as all see it, the heaviest first: (mask, post's id, what it posted). Dropped posts are not on it."""

    is_shown: ClassVar[bool] = True
    posts: tuple[tuple[str, str, str], ...]


@dataclass(slots=True)
class HeartsShown(Event):
    """Likes as given (by, of), who shared the notice, and what came together: (mask, or "notice", hearts)."""

    is_shown: ClassVar[bool] = True
    likes: tuple[tuple[str, str], ...]
    shared: tuple[str, ...]
    hearts: tuple[tuple[str, int], ...]


@dataclass(slots=True)
class SlipsPrinted(Event):
    """What the till took: (mask, act's id, coins, how it was served). Tags are not on a slip.

    How: one of TREATMENTS, or "cash" (not taken), "short" (of coins), "sold_out".
    """

    is_shown: ClassVar[bool] = True
    slips: tuple[tuple[str, str, int, str], ...]


@dataclass(slots=True)
class TagRead(Event):
    """What the machine takes a purchase for: one of TAGS. Nobody learns it before the debrief."""

    audience: ClassVar[Audience] = "none"
    mask: str
    tag: str
