"""Turns whatever ended a command into one message and an exit code; writes a crash note for what nobody foresaw."""

from __future__ import annotations

import errno
import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from game.app.surroundings import trouble_with_libraries
from game.letters import visible

_DISK = {errno.ENAMETOOLONG, errno.ENOSPC, errno.EROFS, errno.EDQUOT}
"""What a disk or a name may do at any moment, and no line of ours can help."""
_NAME_MOST = 120
GO_ON = "python3 main.py resume"
COMMANDS = ("play", "resume", "replay", "debrief", "forget", "cards", "rescore", "test")
PACKS_COMMANDS = ("check", "new", "schema", "tables")


def explain(error: BaseException, arguments: Sequence[str]) -> int:
    """One message on stderr; returns 1 (failed) or 2 (bad usage or input)."""
    import typer
    from typer.exceptions import TyperException

    if isinstance(error, KeyboardInterrupt | typer.Abort):
        return _say(f"Stopped. A match that was on can go on: {GO_ON}", 1)
    if isinstance(error, BrokenPipeError):  # whoever read our output has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    if isinstance(error, TyperException):
        told = getattr(error, "format_message", None)
        words = told() if callable(told) else str(error)
        return _say(f"{words} (python3 main.py {_command(arguments)}--help tells more.)", 2)
    if (words := _foreseen(error)) is not None:
        return _say(words, 2)
    from game.engine.host.retrace import Altered, Diverged, told_of

    if isinstance(error, ImportError | SyntaxError) and (told := trouble_with_libraries(error, sys.prefix)) is not None:
        return _say(told, 2)
    if isinstance(error, Diverged):
        return _say(told_of(error), 2 if isinstance(error, Altered) else 1)
    return _say(_crashed(error, arguments), 1)


def _foreseen(error: BaseException) -> str | None:
    """The message of an error that says itself what is wrong and what to do."""
    from game.app.refusal import BadCall
    from game.city.regimes.registry import UnknownRegime
    from game.content import BadPack
    from game.devices.seat_kinds import BadSeats
    from game.engine.journal import BadSave
    from game.languages import BadCatalogue

    if isinstance(error, OSError) and error.errno in _DISK:
        named = error.filename if isinstance(error.filename, str) else ""
        what = (named if len(named) < _NAME_MOST else f"{named[:_NAME_MOST]}...") or "What was to be printed"
        return f"{what}: {error.strerror}. Name another file or disk."
    if isinstance(error, FileNotFoundError) and error.filename is None:  # os.getcwd names none
        return "The folder that this was started in is gone. Change to another one, then try again."
    if isinstance(error, BadCall | BadSave | BadSeats | BadPack | BadCatalogue | UnknownRegime):
        return str(error)
    # Only what has opened the stage can miss a screen; --help need not pay for pygame.
    present = sys.modules.get("game.drawing.present")
    return str(error) if present is not None and isinstance(error, present.NoDisplay) else None


def _command(arguments: Sequence[str]) -> str:
    """The command that was meant, as far as it exists, for a hint at its help."""
    first, second = (*arguments, "", "")[:2]
    if first == "packs":
        return f"packs {second} " if second in PACKS_COMMANDS else "packs "
    return f"{first} " if first in COMMANDS else ""


def note_crash(error: BaseException, arguments: Sequence[str]) -> Path | None:
    """Write down what nobody foresaw; where it lies, or None if it could not be written."""
    trace = "".join(traceback.format_exception(error))
    return _write(
        f"main.py {' '.join(arguments)}\nPython {platform.python_version()} on {platform.platform()}\n\n{trace}"
    )


def _crashed(error: BaseException, arguments: Sequence[str]) -> str:
    path = note_crash(error, arguments)
    where = f" What happened is written in {path}." if path is not None else ""
    last = str(error).splitlines()[0] if str(error) else ""
    return (
        f"Something broke that should not have ({type(error).__name__}{': ' + last if last else ''}).{where} "
        f"A match that was on can go on: {GO_ON}"
    )


def _write(note: str) -> Path | None:
    from game.table.folders import own_folder

    name = f"crash-{datetime.now():%Y%m%d-%H%M%S}.txt"
    for folder in (own_folder, lambda: Path(tempfile.gettempdir())):
        with suppress(OSError, RuntimeError):  # no home, no user of that number: then the next place
            path = folder() / name
            path.write_text(note, "utf-8", errors="backslashreplace")
            return path
    return None


def _say(words: str, code: int) -> int:
    with suppress(OSError, ValueError):
        encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
        print(visible(words).encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)
    return code
