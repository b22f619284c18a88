"""What the README counts is what there is: scenarios, rules of scoring, forms of encounter, cards."""

from __future__ import annotations

import re
from pathlib import Path

from game.city.forms.registry import all_forms
from game.city.regimes.registry import all_regimes
from game.content import default_pack

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
"""Those above are written in digits."""


def told(pattern: str) -> int:
    """The number that stands before some words, spelled or in digits."""
    found = re.search(rf"(\w+) {pattern}", README)
    assert found is not None, f"the README no longer counts {pattern}"
    word = found[1].lower()
    return int(word) if word.isdecimal() else NUMBERS.index(word)


def test_the_readme_counts_what_there_is() -> None:
    pack = default_pack()
    assert told("scenarios:") == len(pack.scenarios)
    assert told("rules of scoring") == len(all_regimes())
    assert told("forms of encounter") == len(all_forms())
    assert told("cards") == len(pack.cards)
