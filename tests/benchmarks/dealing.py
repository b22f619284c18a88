"""Deals matches of bots and prints what a table gets to see: of the deck, of the forms, and again the next time.

Run as: python -m tests.benchmarks.dealing [--scenario NAME] [--length NAME] [--seats 5] [--matches N] [--json]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace

from rich.console import Console
from rich.table import Table as RichTable

from game.city import events as ev
from game.city.city import City
from game.city.plan import Plan
from game.content import default_pack
from game.engine.host import Host
from tests.benchmarks.tables import add_tables, tables_of
from tests.laws.bot_matches import begun, over
from tests.processes import processes

DECK_LEAST, AGAIN_MOST, FORM_LEAST = 0.90, 0.15, 0.50
EVENING = 3
"""So many matches has an evening here."""


@dataclass(frozen=True, slots=True)
class Dealt:
    """What so many evenings of one kind saw; each evening has `EVENING` matches, one after the other."""

    scenario: str
    length: str
    seats: int
    matches: int
    """First matches of an evening: the deck and the forms are counted in these."""
    deck: int
    unseen: tuple[str, ...]
    """Cards of the deck that none of these matches came to."""
    scenes: float
    """Of a match, in the mean."""
    again: tuple[float, ...]
    """The share of scenes that the evening had seen before: in its second match, in its third."""
    forms: dict[str, float]
    """In how many of the matches each form of the scenario came in at all."""
    openings: int
    """With how many different first cards these matches began."""

    @property
    def seen(self) -> float:
        return 1 - len(self.unseen) / self.deck

    @property
    def rarest(self) -> tuple[str, float]:
        return min(self.forms.items(), key=lambda item: item[1])

    @property
    def misses(self) -> list[str]:
        """The marks that are missed, in words."""
        found = [f"of the deck {self.seen:.0%} seen"] if self.seen < DECK_LEAST else []
        found += [f"{self.again[0]:.0%} of the next match again"] if self.again and self.again[0] > AGAIN_MOST else []
        return found + [f"{form} in {share:.0%}" for form, share in self.forms.items() if share < FORM_LEAST]


def scenes_of(plan: Plan, seed: int) -> tuple[str, ...]:
    """The cards of one match of bots, in order."""
    return tuple(dict.fromkeys(_met(over(begun(plan, seed)))))


def first_scene_of(plan: Plan, seed: int) -> str:
    """The first of them; the match is played no further."""
    host = begun(plan, seed)
    while not (met := list(_met(host))):
        host.close_now()
    return met[0]


def _met(host: Host[City]) -> Iterator[str]:
    return (event.card for event in host.history if isinstance(event, ev.EncounterDone))


def evening_of(plan: Plan, seed: int, matches: int = EVENING) -> list[tuple[str, ...]]:
    """The cards of an evening's matches."""
    played: list[tuple[str, ...]] = []
    for number in range(matches):
        seen = tuple(card for cards in played for card in cards)
        played.append(scenes_of(replace(plan, seen=seen, is_again=number > 0), seed * 100 + number))
    return played


def dealt(scenario: str, length: str, seats: int, matches: int, evening: int = EVENING, first: int = 1) -> Dealt:
    """What so many evenings of one kind saw, whose seeds begin at `first`."""
    pack = default_pack()
    plan = Plan(pack, pack.scenarios[scenario], length, seats, bots=tuple(range(seats)))
    evenings = [evening_of(plan, seed, evening) for seed in range(first, first + matches)]
    firsts = [cards for cards, *_ in evenings]
    met = Counter(form for cards in firsts for form in {pack.cards[card].form for card in cards})
    again = []
    for number in range(1, evening):
        later = [(card in {c for cards in e[:number] for c in cards}) for e in evenings for card in e[number]]
        again.append(round(sum(later) / len(later), 3))
    return Dealt(
        scenario, length, seats, matches, len(plan.deck),
        tuple(card.id for card in plan.deck if not any(card.id in cards for cards in firsts)),
        round(sum(map(len, firsts)) / matches, 1),
        tuple(again),
        {form: round(met[form] / matches, 3) for form in plan.scenario.forms},
        len({cards[0] for cards in firsts}),
    )  # fmt: skip


def printed(rows: Sequence[Dealt]) -> RichTable:
    """A row a kind of match."""
    table = RichTable(title=f"{rows[0].matches} evenings of bots a row")
    heads = ("scenario", "length", "seats", "deck", "seen", "scenes", "again in 2nd", "in 3rd", "rarest form", "missed")
    for head in heads:
        table.add_column(head, justify="right" if head in ("seats", "deck", "seen", "scenes") else "left")
    for row in rows:
        again = [f"{share:.0%}" for share in row.again] + ["", ""]
        table.add_row(
            row.scenario, row.length, str(row.seats), str(row.deck), f"{row.seen:.0%}", str(row.scenes),
            again[0], again[1], f"{row.rarest[0]} {row.rarest[1]:.0%}", "; ".join(row.misses),
        )  # fmt: skip
    return table


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.dealing")
    add_tables(parser, length="standard", seats="5")
    parser.add_argument("--matches", type=int, default=40, help="evenings a row, of three matches each")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--json", action="store_true", help="also the cards that were not seen, and every form")
    asked = parser.parse_args()
    wanted = [(*table, asked.matches) for table in tables_of(parser, asked)]
    with processes(asked.jobs) as pool:
        rows = list(pool.map(_dealt, wanted))
    if asked.json:
        print(json.dumps([asdict(row) | {"missed": row.misses} for row in rows], indent=2))
    else:
        Console(width=180).print(printed(rows))


def _dealt(wanted: tuple[str, str, int, int]) -> Dealt:
    return dealt(*wanted)


if __name__ == "__main__":
    main()
