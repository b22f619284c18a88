"""What the program may be started in: no console, an editor, another program's libraries. Standard library only."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress

FOREIGN = ("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP")
"""Through these another program's libraries would come before the game's own, which are pinned."""


def stand_in_streams() -> None:
    """Whoever starts the game without a console gives it none of the three streams: what is written then goes nowhere.

    The numbers 0, 1 and 2 are taken too, so that no file of ours is opened under one and printed into.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            with suppress(OSError):
                os.open(os.devnull, os.O_RDWR)  # the lowest free number, which is this one
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: SIM115, PTH123


def leave_foreign_libraries() -> None:
    """Nothing is imported from where `PYTHONPATH` points to, by this process or by one that it starts."""
    for name in FOREIGN:
        said = os.environ.pop(name, "")
        if name == "PYTHONPATH":
            foreign = {os.path.abspath(folder) for folder in said.split(os.pathsep) if folder}  # noqa: PTH100
            own = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120
            sys.path[:] = [path for path in sys.path if path == own or os.path.abspath(path or ".") not in foreign]  # noqa: PTH100


def hold_interrupts(*, is_held: bool) -> None:
    """Ctrl+C waits while another Python takes this one's place, which could not say a word of its own to it yet."""
    import signal

    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK if is_held else signal.SIG_UNBLOCK, {signal.SIGINT})


def is_hosted(argv: Sequence[str], orig_argv: Sequence[str]) -> bool:
    """Whether another program, such as an editor, runs the script inside itself: its command line is not ours."""
    return not argv or argv[0] not in orig_argv


def same_again(python: str, script: str, argv: Sequence[str], orig_argv: Sequence[str]) -> list[str]:
    """The command that starts `script` with the same words under another Python; Python's own options are kept."""
    if is_hosted(argv, orig_argv):
        return [python, script, *argv[1:]]
    return [python, *orig_argv[1:]]


def trouble_with_libraries(error: BaseException, venv: str) -> str | None:
    """What to tell whose libraries do not load, or None where it is something else."""
    said = "; ".join(_chain(error))
    if "failed to map segment" in said:
        return (
            f"The libraries in {venv} may not be run from there: this disk or folder forbids programs.\n"
            "Name a folder on another disk for them: PEER_REVIEW_VENV=/some/folder"
        )
    if _is_in_libraries(error, venv):
        return f"{venv} is damaged ({said.splitlines()[0]}). Delete that folder and start again."
    return None


def _is_in_libraries(error: BaseException, venv: str) -> bool:
    """Whether it was a file of theirs that could not be read, compiled or found."""
    if isinstance(error, SyntaxError):
        return (error.filename or "").startswith(venv)
    if isinstance(error, ImportError) and (error.name or "").partition(".")[0] in ("game", "examples"):
        return False
    return (
        isinstance(error, ImportError | ValueError | OSError)
        and any(frame.filename.startswith(venv) for frame in traceback.extract_tb(error.__traceback__))
    ) or isinstance(error, ModuleNotFoundError)


def _chain(error: BaseException | None) -> Iterator[str]:
    while error is not None:
        yield f"{type(error).__name__}: {error}"
        error = error.__cause__ or error.__context__
