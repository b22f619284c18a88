"""Finds or makes a Python that has the libraries, and goes on inside it. Standard library only; knows no game.

The order, cheapest first: the `.venv` beside the game if its stamp fits the lock, the Python that runs now if it
has the pinned libraries, else a new `.venv`. The system's Python is never written to.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal, NoReturn

Need = Literal["play", "test"]

ROOT = Path(__file__).resolve().parents[2]
LOCKS: dict[Need, str] = {"play": "requirements.lock", "test": "requirements-test.lock"}
STAMP = "peer-review.stamp"
_ON_THE_WAY = "PEER_REVIEW_ON_THE_WAY"  # so that a damaged environment is told, not entered again and again

_PLAY = ("platformdirs", "pydantic", "pygame-ce", "resvg-py", "typer")
_TEST = (
    "axe-playwright-python", "hypothesis", "import-linter", "mypy", "networkx", "numpy", "playwright", "pypdf",
    "pytest", "pytest-regressions", "pytest-timeout", "pytest-xdist", "ruff", "scipy",
)  # fmt: skip
DIRECT: dict[Need, tuple[str, ...]] = {"play": _PLAY, "test": _PLAY + _TEST}


def ensure(need: Need) -> None:
    """Return when the running Python has what `need` asks for; otherwise go on inside one that has (no return).

    Installs at most once per lock. Ends the program with one message and code 1 (the install failed) or 2 (this
    machine lacks something that only its owner can add).
    """
    venv = venv_folder()
    came_from_outside = os.environ.pop(_ON_THE_WAY, "") == str(venv)
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


def venv_folder() -> Path:
    """Where the libraries live: PEER_REVIEW_VENV, else `.venv` beside the game, else (read-only) the user's cache."""
    chosen = os.environ.get("PEER_REVIEW_VENV")
    if chosen:
        return Path(chosen).expanduser().absolute()
    beside = ROOT / ".venv"
    if (beside / STAMP).exists() or os.access(beside if beside.exists() else ROOT, os.W_OK):
        return beside
    return _cache_folder() / "peer-review" / f"venv-{fingerprint(os.fsencode(ROOT))[:8]}"


def _cache_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def fingerprint(content: bytes) -> str:
    """The SHA-256 of `content`, in hex."""
    import hashlib

    return hashlib.sha256(content).hexdigest()


def python_in(venv: Path) -> Path:
    """The interpreter of a virtual environment; it need not exist."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def is_inside(venv: Path) -> bool:
    """Whether the running Python is the one of `venv`."""
    return os.path.realpath(sys.prefix) == os.path.realpath(venv)


def stamp_text(need: Need, version: tuple[int, int]) -> str:
    """What a finished install of `need` writes down: the Python and each lock it satisfies, one a line."""
    met: tuple[Need, ...] = ("play", "test") if need == "test" else ("play",)
    return "".join([f"python {version[0]}.{version[1]}\n", *(_lock_line(each) + "\n" for each in met)])


def _lock_line(need: Need) -> str:
    # Line ends differ between checkouts (Windows), the pins do not.
    text = (ROOT / LOCKS[need]).read_bytes().replace(b"\r\n", b"\n")
    return f"{LOCKS[need]} {fingerprint(text)}"


def is_stamped(venv: Path, need: Need) -> bool:
    """Whether `venv` was finished for the lock of `need` as it stands now."""
    return _lock_line(need) in _stamp_lines(venv) and python_in(venv).exists()


def is_stamp_of(venv: Path, version: tuple[int, int]) -> bool:
    """Whether `venv` was filled for Python `version`; not so after the system moved to another one under it."""
    return f"python {version[0]}.{version[1]}" in _stamp_lines(venv)


def _stamp_lines(venv: Path) -> list[str]:
    try:
        return (venv / STAMP).read_text("utf-8").splitlines()
    except OSError:
        return []


def pins(need: Need) -> dict[str, str]:
    """Name to version, for every library in the lock of `need`."""
    found = {}
    for line in (ROOT / LOCKS[need]).read_text("utf-8").splitlines():
        name, sign, rest = line.partition("==")
        if sign and not line.startswith((" ", "#")):
            found[name] = rest.split()[0]
    return found


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
    """Run the same command line once more with the Python of `venv`, in this process's place."""
    command = [str(python_in(venv)), *sys.orig_argv[1:]]
    os.environ[_ON_THE_WAY] = str(venv)
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "nt":  # there, exec would return to the shell before the game has ended
        import subprocess

        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


def leave(code: int, message: str) -> NoReturn:
    """End the program with one message on stderr."""
    sys.stderr.write(message + "\n")
    sys.exit(code)
