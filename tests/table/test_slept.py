"""What a machine does to a running match: it sleeps, its clocks are set, a key stays down. Nobody loses time by it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from examples.auction.__main__ import AUCTION
from game.devices.keyboard import prepare_keyboard
from game.table.loop import FRAME_MOST_MS
from tests.table.evening_table import FRAME_MS, EveningTable

SLEPT_MS = 25_000


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[EveningTable]:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    table = EveningTable(AUCTION, speed=1.0)
    yield table
    table.window.close()


def test_nobodys_time_runs_out_behind_a_closed_lid(table: EveningTable, monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter([16, SLEPT_MS, 16])
    passed: list[float] = []

    class Clock:
        @staticmethod
        def tick(_frames: int = 0) -> int:
            return next(ticks, 16)

    def step(wall_ms: float) -> None:
        passed.append(wall_ms)
        table.evening.is_done = len(passed) == 2

    monkeypatch.setattr(table.loop, "_clock", Clock)
    monkeypatch.setattr(table.loop, "step", step)
    table.loop.run()
    assert passed == [FRAME_MOST_MS, 16]
    assert FRAME_MOST_MS <= 1_000


def test_a_clock_that_is_set_an_hour_back_or_on_moves_no_deadline(
    table: EveningTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.begin(["key", "bot", "bot"])
    host, now_s = table.session.host, time.time()
    before = host._now_ms
    for hours in (-1, 1, 24 * 365 * 60):
        monkeypatch.setattr(time, "time", lambda at_s=now_s + 3600 * hours: at_s)
        table.step()
    assert host._now_ms - before <= 4 * FRAME_MS


@pytest.mark.usefixtures("table")
def test_a_key_that_is_held_is_pressed_once() -> None:
    """A bug in many games: a held key repeats, and two repeats are a press and its taking back."""
    assert pygame.key.get_repeat() == (0, 0), "in the window as it opens"
    pygame.key.set_repeat(300, 30)
    prepare_keyboard()
    assert pygame.key.get_repeat() == (0, 0)
