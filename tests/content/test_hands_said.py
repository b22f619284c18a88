"""What is said of hands: a screen shows what each key means, so nothing promises what only a cover gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pygame
import pytest

from game.content import default_pack
from game.devices.layout import Turning
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.stage.menus.outcomes import Settings
from game.stage.menus.settings import SettingsScreen
from tests.screens.film import filming
from tests.screens.picture import drawn, shown_props, staged

ROOT = Path(__file__).resolve().parents[2]
PROMISE = re.compile(
    r"(?<!that )(nobody|no one|none) (can |could |will )?(read|see|sees|reads|tell|tells) (off )?"
    r"(your|a|the|any) (hand|hands|finger|fingers|button|buttons|key|keys|press)\b|turned round for you alone",
    re.IGNORECASE,
)
"""A bug once: "so nobody can read your hand", beside a screen on which every key's meaning stood."""


def said() -> Iterator[tuple[str, str]]:
    """All that is read: README, guide, words and cards of the pack, by where it stands."""
    for path in (ROOT / "README.md", *sorted((ROOT / "assets").rglob("*.toml"))):
        yield path.name, " ".join(path.read_text("utf-8").split())


def test_nothing_promises_that_a_hand_cannot_be_read() -> None:
    assert PROMISE.search("Your buttons are turned round for you alone, so nobody can read your hand.")
    assert PROMISE.search("Nobody sees your button.")
    found = [(name, match.group()) for name, text in said() for match in PROMISE.finditer(text)]
    assert found == []


def test_the_readme_says_what_can_be_seen_and_what_helps() -> None:
    readme = " ".join((ROOT / "README.md").read_text("utf-8").split())
    words = default_pack().words
    assert "stands beside your mask for all to read, so cover your hand" in readme
    assert "Whoever sees both your finger and the screen reads your star." in readme
    assert f"“{words['settings.star_turns']}”" in readme
    for help_named in ("a covered hand, a phone or printed **seat cards**", "python3 main.py cards"):
        assert help_named in readme


def test_the_table_chooses_how_a_star_is_hidden_and_a_covered_hand_is_the_usual() -> None:
    words = default_pack().words
    assert Settings().star_turns == "never"
    assert words["settings.star_turns.never"] == "cover your hand"
    assert all(words[f"settings.star_turns.{way}"] for way in get_args(Turning))
    assert "star_turns" in SettingsScreen(shown_props(), Settings()).choices.names


@pytest.mark.parametrize("seats", [3, 8])
def test_the_first_stars_are_a_drill_of_the_covered_hand(seats: int) -> None:
    stage = staged(seats, "gus_stars", scenario="first-impressions")
    drill = stage[0].props.words("gus.change")
    assert all(part in drill for part in ("Cover your hand", "PIN", "only the last one counts"))
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface((640, 360)), DAY)
        drawn(canvas, stage)
    assert film.frame(canvas).has(drill)
