"""The hill, the rule, the paper and the evening: whole matches are drawn, end in time, and betray nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

import pygame
import pytest

from game.city.city import NO_SCORE, OUT_TIER, City
from game.city.events import DoorAnswered, StandingsShown
from game.city.pacing import BEATS_S
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.city.standing import VEIL
from game.city.travel import fare, upper_places
from game.content import default_pack
from game.content.wording import Wording
from game.drawing.canvas import Canvas
from game.drawing.motion import GameClock, Motion
from game.drawing.theme import HIGH_CONTRAST, MARGIN_X, NIGHT, WIDTH, Theme
from game.drawing.widgets import VOICE_BAR
from game.engine.dice import Dice
from game.engine.driver import Close, Driver
from game.engine.prompts import STAGE, Rate, Raw, Slot, legal
from game.engine.views import View
from game.stage.kit.hill import camera_for
from game.stage.kit.standings import Row, Standings, shelves
from game.stage.scenes.evening.scene import EveningScene
from game.stage.scenes.hill.gate import GateShow
from game.stage.scenes.hill.scene import HillScene
from game.stage.scenes.hill.travel import Travel
from game.stage.scenes.morning.scene import MorningScene
from game.stage.scenes.rule.scene import RuleScene
from game.stage.staging import Live, Props, Scene, SeatLook

SCENES = (HillScene, RuleScene, MorningScene, EveningScene)
CURTAINS = {
    "hill", "ledger", "door", "rule_shown", "bulletin", "news", "homes_shown", "eviction", "errand_shown", "night",
}  # fmt: skip


class StrictWording(Wording):
    """Words that must all be there."""

    def __call__(self, key: str, **holes: object) -> str:
        assert self.has(key), f"no words for {key!r}"
        said = super().__call__(key, **holes)
        assert "{" not in said, f"{key!r} has a hole left: {said}"
        return said


def props(*, is_reduced: bool = False) -> Props:
    pack = default_pack()
    return Props(pack, StrictWording(pack), Motion(GameClock(), is_reduced), lambda name: None)


def canvas(theme: Theme = HIGH_CONTRAST, size_px: tuple[int, int] = (480, 270)) -> Canvas:
    pygame.font.init()
    return Canvas.for_window(pygame.Surface(size_px), theme)


def live_of(city: City, seats: int, driver: Driver[City], open_answers: dict[int, Raw | None]) -> Live:
    assert driver.ask is not None
    slots = driver.ask.slots
    prompts = {slot.seat: slot.prompt for slot in slots if slot.seat != STAGE}
    worn = {city.seat_of(mask): mask for mask in city.masks}
    looks = tuple(
        SeatLook(
            seat, worn.get(seat), "ABCDEFGH"[seat], (("Q", "yes"),) * 5 if seat in prompts else None, prompts.get(seat)
        )
        for seat in range(seats)
    )
    first = slots[0].prompt
    return Live(driver.ask.beat, first.topic, first.about, driver.step, None, None, 0.0, looks, open_answers, prompts)


def answer(seed: int, step: int, place: int, slot: Slot) -> Raw:
    if slot.seat == STAGE:
        return "ready"
    return Dice(seed, "scene", step, place).choice(legal(slot.prompt))


def played(
    scenes: list[Scene],
    seats: int,
    seed: int,
    *,
    scenario: str = "plaudit",
    length: str = "quick",
    stars: int | None = None,
) -> Iterator[tuple[Live, City]]:
    """A match; yields each open group after every scene has taken its events. `stars`: what everybody always gives."""
    pack = default_pack()
    driver = Driver(plaudit_rules(Plan(pack, pack.scenarios[scenario], length, seats)), seed)
    view = View(driver.rules, None)
    while driver.ask is not None:
        for event in view.fold(driver.fresh):
            for scene in scenes:
                scene.take(event, view.state)
        slots = driver.ask.slots
        raws = tuple(
            stars if stars is not None and isinstance(slot.prompt, Rate) else answer(seed, driver.step, place, slot)
            for place, slot in enumerate(slots)
        )
        pairs = zip(slots, raws, strict=True)
        is_open: dict[int, Raw | None] = {slot.seat: raw for slot, raw in pairs if slot.prompt.secrecy == "open"}
        yield live_of(view.state, seats, driver, is_open), view.state
        driver.feed(Close(raws, tuple(place for place, slot in enumerate(slots) if slot.prompt.secrecy == "open")))


@pytest.mark.slow
@pytest.mark.parametrize(("seats", "theme"), [(3, NIGHT), (8, HIGH_CONTRAST)])
def test_whole_matches_are_drawn_with_all_words_and_stand_finished_in_time(seats: int, theme: Theme) -> None:
    sheet, held = canvas(theme), props()
    scenes: list[Scene] = [kind(held) for kind in SCENES]
    seen = set()
    for live, city in played(scenes, seats, seed=5, length="standard"):
        scene = next((scene for scene in scenes if live.beat in scene.beats), None)
        if scene is None:
            continue
        seen.add(live.beat)
        scene.open(live, city)
        length_ms = (BEATS_S[live.beat] or 1) * 1000
        for _ in range(4):
            assert scene.voice(live, city)
            scene.draw(sheet, live, city)
            held.motion.clock.tick(length_ms / 4)
        scene.draw(sheet, live, city)
        held.motion.clock.tick(450 + 5 * 120)
        scene.draw(sheet, live, city)
        assert live.beat not in CURTAINS or scene.is_settled(live), f"{live.beat} is still moving when its time is over"
    assert {"ledger", "travel", "door", "bulletin", "vote", "rule_shown", "home", "errand", "headline", "night"} <= seen


def test_reduced_motion_shows_the_end_at_once() -> None:
    sheet, held = canvas(), props(is_reduced=True)
    scenes: list[Scene] = [kind(held) for kind in SCENES]
    for live, city in played(scenes, 4, seed=2):
        scene = next((scene for scene in scenes if live.beat in scene.beats), None)
        if scene is not None and live.beat in CURTAINS - {"night"}:
            scene.open(live, city)
            scene.draw(sheet, live, city)
            assert scene.is_settled(live), live.beat


def frames(stars: int) -> tuple[list[bytes], bytes]:
    """The first hill of a match in which everybody gives `stars`: its frames under the cloud, and the last one."""
    sheet, held = canvas(), props()
    scene = HillScene(held)
    for live, city in played([scene], 4, seed=9, scenario="first-impressions", stars=stars):
        if live.beat != "hill":
            continue
        scene.open(live, city)
        early = []
        for _ in range(6):
            scene.draw(sheet, live, city)
            early.append(pygame.image.tobytes(sheet.surface, "RGB"))
            held.motion.clock.tick(300)
        held.motion.clock.tick(6000)
        scene.draw(sheet, live, city)
        return early, pygame.image.tobytes(sheet.surface, "RGB")
    raise AssertionError("no hill in this match")


def test_the_cloud_rises_alike_whatever_was_given() -> None:
    kind_cloud, kind_end = frames(5)
    harsh_cloud, harsh_end = frames(2)
    assert kind_cloud == harsh_cloud
    assert kind_end != harsh_end
    assert kind_cloud[0] != kind_cloud[4]


def test_a_mask_that_leans_to_a_district_walks_there() -> None:
    sheet, held = canvas(), props()
    scene = HillScene(held)
    for live, city in played([scene], 3, seed=1):
        if live.beat != "travel":
            continue
        shots = []
        for district in city.districts:
            scene.open(live, city)
            for seat in live.prompts:
                live.open_answers = {**live.open_answers, seat: district}
            for _ in range(3):
                scene.draw(sheet, live, city)
                held.motion.clock.tick(500)
            shots.append(pygame.image.tobytes(sheet.surface, "RGB"))
        assert shots[0] != shots[1]
        return
    raise AssertionError("nobody travelled")


@pytest.mark.parametrize("foot", [722.0, 790.0, 862.0])
def test_no_card_of_an_open_district_covers_another_or_the_seats(foot: float) -> None:
    held = props()
    travel, camera = Travel(held, Standings()), camera_for(foot - 20)
    upper = [d.id for d in held.pack.districts.values() if d.side == "upper"]
    lower = [d.id for d in held.pack.districts.values() if d.side == "lower"]
    for first, (second, third) in product(upper, combinations(lower, 2)):
        boxes = list(travel.card_boxes(camera, City(districts=(first, second, third)), foot).values())
        assert all(VOICE_BAR[1] + VOICE_BAR[3] < top and top + h <= foot for _, top, _, h in boxes)
        assert all(left >= MARGIN_X and left + w <= WIDTH - MARGIN_X for left, _, w, _ in boxes)
        for one, other in combinations(boxes, 2):
            assert not pygame.FRect(one).colliderect(other), (first, second, third)


def test_the_best_placed_stand_nearest_the_stairs() -> None:
    rows = {"ivo": Row("3.1", 2, 3, False), "cleo": Row("3.6", 2, 2, False), "bram": Row("4.4", 4, 1, False)}
    spots = shelves(rows, ("ivo", "cleo", "bram"))
    assert spots == {"cleo": (2, 0, 2), "ivo": (2, 1, 2), "bram": (4, 0, 1)}


def test_rise_and_fall_go_by_the_figure_shown_under_one_rule_and_a_quiet_rule_tells_none() -> None:
    standings = Standings()
    standings.take(StandingsShown("mean", (("ivo", "3.00", 1, 1, False), ("cleo", "2.00", 0, 2, False))))
    assert [standings.change(mask) for mask in ("ivo", "cleo")] == [0, 0]
    standings.take(StandingsShown("mean", (("ivo", "3.10", 1, 2, False), ("cleo", "3.50", 2, 1, False))))
    assert [standings.change(mask) for mask in ("ivo", "cleo")] == [1, 1]
    veiled = f"2.{VEIL}{VEIL}"
    standings.take(StandingsShown("mean", (("ivo", "3.10", 1, 1, False), ("cleo", veiled, 1, 2, True))))
    assert [standings.change(mask) for mask in ("ivo", "cleo")] == [0, -1]
    standings.take(StandingsShown("gilded", (("ivo", "4.100", 2, 1, False), ("cleo", "1.000", 0, 2, False))))
    assert [standings.change(mask) for mask in ("ivo", "cleo")] == [0, 0]
    assert standings.is_recounted
    standings.take(StandingsShown("ledger", (("ivo", "A", 2, 1, False), ("cleo", "B", 2, 2, False))))
    standings.take(StandingsShown("ledger", (("ivo", "B", 2, 2, False), ("cleo", "A", 2, 1, False))))
    assert [standings.change(mask) for mask in ("ivo", "cleo")] == [-1, 1]
    standings.take(StandingsShown("quiet", (("ivo", "-", 2, 2, False), ("cleo", "-", 2, 1, False))))
    assert [standings.change(mask) for mask in ("ivo", "cleo")] == [0, 0]
    assert standings.row("ivo") == standings.row("cleo")


def test_who_hands_in_the_app_or_takes_it_back_has_neither_risen_nor_fallen() -> None:
    standings = Standings()
    for text, tier in (("3.40", 3), (NO_SCORE, OUT_TIER), ("4.10", 4)):
        standings.take(StandingsShown("mean", (("ivo", text, tier, 1, False), ("cleo", "2.00", 0, 2, False))))
        assert standings.change("ivo") == 0


def test_places_and_fare_follow_the_paper() -> None:
    city = City(masks=("a", "b", "c", "d", "e", "f", "g", "h"))
    assert (upper_places(city), fare(city)) == (4, 2)
    city.effects = {"upper_places": -1, "upper_fare": -2}
    assert (upper_places(city), fare(city)) == (3, 0)
    small = City(masks=("a", "b", "c"), effects={"upper_places": -5})
    assert upper_places(small) == 1


def test_the_door_answers_one_after_the_other() -> None:
    held = props()
    first, second = (mask.id for mask in held.pack.masks[:2])
    rows = ((first, "open", True, ""), (second, "queue", False, "0.1"))
    reasons = ((first, "", "", ""), (second, "standing", first, ""))
    shown = {first: ("3.40", 2, 1, False), second: ("3.30", 2, 2, False)}
    city = City(districts=("rose-garden", "yard"), masks=(first, second), wearer={first: 0, second: 1}, shown=shown)
    show = GateShow(held, DoorAnswered("travel", "rose-garden", 1, rows, reasons=reasons), city)
    said: list[str] = []
    for _ in range(60):
        sentence = show.voice()
        if not said or said[-1] != sentence:
            said.append(sentence)
        held.motion.clock.tick(100)
    words = held.words
    assert said[::2][:2] == [words("door.look")] * 2
    assert said[1] in words.variants("city.door.in")
    assert said[3] in words.variants("city.door.full")
    assert len(said) == 5
