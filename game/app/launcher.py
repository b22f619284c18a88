"""Finds or makes a Python that has the libraries, and goes on inside it. Standard library only; knows no game.

The order, cheapest first: the `.venv` beside the game if its stamp fits the lock, the Python that runs now if it
has the pinned libraries, else a new `.venv`. The system's Python is never written to.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeVar

from game.app.libraries import ROOT, Need, NoFolder, is_inside, is_stamp_of, is_stamped, pins, python_in, venv_folder
from game.app.surroundings import (
    hold_interrupts,
    is_hosted,
    leave_foreign_libraries,
    same_again,
    stand_in_streams,
    trouble_with_libraries,
)

T = TypeVar("T")
_ON_THE_WAY = "PEER_REVIEW_ON_THE_WAY"  # so that a damaged environment is told, not entered again and again

_PLAY = ("aiohttp", "babel", "platformdirs", "pydantic", "pygame-ce", "resvg-py", "segno", "typer")
_TEST = (
    "axe-playwright-python", "hypothesis", "import-linter", "mypy", "networkx", "numpy", "pillow", "playwright",
    "pypdf", "pytest", "pytest-regressions", "pytest-timeout", "pytest-xdist", "ruff", "scipy",
)  # fmt: skip
DIRECT: dict[Need, tuple[str, ...]] = {"play": _PLAY, "test": _PLAY + _TEST}


def ensure(need: Need) -> None:
    """Return when the running Python has what `need` asks for; otherwise go on inside one that has (no return).

    Installs at most once per lock. Ends the program with one message and code 1 (the install failed) or 2 (this
    machine lacks something that only its owner can add).
    """
    stand_in_streams()
    leave_foreign_libraries()
    try:
        venv = venv_folder()
    except NoFolder as problem:
        leave(2, str(problem))
    came_from_outside = os.environ.pop(_ON_THE_WAY, "") == str(venv)
    if came_from_outside:
        hold_interrupts(is_held=False)
    if came_from_outside and not is_inside(venv):
        leave(2, f"{venv} is damaged: its Python does not know its own libraries. Delete that folder and start again.")
    if is_inside(venv):
        if is_stamped(venv, need) and is_stamp_of(venv, sys.version_info[:2]):
            refuse_clash()
            return
    elif sys.prefix == sys.base_prefix and is_stamped(venv, need):
        _go_on_inside(venv)
    if has_pinned(need):
        return
    if not is_stamped(venv, need) or is_inside(venv):
        _make(venv, need)
    _go_on_inside(venv)


def has_pinned(need: Need) -> bool:
    """Whether the running Python has the direct needs in exactly the pinned versions, and no second pygame."""
    from importlib import metadata

    wanted = pins(need)
    try:
        return all(metadata.version(name) == wanted[name] for name in DIRECT[need]) and not _has_old_pygame()
    except metadata.PackageNotFoundError:
        return False


def _has_old_pygame() -> bool:
    """pygame and pygame-ce share one folder, so the later one silently overwrites the other. Reads names only."""
    return any(
        entry.startswith("pygame-") and entry.endswith((".dist-info", ".egg-info"))
        for folder in sys.path
        if folder.endswith(("site-packages", "dist-packages")) and os.path.isdir(folder)  # noqa: PTH112 - hot path
        for entry in os.listdir(folder)  # noqa: PTH208 - hot path
    )


def refuse_clash() -> None:
    """End the program with the one line that mends it if pygame lies over pygame-ce here; else return."""
    if not _has_old_pygame():
        return
    from importlib.util import find_spec

    python, pin = f'"{sys.executable}"', pins("play")["pygame-ce"]
    mend = (
        f"  {python} -m pip uninstall -y pygame pygame-ce && {python} -m pip install pygame-ce=={pin}"
        if find_spec("pip")
        else f'  delete the folder "{sys.prefix}" and start the game again'
    )
    leave(2, f"Both pygame and pygame-ce are installed here, and one overwrites the other. This mends it:\n{mend}")


def _make(venv: Path, need: Need) -> None:
    from game.app import installer

    try:
        installer.make(venv, need)
    except installer.Failed as failure:
        leave(failure.code, str(failure))
    except KeyboardInterrupt:
        leave(1, "\nStopped half way. Start again, and it is made anew.")
    except OSError as failure:
        leave(
            1,
            f"{venv} could not be made: {failure.strerror or failure}.\n"
            "Copy the game to a folder of your own, or name a folder for its libraries: PEER_REVIEW_VENV=/some/folder",
        )


def _go_on_inside(venv: Path) -> NoReturn:
    """Run the same command line once more with the Python of `venv`, in this process's place.

    Where an editor runs the game inside itself, beside it: the editor waits, and stays.
    """
    command = same_again(str(python_in(venv)), str(ROOT / "main.py"), sys.argv, sys.orig_argv)
    os.environ[_ON_THE_WAY] = str(venv)
    sys.stdout.flush()
    sys.stderr.flush()
    # On Windows exec would return to the shell before the game has ended.
    if os.name == "nt" or is_hosted(sys.argv, sys.orig_argv):
        import subprocess

        sys.exit(subprocess.call(command))
    hold_interrupts(is_held=True)
    os.execv(command[0], command)


def with_libraries(load: Callable[[], T]) -> T:
    """What `load` returns; libraries that do not load end the program with one message instead."""
    try:
        return load()
    except (ImportError, SyntaxError, ValueError, OSError) as error:
        told = trouble_with_libraries(error, sys.prefix)
        if told is None or not is_inside(venv_folder()):
            raise
        leave(2, told)


def leave(code: int, message: str) -> NoReturn:
    """End the program with one message on stderr."""
    sys.stderr.write(message + "\n")
    sys.exit(code)
