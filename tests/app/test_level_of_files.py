"""What the table laid open holds for every command that reads its match: no figure of a mask where it kept that."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from game.app.cli import main
from game.app.commands import LEVELS
from game.app.outcome import outcome_of
from game.app.setup import Setup, bots_of, rules_for, setup_for
from game.city import events as ev
from game.city.pacing import BEATS_S
from game.content import default_pack
from game.engine.events import Event
from game.engine.host import Host, Pace, run_headless
from game.engine.journal import Journal
from tests.sampled import some


def saved(path: Path, level: int) -> tuple[Setup, list[Event]]:
    """A match of people (here: of bots in their seats) that was played to its end, in a file."""
    raw, setup, events = _played(level)
    path.write_bytes(raw)
    path.chmod(0o600)
    return setup, list(events)


@cache
def _played(level: int) -> tuple[bytes, Setup, tuple[Event, ...]]:
    """Played once a process; nobody changes an event."""
    pack = default_pack()
    setup = setup_for(pack, ["bot"] * 4, seed=11, scenario="plaudit", length="quick", reveal=level)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "a.match"
        host = Host(
            rules_for(setup, pack),
            setup.seed,
            journal=Journal.create(path, setup.to_doc()),
            pace=Pace(BEATS_S),
            players=bots_of(setup),
        )
        run_headless(host)
        host.finish(path)
        return path.read_bytes(), setup, tuple(host.history)


@pytest.mark.parametrize("level", some([0, 1], 1))
def test_a_replay_tells_no_score_that_the_table_kept(
    level: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "friday.match"
    _, events = saved(path, level)
    assert main(["replay", str(path), "--json", "--regime", "gilded"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["level"] == level
    shown = [e for e in events if isinstance(e, ev.StandingsShown)]
    texts = {text for e in shown for _, text, _, _, is_veiled in e.rows if not is_veiled} | {""}
    rows = [row for day in told["standings"] for row in day["masks"].values()]
    assert rows
    assert {row["score"] for row in rows} == {None}
    assert {row["shown"] for row in rows} <= texts
    assert all(set(day) == {"day", "regime", "opened", "shut"} for day in told["judged"])

    for arguments in (["replay", str(path)], ["replay", str(path), "--regime", "charter"]):
        assert main(arguments) == 0
        assert LEVELS[level] in capsys.readouterr().out
    assert main(["debrief", str(path), "--out", str(tmp_path / "page.html")]) == 0
    assert LEVELS[level] in capsys.readouterr().out


def test_who_laid_it_open_has_the_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "open.match"
    saved(path, 2)
    assert main(["replay", str(path), "--json", "--regime", "mean"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["level"] == 2
    assert all(set(row) == {"score", "tier", "shown"} for day in told["judged"] for row in day["masks"].values())
    assert any(row["score"] for day in told["standings"] for row in day["masks"].values())


def test_a_match_that_is_not_over_tells_sums_alone(tmp_path: Path) -> None:
    setup, events = saved(tmp_path / "whole.match", 3)
    half = [e for e in events if not isinstance(e, ev.MatchEnded | ev.RevealSet)]
    assert outcome_of(setup, half, steps=1, hash_hex="")["level"] == 0
    bots = outcome_of(replace(setup, is_headless=True), half, steps=1, hash_hex="")
    assert any(row["score"] for day in bots["standings"] for row in day["masks"].values()), "nobody's secret"
