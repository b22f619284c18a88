"""Every golden match, saved: the match, its debrief, `replay --regime` and `rescore` agree about every rule."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.app.cli import main
from game.app.opened import open_match
from game.app.replay import judged_under, replay_file
from game.app.rescore import rescore
from game.app.saves import new_journal
from game.app.setup import Setup, rules_for, setup_for
from game.bots.bot import bots_for
from game.city.pacing import BEATS_S
from game.city.regimes.regime import Standings
from game.city.regimes.registry import all_regimes
from game.city.talk import MASK_BY_MASK
from game.debrief.deeds_document import deeds_document, may_name_raters
from game.debrief.record import Record
from game.debrief.rejudged import judged
from game.engine.dice import Dice
from game.engine.host import Host, Pace, run_headless
from tests.golden.match import Match, chosen
from tests.golden.reached import base_pack

MATCHES = chosen()
QUICK = "quick", 5
PARTY = next(match for match in MATCHES if match.table == ("plaudit", "standard", 5))
CLASS = next(match for match in MATCHES if match.length.startswith("class"))

Scores = list[dict[str, tuple[Any, int]]]
"""By round: (score, tier) of each mask."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))


def saved(match: Match, path: Path, reveal: int | None = None) -> Setup:
    """The golden match, played again by the same bots and kept in `path`; with another `reveal` where one is given."""
    setup = setup_for(
        base_pack(), ["bot"] * match.seats, seed=match.seed, scenario=match.scenario, length=match.length,
        save_to=str(path), is_headless=True, reveal=match.plan().reveal if reveal is None else reveal,
    )  # fmt: skip
    bots = bots_for(range(match.seats), Dice(match.seed, "golden"))
    journal = new_journal(setup, is_live=False)
    host = Host(rules_for(setup, base_pack()), match.seed, journal=journal, pace=Pace(BEATS_S), players=bots)
    run_headless(host)
    host.finish(path)
    return setup


def scores(tables: list[Standings]) -> Scores:
    return [{mask: (s.score, s.tier) for mask, s in table.items()} for table in tables]


def scores_of_doc(days: list[dict[str, Any]]) -> Scores:
    """The same from objects that a command prints, of one table a day."""
    return [{mask: (s["score"], s["tier"]) for mask, s in day.items()} for day in days]


def as_played(record: Record) -> Iterator[tuple[str, int, dict[str, tuple[Any, int]]]]:
    """(rule in force, ledger from 0, what was stored)."""
    for at, ledger in enumerate(record.ledgers):
        yield ledger.regime, at, {mask: (score, tier) for mask, (score, tier, _) in ledger.rows.items()}


def quick_or_slow(match: Match) -> Any:  # noqa: ANN401 - pytest names no type for it
    """Every table of five at once; the others take their time."""
    return pytest.param(match, id=match.name, marks=[] if (match.length, match.seats) == QUICK else [pytest.mark.slow])


@pytest.mark.parametrize("match", [quick_or_slow(match) for match in MATCHES])
def test_of_every_golden_match_all_say_the_same_under_every_rule(match: Match, tmp_path: Path) -> None:
    save, document = tmp_path / "golden.match", tmp_path / "deeds.json"
    saved(match, save)
    opened, replayed = open_match(save), replay_file(save)
    record = opened.record
    assert opened.remarks == (), "nothing has changed since it was played"
    document.write_text(json.dumps(deeds_document(record)), encoding="utf-8")
    tables = {name: scores(judged(record, regime)) for name, regime in all_regimes().items()}
    for name, table in tables.items():
        assert scores_of_doc([day["masks"] for day in judged_under(replayed, name)]) == table, name
        assert scores_of_doc(rescore(document, name)["rounds"]) == table, name
        assert len(table) == len(record.ledgers) >= 1
    in_force = list(as_played(record))
    for name, at, stored in in_force:
        assert tables[name][at] == stored, f"{name}, ledger {at + 1}"
    assert {name for name, *_ in in_force} <= set(tables)


@pytest.mark.slow
def test_the_commands_themselves_agree_about_every_rule(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save, page, document = tmp_path / "golden.match", tmp_path / "page.html", tmp_path / "deeds.json"
    saved(PARTY, save, MASK_BY_MASK)
    assert main(["debrief", str(save), "--out", str(page), "--deeds", str(document)]) == 0
    capsys.readouterr()
    record = open_match(save).record
    told = []
    for name, regime in all_regimes().items():
        assert main(["replay", str(save), "--regime", name, "--json"]) == 0
        replayed = json.loads(capsys.readouterr().out)["judged"]
        assert main(["rescore", str(document), "--regime", name, "--json"]) == 0
        rescored = json.loads(capsys.readouterr().out)["rounds"]
        told.append(scores(judged(record, regime)))
        assert scores_of_doc([day["masks"] for day in replayed]) == scores_of_doc(rescored) == told[-1]
    assert len({json.dumps(each, sort_keys=True) for each in told}) > len(told) / 2, "these rules hardly differ"


def test_a_table_that_kept_its_stars_to_itself_gets_no_list_of_deeds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save, page, document = tmp_path / "class.match", tmp_path / "page.html", tmp_path / "deeds.json"
    saved(CLASS, save)
    assert not may_name_raters(open_match(save).record)
    assert main(["debrief", str(save), "--out", str(page), "--deeds", str(document)]) == 2
    assert "--deeds would tell who gave whom" in capsys.readouterr().err
    assert not page.exists()
    assert not document.exists()
