"""Phones as devices: seats, short sleeps, late answers, and a server that dies."""

from __future__ import annotations

from typing import Any

import pytest

from game.devices.phones import AWAY_S, Phones
from game.devices.presses import LatePress, MenuPress, PassPress, PausePress, Plugged, Press, Unplugged, XPress
from game.devices.seating import Seating
from tests.phones.line import Line

EASED = {"screen": "paused", "ease": [{"what": "time", "values": [{"to": "x1"}, {"to": "none"}]}]}
ASKED = {
    "screen": "ask", "ask": 7, "can_pass": True, "can_x": True, "lasts": False,
    "buttons": [{"at": at, "words": "", "is_mine": False} for at in range(4)],
}  # fmt: skip


class Evening:
    """Phones with a line and a clock of the test's."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.phones, self.line = Phones(lambda: self.now_s), Line()
        self.phones.turn_on(self.line)

    def hear(self, **news: Any) -> list[Any]:  # noqa: ANN401 - JSON
        self.line.news.append(news)
        return self.phones.poll(0)

    def said(self, **what: Any) -> list[Any]:  # noqa: ANN401 - JSON
        return self.hear(t="said", make="one", what=what)


def test_a_phone_comes_presses_and_goes() -> None:
    evening = Evening()
    (came,) = evening.hear(t="came", make="one", is_host=False)
    assert isinstance(came, Plugged)
    device = came.device
    evening.phones.show(device, {"screen": "free", "can_sit": True}, None)
    assert evening.said(t="sit") == [Press(device, 0, 0)]
    evening.phones.show(device, ASKED, 1000)
    assert evening.said(t="press", ask=7, button=3) == [Press(device, 3, 0)]
    assert evening.said(t="pass", ask=7) == [PassPress(device, 0)]
    assert evening.said(t="x") == [XPress(0)]
    assert evening.said(t="move", to="pause") == [PausePress(0)]
    evening.phones.show(device, {"screen": "menu"}, None)
    assert evening.said(t="move", to="ok") == [MenuPress("ok", 0)]
    assert evening.hear(t="went", make="one") == []
    evening.now_s = AWAY_S
    assert evening.phones.poll(0) == [Unplugged(device)]
    assert evening.hear(t="came", make="one", is_host=False) == [Plugged(device)]


def test_a_short_sleep_costs_nothing() -> None:
    evening = Evening()
    evening.hear(t="came", make="one", is_host=False)
    evening.hear(t="went", make="one")
    evening.now_s = AWAY_S - 1
    assert evening.hear(t="came", make="one", is_host=False) == []
    evening.now_s = 100
    assert evening.phones.poll(0) == []


def test_an_answer_to_a_question_that_is_over_is_none() -> None:
    evening = Evening()
    (came,) = evening.hear(t="came", make="one", is_host=False)
    evening.phones.show(came.device, ASKED, 1000)
    assert evening.said(t="press", ask=6, button=3) == [LatePress(came.device, 0)]
    evening.phones.show(came.device, {"screen": "wait"}, None)
    assert evening.said(t="press", ask=7, button=3) == [LatePress(came.device, 0)]
    assert evening.said(t="pass", ask=7) == [LatePress(came.device, 0)]
    evening.phones.show(came.device, {"screen": "menu"}, None)
    assert evening.said(t="press", ask=7, button=3) == []


@pytest.mark.parametrize(
    ("view", "what"),
    [
        ({**ASKED, "can_pass": False}, {"t": "pass", "ask": 7}),
        ({**ASKED, "can_x": False}, {"t": "x"}),
        (ASKED, {"t": "press", "ask": 7, "button": 4}),
        (ASKED, {"t": "move", "to": "ok"}),
        (ASKED, {"t": "sit"}),
        (ASKED, {"t": "join", "seat": 0}),
        ({"screen": "free", "can_sit": False}, {"t": "sit"}),
        ({"screen": "free", "can_sit": True}, {"t": "x"}),
        ({"screen": "free", "can_sit": True}, {"t": "move", "to": "pause"}),
        ({"screen": "free", "can_sit": True}, {"t": "press", "ask": 0, "button": 0}),
        ({}, {"t": "move", "to": "ok"}),
        (ASKED, {"t": "ease", "what": "time", "to": "none"}),
        (EASED, {"t": "ease", "what": "time", "to": "yes"}),
        (EASED, {"t": "ease", "what": "hand", "to": "yes"}),
    ],
)
def test_what_a_page_does_not_offer_is_not_taken(view: dict[str, Any], what: dict[str, Any]) -> None:
    """Whoever holds no seat, and whoever writes messages of their own, can do no more than the page."""
    evening = Evening()
    (came,) = evening.hear(t="came", make="one", is_host=False)
    evening.phones.show(came.device, view, None)
    assert evening.said(**what) == []
    assert evening.phones.take_wanted() == []
    assert evening.phones.take_eases() == []


def test_a_seats_phone_asks_for_what_its_page_offers_to_make_easier() -> None:
    evening = Evening()
    (came,) = evening.hear(t="came", make="one", is_host=False)
    evening.phones.show(came.device, EASED, None)
    assert evening.said(t="ease", what="time", to="none") == []
    assert evening.phones.take_eases() == [(came.device, "time", "none")]
    assert evening.phones.take_eases() == []


def test_nothing_goes_out_for_time_alone() -> None:
    evening = Evening()
    (came,) = evening.hear(t="came", make="one", is_host=False)
    for left_ms in (5000, 4900, 4800):
        evening.phones.show(came.device, {"ask": 7}, left_ms)
    assert [view for _, view in evening.line.shown] == [{"ask": 7, "left_ms": 5000}]


def test_who_comes_back_is_shown_the_picture_again_and_the_true_time() -> None:
    evening = Evening()
    (came,) = evening.hear(t="came", make="one", is_host=False)
    evening.phones.show(came.device, {"ask": 7}, 5000)
    evening.hear(t="went", make="one")
    evening.hear(t="came", make="one", is_host=False)
    evening.phones.show(came.device, {"ask": 7}, 3000)
    assert evening.line.shown[-1] == ("one", {"ask": 7, "left_ms": 3000})


def test_a_server_that_dies_costs_no_seat_until_phones_stay_away() -> None:
    evening = Evening()
    (came,) = evening.hear(t="came", make="one", is_host=False)
    assert evening.hear(t="down") == []
    assert evening.hear(t="came", make="one", is_host=False) == []
    evening.hear(t="down")
    evening.now_s += AWAY_S
    assert evening.phones.poll(0) == [Unplugged(came.device)]


def test_a_phone_knows_its_seat_again_after_the_program_was_killed() -> None:
    evening = Evening()
    (came,) = evening.hear(t="came", make="one", is_host=False)
    before = Seating()
    before.sit(came.device)
    later = Seating.from_doc(before.to_doc())
    assert later.orphans == [0]
    again = Evening()
    (stranger,) = again.hear(t="came", make="two", is_host=False)
    assert later.reclaim(stranger.device) is None
    (back,) = again.hear(t="came", make="one", is_host=False)
    assert later.reclaim(back.device) == 0


def test_phones_that_are_off_let_go_of_everything() -> None:
    evening = Evening()
    (came,) = evening.hear(t="came", make="one", is_host=False)
    evening.phones.turn_off()
    assert evening.line.is_closed
    assert evening.phones.poll(0) == [Unplugged(came.device)]
    assert evening.phones.devices == []


def test_a_phone_that_is_sent_away_holds_nothing_any_more() -> None:
    evening = Evening()
    (came,) = evening.hear(t="came", make="one", is_host=False)
    evening.phones.forget(came.device)
    assert evening.line.dropped == ["one"]
    assert evening.said(t="x") == []


def test_who_comes_after_one_that_was_sent_away_is_nobody_else() -> None:
    """A device is known by its number: one given twice would hold another's seat, and be shown its secrets."""
    evening = Evening()
    first, second = (evening.hear(t="came", make=make, is_host=False)[0].device for make in ("one", "two"))
    evening.phones.forget(first)
    (came,) = evening.hear(t="came", make="three", is_host=False)
    assert came.device != second
