"""A small builder of SVG pictures that remembers where its labels lie. Knows no match and no words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal, TypeAlias

from game.debrief.charts.inks import Inks
from game.debrief.charts.lettering import READ, Typeface, cut, lines_of, width_of

Anchor: TypeAlias = Literal["start", "middle", "end"]
Point: TypeAlias = tuple[float, float]

TEXT_PX, SMALL_PX, LARGE_PX = 32, 28, 40
"""Sizes of text; nothing smaller is read from four metres away at 1920 pixels."""
LINE_HEIGHT = 1.2


@dataclass(frozen=True, slots=True)
class Label:
    """A text and the box that it fills, in pixels."""

    text: str
    x: float
    y: float
    w: float
    h: float

    def overlaps(self, other: Label) -> bool:
        """Whether the two boxes share more than an edge."""
        return (
            self.x < other.x + other.w
            and other.x < self.x + self.w
            and self.y < other.y + other.h
            and other.y < self.y + self.h
        )


SMALLER_MOST = 2 / 3


class Drawing:
    """A picture of `width` by `height` pixels; y grows downwards. Everything drawn later lies above."""

    def __init__(self, width: float, height: float, inks: Inks, said: Callable[[str], str] = lambda text: text) -> None:
        """`said`: how a language writes a text with figures in it."""
        self.width, self.height, self.inks, self._said = width, height, inks, said
        self.labels: list[Label] = []
        self._parts: list[str] = []

    def add(self, element: str) -> None:
        """A finished element."""
        self._parts.append(element)

    def box(
        self, x: float, y: float, w: float, h: float, fill: str, *, radius: float = 0, stroke: str = "", line: float = 0
    ) -> None:
        """A box; its outline is drawn inside it."""
        inset = line / 2
        edge = f' stroke="{stroke}" stroke-width="{line:g}"' if stroke else ""
        self.add(
            f'<rect x="{x + inset:.1f}" y="{y + inset:.1f}" width="{max(0, w - line):.1f}" '
            f'height="{max(0, h - line):.1f}" rx="{radius:g}" fill="{fill}"{edge}/>'
        )

    def line(self, points: Iterable[Point], stroke: str, line: float, *, dash: str = "") -> None:
        """An open line through points, with round ends."""
        listed = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self.add(
            f'<polyline points="{listed}" fill="none" stroke="{stroke}" stroke-width="{line:g}" '
            f'stroke-linecap="round" stroke-linejoin="round"{dashes}/>'
        )

    def path(self, d: str, fill: str, stroke: str = "", line: float = 0) -> None:
        """A path by its description."""
        edge = f' stroke="{stroke}" stroke-width="{line:g}" stroke-linejoin="round" stroke-linecap="round"'
        self.add(f'<path d="{d}" fill="{fill}"{edge if stroke else ""}/>')

    def circle(self, x: float, y: float, r: float, fill: str, stroke: str = "", line: float = 0) -> None:
        """A disc; its outline lies inside the radius."""
        edge = f' stroke="{stroke}" stroke-width="{line:g}"' if stroke else ""
        self.add(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{max(0.5, r - line / 2):.1f}" fill="{fill}"{edge}/>')

    def polygon(self, points: Sequence[Point], fill: str, stroke: str = "", line: float = 0) -> None:
        """A closed figure."""
        self.path("M" + " L".join(f"{x:.1f},{y:.1f}" for x, y in points) + "Z", fill, stroke, line)

    def text(
        self,
        text: str,
        x: float,
        y: float,
        size: float = TEXT_PX,
        *,
        face: Typeface = READ,
        anchor: Anchor = "start",
        ink: str = "",
        width: float = 0,
    ) -> Label:
        """One line whose middle lies at `y`; cut short with an ellipsis beyond `width`, if that is above 0."""
        text = self._said(text)
        shown = cut(text, size, width, face) if width else text
        w = width_of(shown, size, face)
        left = x - {"start": 0.0, "middle": w / 2, "end": w}[anchor]
        label = Label(shown, left, y - size * 0.45, w, size * 0.9)
        self.labels.append(label)
        self.add(
            f'<text x="{x:.1f}" y="{y + size * 0.35:.1f}" font-family="{face.family}" font-weight="{face.weight}" '
            f'font-size="{size:g}" text-anchor="{anchor}" fill="{ink or self.inks.ink}">{escape(shown)}</text>'
        )
        return label

    def block(
        self,
        text: str,
        x: float,
        y: float,
        size: float = TEXT_PX,
        *,
        width: float,
        face: Typeface = READ,
        anchor: Anchor = "start",
        ink: str = "",
        lines: int = 2,
    ) -> None:
        """A text in up to `lines` lines whose middle lies at `y`; what is too much for the last line is cut short.

        Where one long word would be cut, all of it is smaller, by a third at most.
        """
        widest = max((width_of(word, size, face) for word in text.split()), default=0.0)
        size *= max(SMALLER_MOST, min(1.0, width / max(widest, 1.0)))
        broken = lines_of(text, size, width, face)
        if len(broken) > lines:
            broken = [*broken[: lines - 1], " ".join(broken[lines - 1 :])]
        top = y - (len(broken) - 1) * size * LINE_HEIGHT / 2
        for at, line in enumerate(broken):
            self.text(line, x, top + at * size * LINE_HEIGHT, size, face=face, anchor=anchor, ink=ink, width=width)

    def svg(self, name: str, title: str, alt: str) -> str:
        """The whole picture; `name` makes its ids, `title` and `alt` are what is read to those who can't see it."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:g} {self.height:g}" '
            f'width="{self.width:g}" height="{self.height:g}" role="img" aria-labelledby="{name}-title {name}-alt">'
            f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-alt">{escape(alt)}</desc>'
            + "".join(self._parts)
            + "</svg>"
        )
