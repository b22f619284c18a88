"""The public by phone and by raised hands: what it is asked, what it comes to; nobody's own answer leaves it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from game.city import events as ev
from game.devices.presses import MenuPress, Plugged, Press
from game.engine.prompts import PUBLIC
from game.engine.public import LEAST
from game.phones import protocol
from game.phones.crowd import Crowd
from game.phones.tokens import print_of
from game.table.host_page import HostPage
from tests.phones.run import PhoneRun
from tests.phones.talking import HELLO, Hall, in_hall
from tests.phones.test_as_a_device import Evening
from tests.phones.test_host_page import Party

STARS = {"t": "view", "screen": "ask", "ask": 7, "lasts": False, "left_ms": 5000,
         "buttons": [{"at": at, "words": str(at)} for at in range(5)]}  # fmt: skip


def crowd_of(count: int) -> PhoneRun:
    """A match in which so many phones look on, at the first question that the public is asked."""
    run = PhoneRun("first-impressions", public="phones")
    for number in range(count):
        make = f"p{number}"
        run.line.news.append({"t": "came", "make": make, "is_host": False})
        run.told[make] = []
        run.advance()
        run.line.news.append({"t": "said", "make": make, "what": {"t": "watch", "on": True}})
    run.line.news.append(sums(0, here=count))
    until_stars(run)
    return run


def until_stars(run: PhoneRun) -> None:
    while (asked := run.session.for_public()) is None or asked.slot is None:
        run.advance()
        assert not run.session.is_over


def sums(ask: int, *counts: int, here: int, taps: int = 0) -> Mapping[str, Any]:
    return {"t": "sums", "ask": ask, "counts": [*counts, *[0] * (5 - len(counts))], "answers": sum(counts),
            "taps": taps, "here": here}  # fmt: skip


def to_the_end_of_the_card(run: PhoneRun) -> list[ev.PublicGave]:
    card = run.session.host.open_card
    while run.session.host.open_card == card:
        run.advance()
        if run.session.counting is not None:  # the next face: nobody is counted for it
            run.session.take(MenuPress("ok", run.now_ms), run.now_ms)
    return [event for event in run.session.host.history if isinstance(event, ev.PublicGave)]


def test_what_they_press_comes_to_one_answer_that_the_match_keeps() -> None:
    run = crowd_of(7)
    asked = run.session.for_public()
    assert asked is not None
    view = run.line.crowd[-1]
    assert (view["screen"], view["ask"], len(view["buttons"])) == ("ask", asked.ask, 5)
    run.line.news.append(sums(asked.ask, 0, 0, 0, 3, 4, here=7))
    assert next(gave.stars for gave in to_the_end_of_the_card(run)) == 5
    run.advance()
    assert run.session.live.public.endswith("5★")


def test_too_few_are_told_and_not_counted_and_nobody_waits_for_them() -> None:
    run = crowd_of(LEAST - 1)
    asked = run.session.for_public()
    assert asked is not None
    run.line.news.append(sums(asked.ask, 4, here=4))
    run.advance()
    assert run.session.live.public == "Public: too few to count, 4 of 5"
    group = run.session.host.group
    assert group is not None
    for _ in range(8):
        run.advance()
    assert group.locked[asked.slot or 0]
    assert to_the_end_of_the_card(run) == []


@pytest.mark.parametrize("is_heard", [True, False])
def test_a_public_that_says_nothing_holds_nobody_up(monkeypatch: pytest.MonkeyPatch, *, is_heard: bool) -> None:
    """There is no bell, and nobody presses; or phones are off altogether, so that nothing is heard of them."""
    run = crowd_of(7)
    run.session.host.pace.scale = None
    if not is_heard:
        monkeypatch.setattr(run.desk._public, "frame", lambda *told: None)
    card = run.session.host.open_card
    for _ in range(2000):
        run.advance()
        if run.session.host.open_card != card:
            return
    pytest.fail("the match waits for ever")


def test_who_looks_on_presses_no_seats_button_and_may_come_back() -> None:
    evening = Evening()
    (came,) = evening.hear(t="came", make="one", is_host=False)
    evening.phones.show(came.device, {"screen": "free", "can_sit": True, "can_watch": True}, None)
    assert evening.said(t="watch", on=True) == []
    assert evening.line.watching == {"one"}
    assert evening.phones.devices == []
    assert evening.phones.spoke == [], "it would be shown a picture of its own"
    assert evening.said(t="sit") == evening.said(t="x") == evening.said(t="move", to="pause") == []
    assert evening.phones.spoke == []
    assert evening.hear(t="went", make="one") == evening.hear(t="came", make="one", is_host=False) == []
    assert evening.said(t="watch", on=False) == [Plugged(came.device)]
    assert evening.phones.devices == [came.device]
    evening.phones.show(came.device, {"screen": "free", "can_sit": True}, None)
    assert evening.said(t="sit") == [Press(came.device, 0, 0)]


def test_who_was_not_offered_to_look_on_does_not() -> None:
    evening = Evening()
    (came,) = evening.hear(t="came", make="one", is_host=False)
    evening.phones.show(came.device, {"screen": "ask", "ask": 3, "buttons": []}, None)
    assert evening.said(t="watch", on=True) == []
    assert evening.phones.devices == [came.device]


def test_no_picture_for_the_public_holds_anything_of_a_seats_own() -> None:
    run = crowd_of(7)
    for _ in range(600):
        run.advance()
        if run.session.is_over:
            break
    assert len(run.line.crowd) > 20
    for view in run.line.crowd:
        assert set(view) <= ALLOWED, set(view) - ALLOWED
        assert not any(button["is_mine"] for button in view.get("buttons", ()))


ALLOWED = {
    "v", "t", "screen", "is_public", "says", "rows", "lines", "ask", "kind", "secrecy", "lasts", "buttons",
    "is_locked", "can_pass", "about", "left_ms", "map",
}  # fmt: skip


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((4, 1), "Public, 80 %: {0}"),
        ((3, 3), "Public, a tie at 50 % each: {0} / {1}"),
        ((0, 0), ""),
        ((2, 2), ""),
    ],
)
def test_what_was_asked_for_show_is_told_and_a_tie_as_a_tie(counts: tuple[int, ...], said: str) -> None:
    run = PhoneRun("first-impressions", public="phones")
    told: list[str] = []
    run.session.public.tell = told.append  # type: ignore[method-assign]
    while (asked := run.session.for_public()) is None or asked.slot is not None or asked.prompt.lasts_s:
        run.advance()
        assert not run.session.is_over
    run.line.news.append(sums(asked.ask, *counts, here=sum(counts)))
    answers = [run.session.words.answer(asked.prompt, raw) for raw in asked.prompt.buttons()[:2]]
    told.clear()
    while (now := run.session.for_public()) is not None and now.step == asked.step:
        run.advance()
    assert told[:1] == ([said.format(*answers)] if said else [])


# -- hands that are counted


def counting() -> PhoneRun:
    run = PhoneRun("first-impressions", public="count")
    while run.session.counting is None:
        run.advance()
        assert not run.session.is_over
    return run


def test_hands_are_counted_by_keys_and_one_key_passes_the_public_over() -> None:
    run = counting()
    for move in ("right", "right", "up", "up", "up", "right", "up", "up", "up", "down"):
        run.session.take(MenuPress(move, run.now_ms), run.now_ms)  # type: ignore[arg-type]
    assert run.session.counting is not None
    assert run.session.counting.counts == (0, 0, 3, 2, 0)
    run.session.take(MenuPress("ok", run.now_ms), run.now_ms)
    gave = to_the_end_of_the_card(run)
    assert [each.stars for each in gave][:1] == [3]

    run = counting()
    run.session.take(MenuPress("ok", run.now_ms), run.now_ms)
    group = run.session.host.group
    assert group is None or group.beat != "count"


def test_the_hosts_page_counts_as_well() -> None:
    run = counting()
    page = HostPage(Party(run), run.phones, run.session.words)
    for order in (("count_five", 4), ("count", 4), ("count_anew", 0), ("count_five", 1), ("counted", 0)):
        assert order in set(page.orders())
        page.do(order, run.now_ms)
    assert [each.stars for each in to_the_end_of_the_card(run)][:1] == [2]
    assert "counted" not in {what for what, _ in page.orders()}


def test_where_nobody_was_invited_nothing_is_asked_of_the_public() -> None:
    run = PhoneRun("first-impressions")
    for _ in range(400):
        run.advance()
        group = run.session.host.group
        assert group is None or all(slot.seat != PUBLIC for slot in group.slots)
        assert run.session.for_public() is None


# -- in the server: each press stays there


def test_a_press_is_acknowledged_to_its_phone_alone_and_only_sums_reach_the_game() -> None:
    async def play(hall: Hall) -> None:
        people = [await hall.paired() for _ in range(6)]
        for _, said in people:
            await hall.server.heard({"t": "watch", "make": print_of(said["token"]), "is_on": True})
        await hall.server.heard({"t": "crowd", "view": STARS})
        for number, (ws, _) in enumerate(people):
            assert (await ws.receive_json(timeout=5))["mine"] == ""
            await ws.send_json({"t": "press", "ask": 7, "button": number % 2})
            assert (await ws.receive_json(timeout=5)) == {"t": "mine", "ask": 7, "button": number % 2}
        await hall.until(lambda: hall.told("sums") and hall.told("sums")[-1]["answers"] == 6)
        assert hall.told("sums")[-1]["counts"] == [3, 3, 0, 0, 0]
        assert hall.told("sums")[-1]["here"] == 6
        assert not hall.told("said")
        assert all(print_of(said["token"]) not in json.dumps(hall.told("sums")) for _, said in people)
        again, _ = await hall.paired({**HELLO, "token": people[1][1]["token"]})
        assert (await again.receive_json(timeout=5))["mine"] == 1

    in_hall(play)


def test_of_who_looks_on_the_game_is_told_nothing_but_that_it_does_no_longer() -> None:
    async def play(hall: Hall) -> None:
        ws, said = await hall.paired()
        await hall.server.heard({"t": "watch", "make": print_of(said["token"]), "is_on": True})
        await hall.server.heard({"t": "crowd", "view": {**STARS, "lasts": True}})
        for what in ({"t": "press", "ask": 7, "button": 0}, {"t": "x"}, {"t": "move", "to": "pause"}, {"t": "sit"},
                     {"t": "name", "text": "Ada"}, {"t": "join", "seat": 0}, {"t": "watch", "on": False}):  # fmt: skip
            await ws.send_json(what)
        await hall.until(lambda: hall.told("said"))
        assert [each["what"] for each in hall.told("said")] == [{"t": "watch", "on": False}]

    in_hall(play)


def test_one_more_than_there_is_room_for_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.phones.server.PHONES_MOST", 2)

    async def play(hall: Hall) -> None:
        _one, _two = await hall.paired(), await hall.paired()
        ws = await hall.connect()
        assert (await ws.receive_json(timeout=5))["t"] == "words"
        assert (await ws.receive_json(timeout=5)) == {"t": "refused", "why": "full"}
        await ws.receive(timeout=5)
        assert ws.closed

    in_hall(play)


def test_a_press_for_another_question_is_none_and_a_new_question_forgets() -> None:
    crowd = Crowd(lambda: 0.0)
    crowd.makes.add("a")
    crowd.show(STARS)
    assert crowd.hear("a", protocol.Press(t="press", ask=6, button=1)) is None
    assert crowd.hear("a", protocol.Press(t="press", ask=7, button=1)) is not None
    crowd.show({**STARS, "says": "the same question"})
    assert crowd.sums()["answers"] == 1
    crowd.show({**STARS, "ask": 8})
    assert crowd.sums()["answers"] == 0
    assert json.loads(crowd.pictures()("a"))["mine"] == ""


def test_taps_are_added_up() -> None:
    crowd = Crowd(lambda: 0.0)
    crowd.show({**STARS, "lasts": True})
    for _ in range(30):
        assert crowd.hear("a", protocol.Press(t="press", ask=7, button=0)) is None
    assert crowd.sums()["taps"] == 30
