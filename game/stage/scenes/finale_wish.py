"""Wishes: guess your right neighbour's, then all are turned over, one after the other; draws, decides nothing."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.city import City
from game.city.events import WishRevealed
from game.city.finale import GUESS_WISH_LIFE
from game.stage import shapes
from game.stage.canvas import Canvas, Paint
from game.stage.fonts import Face
from game.stage.portraits import bust
from game.stage.scenes.encounter_time import Timeline
from game.stage.scenes.finale_marks import figure, mask_token, sign, thing, turning
from game.stage.scenes.finale_vote import hall, paint_hall
from game.stage.staging import Live, Props
from game.stage.theme import OUTLINE, TEXT_MIN
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

    def cards(sheet: Canvas) -> None:
        for i, (wish, drop) in enumerate(zip(city.wishes, drops, strict=False)):
            x = left + i * (w + gap) + w / 2
            paint = _wish_paint(props, wish, w, h)
            sheet.stamp(_wish_key(props, wish, w, h), w, h, paint, x, _TOP + h / 2 - drop, "center")

    def at_rest(sheet: Canvas) -> None:
        paint_hall(sheet)
        cards(sheet)
        _ring_ground(sheet, props, foot - ring_h, ring_h)

    if any(drops):
        hall(canvas)
        cards(canvas)
        _ring_ground(canvas, props, foot - ring_h, ring_h)
    else:
        canvas.layer(("guess wishes", city.wishes, round(foot), props.pack.fingerprint), at_rest)
    _ring(canvas, props, city, live, foot - ring_h, ring_h)


def _wish_key(props: Props, wish: str, w: float, h: float) -> tuple[object, ...]:
    return "wish card", wish, round(w), round(h), props.pack.fingerprint


def _wish_paint(props: Props, wish: str, w: float, h: float) -> Paint:
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


def draw_shown(
    canvas: Canvas,
    props: Props,
    time: Timeline,
    city: City,
    wishes: Mapping[int, WishRevealed],
    guesses: Mapping[int, tuple[int, str, bool]],
    seat: int,
    foot: float,
) -> None:
    """One player's wish: the card turns over, then says whether it came true, then who had guessed."""
    hall(canvas)
    told, mask = wishes[seat], city.mask_of(seat)
    theme = canvas.theme
    is_told = time.now_ms > 1500
    mood = "plain" if not is_told else "pleased" if told.is_true else "forced"
    h = foot - _TOP + 16
    bust_h = min(660.0, h)
    rise = (1 - time.move(0, 400)) * 260
    with canvas.clip((96, _TOP - 20, 720, foot - _TOP + 18)):
        figure_key = bust(canvas, props.pack, mask, mood)
        canvas.sprite(figure_key, 440, foot + rise, bust_h * 0.8, bust_h, "midbottom", is_lit=True)
    body = shapes.rounded(0, 0, 688, 30, 15, theme.card, theme.outline)
    canvas.shape(body, 688, 30, 440, foot - 2, "center")
    w, card_h = 900.0, min(420.0, h - 230)
    x, y = 1330.0, _TOP + 6 + card_h / 2
    half = time.move(700, 240), time.move(940, 300)
    if half[0] < 1:
        key = ("wish back", round(card_h), props.pack.fingerprint)
        turning(canvas, key, w, card_h, _back_paint(props, w, card_h), x, y, 1 - half[0])
    else:
        face = _wish_paint(props, told.wish, w, card_h)
        turning(canvas, _wish_key(props, told.wish, w, card_h), w, card_h, face, x, y, half[1])
    if is_told:
        _verdict(canvas, props, time, told, x, y + card_h / 2)
    guess = guesses.get(seat)
    if guess is not None and time.now_ms > 2200:
        _guesser(canvas, props, city, guess, x, foot - 66, time.fade(2200))


def _back_paint(props: Props, w: float, h: float) -> Paint:
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


def _verdict(canvas: Canvas, props: Props, time: Timeline, told: WishRevealed, x: float, y: float) -> None:
    """The stamp over the card's lower edge."""
    theme, words = canvas.theme, props.words
    time.sound(1500, "star-5" if told.is_true else "star-2")
    share = time.pop(1500, 360)
    shown = time.fade(1500)
    fill, ink = (theme.welcome, theme.on_fill) if told.is_true else (theme.card, theme.text)
    text = words("finale.wish.true" if told.is_true else "finale.wish.not")
    y += 14 - (1 - share) * 60
    sign(canvas, text, x - 120, y, 58, fill=fill, colour=ink, face=Face.TITLE, opacity=shown)
    if told.points:
        figure(canvas, f"+{told.points}", "heart", x + 320, y, size=66, fill=theme.fields[0], opacity=shown)


def _guesser(
    canvas: Canvas, props: Props, city: City, guess: tuple[int, str, bool], x: float, y: float, opacity: float
) -> None:
    """The left-hand neighbour, and what it had thought."""
    seat, wish, is_right = guess
    words, theme = props.words, canvas.theme
    name = words.mask(city.mask_of(seat))
    text = (
        words("finale.wish.guessed", name=name)
        if is_right
        else words("finale.wish.missed", name=name, wish=props.pack.wishes[wish].title)
    )
    w, h = 900.0, 104.0

    def paint(sheet: Canvas) -> None:
        sheet.shape(shapes.rounded(0, 0, w, h, h / 2, theme.card, theme.outline), w, h, 0, 0)
        mask_token(sheet, props, city, city.mask_of(seat), "pleased" if is_right else "plain", 62, h / 2, 92)
        room = w - 300 if is_right else w - 160
        sheet.text_box(text, (124, 8, room, h - 16), 42, theme.text, Face.LABEL, "midleft", max_lines=2)
        if is_right:
            gain = f"+{GUESS_WISH_LIFE}"
            figure(sheet, gain, "heart", w - 30, h / 2, size=42, anchor="midright", fill=theme.fields[0])

    canvas.stamp(("guesser", seat, text, city.mask_of(seat)), w, h, paint, x, y, "center", opacity)
