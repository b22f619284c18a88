"""Every kind of device in the table can be sat with, lost, found, named and drawn; so can one more that is added."""

from __future__ import annotations

import json

import pygame
import pytest

from game.content import default_pack
from game.devices.door import DeviceDoor
from game.devices.kinds import table
from game.devices.kinds.kind import DeviceKind, Hit, Reader
from game.devices.kinds.table import KINDS, button_labels
from game.devices.presses import BUTTONS, Device, Message, Plugged, Press
from game.devices.seat_kinds import parse_seats
from game.devices.seating import Seating

HIT = pygame.event.custom_type()


class Drums(Reader):
    """Two drums that are there when looked for, and tell of hits by an event of their own."""

    def __init__(self) -> None:
        self._found: list[Device] = []

    @property
    def devices(self) -> list[Device]:
        return self._found

    def find(self) -> list[Message]:
        self._found = [Device("drum", number, make="tin") for number in range(2)]
        return [Plugged(drum) for drum in self._found]

    def read(self, event: pygame.event.Event, now_ms: int) -> list[Message]:
        return [Press(self._found[event.drum], event.pad, now_ms)] if event.type == HIT else []


def _opened(hit: Hit) -> Reader:
    return Drums()


@pytest.fixture
def drum(monkeypatch: pytest.MonkeyPatch) -> DeviceKind:
    kind = DeviceKind("drum", opened=_opened, called=("bongo",))
    monkeypatch.setitem(table.KINDS, "drum", kind)
    return kind


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_has_its_words_and_its_labels(name: str) -> None:
    kind = KINDS[name]
    assert [key for key in kind.words if key not in default_pack().words] == []
    assert all(len(button_labels(device)) == BUTTONS for device in kind.fixed)


@pytest.mark.parametrize("name", KINDS)
def test_a_seat_of_a_kind_is_held_or_waits_for_a_device_and_never_hangs(name: str) -> None:
    seating = Seating.for_kinds([name])
    is_waiting = seating.orphans == [0]
    assert is_waiting == KINDS[name].is_plugged
    assert Seating.from_doc(json.loads(json.dumps(seating.to_doc()))).chairs == seating.chairs


def test_a_new_kind_sits_down_leaves_and_comes_back(drum: DeviceKind) -> None:
    door = DeviceDoor()
    found = [message.device for message in door.find() if isinstance(message, Plugged)]
    assert [device for device in door.plugged if device.kind == "drum"] == found
    seating = Seating.for_kinds(parse_seats("drum,drum,key"), door.plugged)
    assert [chair.device for chair in seating.chairs[:2]] == found
    assert door.read([pygame.event.Event(HIT, drum=1, pad=3)], 5) == [Press(found[1], 3, 5)]
    assert seating.orphan(found[0]) == 0
    assert seating.orphans == [0]
    assert seating.reclaim(Device("pad", 0, make="tin")) is None
    assert seating.reclaim(Device("drum", 7, make="tin")) == 0


def test_a_new_kind_without_its_device_waits_for_any(drum: DeviceKind) -> None:
    seating = Seating.for_kinds(parse_seats("drum,key,key"))
    assert seating.orphans == [0]
    again = Seating.from_doc(json.loads(json.dumps(seating.to_doc())), [Device("drum", 0, make="tin")])
    assert again.orphans == []
