"""The film of a match: it holds real beats, is the same for the same match, and its GIF shows what was drawn."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pygame
import pytest

from game.content import default_pack
from game.stage.reel import SHOTS, Reel
from tests.screens.gif import frame_of, write_gif
from tests.screens.trailer import LENGTH, MS_A_FRAME, SCENARIO, SEATS, film


def picture(number: int) -> pygame.Surface:
    surface = pygame.Surface((96, 54))
    surface.fill((250, 240, 230))
    pygame.draw.circle(surface, (20 * number % 256, 90, 160), (10 + 8 * number, 27), 9)
    return surface


def test_a_gif_shows_what_was_drawn_and_for_how_long(tmp_path: Path) -> None:
    numbers = (0, 1, 1, 2, 3, 9, 9, 9)
    frames = [frame_of(picture(number)) for number in numbers]
    size = write_gif(tmp_path / "film.gif", frames, 100)
    assert size == (tmp_path / "film.gif").stat().st_size < 6000
    shown = pygame.image.load_animation(tmp_path / "film.gif")
    assert [round(ms) for _, ms in shown] == [100, 200, 100, 100, 300], "what stays the same is told once"
    for (surface, _), number in zip(shown, (0, 1, 2, 3, 9), strict=True):
        assert surface.get_size() == (96, 54)
        off = np.abs(frame_of(surface.convert(24)).astype(int) - frame_of(picture(number))).max(axis=2)
        assert (off > 16).mean() < 0.01


def told(seed: int) -> tuple[list[str], bytes]:
    """The beats of one match's film, and its last picture."""
    reel = Reel(default_pack(), seed, scenario=SCENARIO, seats=SEATS, length=LENGTH, shots=SHOTS[:3])
    while not reel.is_over:
        reel.tick(5000)
    return reel.told, str(reel.live.seats).encode()


def test_a_film_is_of_a_real_match_and_the_same_for_the_same_one() -> None:
    assert told(2) == told(2) != told(5)
    beats = told(2)[0]
    assert beats
    assert set(beats) <= {shot.beat for shot in SHOTS}


def is_flash(before: float, now: float) -> bool:
    """A change of at least a tenth of the whole brightness, where the darker one is no bright picture."""
    return abs(now - before) >= 0.1 and min(now, before) < 0.8


@pytest.mark.slow
def test_nothing_in_the_film_flashes_more_than_three_times_a_second() -> None:
    """By quarters of the screen, each of which is as large as a flash may be."""
    ms = 50
    last: np.ndarray | None = None
    turns: list[list[tuple[int, int]]] = [[] for _ in range(4)]
    for number, surface in enumerate(film(2, ms_a_frame=ms)):
        small = frame_of(pygame.transform.smoothscale(surface, (64, 36))) / 255
        light = (
            np.where(small <= 0.04045, small / 12.92, ((small + 0.055) / 1.055) ** 2.4) * (0.2126, 0.7152, 0.0722)
        ).sum(axis=2)
        now = np.array([light[y : y + 18, x : x + 32].mean() for y in (0, 18) for x in (0, 32)])
        if last is not None:
            for part in range(4):
                if is_flash(last[part], now[part]):
                    way = 1 if now[part] > last[part] else -1
                    if not turns[part] or turns[part][-1][1] != way:
                        turns[part].append((number * ms, way))
        last = now
    assert number * ms > 20_000, "the film is long enough to be one"
    for part in turns:
        for at in range(len(part)):
            within = [when for when, _ in part[at:] if when - part[at][0] < 1000]
            assert len(within) <= 6, f"more than three pairs of light and dark within a second, at {part[at][0]} ms"
    assert ms <= MS_A_FRAME
