"""All wishes at once, where time is short: a card a player, turned over one after the other; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.city import City
from game.city.events import WishRevealed
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Pill, icon
from game.drawing.rows import Layers, hung
from game.drawing.theme import MARGIN_X, WIDTH
from game.drawing.widget import Widget
from game.drawing.words import Words
from game.stage.kit.grounds import HALL
from game.stage.kit.marks import figure, mask_token, sign, turning
from game.stage.kit.timeline import Timeline
from game.stage.scenes.finale.wish import FILLS, MOODS, SOUNDS
from game.stage.scenes.finale.wish_card import WishBack, wish_card
from game.stage.staging import Props

EACH_MS, TURN_MS, TOLD_MS = 300, 400, 900
ALL_TOLD_MS = 8 * EACH_MS + TOLD_MS + 600
"""When the last of eight has been told."""
_TOP, _FOOT_H, _TEXT_H = 178.0, 104.0, 280.0


def draw_all_shown(
    canvas: Canvas, props: Props, time: Timeline, city: City, wishes: Mapping[int, WishRevealed], foot: float
) -> None:
    """Cards turn over, then each says whether it came true."""
    HALL.show(canvas)
    boxes = hung((MARGIN_X, _TOP, WIDTH - 2 * MARGIN_X, foot - _TOP), len(wishes), 24.0, (480.0, 470.0))
    for at, (seat, (x, y, w, h)) in enumerate(zip(sorted(wishes), boxes, strict=True)):
        told, card_h = wishes[seat], h - _FOOT_H
        mid, middle, start_ms = x + w / 2, y + card_h / 2, EACH_MS * at
        turned = time.move(start_ms, TURN_MS / 2), time.move(start_ms + TURN_MS / 2, TURN_MS / 2)
        if turned[0] < 1:
            turning(canvas, WishBack(props.words("finale.wish.back")), (w, card_h), mid, middle, 1 - turned[0])
        else:
            is_low = card_h < _TEXT_H
            face = _title(props, told.wish, w, card_h) if is_low else wish_card(props, told.wish)
            turning(canvas, face, (w, card_h), mid, middle, turned[1])
        is_told = time.now_ms >= start_ms + TOLD_MS
        mood = "plain" if not is_told else MOODS[told.verdict]
        mask_token(canvas, props, city, city.mask_of(seat), mood, x + 54, y + h - _FOOT_H / 2, 104)
        if is_told:
            _verdict(canvas, props, time, told, (x + 112, y + card_h, w - 112, _FOOT_H), start_ms + TOLD_MS)


def _title(props: Props, wish: str, w: float, h: float) -> Widget:
    """A low card has room for the title only; everybody has read the rest when the wishes were laid."""
    title = Words(props.words.wish(wish), 44, "ink", Face.LABEL, "midleft", 2)
    parts = (
        (icon(props.pack.wishes[wish].picture or "wish", 84), (32.0, h / 2 - 46, 84.0, 84.0)),
        (title, (130.0, 8.0, w - 156, h - 26)),
    )
    return Panel(Layers(parts), "field 2", radius=34, depth=10)


def _verdict(canvas: Canvas, props: Props, time: Timeline, told: WishRevealed, box: Box, at_ms: float) -> None:
    theme, words, (x, y, w, h) = canvas.theme, props.words, box
    time.sound(at_ms, SOUNDS[told.verdict], told.seat)
    fill, ink = FILLS[told.verdict]
    text = words(f"finale.wish.{told.verdict}")
    room = w - (146 if told.points else 0)
    mid, middle, shown = x + room / 2, y + h / 2, time.fade(at_ms)
    pills = (Pill(text, size, fill, ink) for size in (36, 32, 28))
    said = next((pill for pill in pills if pill.size(canvas)[0] <= room), None)
    if said is not None:
        sign(canvas, text, mid, middle, said.at, fill=fill, ink=ink, opacity=shown)
    elif told.is_true:
        tick = shapes.circle(32, 32, 30, theme.welcome, theme.outline) + shapes.tick(32, 32, 30, theme.on_fill)
        canvas.shape(tick, 64, 64, mid, middle, "center", shown)
    else:
        sign(canvas, text, mid, middle, 28, fill=fill, ink=ink, face=Face.NARROW, opacity=shown)
    if told.points:
        figure(canvas, f"+{told.points}", "heart", x + w, middle, size=38, anchor="midright", fill="field 0",
               opacity=shown)  # fmt: skip
