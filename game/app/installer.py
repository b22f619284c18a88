"""Makes the virtual environment and fills it from a hashed lock. Standard library only; called by the launcher.

Nothing but the folder it is given is written to. An install that was cut short is known by its marker file.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from game.app.libraries import LOCKS, ROOT, STAMP, Need, is_stamp_of, is_stamped, pins, python_in, stamp_text

MAKING = "peer-review.making"
_HALF_MADE = "The libraries are being put in place.\n"
OLDEST_PYTHON = (3, 11)
_OLDEST_PIP = (22, 3)  # the first with --python

_LENDS = os.name != "nt"
"""Whether an installer shares the lock: the next start waits for one that outlives its own, which was killed."""
DEBIAN_LINE = "sudo apt install python3-venv"


class Failed(Exception):
    """The libraries could not be put in place. `code` is the program's exit code."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code


def make(venv: Path, need: Need) -> None:
    """Leave `venv` finished and stamped for `need`. A half-made one is made anew, a stranger's is added to.

    Raises Failed with what to do about it, or OSError where the folder cannot be written.
    """
    venv.mkdir(parents=True, exist_ok=True)
    with _alone(venv / MAKING) as marker:
        if is_stamped(venv, need) and is_stamp_of(venv, _version_in(venv)):
            return  # another start finished it while this one waited
        begun_s = time.monotonic()
        was_cut_short = marker.read() != ""
        if was_cut_short or _must_be_made(venv):
            _say(
                f"An earlier start was cut short: the libraries in {venv} are put in place anew."
                if was_cut_short
                else f"First start: the game's libraries are put into {venv}. This happens once."
            )
            marker.write(_HALF_MADE)
            marker.flush()
            _make_empty(venv)
        else:
            _say(f"The libraries in {venv} are brought up to date.")
        (venv / STAMP).unlink(missing_ok=True)
        _fill(venv, ROOT / LOCKS[need], len(pins(need)))
        (venv / STAMP).write_text(stamp_text(need, _version_in(venv)), "utf-8")
        _say(f"Ready after {time.monotonic() - begun_s:.0f} s. From now on this step is skipped, and works offline.")
    (venv / MAKING).unlink(missing_ok=True)


def _must_be_made(venv: Path) -> bool:
    """Whether `venv` holds no environment that can be added to. Raises Failed for a stranger's that cannot."""
    if not (venv / "pyvenv.cfg").exists():
        return True
    version = _version_in(venv)
    if (venv / STAMP).exists():  # ours; the system may have moved to another Python under it
        return version == (0, 0) or not is_stamp_of(venv, version)
    if version < OLDEST_PYTHON:
        raise Failed(
            f"{venv} was not made by this game, and its Python does not run or is too old.\n"
            "Delete that folder, then start the game again.",
            2,
        )
    return False


def _make_empty(venv: Path) -> None:
    """Clear `venv` (but for the marker that this process holds) and lay out a bare environment, without pip."""
    for entry in venv.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name != MAKING:
            entry.unlink()
    try:
        from venv import EnvBuilder
    except ImportError:
        raise Failed(_nobody_to_install(), 2) from None
    EnvBuilder(symlinks=os.name != "nt").create(venv)


def _version_in(venv: Path) -> tuple[int, int]:
    """Major and minor version of the interpreter in `venv`; (0, 0) if it does not run."""
    try:
        told = _told([str(python_in(venv)), "-I", "-c", "import sys; print(*sys.version_info[:2])"])
        major, minor = told.split()
    except (OSError, subprocess.SubprocessError, ValueError):
        return (0, 0)
    return (int(major), int(minor))


def _fill(venv: Path, lock: Path, library_count: int) -> None:
    """Install `lock` into `venv` with the first installer at hand that manages it."""
    trouble: list[str] = []
    options = ["--require-hashes", "--no-deps", "-r", str(lock)]
    uv = shutil.which("uv")
    if uv:
        if (
            subprocess.run(
                [uv, "pip", "install", "--python", str(python_in(venv)), *options],
                stdout=sys.stderr,
                cwd=venv,
                close_fds=not _LENDS,
            ).returncode
            == 0
        ):
            return
        trouble = ["uv could not install them (its words are above)."]
    pip = _pip_for(venv)
    if pip:
        quiet = ["--no-input", "--disable-pip-version-check", "--progress-bar", "off"]
        trouble = _watched([*pip, "install", *quiet, *options], library_count)
        if not trouble:
            return
    elif not uv:
        raise Failed(_nobody_to_install(), 2)
    raise Failed(
        "The libraries could not be fetched. This needs the internet once: see to the connection, then start again.\n"
        "The installer's last words:\n  " + "\n  ".join(trouble),
        1,
    )


def _pip_for(venv: Path) -> list[str]:
    """A pip command that installs into `venv`: the outer Python's own (quickest), else one put there by ensurepip."""
    outer: str = getattr(sys, "_base_executable", sys.executable)
    try:
        told = re.match(r"pip (\d+)\.(\d+)", _told([outer, "-m", "pip", "--version"]))
        if told and (int(told[1]), int(told[2])) >= _OLDEST_PIP:
            return [outer, "-m", "pip", "--python", str(python_in(venv))]
    except subprocess.SubprocessError:
        pass
    inner = str(python_in(venv))
    try:
        _told([inner, "-m", "ensurepip", "--default-pip"])
    except subprocess.SubprocessError:
        return []
    return [inner, "-m", "pip"]


def _nobody_to_install() -> str:
    return (
        "This Python has neither pip nor ensurepip, so nothing can fetch the game's libraries.\n"
        f"On Debian and its kin this line mends it: {DEBIAN_LINE}\nThen start the game again."
    )


def _told(command: list[str]) -> str:
    """What `command` prints; CalledProcessError if it fails."""
    return subprocess.run(
        command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ).stdout


def _watched(command: list[str], library_count: int) -> list[str]:
    """Run an installer behind a progress bar. Its last lines if it failed, nothing if it did not."""
    # A --user or --target from someone's own settings would put the libraries somewhere else.
    unwanted = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")
    surroundings = {name: value for name, value in os.environ.items() if name not in unwanted}
    surroundings |= {"PIP_USER": "0", "PYTHONUNBUFFERED": "1"}
    tail: list[str] = []
    seen = 0
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=surroundings,
        close_fds=not _LENDS,
    ) as running:
        assert running.stdout
        for line in running.stdout:
            tail = [*tail[-11:], line.rstrip()]
            words = line.split()
            if words[:1] in (["Collecting"], ["Processing"], ["Ignoring"]):
                seen = min(seen + 1, library_count)
                _draw_bar(seen, library_count, Path(words[1].rstrip(":")).name)
            elif words[:1] == ["Installing"]:
                _draw_bar(library_count, library_count, "unpacking")
    _end_bar()
    return tail if running.returncode else []


def _draw_bar(done: int, total: int, what: str) -> None:
    if sys.stderr.isatty():
        filled = 24 * done // total
        sys.stderr.write(f"\r  [{'#' * filled}{'.' * (24 - filled)}] {done}/{total} {what:<32.32}")
        sys.stderr.flush()


def _end_bar() -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\n")


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


@contextmanager
def _alone(path: Path) -> Iterator[IO[str]]:
    """Hold `path` so that two starts at once do not unpack over each other; the second one waits."""
    with path.open("a+", encoding="utf-8") as file:
        file.seek(0)
        if not _try_lock(file):
            _say("Another start is putting the libraries in place; this one waits for it.")
            while not _try_lock(file):
                time.sleep(0.5)
        if _LENDS:
            os.set_inheritable(file.fileno(), True)
        yield file


def _locker() -> Callable[[IO[str]], None]:
    if sys.platform == "win32":
        import msvcrt

        return lambda file: msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    import fcntl

    return lambda file: fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _try_lock(file: IO[str]) -> bool:
    """Whether it is ours now. On a disk that knows no locks it is at once: nobody could wait there for anybody."""
    try:
        _locker()(file)
    except OSError as error:
        return error.errno not in (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)
    return True
