"""With text of 200 %, in either face to read, nothing leaves the screen, lies over other words, or is cut anew."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, HEIGHT, WIDTH
from game.languages import ENGLISH, languages
from tests.screens.film import Frame, Note, filming
from tests.screens.gallery import all_pictures
from tests.screens.picture import Picture, speaking

SIZE_PX = (1280, 720)
LAID_OVER = (
    "books",
    "menu-pause",
    "menu-seats-ease",
    "overlay-caption",
    "talk-pause",
    "gate-event-tickets",
    "menu-overlay",
)
"""Pictures in which one thing covers another on purpose, words and all: of these only the edge and cuts are held."""
TYPED = ("menu-seats-phones",)
ON_PURPOSE = ("z z z",)
QUICK = ("travel", "vote", "chair-empty-answers", "homes-shown", "menu-settings")
OTHERS = [code for code in languages() if code != ENGLISH]
PARTS = 4
CARDS_STEP = 6
"""Of the pictures of single cards, which are all built alike, every so many is looked at."""
EDGE, MIDDLE, TOUCH = 2.0, 0.25, 3.0
"""How far over the edge, how much of a line's height is bare above and below its letters, how far words may touch."""


def faults(frame: Frame, *, is_laid_over: bool) -> Iterator[tuple[str, ...]]:
    """What is wrong with the words of a frame."""
    words = [note for note in frame.words if note.text.strip() and note.text not in ON_PURPOSE]
    for at, note in enumerate(words):
        inner, foot = note.h * MIDDLE, note.y + note.h * (1 - MIDDLE)
        if note.x < -EDGE or note.x + note.w > WIDTH + EDGE or note.y + inner < 0 or foot > HEIGHT:
            yield "off the screen", note.text
        if note.text.endswith("…") and len(note.text) > 1:
            yield "cut", note.text
        if not is_laid_over:
            yield from (("one over the other", note.text, other.text) for other in words[:at] if _touch(note, other))


def _touch(one: Note, other: Note) -> bool:
    across = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    tops = max(one.y + one.h * MIDDLE, other.y + other.h * MIDDLE)
    feet = min(one.y + one.h * (1 - MIDDLE), other.y + other.h * (1 - MIDDLE))
    is_halo = one.text == other.text and abs(one.x - other.x) < 14
    return across > 2 * TOUCH and feet - tops > TOUCH and not is_halo


def found(picture: Picture, seats: int, text_scale: float, *, is_steady: bool = False) -> set[tuple[str, ...]]:
    theme = DAY.with_choices(text_scale=text_scale, is_steady_face=is_steady)
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface(SIZE_PX), theme)
        picture.draw(canvas, seats)
        return set(faults(film.frame(canvas), is_laid_over=picture.name.startswith(LAID_OVER)))


def cuts(picture: Picture, wrong: set[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """What is cut of words that are the game's own; what somebody has typed may be too long for its place."""
    return [] if picture.name in TYPED else sorted(fault for fault in wrong if fault[0] == "cut")


def hold(pictures: list[Picture], looks: list[tuple[int, bool]]) -> None:
    """At 100 % nothing is cut, and at 200 % nothing is wrong that is not so at 100 % as well.

    `looks`: seats, and whether in the other face.
    """
    pygame.font.init()
    broken, drawn = [], 0
    for picture in pictures:
        for seats, is_steady in looks:
            try:
                before = found(picture, seats, 1.0, is_steady=is_steady)
            except LookupError:  # no match of so many seats comes to this moment: tests/screens says so
                continue
            drawn += 1
            broken += [f"{picture.name} at {seats} seats, text as it is: {fault}" for fault in cuts(picture, before)]
            for fault in sorted(found(picture, seats, 2.0, is_steady=is_steady) - before):
                broken.append(f"{picture.name} at {seats} seats{', OpenDyslexic' if is_steady else ''}: {fault}")
    assert not broken, "\n".join(broken)
    assert drawn > 0.9 * len(pictures) * len(looks)


def test_pictures_full_of_words_hold_text_twice_as_large() -> None:
    hold([picture for picture in all_pictures() if picture.name in QUICK], [(8, False)])


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("part", range(PARTS))
def test_every_picture_holds_text_twice_as_large(part: int) -> None:
    pictures = all_pictures()
    cards = [picture for picture in pictures if picture.name.startswith("card-")]
    others = [picture for picture in pictures if not picture.name.startswith("card-")]
    hold(cards[part::PARTS][::CARDS_STEP], [(8, False)])
    hold(others[part::PARTS], [(8, False)])
    hold(others[part::PARTS][::3], [(3, False)])
    hold(others[part::PARTS][::4], [(8, True)])


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("part", range(PARTS))
def test_no_picture_cuts_a_word_in_another_language(code: str, part: int) -> None:
    pygame.font.init()
    broken = []
    with speaking(code):
        for picture in all_pictures()[part::PARTS]:
            broken += [f"{picture.name}: {fault}" for fault in cuts(picture, found(picture, 8, 1.0))]
    assert not broken, "\n".join(broken)


def test_what_counts_as_wrong_is_found() -> None:
    line = Note("word", "Keep it", 100, 100, 200, 60)
    assert not list(faults(Frame([line, line._replace(text="Burn it", y=160)]), is_laid_over=False))
    over = Frame([line, line._replace(text="Burn it", x=180)])
    assert [fault[0] for fault in faults(over, is_laid_over=False)] == ["one over the other"]
    assert not list(faults(over, is_laid_over=True))
    edge = Frame([line._replace(x=1800), line._replace(y=-40), line._replace(text="Kee…", y=400)])
    assert [fault[0] for fault in faults(edge, is_laid_over=False)] == ["off the screen", "off the screen", "cut"]
