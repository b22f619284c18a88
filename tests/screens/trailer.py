"""A film of a real match of bots, without a display: python -m tests.screens.trailer OUT [--seed N] [--seats N]

Writes OUT/trailer.gif, at most 4 MB, and OUT/trailer.mp4 where ffmpeg is there. The same match gives the same film.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.content import default_pack
from game.drawing.canvas import Canvas
from game.drawing.rasters import RasterCache
from game.drawing.sprites import SpriteCache
from game.drawing.theme import THEMES, Mood
from game.stage.menus.name import draw_name, draw_title_ground
from game.stage.reel import Reel
from tests.screens.gallery import keep_art
from tests.screens.gif import Pixels, frame_of, write_gif

SCENARIO, SEATS, LENGTH = "plaudit", 5, "standard"
DRAWN_PX, MS_A_FRAME = (960, 540), 100
TITLE_MS = 1200
MOST_BYTES = 4_000_000
SIZES_PX = ((640, 360), (560, 315), (480, 270), (400, 225))
"""The film is as large as it may be."""
SEEDS = range(1, 31)


def film(seed: int, seats: int = SEATS, ms_a_frame: int = MS_A_FRAME) -> Iterator[pygame.Surface]:
    """The frames of the match's best beats; each is the same surface, drawn anew."""
    pygame.font.init()
    surface = pygame.Surface(DRAWN_PX)
    rasters = RasterCache()
    sprites = SpriteCache(rasters)
    sheets = {mood: Canvas.for_window(surface, THEMES[mood], sprites, rasters) for mood in (Mood.DAY, Mood.NIGHT)}
    reel = Reel(default_pack(), seed, scenario=SCENARIO, seats=seats, length=LENGTH)
    for _ in range(TITLE_MS // ms_a_frame):
        draw_title_ground(sheets[Mood.DAY])
        draw_name(sheets[Mood.DAY], reel.props.words("title.name"), 560, 330, size=150, most=1000)
        yield surface
    while not reel.is_over:
        reel.tick(ms_a_frame)
        scene = reel.director.scene
        if scene is not None and reel.is_on:
            reel.draw(sheets[Mood.NIGHT if scene.is_night else Mood.DAY])
            yield surface


def write(folder: Path, seed: int, seats: int) -> list[tuple[Path, int]]:
    """All that can be written here, with the sizes."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = [frame_of(surface) for surface in film(seed, seats)]
    gif, found = folder / "trailer.gif", []
    for size_px in SIZES_PX:
        size = write_gif(gif, [_smaller(frame, size_px) for frame in whole], MS_A_FRAME)
        if size <= MOST_BYTES:
            break
    found.append((gif, size))
    if (ffmpeg := shutil.which("ffmpeg")) is not None:
        found.append(_mp4(folder / "trailer.mp4", whole, ffmpeg))
    return found


def _smaller(frame: Pixels, size_px: tuple[int, int]) -> Pixels:
    picture = pygame.image.frombuffer(frame.tobytes(), (frame.shape[1], frame.shape[0]), "RGB")
    return frame_of(pygame.transform.smoothscale(picture, size_px))


def _mp4(path: Path, frames: list[Pixels], ffmpeg: str) -> tuple[Path, int]:
    high, wide = frames[0].shape[:2]
    told = [ffmpeg, "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{wide}x{high}",
            "-r", str(1000 / MS_A_FRAME), "-i", "-", "-pix_fmt", "yuv420p", str(path)]  # fmt: skip
    subprocess.run(told, input=b"".join(frame.tobytes() for frame in frames), check=True)
    return path, path.stat().st_size


def best_seed(seats: int) -> int:
    """Of thirty matches the one that shows most, the first of several; nothing is drawn for it."""

    def shown(seed: int) -> int:
        reel = Reel(default_pack(), seed, scenario=SCENARIO, seats=seats, length=LENGTH)
        while not reel.is_over:
            reel.tick(60_000)
        return len(reel.told)

    return max(SEEDS, key=shown)


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.screens.trailer", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, help="of the match; else the one of thirty that shows most")
    parser.add_argument("--seats", type=int, default=SEATS, choices=range(3, 9))
    asked = parser.parse_args()
    keep_art()
    seed = asked.seed or best_seed(asked.seats)
    for path, size in write(asked.out, seed, asked.seats):
        print(f"{path}: {size / 1e6:.2f} MB, match {seed}")


if __name__ == "__main__":
    main()
