"""Why a desk meets somebody so is said by the band of standings that the rule in force meets so, and by no more."""

from __future__ import annotations

import pytest

from game.city.city import City
from game.city.regimes.regime import GATES, TIERS
from game.city.regimes.tuned import regimes_of
from game.content import default_pack
from game.content.desk_words import desk_band, desk_short, desk_yes
from game.content.wording import Wording

PACK = default_pack()
WORDS = Wording(PACK)
RULES = regimes_of(PACK)


def city(rule: str, tier: int, act: int = 2) -> City:
    made = City(masks=("wim",), regime=rule, act=act)
    made.shown = {"wim": ("-", tier, 1, False)}
    return made


def spoken(rule: str, tier: int, gate: str) -> str:
    return desk_band(WORDS, city(rule, tier), "wim", gate, RULES[rule].treatment(tier, gate))


@pytest.mark.parametrize("rule", sorted(RULES))
def test_all_of_a_band_and_no_neighbour_of_it_are_met_so(rule: str) -> None:
    """Neighbouring tiers that are told the same band of a gate are met alike there, and no others are."""
    made = RULES[rule]
    for gate in GATES:
        met = [made.treatment(tier, gate) for tier in range(len(TIERS))]
        bands = [spoken(rule, tier, gate) for tier in range(len(TIERS))]
        if made.is_secret or len(set(met)) == 1:
            assert set(bands) == {""}
            continue
        assert all(bands)
        for low, high in zip(range(len(TIERS)), range(1, len(TIERS)), strict=False):
            assert (met[low] == met[high]) == (bands[low] == bands[high]) or made.shows == "wall", (gate, bands, met)
        figures = [(tier, made.least[tier]) for tier in made.least]
        for tier, band in enumerate(bands):
            if band == WORDS("desk.band.from", figure=dict(figures).get(tier, "?")):
                assert len(set(met[tier:])) == 1
            if band == WORDS("desk.band.below", figure=dict(figures).get(tier + 1, "?")):
                assert len(set(met[: tier + 1])) == 1


def test_who_is_met_otherwise_than_its_tier_is_told_no_band() -> None:
    rule = next(name for name, one in RULES.items() if one.treatment(0, "school") == "refused" and not one.is_secret)
    assert not desk_band(WORDS, city(rule, 4), "wim", "school", "refused")


def test_a_desk_that_makes_no_difference_says_so() -> None:
    assert desk_yes(WORDS, city("gilded", 4, act=1), "wim", "credit", "open") == WORDS("desk.early")
    assert desk_yes(WORDS, city("quiet", 4), "wim", "credit", "open") == WORDS("desk.alike")
    secret = next(name for name, one in RULES.items() if one.is_secret)
    assert desk_yes(WORDS, city(secret, 4), "wim", "credit", RULES[secret].treatment(4, "credit")) == WORDS(
        "desk.hushed"
    )


def test_in_a_few_words_every_answer_of_a_desk_has_a_reason() -> None:
    for rule in RULES:
        for tier in range(len(TIERS)):
            for gate in GATES:
                for act in (1, 2):
                    here = city(rule, tier, act)
                    forms = desk_short(WORDS, here, "wim", gate, RULES[rule].treatment(tier, gate))
                    assert len(forms) == 2, (rule, tier, gate, act)
    assert desk_short(WORDS, city("gilded", 4, act=1), "wim", "credit", "open")[1] == WORDS("desk.early.short")
    assert desk_short(WORDS, city("quiet", 4), "wim", "credit", "open")[1] == WORDS("desk.alike.short")


def test_who_is_in_the_dark_is_told_that_and_no_standing() -> None:
    dark = city("gilded", 4)
    dark.day, dark.dark = 2, {"wim": 2}
    assert desk_short(WORDS, dark, "wim", "network", "refused") == (WORDS("desk.dark.said"), WORDS("desk.dark.short"))
    assert desk_short(WORDS, dark, "wim", "credit", RULES["gilded"].treatment(4, "credit"))[1] != WORDS(
        "desk.dark.short"
    )
