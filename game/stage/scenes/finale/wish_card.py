"""A wish as a card, face up and face down; draws, decides nothing."""

from __future__ import annotations

from collections.abc import Hashable

from game.stage import shapes
from game.stage.canvas import Canvas, Paint
from game.stage.fonts import Face
from game.stage.kit.marks import thing
from game.stage.staging import Props
from game.stage.theme import OUTLINE, TEXT_MIN


def wish_key(props: Props, wish: str, w: float, h: float) -> Hashable:
    return "wish card", wish, round(w), round(h), props.pack.fingerprint


def wish_paint(props: Props, wish: str, w: float, h: float) -> Paint:
    written = props.pack.wishes[wish]

    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        is_small = w < 500
        head = 96.0 if is_small else 170.0
        body = shapes.card(w, h, 34, theme.card, theme.card_shade, theme.outline, depth=10)
        top = f"M6,{head:g} V40 Q6,6 40,6 H{w - 40:g} Q{w - 6:g},6 {w - 6:g},40 V{head:g}Z"
        body += shapes.path(top, theme.fields[2])
        body += shapes.line([(4, head), (w - 4, head)], theme.outline, OUTLINE)
        sheet.shape(body, w, h, 0, 0)
        icon = 66.0 if is_small else head - 36
        inset = 18.0 if is_small else 34.0
        thing(sheet, "wish", inset + icon / 2, head / 2 + 3, icon)
        room = w - icon - inset - 24
        widest = max(sheet.pen.width(word, TEXT_MIN, Face.LABEL) for word in written.title.split())
        face = Face.NARROW if widest > room else Face.LABEL if is_small else Face.TITLE
        sheet.text_box(
            written.title,
            (inset + icon + 8, 6, room, head - 8),
            36 if is_small else 68,
            theme.ink,
            face,
            "midleft",
            max_lines=2,
        )
        foot = 26.0 if is_small else 62.0
        box, size = (22.0, head + 8, w - 44, h - head - foot), 32.0 if is_small else 46.0
        is_long = sheet.pen.fit(written.text, size, box[2], box[3], Face.READ).is_cut
        sheet.text_box(written.text, box, size, theme.text, Face.NARROW if is_long else Face.READ, "center")

    return paint


def back_paint(props: Props, w: float, h: float) -> Paint:
    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        body = shapes.card(w, h, 34, theme.fields[5], theme.card_shade, theme.outline, depth=10)
        body += shapes.rounded(24, 24, w - 48, h - 60, 22, None, theme.outline, 4)
        sheet.shape(body, w, h, 0, 0)
        thing(sheet, "wish", w / 2, h / 2 - 30, min(220.0, h - 150))
        sheet.text_box(
            props.words("finale.wish.back"),
            (60, h - 110, w - 120, 60),
            44,
            theme.ink,
            Face.TITLE,
            "center",
            max_lines=1,
        )

    return paint
