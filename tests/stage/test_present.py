"""The window opens without a screen card, says plainly when there is none, and shows no more than it must."""

import os
import subprocess
import sys

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.drawing.present import Presenter, merged

WINDOW = pygame.Rect(0, 0, 1280, 720)


def test_the_window_opens_resizes_and_goes_full_screen_and_back() -> None:
    presenter = Presenter((640, 360))
    try:
        assert presenter.size_px == (640, 360)
        presenter.present()
        presenter.present([pygame.Rect(0, 0, 5, 5)])
        assert presenter.toggle_full_screen() is presenter.surface
        assert presenter.is_full_screen
        presenter.toggle_full_screen()
        assert presenter.size_px == (640, 360)
    finally:
        presenter.close()
        pygame.display.init()
        pygame.display.set_mode((1, 1))


def test_no_screen_is_one_plain_sentence() -> None:
    code = (
        "from game.drawing.present import NoDisplay, Presenter\n"
        "try:\n    Presenter()\nexcept NoDisplay as error:\n    print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "SDL_VIDEODRIVER": "nosuchdriver", "PYGAME_HIDE_SUPPORT_PROMPT": "1"},
    )
    assert "No screen was found" in done.stdout
    assert "--headless" in done.stdout


@pytest.mark.slow
@pytest.mark.needs("Xvfb")
def test_on_x11_the_quicker_path_is_taken_and_the_slow_one_given_up() -> None:
    code = (
        "from game.drawing import present\n"
        "one = present.Presenter((640, 360)); print(one.path, one.flip_ms > 0); one.close()\n"
        "present.GOOD_FLIP_MS = -1.0\n"
        "two = present.Presenter((640, 360)); print(two.path in '01', two.size_px == (640, 360)); two.close()\n"
        "tri = present.Presenter((640, 360), known_path='1'); print(tri.path); tri.close()"
    )
    read_fd, write_fd = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-noreset", "-displayfd", str(write_fd), "-screen", "0", "1280x720x24"],
        pass_fds=[write_fd],
        stderr=subprocess.DEVNULL,
    )
    try:
        os.close(write_fd)
        with os.fdopen(read_fd) as numbers:
            display = f":{numbers.readline().strip()}"
        env = {**os.environ, "SDL_VIDEODRIVER": "x11", "DISPLAY": display, "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True, env=env
        )
    finally:
        server.terminate()
        server.wait(10)
    assert done.stdout.split("\n")[:3] == ["0 True", "True True", "1"]


SPOTS, SIZES = st.integers(-50, 1300), st.integers(0, 300)
RECTS = st.lists(st.builds(pygame.Rect, SPOTS, SPOTS, SIZES, SIZES), max_size=12)


@given(RECTS)
def test_merging_covers_every_changed_pixel_without_overlap(rects: list[pygame.Rect]) -> None:
    joined = merged(rects, WINDOW)
    for rect in rects:
        seen = rect.clip(WINDOW)
        if seen.width and seen.height:
            assert any(one.contains(seen) for one in joined)
    assert all(not one.colliderect(other) for i, one in enumerate(joined) for other in joined[:i])
    assert all(WINDOW.contains(one) for one in joined)
