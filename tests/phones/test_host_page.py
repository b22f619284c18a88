"""The host's page: each thing it offers does what it says, nothing else is done, and it knows no secret."""

from __future__ import annotations

import json

import pytest

from game.devices.presses import Unplugged
from game.devices.seating import Seating
from game.table.host_page import LONGER_MS, HostPage
from tests.phones.line import Line
from tests.phones.run import PhoneRun


class Party:
    """A party of one match in play, or before one."""

    def __init__(self, run: PhoneRun | None) -> None:
        self.run, self.is_covered, self.begun, self.away = run, False, 0, list[int]()
        self.chairs = Seating()

    @property
    def seating(self) -> Seating:
        return self.chairs

    @property
    def led(self):  # noqa: ANN201 - a session
        return self.run.session if self.run is not None else None

    def begin_now(self) -> None:
        self.begun += 1

    def relabelled(self) -> None:
        pass

    def sent_away(self, seat: int) -> None:
        self.away.append(seat)


@pytest.fixture
def run() -> PhoneRun:
    found = PhoneRun("first-impressions")
    while not found.is_secret_open:
        found.advance()
    return found


@pytest.fixture
def page(run: PhoneRun) -> HostPage:
    return HostPage(Party(run), run.phones, run.session.words)


def whats(page: HostPage) -> set[str]:
    return {what for what, _ in page.orders()}


def test_it_freezes_and_goes_on(run: PhoneRun, page: HostPage) -> None:
    page.do(("pause", 0), run.now_ms)
    assert run.session.host.paused == "menu"
    assert {"skip", "extend", "pause"}.isdisjoint(whats(page))
    page.do(("go_on", 0), run.now_ms)
    assert run.session.host.paused is None


def test_more_time_is_more_time_and_skipping_closes_the_question(run: PhoneRun, page: HostPage) -> None:
    group = run.session.host.group
    assert group is not None
    before = group.deadline_ms
    assert before is not None
    page.do(("extend", 0), run.now_ms)
    assert group.deadline_ms == before + LONGER_MS
    step = run.session.host.step
    page.do(("skip", 0), run.now_ms)
    assert run.session.host.step > step


def test_skipping_a_scene_raises_its_curtain(run: PhoneRun, page: HostPage) -> None:
    while (group := run.session.host.group) is None or group.slots[0].seat >= 0:
        run.advance()
    page.do(("skip", 0), run.now_ms)
    run.session.frame(run.now_ms)
    assert run.session.host.step > group.step


def test_it_goes_easier_once(run: PhoneRun, page: HostPage) -> None:
    page.do(("soften", 0), run.now_ms)
    run.session.frame(run.now_ms)
    assert run.session.is_soft
    assert "soften" not in whats(page)


def test_it_covers_the_screen_and_locks_the_door(run: PhoneRun, page: HostPage) -> None:
    page.do(("cover", 0), run.now_ms)
    assert page._party.is_covered
    assert {"uncover", "lock"} <= whats(page)
    page.do(("lock", 0), run.now_ms)
    assert page.is_locked
    assert "unlock" in whats(page)


def test_phones_that_are_turned_on_again_find_the_door_open_and_the_page_says_so(run: PhoneRun, page: HostPage) -> None:
    page.do(("lock", 0), run.now_ms)
    run.phones.turn_on(Line())
    assert "lock" in whats(page)


def test_a_seat_goes_to_a_bot_and_its_phone_is_sent_away(run: PhoneRun, page: HostPage) -> None:
    page.do(("bot", 1), run.now_ms)
    assert run.session.host.is_bot(1)
    page.do(("kick", 0), run.now_ms)
    assert run.line.dropped == ["a"]
    assert run.session.waits_for == 0


def test_before_a_match_it_begins_it_and_sends_away() -> None:
    run = PhoneRun("first-impressions")
    party = Party(None)
    page = HostPage(party, run.phones, run.session.words)
    party.chairs.sit(run.phones.devices[0])
    assert whats(page) == {"begin", "cover", "lock", "names", "kick", "ban"}
    page.do(("begin", 0), 0)
    page.do(("ban", 0), 0)
    assert party.begun == 1
    assert party.away == [0]


@pytest.mark.parametrize("order", [("begin", 0), ("go_on", 0), ("unlock", 0), ("kick", 4), ("bot", 4), ("uncover", 0)])
def test_what_it_does_not_offer_is_not_done(run: PhoneRun, page: HostPage, order: tuple[str, int]) -> None:
    before = json.dumps(page.view())
    page.do(order, run.now_ms)
    assert json.dumps(page.view()) == before


def test_it_shows_the_same_whatever_is_pressed_in_secret() -> None:
    runs = [PhoneRun("first-impressions", choices=choices) for choices in ((0, 0, 0), (1, 1, 1))]
    pages = [HostPage(Party(run), run.phones, run.session.words) for run in runs]
    while not runs[0].is_secret_open:
        for run in runs:
            run.advance(is_secret_turned=False)
    step = runs[0].session.host.step
    while runs[0].session.host.step == step:
        for run in runs:
            run.advance()
        assert pages[0].view() == pages[1].view()


def test_unplugging_is_what_sending_away_is_to_a_match(run: PhoneRun) -> None:
    run.session.take(Unplugged(run.phones.devices[0]), run.now_ms)
    assert run.session.host.paused == "pad"
