"""Sums over matches from which shares, means and their intervals follow; whole numbers only, so that order is nothing.

Every figure is a ratio: what was counted, over what it is counted of, both summed over matches. Matches are independent
and what happens within one is not, so the interval is that of a ratio of two sums over independent matches (Cochran,
Sampling Techniques, 1977, section 6.4), with 1.96 standard errors to each side.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import sqrt
from typing import TypeAlias

Counts: TypeAlias = dict[str, tuple[int, int]]
"""One match: by the name of a figure, (counted, of how many)."""

Z = 1.96
RULE_OF_THREE = 3.0
"""What was seen in none of n matches happens, at 95 %, in at most 3/n of them (Hanley and Lippman-Hand, JAMA 1983)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A ratio with its interval. `matches`: those in which there was something to count."""

    name: str
    value: float
    low: float
    high: float
    matches: int

    def to_doc(self) -> dict[str, object]:
        """Plain data, rounded to six digits."""
        return {
            "value": round(self.value, 6), "low": round(self.low, 6), "high": round(self.high, 6),
            "matches": self.matches,
        }  # fmt: skip


@dataclass(slots=True)
class Sums:
    """By figure: n, sum a, sum b, sum aa, sum ab, sum bb over matches. Two of them add up to the sums of all."""

    matches: int = 0
    rows: dict[str, list[int]] = field(default_factory=dict)

    def take(self, counts: Mapping[str, tuple[int, int]]) -> None:
        """One more match."""
        self.matches += 1
        rows = self.rows
        for name, (a, b) in counts.items():
            row = rows.get(name)
            if row is None:
                rows[name] = [1, a, b, a * a, a * b, b * b]
                continue
            row[0] += 1
            row[2] += b
            row[5] += b * b
            if a:  # most of what can come up does not
                row[1] += a
                row[3] += a * a
                row[4] += a * b

    def add(self, other: Sums) -> None:
        """The matches of another part too."""
        self.matches += other.matches
        for name, row in other.rows.items():
            mine = self.rows.setdefault(name, [0] * len(row))
            for at, number in enumerate(row):
                mine[at] += number

    def figure(self, name: str) -> Figure | None:
        """The figure of that name; None where it was never counted of anything."""
        row = self.rows.get(name)
        if row is None or not row[2]:
            return None
        n, a, b, aa, ab, bb = row
        ratio = a / b
        spread = max(0.0, aa - 2 * ratio * ab + ratio * ratio * bb)
        all_n = max(n, 2)
        error = sqrt(spread * all_n / (all_n - 1)) / b
        low, high = ratio - Z * error, ratio + Z * error
        if not a and not aa:
            high = max(high, RULE_OF_THREE / n)  # never seen is not never
        elif a == b and not spread:
            low = min(low, 1 - RULE_OF_THREE / n)
        return Figure(name, ratio, low, high, n)

    def figures(self, under: str = "") -> list[Figure]:
        """All figures whose names begin so, in the order of their names."""
        found = (self.figure(name) for name in sorted(self.rows) if name.startswith(under))
        return [figure for figure in found if figure is not None]

    def to_doc(self) -> dict[str, object]:
        """Plain data; `from_doc` reads it."""
        return {"matches": self.matches, "rows": {name: self.rows[name] for name in sorted(self.rows)}}

    @classmethod
    def from_doc(cls, doc: Mapping[str, object]) -> Sums:
        """The sums again; TypeError or KeyError for what `to_doc` has not written."""
        rows = doc["rows"]
        if not isinstance(rows, dict) or not isinstance(doc["matches"], int):
            raise TypeError("these are no sums")
        return cls(doc["matches"], {str(name): [int(n) for n in row] for name, row in rows.items()})


@dataclass(slots=True)
class PairedSums:
    """The same seeds played twice: the sums of each side, and by figure the products across them."""

    one: Sums = field(default_factory=Sums)
    other: Sums = field(default_factory=Sums)
    across: dict[str, list[int]] = field(default_factory=dict)
    """ac, ad, bc, bd, for (a, b) of the one and (c, d) of the other."""

    def take(self, one: Mapping[str, tuple[int, int]], other: Mapping[str, tuple[int, int]]) -> None:
        """One more seed."""
        self.one.take(one)
        self.other.take(other)
        for name in one.keys() & other.keys():
            (a, b), (c, d) = one[name], other[name]
            row = self.across.setdefault(name, [0, 0, 0, 0])
            for at, number in enumerate((a * c, a * d, b * c, b * d)):
                row[at] += number

    def add(self, more: PairedSums) -> None:
        """The seeds of another part too."""
        self.one.add(more.one)
        self.other.add(more.other)
        for name, row in more.across.items():
            mine = self.across.setdefault(name, [0, 0, 0, 0])
            for at, number in enumerate(row):
                mine[at] += number

    def difference(self, name: str) -> Figure | None:
        """The one less the other; None where a side never counted it.

        Its error is that of the difference of two ratios over the same matches, seed by seed.
        """
        first, second = self.one.figure(name), self.other.figure(name)
        if first is None or second is None:
            return None
        _, a, b, aa, ab, bb = self.one.rows[name]
        _, c, d, cc, cd, dd = self.other.rows[name]
        ac, ad, bc, bd = self.across.get(name, (0, 0, 0, 0))
        # In whole numbers to the end: of two sides that are alike nothing may be left over.
        own = (aa * b * b - 2 * a * b * ab + a * a * bb) * d**4
        others = (cc * d * d - 2 * c * d * cd + c * c * dd) * b**4
        shared = (ac * b * d - c * b * ad - a * d * bc + a * c * bd) * b * b * d * d
        spread = (own + others - 2 * shared) / (b * d) ** 4
        n = max(2, self.one.matches)
        error = sqrt(max(0.0, spread) * n / (n - 1))
        gap = first.value - second.value
        return Figure(name, gap, gap - Z * error, gap + Z * error, self.one.matches)

    def differences(self, under: str = "") -> list[Figure]:
        """All differences of figures whose names begin so, in the order of their names."""
        names = sorted(self.one.rows.keys() & self.other.rows.keys())
        found = (self.difference(name) for name in names if name.startswith(under))
        return [figure for figure in found if figure is not None]

    def to_doc(self) -> dict[str, object]:
        """Plain data; `from_doc` reads it."""
        across = {name: self.across[name] for name in sorted(self.across)}
        return {"one": self.one.to_doc(), "other": self.other.to_doc(), "across": across}

    @classmethod
    def from_doc(cls, doc: Mapping[str, object]) -> PairedSums:
        """The sums again; TypeError or KeyError for what `to_doc` has not written."""
        one, other, across = doc["one"], doc["other"], doc["across"]
        if not isinstance(one, dict) or not isinstance(other, dict) or not isinstance(across, dict):
            raise TypeError("these are no sums of pairs")
        rows = {str(name): [int(n) for n in row] for name, row in across.items()}
        return cls(Sums.from_doc(one), Sums.from_doc(other), rows)


def merged(counts: Iterable[tuple[str, int, int]]) -> Counts:
    """One match's counts by name; what is counted under one name several times is summed."""
    found: Counts = {}
    for name, a, b in counts:
        before = found.get(name)
        found[name] = (a, b) if before is None else (before[0] + a, before[1] + b)
    return found
