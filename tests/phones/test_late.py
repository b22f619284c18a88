"""A key that comes when its question has closed is told so on the phone that pressed it, as the strip tells it."""

from __future__ import annotations

from typing import Any

from tests.phones.run import PhoneRun


def said(run: PhoneRun, make: str, **what: Any) -> None:  # noqa: ANN401 - JSON
    run.line.news.append({"t": "said", "make": make, "what": what})
    run.advance()
    run.advance()


def slept_through(run: PhoneRun) -> int:
    """Phone "a" lets the time of its first secret question run out; the question."""
    while not (run.is_secret_open and run.last(0).get("screen") == "ask"):
        run.advance()
    step, ask = run.session.host.step, run.last(0)["ask"]
    run.pressed.add((ask, 0))
    while run.session.host.step == step:
        run.advance()
    assert isinstance(ask, int)
    return ask


def test_a_key_that_comes_too_late_by_phone_is_told_so_on_that_phone_alone() -> None:
    run = PhoneRun("first-impressions")
    ask = slept_through(run)
    said(run, "a", t="press", ask=ask, button=0)
    late = run.session.words("phone.page.too_late")
    assert [run.last(seat)["note"] == late for seat in range(3)] == [True, False, False]
    assert run.session.live.seats[0].late, "and on the strip"


def test_an_old_answer_that_comes_long_after_is_none_and_is_told_nothing() -> None:
    run = PhoneRun("first-impressions")
    ask = slept_through(run)
    for _ in range(30):
        run.advance()
    said(run, "a", t="press", ask=ask, button=0)
    assert run.last(0)["note"] == ""
