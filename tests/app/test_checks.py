"""`main.py test` adds what most calls want, and steps back when the caller says otherwise."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.app.checks import compiled_once, pytest_options
from tests.every import every


@pytest.mark.parametrize(
    ("arguments", "added"),
    [
        ([], ["--forks", "auto"]),
        (["tests/engine", "-x"], ["--forks", "auto"]),
        (["-m", "slow"], ["-n", "auto", "--dist", "loadgroup"]),
        (["-mslow"], ["-n", "auto", "--dist", "loadgroup"]),
        (["-n", "0"], []),
        (["--forks=1"], []),
        (["tests/app/test_launcher.py::test_a_slow_one"], ["-n", "auto", "--dist", "loadgroup", "-m", ""]),
    ],
)
def test_all_cores_and_a_slow_test_by_its_name_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], added: list[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert pytest_options(arguments) == added


def test_where_a_fork_is_not_safe_the_workers_begin_from_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for platform in ("darwin", "win32"):
        monkeypatch.setattr(sys, "platform", platform)
        assert pytest_options([]) == ["-n", "auto", "--dist", "loadgroup"]


@pytest.mark.slow
def test_plain_pytest_leaves_out_the_slow_ones_and_m_slow_runs_them() -> None:
    def collected(*arguments: str) -> str:
        command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "tests/app/test_checks.py", *arguments]
        return subprocess.run(
            command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False
        ).stdout

    assert "test_a_missing_tool" not in collected()
    assert "test_a_missing_tool" in collected("-m", "slow")
    assert "test_all_cores" not in collected("-m", "slow")


def test_one_test_for_every_card_names_each_that_fails() -> None:
    @every("number", range(5))
    def test(number: int) -> None:
        assert number % 2 == 0, "odd"

    with pytest.raises(BaseExceptionGroup, match="2 of 5: 1, 3") as told:
        test()
    assert [note for each in told.value.exceptions for note in each.__notes__] == ["number: 1", "number: 3"]


@pytest.mark.slow
@pytest.mark.parametrize(("is_required", "verdict"), [(False, "1 skipped"), (True, "1 error")])
def test_a_missing_tool_is_a_skip_at_home_and_a_failure_in_the_pipeline(
    tmp_path: Path, is_required: bool, verdict: str
) -> None:
    conftest = Path(__file__).parents[1] / "conftest.py"
    (tmp_path / "conftest.py").write_text(conftest.read_text("utf-8"))
    (tmp_path / "test_it.py").write_text(
        "import pytest\n@pytest.mark.needs('no-such-tool')\ndef test_it():\n    assert True\n"
    )
    surroundings = {name: value for name, value in os.environ.items() if name != "PEER_REVIEW_REQUIRE_TOOLS"}
    if is_required:
        surroundings["PEER_REVIEW_REQUIRE_TOOLS"] = "1"
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider", str(tmp_path)]
    run = subprocess.run(command, cwd=tmp_path, env=surroundings, capture_output=True, text=True, check=False)
    assert verdict in run.stdout
    assert "sudo apt install no-such-tool" in run.stdout


def test_what_tests_start_is_compiled_once_beside_the_libraries() -> None:
    told = compiled_once({"PYTHONDONTWRITEBYTECODE": "1", "HOME": "here"})
    assert told["HOME"] == "here"
    assert "PYTHONDONTWRITEBYTECODE" not in told
    assert Path(told["PYTHONPYCACHEPREFIX"]).is_relative_to(sys.prefix)
    assert compiled_once({"PYTHONPYCACHEPREFIX": "elsewhere"})["PYTHONPYCACHEPREFIX"] == "elsewhere"


@pytest.mark.xdist_group("seen")
def test_what_is_marked_as_a_group_is_one_to_the_runner(request: pytest.FixtureRequest) -> None:
    """pytest-xdist 3.8 marks a group in the test's id, which pytest 9.2 no longer lets it do: it runs apart, unsaid."""
    assert request.node.nodeid.endswith("@seen") == bool(request.config.getoption("loadgroup", default=False))
