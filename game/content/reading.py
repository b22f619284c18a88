"""A pack's files from disk: bytes, text, TOML; broken ones become problems. Knows no shapes."""

from __future__ import annotations

import re
import tomllib
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeAlias

from game.content.kinds import HEAD, KINDS, WORDS
from game.content.problems import Problem, did_you_mean
from game.content.toml_lines import Path as KeyPath
from game.content.toml_lines import dotted, key_lines, line_of
from game.letters import OBEYED

Files: TypeAlias = "Mapping[Path, bytes]"
"""The bytes of a pack's files, in the order in which they count."""
LARGEST = 2 << 20
"""Bytes of a file; the largest of the game's own has less than a twentieth."""
PARTS_MOST = 64
_PART = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+"""
_LONG_KEY = re.compile(rf"(?<![\w-])(?:{_PART}){{{PARTS_MOST}}}")
_WHERE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass
class Source:
    """One file that could be read: its place on disk, its text, its tables."""

    file: str
    text: str
    tables: Mapping[str, Any]
    said: dict[KeyPath, tuple[str, int]] = field(default_factory=dict)
    """Where the texts come from that are another language's: file and line of a catalogue."""

    @cached_property
    def _lines(self) -> Mapping[KeyPath, int]:
        return key_lines(self.text)

    def problem(self, path: KeyPath, key: str, says: str) -> Problem:
        """A problem at a key path of this file, or where its text was translated."""
        if path in self.said:
            return Problem(*self.said[path], key, says)
        return Problem(self.file, line_of(self._lines, path), key, says)


@dataclass
class Reading:
    """All files of one pack folder, by kind; what could not be read is in `problems` and its kind in `broken`."""

    folder: Path
    sources: dict[str, list[Source]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)


def read_bytes(folder: Path) -> dict[Path, bytes]:
    """Every file of a pack that is there, in the fixed order of kinds, then by name; as one system writes it.

    Of a file that is larger than any may be so much as shows it. Raises OSError for what may not be read.
    """
    found: dict[Path, bytes] = {}
    for kind in (HEAD, *KINDS, WORDS):
        within = (folder / kind.file).parent
        if within != folder and within.is_dir():
            list(within.iterdir())  # glob says of a folder that may not be read that it is empty
        for path in sorted(folder.glob(kind.file)):
            if path.is_file() and not path.name.startswith("."):  # editors and systems leave such beside a file
                with path.open("rb") as file:
                    found[path] = file.read(LARGEST + 1).removeprefix(BOM_UTF8).replace(b"\r\n", b"\n")
    return found


def fingerprint_of(folder: Path, files: Files) -> str:
    """A digest over names and bytes of all files, in order."""
    digest = blake2b(digest_size=16)
    for path, data in files.items():
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + data + b"\0")
    return digest.hexdigest()


def parse(folder: Path, files: Files) -> Reading:
    """Read every file as TOML; all problems at once."""
    reading = Reading(folder)
    named = [(path.relative_to(folder), path, data) for path, data in files.items()]
    for kind in (HEAD, *KINDS, WORDS):
        reading.sources[kind.name] = []
        depth = len(Path(kind.file).parts)
        for name, path, data in named:
            if len(name.parts) != depth or not name.match(kind.file):  # words/x.toml is no x.toml
                continue
            source = _parse_one(path, data)
            if isinstance(source, Source):
                reading.sources[kind.name].append(source)
            else:
                reading.problems.append(source)
                reading.broken.add(kind.name)
    return reading


def missing(folder: Path, file: str) -> Problem:
    """A file or folder that a pack must have and has not, with what is there instead if it looks like it."""
    name = file.partition("/*")[0]
    there = [path.name for path in folder.iterdir()]
    if name in there:
        return Problem(str(folder / name), 1, "", "there is no .toml file in this folder; put at least one in")
    what = "folder" if "/" in file else "file"
    hint = did_you_mean(name, there) or ' Add it, or name a pack to take it from, in pack.toml: based_on = "plaudit"'
    return Problem(str(folder / name), 1, "", f"this {what} is missing.{hint}")


def based_on(folder: Path, files: Files) -> str:
    """The name of the pack below, read ahead of the rest; "" for none or where pack.toml can't be read."""
    head = folder / HEAD.file
    source = _parse_one(head, files[head]) if head in files else None
    name = source.tables.get("based_on", "") if isinstance(source, Source) else ""
    return name if isinstance(name, str) else ""


def _parse_one(path: Path, data: bytes) -> Source | Problem:
    file = str(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem(file, line, "", "this line is not UTF-8 text; save the file as UTF-8 in your editor")
    if len(data) > LARGEST:
        says = f"the file has more than {LARGEST >> 20} MB; a pack's files are text, of a MB at most"
        return Problem(file, 1, "", says)
    if line := _long_key(text):  # which Python's own reader would puzzle over for minutes
        return Problem(file, line, "", f"a key has more than {PARTS_MOST} parts between its dots; no pack needs that")
    try:
        source = Source(file, text, tomllib.loads(text))
        # Without a backslash nothing stands in a text that does not stand in the file.
        odd = next(_unshowable(source.tables, ()), None) if "\\" in text or OBEYED.search(text) else None
        return source if odd is None else source.problem(odd[0], dotted(odd[0]), odd[1])
    except (RecursionError, OverflowError):
        return Problem(file, 1, "", "tables and lists lie in one another too deeply; no pack needs that")
    except tomllib.TOMLDecodeError as error:
        told = str(error)
        where = _WHERE.search(told)
        line = int(where[1]) if where and where[1] else text.rstrip().count("\n") + 1
        return Problem(file, line, "", f"this is not TOML: {_WHERE.sub('', told)}")
    except ValueError:  # Python's own limit to the digits of a number
        return Problem(file, 1, "", "it holds a number of thousands of digits; no pack needs that")


def _long_key(text: str) -> int:
    """The line of a key with too many parts; 0 if there is none. Such a line has many dots, and hardly any has."""
    lines = enumerate(text.split("\n"), 1)
    return next((number for number, line in lines if line.count(".") >= PARTS_MOST and _LONG_KEY.search(line)), 0)


def _unshowable(value: object, at: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Texts and keys with characters that steer a terminal or that no font has, by their place."""
    if isinstance(value, str):
        if odd := OBEYED.search(value):
            yield at, f"it holds a character that is not shown but obeyed (U+{ord(odd[0]):04X}); take it out"
    elif isinstance(value, dict):
        for key, inside in value.items():
            if odd := OBEYED.search(key):
                yield at, f"a key holds a character that is not shown but obeyed (U+{ord(odd[0]):04X}); take it out"
            yield from _unshowable(inside, (*at, key))
    elif isinstance(value, list):
        for number, inside in enumerate(value):
            yield from _unshowable(inside, (*at, number))
