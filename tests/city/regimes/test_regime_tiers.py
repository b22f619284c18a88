"""Every tier cut just below, at and above, by deeds that land there; and the gates of every tier."""

import pytest

from game.city.deeds import Bought, Clapped, Deed, Disclosed, Due, Held, KeptCompany, Rated, Recorded, Shared
from game.city.regimes.regime import GATES, TIERS, TREATMENTS, Standing
from game.city.regimes.registry import all_regimes, regime_named

SEATS = ("ada", "bo", "cy", "di")


def stars(counts: dict[int, int], of: str = "ada", by: str = "street") -> list[Deed]:
    return [Rated(by, of, value) for value, count in counts.items() for _ in range(count)]


def ada_after(regime: str, *rounds: list[Deed]) -> Standing:
    return regime_named(regime).judge(SEATS, rounds)[-1]["ada"]


@pytest.mark.parametrize(
    ("counts", "score", "tier"),
    [
        ({2: 51, 3: 49}, 2.49, 0),
        ({2: 1, 3: 1}, 2.50, 1),
        ({3: 81, 4: 19}, 3.19, 1),
        ({3: 4, 4: 1}, 3.20, 2),
        ({3: 21, 4: 79}, 3.79, 2),
        ({3: 1, 4: 4}, 3.80, 3),
        ({4: 71, 5: 29}, 4.29, 3),
        ({4: 7, 5: 3}, 4.30, 4),
        ({4: 141, 5: 59}, 4.30, 4),  # 4.295: the gate reads what is stored
    ],
)
def test_mean(counts: dict[int, int], score: float, tier: int) -> None:
    standing = ada_after("mean", stars(counts))
    assert (standing.score, standing.tier) == (score, tier)


@pytest.mark.parametrize(
    ("counts", "score", "tier"),
    [
        ({5: 3, 4: 3}, 4.59, 1),
        ({5: 9, 4: 7}, 4.60, 2),
        ({5: 2}, 4.79, 2),
        ({5: 14, 4: 3}, 4.80, 3),
        ({5: 3}, 4.81, 3),
    ],
)
def test_plain_stars(counts: dict[int, int], score: float, tier: int) -> None:
    standing = ada_after("plain_stars", stars(counts))
    assert (standing.score, standing.tier) == (score, tier)


@pytest.mark.parametrize(
    ("rounds", "score", "tier"),
    [
        ([{1: 1}, {1: 221, 2: 179}], 2.499, 0),
        ([{1: 1}, {1: 11, 2: 9}], 2.500, 1),
        ([{3: 299, 2: 101}], 3.499, 1),
        ([{3: 3, 2: 1}], 3.500, 2),
        ([{5: 199, 4: 201}], 4.199, 2),
        ([{5: 1, 4: 1}], 4.200, 3),
        ([{5: 1, 4: 1}, {5: 379, 4: 21}], 4.499, 3),
        ([{5: 1, 4: 1}, {5: 19, 4: 1}], 4.500, 4),
    ],
)
def test_gilded(rounds: list[dict[int, int]], score: float, tier: int) -> None:
    standing = ada_after("gilded", *[stars(counts) for counts in rounds])
    assert (standing.score, standing.tier) == (score, tier)


@pytest.mark.parametrize(("fall", "cost"), [({1: 221, 2: 179}, 0.030), ({1: 11, 2: 9}, 0.0)])
def test_gilded_company_costs_below_the_cut_only(fall: dict[int, int], cost: float) -> None:
    rounds = [stars({1: 1}, of="cy"), stars(fall, of="cy"), [KeptCompany("ada", "cy")]]
    assert ada_after("gilded", *rounds).score == 4.0 - cost


HOUSE, FAMILY, LUXURY = (Bought("ada", tag) for tag in ("house_brand", "family", "luxury"))
PAID = Due("ada", True, "paid")
FIELD = Disclosed("ada")


@pytest.mark.parametrize(
    ("deeds", "score", "tier"),
    [
        ([LUXURY], 599, 1),
        ([PAID, Held("ada", 7), *[LUXURY] * 3], 600, 2),  # 605 + 35 - 22.5 - 18
        ([Held("ada", 15), FAMILY], 649, 2),  # 605 + 37.5 + 6
        ([Held("ada", 16)], 650, 3),
        ([Held("ada", 18), *[FIELD] * 3, HOUSE, HOUSE, FAMILY], 749, 3),  # 605 + 60 + 54 + 30
        ([PAID, Held("ada", 15), *[FIELD] * 4], 750, 4),  # 605 + 35 + 37.5 + 72
    ],
)
def test_orchard(deeds: list[Deed], score: int, tier: int) -> None:
    standing = ada_after("orchard", deeds)
    assert (standing.score, standing.tier) == (score, tier)


CRASH, FINE, TICKET, HERO, BLOOD, HELP = (
    "broken_contract",
    "unpaid_fine",
    "ticket",
    "heroic_act",
    "blood_donation",
    "volunteering",
)


@pytest.mark.parametrize("regime", ["ledger", "ledger_consent"])
@pytest.mark.parametrize(
    ("entries", "score", "letter", "tier"),
    [
        ([CRASH] * 8 + [TICKET], 595, "D", 0),
        ([CRASH] * 8, 600, "C", 1),
        ([CRASH] * 3 + [TICKET], 845, "C", 1),
        ([CRASH] * 3, 850, "B", 2),
        ([FINE, TICKET, TICKET, TICKET], 955, "B", 2),
        ([FINE, TICKET, TICKET], 960, "A", 2),
        ([BLOOD, BLOOD, HELP], 1025, "A", 2),
        ([HERO], 1030, "AA", 3),
        ([HERO, BLOOD, HELP], 1045, "AA", 3),
        ([HERO, BLOOD, BLOOD], 1050, "AAA", 4),
    ],
)
def test_ledger(regime: str, entries: list[str], score: int, letter: str, tier: int) -> None:
    standing = ada_after(regime, [Recorded("ada", entry) for entry in entries])
    assert (standing.score, standing.shown, standing.tier) == (score, letter, tier)


@pytest.mark.parametrize("regime", ["list", "list_secret"])
def test_list(regime: str) -> None:
    assert ada_after(regime, [Due("ada", True, "ignored")], []).tier == 0
    assert ada_after(regime, [Due("ada", True, "paid")], []).tier == 2


@pytest.mark.parametrize(
    ("taps", "tiers"),
    [
        ([0, 0, 0, 0], [2, 2, 2, 2]),
        ([9, 6, 3, 0], [4, 2, 2, 1]),
        ([9, 9, 3, 0], [4, 4, 2, 1]),
        ([9, 3, 0, 0], [4, 2, 2, 2]),
        ([9, 0, 0, 0], [4, 2, 2, 2]),
        ([9, 9, 9, 0], [4, 4, 4, 1]),
        ([9, 0], [4, 1]),
        ([50, 40, 30, 25, 20, 16, 12, 8, 4, 0], [4, 4, 2, 2, 2, 2, 2, 2, 1, 1]),
        ([50, 40, 40, 25, 20, 16, 12, 8, 8, 0], [4, 4, 4, 2, 2, 2, 2, 2, 2, 1]),
        ([50, 40, 30, 25, 20, 16, 12, 8, 0, 0], [4, 4, 2, 2, 2, 2, 2, 2, 1, 1]),
    ],
)
def test_echo_ranks_the_seats(taps: list[int], tiers: list[int]) -> None:
    seats = [f"seat {place}" for place in range(len(taps))]
    deeds: list[Deed] = [Clapped(seat, count) for seat, count in zip(seats, taps, strict=True)]
    standings = regime_named("echo").judge(seats, [deeds])[0]
    assert [standings[seat].tier for seat in seats] == tiers


def test_echo_ranks_by_the_stored_score() -> None:
    deeds: list[Deed] = [Shared("ada"), Clapped("bo", 21)]  # A = 2 and 2.1: 37 both
    standings = regime_named("echo").judge(SEATS, [deeds])[0]
    assert [standings[seat].tier for seat in SEATS] == [4, 4, 2, 2]


@pytest.mark.parametrize(
    ("fives", "seat", "score", "tier"),
    [
        ("ac cd db dc bd ca db", "a", 59.9, 1),
        ("cd da cb bc dc ac ad", "a", 60.0, 2),
        ("ab ba da db bd ba da", "a", 149.9, 2),
        ("dc ca ac da ad ab", "a", 150.0, 4),
    ],
)
def test_web(fives: str, seat: str, score: float, tier: int) -> None:
    deeds: list[Deed] = [Rated(pair[0], pair[1], 5) for pair in fives.split()]
    standing = regime_named("web").judge("abcd", [deeds])[0][seat]
    assert (standing.score, standing.tier) == (score, tier)


@pytest.mark.parametrize(
    ("rounds", "score", "tier"),
    [
        ([{1: 1}], 33.3, 2),  # low, but too little was said
        ([{1: 2}], 25.0, 1),
        ([{1: 2}, {}], 27.8, 2),  # r + s has faded to 1.6
        ([{5: 98, 4: 1, 1: 149}], 39.9, 1),
        ([{5: 1, 1: 2}], 40.0, 2),
        ([{5: 198, 4: 1, 1: 49}], 79.9, 2),
        ([{5: 3}], 80.0, 3),
    ],
)
def test_charter(rounds: list[dict[int, int]], score: float, tier: int) -> None:
    standing = ada_after("charter", *[stars(counts) for counts in rounds])
    assert (standing.score, standing.tier) == (score, tier)


# Gate by gate what the papers name, tier 0 to 4: W welcome, . open, d deposit, q queue, X refused.
MARKS = dict(zip("W.dqX", TREATMENTS, strict=True))
NAMED_GATES = {
    "quiet": {},
    "mean": {"home": "Xq..W", "travel": "Xq..W"},
    "plain_stars": {"work": ".X.W.", "service": "...W."},
    "gilded": {
        "home": "Xq..W",
        "travel": "Xqq..",
        "event": "XXX.W",
        "service": "Xq...",
        "work": "X....",
        "credit": "X....",
        "school": "X....",
        "network": "X....",
    },
    "orchard": {"credit": ".d.WW", "home": ".d.WW", "service": ".d...", "travel": "....W"},
    "ledger": {"credit": "XX..W", "work": "XX...", "travel": "qq...", "home": "....W"},
    "ledger_consent": {"home": "...WW", "credit": "...WW"},
    "list": {"travel": "X....", "event": "X....", "school": "X....", "credit": "X...."},
    "list_secret": {"travel": "X....", "event": "X....", "school": "X....", "credit": "X...."},
    "echo": {"network": ".q...", "event": ".X..W", "work": "....W"},
    "web": {"credit": ".X...", "work": ".X..."},
    "charter": {"credit": ".d.W."},
}


@pytest.mark.parametrize("regime", NAMED_GATES)
def test_gates_answer_as_the_papers_say(regime: str) -> None:
    for gate in GATES:
        expected = [MARKS[mark] for mark in NAMED_GATES[regime].get(gate, ".....")]
        assert [regime_named(regime).treatment(tier, gate) for tier in range(5)] == expected, gate


def test_every_regime_of_the_papers_is_found() -> None:
    assert set(NAMED_GATES) <= set(all_regimes())


def test_only_gates_and_tiers_that_exist_are_answered() -> None:
    with pytest.raises(ValueError, match="gate"):
        regime_named("mean").treatment(2, "hone")
    for tier in (-1, len(TIERS)):
        with pytest.raises(ValueError, match="tiers"):
            regime_named("mean").treatment(tier, "home")
