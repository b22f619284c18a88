"""Pictures of the charter: the pen, the board, the last vote on it, each from a match that was played."""

from __future__ import annotations

from collections.abc import Callable

from game.city.city import City
from game.drawing.canvas import Canvas
from game.stage.director import Director
from game.stage.staging import Live
from tests.screens.picture import Picture, drawn, staged

Wanted = Callable[[City], bool]


def charter_staged(
    seats: int, beat: str, wanted: Wanted = lambda city: True, length: str = "standard"
) -> tuple[Director, Live, City]:
    """The first match in which this beat comes about, with a city as wanted."""
    for seed in range(1, 60):
        try:
            stage = staged(seats, beat, seed, scenario="charter", length=length)
        except LookupError:
            continue
        if wanted(stage[2]):
            return stage
    raise LookupError(f"{beat} does not come about at {seats} seats")


def _shot(name: str, beat: str, at_ms: float, wanted: Wanted = lambda city: True) -> Picture:
    return Picture(name, lambda canvas, seats: drawn(canvas, charter_staged(seats, beat, wanted), at_ms))


def _late(beat: str) -> Callable[[Canvas, int], None]:
    """The third morning's board, which has the most on it."""

    def draw(canvas: Canvas, seats: int) -> None:
        for seed in range(1, 8):
            first = staged(seats, "charter", seed, scenario="charter", length="standard")[2]
            last = first.charter[-1]
            drawn(canvas, staged(seats, beat, seed, about=last, scenario="charter", length="standard"), 6000)
            return

    return draw


PICTURES = [
    _shot("article-petition", "petition", 2500),
    _shot("article-pick", "article", 2500),
    _shot("article-hammer", "article_shown", 800),
    _shot("article-board", "article_shown", 6000),
    Picture("article-board-full", _late("article_shown")),
    _shot("charter-vote", "charter", 4000),
    _shot("charter-strike", "strike", 3000),
    _shot("charter-adopted", "charter_shown", 7000, lambda city: len(city.charter) == len(city.brought)),
    _shot("charter-amended", "charter_shown", 7000, lambda city: 0 < len(city.charter) < len(city.brought)),
    _shot("charter-burnt", "charter_shown", 7000, lambda city: not city.charter),
]
