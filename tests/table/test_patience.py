"""A patient window: a picture that takes long is made over several frames, and is the picture that it always was."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.drawing import patience
from game.drawing.foresight import FORESIGHT
from game.drawing.patience import PATIENCE, Later
from game.drawing.rasters import RasterCache
from tests.parties.table import PartyTable

FRAMES_MOST = 3_000


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))


def shown(*, is_patient: bool) -> Iterator[tuple[str, bytes]]:
    """Each picture of the first beats, as a window shows it where nothing moves."""
    table = PartyTable(["key", "key", "key"], speed=1.0)
    table.window.apply(replace(table.window.settings, motion="none"))
    table.loop.is_patient = is_patient
    try:
        while table.session.live.beat != "x":
            drawn = table.loop.frames_drawn
            for _ in range(FRAMES_MOST):
                table.step()
                if table.loop.frames_drawn > drawn:
                    break
            picture = table.window.presenter.surface
            w, h = picture.get_size()
            stage = picture.subsurface((0, h // 4, w, h // 3))
            yield table.session.live.beat, pygame.image.tobytes(stage, "RGB")
        if is_patient:
            assert table.loop.frames_held > 10
    finally:
        table.close()


def test_the_first_picture_of_all_is_there_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no former one to go on showing: a black window would wait for frames to go by."""
    monkeypatch.setattr(patience, "PART_MS", 0.0)
    table = PartyTable(["key", "key", "key"], speed=1.0)
    try:
        table.loop.is_patient = True
        table.step()
        assert (table.loop.frames_drawn, table.loop.frames_held) == (1, 0)
    finally:
        table.close()


@pytest.mark.slow
def test_a_patient_window_shows_nothing_but_whole_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each stage that it shows is one that a window shows which makes them all at once."""
    at_once = set(shown(is_patient=False))
    monkeypatch.setattr(patience, "PART_MS", 0.0)
    bit_by_bit = set(shown(is_patient=True))
    assert {beat for beat, _ in bit_by_bit} == {beat for beat, _ in at_once}
    assert bit_by_bit <= at_once


def test_each_frame_makes_some_of_a_picture_and_a_later_one_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "PART_MS", 0.0)
    rasters, made = RasterCache(), list[str]()

    def part(name: str, *of: str) -> pygame.Surface:
        def make() -> pygame.Surface:
            for each in of:
                part(each)
            made.append(name)
            return pygame.Surface((1, 1))

        return rasters.get(name, make)

    for _ in range(10):
        try:
            with PATIENCE.frame():
                part("whole", "eye", "mouth")
        except Later:
            continue
        break
    assert made == ["eye", "mouth", "whole"]
    assert not PATIENCE.is_on


def test_a_frame_that_made_much_is_drawn_by_the_next_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else it would be lost: a picture that is made and drawn in one frame takes longer than a frame has."""
    monkeypatch.setattr(patience, "DRAWN_AFTER_MS", 0.0)
    rasters = RasterCache()
    for tried in range(2):
        with PATIENCE.frame() if tried else pytest.raises(Later), nullcontext() if tried else PATIENCE.frame():
            rasters.get("face", lambda: pygame.Surface((1, 1)))
            PATIENCE.draw()
    PATIENCE.draw()  # whoever is not patient draws at once


def test_what_a_frame_can_do_without_gets_little_of_its_time() -> None:
    """Eight masks that blink at once are drawn with open eyes until theirs are made, two or three a frame."""
    rasters, made, frames = RasterCache(), list[int](), 0
    while len(made) < 8:
        frames += 1
        with PATIENCE.frame():
            for mask in range(8):
                try:
                    with PATIENCE.aside(0.0):
                        rasters.get(mask, lambda mask=mask: made.append(mask) or pygame.Surface((1, 1)))  # type: ignore[misc]
                except Later:
                    continue
    assert (made, frames) == ([*range(8)], 8)


def test_a_window_at_rest_is_patient_with_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures that stand otherwise are drawn alone between whole frames, and those must not be lost either."""
    table = PartyTable(["key", "key", "key"], speed=1.0)
    try:
        table.loop.is_patient = True
        for _ in range(3):
            table.step()
        patient = list[bool]()
        canvas = table.window.canvas(table.party.stack[-1].mood)
        monkeypatch.setattr(canvas, "relive", lambda: patient.append(PATIENCE.is_on) or False)
        assert not table.loop._is_relived(canvas)
        assert patient == [True]

        def dropped() -> bool:
            raise Later

        monkeypatch.setattr(canvas, "relive", dropped)
        assert not table.loop._is_relived(canvas)
        assert table.loop._last_look is None, "the next frame is drawn as a whole"
    finally:
        table.close()


def test_a_cache_too_small_for_a_picture_does_not_hold_it_back_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "PART_MS", 0.0)
    rasters = RasterCache(budget_bytes=1)
    tried = 0
    while tried < patience.TRIES_MOST + 2:
        try:
            with PATIENCE.frame():
                for name in ("eye", "mouth", "nose"):
                    rasters.get(name, lambda: pygame.Surface((4, 4)))
        except Later:
            tried += 1
            continue
        break
    assert tried == patience.TRIES_MOST


def test_music_that_is_read_aside_sets_in_later() -> None:
    table = PartyTable(["key", "key", "key"])
    speaker = table.window.speaker
    try:
        speaker.music(None)
        speaker._sounds.clear()
        speaker.reads_aside = True
        speaker.music(1.0)
        assert not speaker._sounds or speaker._reading is not None
        until_s = time.monotonic() + 10
        while speaker._reading is not None and time.monotonic() < until_s:
            speaker.look_again()
            time.sleep(0.01)
        assert pygame.mixer.Channel(0).get_busy()
    finally:
        table.close()


def test_what_is_loaded_before_the_first_frame_is_never_searched_again() -> None:
    """Else some frame of the evening is held up by it."""
    table = PartyTable(["key", "key", "key"])
    try:
        gc.unfreeze()
        table.loop.ready()
        assert table.loop.is_patient
        assert gc.get_freeze_count() > 50_000
    finally:
        table.close()


def test_what_is_made_for_a_stage_that_is_still_hidden_is_not_thrown_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else each hidden frame asked for it once more, and the stage waited for all of them."""
    told = list[bool]()
    monkeypatch.setattr(FORESIGHT, "shown", lambda *, is_whole: told.append(is_whole))
    table = PartyTable(["key", "key", "key"], speed=1.0)

    def not_yet(*args: object) -> None:
        raise Later

    try:
        table.loop.is_patient = True
        for _ in range(3):
            table.step()
        director = table.session.director
        monkeypatch.setattr(director, "is_stage_hidden", lambda canvas: True)
        monkeypatch.setattr(director.scene, "draw", not_yet)
        told.clear()
        table.loop._last_look = None
        table.step()
        assert told == [False]
        assert table.loop.frames_held == 0
    finally:
        table.close()
