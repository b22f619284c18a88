"""The film of the invitation: real matches play while nobody sits, and it gives way to whatever there is."""

from __future__ import annotations

import gc
import weakref

import pygame
import pytest

from game.city.pack import Pack
from game.content import default_pack
from game.content.wording import Wording
from game.drawing.canvas import Canvas
from game.drawing.motion import GameClock, Motion
from game.drawing.theme import DAY
from game.stage.menus.film_show import REST_MS, FilmShow
from game.stage.reel import SHOTS
from game.stage.staging import Props


def show(pack: Pack, *, is_reduced: bool = False) -> FilmShow:
    return FilmShow(Props(pack, Wording(pack), Motion(GameClock(), is_reduced), lambda name: None))


def sheet() -> Canvas:
    pygame.font.init()
    return Canvas.for_window(pygame.Surface((480, 270)), DAY)


@pytest.mark.slow
def test_matches_play_one_after_another_with_rests_between() -> None:
    film, canvas = show(default_pack()), sheet()
    assert not film.draw(canvas)
    seen, rests = set(), 0
    film.tick(REST_MS)
    for _ in range(600):
        film.tick(600)
        if film.is_on:
            assert film.draw(canvas)
            assert film.reel is not None
            seen.add(film.reel.told[-1])
        rests += film.reel is None
    assert len(seen) > 5
    assert seen <= {shot.beat for shot in SHOTS}
    assert rests > REST_MS / 600


@pytest.mark.slow
def test_a_window_that_is_gone_is_let_go() -> None:
    """Kept, it would be drawn on in place of the next window of its size."""
    film, first, second = show(default_pack()), sheet(), sheet()
    film.tick(REST_MS)
    while film.reel is None or not film.reel.is_on:
        film.tick(600)
    assert film.draw(first)
    gone = weakref.ref(first.surface)
    assert film.draw(second)
    del first
    gc.collect()
    assert gone() is None


def test_with_reduced_motion_nothing_plays() -> None:
    film = show(default_pack(), is_reduced=True)
    for _ in range(60):
        film.tick(REST_MS)
    assert not film.is_on


def test_a_match_without_such_beats_is_tried_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.stage.menus.film_show.Reel", lambda *args, **more: _Empty())
    film = show(default_pack())
    for _ in range(5):
        film.tick(REST_MS)
    assert film.is_off
    assert not film.is_on


class _Empty:
    told: tuple[str, ...] = ()
    is_over = True
    props = Props(default_pack(), Wording(default_pack()), Motion(GameClock()), lambda name: None)
