"""What is read aloud is a part of what all see on the shared screen then: no wish, no ballot, no sealed deed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from itertools import chain, product
from typing import Any
from unittest.mock import patch

import pytest

from game.content import default_pack
from game.drawing.canvas import Canvas
from game.languages import languages
from game.stage.director import Director
from tests.laws.screens import Match
from tests.screens.film import Film, filming
from tests.screens.picture import speaking
from tests.screens.shown import showing

QUICK: tuple[Match, ...] = (("charter", 3, 3),)
RESTS_MS = (0, 1_200, 10_800, 18_000)
"""Each group is looked at as it opens, while it plays and at its rest."""
BEATS_LEAST = 20
"""In so many kinds of beats something is said."""


def matches() -> list[object]:
    """One in the quick run, then every scenario at a small and a large table."""
    return [
        pytest.param(match, marks=[] if match in QUICK else pytest.mark.slow, id="-".join(map(str, match)))
        for match in dict.fromkeys((*QUICK, *product(default_pack().scenarios, (3, 8), (2,))))
    ]


def spelled(told: str) -> list[str]:
    """The signs in a sentence that a voice spells out ("currency sign", "slash") or leaves out; it reads % + = well."""
    return re.findall(r"[^\w\s.,:;?!'\u2019\"\u201c\u201d\u201e\u2018()\u2013\u2026%+=\u2212-]|_", told)


def texts_in(content: object) -> Iterator[str]:
    """Every text with more than a word in it, holes left out: what has one word may be a name within the program."""
    match content:
        case str():
            if " " in content:
                yield re.sub(r"\{[^}]*\}", "", content)
        case Mapping():
            yield from chain.from_iterable(map(texts_in, content.values()))
        case tuple():
            yield from chain.from_iterable(map(texts_in, content))
        case _ if is_dataclass(content):
            yield from chain.from_iterable(texts_in(getattr(content, field.name)) for field in fields(content))


@contextmanager
def hearing() -> Iterator[tuple[list[str], set[str]]]:
    """What is read aloud and is no word, or not in the frame of that very moment; and the beats with anything."""
    films: list[Film] = []
    unseen: list[str] = []
    beats: set[str] = set()
    plain = Director.draw

    @contextmanager
    def kept() -> Iterator[Film]:
        with filming() as film:
            films.append(film)
            yield film

    def draw(self: Director, canvas: Canvas, live: Any, state: Any) -> None:  # noqa: ANN401
        plain(self, canvas, live, state)
        frame = films[-1].frame(canvas)
        told = [words for words in self.aloud(live, state) if words]
        beats.update({live.beat} if told else ())
        unseen.extend(f"{live.beat} after {live.open_for_ms} ms: {words}" for words in told if not frame.has(words))
        unseen.extend(f"{live.beat}, {spelled(words)}: {words}" for words in told if spelled(words))

    soon = patch("tests.screens.shown.RESTS_MS", RESTS_MS)
    with patch.object(Director, "draw", draw), patch("tests.screens.shown.filming", kept), soon:
        yield unseen, beats


@pytest.mark.parametrize("match", matches())
def test_nothing_is_read_aloud_that_does_not_stand_on_the_shared_screen(match: Match) -> None:
    scenario, seats, seed = match
    with hearing() as (unseen, beats):
        for _ in showing(scenario, seats, "quick" if match in QUICK else "standard", seed):
            pass
    assert not unseen, "\n".join(unseen[:12])
    assert len(beats) > BEATS_LEAST, "hardly anything is read aloud"


@pytest.mark.slow
def test_in_german_nothing_is_read_aloud_that_a_voice_spells_out() -> None:
    with speaking("de"), hearing() as (unseen, beats):
        for _ in showing("charter", 3, "quick", 3):
            pass
    assert not unseen, "\n".join(unseen[:12])
    assert len(beats) > BEATS_LEAST


@pytest.mark.parametrize("language", languages())
def test_no_card_headline_or_news_has_a_sign_that_a_voice_spells_out(language: str) -> None:
    pack = default_pack(language)
    facts = tuple((fact.claim, fact.because) for fact in pack.facts)
    told = set(texts_in((pack.cards, pack.headlines, pack.events, pack.articles, facts)))
    assert len(told) > 1_000
    assert [text for text in sorted(told) if spelled(text)] == []
    assert all(
        map(
            spelled,
            ("5 \u00a4", "1\u2605", "\u00d71.5", "4.\u2022\u2022", "4.##", "a \u00b7 b", "a / b", "a_b", "\u2192"),
        )
    )
