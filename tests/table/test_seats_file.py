"""The note of who sits where: whatever it holds, the match goes on, with the seats as noted or as it was begun."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.devices.kinds.table import button_labels
from game.devices.seat_kinds import SeatKind
from game.devices.seating import Seating
from game.table.seats_file import forget_seats, note_seats, seats_of

KINDS: list[SeatKind] = ["key", "pad", "mouse", "bot"]
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
CHAIR = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["key", "pad", "mouse", "bot", "phone", "drum", 7]),
        "look": st.integers(-3, 12) | st.none() | st.text(max_size=2),
        "number": st.integers(-3, 12) | st.none() | st.booleans(),
        "make": st.text(max_size=3) | st.none() | st.integers(),
    }
)


def sits(seating: Seating) -> None:
    """What every frame asks of a seat."""
    assert len(seating.chairs) == len(KINDS)
    for chair in seating.chairs:
        assert chair.letter in "ABCDEFGH"
        assert isinstance(chair.is_orphan, bool)
        if chair.device is not None:
            assert len(button_labels(chair.device)) == 5


@settings(max_examples=60, deadline=None)
@given(ANY | st.lists(CHAIR, min_size=4, max_size=4))
def test_any_value_is_read_or_set_aside(tmp_path_factory: pytest.TempPathFactory, document: object) -> None:
    journal = tmp_path_factory.mktemp("seats") / "a.match"
    journal.with_name("a.match.seats").write_text(json.dumps(document), "utf-8")
    sits(seats_of(journal, KINDS, ()))


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\x00", b"[" * 100_000, b'[{"kind": "key"}]', b"9" * 5_000])
def test_so_is_what_is_no_note_at_all(tmp_path: Path, raw: bytes) -> None:
    journal = tmp_path / "a.match"
    journal.with_name("a.match.seats").write_bytes(raw)
    sits(seats_of(journal, KINDS, ()))


def test_one_flipped_bit_anywhere_stops_nothing(tmp_path: Path) -> None:
    journal, luck = tmp_path / "a.match", Random(3)
    seating = Seating.for_kinds(KINDS, ())
    note_seats(journal, seating)
    note = journal.with_name("a.match.seats")
    whole = note.read_bytes()
    sits(seats_of(journal, KINDS, ()))
    for _ in range(80):
        raw = bytearray(whole)
        raw[luck.randrange(len(raw))] ^= 1 << luck.randrange(8)
        note.write_bytes(bytes(raw))
        sits(seats_of(journal, KINDS, ()))
    forget_seats(journal)
    assert not note.exists()
