"""Pictures of the public: what is said of it in the bar, and hands that are counted as its answer."""

from __future__ import annotations

from dataclasses import replace

from game.drawing.canvas import Canvas
from game.engine.prompts import PUBLIC, Choose, Option, Rate, Slot
from game.table.hand_count import HandCount
from tests.screens.picture import Picture, drawn, live_for, staged

COUNTED = {"nobody": (0, 0, 0, 0, 0), "few": (0, 1, 0, 3, 0), "class": (2, 0, 7, 14, 5)}


def counted(name: str, canvas: Canvas, seats: int) -> None:
    director, live, city = staged(seats, "stars", length="standard")
    prompt = Rate("public", of=city.masks[0])
    live = live_for(director.props, city, seats, "count", (Slot(PUBLIC, prompt),), live.step + 1)
    live.counting = replace(HandCount.begun(live.step, 0, prompt), counts=COUNTED[name], at=3)
    director.show(live, city)
    drawn(canvas, (director, live, city))


def voted(canvas: Canvas, seats: int) -> None:
    director, live, city = staged(seats, "stars", length="standard")
    prompt = Choose("rule", tuple(Option(name) for name in ("mean", "gilded", "orchard")), "", "secret")
    live = live_for(director.props, city, seats, "count", (Slot(PUBLIC, prompt),), live.step + 1)
    live.counting = replace(HandCount.begun(live.step, 0, prompt), counts=(12, 9, 8))
    director.show(live, city)
    drawn(canvas, (director, live, city))


def pressed(canvas: Canvas, seats: int) -> None:
    director, live, city = staged(seats, "stars", length="standard")
    live.public = director.props.words("public.in", answers=187, here=300)
    drawn(canvas, (director, live, city))


def told(canvas: Canvas, seats: int) -> None:
    director, live, city = staged(seats, "do", length="standard")
    live.public = director.props.words("public.gave", name=director.props.words.mask(city.masks[0]), stars=4)
    drawn(canvas, (director, live, city))


def few(canvas: Canvas, seats: int) -> None:
    director, live, city = staged(seats, "stars", length="standard")
    live.public = director.props.words("public.few", here=3, least=5)
    drawn(canvas, (director, live, city))


PICTURES = [
    *(
        Picture(f"public-count-{name}", lambda canvas, seats, name=name: counted(name, canvas, seats))
        for name in COUNTED
    ),
    Picture("public-count-vote", voted),
    Picture("public-pressed", pressed),
    Picture("public-told", told),
    Picture("public-few", few),
]
