"""Each coin and each Life point that a strip gains or loses stands, with its reason, on a page of the books."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game.city import events as ev
from game.city.city import City
from game.content import default_pack
from game.content.wording import Wording
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, HEIGHT, MARGIN_Y
from game.engine.views import View
from game.stage.day_sums import Day, DaySums
from game.stage.menus.books import BooksScreen
from tests.laws.matches import plan_for, random_answers, stepping
from tests.screens.film import SMALL_PX, filming
from tests.screens.picture import LETTERS, shown_props

SCENARIOS = ("first-impressions", "plaudit", "the-list", "applause", "charter")


def evenings(scenario: str, seats: int, seed: int) -> Iterator[tuple[City, Day]]:
    """The public city and the day's sums at each open group of a match in which something has come since the last.

    Purses and Life points are what they were when the day began, and its sums.
    """
    sums, view, told = DaySums(), None, ""
    coins: dict[str, int] = {}
    life: dict[int, int] = {}
    for played in stepping(plan_for(scenario, seats), seed, random_answers(seed)):
        view = view or View[City](played.driver.rules, None)
        for event in played.steps[-1]:
            for public in view.fold([event]):
                before = sums.day
                sums.take(public)
                if sums.day is not before:  # the first of a day, already in the city
                    coins, life = dict(view.state.coins), {seat: view.state.life[seat] for seat in range(seats)}
                    for mask, own in sums.day.coins.items():
                        coins[mask] -= sum(own.values())
                    for seat, mine in sums.day.life.items():
                        life[seat] -= sum(mine.values())
        city, day = view.state, sums.day
        if day.number:
            assert city.coins == {m: n + sum(day.coins.get(m, {}).values()) for m, n in coins.items()}, day
            assert life == {s: city.life[s] - sum(day.life.get(s, {}).values()) for s in life}, day
        if told != (told := str(day)):
            yield city, day


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_comes_or_goes_without_a_reason_that_has_words(scenario: str) -> None:
    books = [Wording(default_pack()), Wording(default_pack("de"))]
    found: set[str] = set()
    for _, day in evenings(scenario, 5, 3):
        found.update(*day.coins.values(), *day.life.values())
    assert found > {"wage", "home"}
    for words in books:
        assert not [why for why in found if words.reason(why) == why and not words.has(f"why.{why}")]


@pytest.mark.slow
@pytest.mark.parametrize(("scenario", "seats"), [("the-list", 3), ("plaudit", 5), ("charter", 8)])
def test_the_page_says_all_of_it(scenario: str, seats: int) -> None:
    """In a pause, where it is as large as it can be; over a game it may leave the oldest out."""
    pygame.font.init()
    props, now = shown_props(), (City(), Day(0))
    screen = BooksScreen(props, lambda: now[0], LETTERS.__getitem__, lambda: now[1])
    screen.foot, screen.page = float(HEIGHT - MARGIN_Y), "sums"
    canvas = Canvas.for_window(pygame.Surface(SMALL_PX), DAY)
    drawn = 0
    with filming() as film:
        for now in evenings(scenario, seats, 5):
            drawn += 1
            canvas.clear()
            screen.draw(canvas)
            said = [note.text for note in film.frame(canvas).words]
            for mask in now[0].masks:
                for one in now[1].of(mask, now[0].seat_of(mask)):
                    assert props.words.reason(one.why) in said, (now[1].number, mask, one)
                    for amount in (one.coins, one.life):
                        assert not amount or f"{amount:+d}".replace("-", "\N{MINUS SIGN}") in said
    assert drawn >= 12


def test_a_first_purse_is_of_the_first_day() -> None:
    sums = DaySums()
    sums.take(ev.Paid("odile", 5, "start"))
    assert sums.day.number == 0
    sums.take(ev.DayBegan(1, 1, ()))
    assert (sums.day.number, [one.why for one in sums.day.of("odile", 0)]) == (1, ["start"])
    sums.take(ev.DayBegan(2, 1, ()))
    assert sums.day.number == 1, "last night's, until something comes"
    sums.take(ev.Lived(0, 2, "home"))
    assert (sums.day.number, [one.why for one in sums.day.of("odile", 0)]) == (2, ["home"])
