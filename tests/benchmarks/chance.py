"""How often does the debrief claim a pattern where there is none?

Run as: python -m tests.benchmarks.chance [--matches 200] [--seats 5-8] [--seed N] [--json]

Matches of bots in which what is claimed has been dealt by lot: opinions at random, stars among those who gave them,
acts among faces, faces among days, tiers among masks. Beside each share of matches its mark; a claim to either side of
a band of nine tenths may come in a tenth.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from rich.console import Console
from rich.table import Table as RichTable

from game.city import events as ev
from game.city.deeds import CITIZENS
from game.city.opinions import OPINIONS
from game.debrief.beyond_chance import beyond_chance
from game.debrief.metrics import acts, discernment, inflation, mobility, reciprocity, revenge, severity
from game.debrief.reading import record_of
from game.debrief.record import Record
from game.engine.dice import Dice
from game.engine.events import Event
from game.lab.asking import seats_of
from tests.debrief.played import played

LEARNING, ONE_SIDE, BOTH_SIDES = 0.05, 0.05, 0.10
MARKS: Mapping[str, float] = {
    "a learning verdict": LEARNING,
    "low stars went back": ONE_SIDE,
    "favours, or against them": BOTH_SIDES,
    "a clique is named": ONE_SIDE,
    "rulers differ": BOTH_SIDES,
    "stars follow acts": BOTH_SIDES,
    "stars grew or shrank": BOTH_SIDES,
    "tiers held": ONE_SIDE,
}


def answered_at_random(seats: int, seed: int, items: Sequence[str]) -> list[ev.PollAnswered]:
    """Opinions before and after as a bot without any gives them."""
    dice = Dice(seed, "opinions")
    return [
        ev.PollAnswered(seat, item, 1 + dice.below(5), is_after)
        for is_after in (False, True)
        for item in items
        for seat in range(seats)
    ]


def stars_dealt(events: Sequence[Event], seed: int) -> list[Event]:
    """The same match, the stars of each face dealt anew among the masks that gave them."""
    dice, dealt = Dice(seed, "dealt"), list(events)
    faces: dict[tuple[str, str, int], list[int]] = {}
    scene = 0
    for at, event in enumerate(events):
        scene += isinstance(event, ev.EncounterDone)
        if isinstance(event, ev.StarsGiven) and event.by not in CITIZENS:
            faces.setdefault((event.card, event.of, scene), []).append(at)
    for places in faces.values():
        stars = dice.shuffled([_stars(events[at]) for at in places])
        for at, given in zip(places, stars, strict=True):
            dealt[at] = replace(_given(events[at]), stars=given)
    return dealt


def _given(event: Event) -> ev.StarsGiven:
    assert isinstance(event, ev.StarsGiven)
    return event


def _stars(event: Event) -> int:
    return _given(event).stars


def faces_dealt(record: Record, seed: int, what: Literal["care", "day"]) -> Record:
    """The same record, the care of its faces (or their days) dealt anew among them."""
    dice = Dice(seed, "faces")
    faces = list(dict.fromkeys((star.encounter, star.of) for star in record.stars))
    first = {(star.encounter, star.of): star for star in reversed(record.stars)}
    if what == "care":
        noted = [face for face in faces if first[face].care is not None]
        care = dict(zip(noted, dice.shuffled([first[face].care for face in noted]), strict=True))
        stars = [star._replace(care=care.get((star.encounter, star.of))) for star in record.stars]
    else:
        days = dict(zip(faces, dice.shuffled([first[face].day for face in faces]), strict=True))
        stars = sorted(
            (star._replace(day=days[star.encounter, star.of]) for star in record.stars), key=lambda star: star.day
        )
    return replace(record, stars=stars)


def tiers_dealt(record: Record, seed: int) -> Record:
    """The same record, each evening's rows dealt anew among those who were rated."""
    dice, ledgers = Dice(seed, "tiers"), []
    for ledger in record.evenings_on_the_hill:
        rated = list(ledger.rated)
        rows = dict(zip(rated, dice.shuffled([ledger.rows[mask] for mask in rated]), strict=True))
        ledgers.append(replace(ledger, rows={**ledger.rows, **rows}))
    return replace(record, evenings_on_the_hill=ledgers)


def claimed(scenario: str, seats: int, seed: int) -> Iterator[str]:
    """What the debrief would claim of one match in which nothing is meant."""
    events = played(scenario, seats, seed)
    record = record_of(stars_dealt(events, seed))
    if discernment(answered_at_random(seats, seed, tuple(OPINIONS))).verdict not in ("chance", "few"):
        yield "a learning verdict"
    if revenge(record).is_beyond_chance:
        yield "low stars went back"
    found = reciprocity(record, 400)
    if found.is_enough and not found.could_be_chance:
        yield "favours, or against them"
    if any(note.kind == "clique" for note in beyond_chance(record)):
        yield "a clique is named"
    if not severity(record).could_be_chance:
        yield "rulers differ"
    as_played = record_of(events)
    if not acts(faces_dealt(as_played, seed, "care")).could_be_chance:
        yield "stars follow acts"
    if not inflation(faces_dealt(as_played, seed, "day")).could_be_chance:
        yield "stars grew or shrank"
    if mobility(tiers_dealt(as_played, seed)).is_steadier_than_chance:
        yield "tiers held"


def shares(matches: int, seats: Sequence[int], seed: int, scenarios: Sequence[str]) -> dict[str, float]:
    """The share of matches with each claim."""
    counts: Counter[str] = Counter()
    for number in range(matches):
        counts.update(claimed(scenarios[number % len(scenarios)], seats[number % len(seats)], seed + number))
    return {name: counts[name] / matches for name in MARKS}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--matches", type=int, default=200)
    parser.add_argument("--seats", type=seats_of, default=(5, 6, 7, 8))
    parser.add_argument("--seed", type=int, default=5000)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    found = shares(asked.matches, asked.seats, asked.seed, ("plaudit", "applause", "the-list", "charter"))
    if asked.json:
        print(json.dumps(found))
        return
    table = RichTable(
        "claimed of matches in which nothing was meant", "share", "mark", title=f"{asked.matches} matches"
    )
    for name, share in found.items():
        table.add_row(name, f"{100 * share:.1f} %", f"{100 * MARKS[name]:.0f} %")
    Console().print(table)


if __name__ == "__main__":
    main()
