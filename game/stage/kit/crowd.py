"""What heads of the strip do while they watch: two neighbours whisper, all clap. Knows no event and no vote.

Who may whisper and who claps is told by whoever draws the strip; when, is a matter of the clock and the dice of looks.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random

from game.drawing.living import AS_DRAWN, Place, Pose
from game.stage.art.lids import Gaze
from game.stage.kit.spells import Spells

GESTURE = "gesture/"
"""How the name of the hands before a head begins: `gesture/pack/mask`."""
WHISPER_EVERY_MS, WHISPER_MS = (1400.0, 4200.0), (1500.0, 2600.0)
LEAN_MS, LEAN = 240.0, 0.07
"""How long somebody takes to lean over, and how far, of a head's height; whoever listens comes half as far."""
CLAP_MS = 130.0
"""The hands are so long apart, and so long together."""


@dataclass(frozen=True, slots=True)
class Whisper:
    """What one of two whisperers does now."""

    gaze: Gaze
    lean_px: int
    hand: str
    """Which hand is at the mouth, once the head is there; AS_DRAWN for whoever listens."""


@dataclass(slots=True)
class Crowd:
    """The strip as an audience; one pair whispers at a time."""

    place: Place = (0, 0, 0, 0)
    pairs: tuple[tuple[str, str], ...] = ()
    clapping: frozenset[str] = frozenset()
    _whispers: Spells = field(default_factory=lambda: Spells(Random("whispers"), WHISPER_EVERY_MS, WHISPER_MS))

    def told(self, place: Place, pairs: Sequence[tuple[str, str]], clapping: Collection[str]) -> None:
        """How it is in this frame."""
        self.place, self.pairs, self.clapping = place, tuple(pairs), frozenset(clapping)

    def has(self, at_px: tuple[int, int]) -> bool:
        """Whether what is there is in the strip, where somebody may whisper."""
        x, y, w, h = self.place
        return bool(self.pairs) and x <= at_px[0] < x + w and y <= at_px[1] < y + h

    def whisper(self, mask: str, tall_px: int, now_ms: float) -> Whisper | None:
        """What it has to do with a whisper now; None for nothing."""
        share, spells = self._whispers.share(now_ms), self._whispers
        if share is None or not self.pairs or mask in self.clapping:
            return None
        pair, speaks = _whose(spells.number, len(self.pairs))
        if mask not in self.pairs[pair]:
            return None
        side = self.pairs[pair].index(mask)
        towards = -1 if side else 1
        come = min(1.0, share * spells.edge_ms / LEAN_MS, (1 - share) * spells.edge_ms / LEAN_MS)
        far = LEAN * tall_px * come * (1.0 if side == speaks else 0.5)
        hand = ("hush-left" if side else "hush-right") if side == speaks and come >= 1 else AS_DRAWN
        return Whisper((towards, 0), towards * round(far), hand)

    def gesture(self, name: str, tall_px: int, now_ms: float) -> Pose:
        """What the hands before a head do: nothing is drawn of those that do nothing."""
        mask = name.rsplit("/", 1)[1]
        if mask in self.clapping:
            is_apart = int(now_ms / CLAP_MS + _phase(mask)) % 2
            return Pose(name, "apart" if is_apart else "together")
        whisper = self.whisper(mask, tall_px, now_ms)
        return Pose(name, whisper.hand, lean_px=whisper.lean_px) if whisper is not None else _still(name)


@lru_cache(maxsize=64)
def _still(name: str) -> Pose:
    return Pose(name)


@lru_cache(maxsize=64)
def _whose(number: int, count: int) -> tuple[int, int]:
    """Which of so many pairs has this whisper, and which of the two speaks."""
    dice = Random(f"whisper {number}")
    return dice.randrange(count), dice.randrange(2)


@lru_cache(maxsize=64)
def _phase(mask: str) -> float:
    """No two clap in step."""
    return Random(f"clap of {mask}").random() * 2
