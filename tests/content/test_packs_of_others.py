"""A pack that somebody else wrote: what it adds and what it replaces, and one clear word for each mistake in it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from game.city.plan import Plan
from game.content import PACKS, default_pack, load_pack
from tests.content.spoiling import copy_of, problems_of, spoil


def test_what_a_pack_adds_stands_beside_what_is_below_and_the_rest_takes_its_place(tmp_path: Path) -> None:
    base, pack = default_pack(), load_pack(copy_of("example", tmp_path))
    assert {mask.id for mask in pack.masks} == {mask.id for mask in base.masks} | {"tove", "pip"}
    assert set(pack.districts) == set(base.districts) | {"lantern-room", "pier"}
    assert set(pack.wishes) > set(base.wishes)
    assert [home.id for home in pack.homes] == ["hammock", "cabin", "loft", "pilot-house", "lamp"]
    assert {event.id for event in pack.events} == {"herring", "lamp-week"}
    assert not set(pack.cards) & set(base.cards)


def test_a_thing_of_ones_own_goes_before_that_of_the_same_id_below(tmp_path: Path) -> None:
    pack = copy_of("example", tmp_path)
    spoil(pack, "districts.toml", 'id = "pier"\nname = "The Long Pier"', 'id = "market"\nname = "The Fish Market"')
    spoil(pack, "scenarios.toml", '"pier", "market"', '"market"')
    spoil(pack, "cards/first.toml", 'places = ["pier", ', "places = [")
    assert load_pack(pack).districts["market"].name == "The Fish Market"


def test_its_own_rule_is_found_by_the_plan_and_the_citys_are_still_there() -> None:
    pack = load_pack(PACKS / "example")
    plan = Plan(pack, pack.scenarios["one-evening"], "standard", 4)
    assert plan.regime("lantern").treatment(0, "home") == "queue"
    assert plan.regime("gilded").treatment(0, "home") == "refused"
    with pytest.raises(ValueError, match="Did you mean 'lantern'"):
        plan.regime("lanten")


class Spoilt(NamedTuple):
    """`old` in `file` becomes `new`; `says` is all that is said after file and line."""

    name: str
    file: str
    old: str
    new: str
    says: str


SPOILT = [
    Spoilt(
        "rule below unknown", "regimes.toml", 'based_on = "gilded"', 'based_on = "gilden"',
        'regime.lantern.based_on: there is no rule "gilden". Did you mean "gilded"?',
    ),
    Spoilt(
        "number unknown", "regimes.toml", "step = 0.2", "stepp = 0.2",
        'regime.lantern.params.stepp: there is no such constant. Did you mean "step"?',
    ),
    Spoilt(
        "number out of bounds", "regimes.toml", "step = 0.2", "step = 20",
        "regime.lantern.params.step: must be 0.05 to 2, not 20 (how far a day's stars pull; "
        "0.4 * 7 / (seats - 1) moves a small table as much)",
    ),
    Spoilt(
        "number as text", "regimes.toml", "step = 0.2", 'step = "0.2"',
        'regime.lantern.params.step: must be a number, not "0.2"',
    ),
    Spoilt(
        "name of a rule of the city", "regimes.toml", 'id = "lantern"', 'id = "mean"',
        'regime.mean.id: the city has a rule called "mean" already; give yours another id',
    ),
    Spoilt(
        "gate unknown", "regimes.toml", '0 = { home = "queue"', '0 = { hoem = "queue"',
        'regime.lantern.doors.0.hoem: there is no gate "hoem". Did you mean "home"?',
    ),
    Spoilt(
        "answer unknown", "regimes.toml", '0 = { home = "queue"', '0 = { home = "quue"',
        'regime.lantern.doors.0.home: no door answers "quue". Did you mean "queue"?',
    ),
    Spoilt(
        "tier unknown", "regimes.toml", "4 = { home", "5 = { home",
        "regime.lantern.doors.5: tiers go from 0 (outcast) to 4 (prime)",
    ),
    Spoilt(
        "rule of a wish unknown", "wishes.toml", 'rule = "coins_left"', 'rule = "coin_left"',
        'wish.full-jar.rule: there is no rule "coin_left". Did you mean "coins_left"?',
    ),
    Spoilt(
        "number of a wish out of bounds", "wishes.toml", "{ at_least = 9 }", "{ at_least = 700 }",
        "wish.full-jar.params.at_least: must be 0 to 99, not 700 (the fewest coins)",
    ),
    Spoilt(
        "half a coin in a wish", "wishes.toml", "{ at_least = 9 }", "{ at_least = 9.5 }",
        "wish.full-jar.params.at_least: must be a whole number, not 9.5",
    ),
    Spoilt(
        "number missing in a list", "wishes.toml", "params = { nights = 2, highest = 2 }", "params = { highest = 2 }",
        "wish.low-bed.all.1.params: the rule home_nights needs these numbers too: nights",
    ),
    Spoilt(
        "rule unknown in a list", "wishes.toml", '{ rule = "flew" }', '{ rule = "flown" }',
        'wish.honest-abroad.all.2.rule: there is no rule "flown". Did you mean "flew"?',
    ),
    Spoilt(
        "rule and list", "wishes.toml", 'title = "Low bed"', 'rule = "flew"\ntitle = "Low bed"',
        "wish.low-bed.rule: a wish has a rule of its own or several under all, not both",
    ),
    Spoilt(
        "file to add to unknown", "pack.toml", '"masks", ', '"mask", ',
        'adds.1: there is no file of "mask". Did you mean "masks"?',
    ),
    Spoilt(
        "scenario with a rule unknown", "scenarios.toml", 'regime = "lantern"', 'regime = "lanterne"',
        'scenario.one-evening.regime: there is no regime "lanterne". Did you mean "lantern"?',
    ),
    Spoilt(
        "long card of a rule", "words/harbour.toml", "Only parties refuse.",
        "Only the parties of the harbour refuse anybody.",
        "regime.lantern.card: 16 words with the name; it is read before a vote, say it in 14",
    ),
    Spoilt(
        "rule without its name", "words/harbour.toml", '"regime.lantern.name"', '"regime.lantern.nom"',
        'words: regime.lantern.name: there are no words for this. Did you mean "regime.lantern.nom"? '
        "Put them in a file in words/",
    ),
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("case", SPOILT, ids=lambda case: case.name)
def test_a_mistake_is_told_once_with_file_and_line(tmp_path: Path, case: Spoilt) -> None:
    pack = copy_of("example", tmp_path)
    line = spoil(pack, case.file, case.old, case.new)
    told = problems_of(pack)
    where = "words:1" if case.says.startswith("words: ") else f"{case.file}:{line}"
    assert f"{where}: {case.says.removeprefix('words: ')}" in told, "\n".join(told)
    if case.file in ("regimes.toml", "wishes.toml") and case.name != "name of a rule of the city":
        assert len(told) == 1, "\n".join(told)
