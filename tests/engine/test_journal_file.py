"""The journal's file: what goes in comes out, one file is left, bad saves are told in plain words."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.driver import Close, Input, Soften, Strike
from game.engine.host import run_headless
from game.engine.journal import BadSave, DraftRow, Journal, StepRow, tables
from game.engine.journal.records import dump, input_from_doc, input_to_doc, load
from tests.engine.playing import headless_host, new_journal

RAWS = st.one_of(st.none(), st.integers(), st.text(), st.lists(st.integers(0, 25)).map(tuple))
INPUTS = st.one_of(
    st.none(),
    st.just(Soften()),
    st.text().map(Strike),
    st.builds(
        Close,
        st.lists(RAWS).map(tuple),
        st.lists(st.integers(0, 9)).map(tuple),
        passed=st.lists(st.integers(0, 9)).map(tuple),
    ),
)


needs_permissions = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="this system knows no read-only folders")


@contextmanager
def as_a_stranger_to(folder: Path) -> Iterator[None]:
    """With `folder` (right under the system's own temporary one) read-only, for the administrator too."""
    uid = os.geteuid()
    folder.chmod(0o555)
    if uid == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(uid)
        folder.chmod(0o755)


@given(INPUTS)
def test_inputs_survive_their_json(given_input: Input | None) -> None:
    assert input_from_doc(load(dump(input_to_doc(given_input)))) == given_input


@pytest.mark.parametrize("is_live", [False, True])
def test_what_is_put_is_there_after_reopening(tmp_path: Path, is_live: bool) -> None:
    journal = new_journal(tmp_path / "a.save", 11, is_live=is_live)
    opening = StepRow(0, None, "aa", [{"is": "Begun", "at": (1, 2)}], (("Begun", "d1"),))
    journal.put_step(opening)
    journal.put_draft(DraftRow(1, 0, "b", 1))
    journal.put_draft(DraftRow(1, 1, None, 2))
    journal.put_draft(DraftRow(1, 0, (1, 2), 3))
    journal.close()
    again = Journal.open(tmp_path / "a.save")
    assert again.seed == 11
    opening.events[0]["at"] = [1, 2]  # documents know lists only
    assert list(again.steps()) == [opening]
    assert again.drafts() == [DraftRow(1, 1, None, 2), DraftRow(1, 0, (1, 2), 3)]
    again.put_step(StepRow(1, Close(((1, 2), None)), "bb", []))
    assert again.drafts() == []


def test_softening_keeps_the_drafts_and_a_strike_does_not(tmp_path: Path) -> None:
    journal = new_journal(tmp_path / "a.save", 1)
    journal.put_draft(DraftRow(1, 0, "b", 1))
    journal.put_step(StepRow(0, Soften(), "aa", []))
    assert len(journal.drafts()) == 1
    journal.put_step(StepRow(1, Strike("lamp"), "bb", []))
    assert journal.drafts() == []


def test_acknowledgements_come_in_order_and_flush_waits_for_all(tmp_path: Path) -> None:
    journal = new_journal(tmp_path / "a.save", 1, is_live=True)
    tickets = [journal.put_draft(DraftRow(1, slot, slot, slot)) for slot in range(200)]
    assert journal.acked() <= tickets[-1]
    journal.flush()
    assert journal.acked() == tickets[-1]
    assert len(journal.drafts()) == 200


def test_one_file_is_left_and_it_can_be_handed_over(tmp_path: Path) -> None:
    journal = new_journal(tmp_path / "a b#?.save", 7)
    host = headless_host(7, 3, journal)
    run_headless(host)
    journal.copy_to(tmp_path / "copy.save")
    host.leave()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a b#?.save", "copy.save"]
    for path in tmp_path.iterdir():
        assert path.stat().st_mode & 0o777 == 0o600
        read = Journal.open(path, is_read_only=True)
        assert read.is_finished
        assert len(list(read.steps())) == host.step
        read.close()


@needs_permissions
def test_a_save_can_be_read_where_nothing_may_be_written() -> None:
    with tempfile.TemporaryDirectory() as name:
        path = saved(Path(name))
        before = path.read_bytes()
        path.chmod(0o644)  # a save is its owner's alone, unless they hand it on
        with as_a_stranger_to(Path(name)):
            journal = Journal.open(path, is_read_only=True)
            assert journal.is_finished
            journal.close()
        assert path.read_bytes() == before


def saved(folder: Path, name: str = "match.save") -> Path:
    host = headless_host(7, 3, new_journal(folder / name, 7))
    run_headless(host)
    host.leave()
    return folder / name


def read_all(path: Path, *, is_read_only: bool) -> tuple[int, list[StepRow]]:
    journal = Journal.open(path, is_read_only=is_read_only)
    return journal.seed, list(journal.steps())


def put_much(journal: Journal) -> None:
    for slot in range(1, 5):
        journal.put_draft(DraftRow(1, slot, "x" * 9_000, slot))
        journal.flush()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def cut_in_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def write_text(path: Path) -> None:
    path.write_text("dear diary, " * 40)


def scribble(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:9000] = b"\x7f" * (9000 - 4096)
    path.write_bytes(bytes(data))


def forget(path: Path) -> None:
    path.unlink()


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def run_sql(sql: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        db = sqlite3.connect(path)
        db.executescript(sql)
        db.close()

    return change


@pytest.mark.parametrize("is_read_only", [False, True])
@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (forget, "no such file"),
        (make_folder, "a folder"),
        (empty, "is empty"),
        (write_text, "not a saved match"),
        (cut, "cut short"),
        (cut_in_header, "cut short"),
        (scribble, "damaged"),
        (run_sql("PRAGMA application_id=77"), "another program"),
        (run_sql("PRAGMA user_version=3"), "newer version"),
        (run_sql("DROP TABLE drafts"), "a table is missing"),
        (run_sql("DELETE FROM steps WHERE step=3"), "step 3 is missing"),
        (run_sql("UPDATE steps SET input='{' WHERE step=3"), "unreadable JSON"),
        (run_sql("""UPDATE steps SET input='{"kind":"close","answers":[{}],"order":[]}'"""), "not an answer"),
        (run_sql("UPDATE steps SET events='[1]'"), "not a list of events"),
        (run_sql("DELETE FROM match"), "no setup"),
        (run_sql("UPDATE match SET setup='{}'"), "no seed"),
    ],
)
def test_a_bad_save_names_its_file_and_a_remedy(
    tmp_path: Path, spoil: Callable[[Path], None], words: str, is_read_only: bool
) -> None:
    path = saved(tmp_path)
    spoil(path)
    with pytest.raises(BadSave, match=words) as caught:
        read_all(path, is_read_only=is_read_only)
    assert str(path) in str(caught.value)
    assert caught.value.remedy.endswith(".")


def test_a_save_from_before_presses_were_timed_is_read_and_brought_up(tmp_path: Path) -> None:
    path = saved(tmp_path)
    db = sqlite3.connect(path)
    db.executescript("ALTER TABLE drafts DROP COLUMN at_ms; PRAGMA user_version=1;")
    db.execute("INSERT INTO drafts VALUES (0, 9, '\"b\"', 1)")
    db.commit()
    db.close()
    before = path.read_bytes()
    assert Journal.open(path, is_read_only=True).drafts() == [DraftRow(9, 0, "b", 1)]
    assert path.read_bytes() == before
    again = Journal.open(path)
    again.put_draft(DraftRow(9, 1, "a", 2, 750))
    assert again.drafts() == [DraftRow(9, 0, "b", 1), DraftRow(9, 1, "a", 2, 750)]


def test_a_save_is_never_written_over(tmp_path: Path) -> None:
    path = saved(tmp_path)
    with pytest.raises(BadSave, match="already a file"):
        new_journal(path, 8)
    with pytest.raises(BadSave, match="folder does not exist"):
        new_journal(tmp_path / "nowhere" / "a.save", 8)
    other = new_journal(tmp_path / "b.save", 8)
    with pytest.raises(BadSave, match="already a file"):
        other.copy_to(path)


def test_two_windows_cannot_play_one_save(tmp_path: Path) -> None:
    first = new_journal(tmp_path / "a.save", 8)
    with pytest.raises(BadSave, match="another window"):
        Journal.open(tmp_path / "a.save")
    first.close()
    Journal.open(tmp_path / "a.save").close()


@pytest.mark.parametrize("is_live", [False, True])
def test_a_full_disk_is_told_and_what_was_acknowledged_stays(tmp_path: Path, is_live: bool) -> None:
    journal = new_journal(tmp_path / "a.save", 8, is_live=is_live)
    journal.put_draft(DraftRow(1, 0, "kept", 1))
    journal.flush()
    journal._db.execute("PRAGMA max_page_count=1")  # SQLite's own way to say that no page is left
    with pytest.raises(BadSave, match="disk is full"):
        put_much(journal)
    journal.close()
    assert Journal.open(tmp_path / "a.save").drafts() == [DraftRow(1, 0, "kept", 1)]


@needs_permissions
def test_a_read_only_folder_is_told() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = saved(folder)
        path.chmod(0o444)
        with as_a_stranger_to(folder):
            with pytest.raises(BadSave, match=r"may not open|read-only"):
                new_journal(folder / "b.save", 8)
            with pytest.raises(BadSave, match="read-only"):
                Journal.open(path)
        path.chmod(0o000)
        with as_a_stranger_to(folder), pytest.raises(BadSave, match="may not open"):
            Journal.open(path)


def test_players_saves_are_safe_from_a_power_cut(tmp_path: Path) -> None:
    """Those of the tests are not (tests/thrift.py): here is the module as a player's program reads it."""
    found = spec_from_file_location("tables_as_written", str(tables.__file__))
    assert found is not None
    assert found.loader is not None
    written = module_from_spec(found)
    found.loader.exec_module(written)
    db = written.create(tmp_path / "a.save", {})
    assert db.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL
    written.close_as_one_file(db)
    db = written.open_existing(tmp_path / "a.save", is_read_only=False)
    assert db.execute("PRAGMA synchronous").fetchone() == (2,)
    db.close()
