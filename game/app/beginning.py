"""`main.py new KIND NAME`: writes a start, sees whether it works, and says what is left to do. Decides no content."""

from __future__ import annotations

import subprocess
import sys

from game.app.starts import ROOT, CannotBegin, Left, Start, begun, write
from game.places import ASSETS

DONE, FAILED, BAD_INPUT = 0, 1, 2
GUIDE = ASSETS / "packs" / "AUTHORS.md"


def new(kind: str, name: str, *, is_checked: bool = True) -> int:
    """Begin it: 0, or 1 where a check of it fails, or 2 where it cannot be begun. Nothing is written then."""
    try:
        start = begun(kind, name)
        write(start)
    except CannotBegin as why:
        sys.stderr.write(f"{why}\n")
        return BAD_INPUT
    except OSError as error:
        sys.stderr.write(f"{error.filename}: {error.strerror}. Check that you may write there.\n")
        return BAD_INPUT
    _tell(kind, name, start)
    tables = _run("packs tables --into assets/packs/AUTHORS.md")
    failed = [check for check in start.checks if not _holds(check)] if is_checked else []
    sys.stdout.write("\nLeft to do:\n")
    for left in (*failed, *start.left):
        sys.stdout.write(f"  - {left.says}\n" + "".join(f"      python3 {_whole(run)}\n" for run in left.run))
    sys.stdout.write("  - All that a change must pass\n      python3 main.py check\n")
    return FAILED if failed or tables.returncode else DONE


def _tell(kind: str, name: str, start: Start) -> None:
    sys.stdout.write(f'"{name}", {start.about}. It works; it says nothing of its own yet.\n')
    for to in start.written:
        sys.stdout.write(f"  {'made' if to in start.new else 'a row in'} {to}\n")


def _holds(check: Left) -> bool:
    """Run a check and say how it went; what it says is shown where it fails."""
    done = [_run(run) for run in check.run]
    is_well = all(each.returncode == 0 for each in done)
    sys.stdout.write(f"  {'ok' if is_well else 'NOT YET'}: {check.says}\n")
    if not is_well:
        sys.stderr.write("".join(each.stdout[-4000:] + each.stderr[-4000:] for each in done if each.returncode))
    return is_well


def _whole(run: str) -> str:
    """A command as one would type it, after "python3"."""
    return run if run.startswith("-m ") else f"main.py {run}"


def _run(run: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *_whole(run).split()]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
