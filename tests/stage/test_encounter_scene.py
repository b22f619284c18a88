"""The cold open, the wishes and the encounter stage over whole matches: they show, they finish, they betray nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pygame
import pytest

from game.city import events as ev
from game.city.city import City
from game.city.pacing import BEATS_S
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, HIGH_CONTRAST, NIGHT, Theme
from game.engine.dice import Dice
from game.engine.driver import Close, Driver
from game.engine.events import Event
from game.engine.prompts import STAGE, Raw, Secrecy, Slot, Tap, legal
from game.engine.views import View
from game.stage.scenes.cold_open.masks import MasksScene
from game.stage.scenes.cold_open.scene import ColdOpenScene
from game.stage.scenes.encounter.scene import EncounterScene
from game.stage.scenes.wish.scene import WishScene
from game.stage.staging import Live, Scene
from tests.screens.picture import live_for, shown_pack, shown_props

KINDS: tuple[type[Scene], ...] = (ColdOpenScene, MasksScene, WishScene, EncounterScene)
CURTAINS = {"card", "gasp", "gus", "gus_moved", "masks", "x_gone"}
Answer = Callable[[int, int, Slot], Raw | None]


class Screen:
    """My scenes alone on a small window, fed as the director feeds them."""

    def __init__(self, theme: Theme = DAY, *, is_reduced: bool = False) -> None:
        pygame.font.init()
        self.props = shown_props(is_reduced=is_reduced)
        self.scenes = [kind(self.props) for kind in KINDS]
        self.canvas = Canvas.for_window(pygame.Surface((480, 270)), theme)

    def take(self, events: list[Event], city: City) -> None:
        for event in events:
            for scene in self.scenes:
                scene.take(event, city)

    def scene_for(self, beat: str) -> Scene | None:
        return next((scene for scene in self.scenes if beat in scene.beats), None)

    def drawn(self, scene: Scene, live: Live, city: City, after_ms: float) -> bytes:
        """The pixels so long after what is on the clock now."""
        self.props.motion.clock.tick(after_ms)
        self.canvas.clear()
        scene.draw(self.canvas, live, city)
        return pygame.image.tobytes(self.canvas.surface, "RGB")


def by_lot(seed: int) -> Answer:
    return lambda step, place, slot: (
        "ready" if slot.seat == STAGE else Dice(seed, "scene", step, place).choice(legal(slot.prompt))
    )


def groups(
    screen: Screen, seats: int, answer: Answer, length: str = "quick", seed: int = 7
) -> Iterator[tuple[Live, City]]:
    """Every open group of one match, the events before it already taken."""
    pack = shown_pack()
    driver = Driver(plaudit_rules(Plan(pack, pack.scenarios["first-impressions"], length, seats)), seed)
    view = View(driver.rules, None)
    while driver.ask is not None:
        screen.take(view.fold(driver.fresh), view.state)
        slots = driver.ask.slots
        yield live_for(screen.props, view.state, seats, driver.ask.beat, slots, driver.step), view.state
        given = tuple(answer(driver.step, place, slot) for place, slot in enumerate(slots))
        driver.feed(Close(given, tuple(p for p, s in enumerate(slots) if s.prompt.secrecy == "open")))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("seats", "theme", "is_reduced"), [(3, DAY, False), (8, HIGH_CONTRAST, False), (5, NIGHT, True)], ids=str
)
def test_a_whole_match_is_shown_in_whole_sentences(seats: int, theme: Theme, is_reduced: bool) -> None:
    screen, seen = Screen(theme, is_reduced=is_reduced), set()
    for live, city in groups(screen, seats, by_lot(seats), "quick"):
        scene = screen.scene_for(live.beat)
        if scene is None:
            continue
        seen.add(live.beat)
        scene.open(live, city)
        for after_ms in (0, 900, 3000, 5000):
            screen.drawn(scene, live, city, after_ms)
            said = scene.voice(live, city)
            assert said, f"silence at {live.beat}"
            assert not re.search(r"[{}]|^\w+\.\w+$", said), f"{live.beat}: {said}"
    assert {
        "poll",
        "gus",
        "gus_stars",
        "gus_moved",
        "masks",
        "x",
        "x_gone",
        "wish",
        "card",
        "gasp",
        "stars",
    } - seen <= {"poll"}


@pytest.mark.parametrize("seats", [3, 8])
def test_a_curtain_beat_stands_finished_within_its_time(seats: int) -> None:
    screen, waited = Screen(), 0
    for live, city in groups(screen, seats, by_lot(1)):
        scene = screen.scene_for(live.beat)
        if scene is None or live.beat not in CURTAINS:
            continue
        scene.open(live, city)
        screen.drawn(scene, live, city, 50)
        assert not scene.is_settled(live), f"{live.beat} is over before it began"
        end = screen.drawn(scene, live, city, (BEATS_S[live.beat] or 0) * 1000 - 300)
        assert scene.is_settled(live), f"{live.beat} still moves"
        assert screen.drawn(scene, live, city, 20_000) == end
        waited += 1
    assert waited > 8


def test_a_deed_shows_only_when_its_turn_has_come() -> None:
    """Before the first turn of the gasp the picture is the same whatever was done; after it, it is not."""

    def act(wanted: int) -> Answer:
        return lambda step, place, slot: (
            legal(slot.prompt)[wanted] if slot.prompt.topic == "act" else by_lot(2)(0, place, slot)
        )

    before, after = [], []
    for wanted in (0, -1):
        screen = Screen()
        live, city = next((live, city) for live, city in groups(screen, 4, act(wanted)) if live.beat == "gasp")
        scene = screen.scene_for("gasp")
        assert scene is not None
        scene.open(live, city)
        before.append(screen.drawn(scene, live, city, 100))
        after.append(screen.drawn(scene, live, city, 9000))
    assert before[0] == before[1]
    assert after[0] != after[1]


@pytest.mark.parametrize("treatment", ["welcome", "deposit", "queue", "refused"])
def test_how_a_till_met_a_mask_is_seen_beside_what_it_did(treatment: str) -> None:
    pictures = []
    for how in ("open", treatment):
        screen = Screen()
        live, city = next((live, city) for live, city in groups(screen, 4, by_lot(2)) if live.beat == "gasp")
        scene = screen.scene_for("gasp")
        assert scene is not None
        scene.take(ev.SlipsPrinted(((city.masks[0], "any", 1, how), (city.masks[1], "any", 1, how))), city)
        scene.open(live, city)
        pictures.append((screen.drawn(scene, live, city, 100), screen.drawn(scene, live, city, 9000)))
    assert pictures[0][0] == pictures[1][0], "not before its deed"
    assert pictures[0][1] != pictures[1][1]


@pytest.mark.parametrize(("topic", "has_next"), [("wish", True), ("stars", False), ("act", False), ("poll", True)])
def test_a_secret_answer_moves_no_pixel(topic: str, has_next: bool) -> None:
    """The same match twice, one kind of secret answered otherwise: all its groups and the next one look alike."""
    frames: list[list[bytes]] = []
    for wanted in (0, -1):
        screen = Screen()
        frames.append(list(_frames(screen, topic, wanted, has_next=has_next)))
    assert len(frames[0]) >= 2
    assert frames[0] == frames[1]


def _frames(screen: Screen, topic: str, wanted: int, *, has_next: bool) -> Iterator[bytes]:
    def is_it(topic_now: str, about: str) -> bool:
        return topic_now == topic and about != "gus"  # Gus's figure is published

    def answer(step: int, place: int, slot: Slot) -> Raw | None:
        chosen = wanted if is_it(slot.prompt.topic, slot.prompt.about) else 0
        return "ready" if slot.seat == STAGE else legal(slot.prompt)[chosen]

    was_asked = False
    for live, city in groups(screen, 4, answer, "standard"):
        asks = is_it(live.topic, live.about) or (topic == "stars" and live.topic == "guess")
        if was_asked and not asks and not has_next:
            return
        scene = screen.scene_for(live.beat)
        if scene is not None and (asks or was_asked):
            # A hostile host that hands the scene what was pressed gets nothing shown either.
            pressed = {s: legal(p)[wanted] for s, p in live.prompts.items() if p.secrecy != "open"}
            leaky = replace(live, open_answers={**live.open_answers, **pressed})
            scene.open(leaky, city)
            for after_ms in (400, 3000):
                yield screen.drawn(scene, leaky, city, after_ms)
        if was_asked and not asks:
            return
        was_asked = asks


def test_sealed_applause_is_one_noise_and_open_applause_is_not() -> None:
    kinds: tuple[tuple[Secrecy, bool], ...] = (("sealed", True), ("open", False))
    for secrecy, is_alike in kinds:
        screen = Screen()
        live, city = first_of(screen, 5, "tap")
        prompts = {s: replace(p, secrecy=secrecy) for s, p in live.prompts.items() if isinstance(p, Tap)}
        scene = screen.scene_for("tap")
        assert scene is not None
        scene.open(live, city)
        loud = replace(live, prompts=prompts, open_answers=dict.fromkeys(prompts, (6,) * 12))
        still = replace(live, prompts=prompts, open_answers=dict.fromkeys(prompts, ()))
        assert (screen.drawn(scene, loud, city, 500) == screen.drawn(scene, still, city, 0)) is is_alike


def test_while_hands_are_chosen_the_picture_does_not_tell_whose_and_then_it_does() -> None:
    screen = Screen()
    live, city = first_of(screen, 4, "hand")
    scene = screen.scene_for("hand")
    assert isinstance(scene, EncounterScene)
    scene.open(live, city)
    pictures = set()
    for up in ((), (2,), (2, 0, 1)):
        pictures.add(screen.drawn(scene, replace(live, open_answers=dict.fromkeys(up, "raise")), city, 0))
    assert len(pictures) == 1
    assert scene.play is not None
    told = set()
    for hands in ((), tuple(scene.play.front[:1]), tuple(scene.play.front[:2]), tuple(reversed(scene.play.front[:2]))):
        scene.play.hands, scene.play.has_passed = hands, len(hands) < 2
        scene.open(replace(live, beat="hands"), city)
        told.add(screen.drawn(scene, replace(live, beat="hands"), city, 4000))
    assert len(told) == 4


def first_of(screen: Screen, seats: int, beat: str) -> tuple[Live, City]:
    """The first group of that beat in the first match that has one."""
    for seed in range(20):
        for live, city in groups(screen, seats, by_lot(seed), "standard", seed):
            if live.beat == beat:
                return live, city
    raise LookupError(f"no match had the beat {beat}")
