"""Pictures of the invitation, and of what a class sees: seats for teams, its lengths, a mirror of sums."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.drawing.canvas import Canvas
from game.stage.menus.after import AfterScreen
from game.stage.menus.attract import PANEL_MS, AttractScreen
from game.stage.menus.scenario import ScenarioScreen
from game.stage.menus.seats import SeatsScreen
from tests.screens.picture import KEYS, Picture, drawn, shown_props, staged
from tests.screens.pictures_menus import chairs, pressed


def _attract(joined: int | None, left_s: int | None, panel: int) -> Callable[[Canvas, int], None]:
    """So many have joined (None: as many as the picture has seats), with so many seconds left."""

    def draw(canvas: Canvas, seats: int) -> None:
        screen = AttractScreen(shown_props())
        there = chairs(seats if joined is None else joined)
        held = {chair.cluster for chair in there}
        free = [(keys[0], keys[-1]) for cluster, keys in enumerate(KEYS) if cluster not in held]
        screen.show(there, free, left_s)
        screen.props.motion.clock.tick(2000)
        screen.tick(PANEL_MS * (panel + 0.8))
        screen.draw(canvas)

    return draw


def _film(beat: str) -> Callable[[Canvas, int], None]:
    """The film of a match, at that beat."""

    def draw(canvas: Canvas, seats: int) -> None:
        screen = AttractScreen(shown_props())
        screen.show(chairs(seats - 1), [(keys[0], keys[-1]) for keys in KEYS[seats - 1 :]], 9)
        for _ in range(4000):
            screen.tick(250)
            reel = screen.film.reel
            if reel is not None and reel.live.beat == beat and reel.is_on:
                for _ in range(8):
                    screen.draw(canvas)
                    screen.tick(60)
                break
        screen.draw(canvas)

    return draw


def _seats(canvas: Canvas, seats: int) -> None:
    screen = SeatsScreen(shown_props(), is_class=True)
    screen.show(chairs(seats - 1), ("pointer_is_seen",) if seats == 8 else ())
    screen.props.motion.clock.tick(2000)
    screen.draw(canvas)


def _scenario(canvas: Canvas, seats: int) -> None:
    screen = ScenarioScreen(shown_props(), seats, scenario="plaudit", is_class=True)
    pressed(screen, *(("down",) if seats == 8 else ("down", "down", "left"))).draw(canvas)


def _after(canvas: Canvas, seats: int) -> None:
    screen = AfterScreen(shown_props(), tuple(chair.mask for chair in chairs(seats)), can_keep=seats != 8)
    screen.returns_in(17)
    screen.draw(canvas)


def _mirror(length: str, reveal: int, canvas: Canvas, seats: int) -> None:
    drawn(canvas, staged(seats, "mirror", length=length, reveal=reveal), at_ms=16_000)


def _result(canvas: Canvas, seats: int) -> None:
    drawn(canvas, staged(seats, "result", length="class25"), at_ms=17_000)


def _wishes(canvas: Canvas, seats: int) -> None:
    drawn(canvas, staged(seats, "wishes_shown", length="showcase"), at_ms=5_000)


PICTURES = [
    Picture("kiosk-attract", _attract(0, None, 0)),
    Picture("kiosk-attract-doors", _attract(0, None, 1)),
    Picture("kiosk-attract-two", _attract(2, 9, 2)),
    Picture("kiosk-attract-full", _attract(None, 8, 1)),
    Picture("kiosk-film-door", _film("door")),
    Picture("kiosk-film-hill", _film("hill")),
    Picture("kiosk-after", _after),
    Picture("class-seats", _seats),
    Picture("class-scenario", _scenario),
    Picture("class-mirror", partial(_mirror, "class10", 0)),
    Picture("class-result", _result),
    Picture("showcase-wishes", _wishes),
    Picture("mirror-own", partial(_mirror, "quick", 1)),
]
