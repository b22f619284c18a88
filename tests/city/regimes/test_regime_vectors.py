"""The vectors of the papers, each told as deeds from the start of a match."""

import pytest

from game.city.deeds import Bought, Clapped, Deed, Disclosed, Due, KeptCompany, Posted, Rated, Recorded, Shared
from game.city.regimes.regime import Standing
from game.city.regimes.registry import regime_named

SEATS = ("ada", "bo", "cy", "di")
STREET = "street"


def stars(*values: int, of: str = "ada", by: str = STREET) -> list[Deed]:
    return [Rated(by, of, value) for value in values]


def ada_after(regime: str, *rounds: list[Deed]) -> Standing:
    return regime_named(regime).judge(SEATS, rounds)[-1]["ada"]


@pytest.mark.parametrize(
    ("given", "score"),
    [((), 4.70), ((4,), 4.58), ((5, 5, 4), 4.69), ((5,) * 10 + (1,), 4.66)],
)
def test_plain_stars(given: tuple[int, ...], score: float) -> None:
    assert ada_after("plain_stars", stars(*given)).score == score


# Under `gilded` a five and a four lift ada from 4.000 to 4.200. Meanwhile the street makes bo prime (4.640, t4) and
# cy low (3.200, t1), then an outcast (2.400, t0); di is left plain (4.000, t2).
RAISED = [*stars(5, 4), *stars(5, of="bo"), *stars(1, of="cy")]
CAST = [RAISED, stars(5, of="bo")]
CAST_OUT = [RAISED, stars(1, of="cy")]


def test_gilded_cast_stands_as_the_vectors_need_it() -> None:
    last = regime_named("gilded").judge(SEATS, CAST)[-1]
    assert [(last[seat].score, last[seat].tier) for seat in SEATS] == [(4.2, 3), (4.64, 4), (3.2, 1), (4.0, 2)]
    outcast = regime_named("gilded").judge(SEATS, CAST_OUT)[-1]["cy"]
    assert (outcast.score, outcast.tier) == (2.4, 0)


@pytest.mark.parametrize(
    ("deeds", "score", "shown"),
    [
        (stars(5), 4.520, "4.520"),
        ([*stars(5, by="bo"), *stars(1, by="cy")], 4.200, "4.200"),
        ([*stars(5, by="di"), *stars(1, by="bo")], 3.453, "3.453"),
        (stars(1, 1), 3.400, "3.400"),
        ([*stars(3), Recorded("ada", "disturbance")], 2.400, "2.400"),
    ],
)
def test_gilded(deeds: list[Deed], score: float, shown: str) -> None:
    standing = ada_after("gilded", *CAST, deeds)
    assert (standing.score, standing.shown) == (score, shown)


def test_gilded_company_of_an_outcast() -> None:
    assert ada_after("gilded", *CAST_OUT, [*stars(5), KeptCompany("ada", "cy")]).score == 4.490


HOUSE = [Bought("ada", "house_brand")] * 5


@pytest.mark.parametrize(
    ("deeds", "score"),
    [
        ([], 605),
        (HOUSE, 665),
        ([*HOUSE, Disclosed("ada"), Disclosed("ada")], 701),
        ([Bought("ada", "game")] * 3, 569),
        ([Due("ada", True, "paid")], 640),
        ([Due("ada", True, "ignored")], 570),
    ],
)
def test_orchard(deeds: list[Deed], score: int) -> None:
    assert ada_after("orchard", deeds).score == score


@pytest.mark.parametrize("regime", ["ledger", "ledger_consent"])
@pytest.mark.parametrize(
    ("entry", "score", "letter"),
    [
        ("ticket", 995, "A"),
        ("heroic_act", 1030, "AA"),
        ("broken_contract", 950, "B"),
        ("drunk_driving", 950, "C"),
    ],
)
def test_ledger(regime: str, entry: str, score: int, letter: str) -> None:
    standing = ada_after(regime, [Recorded("ada", entry)])
    assert (standing.score, standing.shown) == (score, letter)


@pytest.mark.parametrize(
    ("deeds", "reach"),
    [
        ([], 30),
        ([Clapped("ada", 50)], 45),
        ([Clapped("ada", 100)], 55),
        ([Shared("ada")] * 10, 70),
        ([Shared("ada")] * 20, 88),
        ([Shared("ada")] * 35, 100),
        ([Posted("ada", "gloomy"), Posted("ada", "sensitive"), Posted("ada", "approved")], 20),
        ([Posted("ada", "gloomy")] * 4 + [Posted("ada", "approved")] * 2, 1),
    ],
)
def test_echo(deeds: list[Deed], reach: int) -> None:
    # Attention of 0, 5, 10, 20, 40, 70, -5 and -20.
    assert ada_after("echo", deeds).score == reach


def test_web() -> None:
    deeds = [
        *stars(5, 5, of="bo", by="ada"),
        *stars(5, 5, of="ada", by="bo"),
        *stars(5, of="ada", by="cy"),
        *stars(5, of="ada", by="di"),
        *stars(5, of="bo", by="di"),
    ]
    last = regime_named("web").judge(SEATS, [deeds])[-1]
    assert [last[seat].score for seat in SEATS] == [188.4, 181.6, 15.0, 15.0]
    assert [last[seat].tier for seat in SEATS] == [4, 4, 1, 1]


@pytest.mark.parametrize(
    ("rounds", "score"),
    [
        ([[]], 50.0),
        ([stars(5)], 66.7),
        ([stars(1)], 33.3),
        ([stars(1), [], [], []], 39.8),
        ([stars(3, 3, 3)], 50.0),
    ],
)
def test_charter(rounds: list[list[Deed]], score: float) -> None:
    assert ada_after("charter", *rounds).score == score


def test_quiet_scores_nobody() -> None:
    standing = ada_after("quiet", stars(1, 1, 1))
    assert (standing.score, standing.tier) == (None, 2)


def test_mean_with_and_without_ratings() -> None:
    assert ada_after("mean", []).score == 3.00
    assert ada_after("mean", stars(5), stars(4, 4)).score == 4.33
