"""Wishes are turned over, one player after the other; draws, decides nothing."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.city import City
from game.city.events import WishRevealed
from game.city.finale import GUESS_WISH_LIFE
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Picture, Plate
from game.drawing.rows import Layers
from game.drawing.theme import rgb
from game.drawing.widget import Ink, Widget
from game.drawing.words import Words, around
from game.stage.kit.grounds import HALL
from game.stage.kit.marks import Worth, figure, sign, turning
from game.stage.kit.timeline import Timeline
from game.stage.portraits import bust, token
from game.stage.scenes.finale.wish_card import WishBack, wish_card
from game.stage.staging import Props

_TOP = 178.0
TOLD_MS = 1500.0
SOUNDS = {"true": "wish-true", "half": "wish-half", "not": "wish-not"}
MOODS: dict[str, str] = {"true": "pleased", "half": "plain", "not": "forced"}
FILLS: dict[str, tuple[Ink, Ink]] = {"true": ("welcome", "on_fill"), "half": ("gold", "ink"), "not": ("card", "text")}
_GUESSER = 900.0, 104.0
LEDGE = rgb("#C98F5B")
"""The wood at which the mask stands."""


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
    HALL.show(canvas)
    told, mask = wishes[seat], city.mask_of(seat)
    is_told = time.now_ms > TOLD_MS
    mood = "plain" if not is_told else MOODS[told.verdict]
    h = foot - _TOP + 16
    bust_h = min(660.0, h)
    rise = (1 - time.move(0, 400)) * 260
    with canvas.clip((96, _TOP - 20, 720, foot - _TOP + 18)):
        figure_key = bust(canvas, props.pack, mask, mood)
        canvas.sprite(figure_key, 440, foot + rise, bust_h * 0.8, bust_h, "midbottom", is_lit=True)
    Plate(fill=LEDGE, radius=14).show(canvas, around(440, foot - 4, 720, 54))
    w, card_h = 900.0, min(420.0, h - 230)
    x, y = 1330.0, _TOP + 6 + card_h / 2
    half = time.move(700, 240), time.move(940, 300)
    if half[0] < 1:
        turning(canvas, WishBack(props.words("finale.wish.back")), (w, card_h), x, y, 1 - half[0])
    else:
        turning(canvas, wish_card(props, told.wish, has_half=told.is_half), (w, card_h), x, y, half[1])
    if is_told:
        _verdict(canvas, props, time, told, x, y + card_h / 2)
    guess = guesses.get(seat)
    if guess is not None and time.now_ms > 2200:
        _guesser(canvas, props, city, guess).show(canvas, around(x, foot - 66, *_GUESSER), time.fade(2200))


def _verdict(canvas: Canvas, props: Props, time: Timeline, told: WishRevealed, x: float, y: float) -> None:
    """The stamp over the card's lower edge."""
    time.sound(TOLD_MS, SOUNDS[told.verdict])
    y += 14 - (1 - time.pop(TOLD_MS, 360)) * 60
    text, shown = props.words(f"finale.wish.{told.verdict}"), time.fade(TOLD_MS)
    fill, ink = FILLS[told.verdict]
    sign(canvas, text, x - 120, y, 58, fill=fill, ink=ink, face=Face.TITLE, opacity=shown)
    if told.points:
        figure(canvas, f"+{told.points}", "heart", x + 320, y, size=66, fill="field 0", opacity=shown)


def _guesser(canvas: Canvas, props: Props, city: City, guess: tuple[int, str, bool]) -> Widget:
    """The left-hand neighbour, and what it had thought."""
    seat, wish, is_right = guess
    words, mask, (w, h) = props.words, city.mask_of(seat), _GUESSER
    key = "finale.wish.guessed" if is_right else "finale.wish.missed"
    text = Words(words(key, name=words.mask(mask), wish=words.wish(wish)), 42, "text", Face.LABEL, "midleft", 2)
    head = Picture(token(canvas, props.pack, mask, "pleased" if is_right else "plain", city.wearer.get(mask, 0)), 92)
    parts: list[tuple[Widget, Box | None]] = [
        (head, (16, 0, 92, h)),
        (text, (124, 8, w - 300 if is_right else w - 160, h - 16)),
    ]
    if is_right:
        worth = Worth(f"+{GUESS_WISH_LIFE}", "heart", 42, "field 0")
        wide, high = worth.size(canvas)
        parts.append((worth, (w - 30 - wide, (h - high) / 2, wide, high)))
    return Plate(Layers(tuple(parts)))
