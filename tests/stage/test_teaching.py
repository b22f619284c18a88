"""Each system is said in one sentence when it first matters, once a match, and over nothing else."""

from __future__ import annotations

from collections.abc import Iterable

import pygame
import pytest

from game.city import events as ev
from game.city.city import City
from game.content import default_pack
from game.content.wording import Wording
from game.drawing.canvas import Canvas
from game.drawing.motion import GameClock, Motion
from game.drawing.theme import DAY, MARGIN_X, MARGIN_Y
from game.drawing.widgets import VOICE_BAR, voice_bar
from game.engine.events import Event
from game.stage.director import Director
from game.stage.kit.room import TOP_Y
from game.stage.teaching import BAND, LESSONS, LOW_BAR, PAUSE_MS, QUEUE_MOST, READ_MS, SHOWN_MS, STALE_MS, Teaching
from tests.screens.film import filming
from tests.screens.picture import shown_props

LOAN = ev.Deferred("ivo", 3, -2, 0, "loan")
VOUCHED = ev.Vouched("ivo", "hugo", "gala")
DARKENED = ev.Darkened("ivo", 2)
LAW = ev.LawPassed("cash_free", "")


@pytest.fixture
def clock() -> GameClock:
    return GameClock()


@pytest.fixture
def teaching(clock: GameClock) -> Teaching:
    teaching = Teaching(Wording(default_pack()), Motion(clock))
    teaching.begin()
    return teaching


def heard(teaching: Teaching, clock: GameClock) -> list[str]:
    """What is said until all is quiet, each sentence once in a row."""
    said: list[str] = []
    for _ in range(400):
        now = teaching.said
        if now and (not said or said[-1] != now):
            said.append(now)
        clock.tick(100)
    return said


def told(*keys: str) -> list[str]:
    return [default_pack().words[f"teach.{key}"] for key in keys]


def test_a_sentence_stands_six_seconds_and_the_next_one_waits_for_it(teaching: Teaching, clock: GameClock) -> None:
    teaching.take([LOAN, VOUCHED], City())
    assert [teaching.said] == told("vouch")
    clock.tick(SHOWN_MS - 1)
    assert [teaching.said] == told("vouch")
    clock.tick(1)
    assert teaching.said == ""
    assert not teaching.is_settled
    clock.tick(PAUSE_MS)
    assert [teaching.said] == told("debt")
    clock.tick(SHOWN_MS)
    assert teaching.said == ""
    assert teaching.is_settled


def test_nothing_is_said_twice_in_a_match(teaching: Teaching, clock: GameClock) -> None:
    teaching.take([LOAN], City())
    assert heard(teaching, clock) == told("debt")
    teaching.take([LOAN, DARKENED], City())
    assert heard(teaching, clock) == told("dark")


def test_what_the_queue_cannot_hold_is_said_when_it_matters_again(teaching: Teaching, clock: GameClock) -> None:
    teaching.take([LOAN, VOUCHED, DARKENED, LAW], City())
    assert len(heard(teaching, clock)) == QUEUE_MOST
    teaching.take([LOAN, VOUCHED, DARKENED, LAW], City())
    assert heard(teaching, clock) == told("dark", "law")


def test_what_nobody_could_see_in_time_is_not_said_out_of_place(teaching: Teaching, clock: GameClock) -> None:
    teaching.take([LOAN], City())
    clock.tick(STALE_MS + 1)
    assert heard(teaching, clock) == []
    teaching.take([LOAN], City())
    assert heard(teaching, clock) == told("debt")


def test_a_match_that_is_taken_up_again_repeats_nothing(clock: GameClock) -> None:
    resumed = Teaching(Wording(default_pack()), Motion(clock))
    resumed.take([LOAN, VOUCHED, DARKENED], City())
    resumed.begin()
    resumed.take([LOAN, VOUCHED, DARKENED, LAW], City())
    assert heard(resumed, clock) == told("law")


def test_who_wants_no_hints_gets_none_and_one_that_stands_goes(teaching: Teaching, clock: GameClock) -> None:
    teaching.take([LOAN, VOUCHED], City())
    assert teaching.said
    teaching.is_on = False
    assert heard(teaching, clock) == []
    teaching.is_on = True
    assert heard(teaching, clock) == []


def quiet_events() -> Iterable[Event]:
    """Things that happen all the time and teach nothing."""
    yield ev.GateMet("school", "ivo", "open", "study")
    yield ev.Paid("ivo", 3, "wage")
    yield ev.DoorAnswered("travel", "gala", 2, (), is_open_to_all=True)
    yield ev.BulletinRead("", "")
    yield ev.JobTaken("ivo", "", 0)
    yield ev.StandingsShown("mean", (("ivo", "3.00", 2, 1, False),))


def test_ordinary_days_are_quiet(teaching: Teaching, clock: GameClock) -> None:
    teaching.take(quiet_events(), City())
    assert heard(teaching, clock) == []


def test_every_lesson_is_one_short_sentence_of_the_pack() -> None:
    words = default_pack().words
    keys = [lesson.key for lesson in LESSONS]
    assert len(set(keys)) == len(keys) >= 20
    assert {f"teach.{key}" for key in keys} == {key for key in words if key.startswith("teach.")}
    assert [key for key in keys if len(words[f"teach.{key}"].split()) > 16] == []


def test_the_band_lies_over_the_bar_and_no_television_cuts_it() -> None:
    assert BAND[0] >= MARGIN_X
    assert BAND[1] >= MARGIN_Y
    assert BAND[1] + BAND[3] <= LOW_BAR[1]
    assert LOW_BAR[1] + LOW_BAR[3] <= TOP_Y
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface((1920, 1080)), DAY)
        said = "Trained and hired brings three Life points to each of you, a liar three coins and two Life."
        voice_bar(canvas, said, "Day 2 \N{MIDDLE DOT} 0:12", box=LOW_BAR)
        frame = film.frame(canvas)
    assert frame.has(said)
    assert all(LOW_BAR[1] <= word.y and word.y + word.h <= LOW_BAR[1] + LOW_BAR[3] for word in frame.words)


def test_the_bar_makes_room_for_the_band() -> None:
    director = Director(shown_props())
    assert director.bar == VOICE_BAR
    director.teaching.begin()
    director.teaching.take([LOAN], City())
    assert director.teaching.said
    assert director.bar == LOW_BAR


def test_it_waits_while_the_citys_own_sentence_needs_two_lines(teaching: Teaching, clock: GameClock) -> None:
    teaching.take([LOAN], City())
    assert [teaching.said] == told("debt")
    clock.tick(1000)
    teaching.step_aside(is_asked=True)
    assert teaching.said == ""
    clock.tick(5000)
    assert teaching.said == ""
    teaching.step_aside(is_asked=False)
    assert heard(teaching, clock) == told("debt"), "from its beginning"


def test_what_has_been_read_by_then_is_not_told_again(teaching: Teaching, clock: GameClock) -> None:
    teaching.take([LOAN], City())
    assert [teaching.said] == told("debt")
    clock.tick(READ_MS)
    teaching.step_aside(is_asked=True)
    teaching.step_aside(is_asked=False)
    assert heard(teaching, clock) == []


@pytest.mark.parametrize(
    ("sentence", "is_told"), [("Where to today?", True), ("Say so aloud. You may lie. " * 4, False)]
)
def test_no_sentence_of_two_lines_is_squeezed_under_it(sentence: str, is_told: bool) -> None:
    director = Director(shown_props())
    director.teaching.begin()
    director.teaching.take([LOAN], City())
    canvas = Canvas.for_window(pygame.Surface((1280, 720)), DAY)
    director.says(canvas, sentence, "Day 2 · 0:18")
    assert bool(director.teaching.said) is is_told
    assert (director.bar == LOW_BAR) is is_told
