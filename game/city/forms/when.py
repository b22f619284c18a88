"""The small language of `when` in a card's tables: counts and words. Reads facts; decides nothing else.

A count is written "2", "2+", "1-2", "all" or "none", a word as itself; a bar stands for "or": "take|thank", "0|3+".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol, TypeAlias, TypeVar


class Count(NamedTuple):
    """How many, out of how many: `n` is 0 to `of`; "all" wants at least one."""

    n: int
    of: int


Fact: TypeAlias = "Count | str"
Facts: TypeAlias = Mapping[str, Fact]
Grammar: TypeAlias = Mapping[str, tuple[str, ...]]
"""What a form lets a card ask: by key, the words it may hold; an empty tuple stands for a count."""


class HasWhen(Protocol):
    """Whatever has a `when`: a row of a table, or a bet."""

    @property
    def when(self) -> Mapping[str, str]: ...


R = TypeVar("R", bound=HasWhen)


@lru_cache(maxsize=256)
def span(text: str) -> tuple[int, int]:
    """The least and most that a count admits; (-1, -1) for "all". ValueError for what is no count."""
    if text == "all":
        return -1, -1
    if text == "none":
        return 0, 0
    if text.endswith("+") and text[:-1].isdecimal():
        return int(text[:-1]), 1_000_000
    low, dash, high = text.partition("-")
    if low.isdecimal() and (high.isdecimal() if dash else True):
        pair = int(low), int(high or low)
        if pair[0] <= pair[1]:
            return pair
    raise ValueError(f'"{text}" is no count; write it like "2", "2+", "1-2", "all" or "none"')


@lru_cache(maxsize=4096)
def is_met(asked: str, fact: Fact) -> bool:
    """Whether one fact is as a card asks; to prove a deck, few are asked many thousand times."""
    if isinstance(fact, str):
        return fact in asked.split("|")
    return any(_is_in(fact, *span(part)) for part in asked.split("|"))


def _is_in(fact: Count, low: int, high: int) -> bool:
    return 0 < fact.n == fact.of if low < 0 else low <= fact.n <= high


def holds(when: Mapping[str, str], facts: Facts) -> bool:
    """Whether all that `when` asks is so; an empty one always holds."""
    return all(is_met(asked, facts[key]) for key, asked in when.items())


def row_for(rows: Sequence[R], facts: Facts) -> R:
    """The first row that holds. LookupError if none does: `problems` finds such cards before a match."""
    for row in rows:
        if holds(row.when, facts):
            return row
    raise LookupError(f"no row of the table holds for {facts}")


def when_problems(where: str, when: Mapping[str, str], grammar: Grammar) -> list[str]:
    """What is wrong with one `when`, in words."""
    found = []
    for key, asked in when.items():
        if key not in grammar:
            found.append(f'{where}: "{key}" is not known; use one of {", ".join(sorted(grammar))}')
        elif grammar[key]:
            found += [
                f'{where}: "{word}" is not known for {key}; use one of {", ".join(grammar[key])}'
                for word in asked.split("|")
                if word not in grammar[key]
            ]
        else:
            try:
                for part in asked.split("|"):
                    span(part)
            except ValueError as error:
                found.append(f"{where}: {error}")
    return found


def told_apart(rows: Iterable[HasWhen], worlds: Iterable[Facts]) -> list[Facts]:
    """One of all `worlds` that look the same to these rows: most facts are asked by none of them."""
    keys = sorted({key for row in rows for key in row.when})
    return list({tuple([facts[key] for key in keys]): facts for facts in worlds}.values())


def coverage_problems(rows: Sequence[HasWhen], worlds: Iterable[Facts]) -> list[str]:
    """Rows that can never apply, and the first thing that may happen without a row for it."""
    reached: set[int] = set()
    for facts in told_apart(rows, worlds):
        first = next((i for i, row in enumerate(rows) if holds(row.when, facts)), None)
        if first is None:
            told = ", ".join(f"{key} {_told(fact)}" for key, fact in facts.items())
            return [f"outcomes: there is no row for {told}"]
        reached.add(first)
    return [f"outcomes, row {i + 1}: it can never apply" for i in range(len(rows)) if i not in reached]


def _told(fact: Fact) -> str:
    return fact if isinstance(fact, str) else f"{fact.n} of {fact.of}"
