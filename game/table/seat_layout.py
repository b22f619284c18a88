"""Works out how the strip of seats lies: as low as every option's words allow; draws nothing."""

from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter

import pygame

from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.text import TextPen
from game.drawing.theme import HEIGHT, MARGIN_X, MARGIN_Y, TEXT_MIN, TEXT_SCALES, WIDTH

_KEY, _KEY_UNDER, _KEY_MIN = 40.0, 54.0, 34.0
"""How large a key is: beside its words, over them where the card is wide enough, and at the least."""
_FACE_BESIDE_WORTH = 40.0
"""So much more height is accepted for a large face beside the options instead of a small one above them."""
WORD_GAP = 7.0
WORD_FACE = Face.NARROW
STAR = "★"
"""Words that end in this (`4★`) get a small drawn star, which is narrower than the letter."""
STAR_SIZE = 18.0
BUTTONS = 5
AUDIENCE_H = 110.0
"""Height of a card whose seat has nothing to press."""
SQUEEZE = 0.72
"""Words may be drawn this much narrower before they are shortened."""
_TALLEST_AT, _ROOM_ANYWAY = 1.5, 260.0
"""Larger words make the strip as high as at this text scale, or as this, which every scene leaves free."""


@dataclass(frozen=True, slots=True)
class SeatEntry:
    """What the strip shows of one seat.

    `seat` (0-7) gives shape and colour. `portrait` is a sprite key or a finished surface. `buttons` pairs a key label
    with the words of its option, in the order of the keys; None when nothing is asked. `note` stands in their place.
    """

    seat: int
    letter: str
    name: str
    coins: str = ""
    portrait: str | pygame.Surface | None = None
    buttons: tuple[tuple[str, str], ...] | None = None
    note: str | None = None
    is_asked: bool = False
    """Whether the note says what to press: it is as strong as the words of buttons then."""
    is_locked: bool = False
    locked_words: str = ""
    """What a seat says that has answered: "locked in"; a tick where there is no room for it, or no word."""
    is_pad: bool = False
    gesture: str | None = None
    """The hands of a portrait that lives, where they have something to do."""
    marks: tuple[tuple[str, str], ...] = ()
    """Pictures with a figure each, most pressing first; those that do not fit are left out."""

    @property
    def is_watching(self) -> bool:
        """Whether this seat has nothing to press and nothing to be told."""
        return not (self.buttons or self.note or self.is_locked)

    @property
    def picture_key(self) -> Hashable:
        """What the picture of its card hangs on: all but face and hands, which live and are put over it."""
        return _printed(self)


_printed = attrgetter(*(field.name for field in fields(SeatEntry) if field.name not in ("portrait", "gesture")))


PLANS_MOST = 128
"""So many layouts are remembered: each frame asks for the one of its prompt, some scenes twice."""


@dataclass(frozen=True, slots=True)
class StripPlan:
    """One layout for all cards. `box` is what the strip covers; `room` what an option's words may take.

    The face stands beside the options or, `is_tall`, above them; words stand beside their key or, `is_under`, under it.
    """

    box: Box
    card_w: float
    gap: float
    is_tall: bool
    columns: int
    is_under: bool
    key: float
    room: float
    word_scale: float
    is_audience: bool = False
    """Nobody has anything to press: heads over small plates."""


_plans: dict[Hashable, StripPlan] = {}
"""Layouts by all that they hang on."""


def card_pad(card_w: float) -> float:
    """Room between a card's edge and what is in it."""
    return 12.0 if card_w < 240 else 16.0


def cell_gap(is_under: bool) -> float:
    return 3.0 if is_under else 10.0


def side_width(card_w: float) -> float:
    return min(108.0, card_w * 0.28)


def plan_seat_strip(canvas: Canvas, entries: Sequence[SeatEntry]) -> StripPlan:
    """The lowest layout in which every option's words fit whole; if none does, the one that shortens least.

    The player's text scale is kept where it fits and lowered before words are squeezed, then shortened.
    """
    if entries and all(entry.is_watching for entry in entries):
        return _audience(len(entries))
    words = frozenset(text for entry in entries for _, text in entry.buttons or ())
    most = max((len(used_buttons(entry.buttons)) for entry in entries if entry.buttons), default=BUTTONS)
    key = words, most, len(entries), canvas.pen.scale, canvas.theme.text_scale
    found = _plans.get(key)
    if found is None:
        if len(_plans) > PLANS_MOST:
            _plans.clear()
        found = _plans[key] = _plan(canvas, words, most, len(entries))
    return found


def _plan(canvas: Canvas, words: frozenset[str], most: int, seats: int) -> StripPlan:
    most_scale = canvas.theme.text_scale if words else 1.0  # a note fits itself into the card that there is
    scales = [scale for scale in reversed(TEXT_SCALES) if scale <= most_scale]
    for scale, squeeze in [(scale, 1.0) for scale in scales] + [(1.0, SQUEEZE)]:
        pen = canvas.pen.at_text_scale(scale)
        widest = squeeze * max((words_width(pen, text) for text in words), default=0.0)
        plans = [plan for plan in _layouts(max(1, seats), scale, most) if widest <= plan.room]
        if scale > _TALLEST_AT:  # larger words, but not over what the scene has told above them
            highest = max(_ROOM_ANYWAY, _tallest(seats, most, canvas, words))
            plans = [plan for plan in plans if plan.box[3] <= highest]
        if plans:
            return min(plans, key=lambda plan: plan.box[3] + (_FACE_BESIDE_WORTH if plan.is_tall else 0))
    return max(_layouts(max(1, seats), 1.0, most), key=lambda plan: plan.room)


def _tallest(seats: int, most: int, canvas: Canvas, words: Collection[str]) -> float:
    """How high the strip is at the text scale that scenes leave room for."""
    pen = canvas.pen.at_text_scale(_TALLEST_AT)
    widest = max((words_width(pen, text) for text in words), default=0.0)
    heights = [plan.box[3] for plan in _layouts(max(1, seats), _TALLEST_AT, most) if widest <= plan.room]
    return min(heights, default=0.0)


def _audience(seats: int) -> StripPlan:
    gap, card_w = _columns(seats)
    width = card_w * seats + gap * (seats - 1)
    box = ((WIDTH - width) / 2, HEIGHT - MARGIN_Y - AUDIENCE_H, width, AUDIENCE_H)
    return StripPlan(box, card_w, gap, True, 1, False, _KEY_MIN, card_w, 1.0, is_audience=True)


def used_buttons(buttons: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The buttons that mean something now; all of them where none has words of its own."""
    return tuple(button for button in buttons if button[1]) or tuple(buttons)


def _columns(seats: int) -> tuple[float, float]:
    """The gap between cards, and how wide they are."""
    gap = 8.0 if seats > 6 else 18.0
    return gap, min(540.0, (WIDTH - 2 * MARGIN_X - gap * (seats - 1)) / seats)


def _layouts(seats: int, scale: float, most: int) -> list[StripPlan]:
    """Every layout with legible keys: the face beside or above the options, words under or beside the keys."""
    gap, card_w = _columns(seats)
    width = card_w * seats + gap * (seats - 1)
    layouts = []
    for is_tall in (False, True) if card_w >= 300 else (True,):
        inner_w = card_w - (0 if is_tall else side_width(card_w)) - 2 * card_pad(card_w)
        for columns, is_under in ((5, True), (3, False), (2, False), (1, False)):
            cell = (inner_w - cell_gap(is_under) * (columns - 1)) / columns
            key = min(_KEY_UNDER, cell) if is_under else _KEY_MIN if is_tall else _KEY
            room = cell if is_under else cell - key - WORD_GAP
            if key < _KEY_MIN:
                continue
            rows = -(-most // columns)
            height = head_height(is_tall) + rows * row_height(is_under, key, scale) + 2 * card_pad(card_w)
            box = ((WIDTH - width) / 2, HEIGHT - MARGIN_Y - height, width, height)
            layouts.append(StripPlan(box, card_w, gap, is_tall, columns, is_under, key, room, scale))
    return layouts


def words_width(pen: TextPen, words: str) -> float:
    if words.endswith(STAR):
        return pen.width(words[:-1], TEXT_MIN, WORD_FACE) + STAR_SIZE
    return pen.width(words, TEXT_MIN, WORD_FACE)


def head_height(is_tall: bool) -> float:
    return 80.0 if is_tall else 48.0


def row_height(is_under: bool, key: float, scale: float) -> float:
    word_h = TEXT_MIN * scale * 1.2
    return key + word_h if is_under else max(key + 4, word_h)
