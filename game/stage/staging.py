"""What Plaudit's stage is given to show: its live picture, its props, its scenes. Knows no host or device."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.city.city import City
from game.city.pack import MaskId, Pack
from game.city.regimes.regime import Regime
from game.city.regimes.tuned import regimes_of
from game.content.wording import Wording
from game.debrief.talk.pages import TalkPages
from game.drawing.motion import Motion
from game.table.live import SeatLook, TableLive
from game.table.props import CueLike
from game.table.scene import TableScene

__all__ = ["CueLike", "Live", "Props", "Scene", "SeatLook"]


@dataclass(slots=True)
class Live(TableLive):
    """The open group, anew each frame."""

    pages: TalkPages | None = None
    """What the debrief may show of the whole match; None before it."""


@dataclass(slots=True)
class Props:
    """What every scene may hold in its hands. `motion` makes tweens on the stage's clock."""

    pack: Pack
    words: Wording
    motion: Motion
    cue: CueLike
    regimes: Mapping[str, Regime] = field(init=False)
    """Every rule that the pack may put in force, its own among them; scenes ask how each is shown."""

    @property
    def picture_key(self) -> str:
        """A picture may read its pack and words; motion and sounds are no part of a picture."""
        return self.pack.picture_key

    def __post_init__(self) -> None:
        self.regimes = regimes_of(self.pack)

    def speak(self, pack: Pack) -> None:
        """This pack and its words from now on, for whoever holds them: between two matches."""
        self.pack, self.regimes = pack, regimes_of(pack)
        self.words.speak(pack)


class Scene(TableScene[City]):
    """One kind of Plaudit's pictures. Registers by being in game/stage/scenes under the name SCENE."""

    props: Props

    def __init__(self, props: Props) -> None:
        self.props = props

    def crowd_mood(self, mask: MaskId, live: Live) -> str:
        """How a mask in the strip takes what the picture has shown by now; by nothing that it has not."""
        return "plain"

    def note(self, live: Live, city: City) -> str:
        """The day, and once the last night is over that of the plane; the director adds the time left."""
        if city.days and len(city.nights) >= city.days and live.beat != "night":
            return self.props.words("finale.note")
        return self.props.words("note.day", day=city.day) if city.day else ""
