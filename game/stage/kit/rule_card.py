"""A rule in full: how it works, what inspired it and what is invented, for whoever asks; judges nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from game.city.pack import Pack
from game.drawing import shapes
from game.drawing.box import BOX
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate, icon
from game.drawing.theme import OUTLINE, THIN
from game.drawing.widget import Widget
from game.drawing.words import Line, Words
from game.stage.staging import Props

HEAD = 92.0
"""How high the band with a rule's name is."""


def emblem_of(pack: Pack, regime: str) -> str:
    """What each of the city's rules is known by; a pack's own goes by the emblem of the one that it is based on."""
    own = {each.id: each.based_on for each in pack.regimes}
    emblem = f"rule-{own.get(regime, regime)}".replace("_", "-")
    return emblem if f"thing/{emblem}" in BOX else "eye"


def tone_of(props: Props, regime: str) -> int:
    """Which of the theme's field colours is that rule's own, wherever it is named."""
    known = sorted(props.regimes)
    return known.index(regime) if regime in known else 1


def rule_in_full(props: Props, regime: str, *, ribbon: str = "") -> Widget:
    """All that there is to say of a rule."""
    words = props.words
    lines = tuple(words(f"regime.{regime}.line{n}") for n in (1, 2, 3))
    sources = tuple((words(f"rule.{key}"), words(f"regime.{regime}.{key}")) for key in ("inspired", "invented"))
    return _InFull(words.rule(regime), emblem_of(props.pack, regime), lines, sources, ribbon, tone_of(props, regime))


@dataclass(frozen=True, slots=True)
class RuleHead(Widget):
    """A panel with the rule's name on a band of colour, a ribbon, and its emblem unless that stands below."""

    name: str
    ribbon: str
    tone: int
    emblem: str = ""

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, _), head, edge = sheet.theme, box, HEAD, OUTLINE
        Panel(radius=36, depth=10).paint(sheet, box)
        band = (
            f"M{edge:g},{head:g} V42 Q{edge:g},{edge:g} 42,{edge:g} H{w - 42:g} "
            f"Q{w - edge:g},{edge:g} {w - edge:g},42 V{head:g}Z"
        )
        sheet.shape(shapes.path(band, theme.fields[self.tone % len(theme.fields)]), w, head, x, y)
        sheet.shape(shapes.line([(3, 3), (w - 3, 3)], theme.outline, edge), w, 6, x, y + head - 3)
        ribbon_w = sheet.pen.width(self.ribbon, 30, Face.LABEL) + 40 if self.ribbon else 0.0
        left = 108.0 if self.emblem else 32.0
        if self.emblem:
            icon(self.emblem, 68).paint(sheet, (x + 26, y + 3, 68, head))
        Line(self.name, 54, align="midleft").paint(sheet, (x + left, y + 12, w - left - 32 - ribbon_w, head - 20))
        if self.ribbon:
            ribbon = Plate(Words(self.ribbon, 30, "on_fill", Face.LABEL, lines=1), "welcome", THIN)
            ribbon.paint(sheet, (x + w - 24 - ribbon_w, y + head / 2 - 23, ribbon_w, 50))


@dataclass(frozen=True, slots=True)
class _InFull(Widget):
    """Three lines, and where it comes from."""

    name: str
    emblem: str
    lines: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]
    ribbon: str
    tone: int

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        RuleHead(self.name, self.ribbon, self.tone, self.emblem).paint(sheet, box)
        _paint_text(sheet, self.lines, self.sources, (x + 30, y + HEAD + 8, w - 60, h - HEAD - 22))


_LOOKS = (
    (36.0, Face.READ_BOLD),
    (31.0, Face.READ_BOLD),
    (28.0, Face.READ_BOLD),
    (30.0, Face.NARROW),
    (28.0, Face.NARROW),
)
"""How the three lines may be set, the largest first."""
_Look: TypeAlias = tuple[float, Face]


def _and_smaller(sheet: Canvas, looks: Sequence[_Look]) -> list[_Look]:
    """After these, step by step, down to the smallest: larger text may not push a line off the card."""
    scale, (least, narrow) = sheet.theme.text_scale, looks[-1]
    steps = range(round(least * scale) - 3, round(least), -3) if scale > 1 else ()
    return [*looks, *((at / scale, looks[0][1]) for at in steps), (least / scale, narrow)]


def _height(sheet: Canvas, lines: Sequence[str], look: _Look, w: float) -> float:
    return sum(sheet.pen.fit(line, look[0], w - 30, 400, look[1]).height + 8 for line in lines)


def _paint_text(sheet: Canvas, lines: Sequence[str], sources: Sequence[tuple[str, str]], box: Box) -> None:
    """The three lines, and below them as much of the sources as can be read to the end."""
    theme = sheet.theme
    x, y, w, h = box
    texts, (size, face) = _setting(sheet, lines, [f"{title}: {text}" for title, text in sources], w, h)
    heights = [sheet.pen.fit(line, size, w - 30, 400, face).height + 8 for line in lines]
    for line, height in zip(lines, heights, strict=True):
        sheet.shape(shapes.circle(7, 7, 7, theme.welcome), 14, 14, x, y + size * 0.42)
        sheet.text_box(line, (x + 30, y, w - 30, height), size, theme.text, face, "topleft")
        y += height
        h -= height
    small = _and_smaller(sheet, _SMALL)
    size, face = next((look for look in small if _stack(sheet, texts, look, w) <= h), small[-1])
    for text in texts:
        height = min(h, _stack(sheet, [text], (size, face), w))
        sheet.shape(shapes.line([(2, 2), (w - 2, 2)], theme.empty, 3), w, 4, x, y)
        sheet.text_box(text, (x, y + 4, w, height - 6), size, theme.text_soft, face, "topleft")
        y += height
        h -= height


def _setting(
    sheet: Canvas, lines: Sequence[str], texts: Sequence[str], w: float, h: float
) -> tuple[Sequence[str], _Look]:
    """What of the sources is shown, and how the lines are set: they shrink before a source is dropped."""
    looks: Sequence[_Look] = _LOOKS if h > 520 else _LOOKS[1:]
    for shown in (texts, [" ".join(texts)], texts[:1]):
        least = _stack(sheet, shown, _SMALL[-1], w)
        for look in looks:
            if _height(sheet, lines, look, w) + least <= h:
                return shown, look
    looks = _and_smaller(sheet, looks)
    return (), next((look for look in looks if _height(sheet, lines, look, w) <= h), looks[-1])


_SMALL = ((36.0, Face.READ), (32.0, Face.READ), (32.0, Face.NARROW), (28.0, Face.NARROW))


def _stack(sheet: Canvas, texts: Sequence[str], look: _Look, w: float) -> float:
    """Height that the sources take, one below the other."""
    return sum(sheet.pen.fit(text, look[0], w, 1000, look[1]).height + 12 for text in texts)
