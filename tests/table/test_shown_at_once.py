"""A press is on disk before it is shown, and all the same the very next picture shows it; no frame waits for long."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

import pytest

from examples.auction.__main__ import AUCTION
from game.engine.journal import writing
from game.engine.journal.writing import Statement, commit
from game.table import session
from tests.table.evening_table import FRAME_MS, EveningTable

DISK_MS = 3.0


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[EveningTable]:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    table = EveningTable(AUCTION)
    table.begin(["key", "key", "key"])
    table.until(lambda: table.session.live.seats[0].buttons is not None, table.press_all_once())
    yield table
    table.window.close()


def slow(wait: Callable[[], object]) -> Callable[[sqlite3.Connection, Path, Sequence[Statement]], None]:
    def slowly(db: sqlite3.Connection, path: Path, batch: Sequence[Statement]) -> None:
        wait()
        commit(db, path, batch)

    return slowly


def press(table: EveningTable) -> bool:
    """Presses a button that means something; whether the picture after it shows the card locked in."""
    layout = table.session.answering.layout(0)
    assert layout is not None
    assert not table.session.live.seats[0].is_locked
    table.press(0, next(at for at, entry in enumerate(layout) if entry is not None))
    table.loop.step(FRAME_MS)
    return bool(table.session.live.seats[0].is_locked)


def test_the_next_picture_shows_the_press(table: EveningTable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "commit", slow(lambda: time.sleep(DISK_MS / 1000)))
    monkeypatch.setattr(session, "DISK_S", 5.0)  # whatever else the machine does
    assert press(table)


def test_a_disk_that_is_slow_is_not_waited_for(table: EveningTable, monkeypatch: pytest.MonkeyPatch) -> None:
    is_free = Event()
    monkeypatch.setattr(writing, "commit", slow(lambda: is_free.wait(5)))
    began_s = time.monotonic()
    assert not press(table), "nothing is shown as locked in that is not on disk"
    assert time.monotonic() - began_s < 4
    is_free.set()
    table.until(lambda: table.session.live.seats[0].is_locked)
