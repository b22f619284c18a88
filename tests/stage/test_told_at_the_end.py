"""Where time is short all wishes are turned over in one picture: beside each face stands how its own came out."""

from __future__ import annotations

import pygame

from game.city.events import WishRevealed
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.stage.scenes.finale.wishes import ALL_TOLD_MS
from tests.screens.film import filming
from tests.screens.pictures_talk import Talk

SEATS = 5


def test_beside_each_face_stands_how_its_wish_came_out() -> None:
    with filming() as film:
        talk = Talk(SEATS, "showcase", 1, seed=15, scenario="first-impressions", has_pictures=False)
        director, live, city = talk.stop("wishes_shown")
        canvas = Canvas.for_window(pygame.Surface((1280, 720)), DAY)
        for wait_ms in (0, ALL_TOLD_MS, ALL_TOLD_MS):
            director.props.motion.clock.tick(wait_ms)
            live.open_for_ms += wait_ms
            canvas.clear()
            director.draw(canvas, live, city)
        frame = film.frame(canvas)
    told = {event.seat: event for event in talk.history if isinstance(event, WishRevealed)}
    assert len({event.verdict for event in told.values()}) == 3, "a match with a wish of each kind"
    for seat, event in told.items():
        face = next(n for n in frame.of("icon") if {"token", city.mask_of(seat)} <= set(n.text.split("/")))
        beside = [n.text for n in frame.words if abs(n.mid[1] - face.mid[1]) < 40 and 0 < n.x - face.x < 460]
        points = [f"+{event.points}"] if event.points else []
        assert beside == [director.props.words(f"finale.wish.{event.verdict}"), *points], city.mask_of(seat)
