"""What a scene is: one kind of picture of a match. Knows no host, no device and no game."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Generic, TypeAlias, TypeVar

from game.drawing.camera import WHOLE, View
from game.drawing.canvas import Canvas
from game.engine.events import Event
from game.table.props import TableProps

S = TypeVar("S")
Target: TypeAlias = str | tuple[float, float] | None
"""A mask, by its id, or a place on the sheet; None for nowhere."""


class TableScene(Generic[S]):
    """One kind of picture, for a group with one of its `beats`; a director is given its scenes.

    Order of calls in each step: `take` for every public event (all scenes get all events, so each keeps what it needs),
    then `open` if the new group's beat is one of its own, then `draw` each frame. A scene never reads a clock: time is
    `props.motion.clock`. Nothing that it draws may depend on anything but events, `live` and the public state.
    """

    beats: ClassVar[frozenset[str]] = frozenset()
    has_strip: ClassVar[bool] = True
    is_night: ClassVar[bool] = False
    props: TableProps

    def take(self, event: Event, state: S, /) -> None:
        """A public event, already folded into `state`."""

    def open(self, live: Any, state: S, /) -> None:  # noqa: ANN401 - a game's own kind of `TableLive`
        """A group with one of this scene's beats has opened."""

    def voice(self, live: Any, state: S, /) -> str:  # noqa: ANN401
        """What is said in the bar on top; "" for silence."""
        return ""

    def aloud(self, live: Any, state: S, /) -> tuple[str, ...]:  # noqa: ANN401
        """What is read aloud after the bar's sentence, where somebody wants that: words that stand on this very stage.

        Never more than all see, nor earlier: a law looks for each of them in the frame.
        """
        return ()

    def note(self, live: Any, state: S, /) -> str:  # noqa: ANN401
        """The right-hand note of the bar; the director adds the time left."""
        return ""

    def watched(self, live: Any, state: S, /) -> Target | Mapping[str, Target]:  # noqa: ANN401
        """Where all eyes go, or those of each mask. By what everybody knows alone.

        Of itself: to whoever is the only one that is asked something.
        """
        asked = [look.mask for look in live.seats if look.prompt is not None]
        return asked[0] if len(asked) == 1 else None

    def clapping(self, live: Any, state: S, /) -> Collection[str]:  # noqa: ANN401
        """Masks that clap now, where they have nothing to press: at what the picture has shown by now, and no more."""
        return ()

    def turn(self, live: Any, /) -> bool:  # noqa: ANN401
        """Whoever leads goes on: whether there was one more picture to turn to in this group."""
        return False

    def holds(self, live: Any, /) -> bool:  # noqa: ANN401
        """Whether something of this group has not been seen yet, so that it stays up though all have nodded once."""
        return False

    def draw(self, canvas: Canvas, live: Any, state: S, /) -> None:  # noqa: ANN401
        """The stage between bar and strip (all of it where `has_strip` is False). Back to front."""
        raise NotImplementedError

    def view(self, live: Any, /) -> View:  # noqa: ANN401
        """How the camera stands before the stage in this frame; bar and strip stay where they are."""
        return WHOLE

    def is_settled(self, live: Any, /) -> bool:  # noqa: ANN401
        """Whether nothing moves, so that the frame need not be drawn again."""
        return False
