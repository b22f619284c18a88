"""Pictures of every gate's answer: each treatment at each gate, wherever a screen tells it. The answers are made up."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.city import events as ev
from game.city.city import City
from game.city.door_reasons import LOT, SHUT
from game.city.errands import ERRANDS
from game.city.errands.gated import serve
from game.city.finale import PLANE
from game.city.forms.counter import Counter
from game.city.pack import Card
from game.city.regimes.regime import TREATMENTS
from game.drawing.canvas import Canvas
from game.engine.asks import curtain
from game.engine.events import Event
from tests.screens.picture import Picture, Stage, drawn, live_for, shown_pack, staged

AS_MET = ("refused", "welcome", "queue", "deposit", "open")
"""In an order in which a table of three shows what matters most."""
GATED = tuple(errand.id for errand in ERRANDS.values() if errand.run is serve)
DOORS = ("travel", "flight", "home")


def told(stage: Stage, beat: str, events: Iterable[Event], about: str = "") -> Stage:
    """What the screen knows has happened; then the curtain of `beat` is up."""
    director, live, city = stage
    director.take(list(events), city)
    live = live_for(director.props, city, len(live.seats), beat, curtain(beat, about).slots, live.step + 1)
    director.show(live, city)
    return director, live, city


def by_mask(city: City, turn: int = 0) -> list[tuple[str, str]]:
    """Each mask with another answer."""
    return [(mask, AS_MET[(place + turn) % len(AS_MET)]) for place, mask in enumerate(city.masks)]


def errand_met(errand: str, seats: int, turn: int) -> Stage:
    """An evening on which everybody ran this errand."""
    stage = staged(seats, "errand", 2, length="standard")
    rows, what = by_mask(stage[2], turn), ERRANDS[errand]
    met = [
        ev.GateMet(what.gate, mask, how, errand, what.terms_for(how).all_coins, what.terms_for(how).all_life)
        for mask, how in rows
    ]
    run = ev.ErrandRun(tuple((mask, errand) for mask, _ in rows))
    return told(stage, "errand_shown", (ev.ErrandsOffered((errand, "cake")), run, *met))


def door_met(kind: str, seats: int) -> Stage:
    """A door that lets some in, each in its own way, and turns others away."""
    stage = staged(seats, "homes_shown" if kind == "home" else "door", 3, length="standard")
    city = stage[2]
    name = {"travel": city.districts[0], "flight": PLANE, "home": "tower"}[kind]
    rows = tuple((mask, how, how != "refused" and place < 6, "") for place, (mask, how) in enumerate(by_mask(city)))
    last = next(mask for mask, _, is_in, _ in reversed(rows) if is_in)
    why = tuple(
        (mask, "" if is_in else SHUT if how == "refused" else LOT, "" if is_in or how == "refused" else last, "2.50")
        for mask, how, is_in, _ in rows
    )
    answer = ev.DoorAnswered(kind, name, 6, rows, "home" if kind == "home" else "travel", reasons=why)
    return told(stage, "homes_shown" if kind == "home" else "door", (answer,), name)


def desk_met(card: Card, how: str, seats: int) -> Stage:
    """A clerk's answer, with the card's own words."""
    rules: Counter = card.rules
    stage = staged(seats, "card", 2, scenario="the-list", length="standard")
    city = stage[2]
    front = city.masks[:2]
    line = next((terms.line for terms in rules.terms if how in terms.to), rules.refusal)
    names = {"applicant": stage[0].props.words.mask(front[0]), "next": stage[0].props.words.mask(front[1])}
    for role, name in names.items():
        line = line.replace(f"{{{role}}}", name)
    set_up = ev.EncounterSet(card.id, "counter", city.place[front[0]], front, ("applicant", "next"))
    why = (SHUT, "2.50") if how == "refused" else ("", "")
    return told(stage, "counter", (set_up, ev.CounterAnswered(rules.desk, front[0], how, line, *why)), card.id)


def tickets_met(seats: int) -> Stage:
    """The door to a party has looked at everyone."""
    stage = staged(seats, "bulletin", 2, length="standard")
    event = "quiet-inspection"
    news = (ev.BulletinRead("", event), ev.TicketsGiven(event, tuple(by_mask(stage[2]))))
    stage[2].memory.bulletin = ("", event)
    return told(stage, "question_shown", news, event)


def _shot(name: str, stage: Callable[[int], Stage], at_ms: float = 9000) -> Picture:
    def draw(canvas: Canvas, seats: int) -> None:
        drawn(canvas, stage(seats), at_ms)

    return Picture(name, draw)


def _errand(errand: str, turn: int) -> Picture:
    gate = ERRANDS[errand].gate
    return _shot(f"gate-{gate}-{errand}{'-2' if turn else ''}", lambda seats: errand_met(errand, seats, turn), 3000)


def _desk(card: Card, how: str) -> Picture:
    return _shot(
        f"gate-{card.rules.gate}-desk-{card.id}-{how}", lambda seats: desk_met(shown_pack().cards[card.id], how, seats)
    )


def _desks() -> list[Card]:
    return [card for card in shown_pack().cards.values() if card.form == "counter"]


PICTURES = [
    *(_errand(errand, turn) for errand in GATED for turn in (0, 3)),
    *(
        _shot(
            f"gate-{'home' if kind == 'home' else 'travel'}-door-{kind}", lambda seats, kind=kind: door_met(kind, seats)
        )
        for kind in DOORS
    ),
    *(_desk(card, how) for card in _desks() for how in TREATMENTS),
    _shot("gate-event-tickets", tickets_met, 3000),
]
