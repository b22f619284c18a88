"""Pictures drawn ahead are the pictures that would have been drawn; asking changes nothing that is seen."""

from __future__ import annotations

import threading

import pygame
import pytest

from game.drawing import foresight
from game.drawing.foresight import Foresight, load_svg

SIZE = 40, 30


def svg(colour: str) -> str:
    rect = f'<rect width="40" height="30" fill="{colour}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">{rect}</svg>'


def test_a_picture_asked_for_is_the_one_that_would_be_drawn_now() -> None:
    ahead = Foresight()
    ahead.ask(svg("#F0543F"), SIZE)
    early = ahead.fetch(svg("#F0543F"), SIZE)
    assert early is None or pygame.image.tobytes(early, "RGBA") == pygame.image.tobytes(
        load_svg(svg("#F0543F"), SIZE), "RGBA"
    )


def test_what_nobody_asked_for_is_not_there_and_each_use_counts() -> None:
    ahead = Foresight()
    assert ahead.fetch(svg("#000000"), SIZE) is None
    ahead.ask(svg("#0E8F83"), SIZE, uses=2)
    _wait(ahead)
    first, second = ahead.fetch(svg("#0E8F83"), SIZE), ahead.fetch(svg("#0E8F83"), SIZE)
    assert first is not None
    assert second is not None
    first.fill((0, 0, 0))
    assert second.get_at((5, 5))[:3] == (14, 143, 131)
    assert ahead.fetch(svg("#0E8F83"), SIZE) is None


def test_the_oldest_wish_is_dropped_when_too_many_wait() -> None:
    ahead = Foresight(most=2)
    for colour in ("#111111", "#222222", "#333333"):
        ahead.ask(svg(colour), SIZE)
    _wait(ahead)
    assert ahead.fetch(svg("#111111"), SIZE) is None
    assert ahead.fetch(svg("#333333"), SIZE) is not None


def test_a_picture_that_is_still_waiting_is_left_to_be_drawn_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    gate = threading.Event()

    def slow(source: str, size_px: tuple[int, int]) -> pygame.Surface:
        gate.wait(5)
        return load_svg(source, size_px)

    monkeypatch.setattr(foresight, "load_svg", slow)
    ahead = Foresight()
    ahead.ask(svg("#444444"), SIZE)
    ahead.ask(svg("#555555"), SIZE)
    assert ahead.fetch(svg("#555555"), SIZE) is None
    gate.set()
    assert ahead.fetch(svg("#444444"), SIZE) is not None


def _wait(ahead: Foresight) -> None:
    """Until everything asked for is drawn: one more picture, asked for last, comes last."""
    ahead.ask(svg("#ABCDEF"), (3, 3))
    done = threading.Event()
    next(reversed(ahead._asked.values())).add_done_callback(lambda _: done.set())
    assert done.wait(5)
    ahead._asked.popitem()
