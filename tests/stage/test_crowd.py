"""Heads that only watch are an audience: they clap at what was shown, whisper with a neighbour, and know no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pygame
import pytest

from game.drawing.canvas import Canvas
from game.drawing.living import Figure
from game.drawing.motion import GameClock, Motion
from game.drawing.theme import DAY
from game.stage.art.lids import eyes_of
from game.stage.kit.life import MaskLife
from game.stage.scenes.encounter.blow import LANDS_MS
from game.stage.scenes.encounter.gasp import CLAPS_MS, FIRST_MS, line_ms, step_ms
from tests.screens.picture import Stage, first_of, staged


def gestures(stage: Stage, times_ms: list[float]) -> Iterator[dict[str, str]]:
    """What the hands of each head do, at these times of the beat."""
    director, live, city = stage
    pygame.font.init()
    canvas = Canvas.for_window(pygame.Surface((320, 180)), DAY)
    canvas.life = MaskLife(director.props.motion)
    director.scene.open(live, city)
    for passed_ms, now_ms in zip([0.0, *times_ms], times_ms, strict=False):
        director.props.motion.clock.tick(now_ms - passed_ms)
        canvas.begin()
        director.draw(canvas, live, city)
        figures = [thing for thing in canvas._pile.things if isinstance(thing, Figure)]
        hands = [figure for figure in figures if figure.name.startswith("gesture/")]
        yield {figure.name.split("/")[2]: figure.pose.look for figure in hands}


def test_all_others_clap_at_a_word_that_is_seen_to_be_kept_and_nobody_at_a_broken_one() -> None:
    def is_mixed(stage: Stage) -> bool:
        play = stage[0].scene.play
        return {play.is_kept(mask) for mask in play.actors} >= {True, False} and len(play.actors) < 5

    stage = first_of(range(1, 40), lambda seed: staged(5, "gasp", seed), is_mixed)
    play, masks = stage[0].scene.play, set(stage[2].masks)
    step = step_ms(len(play.actors))
    open_ms = [FIRST_MS + step * turn + LANDS_MS for turn in range(len(play.actors))]
    found = list(gestures(stage, [min(open_ms) - 40, *(at + 300 for at in open_ms), line_ms(len(open_ms)) + CLAPS_MS]))
    clapping = [{mask for mask, look in hands.items() if look} for hands in found]
    assert clapping[0] == clapping[-1] == set(), "not before, and not for ever"
    assert clapping[1:-1] == [masks - {mask} if play.is_kept(mask) else set() for mask in play.actors]


def test_neighbours_whisper_one_pair_at_a_time_where_there_is_something_to_talk_about() -> None:
    stage = staged(8, "ledger")
    seats = [look.mask for look in stage[1].seats]
    seen = Counter[int]()
    for hands in gestures(stage, [at * 250.0 for at in range(80)]):
        speaking = [mask for mask, look in hands.items() if look]
        assert len(speaking) <= 1
        for mask in speaking:
            side = -1 if hands[mask] == "hush-left" else 1
            assert 0 <= seats.index(mask) + side < len(seats), "to somebody"
            seen[seats.index(mask)] += 1
    assert len(seen) >= 3, seen


def test_whoever_is_asked_has_other_things_to_do() -> None:
    """While two decide, only those whisper who have no buttons; with all asked, nobody does."""
    stage = staged(5, "stars")
    assert all(not any(hands.values()) for hands in gestures(stage, [at * 400.0 for at in range(20)]))


def test_a_whisper_leans_over_and_both_look_at_each_other() -> None:
    clock = GameClock()
    life = MaskLife(Motion(clock))
    life.crowd((0, 400, 900, 100), [("odile", "cleo")], ())
    leaning = Counter[tuple[int, int]]()
    for _ in range(400):
        life.frame()
        found = [life.pose(f"mask/pack/{mask}/plain", (86, 86), (at, 450), is_flipped=False)
                 for mask, at in (("odile", 100), ("cleo", 300))]  # fmt: skip
        poses = [pose for pose in found if pose is not None]
        if poses[0].lean_px:
            leaning[poses[0].lean_px > 0, poses[1].lean_px < 0] += 1
            for pose, way in zip(poses, (1, -1), strict=True):
                lids, gaze = eyes_of(pose.look)
                assert lids == "closed" or gaze == (way, 0)
        above = life.pose("mask/pack/odile/plain", (86, 86), (100, 100), is_flipped=False)
        assert above is not None
        assert not above.lean_px, "on the stage nobody whispers"
        clock.tick(50)
    assert leaning[True, True] > 20


@pytest.mark.parametrize("clapping", [(), ("odile",)])
def test_at_reduced_motion_the_crowd_keeps_still(clapping: tuple[str, ...]) -> None:
    life = MaskLife(Motion(GameClock(), is_reduced=True))
    life.crowd((0, 0, 900, 900), [("odile", "cleo")], clapping)
    assert life.pose("gesture/pack/odile", (86, 86), (100, 100), is_flipped=False) is None
