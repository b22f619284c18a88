"""A pack's own rules: other numbers and doors on one of the city's, which stays as it is in the papers."""

from __future__ import annotations

import pytest

from game.city.deeds import Bought, Deed, KeptCompany, Posted, Rated, Recorded
from game.city.pack import TunedRegime
from game.city.regimes.knobs import knob_problems
from game.city.regimes.regime import Regime, welcome
from game.city.regimes.registry import all_regimes, regime_named
from game.city.regimes.tuned import tuned

SEATS = ("ada", "bo", "cy", "di")
WITH_KNOBS = [regime for regime in all_regimes().values() if regime.knobs]
EVERYTHING: list[Deed] = [
    *(Rated(by, of, 1 + (3 * a + b) % 5) for a, by in enumerate(SEATS) for b, of in enumerate(SEATS) if by != of),
    Recorded("ada", "ticket"), Recorded("bo", "heroic_act"), Bought("cy", "game"), Posted("di", "gloomy"),
    KeptCompany("ada", "bo"),
]  # fmt: skip

ALONE = {"step", "largest_move", "company_cost", "passed_on", "kept", "enough", "leaning", "window", "gloomy"}
"""Numbers that need not agree with any other."""


def stars(*values: int, of: str = "ada") -> list[Deed]:
    return [Rated("street", of, value) for value in values]


def score(regime: Regime, *rounds: list[Deed]) -> object:
    return regime.judge(SEATS, rounds)[-1]["ada"].score


def tier(regime: Regime, *rounds: list[Deed]) -> int:
    return regime.judge(SEATS, rounds)[-1]["ada"].tier


def test_most_of_the_citys_rules_can_be_tuned() -> None:
    names = {regime.name for regime in WITH_KNOBS}
    assert names >= {"gilded", "mean", "web", "ledger", "ledger_consent", "orchard", "charter", "plain_stars", "echo"}


@pytest.mark.parametrize("regime", WITH_KNOBS, ids=lambda regime: regime.name)
def test_the_usual_numbers_are_those_in_force(regime: Regime) -> None:
    usual = {key: knob.usual for key, knob in regime.knobs.items()}
    assert knob_problems(regime.knobs, usual) == []
    again, rounds = regime_named(regime.name, **usual), [EVERYTHING, EVERYTHING[::-1]]
    assert again.judge(SEATS, rounds) == regime.judge(SEATS, rounds)
    assert again.start_text == regime.start_text


@pytest.mark.parametrize("regime", WITH_KNOBS, ids=lambda regime: regime.name)
def test_every_number_that_stands_alone_may_go_to_its_bounds(regime: Regime) -> None:
    for key, knob in regime.knobs.items():
        for value in (knob.least, knob.most):
            if key in ALONE or regime.name.startswith("ledger"):
                table = regime_named(regime.name, **{key: value}).judge(SEATS, [EVERYTHING, EVERYTHING])[-1]
                assert all(0 <= standing.tier <= 4 for standing in table.values())


def test_numbers_do_what_they_say() -> None:
    assert score(regime_named("gilded", step=0.2), stars(5)) == 4.2
    assert score(regime_named("gilded", largest_move=0.1), stars(5)) == 4.1
    assert tier(regime_named("mean", favoured_below=4.8), stars(5, 4, 5)) == 3
    assert tier(regime_named("mean"), stars(5, 4, 5)) == 4
    assert score(regime_named("ledger", ticket=-50), [Recorded("ada", "ticket")]) == 950
    assert score(regime_named("ledger_consent", heroic_act=60), [Recorded("ada", "heroic_act")]) == 1060
    only_baskets = regime_named("orchard", bills=0, coins=0, basket=100, profile=0, friends=0)
    assert score(only_baskets, [Bought("ada", "house_brand")] * 5) == 950
    assert score(regime_named("charter", kept=1), stars(1), [], [], []) == 33.3
    assert score(regime_named("charter", kept=0), stars(1), []) == 50.0
    assert score(regime_named("plain_stars", leaning=1, start=3), stars(5)) == 4.0
    assert score(regime_named("echo", gloomy=5), [Posted("ada", "gloomy")]) == 45


def test_a_web_that_passes_nothing_on_shines_on_all_alike() -> None:
    table = regime_named("web", passed_on=0).judge(SEATS, [EVERYTHING])[-1]
    assert {standing.score for standing in table.values()} == {100.0}


def test_numbers_that_do_not_agree_are_told() -> None:
    with pytest.raises(ValueError, match=r"must rise from one to the next: outcast_below 4, low_below 3\.2"):
        regime_named("mean", outcast_below=4)
    with pytest.raises(ValueError, match="must add up to 100: bills 50"):
        regime_named("orchard", bills=50)


def test_doors_replace_those_of_the_rule_below_or_stay() -> None:
    own = tuned(TunedRegime("soft", "gilded", {"step": 0.2}, {"0": {"home": "queue"}, "4": welcome("home")}))
    assert own.name == "soft"
    assert own.treatment(0, "home") == "queue"
    assert own.treatment(0, "travel") == "open"
    assert own.shows == "digits"
    same = tuned(TunedRegime("slow", "gilded", {"step": 0.2}))
    assert same.treatment(0, "travel") == "refused"


def test_the_veil_reads_the_weights_of_the_tuned_rule() -> None:
    """Under a quick step bo is prime after day one and its star counts double; the plain weights would not see that."""
    quick = regime_named("gilded", step=1, largest_move=2)
    rounds = [stars(5, of="bo"), [Rated("bo", "ada", 4), *stars(3, 3)]]
    assert quick.weights is not None
    weights = quick.weights(SEATS, rounds)
    assert weights is not None
    assert weights["bo"] == 4
    plain = regime_named("gilded").weights
    assert plain is not None
    assert (plain(SEATS, [stars(4, of="bo"), []]) or {})["bo"] == 2
