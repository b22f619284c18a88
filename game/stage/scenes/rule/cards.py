"""A rule's card: how it works, what inspired it, to whom beds and doors would be open; judges nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.city.city import City
from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate, icon
from game.drawing.theme import OUTLINE, THIN
from game.drawing.widget import Widget
from game.drawing.words import Line, Words
from game.stage.kit.tokens import draw_token
from game.stage.staging import Live, Props


def draw_rule_card(
    canvas: Canvas, props: Props, regime: str, box: Box, *, tone: int, ribbon: str = "", foot: float = 0.0
) -> None:
    """One card; `foot` is left free at its lower end, `tone` picks one of the theme's field colours."""
    words = props.words
    lines = tuple(words(f"regime.{regime}.line{n}") for n in (1, 2, 3))
    sources = tuple((words(f"rule.{key}"), words(f"regime.{regime}.{key}")) for key in ("inspired", "invented"))
    _RuleCard(words.rule(regime), lines, sources, ribbon, tone, foot).show(canvas, box)


@dataclass(frozen=True, slots=True)
class _RuleCard(Widget):
    """Its name on a band of colour with a ribbon, three lines, and where it comes from."""

    name: str
    lines: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]
    ribbon: str
    tone: int
    foot: float

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, h), head, edge = sheet.theme, box, 92.0, OUTLINE
        Panel(radius=36, depth=10).paint(sheet, box)
        band = (
            f"M{edge:g},{head:g} V42 Q{edge:g},{edge:g} 42,{edge:g} H{w - 42:g} "
            f"Q{w - edge:g},{edge:g} {w - edge:g},42 V{head:g}Z"
        )
        sheet.shape(shapes.path(band, theme.fields[self.tone % len(theme.fields)]), w, head, x, y)
        sheet.shape(shapes.line([(3, 3), (w - 3, 3)], theme.outline, edge), w, 6, x, y + head - 3)
        ribbon_w = sheet.pen.width(self.ribbon, 30, Face.LABEL) + 40 if self.ribbon else 0.0
        Line(self.name, 54, align="midleft").paint(sheet, (x + 32, y + 12, w - 64 - ribbon_w, head - 20))
        if self.ribbon:
            ribbon = Plate(Words(self.ribbon, 30, "on_fill", Face.LABEL, lines=1), "welcome", THIN)
            ribbon.paint(sheet, (x + w - 24 - ribbon_w, y + head / 2 - 23, ribbon_w, 50))
        text = x + 30, y + head + 8, w - 60, h - head - self.foot - 22
        _paint_text(sheet, self.lines, self.sources, text)


_LOOKS = (
    (36.0, Face.READ_BOLD),
    (31.0, Face.READ_BOLD),
    (28.0, Face.READ_BOLD),
    (30.0, Face.NARROW),
    (28.0, Face.NARROW),
)
"""How the three lines may be set, the largest first."""


def _height(sheet: Canvas, lines: Sequence[str], look: tuple[float, Face], w: float) -> float:
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
    size, face = next((look for look in _SMALL if _stack(sheet, texts, look, w) <= h), _SMALL[-1])
    for text in texts:
        height = min(h, _stack(sheet, [text], (size, face), w))
        sheet.shape(shapes.line([(2, 2), (w - 2, 2)], theme.empty, 3), w, 4, x, y)
        sheet.text_box(text, (x, y + 4, w, height - 6), size, theme.text_soft, face, "topleft")
        y += height
        h -= height


def _setting(
    sheet: Canvas, lines: Sequence[str], texts: Sequence[str], w: float, h: float
) -> tuple[Sequence[str], tuple[float, Face]]:
    """What of the sources is shown, and how the lines are set: they shrink before a source is dropped."""
    looks = _LOOKS if h > 520 else _LOOKS[1:]
    for shown in (texts, [" ".join(texts)], texts[:1]):
        least = _stack(sheet, shown, _SMALL[-1], w)
        for look in looks:
            if _height(sheet, lines, look, w) + least <= h:
                return shown, look
    return (), next((look for look in looks if _height(sheet, lines, look, w) <= h), looks[-1])


_SMALL = ((36.0, Face.READ), (32.0, Face.READ), (32.0, Face.NARROW), (28.0, Face.NARROW))


def _stack(sheet: Canvas, texts: Sequence[str], look: tuple[float, Face], w: float) -> float:
    """Height that the sources take, one below the other."""
    return sum(sheet.pen.fit(text, look[0], w, 1000, look[1]).height + 12 for text in texts)


def draw_stakes(
    canvas: Canvas, props: Props, live: Live, city: City, stake: Sequence[Sequence[MaskId] | None], box: Box
) -> None:
    """Rows of heads: to whom tonight's good beds and today's upper door would be open; who asks for this rule."""
    x, y, w, h = box
    words = props.words
    row_h = h / len(stake)
    rows = list(zip(STAKES, stake, strict=False))
    label_x = x + row_h * 0.86
    label_w = min(w * 0.4, max(canvas.pen.width(words(key), 28, Face.LABEL) for (_, key), _ in rows))
    left, room = label_x + label_w + _BADGE_ROOM, x + w - label_x - label_w - _BADGE_ROOM
    for at, ((thing, key), masks) in enumerate(rows):
        top = y + at * row_h
        icon(thing, row_h * 0.72).show(canvas, (x, top + row_h * 0.14, row_h * 0.72, row_h * 0.72))
        Line(words(key), 28, "text_soft", Face.LABEL, "midleft").show(canvas, (label_x, top, label_w + 4, row_h))
        if masks is None:
            Line(words("rule.hushed"), 32, "veil", Face.LABEL, "midleft").show(canvas, (left, top, room, row_h))
            continue
        if len(masks) in (0, len(city.masks)):
            said = words("rule.stake.everybody" if masks else "rule.stake.nobody")
            ink = "text_welcome" if masks else "text_alarm"
            Line(said, 32, ink, Face.LABEL, "midleft").show(canvas, (left, top, room, row_h))
            continue
        pitch = min(row_h * 0.98, room / len(masks))
        size = min(row_h * 0.76, pitch * 1.12)
        for place, mask in enumerate(masks):
            spot = (left + pitch * (place + 0.5), top + row_h / 2)
            draw_token(canvas, props, live, city, mask, spot, size, "plain", has_shadow=False)


STAKES = (("key", "rule.stake.beds"), ("door", "rule.stake.door"), ("hands", "rule.stake.asked"))
"""The picture and the words of each row."""
_BADGE_ROOM = 24.0
"""A head's badge sticks out to the left."""
