"""Who sits down before a match, and the bots that keep small tables company. Reads no event."""

from __future__ import annotations

from game.devices.kinds.table import button_labels
from game.devices.presses import CLUSTER_DEVICES, Device
from game.devices.seat_kinds import SEATS_MIN
from game.devices.seating import Chair, Seating
from game.stage.menus.chairs import ChairLook

COMPANY = 5
"""Small tables get bots up to so many masks."""


class SeatTable:
    """The seating as it grows. Bots that keep a small table company come last, and go when people think again."""

    def __init__(self) -> None:
        self.seating = Seating()
        self._company: list[Chair] = []

    def sit(self, device: Device) -> int | None:
        """A press takes a seat; the seat it has already, or None when all eight are taken."""
        return self.seating.sit(device)

    def add_bot(self) -> None:
        """One more bot, because somebody asked."""
        self.seating.add("bot")

    def drop(self, seat: int) -> None:
        """Somebody leaves."""
        if 0 <= seat < len(self.seating.chairs):
            self.seating.drop(seat)

    def unplug(self, device: Device) -> None:
        """A pad that goes away before the match gives its seat up."""
        seat = self.seating.seat_of(device)
        if seat is not None:
            self.drop(seat)

    def settle(self, *, wants_company: bool, company: int = COMPANY) -> None:
        """Everybody is in: bots come up to `company` masks (at least to three), letters follow the order of seats."""
        while len(self.seating.chairs) < (company if wants_company else SEATS_MIN):
            self.seating.add("bot")
            self._company.append(self.seating.chairs[-1])
        for look, chair in enumerate(self.seating.chairs):
            chair.look = look

    def unsettle(self) -> None:
        """Back to the seat screen: the bots that came by themselves leave."""
        self.seating.chairs[:] = [c for c in self.seating.chairs if not any(c is each for each in self._company)]
        self._company.clear()


def chair_looks(seating: Seating, masks: tuple[str, ...] = ()) -> tuple[ChairLook, ...]:
    """The seats as menus show them; `masks` by seat once a match is on."""
    return tuple(
        ChairLook(
            chair.kind,
            chair.look,
            chair.letter,
            chair.device.number if chair.device in CLUSTER_DEVICES else None,
            button_labels(chair.device) if chair.device is not None else (),
            chair.device.name if chair.device is not None else "",
            chair.is_orphan,
            masks[seat] if seat < len(masks) else "",
        )
        for seat, chair in enumerate(seating.chairs)
    )
