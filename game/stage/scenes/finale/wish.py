"""Wishes are turned over, one player after the other; draws, decides nothing."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.city import City
from game.city.events import WishRevealed
from game.city.finale import GUESS_WISH_LIFE
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.kit.marks import figure, sign, turning
from game.stage.kit.timeline import Timeline
from game.stage.portraits import bust, token
from game.stage.scenes.finale.vote import hall
from game.stage.scenes.finale.wish_card import back_paint, wish_paint
from game.stage.staging import Props

_TOP = 178.0


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
        turning(canvas, w, card_h, back_paint(props, w, card_h), x, y, 1 - half[0])
    else:
        face = wish_paint(props, told.wish, w, card_h)
        turning(canvas, w, card_h, face, x, y, half[1])
    if is_told:
        _verdict(canvas, props, time, told, x, y + card_h / 2)
    guess = guesses.get(seat)
    if guess is not None and time.now_ms > 2200:
        _guesser(canvas, props, city, guess, x, foot - 66, time.fade(2200))


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
        else words("finale.wish.missed", name=name, wish=props.words.wish(wish))
    )
    mask, w, h = city.mask_of(seat), 900.0, 104.0
    worn_by = city.wearer.get(mask, 0)

    def paint(sheet: Canvas) -> None:
        sheet.shape(shapes.rounded(0, 0, w, h, h / 2, theme.card, theme.outline), w, h, 0, 0)
        head = token(sheet, props.pack, mask, "pleased" if is_right else "plain", worn_by)
        sheet.sprite(head, 62, h / 2, 92, 92, "center", is_lit=True)
        room = w - 300 if is_right else w - 160
        sheet.text_box(text, (124, 8, room, h - 16), 42, theme.text, Face.LABEL, "midleft", max_lines=2)
        if is_right:
            gain = f"+{GUESS_WISH_LIFE}"
            figure(sheet, gain, "heart", w - 30, h / 2, size=42, anchor="midright", fill=theme.fields[0])

    canvas.stamp(w, h, paint, x, y, "center", opacity)
