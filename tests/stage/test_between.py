"""What joins two scenes: short, over at a press, never over what may be pressed, and the same whatever is secret."""

from __future__ import annotations

import inspect
from contextlib import nullcontext

import pygame
import pytest

from game.drawing.canvas import Canvas
from game.drawing.motion import GameClock, Motion
from game.drawing.pile import Pile
from game.drawing.theme import DAY
from game.stage.kit import between
from game.stage.kit.between import BLINK, CURTAIN, FADE, LENGTH_MS, PAPER, ZOOM, Between, kind_of
from tests.screens.picture import Stage, staged


def sheet() -> Canvas:
    pygame.font.init()
    return Canvas.for_window(pygame.Surface((640, 360)), DAY)


def part(canvas: Canvas, box: tuple[float, float, float, float]) -> bytes:
    return pygame.image.tobytes(canvas.surface.subsurface(canvas.rect_px(box)), "RGB")


@pytest.fixture(scope="module")
def dealt() -> Stage:
    """The first card of a match, whose curtain is about to close."""
    return staged(5, "say", 2, scenario="first-impressions")


@pytest.mark.parametrize(
    ("before", "now", "kind"),
    [("stars", "card", CURTAIN), ("travel", "card", ZOOM), ("rule_shown", "bulletin", PAPER), ("night", "vote", BLINK),
     ("vote", "rule_shown", ""), ("night", "referendum", BLINK), ("", "poll", ""), ("say", "do", "")],
)  # fmt: skip
def test_each_way_has_its_meaning(before: str, now: str, kind: str) -> None:
    assert kind_of(before, now, is_new_scene=False) == kind


def test_none_takes_longer_than_700_ms_and_with_reduced_motion_all_are_fades() -> None:
    assert max(LENGTH_MS.values()) <= 700
    for kind in LENGTH_MS:
        clock = GameClock()
        assert Between(Motion(clock, is_reduced=True), kind).kind == FADE
        way = Between(Motion(clock), kind)
        clock.tick(700)
        assert way.is_over


@pytest.mark.parametrize("kind", LENGTH_MS)
def test_what_may_be_pressed_is_seen_all_the_while(kind: str, dealt: Stage) -> None:
    director, live, city = dealt
    director._between = Between(director.props.motion, FADE)
    director._between.end()
    canvas = sheet()
    for _ in range(2):
        director.props.motion.clock.tick(4000)
        director.draw(canvas, live, city)
    plan = director.strip_plan(canvas, live, city)
    x, y, _, h = plan.box
    inner = [(x + i * (plan.card_w + plan.gap) + 24, y + 24, plan.card_w - 48, h - 60) for i in range(5)]
    rest, stage = [part(canvas, box) for box in inner], part(canvas, (0, 200, 1920, 400))
    canvas.clear((10, 10, 10))
    director._between = Between(director.props.motion, kind)
    seen = set()
    for _ in range(8):
        director.draw(canvas, live, city)
        assert [part(canvas, box) for box in inner] == rest
        seen.add(part(canvas, (0, 200, 1920, 400)))
        director.props.motion.clock.tick(80)
    assert len(seen) > 3, "nothing moved"
    director.props.motion.clock.tick(700)
    director.draw(canvas, live, city)
    assert part(canvas, (0, 200, 1920, 400)) == stage


def test_whoever_presses_has_it_over_with(dealt: Stage) -> None:
    director, live, city = dealt
    director._between = Between(director.props.motion, CURTAIN)
    canvas = sheet()
    director.draw(canvas, live, city)
    director.props.motion.clock.tick(50)
    director.draw(canvas, live, city)
    assert not director._between.is_over
    assert not director.is_settled(live)
    asked = next(look for look in live.seats if not look.is_bot and not look.is_locked)
    asked.is_locked = True
    director.draw(canvas, live, city)
    assert director._between.is_over
    asked.is_locked = False


def test_it_knows_beats_and_places_and_nothing_that_is_secret() -> None:
    told = set(inspect.signature(Between).parameters) | set(inspect.signature(kind_of).parameters)
    assert told == {"motion", "kind", "place", "before", "now", "is_new_scene"}
    assert not {"City", "Event", "Live", "Prompt"} & set(vars(between))


def test_a_picture_that_goes_is_copied_while_it_is_all_there_and_no_picture_is_made_for_it() -> None:
    canvas, clock = sheet(), GameClock()
    canvas.clear((200, 40, 60))
    kept = []
    for _ in range(2):
        way = Between(Motion(clock), FADE)
        way.keep(canvas)
        way.draw(canvas)
        former = way._former
        assert former is not None
        assert former.get_alpha() is None
        assert pygame.image.tobytes(canvas.surface, "RGB") == pygame.image.tobytes(former, "RGB")
        kept.append(former)
        clock.tick(LENGTH_MS[FADE])
        way.draw(canvas)
        assert way._former is None
    assert kept[0] is kept[1]


@pytest.mark.parametrize(("kind", "next_kind"), [(PAPER, FADE), (CURTAIN, PAPER), (FADE, ZOOM), (ZOOM, CURTAIN)])
def test_drawn_late_it_is_the_same_picture_and_what_it_leaves_alone_is_not_drawn_again(
    kind: str, next_kind: str
) -> None:
    """Even where one way begins before the other is over."""
    films, corner = [], pygame.Rect(0, 300, 100, 60)
    for is_late in (True, False):
        pygame.font.init()
        canvas = Canvas.for_window(pygame.Surface((640, 360)), DAY, pile=Pile(is_late=is_late))
        clock, seen, touched = GameClock(), [], 0
        way = Between(Motion(clock), kind)
        for number in range(24):
            if number == 9:
                way = Between(Motion(clock), next_kind)
            canvas.begin()
            if number and not way.is_over:
                way.keep(canvas)
            with canvas.unseen() if way.is_hiding(canvas) else nullcontext():
                canvas.clear((90, 160, 220))
                canvas.fill((40 * number, 300, 300, 200), (240, 200, 10 * number))
            way.draw(canvas)
            canvas.fill((100, 900, 200, 100), (10, 10, 10))
            canvas.finish()
            seen.append(pygame.image.tobytes(canvas.shown, "RGB"))
            touched += 2 <= number < 9 and corner.collidelist(canvas.take_touched()) >= 0
            clock.tick(40)
        films.append(seen)
        assert not is_late or kind != PAPER or not touched, "the paper turns in the middle"
    assert films[0] == films[1]
    assert len(set(films[0])) > 12
