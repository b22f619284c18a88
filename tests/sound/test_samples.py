"""What the shipped sounds are made of: their samples, since an encoder's bytes differ from run to run."""

import math
from array import array
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pygame
import pytest

from game.sound.cues import CUES, MUSIC_LAYERS
from game.sound.speaker import SOUNDS

RATE_HZ = 32_000
CUE_FILES = sorted({file for cue in CUES.values() for file in cue.files})
C5, E5, G5, C6 = 523.25, 659.26, 783.99, 1046.5


@pytest.fixture(scope="module", autouse=True)
def plain_mixer() -> Iterator[None]:
    pygame.mixer.quit()
    pygame.mixer.init(RATE_HZ, -16, 1)
    yield
    pygame.mixer.quit()


def samples(file: str) -> "array[int]":
    """Whole numbers from -32768 to 32767."""
    return array("h", pygame.mixer.Sound(SOUNDS / f"{file}.ogg").get_raw())


def strength(wave: "array[int]", hz: float) -> float:
    """How strongly a frequency sounds in the first half second (Goertzel's filter), per sample."""
    part = wave[: RATE_HZ // 2]
    turn = 2 * math.cos(2 * math.pi * hz / RATE_HZ)
    last = before = 0.0
    for sample in part:
        last, before = sample + turn * last - before, last
    return math.sqrt(last * last + before * before - turn * last * before) / len(part)


def test_every_file_belongs_to_a_cue_or_the_music() -> None:
    assert sorted(path.stem for path in SOUNDS.glob("*.ogg")) == sorted([*CUE_FILES, *MUSIC_LAYERS])


def test_the_files_stay_small() -> None:
    def size(files: list[str]) -> int:
        return sum(Path(SOUNDS / f"{file}.ogg").stat().st_size for file in files)

    assert size(CUE_FILES) < 600_000
    assert size(list(MUSIC_LAYERS)) < 400_000


@pytest.mark.parametrize("file", CUE_FILES)
def test_a_cue_is_heard_without_clipping_or_a_click_at_its_end(file: str) -> None:
    wave = samples(file)
    assert 0.05 * RATE_HZ < len(wave) < 4 * RATE_HZ
    assert 3_000 < max(map(abs, wave)) < 31_000
    assert abs(wave[-1]) < 300


@pytest.mark.parametrize(("file", "hz"), [("star-2", C5), ("star-3", E5), ("star-4", G5)])
def test_the_chimes_climb_a_chord(file: str, hz: float) -> None:
    wave = samples(file)
    heard = {each: strength(wave, each) for each in (C5, E5, G5)}
    assert max(heard, key=heard.__getitem__) == hz


def test_five_stars_sound_the_whole_chord_and_one_star_none_of_it() -> None:
    full, knock = samples("star-5"), samples("star-1")
    assert min(strength(full, each) for each in (C5, E5, G5, C6)) > 100
    assert max(strength(knock, each) for each in (C5, E5, G5, C6)) < 50
    assert len(knock) < len(full) / 4


def test_the_layers_of_the_muzak_loop_together_without_a_seam() -> None:
    layers = [samples(file) for file in MUSIC_LAYERS]
    assert {len(wave) for wave in layers} == {24 * RATE_HZ}
    for wave in layers:
        largest_step = max(abs(b - a) for a, b in pairwise(wave))
        assert abs(wave[0] - wave[-1]) <= largest_step
    assert max(abs(sum(at)) for at in zip(*layers, strict=True)) < 31_000
