"""Where masks look: at doors and desks as their answer comes, at whoever acts, and never by anything secret."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game.drawing.canvas import Canvas
from game.drawing.living import Figure
from game.drawing.theme import DAY
from game.stage.art.lids import eyes_of
from game.stage.art.masks import EYES_LIE
from game.stage.kit.life import MaskLife
from tests.screens.picture import Stage, first_of, staged

GATE_EYE = 0.305
"""Where the eye of a gate is in its picture."""
Look = tuple[str, tuple[int, int], tuple[float, float]]
"""Whose eyes, where they look, and how far off the nearest gate is, in heads."""


def looks(stage: Stage, at_ms: float, monkeypatch: pytest.MonkeyPatch) -> Iterator[Look]:
    """All open eyes, so long after the beat has opened, and where they have a gate."""
    director, live, city = stage
    director.scene.open(live, city)
    pygame.font.init()
    canvas = Canvas.for_window(pygame.Surface((480, 270)), DAY)
    canvas.life = MaskLife(director.props.motion)
    gates: list[tuple[int, int]] = []
    sprite = Canvas.sprite

    def noted(self: Canvas, key: str, x: float, y: float, w: float, h: float, *rest: object, **more: object) -> object:
        if key.startswith("gate/"):
            gates.append(canvas.point_px(x, y - h * (1 - GATE_EYE)))
        return sprite(self, key, x, y, w, h, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Canvas, "sprite", noted)
    for step_ms in (0.0, at_ms / 2, at_ms / 2):
        director.props.motion.clock.tick(step_ms)
        gates.clear()
        canvas.begin()
        director.draw(canvas, live, city)
    for figure in canvas._pile.things:
        if isinstance(figure, Figure) and figure.name.split("/")[0] in EYES_LIE and gates:
            lids, gaze = eyes_of(figure.pose.look)
            x, y = figure.place.center
            gate = min(gates, key=lambda at: abs(at[0] - x))
            if lids == "open":
                tall = figure.size_px[1]
                seen = -gaze[0] if figure.is_flipped else gaze[0], gaze[1]
                yield figure.name, seen, ((gate[0] - x) / tall, (gate[1] - y) / tall)


def strays(found: list[Look]) -> list[Look]:
    """Eyes that go elsewhere than to the gate, or away from it."""
    wrong = []
    for look in found:
        _, gaze, far = look
        for way, to, aside in ((gaze[0], far[0], far[1]), (gaze[1], far[1], far[0])):
            is_clear = abs(to) > max(1.0, abs(aside) / 2)
            if (is_clear and way != (1 if to > 0 else -1)) or way * to < -1:
                wrong.append(look)
    return wrong


@pytest.mark.parametrize("seats", [3, 8])
def test_all_who_wait_look_at_the_door_as_it_answers(seats: int, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = staged(seats, "door")
    turn_ms = min(1150, 4100 / len(stage[0].scene.door.rows))
    for at_ms in (500, 350 + 0.85 * turn_ms):
        found = list(looks(stage, at_ms, monkeypatch))
        assert len(found) >= seats
        assert not strays(found), at_ms


def test_all_look_at_the_clerk_until_the_stamp_is_down(monkeypatch: pytest.MonkeyPatch) -> None:
    found = list(
        looks(first_of(range(1, 20), lambda seed: staged(3, "counter", seed, scenario="the-list")), 800, monkeypatch)
    )
    assert len(found) > 5
    assert not strays(found)


def test_each_looks_at_the_clerk_of_its_own_errand(monkeypatch: pytest.MonkeyPatch) -> None:
    def is_answered(stage: Stage) -> bool:
        return len(stage[0].scene._answers.run) > 3

    stage = first_of(range(1, 20), lambda seed: staged(5, "errand_shown", seed), is_answered)
    tokens = [look for look in looks(stage, 1400, monkeypatch) if look[0].startswith("token/")]
    clerks = set(stage[0].scene._errands.clerks)
    mine = [look for look in tokens if look[0].split("/")[2] in clerks]
    assert mine
    assert not strays(mine)
    assert any(gaze != (0, 0) for _, gaze, _ in mine)
