"""The plain picture shows every kind of prompt: what may be said is on it, what is secret is not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pygame
import pytest

from examples.auction.__main__ import AUCTION
from game.drawing.canvas import Canvas
from game.drawing.motion import GameClock, Motion
from game.drawing.theme import DAY
from game.engine.prompts import Choose, Divide, Option, Prompt, Rate, Raw, Ready, Steer, Tap, legal
from game.table.live import SeatLook, TableLive
from game.table.plain_scene import PlainScene
from game.table.props import PlainProps
from tests.table.pick_some import PickSome

KINDS: list[Prompt] = [
    Choose("bid", (Option("a", "this one"), Option("b", "that one")), "a", "open"),
    Rate("praise", "seat 1", secrecy="open"),
    Divide("fare", 12, (0, 4, 6, 8, 12), 6, "open"),
    Tap("clap", 4),
    Steer("smile", 2),
    PickSome("pack", ("pear", "fig", "plum"), 2),
]


@pytest.fixture
def scene() -> PlainScene[Any]:
    pygame.font.init()
    words = AUCTION.word_book()
    return PlainScene(PlainProps(words, Motion(GameClock()), lambda name: None), words)


def picture(scene: PlainScene[Any], prompt: Prompt, said: dict[int, Raw | None]) -> bytes:
    looks = tuple(SeatLook(seat, None, "ABC"[seat], prompt=prompt) for seat in range(3))
    live = TableLive("do", prompt.topic, prompt.about, 1, seats=looks, prompts=dict.fromkeys(range(3), prompt))
    live = replace(live, open_answers=said)
    canvas = Canvas.for_window(pygame.Surface((1280, 720)), DAY)
    scene.open(live, None)
    scene.draw(canvas, live, None)
    return pygame.image.tobytes(canvas.surface, "RGB")


@pytest.mark.parametrize("prompt", KINDS, ids=lambda prompt: type(prompt).__name__)
def test_every_kind_is_shown_and_so_is_what_is_said_openly(scene: PlainScene[Any], prompt: Prompt) -> None:
    bare = picture(scene, prompt, {})
    assert bare != picture(scene, Ready("next"), {})
    assert bare != picture(scene, prompt, {0: legal(prompt)[-1]})


def test_what_is_told_is_a_sentence_until_something_else_is(scene: PlainScene[Any]) -> None:
    from examples.auction.rules import Dealt, Sold

    quiet = picture(scene, Ready("next"), {})
    scene.take(Dealt(0, 9), None)  # the game has no words for it
    assert picture(scene, Ready("next"), {}) == quiet
    scene.take(Sold("lamp", 2, 3, None), None)
    told = picture(scene, Ready("next"), {})
    assert told != quiet
    assert picture(scene, Ready("next"), {}) == told


def test_a_bar_says_nothing_of_a_trace_that_is_not_open(scene: PlainScene[Any]) -> None:
    sealed = Tap("clap", 4, "sealed")
    assert picture(scene, sealed, {}) == picture(scene, sealed, {0: (6, 6, 6, 6)})
