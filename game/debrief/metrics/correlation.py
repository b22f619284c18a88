"""How two rows of numbers go together: Pearson, Spearman, Kendall, a slope, a band. Arithmetic only; knows no match."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt
from statistics import fmean


def pearson(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Pearson's r: the covariance over the product of the spreads, -1 to 1.

    None where it is not defined: fewer than two pairs, or one row that never changes. Source: Pearson, Proceedings of
    the Royal Society 58 (1895).
    """
    if len(xs) < 2:
        return None
    mean_x, mean_y = fmean(xs), fmean(ys)
    over = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    under = sqrt(sum((x - mean_x) ** 2 for x in xs) * sum((y - mean_y) ** 2 for y in ys))
    return max(-1.0, min(1.0, over / under)) if under > 1e-12 else None


def ranks(xs: Sequence[float]) -> list[float]:
    """Ranks from 1; equal numbers share the mean of their ranks."""
    ordered = sorted(xs)
    first = {x: place for place, x in reversed(list(enumerate(ordered, start=1)))}
    return [first[x] + (ordered.count(x) - 1) / 2 for x in xs]


def spearman(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Spearman's rho: Pearson's r of the ranks, -1 to 1; None as there.

    Source: Spearman, American Journal of Psychology 15 (1904).
    """
    return pearson(ranks(xs), ranks(ys))


def kendall(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Kendall's tau-b: (C - D) / sqrt((P - X)(P - Y)), -1 to 1; None where one row never changes.

    C and D count pairs that go together and against each other, P all pairs, X and Y those tied in xs and in ys.
    Source: Kendall, Biometrika 33 (1945).
    """
    return kendall_of(Counter(zip(xs, ys, strict=True)))


def kendall_of(counts: Mapping[tuple[float, float], int]) -> float | None:
    """The same of pairs that are counted: {(x, y): how many}; each kind of pair is compared once, however many."""
    cells = [(x, y, n) for (x, y), n in counts.items() if n]
    total = sum(n for *_, n in cells)
    pairs = total * (total - 1) // 2
    per_x: dict[float, int] = {}
    per_y: dict[float, int] = {}
    together = 0
    for at, (x, y, n) in enumerate(cells):
        per_x[x], per_y[y] = per_x.get(x, 0) + n, per_y.get(y, 0) + n
        for other_x, other_y, other in cells[:at]:
            together += n * other * ((x > other_x) - (x < other_x)) * ((y > other_y) - (y < other_y))
    tied_x, tied_y = (sum(n * (n - 1) // 2 for n in per.values()) for per in (per_x, per_y))
    under = sqrt((pairs - tied_x) * (pairs - tied_y))
    return together / under if under else None


def slope(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """The least-squares slope of ys on xs, in units of y per unit of x; None where xs never change."""
    if len(xs) < 2:
        return None
    mean_x, mean_y = fmean(xs), fmean(ys)
    under = sum((x - mean_x) ** 2 for x in xs)
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / under if under else None


def band(values: Sequence[float]) -> tuple[float, float] | None:
    """From where to where nine tenths of the values lie: the 5th and the 95th per cent. None of none.

    Between two values it is on the straight line (the seventh kind of Hyndman and Fan, The American Statistician 50).
    """
    if not values:
        return None
    ordered = sorted(values)

    def at(share: float) -> float:
        place = share * (len(ordered) - 1)
        low = int(place)
        high = min(low + 1, len(ordered) - 1)
        return ordered[low] + (ordered[high] - ordered[low]) * (place - low)

    return at(0.05), at(0.95)
