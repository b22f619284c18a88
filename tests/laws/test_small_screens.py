"""On a small screen every key of every seat is there whole, and large enough to be read."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, HEIGHT, NIGHT, WIDTH
from game.engine.driver import Driver
from game.engine.views import View
from game.stage.director import Director
from game.table.strip_hits import card_box
from tests.screens.film import filming
from tests.screens.picture import live_for, shown_pack, shown_props
from tests.screens.played import random_answers

SCREENS = {(800, 600): (752, 423), (1024, 768): (963, 542)}
"""The window that such a screen gets: see tests/table/test_window_among_screens.py."""
LETTER_LEAST_PX = 11.0
"""The size of the letters on a key, an em, on the smallest of these screens."""
OF_LINE = 1.2
"""A line is so many sizes of its letters high, at least."""


def keys(seats: int, size_px: tuple[int, int], most: int) -> Iterator[str]:
    """What is wrong with each key on show, "" for one that is well: at the first `most` kinds of question."""
    pack = shown_pack()
    driver = Driver(plaudit_rules(Plan(pack, pack.scenarios["plaudit"], "quick", seats, (), reveal=2)), 3)
    view, director = View(driver.rules, None), Director(shown_props())
    met: set[tuple[str, str]] = set()
    while driver.ask is not None and len(met) < most:
        director.take(view.fold(driver.fresh), view.state)
        slots, beat = driver.ask.slots, driver.ask.beat
        live = live_for(director.props, view.state, seats, beat, slots, driver.step)
        director.show(live, view.state)
        kind = beat, live.topic
        if kind not in met and any(look.buttons for look in live.seats):
            met.add(kind)
            is_night = director.scene is not None and director.scene.is_night
            with filming() as film:
                canvas = Canvas.for_window(pygame.Surface(size_px), NIGHT if is_night else DAY)
                for _ in range(2):
                    director.props.motion.clock.tick(12_000)
                    live.open_for_ms += 12_000
                    director.draw(canvas, live, view.state)
                frame = film.frame(canvas)
            plan = director.strip_plan(canvas, live, view.state)
            for look in live.seats:
                x, y, w, h = card_box(plan, look.seat)
                for label, words in look.buttons or ():
                    if not words or look.is_pad:
                        continue
                    where = f"{beat}/{live.topic}, {seats} seats at {size_px}: key {label} of seat {look.letter}"
                    found = [n for n in frame.saying(label) if x <= n.mid[0] <= x + w and y <= n.mid[1] <= y + h]
                    if not found:
                        yield f"{where} is not on its card"
                        continue
                    note = found[0]
                    is_inside = min(note.x, note.y) >= 0 and note.x + note.w <= WIDTH and note.y + note.h <= HEIGHT
                    letter_px = note.h * canvas.scale / OF_LINE
                    yield "" if is_inside else f"{where} leaves the screen"
                    yield "" if letter_px >= LETTER_LEAST_PX else f"{where} has letters of {letter_px:.1f} pixels"
        director.props.motion.clock.tick(5000)
        driver.feed(random_answers(3, driver.step, slots))


def hold(seats: int, screen: tuple[int, int], most: int, least: int) -> None:
    said = list(keys(seats, SCREENS[screen], most))
    assert [line for line in said if line] == []
    assert len(said) >= least


def test_every_key_of_eight_seats_is_seen_on_800x600() -> None:
    hold(8, (800, 600), most=3, least=40)


@pytest.mark.slow
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("seats", [3, 5, 8])
def test_every_key_at_every_kind_of_question_is_seen(seats: int, screen: tuple[int, int]) -> None:
    hold(seats, screen, most=100, least=100)
