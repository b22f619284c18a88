"""The rules: three lots, bids sealed, objections open, stars secret. Most glory wins, the lowest seat on ties."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from game.engine.asks import ask_each, choose_each, curtain, numbers_each
from game.engine.events import Audience, Event
from game.engine.prompts import Choose, Gist, Option, Rate, Ready
from game.engine.rules import Rules, Table

LOTS = ("lamp", "parrot", "tuba")
BIDS = tuple(Option(bid, f"bid {bid}", Gist(coins=-int(bid))) for bid in ("0", "1", "3", "6"))
HANDS = (Option("fine", "fine by me"), Option("object", "I object", Gist(kindness=-1)))


@dataclass(slots=True)
class Hall:
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
class Opened(Event):
    is_shown: ClassVar[bool] = True
    seat: int
    bid: int


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


def _on_dealt(hall: Hall, event: Dealt) -> None:
    hall.purse[event.seat] = event.coins


def _on_sold(hall: Hall, event: Sold) -> None:
    hall.lots.append((event.lot, event.to, "" if event.first_objector is None else f"seat {event.first_objector}"))


def _on_praised(hall: Hall, event: Praised) -> None:
    hall.secrets.append(f"{event.by} gave {event.of} {event.stars}")


def _on_round_ended(hall: Hall, event: RoundEnded) -> None:
    hall.glory = dict(enumerate(event.glory))


def bid_of(hall: Hall, seat: int, lot: str) -> Choose:
    has_bought = any(to == seat for _, to, _ in hall.lots)  # whoever has may not bid the most again
    return Choose("bid", BIDS, "0", about=lot, forbids=lambda bid: "greedy" if has_bought and bid == "6" else None)


async def auction(table: Table[Hall]) -> int:
    """The whole match; returns the seat that wins."""
    seats = range(table.seats)
    table.tell(*(Dealt(seat, 8 + table.dice("purse", seat).below(5)) for seat in seats))
    for lot in LOTS:
        await ask_each({seat: Ready("next", about=lot) for seat in seats}, "ready")
        with table.card(lot):
            bids = await choose_each({seat: bid_of(table.state, seat, lot) for seat in seats}, "do")
            top = max(int(bid) for bid in bids.values())
            buyer = table.dice("tie", lot).choice([seat for seat in seats if int(bids[seat]) == top])
            others = [seat for seat in seats if seat != buyer]
            hands = await choose_each({seat: Choose("object", HANDS, "fine", "open", lot) for seat in others}, "object")
            against = [others[at] for at in table.order if hands[others[at]] == "object"]
            stars = await numbers_each([(seat, Rate("praise", f"seat {buyer}", about=lot)) for seat in others], "stars")
            table.show(*(Opened(seat, int(bids[seat])) for seat in seats))
            await curtain("gasp", about=lot)
            told = Sold(lot, buyer, top, against[0] if against else None)
            table.tell(told, *(Praised(by, buyer, given) for by, given in zip(others, stars, strict=True)))
            glory = [table.state.glory.get(seat, 0) - (top if seat == buyer else 0) for seat in seats]
            glory[buyer] += sum(stars)
            table.tell(RoundEnded(lot, tuple(glory)))
    return max(seats, key=lambda seat: (table.state.glory.get(seat, 0), -seat))


def auction_rules(seats: int) -> Rules[Hall]:
    """The game for 2 to 8 seats."""
    return Rules(
        "auction", seats, Hall,
        {Dealt: _on_dealt, Sold: _on_sold, Praised: _on_praised, RoundEnded: _on_round_ended},
        auction, (Dealt, Opened, Sold, Praised, RoundEnded),
        digest=lambda hall: repr((sorted(hall.purse.items()), sorted(hall.glory.items()), hall.lots)).encode(),
        milestones=frozenset({RoundEnded}),
    )  # fmt: skip
