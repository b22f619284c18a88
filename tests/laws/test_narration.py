"""What is read aloud is a part of what all see on the shared screen then: no wish, no ballot, no sealed deed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any
from unittest.mock import patch

import pytest

from game.content import default_pack
from game.drawing.canvas import Canvas
from game.stage.director import Director
from tests.laws.screens import Match
from tests.screens.film import Film, filming
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


@contextmanager
def hearing() -> Iterator[tuple[list[str], set[str]]]:
    """What may be read aloud and is not in the frame of that very moment; and the beats in which anything may."""
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
