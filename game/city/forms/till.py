"""Adds up what one card brings to whom and says it as events; it never touches the city itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from game.city import events as ev
from game.city.city import City
from game.city.city_table import CityTable
from game.city.forms.form import Cast
from game.city.pack import MaskId, Pay
from game.engine.events import Event

Parts: TypeAlias = "Mapping[str, tuple[MaskId, ...]]"
"""Who is meant by each name that a row may pay: a role ("owner") or an act's id (all who did it)."""

ONE_OF = "one_of:"


class Till:
    """Coins and Life points of one card by mask, summed, so that each purse is opened once and stops at 0."""

    __slots__ = ("_cast", "_parts", "_table", "coins", "deeds", "life")

    def __init__(self, table: CityTable, cast: Cast, parts: Parts) -> None:
        self._table = table
        self._cast = cast
        self._parts = parts
        self.coins: dict[MaskId, int] = {}
        self.life: dict[MaskId, int] = {}
        self.deeds: list[Event] = []

    def add(self, mask: MaskId, coins: int = 0, life: int = 0) -> None:
        """Coins (either sign) and Life points (0 or more) for one mask."""
        self.coins[mask] = self.coins.get(mask, 0) + coins
        self.life[mask] = self.life.get(mask, 0) + life

    def pay(self, pays: Sequence[Pay]) -> None:
        """Everything that a row of outcomes brings."""
        for pay in pays:
            masks = self.paid_by(pay.to)
            for mask in masks:
                self.add(mask, pay.coins + pay.share // len(masks), pay.life)
                if pay.entry:
                    self.note("recorded", by=mask, entry=pay.entry)
                for friend in self._parts[pay.befriends] if pay.befriends else ():
                    if friend != mask:
                        self.note("befriended", by=mask, of=friend)
                for friend in self._parts[pay.unfriends] if pay.unfriends else ():
                    if frozenset((mask, friend)) in self._table.state.friends:
                        self.note("unfriended", by=mask, of=friend)

    def paid_by(self, to: str) -> tuple[MaskId, ...]:
        """The masks that a row means by `to`; of "one_of:x" one is drawn by lot."""
        if not to.startswith(ONE_OF):
            return self._parts[to]
        masks = self._parts[to.removeprefix(ONE_OF)]
        return (self._table.dice(self._cast.place, to).choice(masks),) if masks else ()

    def note(self, deed: str, **pairs: str | int | bool) -> None:
        """A deed to go on record with the card."""
        self.deeds.append(ev.DeedNoted(deed, tuple(pairs.items())))

    def shown(self, city: City) -> tuple[tuple[MaskId, int, int], ...]:
        """(mask, coins that really move, Life points) of all to whom something happens."""
        rows = [(mask, city.paid(mask, coins), self.life[mask]) for mask, coins in self.coins.items()]
        return tuple([row for row in rows if row[1] or row[2]])

    def events(self, city: City, why: str) -> tuple[Event, ...]:
        """The facts: payments, Life points (to the seat that wears the mask), deeds."""
        told: list[Event] = []
        for mask, coins, life in self.shown(city):
            if coins:
                told.append(ev.Paid(mask, coins, why))
            if life:
                told.append(ev.Lived(city.seat_of(mask), life, why))
        return (*told, *self.deeds)
