"""What is wrong with a pack, in words an author can act on. Finds nothing itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

TOLD_MOST = 25


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: file, line counted from 1, the key it is at, and what is wrong."""

    file: str
    line: int
    key: str
    says: str

    def __str__(self) -> str:
        key = f"{self.key}: " if self.key else ""
        return f"{self.file}:{self.line}: {key}{self.says}"


class BadPack(ValueError):
    """A pack that cannot be played; its text lists the problems, one a line, and counts those beyond `TOLD_MOST`."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems: list[Problem] = list(problems)
        told = [str(problem) for problem in problems[:TOLD_MOST]]
        rest = len(problems) - len(told)
        super().__init__("\n".join([*told, f"And {rest} more. Mend these first."] if rest else told))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """' Did you mean "X"?', or "" if nothing known is close to `word`."""
    close = get_close_matches(word, list(known), n=1)
    return f' Did you mean "{close[0]}"?' if close else ""


def named(words: Iterable[str]) -> str:
    """Known words as a list to read: "a, b, c"; "none" if there are none."""
    return ", ".join(words) or "none"
