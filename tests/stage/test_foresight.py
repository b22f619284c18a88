"""Pictures drawn ahead are the pictures that would have been drawn; asking changes nothing that is seen."""

from __future__ import annotations

import threading
from contextlib import suppress

import pygame
import pytest

from game.drawing import foresight
from game.drawing.foresight import Foresight, load_svg
from game.drawing.patience import PATIENCE, Later

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


def test_a_patient_window_has_a_chart_unpacked_by_another_thread_and_any_other_does_it_itself() -> None:
    ahead, threads, gate = Foresight(), list[str](), threading.Event()

    def unpacked() -> pygame.Surface:
        gate.wait(5)
        threads.append(threading.current_thread().name.partition("_")[0])
        return pygame.Surface(SIZE)

    with pytest.raises(Later), PATIENCE.frame():
        ahead.made("chart", unpacked)  # the frame waits for nothing
    gate.set()
    ahead._urgent["chart"].result(5)
    with PATIENCE.frame():
        assert ahead.made("chart", unpacked).get_size() == SIZE
    ahead.made("chart", unpacked)
    assert threads == ["urgent", threading.current_thread().name]
    ahead.shown(is_whole=True)
    assert not ahead._urgent, "kept by nobody once it has been seen"


def test_a_look_of_the_smallest_figure_is_drawn_by_another_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight masks blink in one frame, and their frame is not lost."""
    threads = list[str]()

    def drawn(source: str, size_px: tuple[int, int]) -> pygame.Surface:
        threads.append(threading.current_thread().name.partition("_")[0])
        return load_svg(source, size_px)

    monkeypatch.setattr(foresight, "load_svg", drawn)
    ahead = Foresight()
    with PATIENCE.frame():
        assert ahead.fetch(svg("#111111"), SIZE) is None, "whoever needs it now draws it"
        with suppress(Later), PATIENCE.aside(4.0, is_lent=True):
            ahead.fetch(svg("#111111"), SIZE)
        ahead._urgent[svg("#111111"), SIZE].result(5)
        assert ahead.fetch(svg("#111111"), SIZE) is not None
    assert threads == ["urgent"]
