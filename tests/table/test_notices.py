"""A message lies over no question whose time runs: the match waits until it has been read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from examples.auction.__main__ import AUCTION
from game.engine.journal import BadSave
from game.stage.menus import pause
from game.stage.menus.pause import PauseScreen
from game.table.notice import BOX, SHOWN_MS
from tests.table.evening_table import FRAME_MS, RETURN, EveningTable

PEOPLE, BOTS = ["key", "bot", "bot"], ["bot", "bot", "bot"]
LONG = round(SHOWN_MS / FRAME_MS) + 2


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def table(home: Path) -> Iterator[EveningTable]:
    table = EveningTable(AUCTION, speed=1.0)
    yield table
    table.window.close()


def leave_entry(table: EveningTable) -> str:
    menu = table.evening.top_menu(PauseScreen)
    assert menu is not None
    return menu.choices.items[menu.choices.names.index("leave")].words


def test_a_match_that_is_not_being_saved_says_so_before_it_asks_anything(home: Path, table: EveningTable) -> None:
    """A bug once: for nine seconds the message covered the first question, which was open for eight."""
    home.write_text("in the way")
    table.begin(PEOPLE)
    host = table.session.host
    assert host.group is not None
    opened_ms, step = host.group.opened_ms, host.group.step
    assert "not being saved" in table.loop.notice.words
    assert host.paused == "notice"
    table.step(LONG)
    assert "not being saved" in table.loop.notice.words, "slow readers, too"
    assert (host.paused, host.group.step) == ("notice", step)
    assert leave_entry(table) == table.evening.words("pause.leave_now")
    table.key(RETURN)
    assert host.paused is None
    assert table.loop.notice.words == ""
    assert host.group.opened_ms >= opened_ms + (LONG - 2) * FRAME_MS, "its time had not begun to run"
    table.step(2)
    assert host.paused is None, "and that was all"


@pytest.mark.usefixtures("home")
def test_what_is_told_in_the_middle_is_read_too_and_in_a_pause_only_there(table: EveningTable) -> None:
    table.begin(PEOPLE)
    host = table.session.host
    table.step(4)
    assert host.paused is None
    table.evening.message = "The voice is gone."
    table.step()
    assert (host.paused, table.loop.notice.words) == ("notice", "The voice is gone.")
    table.key(RETURN)
    table.session.pause("menu")
    table.step()
    table.evening.message = "The settings could not be written."
    table.step()
    assert table.loop.notice.words
    table.key(RETURN)
    assert (host.paused, table.loop.notice.words) == (None, "")


def test_a_table_of_bots_plays_on_and_it_goes_by_itself(home: Path, table: EveningTable) -> None:
    home.write_text("in the way")
    table.begin(BOTS)
    assert table.loop.notice.words
    assert table.session.host.paused is None
    table.step(LONG)
    assert table.loop.notice.words == ""


@pytest.mark.usefixtures("home")
def test_leaving_says_how_much_of_the_match_is_kept(table: EveningTable) -> None:
    table.begin(PEOPLE)
    table.step(4)
    table.session.pause("menu")
    table.step()
    assert leave_entry(table) == table.evening.words("pause.leave")
    table.key(RETURN)
    assert table.evening.match is not None
    table.session.host._recorder._lose(BadSave(table.evening.match.path or Path(), "the disk is full.", "Make room."))
    table.session.host._land()
    table.step(LONG)
    assert table.session.host.paused == "journal"
    assert "no longer being saved" in table.loop.notice.words
    assert leave_entry(table) == table.evening.words("pause.leave_part")
    table.key(RETURN)
    assert table.loop.notice.words == ""


def test_it_hides_neither_what_a_pause_says_nor_what_it_offers() -> None:
    bottom = BOX[1] + BOX[3]
    assert bottom <= min(pause._PANEL[1] + 124, pause._LINES[1])
