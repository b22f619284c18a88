"""The same sums to the last digit: for one job and two, after an interruption, whatever was kept."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pytest

from game.lab import running
from game.lab.play import Table
from game.lab.running import RANGE, Kept, Run, executor_for, run
from game.lab.seating import Seating

T = TypeVar("T")
TABLE = Table("first-impressions", "quick", 4)
ASKED = Run(TABLE, 5, 2 * RANGE + 3)


class AtOnce(Executor):
    """Plays in this process."""

    def submit(self, fn: Callable[..., T], /, *args: object, **kwargs: object) -> Future[T]:
        future: Future[T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def here(asked: Run, kept: Kept | None = None) -> dict[str, object]:
    return run(asked, AtOnce(), 1, kept or Kept(None), lambda done: None).to_doc()


@pytest.fixture(scope="module")
def whole() -> dict[str, object]:
    return here(ASKED)


@pytest.mark.slow
def test_one_job_and_two_give_the_same_sums(whole: dict[str, object]) -> None:
    with executor_for(2, "") as (pool, jobs):
        assert run(ASKED, pool, jobs, Kept(None), lambda done: None).to_doc() == whole


@pytest.mark.slow
def test_ranges_that_end_in_another_order_give_the_same_sums(whole: dict[str, object]) -> None:
    with ThreadPoolExecutor(3) as pool:
        assert run(ASKED, pool, 3, Kept(None), lambda done: None).to_doc() == whole


@pytest.mark.slow
def test_an_interrupted_run_goes_on_and_gives_the_same_sums(whole: dict[str, object], tmp_path: Path) -> None:
    path = tmp_path / "kept.jsonl"

    def ctrl_c(matches: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(ASKED, AtOnce(), 1, Kept(path), ctrl_c)
    kept = Kept(path)
    assert len(kept.done) == 1
    played: list[int] = []
    assert run(ASKED, AtOnce(), 1, kept, played.append).to_doc() == whole
    assert sum(played) == ASKED.matches


@pytest.mark.slow
def test_a_line_that_was_cut_short_is_played_again(whole: dict[str, object], tmp_path: Path) -> None:
    path = tmp_path / "kept.jsonl"
    here(ASKED, Kept(path))
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: len(text) // 2], encoding="utf-8")
    assert here(ASKED, Kept(path)) == whole


def test_what_is_kept_is_kept_for_the_same_question_and_the_same_code(monkeypatch: pytest.MonkeyPatch) -> None:
    marks = {
        ASKED.mark,
        Run(Table("first-impressions", "quick", 5), 5, 9).mark,
        Run(TABLE, 5, 9, other=TABLE).mark,
        Run(Table("first-impressions", "quick", 4, seating=Seating.read("pact")), 5, 9).mark,
    }
    assert len(marks) == 4
    assert Run(TABLE, 99, 1).mark == ASKED.mark, "other seeds of the same question may use what is there"
    before = ASKED.mark
    monkeypatch.setattr(running, "code_mark", lambda: b"other code")
    assert ASKED.mark != before


@pytest.mark.slow
def test_a_full_disk_stops_no_run(whole: dict[str, object], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert here(ASKED, Kept(tmp_path / "file" / "kept.jsonl")) == whole


def test_both_sides_of_a_pair_of_equal_tables_are_equal() -> None:
    sums = run(Run(TABLE, 1, 6, other=TABLE), AtOnce(), 1, Kept(None), lambda done: None)
    assert isinstance(sums, running.PairedSums)
    assert all(gap.value == 0 and gap.high == gap.low for gap in sums.differences())
