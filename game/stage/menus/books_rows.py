"""What the books say of each mask, read off the public city as plain values; draws nothing and knows no secret."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.city.city import City
from game.city.events import Deferred
from game.city.pack import MaskId
from game.city.regimes.regime import GATES


@dataclass(frozen=True, slots=True)
class Dues:
    """Things of one sort that fall due: their sums, the first evening, and how many there are."""

    coins: int = 0
    life: int = 0
    day: int = 0
    count: int = 0


@dataclass(frozen=True, slots=True)
class BookRow:
    """One mask's line. `friends`: seats that wear its friends. `gates`: answers in the order of GATES, "" for none."""

    mask: MaskId
    seat: int
    home: str
    coins: int
    life: int
    """Life points that all have seen come; what is kept quiet is told at the end."""
    owed: Dues
    coming: Dues
    wage: int | None
    """Coins an evening where it has a job of its own; None for the common wage."""
    is_dark: bool
    is_written: bool
    """Whether the name is in the Book."""
    is_out: bool
    """Whether it has no app."""
    friends: tuple[int, ...]
    gates: tuple[str, ...]


def book_rows(city: City) -> tuple[BookRow, ...]:
    """A row for each mask, by the seats that wear them now."""
    return tuple(_row(city, mask) for mask in city.by_seat())


def _row(city: City, mask: MaskId) -> BookRow:
    mine = [due for due in city.later if due.mask == mask]
    job, wage = city.job.get(mask, ("", 0))
    friends = (other for pair in city.friends if mask in pair for other in pair if other != mask)
    answered = city.memory.gates.get(mask, {})
    return BookRow(
        mask=mask,
        seat=city.seat_of(mask),
        home=city.home.get(mask, ""),
        coins=city.coins.get(mask, 0),
        life=city.life[city.seat_of(mask)],
        owed=_sum(due for due in mine if due.coins < 0),
        coming=_sum(due for due in mine if due.coins > 0 or due.life > 0),
        wage=wage if job else None,
        is_dark=city.is_dark(mask),
        is_written=mask in city.book,
        is_out=mask in city.out,
        friends=tuple(sorted(city.seat_of(other) for other in friends if other in city.wearer)),
        gates=tuple(answered.get(gate, "") for gate in GATES),
    )


def _sum(dues: Iterable[Deferred]) -> Dues:
    found = list(dues)
    if not found:
        return Dues()
    return Dues(sum(d.coins for d in found), sum(d.life for d in found), min(d.day for d in found), len(found))
