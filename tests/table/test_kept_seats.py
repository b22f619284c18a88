"""A match that is taken up again keeps its phones' seats a while for the phones that held them."""

from __future__ import annotations

import pytest

from game.app.session import Session
from game.devices.presses import Device, Plugged, Press, Unplugged
from game.devices.seating import Seating
from game.stage.menus.pause import PauseScreen
from game.table import phone_view
from game.table.kept_seats import KEPT_MS
from tests.parties.device_match import Nobody
from tests.phones.run import PhoneRun
from tests.screens.picture import shown_props

NOW_MS = 5_000_000
OWN, NEW, PAD = Device("phone", 7, "a", "8"), Device("phone", 8, "new", "9"), Device("pad", 3, "pad")


@pytest.fixture
def taken_up() -> Session:
    """A match in which three phones held seats; none of them is back yet."""
    run = PhoneRun("first-impressions")
    old = run.session
    seating = Seating.from_doc(old.seating.to_doc())
    session = Session(old.host, old.setup, seating, old.props, room=Nobody())
    assert session.host.paused == "pad"
    return session


@pytest.mark.parametrize("newcomer", [NEW, PAD])
def test_only_its_own_phone_takes_a_seat_until_the_time_is_over(taken_up: Session, newcomer: Device) -> None:
    taken_up.take(Press(newcomer, 0, NOW_MS), NOW_MS)  # before the first frame
    for late_ms in (0, 1_000, KEPT_MS - 1):
        taken_up.frame(NOW_MS + late_ms)
        assert not taken_up.has_room
        assert taken_up.kept.left_s == -(-(KEPT_MS - late_ms) // 1000)
        taken_up.take(Press(newcomer, 0, NOW_MS + late_ms), NOW_MS + late_ms)
        assert taken_up.seating.seat_of(newcomer) is None
    taken_up.take(Plugged(OWN), NOW_MS + KEPT_MS - 1)
    assert taken_up.seating.seat_of(OWN) == 0
    taken_up.frame(NOW_MS + KEPT_MS)
    assert (taken_up.has_room, taken_up.kept.left_s) == (True, 0)
    taken_up.take(Press(newcomer, 0, NOW_MS + KEPT_MS), NOW_MS + KEPT_MS)
    assert taken_up.seating.seat_of(newcomer) == 1


def test_a_seat_that_its_own_phone_took_and_left_again_is_not_kept(taken_up: Session) -> None:
    taken_up.frame(NOW_MS)
    taken_up.take(Plugged(OWN), NOW_MS)
    taken_up.frame(NOW_MS + 100)
    taken_up.take(Unplugged(OWN), NOW_MS + 200)
    taken_up.frame(NOW_MS + 200)
    taken_up.take(Press(NEW, 0, NOW_MS + 300), NOW_MS + 300)
    assert taken_up.seating.seat_of(NEW) == 0


def test_who_gives_a_seat_away_in_the_pause_need_not_wait(taken_up: Session) -> None:
    taken_up.frame(NOW_MS)
    taken_up.take_back(2)
    assert taken_up.has_room
    taken_up.take(Press(NEW, 0, NOW_MS), NOW_MS)
    assert taken_up.seating.seat_of(NEW) == 2
    taken_up.hand_to_bot(1, NOW_MS)
    assert taken_up.kept.seats == {0}


def test_a_match_that_begins_keeps_no_seat() -> None:
    session = PhoneRun("first-impressions").session
    session.frame(NOW_MS)
    assert (session.kept.seats, session.kept.left_s) == (frozenset(), 0)


def test_both_screens_say_so(taken_up: Session) -> None:
    props = shown_props()
    screen = PauseScreen(props)
    screen.wait_for(1)
    before = screen.look()
    screen.keep(taken_up.kept.seats, 12)
    assert screen.look() != before
    assert phone_view.unseated(props.words, can_sit=False, kept_s=12)["says"] == props.words("phone.kept", seconds=12)
    assert "12" in props.words("phone.kept", seconds=12)
