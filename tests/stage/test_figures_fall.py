"""As the referendum is told, each mask has its figure over its head: it stays with the rule, turns, or falls."""

from __future__ import annotations

from functools import cache

import pygame
import pytest

from game.city.last_question import ABOLISH, KEEP, REFORM
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.stage.scenes.finale.decided import EYE_MS, RESTS_MS, SHUT_MS
from tests.screens.film import Frame, filming
from tests.screens.picture import Stage, staged

SCENARIO = "first-impressions"


@cache
def seed_of(decision: str) -> int:
    for seed in range(1, 60):
        city = staged(5, "decided", seed, scenario=SCENARIO)[2]
        if city.memory.referendum == decision:
            return seed
    raise LookupError(decision)


def frames(stage: Stage, *at_ms: float) -> list[Frame]:
    """What is on the screen, so long after the papers were laid out."""
    director, live, city = stage
    director.scene.open(live, city)
    found, passed_ms = [], 0.0
    with filming() as film:
        for now_ms in at_ms:
            director.props.motion.clock.tick(now_ms - passed_ms)
            passed_ms = now_ms
            canvas = Canvas.for_window(pygame.Surface((640, 360)), DAY)
            director.draw(canvas, live, city)
            found.append(film.frame(canvas))
    return found


def published(seed: int, beat: str) -> list[str]:
    """The figures by which the city stood when it was asked, or once it was decided."""
    director, _, city = staged(5, beat, seed, scenario=SCENARIO)
    return [director.props.words.score(row[0]) for row in city.shown.values()]


def count(frame: Frame, figures: list[str]) -> int:
    return sum(len(frame.of("word", text)) for text in set(figures))


@pytest.mark.parametrize("is_reduced", [False, True])
def test_with_the_rule_its_figures_fall(is_reduced: bool) -> None:
    seed = seed_of(ABOLISH)
    figures, stage = published(seed, "referendum"), staged(5, "decided", seed, scenario=SCENARIO)
    stage[0].props.motion.is_reduced = is_reduced
    before, after = frames(stage, SHUT_MS - 100, RESTS_MS + 100)
    assert count(before, figures) == 5
    assert count(after, figures) == 0


def test_a_rule_that_is_kept_keeps_its_figures() -> None:
    seed = seed_of(KEEP)
    figures = published(seed, "referendum")
    seen = frames(staged(5, "decided", seed, scenario=SCENARIO), 500, EYE_MS + 300, RESTS_MS + 100)
    assert [count(frame, figures) for frame in seen] == [0, 5, 5]


def test_another_rule_turns_them_over() -> None:
    seed = seed_of(REFORM)
    old, new = published(seed, "referendum"), published(seed, "decided")
    assert not set(old) & set(new)
    before, after = frames(staged(5, "decided", seed, scenario=SCENARIO), EYE_MS + 300, RESTS_MS + 100)
    assert (count(before, old), count(before, new)) == (5, 0)
    assert (count(after, old), count(after, new)) == (0, 5)
