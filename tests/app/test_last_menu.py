"""`play` ends in the last menu, which names the best week; a table that has left finds its match waiting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.devices.ease import Ease
from game.devices.presses import CLUSTER_DEVICES
from game.stage.menus.after import AfterScreen
from tests.parties.table import PartyTable


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PartyTable]:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    pygame.event.clear() if pygame.display.get_init() else None
    table = PartyTable(["key", "key", "key"])
    yield table
    table.close()


def to_the_end(table: PartyTable) -> None:
    while not table.session.host.is_over:
        table.session.host.close_now()
    table.step(3)


def test_play_ends_in_the_last_menu_and_names_the_best_week(table: PartyTable) -> None:
    table.party.has_last_menu = True
    to_the_end(table)
    menu = table.party.top_menu(AfterScreen)
    assert menu is not None
    assert menu.best
    assert not table.party.is_done
    assert table.party.outcome is not None


def test_where_the_result_is_read_by_a_program_the_window_closes(table: PartyTable) -> None:
    to_the_end(table)
    assert table.party.is_done


def test_two_beats_without_a_press_pause_the_match(table: PartyTable) -> None:
    table.session.is_minding = True
    table.until(lambda: table.session.host.paused == "idle", frames=400)
    assert table.session.host.paused == "idle"
    table.session.go_on(table.party._now_ms)
    assert table.session.host.paused is None


@pytest.mark.slow
def test_more_time_for_a_seat_changes_nothing_of_that_and_no_clock_is_no_beat_that_nobody_minded(
    table: PartyTable,
) -> None:
    session = table.session
    session.is_minding = True
    session.seating.chairs[1].ease = Ease("x1.5")
    table.until(lambda: session.host.paused == "idle", frames=600)
    assert session.host.paused == "idle"
    session.go_on(table.party._now_ms)
    session.seating.chairs[1].ease = Ease("none")
    table.step(2)
    group = session.host.group
    assert group is not None
    assert any(slot.seat == 1 for slot in group.slots)
    assert group.deadline_ms is None
    table.step(100)
    assert session.host.group is group, "the table waits for that seat"
    assert session.host.paused is None


@pytest.mark.slow
def test_one_press_of_anybody_keeps_it_going(table: PartyTable) -> None:
    table.session.is_minding = True
    seen: set[int] = set()

    def press() -> None:
        group = table.session.host.group
        if group is not None and group.step not in seen:
            seen.add(group.step)
            table.press_key(CLUSTER_DEVICES[0], 1)

    table.until(lambda: len(seen) > 6, frames=600, play=press)
    assert table.session.host.paused is None


def test_space_passes_over_a_scene_that_asks_nothing(table: PartyTable) -> None:
    def is_on(beat: str) -> bool:
        group = table.session.host.group
        return group is not None and group.beat == beat

    table.until(lambda: is_on("gus"))
    table.step(5)
    opened_ms = table.session.host.group.opened_ms  # type: ignore[union-attr]
    table.session.lead(opened_ms + 100)
    table.step(2)
    assert is_on("gus"), "no double press"
    table.session.lead(opened_ms + 500)
    table.step(3)
    assert is_on("gus_stars")
    table.session.lead(table.party._now_ms + 5000)
    table.step(2)
    assert is_on("gus_stars"), "what asks something waits for its answers"
