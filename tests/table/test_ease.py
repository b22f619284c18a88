"""What makes it easier for one seat: from the seat screen and in a pause, by its own buttons and by the host's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from examples.auction.__main__ import AUCTION
from game.devices.ease import Ease
from game.engine.host import Pace
from game.engine.prompts import Choose, Option, Slot
from game.stage.menus import outcomes as out
from game.stage.menus.chairs import ChairLook
from game.stage.menus.pause import PauseScreen
from game.table.ease_screen import EaseScreen
from game.table.foyer import FoyerScreen
from game.table.layers import MenuLayer
from tests.devices.test_keyboard import PLACES
from tests.table.evening_table import ESCAPE, FRAME_MS, RETURN, EveningTable

RIGHT, TAB, BACKSPACE, F5, F6 = 79, 43, 42, 62, 63
OUTER = (0, 4, 0, 4)


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[EveningTable]:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path))
    table = EveningTable(AUCTION)
    yield table
    table.window.close()


def page(table: EveningTable) -> EaseScreen | None:
    return table.evening.easing.screen


def keys(table: EveningTable, cluster: int, *buttons: int) -> None:
    for button in buttons:
        table.key(PLACES[cluster][button])


def press_both(table: EveningTable) -> None:
    keys(table, 0, 2)
    keys(table, 2, 2)


def ease(table: EveningTable, seat: int) -> Ease:
    return table.evening.seated.chairs[seat].ease


def sat_down(table: EveningTable) -> None:
    """Two people on keys, 1-5 and Q-T, on the screen at which people sit down."""
    table.evening.open_foyer()
    keys(table, 0, 2)
    keys(table, 2, 2)


def paused(table: EveningTable) -> PauseScreen:
    table.begin(["key", "key", "bot"])
    table.key(ESCAPE)
    menu = table.evening.pausing.menu
    assert menu is not None
    return menu


def test_a_seat_opens_its_own_page_by_its_outer_buttons_and_is_led_by_its_five(table: EveningTable) -> None:
    sat_down(table)
    keys(table, 2, 0, 4, 0)
    assert page(table) is None, "once is an accident"
    keys(table, 2, 4)
    opened = page(table)
    assert opened is not None
    assert opened.seat == 1
    keys(table, 0, 3)
    assert ease(table, 1) == Ease(), "another seat's buttons mean nothing there"
    keys(table, 2, 3, 3, 1, 3)
    assert ease(table, 1) == Ease("x2", has_steady_clap=True)
    assert ease(table, 0) == Ease()
    keys(table, 2, 4)
    assert page(table) is None
    assert isinstance(table.evening.top_menu(FoyerScreen), FoyerScreen)


def test_a_host_opens_it_with_the_mouse_and_leads_it_by_arrows(table: EveningTable) -> None:
    sat_down(table)
    table.evening._on_foyer(out.OpenEase(0))
    for code in (RIGHT, RIGHT, RIGHT):
        table.key(code)
    assert ease(table, 0).time == "none"
    table.key(ESCAPE)
    assert page(table) is None


def test_the_pause_leads_to_the_same_page_of_each_seat_and_its_own_buttons_do(table: EveningTable) -> None:
    menu = paused(table)
    menu.chosen("ease")
    assert menu.choices.names == ["ease0", "ease1", "seats_done"], "nothing is easier for a bot"
    assert menu.chosen("ease1") == out.OpenEase(1)
    keys(table, 0, *OUTER)
    opened = page(table)
    assert opened is not None
    assert opened.seat == 0
    assert "drop" not in opened.choices.names, "in a match a seat is handed over, not dropped"
    keys(table, 0, 4)
    assert table.session.host.paused == "menu"


def test_a_match_waits_as_long_as_its_slowest_seat_wants_and_at_once(table: EveningTable) -> None:
    paused(table)
    host, chairs = table.session.host, table.session.seating.chairs
    host.pace = Pace({}, unnamed_s=10.0)
    assert host.group is not None
    host.group._pace = host.pace
    host.group._lasts_ms = 10_000
    chairs[0].ease = Ease("x1.5")
    table.step()
    assert host.group.deadline_ms == host.group.opened_ms + 15_000
    chairs[0].ease = Ease("none")
    table.step()
    assert host.group.deadline_ms is None, "it is waited for"
    chairs[0].ease = Ease()
    table.step()
    assert host.group.deadline_ms == host.group.opened_ms + 10_000


def test_a_seat_that_is_waited_for_can_still_be_passed_over_and_left_to_a_bot(table: EveningTable) -> None:
    table.begin(["key", "key", "bot"])
    host, chairs = table.session.host, table.session.seating.chairs
    chairs[0].ease = Ease("none")
    table.session.is_minding = True
    table.until(lambda: host.group is not None and any(slot.seat == 0 for slot in host.group.slots))
    step = host.step
    table.step(int(120_000 / FRAME_MS / 4))
    assert host.step == step, "nobody has pressed, and the beat waits"
    assert host.paused is None, "a beat that waits for a seat is not one that nobody minded"
    host.close_now()
    table.step(2)
    assert host.step > step
    table.until(lambda: host.group is not None and any(slot.seat == 0 for slot in host.group.slots))
    step = host.step
    table.session.hand_to_bot(0, table.evening._now_ms)
    assert chairs[0].ease == Ease(), "a bot needs nothing of it"
    table.until(lambda: host.step > step)


def test_the_clock_of_a_group_comes_from_who_is_asked_and_from_no_answer() -> None:
    prompt = Choose("do", (Option("stay"), Option("go")), "stay")
    slots = tuple(Slot(seat, prompt) for seat in range(3))
    pace = Pace({"do": 8.0}, stretch={1: 2.0})
    assert {pace.allowance_ms("do", slots) for _ in range(3)} == {16_000}
    assert pace.allowance_ms("do", (slots[0], slots[2])) == 8_000


def test_a_seat_takes_keys_of_its_own_and_they_are_named_and_heard(table: EveningTable) -> None:
    sat_down(table)
    keys(table, 2, *OUTER)
    opened = page(table)
    assert opened is not None
    opened.chosen("keys")
    keys(table, 2, 3)
    assert opened.waits == 0
    table.key(PLACES[6][2])  # C, in a cluster that nobody holds
    assert opened.chair.labels == ("C", "W", "E", "R", "T")
    keys(table, 2, 1, 3)
    table.key(PLACES[6][2])
    assert opened.chair.labels == ("W", "C", "E", "R", "T"), "two of its own change places"
    for code, said in ((PLACES[0][1], "taken"), (RETURN, "kept"), (TAB, "no_name")):
        keys(table, 2, 3)
        table.key(code)
        assert opened.said, said
        assert opened.chair.labels == ("W", "C", "E", "R", "T")
    keys(table, 2, 3)
    table.key(ESCAPE)
    assert opened.waits is None
    keys(table, 2, 4, 4)
    table.key(PLACES[2][0])
    assert len(table.evening.seated.chairs) == 2, "the key that it gave up is nobody's"
    keys(table, 6, 0)
    assert len(table.evening.seated.chairs) == 2, "nor can a cluster be had that lent it one"
    table.evening.table.add_bot()
    table.evening.begin(table.evening.seated)
    table.step()
    session = table.session
    table.until(lambda: session.live.seats[1].buttons is not None, lambda: press_both(table))
    shown = session.live.seats[1].buttons
    assert shown is not None
    assert [label for label, _ in shown] == ["W", "C", "E", "R", "T"]
    layout = session.answering.layout(1)
    assert layout is not None
    at = next(at for at, entry in enumerate(layout) if entry is not None)
    table.key((PLACES[2][1], PLACES[6][2], *PLACES[2][2:])[at])
    assert session.answering.standing(1) == layout[at]


def test_what_was_chosen_can_be_taken_back(table: EveningTable) -> None:
    sat_down(table)
    keys(table, 2, *OUTER)
    opened = page(table)
    assert opened is not None
    opened.chosen("keys")
    opened.chosen("key4")
    table.step()
    table.key(PLACES[7][0])
    assert ease(table, 1).labels == ("Q", "W", "E", "R", "N")
    opened.chosen("reset")
    assert opened.chair.labels == ("Q", "W", "E", "R", "T")
    table.step()
    keys(table, 2, 4)
    assert not opened.is_on_keys


def test_nothing_of_it_is_written_beside_a_match(table: EveningTable) -> None:
    paused(table)
    table.session.seating.chairs[0].ease = Ease("none", has_steady_hand=True)
    assert "none" not in str(table.session.seating.to_doc())
    assert all("ease" not in entry for entry in table.session.seating.to_doc())


def test_a_phones_seat_is_eased_by_the_host_and_presses_nothing_here(table: EveningTable) -> None:
    looks = ChairLook("phone", 0, "A", labels=("",) * 5)
    screen = EaseScreen(table.evening.props, 0, looks, Ease(), lambda ease: None, is_before=True)
    assert screen.choices.names == ["time", "clap", "hand", "drop", "done"]


def test_a_page_closes_with_its_seat(table: EveningTable) -> None:
    sat_down(table)
    keys(table, 2, *OUTER)
    table.evening.table.drop(1)
    table.step()
    assert page(table) is None
    assert isinstance(table.evening.stack[-1], MenuLayer)


def test_a_practice_round_is_heard_by_nobody_and_any_button_ends_it_once_all_is_tried(table: EveningTable) -> None:
    sat_down(table)
    table.evening._on_foyer(out.TryOut())
    round_ = table.evening.practising.screen
    assert round_ is not None
    for cluster in (0, 2):
        keys(table, cluster, 0, 1, 2, 3, 4, 2, *OUTER)
    assert [round_.practice.step_of(seat) for seat in (0, 1)] == ["x", "x"]
    keys(table, 4, 0)
    assert len(table.evening.seated.chairs) == 2, "nobody sits down in it"
    for _ in range(2):
        table.key(BACKSPACE)
    assert round_.practice.is_done
    keys(table, 2, 1)
    assert table.evening.practising.screen is None
    assert isinstance(table.evening.top_menu(FoyerScreen), FoyerScreen)


def test_a_practice_round_can_be_left_at_once_and_a_match_below_has_not_moved(table: EveningTable) -> None:
    paused(table)
    host = table.session.host
    before = host.step, host.hash_hex, len(host.history), host.drafts_of(0), table.session.xs_seen
    keys(table, 0, *OUTER)
    opened = page(table)
    assert opened is not None
    table.evening.easing._on(out.TryOut())
    assert table.evening.practising.screen is not None
    keys(table, 0, 0, 1, 2, 3, 4, 2)
    table.key(BACKSPACE)
    table.key(BACKSPACE)
    table.key(RETURN)
    assert table.evening.practising.screen is None
    assert page(table) is opened
    assert (host.step, host.hash_hex, len(host.history), host.drafts_of(0), table.session.xs_seen) == before
    assert host.paused == "menu"


def test_an_x_and_a_pause_within_reach_come_beside_those_that_all_have(table: EveningTable) -> None:
    paused(table)
    keys(table, 1, *OUTER)
    opened = page(table)
    assert opened is not None
    opened.chosen("keys")
    for name, code in (("x", F5), ("pause", F6)):
        opened.chosen(name)
        table.step()
        table.key(code)
    eased = ease(table, 1)
    assert eased.x is not None
    assert eased.pause is not None
    assert (eased.x.label, eased.pause.label) == ("F5", "F6")
    for name, code in (("x", F6), ("pause", PLACES[1][2]), ("key0", F5)):
        opened.chosen(name)
        table.step()
        table.key(code)
        assert opened.said, name
    assert ease(table, 1) == eased
    table.key(ESCAPE)
    table.key(ESCAPE)
    table.key(ESCAPE)
    assert table.session.host.paused is None
    table.key(F6)
    assert table.session.host.paused == "menu"
