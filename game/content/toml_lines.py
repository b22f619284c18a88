"""Maps key paths of a TOML text to line numbers. For texts that parse already; reads positions, never values."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import TypeAlias

Path: TypeAlias = "tuple[str | int, ...]"
"""Keys, and numbers from 0 for the items of arrays: ("mask", 2, "face", "head")."""

_BLANK = " \t\r\n"
_ENDS = ",]}#\n"


def key_lines(text: str) -> Mapping[Path, int]:
    """The line, counted from 1, of every key, table and array item of a valid TOML text."""
    return _Scan(text).lines


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """The line of a path, or of the nearest table around it."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def dotted(path: Path) -> str:
    """The path as an author writes it: keys with points between them, items counted from 1."""
    return ".".join(str(key + 1) if isinstance(key, int) else key for key in path)


class _Scan:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.lines: dict[Path, int] = {}
        self._starts = [i + 1 for i, char in enumerate(text) if char == "\n"]
        self._last_of: dict[Path, int] = {}  # by array of tables: the number of its last table
        table: Path = ()
        while self._skip():
            start = self.at
            if self._here() == "[":
                is_array = text.startswith("[[", start)
                self.at += 2 if is_array else 1
                table = self._table(self._keys("]"), is_array=is_array, start=start)
                self.at += 2 if is_array else 1
            else:
                self._pair(table)

    def _here(self) -> str:
        return self.text[self.at : self.at + 1]

    def _note(self, path: Path, start: int) -> None:
        self.lines.setdefault(path, bisect_right(self._starts, start) + 1)

    def _skip(self) -> bool:
        """Past blanks and comments; False at the end."""
        while char := self._here():
            if char == "#":
                end = self.text.find("\n", self.at)
                self.at = len(self.text) if end < 0 else end
            elif char in _BLANK:
                self.at += 1
            else:
                return True
        return False

    def _table(self, keys: list[str], *, is_array: bool, start: int) -> Path:
        path: Path = ()
        for number, key in enumerate(keys):
            path += (key,)
            self._note(path, start)
            if is_array and number == len(keys) - 1:
                self._last_of[path] = self._last_of.get(path, -1) + 1
            if path in self._last_of:
                path += (self._last_of[path],)
                self._note(path, start)
        return path

    def _keys(self, end: str) -> list[str]:
        """A dotted key up to `end`, which stays unread."""
        keys = []
        while self._skip() and self._here() != end:
            char = self._here()
            if char == ".":
                self.at += 1
            elif char in "\"'":
                start = self.at + 1
                self._string()
                keys.append(self.text[start : self.at - 1])
            else:
                start = self.at
                while self._here() and self._here() not in ".=]" + _BLANK:
                    self.at += 1
                keys.append(self.text[start : self.at])
        return keys

    def _pair(self, table: Path) -> None:
        start = self.at
        path = table
        for key in self._keys("="):
            path += (key,)
            self._note(path, start)
        self.at += 1
        self._value(path)

    def _value(self, path: Path) -> None:
        self._skip()
        self._note(path, self.at)
        char = self._here()
        if char in ("'", '"'):
            self._string()
        elif char == "[":
            self._items(path)
        elif char == "{":
            self.at += 1
            while self._skip() and self._here() != "}":
                if self._here() == ",":
                    self.at += 1
                else:
                    self._pair(path)
            self.at += 1
        else:
            while self._here() and self._here() not in _ENDS:
                self.at += 1

    def _items(self, path: Path) -> None:
        self.at += 1
        number = 0
        while self._skip() and self._here() != "]":
            if self._here() == ",":
                self.at += 1
            else:
                self._value((*path, number))
                number += 1
        self.at += 1

    def _string(self) -> None:
        quote = self._here()
        mark = quote * 3 if self.text.startswith(quote * 3, self.at) else quote
        self.at += len(mark)
        while self.at < len(self.text) and not self.text.startswith(mark, self.at):
            self.at += 2 if quote == '"' and self._here() == "\\" else 1
        self.at += len(mark)
        while len(mark) == 3 and self._here() == quote:  # a text may end in one or two quotes of its own
            self.at += 1
