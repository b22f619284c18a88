"""Renders every picture of every screen, without a display: python -m tests.screens.gallery OUT_FOLDER [NAME ...]

Sizes 1280x720 and 1920x1080, 3 and 8 seats, each plain; with eight also in high contrast and with words two fifths
longer; in the smaller window also with text twice as large, and in German. One process a core; the pictures do not
depend on how many there are, nor on which were made before. Two galleries are compared by tests.screens.compare.
"""

from __future__ import annotations

import importlib
import multiprocessing
import os
import pkgutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from itertools import product
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

import tests.screens as package
from game.drawing import sprites
from game.drawing.canvas import Canvas
from game.drawing.foresight import FORESIGHT
from game.drawing.rasters import RasterCache
from game.drawing.theme import DAY, HIGH_CONTRAST, Theme
from tests.screens.picture import LONG, Picture, speaking
from tests.screens.png import save_png

SIZES = ((1280, 720), (1920, 1080))
SEATS = (3, 8)
VARIANTS = ("plain", "contrast", LONG, "large", "de")
"""The last is a language."""
ONE_SIZE = ("large", "de")
LIKE_LOOKS = ("plain", LONG, "de", "contrast", "large")
"""The variants in an order in which those of the same theme are neighbours."""
TOGETHER = 12
"""So many pictures are one task."""
ART_BYTES = 100_000_000
"""So many pixels of rasterised art are kept from shot to shot, in each process."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture in one setting."""

    picture: Picture
    size_px: tuple[int, int]
    seats: int
    variant: str

    @property
    def file_name(self) -> str:
        return f"{self.picture.name}-{self.seats}-{self.size_px[1]}-{self.variant}.png"


def all_pictures() -> list[Picture]:
    """The PICTURES of every tests/screens/pictures_*.py, in the order of their names."""
    found: list[Picture] = []
    for module in sorted(m.name for m in pkgutil.iter_modules(package.__path__) if m.name.startswith("pictures_")):
        found += importlib.import_module(f"tests.screens.{module}").PICTURES
    return found


def shots(pictures: Iterable[Picture], variants: Iterable[str] = VARIANTS) -> Iterator[Shot]:
    """Every setting of every picture. Two looks are shown once a size, with eight seats; large text in one size."""
    for picture in pictures:
        for variant, size_px, seats in product(variants, SIZES, SEATS):
            if (size_px == SIZES[0]) if variant in ONE_SIZE else (variant == "plain" or seats == max(SEATS)):
                yield Shot(picture, size_px, seats, variant)


def render(shot: Shot) -> pygame.Surface:
    """The finished frame."""
    surface = pygame.Surface(shot.size_px)
    theme = HIGH_CONTRAST if shot.variant == "contrast" else DAY
    kept = _kept(shot.size_px, theme.with_choices(text_scale=2.0) if shot.variant == "large" else theme)
    canvas = Canvas(surface, replace(kept.kit), kept.origin_px)  # a picture may change the theme of its own kit
    with speaking(shot.variant) if shot.variant in (LONG, "de") else nullcontext():
        shot.picture.draw(canvas, shot.seats)
    return surface


_RASTERS = RasterCache()


@lru_cache(maxsize=1)
def _kept(size_px: tuple[int, int], theme: Theme) -> Canvas:
    """What pictures share that are drawn one after the other in a window of that look, as scenes of a match do."""
    pygame.font.init()
    _RASTERS.clear()
    return Canvas.for_window(pygame.Surface(size_px), theme, rasters=_RASTERS)


def contact_sheet(made: Iterable[str]) -> str:
    """One page with all pictures, each a link to its file."""
    cells = "\n".join(
        f'<a href="{escape(name)}"><img loading="lazy" src="{escape(name)}" alt=""><br>{escape(name)}</a>'
        for name in made
    )
    style = (
        "body{font:14px sans-serif;background:#2B2140;color:#FFF6EC;display:flex;flex-wrap:wrap;gap:16px}"
        "a{color:inherit;text-decoration:none;width:480px}img{width:480px}"
    )
    head = f'<meta charset="utf-8"><title>All screens</title><style>{style}</style>'
    return f'<!doctype html><html lang="en">{head}{cells}'


def keep_art() -> None:
    """From here on this process rasterises each piece of art once a size; what is drawn stays the same.

    Nothing is drawn ahead: the beat that comes next is never shown.
    """
    art, load = RasterCache(ART_BYTES), sprites.load_svg
    sprites.load_svg = lambda svg, size_px: art.get((svg, size_px), lambda: load(svg, size_px)).copy()
    FORESIGHT.ask = lambda *asked, **how: None


def make(names: Sequence[str], size_px: tuple[int, int], variant: str, folder: Path) -> None:
    """Writes these pictures in one look."""
    for shot in shots((picture for picture in all_pictures() if picture.name in names), (variant,)):
        if shot.size_px == size_px:
            save_png(render(shot), folder / shot.file_name)


def tasks(names: Sequence[str]) -> Iterator[tuple[Sequence[str], tuple[int, int], str]]:
    """What processes take one after the other: neighbours in one look share most of what is costly to make."""
    for size_px, variant in product(SIZES, LIKE_LOOKS):
        if variant not in ONE_SIZE or size_px == SIZES[0]:
            for at in range(0, len(names), TOGETHER):
                yield names[at : at + TOGETHER], size_px, variant


def main(arguments: list[str]) -> int:
    """Renders into the folder named first; further words pick pictures whose name holds one of them."""
    if not arguments or arguments[0].startswith("-"):
        print("Say where to put the pictures: python -m tests.screens.gallery OUT_FOLDER [NAME ...]", file=sys.stderr)
        return 2
    folder, wanted = Path(arguments[0]), arguments[1:]
    folder.mkdir(parents=True, exist_ok=True)
    pictures = [p for p in all_pictures() if not wanted or any(word in p.name for word in wanted)]
    asked = list(tasks([picture.name for picture in pictures]))
    cores = max(1, min(len(asked), os.cpu_count() or 1))
    with ProcessPoolExecutor(cores, multiprocessing.get_context("spawn"), keep_art) as pool:
        for done in [pool.submit(make, *task, folder) for task in asked]:
            done.result()
    made = [shot.file_name for shot in shots(pictures)]
    (folder / "index.html").write_text(contact_sheet(made), encoding="utf-8")
    print(f"{len(made)} pictures in {folder}; open {folder / 'index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
