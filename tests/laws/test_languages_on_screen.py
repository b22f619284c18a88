"""A match in another language: what its catalogues say is said, no hole is open; of a whole one nothing is cut."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import pytest

from game.content import PACKS
from game.content.catalogues import kept
from game.content.grammar import grammar_of
from game.content.originals import originals
from game.languages import ENGLISH, languages
from tests.screens.film import Frame
from tests.screens.picture import speaking
from tests.screens.shown import Shown, showing

OTHERS = [code for code in languages() if code != ENGLISH]
LETTERS_LEAST = 8
"""A sentence with holes is only known again by so many letters that stand between them."""
_HOLE = re.compile(r"\\\{[^{}]*\\\}")


class Tongue:
    """What a language says instead of which English."""

    def __init__(self, code: str) -> None:
        english, other, lacking = set(), set(), set()
        for original in originals(PACKS / "plaudit", code):
            for message in kept(original.catalogue, code):
                if message.id and (not message.string or message.fuzzy):
                    lacking.add(str(message.id))
                elif message.id:
                    english.add(str(message.id))
                    other.add(str(message.string))
        both = english & other | lacking  # the same in both, or still English in some place
        self.plain = {text for text in english - both if "{" not in text}
        self.count = len(english)
        self._english = [_pattern(text) for text in sorted(english - both) if _letters(text) >= LETTERS_LEAST]
        self._other = [_pattern(text) for text in sorted(other) if _letters(text) >= LETTERS_LEAST]
        self._said = {text for text in other if "{" not in text}

    def is_english(self, text: str) -> bool:
        """Whether this is an English text of which the language has its own."""
        if text in self._said or any(pattern.fullmatch(text) for pattern in self._other):
            return False
        return text in self.plain or any(pattern.fullmatch(text) for pattern in self._english)


_ENGLISH_FIGURE = re.compile(r"(?<![\d.])\d\.\d{1,3}(?![\d.])")


def _letters(text: str) -> int:
    """How many letters stand in a text with holes; none without holes."""
    return sum(map(str.isalpha, re.sub(r"\{[^{}]*\}", "", text))) if "{" in text else 0


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(_HOLE.sub("(.+)", re.escape(text)), re.DOTALL)


@lru_cache(maxsize=1)
def tongue(code: str) -> Tongue:
    return Tongue(code)


def wrong(shown: Shown, code: str) -> Iterator[str]:
    """What is English, open or cut in one frame."""
    for note in shown.frame.words:
        sources = shown.frame.whole.get(note.text) or {note.text}  # one line of a sentence may be anything
        if "{" in note.text or "}" in note.text:
            yield f"a hole is open: {note.text!r}"
        if grammar_of(code).decimal != "." and _ENGLISH_FIGURE.search(note.text):
            yield f"a figure with a point: {note.text!r}"
        for source in sources:
            if tongue(code).is_english(source):
                yield f"English: {source!r}"
        is_whole = languages()[code].is_whole  # until then many a word is not the last one
        if is_whole and note.text.endswith("…") and note.text not in tongue(code)._said:
            yield f"cut: {note.text!r} of {sorted(sources - {note.text})}"


def matches() -> list[object]:
    tables = (("plaudit", 3), ("the-list", 8), ("charter", 8), ("applause", 3), ("first-impressions", 8))
    return [pytest.param(code, *table, id="-".join(map(str, (code, *table)))) for code in OTHERS for table in tables]


@pytest.mark.slow
@pytest.mark.parametrize(("code", "scenario", "seats"), matches())
def test_a_match_in_another_language_is_told_in_it(
    code: str, scenario: str, seats: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What English sentences other tests have broken into lines as short as a key's letter says nothing here.
    monkeypatch.setattr(Frame, "whole", defaultdict(set))
    found, frames = dict[str, str](), 0
    with speaking(code):
        for shown in showing(scenario, seats):
            frames += 1
            found |= {problem: str(shown) for problem in wrong(shown, code) if problem not in found}
    assert frames > 60
    assert tongue(code).count > 500
    assert not found, "\n".join(f"{where}: {problem}" for problem, where in found.items())


def test_what_counts_as_english() -> None:
    (code,) = OTHERS[:1]
    pack_words = tongue(code)
    assert pack_words.is_english("Everybody has locked in.")
    assert not pack_words.is_english("Odile")
