"""No process is started in a way that hangs on the Python: Linux copies by itself up to 3.13, not so from 3.14 on."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from game.debrief.talk import back_room
from tests.laws.test_no_broad_except import names_in

HERE = Path(__file__).parents[2]
POOLS, WAYLESS = {"ProcessPoolExecutor"}, {"Process", "Pool", "Pipe", "Queue", "Manager", "SimpleQueue"}


def without_a_way(source: str) -> list[int]:
    """Lines that start processes without saying how: a pool without a context, anything of `multiprocessing` itself."""
    found: list[int] = []
    if not any(word in source for word in ("ProcessPool", "multiprocessing", "fork")):
        return found
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            named = names_in(node.func)
            is_bare = len(node.args) < 2 and all(word.arg != "mp_context" for word in node.keywords)
            if named & POOLS and is_bare:
                found.append(node.lineno)
            if "multiprocessing" in named and named & WAYLESS:
                found.append(node.lineno)
            if named & {"fork", "forkpty"} and "os" in named:
                found.append(node.lineno)
        is_from = isinstance(node, ast.ImportFrom) and node.module == "multiprocessing"
        if is_from and WAYLESS & {alias.name for alias in node.names}:
            found.append(node.lineno)
    return sorted(found)


def test_whoever_starts_processes_says_how() -> None:
    files = [HERE / "main.py", *sorted((HERE / "game").rglob("*.py")), *sorted((HERE / "tests").rglob("*.py"))]
    assert len(files) > 500
    found = [f"{file.relative_to(HERE)}:{line}" for file in files for line in without_a_way(file.read_text("utf-8"))]
    assert not found, f"name a context (see tests/processes.py): {', '.join(found)}"


@pytest.mark.parametrize(
    "line",
    [
        "ProcessPoolExecutor()",
        "futures.ProcessPoolExecutor(4)",
        "multiprocessing.Process(target=f)",
        "from multiprocessing import Pool",
        "os.fork()",
    ],
)
def test_each_way_of_not_saying_it_is_seen(line: str) -> None:
    assert without_a_way(line) == [1]


def test_a_named_way_is_right() -> None:
    assert without_a_way('ProcessPoolExecutor(4, get_context("spawn"))') == []


@pytest.mark.slow
@pytest.mark.parametrize("way", ["forkserver", "spawn"])
def test_the_lab_comes_to_the_same_whatever_this_python_would_do_by_itself(way: str, tmp_path: Path) -> None:
    """As Python 3.14 starts processes on Linux, and as macOS and Windows always have."""
    code = (
        "import multiprocessing, sys\n"
        "if __name__ == '__main__':\n"
        f"    multiprocessing.set_start_method({way!r})\n"
        "    from game.app.cli import main\n"
        "    sys.argv = ['main.py', *'lab --scenario charter --seats 3 --matches 26 --jobs 2 --json'.split()]\n"
        "    sys.exit(main())\n"
    )
    script = tmp_path / "start.py"
    script.write_text(code, "utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error::DeprecationWarning", str(script)],
        cwd=HERE, env={"PYTHONPATH": str(HERE), "PEER_REVIEW_HOME": str(tmp_path), "PATH": ""},
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert '"matches": 26' in done.stdout


def test_the_talk_s_process_is_started_afresh() -> None:
    assert "spawn" in Path(back_room.__file__).read_text("utf-8")
