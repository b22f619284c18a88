"""What stands in a {hole} is bent as the language bends it: cases of names, how many, the comma of a figure."""

from __future__ import annotations

import pytest

from game.content.grammar import Grammar, grammar_of

GERMAN = grammar_of("de")
GARDEN = {"Der Rosengarten": {"dat": "dem Rosengarten", "in": "im Rosengarten"}}


@pytest.mark.parametrize(
    ("name", "owning"),
    [("Nadi", "Nadis"), ("Felix", "Felix\N{RIGHT SINGLE QUOTATION MARK}"), ("Odile", "Odiles")],
)
def test_a_german_name_owns_without_an_apostrophe_but_after_a_hiss(name: str, owning: str) -> None:
    assert GERMAN.filled("{name:gen} Stern", {"name": name}) == f"{owning} Stern"


def test_an_english_name_owns_with_one() -> None:
    assert grammar_of("en").filled("{name:gen} star", {"name": "Nadi"}) == "Nadi's star"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{where} ist offen.", "Der Rosengarten ist offen."),
        ("Vor {where:dat} steht man.", "Vor dem Rosengarten steht man."),
        ("Man ist {where:in}.", "Man ist im Rosengarten."),
        ("{where:In} ist es still.", "Im Rosengarten ist es still."),
        ("Man sieht {where:acc}.", "Man sieht Der Rosengarten."),
    ],
)
def test_a_name_stands_in_the_case_that_is_asked_for(text: str, said: str) -> None:
    assert Grammar(GARDEN).filled(text, {"where": "Der Rosengarten"}) == said


def test_a_name_that_stands_small_within_a_sentence_bends_the_same() -> None:
    assert Grammar(GARDEN).filled("{where:dat}", {"where": "der Rosengarten"}) == "dem Rosengarten"


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 Platz"), ("+1", "+1 Platz"), (0, "0 Plätze"), (2, "2 Plätze"), (2.5, "2,5 Plätze")]
)
def test_german_counts_one_and_more(count: object, said: str) -> None:
    assert GERMAN.filled("{count:Platz|Plätze}", {"count": count}) == said


@pytest.mark.parametrize(("count", "said"), [(1, "gwiazda"), (3, "gwiazdy"), (5, "gwiazd"), (22, "gwiazdy")])
def test_a_language_with_more_forms_counts_by_the_rules_of_the_library(count: int, said: str) -> None:
    assert grammar_of("pl").filled("{n:gwiazda|gwiazdy|gwiazd}", {"n": count}) == f"{count} {said}"


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ("4.32", "4,32"),
        ("Nadi 55.6", "Nadi 55,6"),
        ("192.168.0.7", "192.168.0.7"),
        ("v1.2b", "v1.2b"),
        ("Lupe 4.067, Bram 3.5 und Ivo 3.520", "Lupe 4,067, Bram 3,5 und Ivo 3,520"),
        ("/a/python3.11/x 1.2/r.html", "/a/python3.11/x 1.2/r.html"),
    ],
)
def test_a_figure_has_a_comma_and_an_address_its_points(figure: str, said: str) -> None:
    assert GERMAN.filled("{it}", {"it": figure}) == said


def test_a_hole_that_nothing_fills_stays_as_it_is() -> None:
    assert GERMAN.filled("{who:gen} {count:Platz|Plätze}", {}) == "{who:gen} {count:Platz|Plätze}"
