"""What the stage is given to show: the live picture of the open group, and what a scene is. Knows no host or device."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Protocol

from game.city.city import City
from game.city.pack import MaskId, Pack
from game.city.regimes.regime import Regime
from game.city.regimes.tuned import regimes_of
from game.engine.events import Event
from game.engine.prompts import Prompt, Raw, Seat
from game.stage.canvas import Canvas
from game.stage.motion import Motion
from game.stage.sheet import Sheet
from game.stage.wording import Wording


@dataclass(slots=True)
class SeatLook:
    """One seat as the screen may know it now: whether it is asked and locked in, never what it pressed.

    `buttons` pairs the label on the device ("Q", "A") with an answer's words, in the order of the keys; None when the
    seat is not asked or a bot answers. An unused button has no words.
    """

    seat: Seat
    mask: MaskId | None
    letter: str
    buttons: tuple[tuple[str, str], ...] | None = None
    prompt: Prompt | None = None
    is_locked: bool = False
    is_bot: bool = False
    is_pad: bool = False
    note: str = ""


@dataclass(slots=True)
class Live:
    """The open group, anew each frame. `left_s` None: no timer. `open_answers`: only of open prompts, by seat."""

    beat: str = ""
    topic: str = ""
    about: str = ""
    step: int = 0
    left_s: float | None = None
    total_s: float | None = None
    open_for_ms: float = 0.0
    seats: tuple[SeatLook, ...] = ()
    open_answers: Mapping[Seat, Raw | None] = field(default_factory=dict)
    prompts: Mapping[Seat, Prompt] = field(default_factory=dict)
    """What each seat is asked now (its active slot); public knowledge: options, never answers."""
    sheet: Sheet | None = None
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

    def __post_init__(self) -> None:
        self.regimes = regimes_of(self.pack)


class CueLike(Protocol):
    """Plays a named sound; scenes name sounds, they never load them."""

    def __call__(self, name: str) -> None: ...


class Scene:
    """One kind of picture. A scene with `beats` registers by being in game/stage/scenes under the name SCENE.

    Order of calls in each step: `take` for every public event (all scenes get all events, so each keeps what it needs),
    then `open` if the new group's beat is one of its own, then `draw` each frame. A scene never reads a clock: time is
    `props.motion.clock`. Nothing that it draws may depend on anything but events, `live` and the public city.
    """

    beats: ClassVar[frozenset[str]] = frozenset()
    has_strip: ClassVar[bool] = True
    is_night: ClassVar[bool] = False

    def __init__(self, props: Props) -> None:
        self.props = props

    def take(self, event: Event, city: City) -> None:
        """A public event, already folded into `city`."""

    def open(self, live: Live, city: City) -> None:
        """A group with one of this scene's beats has opened."""

    def voice(self, live: Live, city: City) -> str:
        """What the city says in the bar on top; "" for silence."""
        return ""

    def note(self, live: Live, city: City) -> str:
        """The right-hand note of the bar; the director adds the time left."""
        return self.props.words("note.day", day=city.day) if city.day else ""

    def turn(self, live: Live) -> bool:
        """Whoever leads the talk goes on: whether there was one more picture to turn to in this group."""
        return False

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        """The stage between bar and strip (all of it where `has_strip` is False). Back to front."""
        raise NotImplementedError

    def is_settled(self, live: Live) -> bool:
        """Whether nothing moves, so that the frame need not be drawn again."""
        return False
