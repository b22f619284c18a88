"""Where the game's libraries lie, and whether they are what the lock asks for. Reads only; standard library only."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal

Need = Literal["play", "test"]

ROOT = Path(__file__).resolve().parents[2]
LOCKS: dict[Need, str] = {"play": "requirements.lock", "test": "requirements-test.lock"}
STAMP = "peer-review.stamp"
_NAME_ONE = "Name a folder by its whole path: PEER_REVIEW_VENV=/some/folder"


class NoFolder(Exception):
    """There is no place for the libraries; the message says what to do."""


def venv_folder() -> Path:
    """Where the libraries live: PEER_REVIEW_VENV, else `.venv` beside the game, else (read-only) the user's cache.

    Raises `NoFolder` where whoever runs this has no home to look in.
    """
    chosen = os.environ.get("PEER_REVIEW_VENV")
    if chosen:
        try:
            return Path(chosen).expanduser().absolute()
        except RuntimeError:
            raise NoFolder(f"PEER_REVIEW_VENV={chosen}: nobody here has such a home. {_NAME_ONE}") from None
    beside = ROOT / ".venv"
    if (beside / STAMP).exists() or os.access(beside if beside.exists() else ROOT, os.W_OK):
        return beside
    try:
        cache = _cache_folder()
    except RuntimeError:
        wrong = "The game's folder is read-only, and whoever runs it has no home: its libraries have no place."
        raise NoFolder(f"{wrong}\n{_NAME_ONE}") from None
    return cache / "peer-review" / f"venv-{fingerprint(os.fsencode(ROOT))[:8]}"


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
    return _lock_line(need) in _stamp_lines(venv) and os.path.exists(python_in(venv))  # noqa: PTH110 - a folder that is shut to us is none


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
