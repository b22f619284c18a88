"""Pictures of the encounter stage, made by real play: each beat of each form, one card of each kind of cast."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from game.city.city import City
from game.city.plan import LARGE
from game.drawing.canvas import Canvas
from game.stage.director import Director
from game.stage.scenes.encounter.scene import EncounterScene
from game.stage.staging import Live
from tests.screens.picture import Picture, drawn, staged

SEEDS = range(1, 40)


@cache
def _seed(seats: int, beat: str, about: str) -> int:
    """The first match in which that card comes to that beat. LookupError if none of the seeds has it."""
    for seed in SEEDS:
        try:
            staged(seats, beat, seed, about, length="standard")
        except LookupError:
            continue
        return seed
    raise LookupError(f"{about} never came to the beat {beat} with {seats} seats in {len(SEEDS)} matches")


def reached(seats: int, beat: str, about: str) -> tuple[Director, Live, City]:
    """A match stopped at that beat of that card."""
    return staged(seats, beat, _seed(seats, beat, about), about, length="standard")


def _beat(beat: str, about: str, at_ms: float = 9000) -> Callable[[Canvas, int], None]:
    return lambda canvas, seats: drawn(canvas, reached(seats, beat, about), at_ms)


def _by_card(canvas: Canvas, seats: int) -> None:
    """Stars at a table that votes by cards of paper: the row is named, and buttons show numbers."""
    director, live, city = reached(seats, "stars", "last-taxi")
    live.card_row, live.card_name = 17, "7Q4K"
    for look in live.seats:
        if look.buttons is not None:
            look.buttons = tuple((label, str(n)) for n, (label, _) in enumerate(look.buttons, 1))
    drawn(canvas, (director, live, city), 3000)


def _halves(beat: str, at_ms: float = 9000, number: int = 0) -> Callable[[Canvas, int], None]:
    """Two halves at once, which a table of seven or more has; `number`: of which of the two cards."""

    def draw(canvas: Canvas, seats: int) -> None:
        def stage(beat: str, about: str = "") -> tuple[Director, Live, City]:
            return staged(max(LARGE, seats), beat, 2, about, "first-impressions", "standard")

        dealt = stage("cards")
        scene = dealt[0].scene
        assert isinstance(scene, EncounterScene)
        drawn(canvas, dealt if beat == "cards" else stage(beat, scene.halves[number].card.id), at_ms)

    return draw


PICTURES: list[Picture] = [
    Picture("encounter-card", _beat("card", "last-taxi")),
    Picture("encounter-say", _beat("say", "last-taxi")),
    Picture("encounter-do", _beat("do", "last-taxi")),
    Picture("encounter-gasp-opens", _beat("gasp", "last-taxi", 2600)),
    Picture("encounter-gasp", _beat("gasp", "last-taxi")),
    Picture("encounter-stars", _beat("stars", "last-taxi", 3000)),
    Picture("encounter-stars-by-card", _by_card),
    *(Picture(f"halves-{beat}", _halves(beat)) for beat in ("cards", "say", "do", "gasp", "stars")),
    *(Picture(f"halves-{beat}-other", _halves(beat, number=1)) for beat in ("gasp", "stars")),
    *(Picture(f"split-{beat}", _beat(beat, "lucky-ticket")) for beat in ("card", "say", "do", "gasp")),
    *(Picture(f"seller-{beat}", _beat(beat, "yesterdays-newspaper")) for beat in ("card", "do", "say", "gasp")),
    *(Picture(f"sorry-{beat}", _beat(beat, "a-ladder-since-spring")) for beat in ("say", "do", "gasp")),
    *(Picture(f"applause-{beat}", _beat(beat, "nineteen-seconds")) for beat in ("card", "say", "tap", "gasp")),
    *(Picture(f"both-hands-{beat}", _beat(beat, "both-hands")) for beat in ("do", "tap", "stars")),
    *(
        Picture(f"ballot-{beat}", _beat(beat, "thank-you-statue"))
        for beat in ("card", "say", "hand", "hands", "gasp", "stars")
    ),
]
