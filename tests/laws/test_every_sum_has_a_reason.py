"""Each coin and each Life point that a strip gains or loses stands, with its reason, on a page of the books."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

import pygame
import pytest

from game.city import events as ev
from game.city.city import City
from game.city.pack import MaskId
from game.content import default_pack
from game.content.wording import Wording
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, HEIGHT, MARGIN_Y
from game.engine.views import View
from game.stage.day_sums import Day, DaySums
from game.stage.menus.books import BooksScreen
from game.stage.staging import Props
from tests.laws.matches import plan_for, random_answers, stepping
from tests.screens.film import SMALL_PX, Film, Frame, filming
from tests.screens.picture import LETTERS, shown_props, speaking

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


Told = dict[MaskId, Counter[tuple[str, str]]]
"""Of each mask what each reason brought it: coins by (reason, "coin"), Life points by (reason, "heart")."""


def read(frame: Frame, words: Wording, masks: Sequence[MaskId], reasons: Collection[str]) -> tuple[list[MaskId], Told]:
    """Whose rows stand on a page, and what is told in them; each row is drawn face first, its sums one by one."""
    names = {words.mask(mask): mask for mask in masks}
    shown, told, mask, reason, sign = list[MaskId](), Told(), "", "", ""
    for note in frame:
        if note.kind == "icon" and note.text.endswith(("/coin", "/heart")):
            sign = note.text.rsplit("/", 1)[1]
        elif note.kind == "word" and note.text in names:
            mask, reason, sign = names[note.text], "", ""
            shown.append(mask)
        elif note.kind == "word" and mask and note.text in reasons:
            reason, sign = note.text, ""
        elif note.kind == "word" and sign:
            number = int(note.text.replace("\N{MINUS SIGN}", "-"))
            told.setdefault(mask, Counter())[reason, sign] += number
            sign = ""
    return shown, told


def all_pages(screen: BooksScreen, canvas: Canvas, film: Film) -> Iterator[Frame]:
    """The day's sums, page after page, as F2 turns them."""
    while screen.page == "sums":
        canvas.clear()
        screen.draw(canvas)
        yield film.frame(canvas)
        screen.turn()


def sums_open(props: Props, city: City, day: Day, foot: float) -> BooksScreen:
    """The books at their first page of sums, over seats that begin there."""
    screen = BooksScreen(props, lambda: city, LETTERS.__getitem__, lambda: day)
    screen.foot, screen.page, screen.is_over_game = foot, "sums", foot < HEIGHT - MARGIN_Y
    return screen


PAGES_OF = (("the-list", 3, "en"), ("applause", 8, "en"), ("charter", 3, "de"), ("plaudit", 8, "de"))
ROOMS = (float(HEIGHT - MARGIN_Y), 720.0)
"""Where the seats begin: in a pause nowhere, over a question of five answers high up."""


@pytest.mark.slow
@pytest.mark.parametrize(("scenario", "seats", "language"), PAGES_OF)
def test_all_pages_together_tell_every_sum_once(scenario: str, seats: int, language: str) -> None:
    """Each reason of each mask, with its sum, once, and nothing else; over a game as in a pause."""
    pygame.font.init()
    canvas = Canvas.for_window(pygame.Surface(SMALL_PX), DAY)
    most, drawn = 0, 0
    with speaking(language), filming() as film:
        props = shown_props()
        words = props.words
        for city, day in evenings(scenario, seats, 5):
            right: Told = {}
            for mask in city.masks:
                for one in day.of(mask, city.seat_of(mask)):
                    for sign, amount in (("coin", one.coins), ("heart", one.life)):
                        if amount:
                            right.setdefault(mask, Counter())[words.reason(one.why), sign] += amount
            reasons = {reason for sums in right.values() for reason, _ in sums}
            for foot in ROOMS:
                screen = sums_open(props, city, day, foot)
                told, shown = Told(), list[MaskId]()
                for page, frame in enumerate(all_pages(screen, canvas, film), 1):
                    here, sums = read(frame, words, city.masks, reasons)
                    shown += here
                    for mask, found in sums.items():
                        told.setdefault(mask, Counter()).update(found)
                    most = max(most, page)
                    sizes = [note.h for note in frame.words if note.text in reasons]
                    assert min(sizes, default=36) >= 36, "as large as every page is"
                assert told == right, (day.number, foot)
                assert list(dict.fromkeys(shown)) == list(city.by_seat())
                drawn += 1
    assert drawn >= 24
    assert most >= (2 if seats > 3 else 1)


def test_a_full_day_has_pages_and_says_how_to_turn_them() -> None:
    pygame.font.init()
    canvas, words = Canvas.for_window(pygame.Surface(SMALL_PX), DAY), Wording(default_pack())
    city, day = (
        City(masks=("odile", "ivo", "hugo"), wearer={"odile": 0, "ivo": 1, "hugo": 2}, life=dict.fromkeys(range(3), 0)),
        Day(2),
    )
    for at, why in enumerate(("wage", "rent", "home", "fare", "upper", "book", "charter", "foretold", "save", "fine")):
        for mask in city.masks:
            day.coins.setdefault(mask, {})[why] = at + 1
    screen = sums_open(shown_props(), city, day, 560.0)
    with filming() as film:
        pages = list(all_pages(screen, canvas, film))
    assert len(pages) > 1
    for at, page in enumerate(pages, 1):
        (line,) = [n.text for n in page.words if n.text.startswith(words("books.of", page=at, pages=len(pages)))]
        assert line.endswith(words("books.more" if at < len(pages) else "books.rules"))
    assert screen.page == "rules"


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
