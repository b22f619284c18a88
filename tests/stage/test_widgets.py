"""Widgets are drawn once and then copied, stay where they belong, and never cut their words."""

from collections.abc import Callable
from itertools import pairwise

import pygame
import pytest

from game.drawing import shapes, widgets
from game.drawing import theme as themes
from game.drawing.buttons import KeyCap, PadButton
from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.theme import HEIGHT, MARGIN_X, TEXT_MIN, WIDTH, Mood
from game.stage.menus.lists import Choices, MenuItem
from game.stage.menus.settings import Slider
from game.table.seat_layout import SQUEEZE
from game.table.seat_strip import SeatEntry, draw_seat_strip, plan_seat_strip

KEYS = ("12345", "67890", "QWERT", "YUIOP", "ASDFG", "HJKL;", "ZXCVB", "NM,./")
LONG = ("Skyline gala", "Stay at home", "Café Smile", "Night market", "Undercroft bus")
MINT = (191, 234, 211)
STARS = ("1★", "2★", "3★", "4★", "5★")

DRAWN: dict[str, Callable[[Canvas], object]] = {
    "panel": lambda c: Panel().paint(c, (100, 100, 400, 300)),
    "pill": lambda c: widgets.pill(c, "4.5 +", 300, 300),
    "score pill": lambda c: widgets.ScorePill("4.2▒▒").show_at(c, 300, 300),
    "voice bar": lambda c: widgets.voice_bar(c, "Good morning, Plaudit.", "Day 2 · 0:18", gaze=(0.4, 0)),
    "stars": lambda c: widgets.star_row(c, 2.5, 300, 300),
    "timer": lambda c: widgets.timer_ring(c, 0.4, 5, 300, 300),
    "seat": lambda c: widgets.seat_badge(c, 3, "D", 300, 300),
    "tier": lambda c: widgets.tier_badge(c, 4, 300, 300),
    "key": lambda c: KeyCap("Q").show_at(c, 300, 300),
    "pad": lambda c: PadButton("RB").show_at(c, 300, 300),
    "menu": lambda c: menu(MenuItem("Begin"), MenuItem("Text", "Large")).draw(c),
    "slider": lambda c: Slider(0.3).show(c, (100, 100, 400, 50)),
    "strip": lambda c: draw_seat_strip(c, seats(8, LONG)),
}


def menu(*items: MenuItem) -> Choices:
    choices = Choices((100, 100, 500, 400))
    choices.fill([(item.words, item) for item in items])
    return choices


def canvas(width: int = 1280, height: int = 720, theme: themes.Theme = themes.DAY) -> Canvas:
    sheet = Canvas.for_window(pygame.Surface((width, height)), theme)
    sheet.clear()
    return sheet


def seats(count: int, words: tuple[str, ...], *, is_locked: bool = False) -> list[SeatEntry]:
    buttons = [tuple(zip(keys, words, strict=True)) for keys in KEYS]
    return [
        SeatEntry(i, "ABCDEFGH"[i], "Theodora", "12 ¤", None, buttons[i], None, is_locked, "locked in")
        for i in range(count)
    ]


@pytest.mark.parametrize("mood", Mood)
@pytest.mark.parametrize("name", DRAWN)
def test_drawing_twice_makes_nothing_anew(name: str, mood: Mood) -> None:
    sheet = canvas(theme=themes.THEMES[mood])
    blank = pygame.image.tobytes(sheet.surface, "RGB")
    DRAWN[name](sheet)
    first, misses = pygame.image.tobytes(sheet.surface, "RGB"), sheet.kit.rasters.misses
    assert first != blank
    assert misses > 0
    sheet.clear()
    DRAWN[name](sheet)
    assert sheet.kit.rasters.misses == misses
    assert pygame.image.tobytes(sheet.surface, "RGB") == first


def silhouettes(draw: Callable[[int], str], count: int) -> list[pygame.mask.Mask]:
    masks = []
    for i in range(count):
        sheet = Canvas.for_window(pygame.Surface((1920, 1080), pygame.SRCALPHA), themes.DAY)
        sheet.shape(draw(i), 100, 100, 0, 0)
        masks.append(pygame.mask.from_surface(sheet.surface.subsurface((0, 0, 100, 100))))
    return masks


@pytest.mark.parametrize(
    ("draw", "count"),
    [
        (lambda i: shapes.seat_shape(i, 50, 50, 40, (9, 9, 9), (0, 0, 0)), 8),
        (lambda i: shapes.tier_shape(i, 50, 50, 40, (9, 9, 9), (0, 0, 0)), 5),
    ],
)
def test_shapes_differ_by_outline_alone(draw: Callable[[int], str], count: int) -> None:
    masks = silhouettes(draw, count)
    for i, one in enumerate(masks):
        for other in masks[:i]:
            shared = one.overlap_area(other, (0, 0))
            assert shared / (one.count() + other.count() - shared) < 0.92


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768)])
@pytest.mark.parametrize("count", range(3, 9))
@pytest.mark.parametrize("words", [LONG, STARS, ("a", "b", "c", "d", "e")], ids=["long", "stars", "short"])
def test_options_of_fourteen_letters_fit_whole_for_any_table(
    count: int, words: tuple[str, ...], size: tuple[int, int]
) -> None:
    sheet = canvas(*size)
    plan = plan_seat_strip(sheet, seats(count, words))
    for text in words:
        if text not in STARS:
            assert sheet.pen.width(text, TEXT_MIN, Face.NARROW) * SQUEEZE <= plan.room + 1
    x, y, w, h = plan.box
    assert x >= MARGIN_X - 1
    assert x + w <= WIDTH - MARGIN_X + 1
    assert y + h <= HEIGHT * 0.95 + 1
    assert h <= 320


def test_stars_for_eight_stand_under_their_keys() -> None:
    assert plan_seat_strip(canvas(), seats(8, STARS)).is_under


def test_larger_text_is_kept_where_it_fits_and_given_up_where_not() -> None:
    sheet = canvas(theme=themes.DAY.with_choices(text_scale=1.5))
    assert plan_seat_strip(sheet, seats(3, LONG)).word_scale == 1.5
    assert plan_seat_strip(sheet, seats(8, LONG)).word_scale == 1.0


def test_locking_in_changes_neither_layout_nor_place() -> None:
    sheet = canvas()
    assert plan_seat_strip(sheet, seats(6, LONG)) == plan_seat_strip(sheet, seats(6, LONG, is_locked=True))


def test_words_far_too_long_end_in_an_ellipsis_inside_the_card() -> None:
    sheet = canvas(1920, 1080)
    long = tuple("An option with far too many words to show" for _ in range(5))
    plan = draw_seat_strip(sheet, seats(8, long))
    right = round(plan.box[0] + plan.card_w)
    row = round(plan.box[1] + plan.box[3] - 40)
    assert all(sheet.surface.get_at((x, row))[:3] == themes.DAY.ground for x in range(right + 1, right + 7))


def test_a_menu_says_where_its_lines_lie() -> None:
    boxes = menu(*(MenuItem(str(i)) for i in range(4))).boxes
    assert boxes[-1][1] + boxes[-1][3] <= 500
    assert all(upper[1] + upper[3] < lower[1] for upper, lower in pairwise(boxes))


def test_an_unknown_pad_button_is_refused() -> None:
    with pytest.raises(ValueError, match="choose one of A, B, X, Y, RB"):
        PadButton("Z")


def test_hidden_stars_look_like_no_stars() -> None:
    pictures = []
    for stars, is_hidden in ((5, True), (0, False)):
        sheet = canvas()
        widgets.star_row(sheet, stars, 300, 300, is_hidden=is_hidden)
        pictures.append(pygame.image.tobytes(sheet.surface, "RGB"))
    assert pictures[0] == pictures[1]
