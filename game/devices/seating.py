"""Which device holds which seat, through unplugging and handing over; must not read events or ask the match."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game.devices.ease import PLAIN, Ease, OwnCodes
from game.devices.kinds.kind import DeviceKind
from game.devices.kinds.table import KINDS, kind_of
from game.devices.presses import SERIAL, Device
from game.devices.seat_kinds import SEATS_MAX, SeatKind

SEAT_LETTERS = "ABCDEFGH"


def is_same(make: str, other: str) -> bool:
    """Whether these may be one device: the same model, and not two known ones of it."""
    model, _, serial = make.partition(SERIAL)
    other_model, _, other_serial = other.partition(SERIAL)
    return bool(make) and model == other_model and (not serial or not other_serial or serial == other_serial)


@dataclass(slots=True)
class Chair:
    """One seat's hold: `look` (0 to 7) picks its colour, shape and letter, and stays with it for good.

    `device` is None for bots, and for an orphan: a seat whose device went away or never came.
    `make` remembers a device that comes and goes, so that the same one can reclaim its seat.
    """

    kind: SeatKind
    look: int
    device: Device | None = None
    make: str = ""
    name: str = ""
    """What its owner has typed to be called, where that is allowed; goes with whoever holds the seat, is in no file."""
    ease: Ease = PLAIN
    """What makes it easier for whoever holds the seat; is in no file either."""

    @property
    def letter(self) -> str:
        """A to H."""
        return SEAT_LETTERS[self.look]

    @property
    def is_orphan(self) -> bool:
        """Whether someone should be holding this seat and nobody does."""
        return self.device is None and KINDS[self.kind].is_held


class Seating:
    """Up to eight seats; a seat's number is its place in `chairs`.

    Before the match people `sit` and `drop`, and numbers close up; from then on seats stay and only change hands.
    """

    def __init__(self) -> None:
        self.chairs: list[Chair] = []

    @classmethod
    def for_kinds(cls, kinds: Sequence[SeatKind], plugged: Sequence[Device] = ()) -> Seating:
        """Seats by kind, as the command line asks: key seats take the clusters from 1-5 on, others as they are plugged.

        A seat with no device yet (a pad's, say) is an orphan, which the next device claims.
        """
        seating = cls()
        free = {name: iter(kind.free(plugged)) for name, kind in KINDS.items()}
        for look, kind in enumerate(kinds):
            device = next(free[kind], None)
            seating.chairs.append(Chair(kind, look, device, device.make if device else ""))
        return seating

    def seat_of(self, device: Device) -> int | None:
        """The seat that `device` holds, or None."""
        return next((seat for seat, chair in enumerate(self.chairs) if chair.device == device), None)

    @property
    def orphans(self) -> list[int]:
        """Seats that wait for a device, lowest first."""
        return [seat for seat, chair in enumerate(self.chairs) if chair.is_orphan]

    def sit(self, device: Device) -> int | None:
        """Before the match: a press takes the next seat; the seat it holds already, or None when all 8 are taken."""
        held = self.seat_of(device)
        if held is not None:
            return held
        return self._add(Chair(device.kind, self._free_look(), device, device.make))

    def add(self, kind: SeatKind) -> int | None:
        """Before the match: a seat that needs no device (a bot's); None when all 8 are taken."""
        return self._add(Chair(kind, self._free_look()))

    def _add(self, chair: Chair) -> int | None:
        if len(self.chairs) >= SEATS_MAX:
            return None
        self.chairs.append(chair)
        return len(self.chairs) - 1

    def _free_look(self) -> int:
        taken = {chair.look for chair in self.chairs}
        return next((look for look in range(SEATS_MAX) if look not in taken), 0)

    def drop(self, seat: int) -> None:
        """Before the match: somebody leaves; later seats move down by one and keep their colours."""
        del self.chairs[seat]

    def orphan(self, device: Device) -> int | None:
        """The device went away: its seat is kept for it; returns that seat, or None if it held none."""
        seat = self.seat_of(device)
        if seat is not None:
            self.chairs[seat].device = None
        return seat

    def reclaim(self, device: Device) -> int | None:
        """A device was plugged in: it takes back the orphaned seat that is its own for certain, and never another's.

        Where two of one make are away nobody can tell which came first: then a press on each says whose it is.
        """
        if not kind_of(device).is_plugged or self.seat_of(device) is not None:
            return None
        waiting = [seat for seat in self.orphans if self.chairs[seat].kind == device.kind]
        known = [seat for seat in waiting if is_same(self.chairs[seat].make, device.make)]
        if len(known) > 1:
            known = [seat for seat in known if self.chairs[seat].make == device.make and SERIAL in device.make]
        # An empty make is a seat from the command line that no device has held yet.
        own = known if known else [seat for seat in waiting if not self.chairs[seat].make]
        if not own:
            return None
        self.give(own[0], device)
        return own[0]

    def claim(self, device: Device, kept: Collection[int] = ()) -> int | None:
        """A free device takes the first orphaned seat that it may have by a press; None if there is none.

        What lies on the table for all, keys and pointer, never takes the seat of a pad that was lost: whoever leans on
        a free cluster would play for somebody else. That is asked for in the pause. Nor are `kept` seats had by it.
        """
        if self.seat_of(device) is not None:
            return None
        is_own = kind_of(device).is_plugged
        free = [seat for seat in self.orphans if seat not in kept]
        seat = next((seat for seat in free if is_own or not self.chairs[seat].make), None)
        if seat is not None:
            self.give(seat, device)
        return seat

    def give(self, seat: int, device: Device) -> None:
        """Put `device` on `seat`, whoever held it: a late guest for a bot, a pad for a cluster of keys.

        Raises ValueError if it holds another seat.
        """
        if self.seat_of(device) not in (None, seat):
            raise ValueError(f"{device} holds another seat")
        chair = self.chairs[seat]
        if chair.make != device.make:
            chair.name = ""
        if chair.make != device.make or not kind_of(device).is_plugged:
            chair.ease = chair.ease.with_device_buttons()  # they were another device's
        chair.kind, chair.device, chair.make = device.kind, device, device.make

    def hand_over(self, seat: int, kind: SeatKind) -> None:
        """Give a seat to a kind that needs no device, a bot; its device is free to sit elsewhere."""
        chair = self.chairs[seat]
        chair.kind, chair.device, chair.make, chair.name, chair.ease = kind, None, "", "", PLAIN

    @property
    def own_keys(self) -> dict[Device, OwnCodes]:
        """The buttons that seats have chosen for themselves, by device."""
        chairs = (chair for chair in self.chairs if chair.device is not None and chair.ease.codes.all)
        return {chair.device: chair.ease.codes for chair in chairs if chair.device is not None}

    def to_doc(self) -> list[dict[str, Any]]:
        """Who sits where as plain data, so that a resumed match finds its pads again."""
        return [
            {"kind": c.kind, "look": c.look, "number": c.device.number if c.device else None, "make": c.make}
            for c in self.chairs
        ]

    @classmethod
    def from_doc(cls, doc: Sequence[Mapping[str, Any]], plugged: Sequence[Device] = ()) -> Seating:
        """Seats as `to_doc` gave them; pads come back by make, in the order plugged, the missing are orphans.

        Raises KeyError for a kind that is not there.
        """
        seating = cls()
        for entry in doc:
            device = KINDS[entry["kind"]].numbered(entry["number"])
            seating.chairs.append(Chair(entry["kind"], entry["look"], device, entry["make"]))
        for device in plugged:
            seating.reclaim(device)
        return seating


def seat_hints(seating: Seating, plugged: Sequence[Device]) -> list[str]:
    """What the seat screen should say now, as ids whose words live with the other words.

    `two_keyboards`: more than four people on keys, so a second keyboard helps; `same_pads`: more than four pads
    of one make, of which some systems hear only four; `mix_devices` comes with either. `pointer_is_seen`: the
    arrow on the shared screen shows its owner's secret answers to the other people.
    """
    held = Counter(chair.kind for chair in seating.chairs if KINDS[chair.kind].is_held)
    hints = [kind.crowd_hint for kind in KINDS.values() if kind.crowd_hint and _crowd(kind, held, plugged)]
    if hints:
        hints.append("mix_devices")
    seen = [KINDS[name].seen_hint for name in held] if held.total() > 1 else []
    return [*hints, *(hint for hint in seen if hint)]


def _crowd(kind: DeviceKind, held: Counter[str], plugged: Sequence[Device]) -> bool:
    """Whether there are more of a kind than are comfortable: of one make where they come and go, whoever sits there."""
    if kind.fixed:
        return held[kind.name] > kind.comfortable
    makes = Counter(device.make for device in plugged if device.kind == kind.name)
    return any(count > kind.comfortable for count in makes.values())
