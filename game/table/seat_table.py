"""Who sits down before a match, and the bots that keep small tables company. Reads no event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from game.devices.echoes import Echoes
from game.devices.kinds.table import button_labels, kind_of, labels_on
from game.devices.presses import CLUSTER_DEVICES, POINTER, Device, Message, Plugged, Press, Replugged, Unplugged
from game.devices.seat_kinds import SEATS_MAX, SEATS_MIN
from game.devices.seating import Chair, Seating
from game.stage.menus import outcomes as out
from game.stage.menus.chairs import ChairLook
from game.stage.menus.outcomes import Outcome

COMPANY = 5
"""Small tables get bots up to so many masks."""


class SeatsMenu(Protocol):
    """The screen on which people sit down."""

    def wave(self, seat: int) -> None:
        """The card of this seat hops, so that its owner finds it."""
        ...


class SeatTable:
    """The seating as it grows, to at most `most` seats (1-8).

    Bots that keep a small table company come last, and go when people think again.
    """

    def __init__(self, most: int = SEATS_MAX) -> None:
        self.seating, self.most = Seating(), most
        self._company: list[Chair] = []
        self._echoes = Echoes()

    def hear(self, message: Message, menu: SeatsMenu, *, cue: Callable[[str], None], show: Callable[[], None]) -> bool:
        """A message of a device while people sit down; whether it is used up, and the menu not to hear of it.

        `show` is called for whatever may have changed who sits there.
        """
        match message:
            case Press(device):
                held = self.seating.seat_of(device)
                if self.press(message) is not None and held is None:
                    cue("sit")
                elif held is not None:
                    menu.wave(held)
                    return not kind_of(device).menu  # a press that also moves in the menu is not used up by the hop
            case Unplugged(device):
                self.unplug(device)
            case Plugged() | Replugged():
                pass
            case _:
                return False
        show()
        return True

    def seats_changed(self, asked: Outcome) -> bool:
        """Do what the menu asks, where it is about who sits there; whether it was."""
        match asked:
            case out.AddBot():
                self.add_bot()
            case out.SeatPointer():
                self.sit(POINTER)
            case out.DropSeat(seat):
                self.drop(seat)
            case _:
                return False
        return True

    def press(self, press: Press) -> int | None:
        """As `sit`, but one pad that is seen twice takes one seat."""
        is_echo = self._echoes.is_echo(press)
        held = self.seating.seat_of(press.device)
        return self.sit(press.device) if held is None and not is_echo else held

    def sit(self, device: Device) -> int | None:
        """A press takes a seat; the seat it has already, or None when all are taken."""
        if self.seating.seat_of(device) is None and len(self.seating.chairs) >= self.most:
            return None
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
            labels_on(chair),
            chair.device.name if chair.device is not None else "",
            chair.is_orphan,
            masks[seat] if seat < len(masks) else "",
            chair.name,
            button_labels(chair.device) if chair.device is not None and chair.ease.keys else (),
        )
        for seat, chair in enumerate(seating.chairs)
    )
