"""All wishes at once, where time is short: a card a player, turned over one after the other; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.city import City
from game.city.events import WishRevealed
from game.stage import shapes
from game.stage.canvas import Box, Canvas, Paint
from game.stage.fonts import Face
from game.stage.kit.marks import figure, mask_token, sign, thing, turning
from game.stage.kit.timeline import Timeline
from game.stage.scenes.finale.vote import hall
from game.stage.scenes.finale.wish_card import back_paint, wish_paint
from game.stage.staging import Props
from game.stage.widgets import pill_size

EACH_MS, TURN_MS, TOLD_MS = 300, 400, 900
ALL_TOLD_MS = 8 * EACH_MS + TOLD_MS + 600
"""When the last of eight has been told."""
_TOP, _ROOM, _GAP, _FOOT_H, _TEXT_H = 178.0, 1728.0, 24.0, 104.0, 280.0


def cell(at: int, count: int, foot: float) -> Box:
    """Where player `at` of `count` has its place: one row up to four, else two."""
    across = count if count <= 4 else (count + 1) // 2
    rows = 1 if count <= 4 else 2
    row, column = divmod(at, across)
    here = min(across, count - row * across)
    w = min(480.0, (_ROOM - _GAP * (across - 1)) / across)
    h = min(470.0, (foot - _TOP - _GAP * (rows - 1)) / rows)
    left = 960 - (w * here + _GAP * (here - 1)) / 2
    top = _TOP + (foot - _TOP - h * rows - _GAP * (rows - 1)) / 2
    return left + column * (w + _GAP), top + row * (h + _GAP), w, h


def draw_all_shown(
    canvas: Canvas, props: Props, time: Timeline, city: City, wishes: Mapping[int, WishRevealed], foot: float
) -> None:
    """Cards turn over, then each says whether it came true."""
    hall(canvas)
    for at, seat in enumerate(sorted(wishes)):
        x, y, w, h = cell(at, len(wishes), foot)
        told, card_h = wishes[seat], h - _FOOT_H
        mid, middle, start_ms = x + w / 2, y + card_h / 2, EACH_MS * at
        turned = time.move(start_ms, TURN_MS / 2), time.move(start_ms + TURN_MS / 2, TURN_MS / 2)
        if turned[0] < 1:
            turning(canvas, w, card_h, back_paint(props, w, card_h), mid, middle, 1 - turned[0])
        else:
            is_low = card_h < _TEXT_H
            face = _title_paint(props, told.wish, w, card_h) if is_low else wish_paint(props, told.wish, w, card_h)
            turning(canvas, w, card_h, face, mid, middle, turned[1])
        is_told = time.now_ms >= start_ms + TOLD_MS
        mood = "plain" if not is_told else "pleased" if told.is_true else "forced"
        mask_token(canvas, props, city, city.mask_of(seat), mood, x + 54, y + h - _FOOT_H / 2, 104)
        if is_told:
            _verdict(canvas, props, time, told, (x + 112, y + card_h, w - 112, _FOOT_H), start_ms + TOLD_MS)


def _title_paint(props: Props, wish: str, w: float, h: float) -> Paint:
    """A low card has room for the title only; everybody has read the rest when the wishes were laid."""

    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        sheet.shape(shapes.card(w, h, 34, theme.fields[2], theme.card_shade, theme.outline, depth=10), w, h, 0, 0)
        thing(sheet, "wish", 74, h / 2 - 4, 84)
        title = props.words.wish(wish)
        sheet.text_box(title, (130, 8, w - 156, h - 26), 44, theme.ink, Face.LABEL, "midleft", max_lines=2)

    return paint


def _verdict(canvas: Canvas, props: Props, time: Timeline, told: WishRevealed, box: Box, at_ms: float) -> None:
    theme, words, (x, y, w, h) = canvas.theme, props.words, box
    time.sound(at_ms, "star-5" if told.is_true else "star-2", told.seat)
    fill, ink = (theme.welcome, theme.on_fill) if told.is_true else (theme.card, theme.text)
    text = words("finale.wish.true" if told.is_true else "finale.wish.not")
    room = w - (146 if told.points else 0)
    shown = time.fade(at_ms)
    size = next((s for s in (36, 32, 28) if pill_size(canvas, text, s, Face.LABEL)[0] <= room), None)
    if size is not None:
        sign(canvas, text, x + room / 2, y + h / 2, size, fill=fill, colour=ink, opacity=shown)
    elif told.is_true:
        tick = shapes.circle(32, 32, 30, fill, theme.outline) + shapes.tick(32, 32, 30, ink)
        canvas.shape(tick, 64, 64, x + room / 2, y + h / 2, "center", shown)
    else:
        sign(canvas, text, x + room / 2, y + h / 2, 28, fill=fill, colour=ink, face=Face.NARROW, opacity=shown)
    if told.points:
        gain = f"+{told.points}"
        figure(canvas, gain, "heart", x + w, y + h / 2, size=38, anchor="midright", fill=theme.fields[0], opacity=shown)
