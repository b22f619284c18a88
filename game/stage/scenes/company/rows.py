"""Where masks stand on the way, before and after they chose; measures only, draws nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from game.city.events import CompanyKept
from game.city.pack import MaskId
from game.drawing.canvas import Box

_GAP = 18.0
_TOKEN_MOST, _TOKEN_LEAST = 230.0, 64.0
_NAME_H, _LABEL_H, _LOW_H = 42.0, 40.0, 76.0
_PAIRED, _WAITING, _ALONE = 1.0, 1.8, 1.0
"""Room for one mask, in widths of a mask: in a pair, beside an empty place, alone."""
_SPREAD = 1.42
"""How far apart masks stand at most, in tokens."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One mask's place: the middle of its token, and the room for its name and label below."""

    mask: MaskId
    x: float
    y: float
    size: float
    left: float
    w: float
    label_y: float
    label_h: float
    is_paired: bool = False
    waits_for: MaskId = ""
    is_cut: bool = False


def panels(count: int, area: Box) -> list[Box]:
    """Up to three side by side, four in two rows."""
    x, y, w, h = area
    columns = 2 if count == 4 else max(1, min(3, count))
    lines = -(-count // columns) if count else 1
    wide, high = (w - _GAP * (columns - 1)) / columns, (h - _GAP * (lines - 1)) / lines
    return [(x + (n % columns) * (wide + _GAP), y + (n // columns) * (high + _GAP), wide, high) for n in range(count)]


def asked_cells(masks: Sequence[MaskId], box: Box) -> list[Cell]:
    """All of a group side by side."""
    return _laid([[mask] for mask in masks], {}, box, _LOW_H)


def kept_cells(masks: Sequence[MaskId], kept: CompanyKept, box: Box) -> list[Cell]:
    """Pairs first, then those left standing, each with an empty place beside it, then those who walk alone."""
    pairs = [list(pair) for pair in kept.pairs if pair[0] in masks]
    paired = {mask for pair in pairs for mask in pair}
    waits = {mask: of for mask, of in kept.snubbed if mask in masks}
    alone = [[mask] for mask in masks if mask not in paired and mask not in waits]
    blocks = [*pairs, *([mask] for mask in waits), *alone]
    return [
        replace(cell, is_paired=cell.mask in paired, is_cut=(cell.mask, cell.waits_for) in kept.cut)
        for cell in _laid(blocks, waits, box, _LABEL_H)
    ]


def _laid(blocks: Sequence[Sequence[MaskId]], waits: Mapping[MaskId, MaskId], box: Box, label_h: float) -> list[Cell]:
    """In lines of such a width as makes the tokens largest; a pair is never parted."""

    def share(block: Sequence[MaskId]) -> float:
        return sum(_WAITING if mask in waits else _ALONE for mask in block)

    def lines_of(most: float) -> list[list[Sequence[MaskId]]]:
        lines: list[list[Sequence[MaskId]]] = [[]]
        for block in blocks:
            if lines[-1] and sum(map(share, lines[-1])) + share(block) > most + 0.01:
                lines.append([])
            lines[-1].append(block)
        return lines

    x, y, w, h = box

    def size_of(lines: list[list[Sequence[MaskId]]]) -> float:
        widest = max(sum(map(share, line)) for line in lines)
        return min(_TOKEN_MOST, w / widest / 1.12, h / len(lines) - _NAME_H - label_h - 6)

    if not blocks:
        return []
    shares = [share(block) for block in blocks]
    # The widest line is a run of neighbours: one of these is the best there is.
    runs = {round(sum(shares[a:b]), 2) for a, b in combinations(range(len(shares) + 1), 2)}
    lines = max((lines_of(most) for most in sorted(runs, reverse=True)), key=size_of)
    size = max(_TOKEN_LEAST, size_of(lines))
    widest = max(sum(map(share, line)) for line in lines)
    unit = min(w / widest, max(size * _SPREAD, 150.0))
    high = min(h / len(lines), size + _NAME_H + label_h + 40)
    top = y + (h - high * len(lines)) / 2
    cells = []
    for number, line in enumerate(lines):
        middle = top + high * number + (high - _NAME_H - label_h) / 2
        left = x + (w - unit * sum(map(share, line))) / 2
        for mask in (mask for block in line for mask in block):
            wide = unit * (_WAITING if mask in waits else _ALONE)
            cells.append(Cell(mask, left + unit / 2, middle, size, left + 3, wide - 6, middle + size / 2 + 6, label_h,
                              waits_for=waits.get(mask, "")))  # fmt: skip
            left += wide
    return cells
