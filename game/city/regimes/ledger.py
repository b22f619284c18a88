"""The regime `ledger`, strict: a town's book of points and the letter they earn. The consent mode shares its book."""

from dataclasses import dataclass

from game.city.deeds import Recorded
from game.city.regimes.regime import Regime, Rounds, Seats, Standing, Standings, moved, refuse, welcome

START = 1000
GOOD_CAP = 60
"""The most that good deeds posted in one round can add, in points, in any round that they are in force."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the tariff: points, rounds in force (its own counted), and whether it holds the letter down."""

    points: int
    rounds: int
    is_serious: bool = False


TARIFF = {
    "ticket": Line(-5, 1),
    "litter": Line(-5, 1),
    "false_report": Line(-20, 2),
    "unpaid_fine": Line(-30, 2),
    "broken_contract": Line(-50, 3),
    "drunk_driving": Line(-50, 3, is_serious=True),
    "volunteering": Line(5, 1),
    "blood_donation": Line(10, 1),
    "heroic_act": Line(30, 2),
    "disturbance": Line(-20, 2),
}
LONGEST = max(line.rounds for line in TARIFF.values())
LETTERS = ((1050, "AAA", 4), (1030, "AA", 3), (960, "A", 2), (850, "B", 2), (600, "C", 1))
"""The least points for a letter, the letter, its tier; below them all is D."""
SERIOUS_BELOW = 850
"""A serious entry in force reads the score as under this, so that the letter is C or lower."""


def judge(seats: Seats, rounds: Rounds) -> list[Standings]:
    judged = []
    for now in range(len(rounds)):
        book: dict[str, list[tuple[int, str]]] = {seat: [] for seat in seats}
        for posted in range(max(0, now - LONGEST + 1), now + 1):
            for deed in rounds[posted]:
                if isinstance(deed, Recorded) and now - posted < TARIFF[deed.entry].rounds:
                    book[deed.by].append((posted, deed.entry))
        judged.append({seat: _standing(book[seat]) for seat in seats})
    return judged


def _standing(entries: list[tuple[int, str]]) -> Standing:
    """The standing for the entries in force, each with the round that it was posted in."""
    sums = {entry: line.points * sum(one == entry for _, one in entries) for entry, line in TARIFF.items()}
    good: dict[int, int] = {}
    for posted, entry in entries:
        good[posted] = good.get(posted, 0) + max(0, TARIFF[entry].points)
    over = sum(max(0, points - GOOD_CAP) for points in good.values())
    score = START + sum(sums.values()) - over
    is_held_down = any(TARIFF[entry].is_serious for _, entry in entries)
    letter, tier = _letter(min(score, SERIOUS_BELOW - 1) if is_held_down else score)
    return Standing(score, tier, letter, moved(**sums, over_the_cap=-over))


def _letter(points: int) -> tuple[str, int]:
    for least, letter, tier in LETTERS:
        if points >= least:
            return letter, tier
    return "D", 0


REGIME = Regime(
    name="ledger",
    rule=judge,
    needs=("recorded",),
    shows="letter",
    decimals=0,
    start_text="A",
    doors={
        0: {**refuse("credit", "work"), "travel": "queue"},
        1: {**refuse("credit", "work"), "travel": "queue"},
        4: welcome("home", "credit"),
    },
)
