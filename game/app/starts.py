"""Begins a new piece of the game from a template: what is written where, and what must not be there. Prints nothing.

A start is a folder in `assets/starts/`: files to copy, and a `start.toml` that says where they go, which rows go into
files that are there, how to see that it works, and what is left to do. In all of it `sample`, `Sample`, `SAMPLE`, "A
sample" and "a sample" stand for the new name.
"""

from __future__ import annotations

import keyword
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.places import ASSETS

STARTS = ASSETS / "starts"
ROOT = Path(__file__).parents[2]
_WORD, _DASHED = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*"), re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
OURS = "sample"
"""What stands for the new name in a template."""


class CannotBegin(ValueError):
    """A start that cannot be made; the message says why, and what to do instead."""


@dataclass(frozen=True, slots=True)
class Left:
    """Something that only a person can do, or that takes longer; `run` are the commands for it, after "python3"."""

    says: str
    run: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Start:
    """One start as it would be written under a name: whole files by their place, and how to check it afterwards."""

    about: str
    written: dict[str, str]
    new: tuple[str, ...]
    """Which of the written files were not there before."""
    checks: tuple[Left, ...]
    left: tuple[Left, ...]


def kinds() -> dict[str, str]:
    """What can be begun, and what each is."""
    return {folder.name: str(_read(folder)["about"]) for folder in sorted(STARTS.iterdir()) if folder.is_dir()}


def begun(kind: str, name: str, root: Path = ROOT) -> Start:
    """The start of that kind under that name, on the files in `root`; raises `CannotBegin`. Writes nothing."""
    if kind not in kinds():
        raise CannotBegin(f'"{kind}" cannot be begun. There are: {", ".join(kinds())}.')
    if not (root / "tests").is_dir():
        raise CannotBegin(f"{root} has no tests: this is an installed copy. Begin in a checkout of the game.")
    folder = STARTS / kind
    plan = _read(folder)
    _check_name(kind, name, plan)
    written: dict[str, str] = {}
    new = []
    for file in plan.get("file", ()):
        to = named(file["to"], name)
        if (root / to).exists():
            raise CannotBegin(f'"{name}" is taken: there is {to} already. Take another name.')
        written[to] = named((folder / file["from"]).read_text("utf-8"), name, file.get("stands_for", OURS))
        new.append(to)
    for row in plan.get("row", ()):
        to = str(row["to"])
        text = written.get(to) or (root / to).read_text("utf-8")
        written[to] = _with_row(text, row, name, to)
    return Start(plan["about"], written, tuple(new), _lefts(plan, "check", name), _lefts(plan, "left", name))


def write(start: Start, root: Path = ROOT) -> None:
    """Put it on the disk, all or (if the disk refuses) as much as it takes."""
    for to, text in start.written.items():
        (root / to).parent.mkdir(exist_ok=True)
        (root / to).write_text(text, "utf-8", newline="\n")


def named(text: str, name: str, stands_for: str = OURS) -> str:
    """A template's text with the name in place of the word that stands for it, written in the same way."""
    words, one = re.split(r"[-_]", name), stands_for
    ways = {
        f"A {one}": " ".join(words).capitalize(),
        f"a {one}": " ".join(words),
        one.capitalize(): "".join(word.capitalize() for word in words),
        f"{one}-": "-".join(words) + "-",
        one.upper(): "_".join(words).upper(),
        one: name,
    }
    for old, new in ways.items():
        text = text.replace(old, new)
    return text


def _read(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "start.toml").read_text("utf-8"))


def _check_name(kind: str, name: str, plan: dict[str, Any]) -> None:
    is_dashed, most = bool(plan.get("dash")), int(plan["letters"])
    shape, like = (_DASHED, "bath-day") if is_dashed else (_WORD, "slow_train")
    if not shape.fullmatch(name) or len(name) > most or keyword.iskeyword(name) or name == OURS:
        part = "hyphens" if is_dashed else "underscores"
        raise CannotBegin(
            f'"{name}" is no name for a new {kind}: small letters and digits, parted by {part}, '
            f"at most {most} of them, and no word of Python. Like {like}."
        )


def _with_row(text: str, row: dict[str, Any], name: str, to: str) -> str:
    """`text` with one more row: after the place that `after` finds, or in its order in the list that `sort` finds."""
    found = re.search(row.get("after") or row["sort"], text, re.DOTALL)
    added = named(row["text"], name)
    if found is None:
        raise CannotBegin(
            f"{to} has changed: the start.toml in assets/starts finds no place in it for {added.strip()!r}."
        )
    if "after" in row:
        mark = re.search(r'["`*][\w.-]*sample[\w.-]*["`]?', row["text"], re.IGNORECASE)
        if mark is not None and named(mark[0], name) in text:
            raise CannotBegin(f'{to} names "{name}" already. Take another name.')
        return text[: found.end()] + added + text[found.end() :]
    by = str(row.get("by", "\n"))
    entries = [entry for entry in found[1].split(by) if entry]
    listed = by.join(sorted([*entries, added.strip("\n")]))
    return text[: found.start(1)] + listed + ("\n" if by == "\n" else "") + text[found.end(1) :]


def _lefts(plan: dict[str, Any], key: str, name: str) -> tuple[Left, ...]:
    return tuple(
        Left(named(each["says"], name), tuple(named(run, name) for run in _listed(each.get("run", ()))))
        for each in plan[key]
    )


def _listed(run: str | list[str]) -> list[str]:
    return [run] if isinstance(run, str) else list(run)
