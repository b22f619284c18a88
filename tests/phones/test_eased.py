"""A phone makes it easier for its own seat, in a pause, and for nobody else's; what others see does not change."""

from __future__ import annotations

from typing import Any

from game.devices.ease import PLAIN, Ease
from tests.phones.run import PhoneRun


def said(run: PhoneRun, make: str, **what: Any) -> None:  # noqa: ANN401 - JSON
    run.line.news.append({"t": "said", "make": make, "what": what})
    for _ in range(3):
        run.advance()


def test_in_a_pause_a_phone_changes_its_own_seat_and_sees_that_it_has() -> None:
    run = PhoneRun("first-impressions")
    for _ in range(20):
        run.advance()
    assert "ease" not in run.last(0), "not in the middle of a match"
    said(run, "a", t="ease", what="time", to="none")
    chairs = run.session.seating.chairs
    assert chairs[0].ease == PLAIN
    said(run, "a", t="move", to="pause")
    assert run.last(0)["screen"] == "paused"
    assert run.last(0)["note"] == run.session.words("phone.lead"), "whoever paused by a phone goes on by it"
    others = [run.last(seat)["ease"] for seat in (1, 2)]
    said(run, "a", t="ease", what="time", to="none")
    said(run, "a", t="ease", what="clap", to="yes")
    assert [chair.ease for chair in chairs[:3]] == [Ease("none", has_steady_clap=True), PLAIN, PLAIN]
    mine = {row["what"]: [value["to"] for value in row["values"] if value["is_mine"]] for row in run.last(0)["ease"]}
    assert mine == {"time": ["none"], "clap": ["yes"], "hand": ["no"]}
    assert [run.last(seat)["ease"] for seat in (1, 2)] == others
    said(run, "a", t="ease", what="hand", to="yes")
    said(run, "a", t="ease", what="hand", to="no")
    assert not chairs[0].ease.has_steady_hand
