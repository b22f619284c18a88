"""`main.py test` and `main.py check`: run the tests and the linters in a Python that has them. Knows no game."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from game.app import launcher
from game.app.libraries import ROOT

_HELP = {
    "test": """Usage: main.py test [ARGS]

Installs what the tests need (once), then runs them on all cores. ARGS go to pytest;
paths count from the game's own folder. Slow tests run only when asked for.

  main.py test                         all quick tests
  main.py test tests/engine            one folder
  main.py test -k taxi -x              by name, stop at the first failure
  main.py test -m slow                 only the slow ones
  main.py test -m "slow or not slow"   everything
  main.py test --pytest-help           what else ARGS may be
""",
    "check": """Usage: main.py check [ARGS]

Everything that a change must pass: format, lint, types, import contracts, then the
quick tests. ARGS go to pytest. `main.py check --lint` leaves the tests out.
""",
}

_PYTHON = sys.executable
_LINTERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ruff check", (_PYTHON, "-m", "ruff", "check", ".")),
    ("ruff format --check", (_PYTHON, "-m", "ruff", "format", "--check", ".")),
    ("mypy --strict game examples", (_PYTHON, "-m", "mypy", "--strict", "game", "examples")),
    # import-linter has no `python -m` form, and a script's first line breaks when the folder moves.
    ("lint-imports", (_PYTHON, "-c", "from importlinter.cli import lint_imports_command as run; run()")),
)


def main(arguments: Sequence[str]) -> int:
    """Run `test ARGS` or `check ARGS`; the exit code is 0 when all went well, 1 when not, 2 for a bad call."""
    command, rest = arguments[0], list(arguments[1:])
    if "--help" in rest or "-h" in rest:
        sys.stdout.write(_HELP[command])
        return 0
    launcher.ensure("test")
    if command == "test":
        return run_tests(["--help" if each == "--pytest-help" else each for each in rest])
    failed = run_linters()
    tests = 0 if "--lint" in rest else run_tests([each for each in rest if each != "--lint"])
    if failed:
        sys.stderr.write(f"Not passed: {', '.join(failed)}\n")
    return 1 if failed else tests


def run_linters() -> list[str]:
    """Run every linter, also after one has failed; the names of those that did."""
    failed = []
    for name, command in _LINTERS:
        sys.stderr.write(f"--- {name}\n")
        sys.stderr.flush()
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
    return failed


def run_tests(arguments: Sequence[str]) -> int:
    """Run pytest from the game's folder; 0 all passed, 1 not all, 2 stopped or a bad call."""
    command = [_PYTHON, "-m", "pytest", *pytest_options(arguments), *arguments]
    found = subprocess.run(command, cwd=ROOT, env=compiled_once(os.environ), check=False).returncode
    return found if found in (0, 1) else 2


def compiled_once(environ: Mapping[str, str]) -> dict[str, str]:
    """What the tests start, a hundred programs and more, find compiled beside the libraries, not in the game's folder.

    So too where Python was told to write nothing, as in many containers: that is meant for the folder.
    """
    kept = {name: value for name, value in environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"PYTHONPYCACHEPREFIX": str(Path(sys.prefix) / "compiled"), **kept}


def pytest_options(arguments: Sequence[str]) -> list[str]:
    """What is added to the caller's own arguments: all cores; and a test called by its name runs though it is slow."""
    options = []
    names_a_test = any("::" in each for each in arguments)
    is_quick = not names_a_test and not any(each.startswith("-m") for each in arguments)
    if not any(each.startswith(("-n", "--numprocesses", "--forks")) for each in arguments):
        # Both ways, tests that share what was costly stay on one core.
        is_forked = is_quick and sys.platform == "linux"
        options += ["--forks", "auto"] if is_forked else ["-n", "auto", "--dist", "loadgroup"]
    if names_a_test and not any(each.startswith("-m") for each in arguments):
        options += ["-m", ""]  # pyproject.toml leaves the slow ones out
    return options
