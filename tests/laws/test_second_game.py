"""The engine knows no game: a second one runs through driver, host, bots, journal, replay and views unchanged."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import game.engine
from examples.auction.rules import LOTS, Hall, Praised, RoundEnded, Sold, auction_rules
from game.engine.host import Host, replay, resume, run_headless
from game.engine.journal import Journal
from tests.engine.playing import PACE, bots, headless_host, new_journal, play_by_hand


@pytest.mark.parametrize("seats", [2, 3, 5, 8])
def test_bots_play_it_to_the_end(seats: int) -> None:
    host = headless_host(3, seats)
    played = run_headless(host)
    assert host.is_over
    assert played.outcome in range(seats)
    assert [event.lot for event in host.history if type(event) is RoundEnded] == list(LOTS)
    assert run_headless(headless_host(3, seats)).hash_hex == played.hash_hex
    assert run_headless(headless_host(4, seats)).hash_hex != played.hash_hex


def test_people_and_bots_play_it_live_at_one_table() -> None:
    host: Host[Hall] = Host(auction_rules(4), 9, pace=PACE, players={2: bots(4)[2]})
    events = play_by_hand(host, 9)
    assert host.is_over
    assert events == host.history
    assert sum(type(event) is Sold for event in events) == len(LOTS)


def test_its_journal_resumes_and_replays(tmp_path: Path) -> None:
    host = Host(auction_rules(3), 9, journal=new_journal(tmp_path / "a.save", 9), pace=PACE)
    for _ in range(5):
        host.close_now()
    host.leave()
    again = resume(Journal.open(tmp_path / "a.save"), auction_rules(3), pace=PACE, players=bots(3))
    run_headless(again)
    again.leave()
    journal = Journal.open(tmp_path / "a.save")
    assert replay(journal, auction_rules(3)) == again.history
    assert [name for step in journal.steps() for name, _ in step.digests] == ["RoundEnded"] * len(LOTS)


def test_its_secrets_stay_secret() -> None:
    host = headless_host(3, 5)
    run_headless(host)
    assert any(type(event) is Praised for event in host.history)
    for seat in range(5):
        view = host.view(seat)
        assert view.state.secrets == []
        assert set(view.state.purse) == {seat}
    assert host.public.state.purse == {}
    assert host.public.state.lots == host.view(0).state.lots


def test_the_engine_imports_no_game() -> None:
    above = {"city", "content", "bots", "debrief", "stage", "app", "devices", "sound"}
    files = list(Path(game.engine.__path__[0]).rglob("*.py"))
    assert len(files) > 15
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            assert not {name.split(".")[1] for name in names if name.startswith("game.")} & above, file
