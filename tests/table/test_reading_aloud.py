"""Reading aloud in the running program: off until asked for, only what is on the screen, silent under a menu."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.app.loop import Loop
from game.devices.presses import MenuPress, PausePress
from game.stage.menus.outcomes import Settings
from game.table.layers import MenuLayer
from tests.benchmarks.drawn import Drawn

FRAME_MS = 50.0


class Heard(list[str]):
    """A narrator that keeps what it is given."""

    is_on = True
    trouble = ""

    def say(self, words: str) -> None:
        self.append(words)

    def hush(self) -> None:
        self.append("(hush)")

    def speak(self, language: str) -> None:
        self.language = language

    def turn(self, *, is_on: bool) -> None:
        self.is_on = is_on

    def close(self) -> None:
        """Nothing is open."""


@pytest.fixture
def drawn() -> Iterator[Drawn]:
    drawn = Drawn((320, 180))
    drawn.window.narrator.close()
    drawn.window.narrator = Heard()  # type: ignore[assignment]
    drawn.loop = Loop(drawn.window, drawn.party)
    yield drawn
    drawn.window.close()


def heard(drawn: Drawn, frames: int = 60) -> list[str]:
    for _ in range(frames):
        drawn.loop.step(FRAME_MS)
    narrator = drawn.window.narrator
    assert isinstance(narrator, Heard)
    return narrator


def test_it_is_off_unless_somebody_wants_it() -> None:
    assert not Settings().is_narrated


def test_a_match_is_read_and_falls_silent_under_the_books(drawn: Drawn) -> None:
    drawn.begin(["key", "bot", "bot"], 5, scenario="first-impressions", length="quick")
    first = list(heard(drawn))
    assert first
    assert drawn.window.narrator.language == drawn.party.props.words.language  # type: ignore[attr-defined]
    assert len(first) == len(set(first)), "nothing is said twice"
    drawn.party.toggle_books()
    under = list(heard(drawn))
    assert under[len(first) :] == ["(hush)"]
    while len(drawn.party.stack) > 1:  # the books have two pages
        drawn.party.toggle_books()
    assert len(heard(drawn)) > len(under), "and goes on when they close"


def test_a_pause_is_read_by_its_entry_in_focus_and_breaks_off_the_match(drawn: Drawn) -> None:
    drawn.begin(["key", "bot", "bot"], 5, scenario="first-impressions", length="quick")
    first = len(heard(drawn))
    drawn.party.take(PausePress(0), 0)
    told = heard(drawn)[first:]
    menu = drawn.party.stack[-1]
    assert isinstance(menu, MenuLayer)
    assert told == ["(hush)", f"{menu.menu.aloud()[0]}."]
    menu.take(MenuPress("down", 0), 0)
    assert heard(drawn)[first + 2 :] == ["(hush)", ": ".join(menu.menu.aloud()) + "."]


def test_whoever_turns_it_off_hears_nothing_more(drawn: Drawn) -> None:
    drawn.window.apply(replace(drawn.window.settings, is_narrated=False))
    drawn.begin(["key", "bot", "bot"], 5, scenario="first-impressions", length="quick")
    assert heard(drawn) == []


@pytest.mark.parametrize("trouble", ["missing", "failing"])
def test_a_missing_voice_is_told_once_in_one_line(drawn: Drawn, trouble: str) -> None:
    drawn.begin(["key", "bot", "bot"], 5, scenario="first-impressions", length="quick")
    drawn.window.narrator.trouble = trouble  # type: ignore[assignment]
    heard(drawn, 2)
    assert drawn.loop.notice.words == drawn.party.props.words(f"narration.{trouble}")
    drawn.loop.notice.tell("")
    heard(drawn, 2)
    assert drawn.loop.notice.words == ""
