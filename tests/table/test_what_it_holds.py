"""How much a running game holds: few open files, pictures within a budget, memory under a ceiling for any window."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.drawing.canvas import Canvas
from game.drawing.fonts import Face, FontShelf
from game.drawing.foresight import Foresight
from game.drawing.rasters import RasterCache, budget_for
from game.drawing.sprites import SpriteCache
from game.drawing.theme import DAY, NIGHT
from game.table.settings import Kept
from game.table.window import Window
from tests.benchmarks.memory import open_files

FILES_MOST = 100
MIB_MOST = {"1280x720": 500, "3840x2160": 900}
FRAME_MS = {"1280x720": "400", "3840x2160": "1000"}
"""Large frames take long to draw; so few of them still show every picture."""


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="open files are counted in /proc")
def test_a_font_keeps_no_file_open_at_any_size() -> None:
    before = open_files()
    shelf = FontShelf()
    fonts = [shelf.font(face.value, size) for face in Face for size in range(20, 40)]
    assert all(font.size("Aa")[0] > 0 for font in fonts)
    assert open_files() == before


def test_all_sheets_of_a_window_share_one_cache_even_while_it_is_empty() -> None:
    """A bug once: an empty cache is falsy, so the first sheet made a second one that no budget knew of."""
    rasters = RasterCache()
    sprites = SpriteCache(rasters)
    surface = pygame.Surface((64, 36))
    for theme in (DAY, NIGHT):
        assert Canvas.for_window(surface, theme, sprites, rasters).kit.rasters is rasters


def test_a_windows_pictures_have_a_budget_that_grows_with_it() -> None:
    window = Window(Kept())
    try:
        canvas = window.canvas()
        canvas.fill((0, 0, 10, 10), (1, 2, 3))
        canvas.text("Hello", 10, 10, 40)
        held, most = window.pictures_bytes
        assert 0 < held <= most == budget_for(window.presenter.size_px)
        assert canvas.kit.rasters.used_bytes == held
        assert budget_for((1280, 720)) < budget_for((3840, 2160)) < 500 * 2**20
    finally:
        window.close()


def test_what_was_used_lately_stays_and_the_bytes_are_counted() -> None:
    cache = RasterCache(budget_bytes=4 * 400)
    for name in "abcd":
        cache.get(name, lambda: pygame.Surface((10, 10), pygame.SRCALPHA))
    for _ in range(4):
        cache.get("a", lambda: pygame.Surface((1, 1)))
    cache.get("e", lambda: pygame.Surface((10, 10), pygame.SRCALPHA))
    assert cache.used_bytes <= cache.budget_bytes
    assert "a" in cache
    assert "b" not in cache


def test_pictures_that_wait_are_bounded_by_bytes_too() -> None:
    ahead = Foresight(most=14, most_bytes=3 * 40 * 30 * 4)
    for colour in range(6):
        ahead.ask(
            f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><desc>{colour}</desc></svg>', (40, 30)
        )
    assert len(ahead._asked) == 3


def _few_files() -> None:
    resource.setrlimit(resource.RLIMIT_NOFILE, (FILES_MOST, FILES_MOST))


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read in /proc")
@pytest.mark.parametrize(("size", "matches"), [("1280x720", 2), ("3840x2160", 1)])
def test_whole_matches_of_eight_stay_under_the_ceilings(size: str, matches: int, tmp_path: Path) -> None:
    """With no more than a hundred files open at once, which some systems allow."""
    asked = ["--json", "--matches", str(matches), "--size", size, "--frame-ms", FRAME_MS[size]]
    command = [sys.executable, "-m", "tests.benchmarks.memory", *asked]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=_few_files,
        env=dict(os.environ) | {"PEER_REVIEW_HOME": str(tmp_path)},
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["files"] < FILES_MOST
    assert found["peak"] <= MIB_MOST[size]
