"""A damaged file gives back every step before the damage, says how many are missing, and is never lost itself."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from examples.auction.rules import auction_rules
from game.engine.host import replay, run_headless
from game.engine.journal import BadSave, Journal, open_or_mend
from game.engine.journal.mending import ASIDE, salvage
from tests.engine.playing import headless_host, new_journal
from tests.engine.test_journal_file import as_a_stranger_to, needs_permissions


def saved(path: Path, *, is_over: bool = True) -> list[str]:
    """A match in a file; the hash after each of its steps."""
    host = headless_host(7, 3, new_journal(path, 7))
    if is_over:
        run_headless(host)
    else:
        for _ in range(12):
            host.close_now()
    host.leave()
    return told_in(path)


def told_in(path: Path) -> list[str]:
    """The hash after each step of a sound file."""
    journal = Journal.open(path, is_read_only=True)
    told = journal.hashes()
    journal.close()
    return told


def as_a_kill_leaves_it(path: Path, copy: Path, groups: int) -> list[str]:
    """A copy of a match that is on, the newest answers still beside its file; the hash after each of its steps."""
    host = headless_host(7, 3, new_journal(path, 7))
    for _ in range(groups):
        host.close_now()
    for ending in ("", "-wal"):
        shutil.copy(path.with_name(path.name + ending), copy.with_name(copy.name + ending))
    host.leave()
    return told_in(path)


def flip(path: Path, at: int, bit: int = 2) -> None:
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1 << bit
    path.write_bytes(bytes(raw))


def place_of(path: Path, hash_hex: str) -> int:
    """Just behind a step's hash in the file."""
    return path.read_bytes().index(b"}" + hash_hex.encode() + b"[") + 1 + len(hash_hex)


def hashes(journal: Journal) -> list[str]:
    found = journal.hashes()
    assert len(list(journal.steps())) == len(found)
    return found


@pytest.mark.parametrize("is_read_only", [True, False])
@pytest.mark.parametrize("step", [-1, -4, 1])
def test_one_flipped_bit_costs_the_steps_from_there_on_and_no_other(
    tmp_path: Path, step: int, is_read_only: bool
) -> None:
    path = tmp_path / "a.save"
    told = saved(path, is_over=False)
    flip(path, place_of(path, told[step]) - 5)
    before = path.read_bytes()
    journal = open_or_mend(path, is_read_only=is_read_only)
    at = step % len(told)
    assert hashes(journal) == told[:at]
    assert journal.lost == len(told) - at
    assert not journal.is_finished
    replay(journal, auction_rules(3))
    journal.close()
    assert sorted(p.name for p in tmp_path.iterdir()) == (["a.save"] if is_read_only else ["a.save", "a.save" + ASIDE])
    aside = path if is_read_only else path.with_name(path.name + ASIDE)
    assert aside.read_bytes()[100:] == before[100:], "all but SQLite's own counters is as it was found"
    again = open_or_mend(path, is_read_only=True)
    assert again.lost == len(told) - at, "whoever opens it next is told too"


def test_a_match_that_is_over_is_left_as_it_is_for_the_rules_to_judge_unless_what_is_sound_is_asked_for(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.save"
    told = saved(path)
    flip(path, place_of(path, told[-2]) + 7)
    assert open_or_mend(path, is_read_only=True).is_finished
    journal = open_or_mend(path, is_read_only=True, is_sound_only=True)
    assert (hashes(journal), journal.lost, journal.is_finished) == (told[:-2], 2, False)


def scribble(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[-4096:] = b"\x7f" * 4096
    path.write_bytes(bytes(raw))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-6000])


@pytest.mark.parametrize("spoil", [scribble, cut])
def test_a_page_that_is_gone_costs_what_was_on_it(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    path = tmp_path / "a.save"
    told = saved(path)
    spoil(path)
    with pytest.raises(BadSave):
        Journal.open(path).close()
    journal = open_or_mend(path)
    left = hashes(journal)
    assert left == told[: len(left)]
    assert journal.lost or left == told
    journal.close()


def test_damage_in_what_lies_beside_is_counted_and_not_passed_over_in_silence(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.save", tmp_path / "copy.save"
    whole = as_a_kill_leaves_it(path, copy, 12)
    wal = copy.with_name("copy.save-wal")
    at = wal.read_bytes().index(b"}" + whole[6].encode() + b"[")
    flip(wal, at + 50)
    for n in range(2):
        journal = open_or_mend(copy)
        left = hashes(journal)
        assert left == whole[: len(left)]
        assert len(left) < len(whole)
        assert journal.lost == len(whole) - len(left), n
        journal.close()


def test_a_write_that_was_cut_off_by_a_kill_was_never_acknowledged_and_is_no_loss(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.save", tmp_path / "copy.save"
    host = headless_host(7, 3, new_journal(path, 7))
    for _ in range(6):
        host.close_now()
    wal = path.with_name(path.name + "-wal")
    acknowledged = wal.stat().st_size
    host.close_now()
    half = acknowledged + (wal.stat().st_size - acknowledged) // 2
    shutil.copy(path, copy)
    copy.with_name("copy.save-wal").write_bytes(wal.read_bytes()[:half])
    host.leave()
    journal = open_or_mend(copy)
    assert journal.lost == 0
    journal.close()


def test_what_cannot_be_begun_again_is_refused_as_before(tmp_path: Path) -> None:
    path = tmp_path / "a.save"
    saved(path)
    with sqlite3.connect(path) as db:
        db.execute("UPDATE match SET setup = replace(setup, '7', '8')")
    db.close()
    assert salvage(path) is None
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(BadSave, match="cut short"):
        open_or_mend(path)
    assert [p.name for p in tmp_path.iterdir()] == ["a.save"]


@needs_permissions
def test_newest_answers_beside_a_file_in_a_folder_that_may_not_be_written_to_are_read() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, copy = folder / "a.save", folder / "copy.save"
        told = as_a_kill_leaves_it(path, copy, 12)
        for ending in ("", "-wal"):
            copy.with_name(copy.name + ending).chmod(0o644)
        with as_a_stranger_to(folder):
            journal = open_or_mend(copy, is_read_only=True)
            assert (journal.hashes(), journal.lost) == (told, 0)
            journal.close()


def test_rows_of_which_a_damaged_page_made_something_else_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.save"
    told = saved(path, is_over=False)
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA writable_schema = ON")
        db.execute("UPDATE sqlite_master SET sql = replace(sql, ' NOT NULL', '') WHERE name IN ('digests', 'drafts')")
    db.close()
    with sqlite3.connect(path) as db:
        db.execute("INSERT INTO digests VALUES (NULL, NULL, NULL)")
        db.execute("INSERT INTO drafts (slot, step, raw, press) VALUES (7, NULL, NULL, 'x')")
        db.execute("UPDATE steps SET events = '[' WHERE step = 5")
    db.close()
    journal = open_or_mend(path)
    assert (hashes(journal), journal.drafts()) == (told[:5], [])
    journal.close()
