"""Guess your right neighbour's wish: the wishes that lie face up, and who sits beside whom; draws, decides nothing."""

from __future__ import annotations

from game.city.city import City
from game.city.finale import GUESS_WISH_LIFE
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.kit.marks import figure, mask_token
from game.stage.kit.timeline import Timeline
from game.stage.scenes.finale.vote import hall, paint_hall
from game.stage.scenes.finale.wish_card import wish_paint
from game.stage.staging import Live, Props
from game.stage.widgets import panel

_TOP = 178.0


def draw_guess(canvas: Canvas, props: Props, time: Timeline, city: City, live: Live, foot: float) -> None:
    """The wishes that lie face up, and below them who sits beside whom."""
    count = max(1, len(city.wishes))
    gap, ring_h = 20.0, 172.0 if foot > 800 else 140.0
    w = min(420.0, (1728 - gap * (count - 1)) / count)
    h = min(470.0, foot - _TOP - ring_h - 20)
    left = 960 - (w * count + gap * (count - 1)) / 2
    drops = [(1 - time.pop(80 + i * 90, 380)) * 260 for i in range(count)]

    wishes = city.wishes

    def cards(sheet: Canvas) -> None:
        for i, (wish, drop) in enumerate(zip(wishes, drops, strict=False)):
            x = left + i * (w + gap) + w / 2
            paint = wish_paint(props, wish, w, h)
            sheet.stamp(w, h, paint, x, _TOP + h / 2 - drop, "center")

    def at_rest(sheet: Canvas) -> None:
        paint_hall(sheet)
        cards(sheet)
        _ring_ground(sheet, props, foot - ring_h, ring_h)

    if any(drops):
        hall(canvas)
        cards(canvas)
        _ring_ground(canvas, props, foot - ring_h, ring_h)
    else:
        canvas.layer(at_rest)
    _ring(canvas, props, city, live, foot - ring_h, ring_h)


def _ring_ground(canvas: Canvas, props: Props, top: float, h: float) -> None:
    """The panel below the wishes, and what a right guess gives."""
    theme, words = canvas.theme, props.words
    panel(canvas, (96, top, 1728, h), radius=40)
    lines = 2 if h > 160 else 1
    canvas.text_box(
        words("finale.guess.ring"),
        (126, top + 10, 320, 38 * lines),
        32,
        theme.text,
        Face.LABEL if lines == 2 else Face.NARROW,
        "midleft",
        max_lines=lines,
    )
    used = figure(
        canvas, f"+{GUESS_WISH_LIFE}", "heart", 126, top + h - 50, size=36, anchor="midleft", fill=theme.fields[0]
    )
    canvas.text_box(
        words("finale.guess.gain"),
        (140 + used, top + h - 86, 320 - used, 74),
        28,
        theme.text,
        Face.NARROW,
        "midleft",
        max_lines=2,
    )


def _ring(canvas: Canvas, props: Props, city: City, live: Live, top: float, h: float) -> None:
    """Heads in the order of seats, each with an arrow to the neighbour whose wish it guesses."""
    theme, masks = canvas.theme, city.by_seat()
    room, size = 1330.0, min(132.0, 1330 / (len(masks) + 1) * 0.72)
    pitch = room / (len(masks) + 1)
    left = 460 + pitch / 2
    for i in range(len(masks) + 1):
        mask = masks[i % len(masks)]
        look = next((look for look in live.seats if look.mask == mask), None)
        x, y = left + i * pitch, top + h / 2 - 4
        mood = "pleased" if look is not None and look.is_locked else "plain"
        mask_token(
            canvas,
            props,
            city,
            mask,
            mood if i < len(masks) else "plain",
            x,
            y,
            size if i < len(masks) else size * 0.7,
            1.0 if i < len(masks) else 0.6,
        )
        if i < len(masks):
            mid = x + pitch / 2
            tip = min(26.0, pitch * 0.16)
            arrow = shapes.line([(4, 24), (tip * 2 - 6, 24)], theme.text, 8)
            arrow += shapes.polygon([(tip * 1.2, 8), (tip * 2, 24), (tip * 1.2, 40)], theme.text, theme.text, 4)
            canvas.shape(arrow, tip * 2 + 4, 48, mid, y, "center")
