"""The finale, the sums and the mirror over whole matches: they draw, add up, and give nothing away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pygame
import pytest

from game.city.city import City
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, HIGH_CONTRAST, Theme
from game.engine.driver import Close, Driver
from game.engine.prompts import STAGE, Raw, Slot
from game.engine.views import View
from game.stage.director import Director
from game.stage.scenes.mirror.scene import verdict
from game.stage.scenes.result.scene import ResultScene
from game.stage.staging import Live
from tests.laws.matches import random_answers
from tests.screens.picture import live_for, shown_props

MINE = {"referendum", "decided", "flight", "hold", "flown", "guess_wish", "wish_shown", "result", "mirror"}
SIZE_PX = (640, 360)
Answer = Callable[[Driver[City], int, Slot], Raw | None]


def canvas_for(theme: Theme = DAY) -> Canvas:
    pygame.font.init()
    return Canvas.for_window(pygame.Surface(SIZE_PX), theme)


def played(seats: int, seed: int, answer: Answer, at_group: Callable[[Director, Live, City], None]) -> None:
    """A whole short match; `at_group` is called at every open group."""
    pack = default_pack()
    driver = Driver(plaudit_rules(Plan(pack, pack.scenarios["first-impressions"], "quick", seats)), seed)
    view, director = View(driver.rules, None), Director(shown_props())
    while driver.ask is not None:
        director.take(view.fold(driver.fresh), view.state)
        slots = driver.ask.slots
        live = live_for(director.props, view.state, seats, driver.ask.beat, slots, driver.step)
        director.show(live, view.state)
        at_group(director, live, view.state)
        driver.feed(Close(tuple(answer(driver, place, slot) for place, slot in enumerate(slots))))


def by_lot(seed: int) -> Answer:
    lot = random_answers(seed, passes=0)
    return lambda driver, place, slot: lot(driver.step, place, slot)


def voting(seed: int, topic: str, said: Sequence[str]) -> Answer:
    """By lot, but what is asked under `topic` is answered with `said`, in the order of those asked."""
    lot = by_lot(seed)

    def answer(driver: Driver[City], place: int, slot: Slot) -> Raw | None:
        is_mine = slot.seat != STAGE and slot.prompt.topic == topic
        return said[place % len(said)] if is_mine else lot(driver, place, slot)

    return answer


@pytest.mark.slow
@pytest.mark.parametrize("seats", [3, 8])
@pytest.mark.parametrize("theme", [DAY, HIGH_CONTRAST], ids=["day", "high contrast"])
def test_whole_finales_are_drawn_at_every_moment_and_come_to_rest(seats: int, theme: Theme) -> None:
    canvas, seen = canvas_for(theme), set()

    def look(director: Director, live: Live, city: City) -> None:
        if live.beat not in MINE:
            return
        seen.add(live.beat)
        for dt_ms in (0, 350, 900, 1800, 30_000):
            director.props.motion.clock.tick(dt_ms)
            director.draw(canvas, live, city)
            assert director.scene is not None
            assert director.scene.voice(live, city)
        director.props.motion.clock.tick(1)
        director.draw(canvas, live, city)
        assert director.scene.is_settled(live)

    for seed in range(3):
        played(seats, seed, by_lot(seed), look)
    assert seen >= MINE - {"hold", "flight"}


AT_MS = (0, 400, 500, 200, 200, 500, 700, 700, 800, 1200, 2000, 13_000)
"""A dozen frames of a beat, the last one of them finished: so long after one another."""


def pictures_of(beat: str, seats: int, seed: int, answer: Answer) -> list[bytes]:
    """A dozen frames of each group of that beat, as the table sees them: with camera and with what leads to them."""
    found: list[bytes] = []
    canvas = canvas_for()

    def look(director: Director, live: Live, city: City) -> None:
        if live.beat == beat:
            canvas.clear()
            for wait_ms in AT_MS:
                director.props.motion.clock.tick(wait_ms)
                director.draw(canvas, live, city)
                found.append(pygame.image.tobytes(canvas.surface, "RGB"))

    played(seats, seed, answer, look)
    return found


def test_the_decision_looks_the_same_whoever_voted_for_it_and_by_how_many() -> None:
    close = pictures_of("decided", 5, 4, voting(4, "referendum", ("abolish", "abolish", "abolish", "keep", "keep")))
    clear = pictures_of("decided", 5, 4, voting(4, "referendum", ("keep", "abolish", "abolish", "abolish", "abolish")))
    other = pictures_of("decided", 5, 4, voting(4, "referendum", ("keep",)))
    assert close == clear != other


def test_the_departure_looks_the_same_whoever_held_the_door() -> None:
    seed = next(seed for seed in range(30) if pictures_of("hold", 6, seed, voting(seed, "flight", ("plane",))))

    def flown(*said: str) -> list[bytes]:
        base = voting(seed, "hold", said)
        fly = voting(seed, "flight", ("plane",))
        return pictures_of(
            "flown",
            6,
            seed,
            lambda driver, place, slot: (
                fly(driver, place, slot)
                if slot.seat != STAGE and slot.prompt.topic == "flight"
                else base(driver, place, slot)
            ),
        )

    assert flown("hold", "sit", "sit") == flown("sit", "hold", "hold") != flown("sit")


def test_columns_add_up_to_the_life_points_told_and_holding_a_door_is_counted_as_quiet() -> None:
    for seed in range(6):

        def look(director: Director, live: Live, city: City) -> None:
            scene = director.scene
            if live.beat != "result" or not isinstance(scene, ResultScene) or scene.ended is None:
                return
            told = {seat: total for seat, _, total in scene.ended.rows}
            for column in scene.columns(city):
                assert sum(column.parts.values()) == column.total == told[column.seat]
                assert column.parts["quiet"] >= 0
                assert sum(n for part, n in column.parts.items() if part != "quiet") == city.life[column.seat]

        played(4, seed, by_lot(seed), look)


def test_in_a_class_only_the_best_has_a_figure_and_nobody_a_place() -> None:
    seen: list[int] = []

    def look(director: Director, live: Live, city: City) -> None:
        scene = director.scene
        if live.beat != "result" or not isinstance(scene, ResultScene) or scene.ended is None:
            return
        seen.append(live.step)
        for column in scene.columns(replace(city, length="class25")):
            assert (column.text, column.place, column.is_out) == ("", 0, False)
            assert column.has_figures is column.is_winner

    played(5, 3, by_lot(3), look)
    assert seen


@pytest.mark.parametrize(
    ("counts", "key"),
    [
        ((0, 0, 0, 0, 0), "none"),
        ((0, 0, 0, 1, 20), "fives"),
        ((0, 0, 0, 4, 0), "same"),
        ((9, 1, 0, 0, 2), "ones"),
        ((4, 0, 1, 0, 5), "split"),
        ((1, 1, 6, 1, 1), "middle"),
        ((0, 1, 2, 5, 3), "kind"),
        ((3, 5, 1, 0, 0), "harsh"),
        ((2, 2, 2, 2, 2), "even"),
    ],
)
def test_every_way_of_giving_has_its_sentence(counts: tuple[int, ...], key: str) -> None:
    assert verdict(counts) == key
    assert shown_props().words.has(f"mirror.{key}")
