"""Resume and replay: the same story from the same inputs, drafts restored, the first difference named."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples.auction.rules import Hall, Sold, auction_rules
from game.engine.dice import Dice
from game.engine.events import CardClosed, CardOpened
from game.engine.host import Diverged, Host, replay, resume, run_headless
from game.engine.journal import BadSave, Journal, match_file, writing
from game.engine.journal.writing import commit
from game.engine.prompts import STAGE, legal
from tests.engine.playing import PACE, bots, headless_host, new_journal, play_by_hand

ROOT = Path(__file__).parents[2]


def random_step(host: Host[Hall], luck: Dice) -> None:
    """One random legal thing: a strike, a softening, or presses and a closing."""
    group = host.group
    assert group is not None
    what = luck.below(12)
    if what == 0 and host.strike(0) is None:
        return
    if what == 1:
        host.soften()
    for at in luck.shuffled(range(len(group.slots))):
        slot = group.slots[at]
        if slot.seat != STAGE and luck.below(8):
            assert host.draft(group.step, at, luck.choice([None, *legal(slot.prompt)]), 0) is None
    host.close_now()


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 8))
def test_random_legal_play_resumed_at_every_step_equals_the_plain_one(seed: int, seats: int) -> None:
    rules = auction_rules(seats)
    plain: Host[Hall] = Host(rules, seed)
    luck = Dice(seed, "luck")
    while not plain.is_over:
        random_step(plain, luck)
    with tempfile.TemporaryDirectory() as folder:
        host = Host(rules, seed, journal=new_journal(Path(folder) / "a.save", seed, seats))
        luck = Dice(seed, "luck")
        while not host.is_over:
            random_step(host, luck)
            host.leave()
            host = resume(Journal.open(Path(folder) / "a.save"), rules)
        assert (host.hash_hex, host.outcome, host.step) == (plain.hash_hex, plain.outcome, plain.step)
        assert host.history == plain.history
        assert host.public.state == plain.public.state
        host.finish(None)


def test_an_open_group_comes_back_with_its_drafts_and_their_order(tmp_path: Path) -> None:
    host = Host(auction_rules(3), 7, journal=new_journal(tmp_path / "a.save", 7, is_live=True), pace=PACE)
    host.close_now()
    host.soften()
    for slot, raw in ((0, "1"), (2, "6"), (1, "3"), (0, None)):
        assert host.draft(2, slot, raw, 0) is None
    host.leave()
    again = resume(Journal.open(tmp_path / "a.save", is_live=True), auction_rules(3), pace=PACE, now_ms=50_000)
    group = again.group
    assert group is not None
    assert (group.step, group.order, group.locked) == (2, [2, 1, 0], [True] * 3)
    assert again.drafts_of(0) == {0: None}
    assert again.drafts_of(2) == {2: "6"}
    assert again.draft(2, 1, "6", 50_010) is None
    again.tick(51_490)
    assert again.group is group
    while again.group is group:
        again.tick(51_510)
    assert again.group is not None
    assert again.group.opened_ms == 51_510
    again.leave()


def test_nothing_shows_before_it_is_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = new_journal(tmp_path / "a.save", 7, is_live=True)
    host = Host(auction_rules(3), 7, journal=journal, pace=PACE)
    group = host.group
    assert group is not None
    host.tick(0)
    disk_answers = Event()

    def slow_commit(*given: object) -> None:
        disk_answers.wait(10)
        commit(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "commit", slow_commit)
    for slot in range(3):
        assert host.draft(1, slot, "ready", 0) is None
    host.tick(10)
    assert group.locked == [False] * 3
    disk_answers.set()
    journal.flush()
    disk_answers.clear()
    assert host.tick(20) == []
    assert group.locked == [True] * 3
    assert host.group is group
    assert host.draft(1, 0, "ready", 0) == "stale"
    disk_answers.set()
    journal.flush()
    assert [type(event) for event in host.tick(30)] == [CardOpened]
    assert host.group is not group
    host.leave()


def test_a_strike_never_hits_a_card_whose_closing_is_on_its_way_to_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = new_journal(tmp_path / "a.save", 7, is_live=True)
    host = Host(auction_rules(3), 7, journal=journal, pace=PACE)
    for _ in range(4):
        host.close_now()
    assert host.open_card == "lamp"

    def slow_commit(*given: object) -> None:
        time.sleep(0.1)
        commit(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "commit", slow_commit)
    assert host.group is not None
    host.raise_curtain(host.group.step)
    host.tick(10)
    assert host.open_card == "lamp"
    assert host.strike(20) == "no_card_open"
    assert [type(event) for event in host.tick(30)][-1] is CardClosed
    host.leave()


def test_a_finished_match_resumes_to_its_end_and_replays(tmp_path: Path) -> None:
    host = headless_host(7, 4, new_journal(tmp_path / "a.save", 7, 4))
    run_headless(host)
    host.leave()
    journal = Journal.open(tmp_path / "a.save")
    again = resume(journal, auction_rules(4))
    assert again.is_over
    assert (again.outcome, again.hash_hex, again.history) == (host.outcome, host.hash_hex, host.history)
    assert again.tick(0) == []
    assert replay(journal, auction_rules(4)) == host.history


def test_a_save_that_was_never_begun_begins(tmp_path: Path) -> None:
    new_journal(tmp_path / "a.save", 7).close()
    host = resume(Journal.open(tmp_path / "a.save"), auction_rules(3), players=bots(3))
    assert host.tick(0) == host.history != []
    assert run_headless(host).hash_hex == run_headless(headless_host(7)).hash_hex
    host.leave()
    assert replay(Journal.open(tmp_path / "a.save"), auction_rules(3)) == host.history


@pytest.mark.parametrize(
    ("sql", "step", "words"),
    [
        (
            """UPDATE steps SET input='{"kind":"close","answers":["0","0","0"],"order":[]}' WHERE step=2""",
            4,
            r"Opened: bid was [136], now it is 0",
        ),
        ("UPDATE steps SET hash='00' WHERE step=4", 4, "hash"),
        ("""UPDATE steps SET input='{"kind":"strike","card":"tuba"}' WHERE step=3""", 3, "no_such_card"),
        (
            """UPDATE steps SET input='{"kind":"strike","card":"lamp"}' WHERE step=5""",
            5,
            "was Sold, now it is CardStruck",
        ),
        ("""UPDATE steps SET events='[]', hash='0' WHERE step=1""", 1, "had 0 events, now it has 1 .*CardOpened"),
        ("UPDATE match SET state='finished'; DELETE FROM steps WHERE step=15", 15, "goes on"),
    ],
)
def test_the_first_difference_is_named(tmp_path: Path, sql: str, step: int, words: str) -> None:
    host = headless_host(7, 3, new_journal(tmp_path / "a.save", 7))
    run_headless(host)
    host.leave()
    db = sqlite3.connect(tmp_path / "a.save")
    db.executescript(sql)
    db.close()
    with pytest.raises(Diverged, match=words) as caught:
        replay(Journal.open(tmp_path / "a.save", is_read_only=True), auction_rules(3))
    assert caught.value.step == step


def test_nothing_is_kept_unless_asked(tmp_path: Path) -> None:
    for keep in (None, tmp_path / "kept.save", tmp_path / "a.save"):
        host = headless_host(7, 3, new_journal(tmp_path / "a.save", 7))
        run_headless(host)
        host.finish(keep)
        assert list(tmp_path.iterdir()) == ([] if keep is None else [keep])
        for path in tmp_path.iterdir():
            assert Journal.open(path, is_read_only=True).is_finished
            path.unlink()


def test_a_match_outlives_its_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(*given: object) -> None:
        raise BadSave(tmp_path / "a.save", "the disk is full.", "Make room.")

    host = Host(auction_rules(3), 7, journal=new_journal(tmp_path / "a.save", 7), pace=PACE)
    assert host.draft(1, 0, "ready", 0) is None
    monkeypatch.setattr(match_file, "commit", full_disk)
    assert host.draft(1, 1, "ready", 0) is None
    assert "disk is full" in str(host.problem)
    assert host.paused == "journal"
    assert host.draft(1, 2, "ready", 0) == "paused"
    host.go_on(10)
    play_by_hand(host, 3, now_ms=10)
    assert host.is_over
    assert host.paused is None
    monkeypatch.undo()
    assert [row.raw for row in Journal.open(tmp_path / "a.save").drafts()] == ["ready"]


def test_a_headless_match_stops_when_its_journal_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    host = headless_host(7, 3, new_journal(tmp_path / "b.save", 7))
    monkeypatch.setattr(match_file, "commit", lambda *given: (_ for _ in ()).throw(BadSave(tmp_path, "full.", "x.")))
    with pytest.raises(BadSave, match="full"):
        run_headless(host)


def test_a_match_is_the_same_in_every_process() -> None:
    code = (
        "from tests.engine.playing import headless_host; from game.engine.host import run_headless; "
        "print(run_headless(headless_host(7, 5)).hash_hex)"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)},
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        for hash_seed in ("1", "77")
    }
    assert seen == {run_headless(headless_host(7, 5)).hash_hex}


def test_pacing_is_summed_by_beat() -> None:
    played = run_headless(headless_host(7))
    assert played.seconds_by_beat == {"ready": 12.0, "do": 24.0, "object": 24.0, "stars": 18.0, "gasp": 30.0}
    assert played.seconds == 108.0
    assert sum(type(event) is Sold for event in headless_host(7).history) == 0
