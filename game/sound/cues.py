"""The table of cues: which files, which volume group, which caption. Data only; it plays nothing.

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
    """One sound. `files` are taken in turn; a cue without a caption only repeats what the screen already says."""

    files: tuple[str, ...]
    caption: str | None = None
    group: Group = "effects"
    at_once_limit: int = 3  # how many of it may sound together; more is only louder


CUES: dict[str, Cue] = {
    "lock-in": Cue(("lock-in",), ""),
    "sit": Cue(("sit",), "Somebody sits down."),
    "star-1": Cue(("star-1",), "A knock on wood: one star."),
    "star-2": Cue(("star-2",), "A low chime: two stars."),
    "star-3": Cue(("star-3",), "A chime: three stars."),
    "star-4": Cue(("star-4",), "A bright chime: four stars."),
    "star-5": Cue(("star-5",), "A full chord: five stars."),
    "gate-scan": Cue(("gate-scan",), "The gate has a look.", at_once_limit=1),
    "gate-open": Cue(("gate-open",), "The gate opens."),
    "gate-close": Cue(("gate-close",), "The gate closes."),
    "timer-tick": Cue(("timer-tick",), "Five seconds are left.", at_once_limit=1),
    "applause": Cue(("applause-1", "applause-2", "applause-3"), "Applause.", at_once_limit=8),
    "coin": Cue(("coin",)),
    "eviction": Cue(("eviction",), "Furniture comes down the stairs.", at_once_limit=1),
    "win": Cue(("win",), "A fanfare.", at_once_limit=1),
    "page": Cue(("page",)),
    "thud": Cue(("sit",), at_once_limit=2),
    "xcard": Cue(("xcard",), "The card is folded away.", at_once_limit=1),
    "pause": Cue(("pause",), "The game rests.", at_once_limit=1),
    "vote": Cue(("vote",), "The votes are counted.", at_once_limit=1),
}

# Laid over one another, poorest first; see Speaker.music.
MUSIC_LAYERS = ("music-1", "music-2", "music-3")
