"""Who sits where: sitting down, losing a pad, coming back, handing over, and the command line's list."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from game.devices.kinds.table import KINDS
from game.devices.presses import CLUSTER_DEVICES, POINTER, Device
from game.devices.seat_kinds import BadSeats, parse_seats
from game.devices.seating import Seating, seat_hints


def pad(number: int, make: str = "alpha") -> Device:
    return Device("pad", number, make=make, name=make)


def test_people_sit_by_pressing_once_each_up_to_eight() -> None:
    seating = Seating()
    devices = [*CLUSTER_DEVICES[:5], pad(0), pad(1), POINTER]
    assert [seating.sit(device) for device in devices] == list(range(8))
    assert seating.sit(pad(1)) == 6
    assert seating.sit(pad(2)) is None
    assert [chair.letter for chair in seating.chairs] == list("ABCDEFGH")


def test_whoever_leaves_gives_colour_and_place_free_and_the_others_keep_their_colours() -> None:
    seating = Seating()
    for device in CLUSTER_DEVICES[:3]:
        seating.sit(device)
    seating.drop(1)
    assert [chair.letter for chair in seating.chairs] == ["A", "C"]
    assert seating.seat_of(CLUSTER_DEVICES[2]) == 1
    assert seating.sit(POINTER) == 2
    assert seating.chairs[2].letter == "B"


def test_a_pad_that_comes_back_takes_its_own_seat_and_no_other() -> None:
    seating = Seating()
    seating.sit(pad(0, "alpha"))
    seating.sit(pad(1, "beta"))
    assert seating.orphan(pad(0, "alpha")) == 0
    assert seating.orphan(pad(9)) is None
    assert seating.orphans == [0]
    assert seating.reclaim(pad(2, "gamma")) is None
    assert seating.reclaim(pad(3, "alpha")) == 0
    assert seating.seat_of(pad(3)) == 0
    assert seating.orphans == []


def test_another_pad_may_claim_a_lost_seat_and_what_lies_on_the_table_may_not() -> None:
    """A bug once: whoever leant on a free cluster of keys played for the one whose pad had left."""
    seating = Seating()
    seating.sit(pad(0))
    seating.sit(CLUSTER_DEVICES[0])
    assert seating.claim(pad(7, "beta")) is None
    seating.orphan(pad(0))
    for device in (*CLUSTER_DEVICES, POINTER):
        assert seating.claim(device) is None
    assert seating.claim(pad(7, "beta")) == 0
    assert not seating.chairs[0].is_orphan
    assert seating.reclaim(pad(8)) is None, "it has found another owner by now"


def test_a_seat_that_no_device_has_had_yet_is_anybodys() -> None:
    seating = Seating.for_kinds(["pad", "key", "bot"])
    assert seating.claim(CLUSTER_DEVICES[0]) is None
    assert seating.claim(CLUSTER_DEVICES[1]) == 0
    assert seating.chairs[0].kind == "key"


def test_two_like_pads_that_are_both_away_are_told_apart_by_a_press() -> None:
    """A bug once: they came back in the other order, and people went on with each other's faces."""
    seating = Seating()
    for number in (0, 1):
        seating.sit(pad(number))
    for number in (0, 1):
        seating.orphan(pad(number))
    assert seating.reclaim(pad(5)) is None
    assert seating.reclaim(pad(6)) is None
    assert seating.claim(pad(6)) == 0
    assert seating.claim(pad(5)) == 1


def test_one_of_two_like_pads_comes_back_by_itself() -> None:
    seating = Seating()
    for number in (0, 1):
        seating.sit(pad(number))
    seating.orphan(pad(1))
    assert seating.reclaim(pad(5)) == 1


def test_pads_that_tell_a_serial_number_are_never_mistaken() -> None:
    seating = Seating()
    for number, make in enumerate(("alpha#7", "alpha#8")):
        seating.sit(pad(number, make))
    for number in (0, 1):
        seating.orphan(pad(number))
    assert seating.reclaim(pad(5, "alpha#9")) is None
    assert seating.reclaim(pad(6, "alpha#8")) == 1
    assert seating.reclaim(pad(7, "alpha")) == 0, "by cable it tells none"


def test_a_bot_takes_over_and_a_late_guest_takes_over_from_it() -> None:
    seating = Seating()
    seating.sit(pad(0))
    seating.hand_over(0, "bot")
    assert seating.orphans == []
    assert seating.seat_of(pad(0)) is None
    seating.give(0, POINTER)
    assert seating.seat_of(POINTER) == 0
    assert seating.add("bot") == 1
    with pytest.raises(ValueError, match="another seat"):
        seating.give(1, POINTER)


def test_seats_from_the_command_line_wait_for_their_pads() -> None:
    seating = Seating.for_kinds(parse_seats("key,pad,key,pad,mouse,bot"), [pad(4)])
    devices = [chair.device for chair in seating.chairs]
    assert devices == [CLUSTER_DEVICES[0], pad(4), CLUSTER_DEVICES[1], None, POINTER, None]
    assert seating.orphans == [3]
    assert seating.reclaim(pad(5, "beta")) == 3


def test_seats_survive_a_restart_with_pads_under_new_numbers() -> None:
    seating = Seating.for_kinds(parse_seats("pad,key,pad,bot,mouse"), [pad(0, "alpha"), pad(1, "beta")])
    doc = json.loads(json.dumps(seating.to_doc()))
    again = Seating.from_doc(doc, [pad(5, "beta"), pad(6, "gamma")])
    assert again.orphans == [0]
    assert again.seat_of(pad(5)) == 2
    assert [chair.kind for chair in again.chairs] == ["pad", "key", "pad", "bot", "mouse"]
    assert again.seat_of(CLUSTER_DEVICES[0]) == 1


def test_hints_for_crowded_keyboards_and_many_pads() -> None:
    seating = Seating()
    for device in CLUSTER_DEVICES[:4]:
        seating.sit(device)
    assert seat_hints(seating, [pad(n) for n in range(4)]) == []
    seating.sit(CLUSTER_DEVICES[4])
    assert seat_hints(seating, [pad(n) for n in range(4)]) == ["two_keyboards", "mix_devices"]
    assert seat_hints(Seating(), [pad(n) for n in range(5)]) == ["same_pads", "mix_devices"]


def test_a_pointer_among_people_is_seen_by_them() -> None:
    assert seat_hints(Seating.for_kinds(["mouse", "bot", "bot"]), []) == []
    assert seat_hints(Seating.for_kinds(["mouse", "key", "bot"]), []) == ["pointer_is_seen"]


def test_seats_and_answers_need_no_pygame() -> None:
    modules = ("answering", "layout", "presses", "seat_kinds", "seating", "kinds.table")
    check = f"import sys, {', '.join(f'game.devices.{name}' for name in modules)}; sys.exit('pygame' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def test_seat_lists_are_read_kindly() -> None:
    assert parse_seats(" Key, key,PAD ,bot") == ["key", "key", "pad", "bot"]
    assert len(parse_seats(",".join(["bot"] * 8))) == 8


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("key,kye,bot", 'place 2 says "kye", which is no kind of seat. Did you mean "key"?'),
        ("key,gamepad,bot", 'Did you mean "pad"?'),
        ("key,phones,bot", 'place 2 says "phones", which is no kind of seat. Did you mean "phone"?'),
        ("key,abacus,bot", f'place 2 says "abacus", which is no kind of seat. Known kinds: {", ".join(KINDS)}.'),
        ("key,zebra,bot", f"Known kinds: {', '.join(KINDS)}."),
        ("key,,bot", "place 2 is empty"),
        ("", "place 1 is empty"),
        ("key", "names 1 seat, but 3 to 8 can play: add some"),
        ("key,bot", "names 2 seats, but 3 to 8"),
        (",".join(["bot"] * 9), "names 9 seats, but 3 to 8 can play: leave some out"),
        ("mouse,mouse,bot", "one pointer"),
    ],
)
def test_bad_seat_lists_say_what_to_write(text: str, message: str) -> None:
    with pytest.raises(BadSeats) as refused:
        parse_seats(text)
    assert message in str(refused.value)
