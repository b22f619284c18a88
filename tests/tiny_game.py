"""A second, tiny game (sealed bids for odd lots): proves that the engine knows no game. Not about Plaudit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from game.engine.asks import ask_each, choose_each, curtain, numbers_each
from game.engine.events import Audience, Event
from game.engine.prompts import Choose, Gist, Option, Rate, Ready
from game.engine.rules import Rules, Table

LOTS = ("lamp", "parrot", "tuba")
BIDS = tuple(Option(str(bid), f"bid {bid}", Gist(coins=-bid, risk=bid / 8)) for bid in (0, 1, 3, 6))
HANDS = (Option("fine", "fine by me"), Option("object", "I object", Gist(kindness=-1)))


@dataclass(slots=True)
class City:
    purse: dict[int, int] = field(default_factory=dict)
    glory: dict[int, int] = field(default_factory=dict)
    lots: list[tuple[str, int, str]] = field(default_factory=list)
    secrets: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Dealt(Event):
    audience: ClassVar[Audience] = "seat"
    seat: int
    coins: int


@dataclass(slots=True)
class Sold(Event):
    lot: str
    to: int
    price: int
    first_objector: int | None


@dataclass(slots=True)
class Praised(Event):
    audience: ClassVar[Audience] = "none"
    by: int
    of: int
    stars: int


@dataclass(slots=True)
class RoundEnded(Event):
    lot: str
    glory: tuple[int, ...]


def _on_dealt(city: City, event: Dealt) -> None:
    city.purse[event.seat] = event.coins


def _on_sold(city: City, event: Sold) -> None:
    city.lots.append((event.lot, event.to, "" if event.first_objector is None else f"seat {event.first_objector}"))


def _on_praised(city: City, event: Praised) -> None:
    city.secrets.append(f"{event.by} gave {event.of} {event.stars}")


def _on_round_ended(city: City, event: RoundEnded) -> None:
    city.glory = dict(enumerate(event.glory))


async def auction(table: Table[City]) -> int:
    """Three lots: bid sealed, object openly, rate the buyer in secret. Most glory wins, lowest seat on ties."""
    seats = range(table.seats)
    table.tell(*(Dealt(seat, 8 + table.dice("purse", seat).below(5)) for seat in seats))
    for lot in LOTS:
        await ask_each({seat: Ready("next", about=lot) for seat in seats}, "ready")
        with table.card(lot):
            bids = await choose_each({seat: Choose("bid", BIDS, "0", about=lot) for seat in seats}, "do")
            top = max(int(bid) for bid in bids.values())
            buyer = table.dice("tie", lot).choice([seat for seat in seats if int(bids[seat]) == top])
            hands = await choose_each(
                {seat: Choose("object", HANDS, "fine", "open", lot) for seat in seats if seat != buyer}, "object"
            )
            others = [seat for seat in seats if seat != buyer]
            against = [others[slot] for slot in table.order if hands[others[slot]] == "object"]
            raters = [(seat, Rate("praise", f"seat {buyer}", about=lot)) for seat in others]
            stars = await numbers_each(raters, "stars")
            await curtain("gasp", about=lot)
            table.tell(Sold(lot, buyer, top, against[0] if against else None))
            table.tell(*(Praised(by, buyer, given) for by, given in zip(others, stars, strict=True)))
            glory = [table.state.glory.get(seat, 0) - (top if seat == buyer else 0) for seat in seats]
            glory[buyer] += sum(stars)
            table.tell(RoundEnded(lot, tuple(glory)))
    return max(seats, key=lambda seat: (table.state.glory.get(seat, 0), -seat))


def tiny_rules(seats: int) -> Rules[City]:
    """The game for 2 to 8 seats."""
    return Rules(
        name="auction",
        seats=seats,
        new_state=City,
        appliers={Dealt: _on_dealt, Sold: _on_sold, Praised: _on_praised, RoundEnded: _on_round_ended},
        script=auction,
        event_types=(Dealt, Sold, Praised, RoundEnded),
        digest=lambda city: repr((sorted(city.purse.items()), sorted(city.glory.items()), city.lots)).encode(),
        milestones=frozenset({RoundEnded}),
    )
