"""Pictures of the hill, the doors, the paper, the change of rule and the evening, each from a match that was played."""

from __future__ import annotations

from collections.abc import Callable

from game.city.city import City
from game.city.errands import SIGN
from game.drawing.canvas import Canvas
from game.engine.prompts import Choose
from game.stage.staging import Live
from tests.screens.picture import Picture, Stage, drawn, first_of, staged


def _anything(city: City) -> bool:
    return True


def _turned_away(kind: str) -> Callable[[City], bool]:
    """Somebody has just been turned away at such a door."""
    return lambda city: bool(city.turned_away.get(kind))


def _shot(
    name: str,
    beat: str,
    at_ms: float,
    seed: int = 1,
    *,
    about: str = "",
    length: str = "standard",
    scenario: str = "plaudit",
    topic: str = "",
    wanted: Callable[[City], bool] = _anything,
) -> Picture:
    """The moment `at_ms` after the first group of `beat` has opened; the next seed is tried where it never opens."""

    def draw(canvas: Canvas, seats: int) -> None:
        def stage_of(number: int) -> Stage:
            return staged(seats, beat, number, about, scenario, length=length, topic=topic)

        drawn(canvas, first_of(range(seed, seed + 60), stage_of, lambda stage: wanted(stage[2])), at_ms)

    return Picture(name, draw)


def _signing(beat: str, at_ms: float) -> Callable[[Canvas, int], None]:
    """An evening on which somebody may sign in the Book; shown is one on which somebody has."""

    def draw(canvas: Canvas, seats: int) -> None:
        def stage_of(seed: int) -> Stage:
            return staged(seats, beat, seed, length="standard", wanted=_is_signing)

        drawn(canvas, first_of(range(1, 24), stage_of), at_ms)

    return draw


def _is_signing(live: Live, city: City) -> bool:
    """Somebody may run this errand, or has."""
    may = any(isinstance(p, Choose) and any(o.id == SIGN for o in p.options) for p in live.prompts.values())
    return may or any(since == city.day for _, since in city.guarantors.values())


def _at_least(seats_least: int, picture: Picture) -> Picture:
    """The same at a table that is large enough for it to come up."""
    return Picture(picture.name, lambda canvas, seats: picture.draw(canvas, max(seats, seats_least)))


PICTURES: list[Picture] = [
    _shot("hill-cloud", "hill", 1200),
    _shot("hill-climb", "hill", 2500),
    _shot("hill", "hill", 8000),
    _shot("ledger", "ledger", 9000, seed=2),
    _shot("travel", "travel", 2000),
    _shot("door-look", "door", 900, seed=3),
    _shot("door", "door", 6000, seed=3),
    _shot("door-refuses", "door", 2500, seed=3, wanted=_turned_away("travel")),
    _shot("door-refused", "door", 6000, seed=3, wanted=_turned_away("travel")),
    _shot("door-plane-refused", "door", 6000, about="plane", length="quick", wanted=_turned_away("flight")),
    _shot("door-plane", "door", 6000, seed=2, about="plane", length="quick"),
    _shot("vouch", "vouch", 1000, seed=3),
    _shot("bulletin", "bulletin", 3000),
    _shot("rule", "rule", 1000),
    _shot("vote-plea", "plea", 2000),
    _shot("vote", "vote", 1000),
    _shot("rule-shown", "rule_shown", 6000),
    _shot("home", "home", 1500),
    _shot("homes-shown", "homes_shown", 4000),
    _shot("eviction", "eviction", 3000),
    _shot("book-booked", "booked", 3000),
    _shot("book-asked", "book", 1000),
    _shot("book-struck", "book_struck", 3000),
    _shot("book-evicted", "eviction", 4000, scenario="charter", wanted=lambda city: bool(city.book)),
    Picture("book-errand", _signing("errand", 1000)),
    Picture("book-errand-shown", _signing("errand_shown", 3000)),
    _at_least(5, _shot("book-guarantor", "vouch", 1500, topic="guarantor")),  # three have one name in the Book at most
    _shot("errand", "errand", 1000),
    _shot("errand-shown", "errand_shown", 2500),
    _shot("headline", "headline", 1000),
    _shot("night", "night", 2400),
]
