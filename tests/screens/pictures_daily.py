"""Pictures of daily life: the desk of errands, what the gates said there, the books, the marks on the strip, hints."""

from __future__ import annotations

from dataclasses import replace

from game.city import events as ev
from game.city.city import City
from game.city.regimes.regime import GATES, TREATMENTS
from game.drawing.canvas import Canvas
from game.drawing.theme import HEIGHT, MARGIN_Y
from game.engine.asks import curtain
from game.stage.director import Director
from game.stage.menus.books import BooksScreen
from game.stage.staging import Live
from game.stage.strip_room import strip_top
from tests.screens.picture import LETTERS, Picture, drawn, first_of, live_for, staged

_RUNS = (
    ("study", "post", "apply", "study", "study", "post", "apply", "study"),
    ("save", "shift", "shift", "save", "bill", "bill", "call", "call"),
    ("shop", "shop", "shop", "shop", "shop", "shop", "shop", "shop"),
    ("study", "post", "dance", "study", "save", "dance", "save", "post"),
)
"""What each seat runs, on four evenings: the usual, the ungated, everybody before the same gate, and as many answers as
there are seats."""
_GATES = {
    "study": "school",
    "post": "network",
    "apply": "work",
    "save": "credit",
    "shop": "service",
    "shift": "work",
    "dance": "event",
}


def at_desk(seats: int, offered: tuple[str, ...]) -> tuple[Director, Live, City]:
    """The question, with these errands on offer."""
    director, live, city = staged(seats, "errand", 2, length="standard")
    director.take([ev.ErrandsOffered(offered)], city)
    return director, live, city


def answered(seats: int, evening: int, offered: tuple[str, ...]) -> tuple[Director, Live, City]:
    """The evening after which the stage knows who ran what, and how each gate has met them."""
    director, live, city = at_desk(seats, offered)
    run = tuple(zip(city.masks, _RUNS[evening], strict=False))
    told: list[ev.Event] = [ev.ErrandRun(run)]
    for place, (mask, errand) in enumerate(run):
        if errand in _GATES:
            treatment = TREATMENTS[place % len(TREATMENTS) if evening == 2 else (0, 2, 4, 4, 4, 3, 1, 0)[place]]
            told.append(
                ev.GateMet(
                    _GATES[errand],
                    mask,
                    treatment,
                    errand,
                    {"study": -1, "post": -1, "shop": -3}.get(errand, 1),
                    2 if treatment != "refused" else 1,
                )
            )
        elif errand == "bill":
            told.append(ev.FellDue(mask, "loan", -2, 0, 0, 2))
    director.take(told, city)
    live = live_for(director.props, city, seats, "errand_shown", curtain("errand_shown").slots, live.step + 1)
    director.show(live, city)
    return director, live, city


def by_rule(seats: int, evening: int, offered: tuple[str, ...]) -> tuple[Director, Live, City]:
    """The same under a rule that meets each standing otherwise, with all of them at the table."""
    director, live, city = answered(seats, evening, offered)
    city.act, city.day, city.regime = 2, 2, "gilded"
    rule, run = director.props.regimes["gilded"], _RUNS[evening]
    for place, mask in enumerate(city.masks):
        city.shown[mask] = ("-", (4, 3, 2, 0, 1, 1, 3, 0)[place], place + 1, False)
    told = [
        ev.GateMet(gate, mask, rule.treatment(city.shown[mask][1], gate), errand, -1, 2)
        for mask, errand in zip(city.masks, run, strict=False)
        if (gate := _GATES.get(errand, ""))
    ]
    director.take(told, city)
    return director, live, city


def lived_in(city: City) -> None:
    """Gives everybody something for the books to tell."""
    masks = city.masks
    for place, mask in enumerate(masks):
        city.home.setdefault(mask, "terrace")
        city.coins[mask] = (12, 4, 0, 7, 21, 3, 9, 1)[place]
        city.memory.gates[mask] = {
            gate: TREATMENTS[(place + at) % 5] for at, gate in enumerate(GATES) if (place + at * 3) % 4 != 1
        }
        city.friends.add(frozenset((masks[0], mask)) if place else frozenset((mask, masks[-1])))
    city.later += [
        ev.Deferred(masks[0], city.day + 1, -4, 0, "loan"),
        ev.Deferred(masks[0], city.day + 2, 5, 0, "save"),
        ev.Deferred(masks[1], city.day + 2, 0, 2, "study"),
        ev.Deferred(masks[-1], city.day + 1, -12, 0, "fine"),
        ev.Deferred(masks[-1], city.day + 2, 15, 2, "study"),
    ]
    city.job |= {masks[0]: ("lamps", 5), masks[-1]: ("fountain", 5)}
    city.dark |= {masks[0]: city.day + 1, masks[2]: city.day}


def _desk(name: str, *offered: str) -> Picture:
    return Picture(name, lambda canvas, seats: drawn(canvas, at_desk(seats, offered), 1000))


def _answers(name: str, evening: int, *offered: str, at_ms: float = 3000) -> Picture:
    return Picture(name, lambda canvas, seats: drawn(canvas, by_rule(seats, evening, offered), at_ms))


def _books(beat: str) -> Picture:
    """Over a match that goes on."""

    def draw(canvas: Canvas, seats: int) -> None:
        stage = staged(seats, beat, 3, length="standard")
        lived_in(stage[2])
        drawn(canvas, stage)
        books = BooksScreen(stage[0].props, lambda: stage[2], LETTERS.__getitem__)
        books.is_over_game, books.foot = True, strip_top(canvas, stage[1])
        books.draw(canvas)

    return Picture(f"books-{beat}", draw)


def _books_sums(canvas: Canvas, seats: int) -> None:
    """What came and went, looked up over the question for a bed, after as full a day as there is."""
    director, live, city = staged(seats, "home", 3, length="standard")
    drawn(canvas, (director, live, city))
    busy = (
        "wage",
        "rent",
        "home",
        "fare",
        "upper",
        "found-purse",
        "one-chair-fewer",
        "book",
        "charter",
        "foretold",
        "save",
    )
    director.take([ev.Paid(city.masks[0], (-1) ** at * (at + 1), why) for at, why in enumerate(busy)], city)
    books = BooksScreen(director.props, lambda: city, LETTERS.__getitem__, lambda: director.sums.day)
    books.is_over_game, books.foot = True, strip_top(canvas, live)
    books.turn()
    books.draw(canvas)


def _books_rules(canvas: Canvas, seats: int) -> None:
    """The rules in full, looked up before a vote."""
    stage = staged(seats, "vote", scenario="the-list", length="standard")
    drawn(canvas, stage)
    books = BooksScreen(stage[0].props, lambda: stage[2], LETTERS.__getitem__)
    books.is_over_game, books.foot = True, strip_top(canvas, stage[1])
    books.turn()
    books.turn()
    books.draw(canvas)


def _books_paused(canvas: Canvas, seats: int) -> None:
    director, live, city = staged(seats, "home", 3, length="standard")
    lived_in(city)
    drawn(canvas, (director, live, city))
    books = BooksScreen(director.props, lambda: city, LETTERS.__getitem__)
    books.foot = float(HEIGHT - MARGIN_Y)
    books.draw(canvas)


def _marks(canvas: Canvas, seats: int) -> None:
    director, live, city = staged(seats, "home", 3, length="standard")
    lived_in(city)
    drawn(canvas, (director, live, city))


def _marks_quiet(canvas: Canvas, seats: int) -> None:
    """Nobody is asked, and everybody has something to show."""
    director, live, city = staged(seats, "homes_shown", 3, length="standard")
    lived_in(city)
    drawn(canvas, (director, replace(live), city))


def hinted(seats: int, beat: str, *events: ev.Event) -> tuple[Director, Live, City]:
    """A scene at the moment at which these events call for a sentence; not every week has somebody moved."""
    director, live, city = first_of(range(3, 40), lambda seed: staged(seats, beat, seed, length="standard"))
    director.props.motion.clock.tick(20_000)
    director.teaching.begin()
    director.take(events, city)
    return director, live, city


def _hint(beat: str, *events: ev.Event) -> Picture:
    return Picture(f"hint-{beat}", lambda canvas, seats: drawn(canvas, hinted(seats, beat, *events), 2000))


PICTURES: list[Picture] = [
    _desk("daily-desk", "shift", "study", "borrow"),
    _desk("daily-desk-two", "shift", "call"),
    _desk("daily-desk-five", "shift", "bill", "dance", "apply", "save"),
    _answers("daily-answers", 0, "shift", "study", "post", "apply"),
    _answers("daily-answers-ungated", 1, "shift", "bill", "call", "save"),
    _answers("daily-answers-same", 2, "shift", "shop", "cake"),
    _answers("daily-answers-stamp", 0, "study", "post", "apply", at_ms=760),
    _answers("daily-answers-many", 3, "study", "post", "dance", "save", "bill"),
    _books("travel"),
    _books("home"),
    Picture("books-paused", _books_paused),
    Picture("books-sums", _books_sums),
    Picture("books-rules", _books_rules),
    Picture("marks", _marks),
    Picture("marks-quiet", _marks_quiet),
    _hint("travel", ev.GateMet("service", "arlo", "refused", "shop")),
    _hint("stars", ev.Deferred("arlo", 4, -4, 0, "loan")),
    _hint("eviction", ev.MasksSwapped(())),
]
