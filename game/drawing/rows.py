"""What stands beside what: rows, columns, grids, and parts put into boxes of their own; paints nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.drawing.canvas import Anchor, Box, Canvas
from game.drawing.plates import grown, within
from game.drawing.widget import Size, Widget


@dataclass(frozen=True, slots=True)
class Share(Widget):
    """Takes so many parts of what the others in a row or column leave."""

    inside: Widget
    parts: float = 1.0

    def size(self, canvas: Canvas) -> Size:
        return self.inside.size(canvas)

    def paint(self, sheet: Canvas, box: Box) -> None:
        self.inside.paint(sheet, box)


@dataclass(frozen=True, slots=True)
class Fixed(Widget):
    """Is so wide and so high, whatever is in it; 0 leaves that side to what is in it."""

    inside: Widget
    w: float = 0.0
    h: float = 0.0

    def size(self, canvas: Canvas) -> Size:
        w, h = self.inside.size(canvas)
        return self.w or w, self.h or h

    def paint(self, sheet: Canvas, box: Box) -> None:
        self.inside.paint(sheet, box)


@dataclass(frozen=True, slots=True)
class Pad(Widget):
    """Free room round something."""

    inside: Widget
    x: float = 0.0
    y: float = 0.0

    def size(self, canvas: Canvas) -> Size:
        return grown(self.inside.size(canvas), (self.x, self.y))

    def paint(self, sheet: Canvas, box: Box) -> None:
        self.inside.paint(sheet, within(box, (self.x, self.y)))


@dataclass(frozen=True, slots=True)
class Row(Widget):
    """Side by side. Each is as wide as it is of itself, a `Share` takes of the rest; all are as high as the row.

    Without a share the whole stands in the middle of its box, or at the side that `align` names.
    """

    parts: tuple[Widget, ...]
    gap: float = 0.0
    align: Anchor = "center"

    def size(self, canvas: Canvas) -> Size:
        sizes = [part.size(canvas) for part in self.parts]
        return sum(w for w, _ in sizes) + self.gap * max(0, len(sizes) - 1), max((h for _, h in sizes), default=0.0)

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        side = 0.0 if self.align.endswith("left") else 1.0 if self.align.endswith("right") else 0.5
        for part, (at, long) in zip(self.parts, self._places(sheet, w, side), strict=True):
            part.paint(sheet, (x + at, y, long, h))

    def _places(self, sheet: Canvas, room: float, side: float) -> list[tuple[float, float]]:
        return _along(self.parts, [part.size(sheet)[0] for part in self.parts], self.gap, room, side)


@dataclass(frozen=True, slots=True)
class Column(Widget):
    """One under the other, as `Row` is side by side."""

    parts: tuple[Widget, ...]
    gap: float = 0.0
    align: Anchor = "center"

    def size(self, canvas: Canvas) -> Size:
        sizes = [part.size(canvas) for part in self.parts]
        return max((w for w, _ in sizes), default=0.0), sum(h for _, h in sizes) + self.gap * max(0, len(sizes) - 1)

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        side = 0.0 if self.align.startswith(("top", "midtop")) else 1.0 if "bottom" in self.align else 0.5
        sizes = [part.size(sheet)[1] for part in self.parts]
        for part, (at, long) in zip(self.parts, _along(self.parts, sizes, self.gap, h, side), strict=True):
            part.paint(sheet, (x, y + at, w, long))


@dataclass(frozen=True, slots=True)
class Layers(Widget):
    """Parts over one another, the last on top: each in a box of its own (in units from the left upper corner), or,
    for None, in the whole of it."""

    parts: tuple[tuple[Widget, Box | None], ...]

    def paint(self, sheet: Canvas, box: Box) -> None:
        for part, own in self.parts:
            part.paint(sheet, box if own is None else (box[0] + own[0], box[1] + own[1], own[2], own[3]))


def cells(box: Box, count: int, across: int, gap: tuple[float, float] = (0.0, 0.0)) -> list[Box]:
    """The boxes of a grid's cells; for what stands on them and moves."""
    x, y, w, h = box
    lines = max(1, -(-count // across))
    wide, high = (w - gap[0] * (across - 1)) / across, (h - gap[1] * (lines - 1)) / lines
    return [(x + i % across * (wide + gap[0]), y + i // across * (high + gap[1]), wide, high) for i in range(count)]


def hung(box: Box, count: int, gap: float, most: Size) -> list[Box]:
    """Cells about the middle of the box, none larger than `most`: one line up to four, else two, the last centred."""
    across, lines = (count, 1) if count <= 4 else ((count + 1) // 2, 2)
    w = min(most[0], (box[2] - gap * (across - 1)) / across)
    h = min(most[1], (box[3] - gap * (lines - 1)) / lines)
    top = box[1] + (box[3] - h * lines - gap * (lines - 1)) / 2
    found: list[Box] = []
    for line in range(lines):
        here = min(across, count - line * across)
        left = box[0] + (box[2] - w * here - gap * (here - 1)) / 2
        found += [(left + i * (w + gap), top + line * (h + gap), w, h) for i in range(here)]
    return found


def _along(
    parts: Sequence[Widget], sizes: Sequence[float], gap: float, room: float, side: float
) -> list[tuple[float, float]]:
    """Where each part begins and how long it is."""
    shares = [part.parts if isinstance(part, Share) else 0.0 for part in parts]
    fixed = sum(size for size, share in zip(sizes, shares, strict=True) if not share)
    rest = room - fixed - gap * max(0, len(parts) - 1)
    unit = max(0.0, rest) / sum(shares) if any(shares) else 0.0
    at = 0.0 if unit else rest * side
    places = []
    for size, share in zip(sizes, shares, strict=True):
        long = share * unit if share else size
        places.append((at, long))
        at += long + gap
    return places
