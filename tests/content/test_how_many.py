"""A number and what it counts agree: "1 place", "2 places", in every sentence of the packs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.content import default_pack, load_pack
from game.content.wording import Wording

PACKS = {"plaudit": default_pack, "example": lambda: load_pack(Path("assets/packs/example"))}
"""Read when they are asked for, not while tests are gathered."""
NEVER_ONE = {
    "masks": "a table has three at least",
    "seats": "a table has three at least",
    "teams": "a class has three at least",
    "of": "of all that there are, three at least",
    "stars": "a mean with its decimal: 1.0 stars",
    "fewer": "a mean with its decimal",
    "street": "a mean with its decimal",
    "high": "a mean with its decimal",
    "apart": "a mean with its decimal",
    "gap": "a mean with its decimal",
    "raters": "of those who rated, two at least",
    "rules": "the city has twelve",
    "minutes": "no match is as short",
}
"""Holes whose number is never one, or is said with a decimal."""
NO_COUNT = frozenset(
    (
        *("is", "was", "has", "goes", "stands", "comes", "gives", "writes", "pays", "keeps", "says", "as"),
        *("looks", "picks", "this", "divides", "decides", "ms", "thanks", "shuts", "answers", "shares", "cuts"),
    )
)
"""Words that end like a plural and are none."""
NAMES = frozenset(
    (
        *("name", "names", "mask", "other", "by", "of", "who", "district", "door", "where"),
        *("letter", "day", "rule", "title"),
    )
)
"""Holes that are filled with names."""


def wrong(key: str, text: str, keys: frozenset[str]) -> list[str]:
    """Places in which a number may be one and what it counts is plural all the same."""
    found = re.findall(r"\{(\w+)\} (\w+s|Life points)\b", text)
    return [
        f"{key}: {{{hole}}} {noun}"
        for hole, noun in found
        if noun not in NO_COUNT
        and hole not in NEVER_ONE
        and hole not in NAMES
        and not (hole == "count" and {f"{key}.one", f"{key}_one"} & keys)
    ]


@pytest.mark.parametrize("name", PACKS)
def test_nothing_is_counted_in_the_plural_that_may_be_one(name: str) -> None:
    pack = PACKS[name]()
    keys = frozenset(pack.words)
    assert [each for key, text in pack.words.items() for each in wrong(key, text, keys)] == []


def test_the_law_would_notice_one_places() -> None:
    assert wrong("a", "room for {places} places", frozenset()) == ["a: {places} places"]
    assert wrong("a", "{count} acts", frozenset()) == ["a: {count} acts"]
    assert wrong("a", "{count} acts", frozenset(("a", "a.one"))) == []


def test_a_word_agrees_with_its_number() -> None:
    words = Wording(default_pack(), {"spare": "{n:Life point|Life points} and {m:coin|coins}, {who}"})
    assert words("spare", n=1, m=3, who="Ada") == "1 Life point and 3 coins, Ada"
    assert words("spare", n="\N{MINUS SIGN}1", m=0, who="Ada") == "\N{MINUS SIGN}1 Life point and 0 coins, Ada"
    assert words("spare", n=2) == "2 Life points and {m:coin|coins}, {who}"
    assert words("sign.sum.even", count=1).startswith("1 act,")
    assert words("travel.places", hopeful=2, places=1) == "2 for 1 place"
