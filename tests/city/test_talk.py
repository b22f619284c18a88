"""The debrief's script: what is asked in which course, whose opinions count, and how much is laid open."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from game.bots.bot import Bot, bots_for
from game.city import events as ev
from game.city.city import City
from game.city.pacing import BEATS_S
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.city.talk import BETS, COURSES, NO, YES
from game.content import default_pack
from game.engine.dice import Dice
from game.engine.host import Host, Pace, run_headless
from game.engine.prompts import Prompt, Raw, Seat


class Answers(Bot):
    """A bot that says what it is told to at certain topics."""

    def __init__(self, bot: Bot, said: Mapping[str, Raw | None]) -> None:
        super().__init__(bot.temper)
        self.said = said

    def answer(self, city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        if prompt.topic in self.said:
            return self.said[prompt.topic]
        return super().answer(city, seat, prompt, dice)


def debriefed(
    said: Mapping[Seat, Mapping[str, Raw | None]] | None = None,
    *,
    seats: int = 4,
    length: str = "quick",
    reveal: int = 3,
    bots: tuple[Seat, ...] = (),
) -> Host[City]:
    pack = default_pack()
    plan = Plan(pack, pack.scenarios["first-impressions"], length, seats, bots, reveal=reveal)
    players = {
        seat: Answers(bot, (said or {}).get(seat, {})) for seat, bot in bots_for(range(seats), Dice(5, "talk")).items()
    }
    host = Host(plaudit_rules(plan), 5, pace=Pace(BEATS_S), players=players)
    run_headless(host)
    return host


def only(host: Host[City], kind: type) -> list:
    return [event for event in host.history if type(event) is kind]


ALL_AGREE = {seat: {"consent": YES} for seat in range(4)}


@pytest.mark.parametrize("level", [2, 3])
def test_who_rated_whom_needs_every_yes(level: int) -> None:
    """Mask by mask as by player: everybody knows by then who wore which mask."""
    host = debriefed(ALL_AGREE, reveal=level)
    assert [e.level for e in only(host, ev.RevealSet)] == [level]
    assert only(host, ev.StarsLaidOpen)
    for doubter in range(4):
        host = debriefed({**ALL_AGREE, doubter: {"consent": NO}}, reveal=level)
        assert [e.level for e in only(host, ev.RevealSet)] == [1]
        assert not only(host, ev.StarsLaidOpen)


def test_what_the_end_shows_is_said_before_the_first_star_and_is_no_more_than_was_said() -> None:
    for level in range(4):
        for length in ("quick", "showcase"):
            host = debriefed(ALL_AGREE, reveal=level, length=length)
            kinds = [type(event) for event in host.history]
            assert kinds.index(ev.EndAnnounced) < kinds.index(ev.StarsGiven)
            assert only(host, ev.RevealSet)[0].level <= only(host, ev.EndAnnounced)[0].level


def test_nothing_public_tells_whose_no_it_was() -> None:
    told = []
    for doubter in range(4):
        host = debriefed({**ALL_AGREE, doubter: {"consent": NO}})
        told.append([repr(e) for e in host.history if type(e).audience == "public"])
    assert all(public == told[0] for public in told)


def test_a_bots_consent_is_not_asked_for() -> None:
    host = debriefed({**ALL_AGREE, 3: {"consent": NO}}, bots=(3,))
    assert [e.level for e in only(host, ev.RevealSet)] == [3]


@pytest.mark.parametrize("level", [0, 1])
def test_a_lower_level_asks_nobody(level: int) -> None:
    host = debriefed(reveal=level)
    assert [e.level for e in only(host, ev.RevealSet)] == [level]
    assert not only(host, ev.StarsLaidOpen)


def test_stars_laid_open_are_those_given() -> None:
    host = debriefed(ALL_AGREE, reveal=2)
    rows = only(host, ev.StarsLaidOpen)[0].rows
    given = [e for e in only(host, ev.StarsGiven) if e.by != "street"]
    assert sum(count for _, _, count, _ in rows) == len(given)
    assert sum(total for _, _, _, total in rows) == sum(e.stars for e in given)


def test_the_poll_counts_people_and_their_changes_of_mind() -> None:
    said = {0: {"poll": 5}, 1: {"poll": 2}, 2: {"poll": 4}, 3: {"poll": 1}, 4: {"poll": 2}, 5: {"poll": 5}}
    counted = only(debriefed(said, bots=(3,), seats=6), ev.PollCounted)
    assert len(counted) == 2
    assert all(e.before == e.after == (0, 2, 0, 1, 2) and e.moved == 0 for e in counted)


@pytest.mark.parametrize("seats", [3, 4, 5, 6])
def test_fewer_than_five_answers_are_never_counted(seats: int) -> None:
    """Whatever they said, the same is told."""
    told = []
    for at in range(5):
        said = {seat: {"poll": 1 + (seat + at) % 5, "feeling": 1 + (seat * at) % 5} for seat in range(seats)}
        host = debriefed(said, bots=tuple(range(4, seats)), seats=seats)
        told.append([e for e in host.history if isinstance(e, ev.PollCounted | ev.FeelingsCounted)])
    assert all(each == told[0] for each in told)
    assert all(e.is_few for e in told[0])


def test_words_and_feelings_are_those_of_people() -> None:
    said = {0: {"one_word": "proud", "feeling": 5}, 1: {"one_word": None, "feeling": 1}, 2: {"one_word": "sorry"}}
    host = debriefed(said, bots=(3,))
    city = host.public.state
    words = dict(only(host, ev.WordsSaid)[0].rows)
    assert words[city.mask_of(0)] == "proud"
    assert city.mask_of(1) not in words, "passed"
    assert city.mask_of(3) not in words, "a bot"
    assert only(host, ev.FeelingsCounted)[0].is_few
    glad = debriefed({seat: {"feeling": 4} for seat in range(7)}, bots=(0, 1), seats=7)
    assert only(glad, ev.FeelingsCounted)[0].counts == (0, 0, 0, 5, 0)


def test_every_course_bets_on_its_charts_only() -> None:
    assert all(set(course.charts) <= set(BETS) for course in COURSES.values())
    host = debriefed(length="showcase")
    assert [e.course for e in only(host, ev.TalkBegan)] == ["glance"]
    assert not only(host, ev.ChartBet), "no time for bets"
    assert [e.level for e in only(host, ev.RevealSet)] == [1], "nor for asking"
    assert not only(host, ev.WordsSaid)
    assert only(host, ev.TalkEnded)
