"""What the game asks of a kind of device, and how one is read; must not import pygame, so that seats need no window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from game.devices.ease import OwnCodes
from game.devices.presses import BUTTONS, Device, Message, Move

if TYPE_CHECKING:
    import pygame

Hit: TypeAlias = Callable[[tuple[int, int]], "int | None"]
"""Which of the five buttons lies under a point in window pixels, as the stage drew them last; None for none."""


class Reader:
    """Reads all devices of one kind, once it is opened. A kind overrides what it needs, and drops what it doesn't know.

    A device that appears is told of as `Plugged` (or `Replugged`, if one of its make was lost), one that goes away as
    `Unplugged`: that is all it takes for its seat to wait for it and to be taken up again.
    """

    catching: Device | None = None
    """While a seat chooses a button for this device: the next one is told of as `Caught`, and means nothing else."""

    def bind(self, own: Mapping[Device, OwnCodes]) -> None:
        """These devices have buttons of their own choice; no others have."""

    @property
    def devices(self) -> list[Device]:
        """Those that are plugged in, in the order in which they came."""
        return []

    def codes_of(self, device: Device) -> tuple[int, ...]:
        """The codes of its five buttons as they come; () for a device of another kind."""
        return ()

    def close(self) -> None:
        """The window closes."""

    def find(self) -> list[Message]:
        """Open what is here already and is not open yet; tells of each one found."""
        return []

    def poll(self, now_ms: int) -> list[Message]:
        """Once a frame: for devices of which pygame sends no event."""
        return []

    def read(self, event: pygame.event.Event, now_ms: int) -> list[Message]:
        """What one of pygame's events says; nothing if it is not of this kind."""
        return []


def no_labels(device: Device) -> tuple[str, ...]:
    """Nothing is printed on its buttons: its answers are read on the screen."""
    return ("",) * BUTTONS


@dataclass(frozen=True, slots=True)
class DeviceKind:
    """One kind of seat. Its picture is `device/<name>`; its words are listed in `words`.

    `opened` makes its reader when the window opens (None: nothing to read); it is told where the pointer's buttons lie.
    `fixed` are devices that are always there, in the order in which seats take them; all others come and go.
    """

    name: str
    """As `--seats` writes it, and as a save keeps it."""
    opened: Callable[[Hit], Reader] | None = None
    fixed: tuple[Device, ...] = ()
    labels: Callable[[Device], tuple[str, ...]] = no_labels
    menu: Mapping[int, Move] = field(default_factory=dict)
    """What its buttons 0 to 4 mean while a menu is open."""
    called: tuple[str, ...] = ()
    """What else people call it: a guess by spelling alone would miss it."""
    at_once: int = 8
    comfortable: int = 8
    """More of it (of one make, where they come and go) are worth a hint at the seat screen: `crowd_hint`."""
    crowd_hint: str = ""
    seen_hint: str = ""
    """What to say where what it presses can be seen by others at the table."""
    is_held: bool = True
    """Whether somebody holds it: without its device such a seat is an orphan. A bot's never is."""
    sits_by_asking: bool = False
    """Whether a press of a free one asks for a seat in so many words, so that it may also have a bot's in a pause."""
    has_places: bool = False
    """Whether its buttons are known by where they lie, as a pad's are, and its cross leads through the talk."""
    has_own_screen: bool = False
    """Whether its buttons are written on a screen that only its owner sees: the shared one leaves them out."""
    any_word: str = "strip.any_pad"
    """How "press any button" is said of it; may name {first} and {last}."""

    @property
    def is_plugged(self) -> bool:
        """Whether its devices come and go."""
        return self.is_held and not self.fixed

    @property
    def words(self) -> tuple[str, ...]:
        """The keys of its words in the game's pack."""
        hints = (f"seats.hint.{hint}" for hint in (self.crowd_hint, self.seen_hint) if hint)
        return (f"seats.kind.{self.name}", *((self.any_word,) if self.is_held else ()), *hints)

    def free(self, plugged: Sequence[Device]) -> list[Device]:
        """The devices of this kind that seats may have, in the order in which they are given out."""
        return [*self.fixed, *(device for device in plugged if device.kind == self.name)]

    def numbered(self, number: int | None) -> Device | None:
        """The device that is always there under that number; None for one that comes and goes."""
        return self.fixed[number] if self.fixed and number is not None else None
