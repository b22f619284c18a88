"""The eight cards of the seat screen: shape, colour and letter of a seat, and what it holds; knows no device."""

from __future__ import annotations

from game.stage import shapes
from game.stage.canvas import Box, Canvas
from game.stage.controls import PAD_BUTTONS, button_sign
from game.stage.fonts import Face
from game.stage.menus.backdrop import device, picture
from game.stage.menus.chairs import ChairLook
from game.stage.theme import OUTLINE, THIN, mix
from game.stage.widgets import seat_badge
from game.table.words import Words

_TOP, _W, _H, _GAP, _LEFT = 174.0, 204.0, 272.0, 13.7, 96.0
_WHITE = (255, 255, 255)


def card_box(seat: int) -> Box:
    """Where a seat's card lies."""
    return _LEFT + seat * (_W + _GAP), _TOP, _W, _H


def cross_box(seat: int) -> Box:
    """The corner that makes a seat leave."""
    x, y, w, _ = card_box(seat)
    return x + w - 56, y - 8, 64, 64


def draw_card(
    canvas: Canvas,
    words: Words,
    seat: int,
    chair: ChairLook | None,
    *,
    hop: float,
    is_coming: bool,
    is_focus: bool,
    is_class: bool = False,
) -> None:
    """One place at the table: taken, kept for a bot (`is_coming`), or free. `hop` 0-1 lifts it."""
    x, y, w, h = card_box(seat)
    key = "seat place", seat, chair, is_coming, is_focus, is_class
    y -= round(hop * 26)

    def paint(sheet: Canvas) -> None:
        if chair is None:
            _free(sheet, words, is_coming=is_coming, is_class=is_class)
        else:
            _taken(sheet, words, chair, is_focus=is_focus)

    canvas.stamp(key, w, h, paint, x, y)
    if chair is not None:
        _cross(canvas, seat, y - card_box(seat)[1], is_focus=is_focus)


def _cross(canvas: Canvas, seat: int, dy: float, *, is_focus: bool) -> None:
    theme, (x, y, w, h) = canvas.theme, cross_box(seat)
    fill, ink = (theme.alarm, theme.on_fill) if is_focus else (theme.card, theme.text)
    r = 20.0
    body = shapes.circle(r, r, r, fill, theme.outline) + shapes.line([(13, 13), (27, 27)], ink, 5)
    body += shapes.line([(27, 13), (13, 27)], ink, 5)
    canvas.shape(body, 2 * r, 2 * r, x + w / 2, y + dy + h / 2, "center")


def _free(sheet: Canvas, words: Words, *, is_coming: bool, is_class: bool) -> None:
    theme = sheet.theme
    fill = mix(theme.card, theme.card_shade, 0.5)
    edge = mix(theme.outline, fill, 0.45)
    body = shapes.rounded(0, 0, _W, _H, 30, fill, edge, THIN)
    body = body.replace("<rect ", '<rect stroke-dasharray="16 14" ', 1)
    sheet.shape(body, _W, _H, 0, 0)
    kind = "bot" if is_coming else "free"
    picture(
        sheet,
        f"device/{kind}",
        (_W / 2 - 52, 46, 104, 104),
        is_lit=True,
        opacity=0.75 if is_coming else 1.0,
    )
    line = words("seats.coming" if is_coming else "seats.teams_free" if is_class else "seats.free")
    sheet.text_box(line, (14, 168, _W - 28, 84), 30, theme.text_soft, Face.LABEL, "center", max_lines=2)


def _taken(sheet: Canvas, words: Words, chair: ChairLook, *, is_focus: bool) -> None:
    theme = sheet.theme
    colour = theme.seats[chair.look % len(theme.seats)]
    edge = theme.alarm if is_focus else theme.outline
    body = shapes.card(_W, _H, 30, theme.card, theme.card_shade, edge)
    right = _W - OUTLINE
    head = f"M{OUTLINE},132 V36 Q{OUTLINE},{OUTLINE} 36,{OUTLINE} H{_W - 36} Q{right},{OUTLINE} {right},36 V132Z"
    body += shapes.path(head, colour) + shapes.line([(4, 132), (_W - 4, 132)], edge, OUTLINE)
    sheet.shape(body, _W, _H, 0, 0)
    seat_badge(sheet, chair.look, chair.letter, _W / 2, 69, size=118, fill=_WHITE)
    if chair.is_away:
        sheet.text_box(words("seats.away"), (14, 142, _W - 28, 116), 30, theme.text_alarm, Face.LABEL, "center")
        return
    if any(chair.labels):
        size, pitch = 34.0, 37.0
        left = _W / 2 - pitch * 2
        for i, label in enumerate(chair.labels[:5]):
            button_sign(
                sheet, label, left + i * pitch, 178, size=size, is_pad=chair.kind == "pad" and label in PAD_BUTTONS
            )
    else:
        picture(sheet, device(sheet, chair.kind), (_W / 2 - 42, 138, 84, 78), is_lit=True)
    name, pen = words(f"seats.kind.{chair.kind}"), sheet.pen.at_text_scale(1.0)
    name = pen.shorten(name, 30, _W - 24, Face.LABEL)
    sheet.blit(pen.line(name, 30, theme.text, Face.LABEL), _W / 2, 236, "center")
