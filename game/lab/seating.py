"""Who sits at the lab's table: temperaments and strategies by name, mixed as in `clique:2,honest:3`; plays nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from game.bots.bot import bots_for
from game.bots.temperament import TEMPERAMENTS
from game.city.city import City
from game.engine.dice import Dice
from game.engine.host.players import Player
from game.engine.prompts import Seat
from game.lab.strategies import STRATEGIES, Strategy, Worth, temper_of

USUAL = "usual"


class BadTable(ValueError):
    """A table that cannot be seated; the message says what was wrong and what there is."""


def nearest(name: str, there: Sequence[str]) -> str:
    """What to say after an unknown name: the nearest one, and all there are, without a stop."""
    close = get_close_matches(name, there, n=1)
    hint = f" Did you mean {close[0]}?" if close else ""
    return f"{hint} There are: {', '.join(there)}"


@dataclass(frozen=True, slots=True)
class Seating:
    """`places`: (name, how many); whoever is not named is one of the usual bots, dealt anew for each seed."""

    places: tuple[tuple[str, int], ...] = ()

    @classmethod
    def read(cls, text: str) -> Seating:
        """From `clique:2,honest:3`, `pact` or ""; raises BadTable."""
        found: list[tuple[str, int]] = []
        for part in filter(None, (piece.strip() for piece in text.split(","))):
            name, _, number = part.partition(":")
            if name not in TEMPERAMENTS and name not in STRATEGIES and name != USUAL:
                there = [USUAL, *TEMPERAMENTS, *STRATEGIES]
                raise BadTable(f"Nobody at the table is called {name!r}.{nearest(name, there)}.")
            if number and not (number.isdecimal() and 1 <= int(number) <= 8):
                raise BadTable(f"{part}: how many is a number from 1 to 8, as in {name}:2.")
            least = STRATEGIES[name].seats if name in STRATEGIES else 1
            count = int(number) if number else least
            if count < least:
                raise BadTable(f"{part}: {name} takes at least {least} seats.")
            found.append((name, count))
        return cls(tuple(found))

    @property
    def taken(self) -> int:
        """How many seats are named."""
        return sum(count for _, count in self.places)

    def __str__(self) -> str:
        return ",".join(f"{name}:{count}" for name, count in self.places) or USUAL

    def fits(self, seats: int) -> None:
        """Raises BadTable where more are named than the table has seats."""
        if self.taken > seats:
            raise BadTable(f"{self}: that is {self.taken} at a table of {seats}. Name fewer, or take --seats.")

    def seats_named(self, seats: int, seed: int) -> tuple[Seat, ...]:
        """Which seats those who are named have; they go round with the seed."""
        return tuple((seed + n) % seats for n, name in enumerate(self._each()) if name != USUAL)

    def _each(self) -> list[str]:
        return [name for name, count in self.places for _ in range(count)]

    def seat(self, seats: int, seed: int, worth: Worth) -> tuple[dict[Seat, Player[City]], tuple[str, ...]]:
        """Who answers at each seat, and by what name it is counted. The named ones go round with the seed."""
        self.fits(seats)
        usual = bots_for(range(seats), Dice(seed, "temperaments"))
        names = [usual[seat].temper.name for seat in range(seats)]
        players: dict[Seat, Player[City]] = dict(usual)
        at, rigged = seed % seats, []
        for name, count in self.places:
            group = tuple((at + n) % seats for n in range(count))
            at += count
            if name == USUAL:
                continue
            for seat in group:
                names[seat] = name
                if name in TEMPERAMENTS:
                    players[seat] = temper_of(name)
            if name in STRATEGIES:
                rigged.append((STRATEGIES[name], group))
        for strategy, group in rigged:
            _take_seats(strategy, group, players, seats, worth)
        return players, tuple(names)


USUAL_TABLE = Seating()


def _take_seats(
    strategy: Strategy, group: tuple[Seat, ...], players: dict[Seat, Player[City]], seats: int, worth: Worth
) -> None:
    """Its own seats play it; a strategy that is about what others do to one seat goes to the others."""
    others = tuple(seat for seat in range(seats) if seat not in group)
    for seat in others if strategy.is_of_others else group:
        players[seat] = strategy.make(players[seat], group, worth)


def known() -> Mapping[str, str]:
    """Everybody who may sit there, with a line on each."""
    tempers = dict.fromkeys(TEMPERAMENTS, "a temperament of the bots")
    return {USUAL: "temperaments dealt as in play"} | tempers | {s.name: s.text for s in STRATEGIES.values()}
