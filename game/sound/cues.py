"""The table of cues: which files, which volume group, whether a caption tells it. Data only; it plays nothing.

A cue's name must never depend on a secret before that secret is shown: there is one `lock-in` for every seat and
every answer, and the `star-` ladder is for stars that are already on the screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Group = Literal["music", "effects", "voice"]
GROUPS: tuple[Group, ...] = ("music", "effects", "voice")


@dataclass(frozen=True, slots=True)
class Cue:
    """One sound. `files` are taken in turn.

    `is_told`: the pack's words `caption.<name>` say what sounded; else the screen says all of it already.
    """

    files: tuple[str, ...]
    is_told: bool = False
    group: Group = "effects"
    at_once_limit: int = 3  # how many of it may sound together; more is only louder


CUES: dict[str, Cue] = {
    "lock-in": Cue(("lock-in",)),
    "sit": Cue(("sit",), is_told=True),
    "star-1": Cue(("star-1",), is_told=True),
    "star-2": Cue(("star-2",), is_told=True),
    "star-3": Cue(("star-3",), is_told=True),
    "star-4": Cue(("star-4",), is_told=True),
    "star-5": Cue(("star-5",), is_told=True),
    "mean-1": Cue(("star-1",)),
    "mean-2": Cue(("star-2",)),
    "mean-3": Cue(("star-3",)),
    "mean-4": Cue(("star-4",)),
    "mean-5": Cue(("star-5",)),
    "crash-1": Cue(("star-1",)),
    "crash-2": Cue(("star-2",)),
    "crash-3": Cue(("star-3",)),
    "glass": Cue(("star-1",)),
    "wish-true": Cue(("star-5",), is_told=True),
    "wish-half": Cue(("star-3",), is_told=True),
    "wish-not": Cue(("star-2",), is_told=True),
    "gate-scan": Cue(("gate-scan",), is_told=True, at_once_limit=1),
    "gate-open": Cue(("gate-open",), is_told=True),
    "gate-close": Cue(("gate-close",), is_told=True),
    "home-stays": Cue(("gate-open",), is_told=True),
    "home-shuts": Cue(("gate-close",), is_told=True),
    "plane-waits": Cue(("gate-open",), is_told=True),
    "plane-shuts": Cue(("gate-close",), is_told=True),
    "eye-opens": Cue(("gate-scan",), is_told=True, at_once_limit=1),
    "eye-shuts": Cue(("gate-close",), is_told=True),
    "timer-tick": Cue(("timer-tick",), is_told=True, at_once_limit=1),
    "applause": Cue(("applause-1", "applause-2", "applause-3"), is_told=True, at_once_limit=8),
    "coin": Cue(("coin",)),
    "eviction": Cue(("eviction",), is_told=True, at_once_limit=1),
    "win": Cue(("win",), is_told=True, at_once_limit=1),
    "page": Cue(("page",)),
    "thud": Cue(("sit",), at_once_limit=2),
    "xcard": Cue(("xcard",), is_told=True, at_once_limit=1),
    "pause": Cue(("pause",), is_told=True, at_once_limit=1),
    "vote": Cue(("vote",), is_told=True, at_once_limit=1),
    "hands": Cue(("vote",), is_told=True, at_once_limit=1),
    "boxes": Cue(("vote",), is_told=True, at_once_limit=1),
    "bets": Cue(("vote",), at_once_limit=1),
}
"""Named for what happens: one sound may stand for several things, and each has a caption of its own."""

# Laid over one another, poorest first; see Speaker.music.
MUSIC_LAYERS = ("music-1", "music-2", "music-3")
