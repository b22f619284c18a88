"""The mirror's second picture: who gave whom how many stars, mask by mask; with seat letters where all agreed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.city.pack import MaskId
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.kit.talk_room import FOOT_TOP, seat_letter
from game.stage.portraits import portrait
from game.stage.scenes.mirror.glass import BLACK, GLASS, GOLD, PALE, RIM, SOFT
from game.stage.staging import Live, Props
from game.stage.theme import TEXT_MIN, mix
from game.stage.widgets import seat_badge

Given = Mapping[tuple[MaskId, MaskId], tuple[int, int]]
"""(by, of): how many times, sum of stars."""
_LEFT, _TOP, _WIDE = 96.0, 176.0, 1728.0
_HEAD_H = 128.0
_SIDE = 330.0
_GLOW = 0.55
"""How golden the cell of a five is."""


def cells(count: int) -> tuple[float, float]:
    """Width and height of one cell for so many masks."""
    return min(380.0, (_WIDE - _SIDE) / count), min(210.0, (FOOT_TOP - _TOP - _HEAD_H) / count)


def draw_matrix(
    canvas: Canvas,
    props: Props,
    live: Live,
    masks: Sequence[MaskId],
    given: Given,
    *,
    is_by_player: bool,
    opacity: float,
) -> None:
    """Givers down, receivers across; `is_by_player` puts the seats beside the masks."""
    w, h = cells(len(masks))
    left = 960 - (_SIDE + w * len(masks)) / 2 + _SIDE
    total_w, total_h = _SIDE + w * len(masks), _HEAD_H + h * len(masks)
    seats = {mask: seat_letter(live, mask) for mask in masks} if is_by_player else {}

    def paint(sheet: Canvas) -> None:
        pen = sheet.pen.at_text_scale(1.0)
        sheet.text_box(
            props.words("mirror.gave"), (0, 0, _SIDE - 16, _HEAD_H), 36, SOFT, Face.READ, "center", max_lines=2
        )
        for at, mask in enumerate(masks):
            x, y = _SIDE + (at + 0.5) * w, _HEAD_H + (at + 0.5) * h
            face = min(h - 10, 96.0)
            _head(sheet, props, mask, x, 42, 80.0, seats)
            name = pen.shorten(props.words.mask(mask), TEXT_MIN, w - 8, Face.NARROW)
            sheet.blit(pen.line(name, TEXT_MIN, PALE, Face.NARROW), x, 104, "center")
            _head(sheet, props, mask, 58, y, face, seats)
            name = pen.shorten(props.words.mask(mask), 36, _SIDE - 150, Face.LABEL)
            sheet.blit(pen.line(name, 36, PALE, Face.LABEL), 58 + face / 2 + 40, y, "midleft")
        for down, by in enumerate(masks):
            for across, of in enumerate(masks):
                _cell(sheet, given.get((by, of)), by == of, (_SIDE + across * w, _HEAD_H + down * h, w, h))

    canvas.stamp(total_w, total_h, paint, left - _SIDE, _TOP, "topleft", opacity)


def _head(
    sheet: Canvas, props: Props, mask: MaskId, x: float, y: float, size: float, seats: Mapping[MaskId, tuple[int, str]]
) -> None:
    key = portrait(sheet, props.pack, mask, "plain")
    sheet.sprite(key, x, y, size, size, "center", is_lit=True)
    if mask in seats:
        seat, letter = seats[mask]
        seat_badge(sheet, seat, letter, x + size * 0.46, y + size * 0.22, size=46)


def _cell(sheet: Canvas, given: tuple[int, int] | None, is_self: bool, box: tuple[float, float, float, float]) -> None:
    x, y, w, h = box
    if is_self:
        sheet.shape(shapes.line([(4, 4), (36, 4)], RIM, 6), 40, 8, x + w / 2, y + h / 2, "center")
        return
    mean = given[1] / given[0] if given else 0.0
    fill = mix(GLASS, GOLD, _GLOW * (mean - 1) / 4) if given else BLACK
    body = shapes.rounded(0, 0, w - 8, h - 8, 22, fill, RIM, 4)
    sheet.shape(body, w - 8, h - 8, x + w / 2, y + h / 2, "center")
    if given is None:
        return
    pen = sheet.pen.at_text_scale(1.0)
    size = min(76.0, h * 0.5)
    star = size * 0.72
    text = pen.line(f"{mean:.1f}", size, PALE, Face.TITLE)
    text_w = text.get_width() / sheet.scale
    start = x + w / 2 - (text_w + star + 8 + 52) / 2
    sheet.blit(text, start, y + h / 2, "midleft")
    one = shapes.star(star / 2, star / 2, star / 2, GOLD, BLACK, 2)
    sheet.shape(one, star, star, start + text_w + 4, y + h / 2, "midleft")
    times = pen.line(f"\N{MULTIPLICATION SIGN}{given[0]}", TEXT_MIN, PALE, Face.READ)
    sheet.blit(times, start + text_w + star + 12, y + h / 2 + size * 0.1, "midleft")
