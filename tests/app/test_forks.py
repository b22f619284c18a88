"""Tests on forked processes: each runs once, those of a file or group on one, and nothing that goes wrong is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from tests.forks import FIRST, Stock, groups_of, workers_of

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")

PLAIN = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
CONFTEST = """
import sys
sys.path.insert(0, {root!r})
from tests.forks import Forks

def pytest_addoption(parser):
    parser.addoption("--forks")

def pytest_configure(config):
    config.pluginmanager.register(Forks(config))
"""
FILE = """
import os, warnings
from functools import cache
from pathlib import Path
import pytest

@cache
def made():
    return os.getpid()

@pytest.fixture(scope="session")
def kept():
    yield
    Path({torn!r}).joinpath(f"{{os.getpid()}}").touch()

def test_first(kept, tmp_path, capfd):
    os.write(1, b"heard")
    assert capfd.readouterr().out == "heard"
    assert made()

def test_together():
    assert made() == os.getpid()

def test_wrong():
    print("said before")
    assert [1, 2] == [1, 3]

@pytest.mark.skip(reason="not today")
def test_left_out(): ...

def test_warns():
    warnings.warn("odd")
"""
FATAL = """
import os

def test_before(): ...

def test_fatal():
    os._exit(3)

def test_behind(): ...
"""
LONG = """
import time

def test_long():
    open({begun!r}, "w").close()
    time.sleep(60)
"""


def command(folder: Path, *arguments: str) -> list[str]:
    (folder / "conftest.py").write_text(CONFTEST.format(root=str(ROOT)))
    return [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments, "--forks", "2", str(folder)]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    called = command(folder, *arguments)
    return subprocess.run(called, cwd=folder, env=PLAIN, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_what_becomes_of_each_test_is_told_also_of_one_that_takes_its_process_along(tmp_path: Path) -> None:
    (tmp_path / "torn").mkdir()
    for name in ("test_a.py", "test_b.py"):
        (tmp_path / name).write_text(FILE.format(torn=str(tmp_path / "torn")))
    (tmp_path / "test_c.py").write_text(FATAL)
    told = run(tmp_path, "-p", "no:faulthandler")
    assert told.returncode == 1, told.stdout + told.stderr
    assert "3 failed, 8 passed, 2 skipped, 2 warnings" in told.stdout
    assert "At index 1 diff: 2 != 3" in told.stdout
    assert told.stdout.count("said before") == 4, "the line and what was printed, of two files"
    assert "the process of this test ended in the midst of it, by 3" in told.stdout
    assert [*(tmp_path / "torn").iterdir()], "what lasts for a session is taken down"


@pytest.mark.slow
def test_at_the_first_failure_nothing_more_is_begun(tmp_path: Path) -> None:
    (tmp_path / "test_a.py").write_text("def test_wrong():\n    assert False\n")
    (tmp_path / "test_b.py").write_text(
        "import time, pytest\n@pytest.mark.parametrize('n', range(50))\ndef test_b(n): time.sleep(0.1)\n"
    )
    told = run(tmp_path, "-x")
    assert told.returncode == 1
    assert "stopping after 1 failures" in told.stdout
    assert "51" not in told.stdout


@pytest.mark.slow
def test_a_key_that_stops_it_stops_all_processes(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    (tmp_path / "test_a.py").write_text(LONG.format(begun=str(begun)))
    started = subprocess.Popen(
        command(tmp_path), cwd=tmp_path, env=PLAIN, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    while not begun.exists():
        time.sleep(0.02)
    os.killpg(started.pid, signal.SIGINT)
    told, _ = started.communicate(timeout=20)
    assert started.returncode == 2
    assert "KeyboardInterrupt" in told
    with pytest.raises(ProcessLookupError):
        os.killpg(started.pid, 0)


def test_what_is_marked_as_a_group_stays_together_and_the_longest_folders_come_first(
    request: pytest.FixtureRequest,
) -> None:
    items = request.session.items
    groups = groups_of(items)
    assert sorted(place for group in groups for place in group) == [*range(len(items))]
    is_first = [items[group[0]].nodeid.startswith(FIRST) for group in groups]
    assert is_first == sorted(is_first, reverse=True)
    for group in groups:
        marks = [items[place].get_closest_marker("xdist_group") for place in group]
        assert len({mark.args[0] if mark else items[place].path for mark, place in zip(marks, group, strict=True)}) == 1


def test_a_process_stays_in_one_folder_and_helps_others_at_the_end(request: pytest.FixtureRequest) -> None:
    items = request.session.items
    stock = Stock(items)
    assert len(stock) == len(groups_of(items))
    given: dict[str, list[str]] = {"one": [], "two": []}
    at, seen = {"one": "", "two": ""}, []
    for turn in range(len(stock)):
        name = ("one", "two")[turn % 2]
        at[name], group = stock.next_for(at[name], set(at.values())) or ("", [])
        assert all(items[place].nodeid.startswith(at[name]) for place in group)
        given[name].append(at[name])
        seen += group
    assert sorted(seen) == [*range(len(items))]
    assert stock.next_for("", ()) is None
    for folders in given.values():
        changes = sum(one != other for one, other in pairwise(folders))
        assert changes == max(0, len(set(folders)) - 1), "nobody comes back to a folder that was left"


@pytest.mark.parametrize("asked", ["many", "0", "-1", "1.5"])
def test_what_is_no_number_of_processes_is_refused(asked: str) -> None:
    with pytest.raises(pytest.UsageError, match="how many processes, or auto"):
        workers_of(asked)
