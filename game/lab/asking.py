"""What was asked of the lab: from words of the command line to runs; refuses what cannot be played. Plays nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from game.city.pack import Pack
from game.city.plan import SEATS_LEAST, SEATS_MOST
from game.city.regimes.tuned import regimes_of
from game.lab.play import Table
from game.lab.running import Run
from game.lab.seating import BadTable, Seating, nearest

AS_IS, ALL = "as-is", "all"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison, or the only one: where it differs from the other."""

    rule: str = ""
    seating: str = ""
    pack_at: str = ""
    pack_said: str = ""
    """How the pack was named, where that is not where it lies."""


@dataclass(frozen=True, slots=True)
class Question:
    """All that was asked. `against` None: no comparison."""

    scenarios: str
    seats: str
    length: str
    side: Side
    against: Side | None
    matches: int
    first: int
    is_class: bool = False
    explores: bool = False


def runs(question: Question, pack: Pack) -> Iterator[tuple[str, Run]]:
    """(title, run) of every scenario, table size and rule; BadTable for what there is not."""
    scenarios = _among("scenario", question.scenarios, tuple(pack.scenarios))
    for scenario in scenarios:
        if question.length not in pack.scenarios[scenario].lengths:
            there = ", ".join(pack.scenarios[scenario].lengths)
            raise BadTable(f"{scenario} has no length {question.length!r}. There are: {there}.")
        for seats in seats_of(question.seats):
            for rule in rules_of(question.side.rule, pack):
                yield _run(question, scenario, seats, rule, pack)


def _run(question: Question, scenario: str, seats: int, rule: str, pack: Pack) -> tuple[str, Run]:
    side, against = question.side, question.against
    table = Table(
        scenario, question.length, seats, rule, Seating.read(side.seating), side.pack_at,
        "class" if question.is_class else "party", question.explores,
    )  # fmt: skip
    table.seating.fits(seats)
    parts = (f"{scenario}, {seats} seats", f"under {rule}" if rule else "", str(table.seating) if side.seating else "")
    title = ", ".join(filter(None, parts))
    other = None
    if against is not None:
        found = rules_of(against.rule, pack)[0] if against.rule else rule
        other = replace(
            table, rule=found, seating=Seating.read(against.seating or side.seating),
            pack_at=against.pack_at or side.pack_at,
        )  # fmt: skip
        other.seating.fits(seats)
        title += " against " + (
            ", ".join(filter(None, (against.rule, against.seating, against.pack_said or against.pack_at))) or AS_IS
        )
    return title, Run(table, question.first, question.matches, other)


def seats_of(text: str) -> list[int]:
    """From "5", "4,7" or "3-8"; raises BadTable."""
    found: list[int] = []
    for part in text.split(","):
        low, _, high = part.strip().partition("-")
        if not low.isdecimal() or (high and not high.isdecimal()):
            raise BadTable(f"--seats {text}: say it as 5, as 4,7 or as 3-8.")
        found += range(int(low), int(high or low) + 1)
    if not found or not all(SEATS_LEAST <= seats <= SEATS_MOST for seats in found):
        raise BadTable(f"--seats {text}: a table has {SEATS_LEAST} to {SEATS_MOST} seats.")
    return found


def rules_of(text: str, pack: Pack) -> list[str]:
    """From "" (as the scenario has it), "all", or names parted by commas; raises BadTable."""
    if text in ("", AS_IS):
        return [""]
    return _among("regime", text, tuple(regimes_of(pack)))


def _among(what: str, text: str, known: Sequence[str]) -> list[str]:
    if text == ALL:
        return list(known)
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise BadTable(f"There is no {what} {name!r}.{nearest(name, known)}, and all.")
    return names
