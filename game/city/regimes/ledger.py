"""The regime `ledger`, strict: a town's book of points and the letter they earn. The consent mode shares its book."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.city.deeds import Recorded
from game.city.regimes.knobs import Knob, settled
from game.city.regimes.regime import Regime, Rounds, Rule, Seats, Standing, Standings, moved, refuse, welcome

START = 1000
GOOD_CAP = 60
"""The most that good deeds posted in one round can add, in points, in any round that they are in force."""


@dataclass(frozen=True, slots=True)
class TariffLine:
    """One line of the tariff: points, rounds in force (its own counted), and whether it holds the letter down."""

    points: int
    rounds: int
    is_serious: bool = False


TARIFF = {
    "ticket": TariffLine(-5, 1),
    "litter": TariffLine(-5, 1),
    "false_report": TariffLine(-20, 2),
    "unpaid_fine": TariffLine(-30, 2),
    "broken_contract": TariffLine(-50, 3),
    "drunk_driving": TariffLine(-50, 3, is_serious=True),
    "volunteering": TariffLine(5, 1),
    "blood_donation": TariffLine(10, 1),
    "heroic_act": TariffLine(30, 2),
    "disturbance": TariffLine(-20, 2),
}
Tariff = Mapping[str, TariffLine]
KNOBS = {
    entry: Knob(line.points, *((0, 200) if line.points > 0 else (-500, 0)), "points of this line of the book", True)
    for entry, line in TARIFF.items()
}
LONGEST = max(line.rounds for line in TARIFF.values())
LETTERS = ((1050, "AAA", 4), (1030, "AA", 3), (960, "A", 2), (850, "B", 2), (600, "C", 1))
"""The least points for a letter, the letter, its tier; below them all is D."""
LEAST = {1: "C", 2: "B", 3: "AA", 4: "AAA"}
SERIOUS_BELOW = 850
"""A serious entry in force reads the score as under this, so that the letter is C or lower."""


def book_of(constants: Mapping[str, float]) -> Rule:
    """The rule with other points on some lines of the book (see KNOBS)."""
    points = settled(KNOBS, constants)
    tariff = {entry: replace(line, points=int(points[entry])) for entry, line in TARIFF.items()}
    return lambda seats, rounds: _judge(seats, rounds, tariff)


def _judge(seats: Seats, rounds: Rounds, tariff: Tariff) -> list[Standings]:
    judged = []
    for now in range(len(rounds)):
        book: dict[str, list[tuple[int, str]]] = {seat: [] for seat in seats}
        for posted in range(max(0, now - LONGEST + 1), now + 1):
            for deed in rounds[posted]:
                if isinstance(deed, Recorded) and now - posted < tariff[deed.entry].rounds:
                    book[deed.by].append((posted, deed.entry))
        judged.append({seat: _standing(book[seat], tariff) for seat in seats})
    return judged


def _standing(entries: list[tuple[int, str]], tariff: Tariff) -> Standing:
    """The standing for the entries in force, each with the round that it was posted in."""
    sums = {entry: line.points * sum(one == entry for _, one in entries) for entry, line in tariff.items()}
    good: dict[int, int] = {}
    for posted, entry in entries:
        good[posted] = good.get(posted, 0) + max(0, tariff[entry].points)
    over = sum(max(0, points - GOOD_CAP) for points in good.values())
    score = START + sum(sums.values()) - over
    is_held_down = any(tariff[entry].is_serious for _, entry in entries)
    letter, tier = _letter(min(score, SERIOUS_BELOW - 1) if is_held_down else score)
    return Standing(score, tier, letter, moved(**sums, over_the_cap=-over))


def _letter(points: int) -> tuple[str, int]:
    for least, letter, tier in LETTERS:
        if points >= least:
            return letter, tier
    return "D", 0


def ledger(**points: float) -> Regime:
    """The regime with other points on some lines of its book (see KNOBS)."""
    return Regime(
        name="ledger",
        rule=book_of(points),
        needs=("recorded",),
        shows="letter",
        decimals=0,
        least=LEAST,
        start_text="A",
        doors={
            0: {**refuse("credit", "work"), "travel": "queue"},
            1: {**refuse("credit", "work"), "travel": "queue"},
            4: welcome("home", "credit"),
        },
        tune=ledger,
        knobs=KNOBS,
    )


REGIME = ledger()
