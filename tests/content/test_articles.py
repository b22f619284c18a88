"""A pack's articles: what the base pack has, and what is said of those that cannot be brought."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from game.city.city import City
from game.city.plan import FARE
from game.city.travel import fare
from game.content import default_pack
from tests.content.spoiling import copy_of, problems_of, spoil

SPOILT = [
    ("articles.toml", '"pay_gap"', '"pay_gab"', 'there is no effect "pay_gab". Did you mean "pay_gap"?'),
    ("articles.toml", '"lower_coins"', '"everyone_coins"', "one that lasts"),
    ("articles.toml", '"terrace_for_all"', '"terrace_for_all", amount = 2', "has no amount; leave it out"),
    ("articles.toml", 'title = "A roof for all"', 'title = "A roof for each and all"', "6 words; say it in 1 to 4"),
    ("articles.toml", 'short = "2nd helping"', 'short = "A second helping"', "give it a short of 14 letters"),
    ("articles.toml", "A roof has no opinion.", "A roof has no opinion, as is well known to all.", "1 to 16"),
    ("articles.toml", "care = 1", "care = 2", "care is 1 (kind), 0 (both) or -1 (harsh)"),
    ("articles.toml", 'id = "gratitude"', 'id = "Gratitude"', "an id is small letters"),
    ("scenarios.toml", 'articles = ["all"]', 'articles = ["gratitud"]', 'there is no article "gratitud". Did you mean'),
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(("file", "old", "new", "says"), SPOILT, ids=[says for _, _, _, says in SPOILT])
def test_a_bad_article_is_told_with_its_place(tmp_path: Path, file: str, old: str, new: str, says: str) -> None:
    pack = copy_of("plaudit", tmp_path)
    line = spoil(pack, file, old, new)
    told = problems_of(pack)
    assert any(problem.startswith(f"{file}:{line}: ") and says in problem for problem in told), told


def test_a_scenario_needs_articles_of_enough_kinds(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    spoil(pack, "scenarios.toml", 'articles = ["all"]', 'articles = ["gratitude", "second-helping", "noble-thrift"]')
    (problem,) = problems_of(pack)
    assert "kinds of effect; here are 2 that suit any audience" in problem


def test_words_for_the_vote_are_asked_for(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    spoil(pack, "words/articles.toml", '"option.charter.burn"', '"option.charter.warm"')
    assert any("option.charter.burn" in problem for problem in problems_of(pack))


def test_half_of_the_base_packs_articles_are_kind_and_as_many_are_harsh() -> None:
    articles = default_pack().articles
    care = Counter(article.care for article in articles)
    assert len(articles) >= 14
    assert care[1] == care[-1] >= 7
    assert care[0] >= 2


def test_a_way_up_that_costs_nothing_costs_nothing_whatever_the_articles_say() -> None:
    pack = default_pack()
    dearer = sum(max(0, a.effect.amount) for a in pack.articles if a.effect.kind == "upper_fare")
    free = [told for told in pack.events if "costs nothing" in told.text]
    assert dearer > 0
    assert free
    dearest = max(max(scenario.fares, default=FARE) for scenario in pack.scenarios.values())
    for told in free:
        assert fare(City(fare=dearest, effects={"upper_fare": dearer + told.effect.amount})) == 0, told.id
