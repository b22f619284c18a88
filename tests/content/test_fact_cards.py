"""What a pack's facts must be: short, dated, with a source, and about no one country for long."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from game.city.pack import VERDICTS
from game.city.regimes.registry import all_regimes
from game.content import default_pack, load_pack
from game.content.checks.brands import FORBIDDEN
from tests.content.spoiling import copy_of, problems_of, spoil

SPOILT = [
    ('verdict = "false"', 'verdict = "maybe"', "must be one of true, partly, false"),
    ('where = "China"', 'where = ""', "name the country it is about"),
    ('as_of = "2025"', 'as_of = "lately"', "say when it was so, with a year"),
    ('"law"]', '"lawn"]', 'there is no rule and no theme "lawn". Did you mean "law"?'),
    ("MIT Technology Review, 2022", "https://example.org", "no address"),
    ('claim = "', 'claim = "' + "and " * 26, "say it in 1 to 25"),
    ('because = "', 'because = "' + "and " * 36, "say it in 1 to 35"),
    ("a common American credit score", "a Sesame score", '"Sesame" is somebody\'s mark'),
    ('id = "one-score"', 'id = "One Score"', "an id is small letters"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("old", "new", "says"), SPOILT, ids=[says[:24] for _, _, says in SPOILT])
def test_a_mistake_is_named_with_its_line(tmp_path: Path, old: str, new: str, says: str) -> None:
    pack = copy_of("plaudit", tmp_path)
    line = spoil(pack, "facts.toml", old, new)
    found = [problem for problem in problems_of(pack) if says in problem]
    assert found
    assert found[0].startswith(f"facts.toml:{line}: "), found


def test_three_in_a_row_from_one_country_are_refused(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    spoil(pack, "facts.toml", 'where = "United States"', 'where = "China"')
    (problem,) = problems_of(pack)
    assert "the third in a row from one country (China)" in problem
    assert "fact.banned-millions.where" in problem


@pytest.mark.slow
def test_a_pack_may_do_without_facts_unless_a_scenario_asks_for_them(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    (pack / "facts.toml").unlink()
    problems = problems_of(pack)
    assert problems
    assert all("this scenario asks for facts, and the pack has none" in problem for problem in problems)
    scenarios = pack / "scenarios.toml"
    scenarios.write_text(scenarios.read_text(encoding="utf-8").replace("facts = true\n", ""), encoding="utf-8")
    assert load_pack(pack).facts == ()


def test_the_base_pack_has_facts_of_every_verdict_about_every_rule_with_a_model_outside() -> None:
    facts = default_pack().facts
    assert len(facts) >= 60
    assert {fact.verdict for fact in facts} == set(VERDICTS)
    covered = {name for fact in facts for name in fact.about} & set(all_regimes())
    said = {name: default_pack().words[f"regime.{name}.inspired"] for name in all_regimes()}
    without = {"quiet"} | {name for name, words in said.items() if words.startswith("Nothing outside")}
    assert covered == set(all_regimes()) - without


def test_no_country_has_more_than_a_third_of_the_facts() -> None:
    facts = default_pack().facts
    places = Counter(fact.where for fact in facts)
    assert max(places.values()) * 3 <= len(facts), places.most_common(3)
    assert len(places) >= 15


OWN_WORD = ("said in court", "told it himself", "admitted nothing", "say they", "says it")


def test_what_one_side_alone_says_is_partly_so_wherever_it_happened() -> None:
    """The same evidence, the same verdict: a person's own account is no more true in one country than in another."""
    told = [fact for fact in default_pack().facts if any(words in fact.because for words in OWN_WORD)]
    assert len(told) >= 2
    assert [fact.id for fact in told if fact.verdict != "partly"] == []


def test_nothing_that_could_not_be_confirmed_is_printed() -> None:
    """The list of what to keep off the cards, by words that would give it away."""
    kept_off = (*FORBIDDEN, "positive energy", "internet speed", "Huang", "nappies", "diaper", "35/25", "4.4")
    for fact in default_pack().facts:
        text = " ".join((fact.claim, fact.because, fact.source)).lower()
        assert not [word for word in kept_off if word.lower() in text], fact.id


EFFECTS = [
    ('"law", about = "cash_free"', '"law", about = "cash_fre"', 'no law "cash_fre". Did you mean "cash_free"?'),
    ('"rule_lent", about = "orchard"', '"rule_lent", about = "orchid"', 'no rule "orchid". Did you mean "orchard"?'),
    ('"everyone_coins", amount = 1', '"everyone_coins", amount = 1, about = "x"', "everyone_coins is about nothing"),
    ('"bill", amount = 1', '"bill", amount = -1', "a bill is for 1 coin or more"),
    ('"blackout"', '"blackout", amount = 2', "blackout has no amount; leave it out"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("old", "new", "says"), EFFECTS, ids=[says for _, _, says in EFFECTS])
def test_what_an_event_is_about_must_be_there(tmp_path: Path, old: str, new: str, says: str) -> None:
    pack = copy_of("plaudit", tmp_path)
    line = spoil(pack, "events.toml", old, new)
    assert any(p.startswith(f"events.toml:{line}: ") and says in p for p in problems_of(pack)), problems_of(pack)


def test_a_headline_asks_nothing(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    line = spoil(pack, "headlines.toml", '"lower_coins"', '"bill"')
    (problem,) = problems_of(pack)
    assert problem.startswith(f"headlines.toml:{line}: ")
    assert "needs an event" in problem


def test_words_for_what_an_event_asks_are_asked_for(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    spoil(pack, "words/news.toml", '"option.bill.plead"', '"option.bill.pled"')
    assert "option.bill.plead" in problems_of(pack)[0]
