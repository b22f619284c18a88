"""A rule's card: how it works, what inspired it, what is invented, who would rise or fall; judges nobody."""

from __future__ import annotations

from collections.abc import Sequence

from game.city.city import City
from game.city.pack import MaskId
from game.stage import shapes
from game.stage.canvas import Box, Canvas
from game.stage.fonts import Face
from game.stage.kit.snug import snug_line
from game.stage.kit.tokens import draw_token, letter_of
from game.stage.staging import Live, Props
from game.stage.theme import OUTLINE, THIN


def draw_rule_card(
    canvas: Canvas, props: Props, regime: str, box: Box, *, tone: int, ribbon: str = "", foot: float = 0.0
) -> None:
    """One card; `foot` is left free at its lower end, `tone` picks one of the theme's field colours."""
    x, y, w, h = box
    words = props.words
    head = 92.0
    lines = [words(f"regime.{regime}.line{n}") for n in (1, 2, 3)]
    sources = (
        (words("rule.inspired"), words(f"regime.{regime}.inspired")),
        (words("rule.invented"), words(f"regime.{regime}.invented")),
    )

    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        sheet.shape(shapes.card(w, h, 36, theme.card, theme.card_shade, theme.outline, depth=10), w, h, 0, 0)
        band = (
            f"M{OUTLINE:g},{head:g} V42 Q{OUTLINE:g},{OUTLINE:g} 42,{OUTLINE:g} H{w - 42:g} "
            f"Q{w - OUTLINE:g},{OUTLINE:g} {w - OUTLINE:g},42 V{head:g}Z"
        )
        sheet.shape(shapes.path(band, theme.fields[tone % len(theme.fields)]), w, head, 0, 0)
        sheet.shape(shapes.line([(3, 3), (w - 3, 3)], theme.outline, OUTLINE), w, 6, 0, head - 3)
        ribbon_w = sheet.pen.width(ribbon, 30, Face.LABEL) + 40 if ribbon else 0.0
        snug_line(sheet, regime_name, (32, 12, w - 64 - ribbon_w, head - 20), 54, theme.text, align="midleft")
        if ribbon:
            body = shapes.rounded(0, 0, ribbon_w, 50, 25, theme.welcome, theme.outline, THIN)
            sheet.shape(body, ribbon_w, 50, w - 24, head / 2 + 2, "midright")
            sheet.text(ribbon, w - 24 - ribbon_w / 2, head / 2 + 2, 30, theme.on_fill, Face.LABEL, "center")
        _paint_text(sheet, lines, sources, (30, head + 8, w - 60, h - head - foot - 22))

    regime_name = words.rule(regime)
    canvas.stamp(w, h, paint, x, y)


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
    """The three lines, and below them both sources: the lines shrink before a source is dropped."""
    theme = sheet.theme
    x, y, w, h = box
    texts = [f"{title}: {text}" for title, text in sources]
    least = _stack(sheet, texts, _SMALL[-1], w)
    looks = _LOOKS if h > 520 else _LOOKS[1:]
    size, face = next((look for look in looks if _height(sheet, lines, look, w) + least <= h), looks[-1])
    heights = [sheet.pen.fit(line, size, w - 30, 400, face).height + 8 for line in lines]
    for line, height in zip(lines, heights, strict=True):
        sheet.shape(shapes.circle(7, 7, 7, theme.welcome), 14, 14, x, y + size * 0.42)
        sheet.text_box(line, (x + 30, y, w - 30, height), size, theme.text, face, "topleft")
        y += height
        h -= height
    if _stack(sheet, texts, _SMALL[-1], w) > h:
        texts = [" ".join(texts)]
    size, face = next((look for look in _SMALL if _stack(sheet, texts, look, w) <= h), _SMALL[-1])
    for text in texts:
        height = min(h, _stack(sheet, [text], (size, face), w))
        if height < size * 1.1 + 10:
            break
        sheet.shape(shapes.line([(2, 2), (w - 2, 2)], theme.empty, 3), w, 4, x, y)
        sheet.text_box(text, (x, y + 4, w, height - 6), size, theme.text_soft, face, "topleft")
        y += height
        h -= height


_SMALL = ((36.0, Face.READ), (32.0, Face.READ), (32.0, Face.NARROW), (28.0, Face.NARROW))


def _stack(sheet: Canvas, texts: Sequence[str], look: tuple[float, Face], w: float) -> float:
    """Height that the sources take, one below the other."""
    return sum(sheet.pen.fit(text, look[0], w, 1000, look[1]).height + 12 for text in texts)


def draw_movers(
    canvas: Canvas, props: Props, live: Live, city: City, moves: Sequence[tuple[MaskId, int]], box: Box
) -> None:
    """Who would rise and who would fall, as heads behind an arrow each; or that nobody would."""
    groups = [(way, [mask for mask, to in moves if to == way]) for way in (1, -1)]
    groups = [(way, masks) for way, masks in groups if masks]
    x, y, w, h = box
    if not groups:
        canvas.text_box(props.words("rule.same"), box, 32, canvas.theme.text_soft, Face.LABEL, "center", max_lines=1)
        return
    heads = sum(len(masks) for _, masks in groups)
    arrow = h * 0.6
    pitch = min(h * 0.98, (w - len(groups) * (arrow + 16)) / heads)
    size = min(h * 0.72, pitch * 1.1)
    left = x + (w - heads * pitch - len(groups) * (arrow + 10)) / 2
    for way, masks in groups:
        _arrow(canvas, way, left + arrow / 2, y + h / 2, arrow)
        left += arrow + 10
        for mask in masks:
            seat, letter = letter_of(live, city, mask)
            draw_token(
                canvas,
                props,
                mask,
                seat,
                letter,
                (left + pitch / 2, y + h / 2),
                size,
                "pleased" if way > 0 else "hurt",
                has_shadow=False,
            )
            left += pitch


def _arrow(canvas: Canvas, way: int, x: float, y: float, size: float) -> None:
    theme, r = canvas.theme, size / 2
    fill = theme.welcome if way > 0 else theme.alarm
    tip, foot, neck = (3.0, size - 3, r) if way > 0 else (size - 3, 3.0, r)
    points = [(r, tip), (size - 4, neck), (r * 1.4, neck), (r * 1.4, foot), (r * 0.6, foot), (r * 0.6, neck), (4, neck)]
    canvas.shape(shapes.polygon(points, fill, theme.outline, THIN), size, size, x, y, "center")
