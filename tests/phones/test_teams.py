"""Several phones in one seat: what most say is said, ties stay as they fell, taps count as one's, the seat holds on."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.devices.phones import AWAY_S, TALLY_S
from game.devices.presses import LatePress, PassPress, Plugged, Press, Unplugged
from game.devices.teams import Team
from tests.phones.test_as_a_device import ASKED, Evening

VOTES = st.lists(st.tuples(st.sampled_from("abcdefg"), st.none() | st.integers(0, 4)), min_size=1, max_size=30)


@settings(max_examples=60)
@given(VOTES, st.integers())
def test_the_seat_says_what_most_of_its_phones_say(votes: list[tuple[str, int | None]], seed: int) -> None:
    team, last = Team(Random(seed)), dict[str, int | None]()
    said: list[int | None] = []
    for make, vote in votes:
        last[make] = vote
        if team.vote(make, vote, ask=1):
            said.append(team.answer)
        counts = Counter(last.values())
        assert counts[team.answer] == max(counts.values())
        assert said[-1] == team.answer, "the seat was not told"
    assert team.tally(1) == {at: count for at, count in Counter(last.values()).items() if at is not None}


def test_a_new_question_begins_without_votes() -> None:
    team = Team(Random(1))
    team.vote("a", 3, ask=1)
    assert team.mine("a", 1) == 3
    assert team.mine("a", 2) == ""
    assert team.tally(2) == {}
    assert team.vote("b", 1, ask=2)
    assert team.answer == 1


def test_ties_fall_either_way_whoever_was_first_and_stay() -> None:
    fell = Counter()
    for seed in range(200):
        team = Team(Random(seed))
        for make, vote in (("a", 0), ("b", 1), ("c", 1), ("d", 0)):
            team.vote(make, vote, ask=1)
        before = team.answer
        assert not team.vote("d", 0, ask=1)
        assert team.answer == before
        fell[before] += 1
    assert set(fell) == {0, 1}
    assert 60 < fell[0] < 140


class Class(Evening):
    """Three phones in one seat."""

    def __init__(self) -> None:
        super().__init__()
        self.devices = [self.hear(t="came", make=make, is_host=False)[0].device for make in "abc"]
        for mate in self.devices[1:]:
            self.phones.join(mate, self.devices[0])
        self.ask(7)

    def ask(self, ask: int, *, lasts: bool = False) -> None:
        buttons = [{"at": at, "words": str(at), "is_mine": False} for at in range(1 if lasts else 3)]
        self.phones.show(self.devices[0], {**ASKED, "ask": ask, "lasts": lasts, "buttons": buttons}, 5000)

    def votes(self, make: str, button: int | None, ask: int = 7) -> list[object]:
        what = {"t": "pass", "ask": ask} if button is None else {"t": "press", "ask": ask, "button": button}
        return self.hear(t="said", make=make, what=what)


def test_the_majority_presses_the_seats_button() -> None:
    there = Class()
    seat = there.devices[0]
    assert there.phones.devices == [seat]
    assert there.votes("a", 0) == [Press(seat, 0, 0)]
    pressed = [*there.votes("b", 2), *there.votes("c", 2)]
    assert pressed == [Press(seat, 2, 0)]  # by the second vote or by the third, as the dice fell
    pressed = [*there.votes("c", None), *there.votes("b", None)]
    assert pressed[-1] == PassPress(seat, 0)


def test_each_page_marks_its_own_vote_and_tells_the_teams_tally() -> None:
    there = Class()
    there.votes("a", 0)
    there.votes("b", 2)
    there.line.shown.clear()
    there.now_s += TALLY_S
    there.ask(7)
    shown = dict(there.line.shown)
    assert [button["is_mine"] for button in shown["a"]["buttons"]] == [True, False, False]
    assert [button["is_mine"] for button in shown["b"]["buttons"]] == [False, False, True]
    assert [button["votes"] for button in shown["c"]["buttons"]] == [1, 0, 1]


def test_together_they_tap_as_one() -> None:
    there = Class()
    there.ask(8, lasts=True)
    taps = [bool(there.votes(make, 0, ask=8)) for make in "abcabc"]
    assert taps == [False, False, True, False, False, True]


def test_the_seat_is_held_while_one_of_them_is_here() -> None:
    there = Class()
    seat = there.devices[0]
    there.hear(t="went", make="a")
    there.hear(t="went", make="b")
    there.now_s = AWAY_S * 2
    assert there.phones.poll(0) == []
    there.hear(t="went", make="c")
    there.now_s += AWAY_S
    assert there.phones.poll(0) == [Unplugged(seat)]
    assert there.hear(t="came", make="b", is_host=False) == [Plugged(seat)]


@pytest.mark.parametrize("make", "ab")
def test_a_late_vote_is_none(make: str) -> None:
    there = Class()
    assert there.votes(make, 1, ask=6) == [LatePress(there.devices[0], 0)]


def test_a_mate_whose_page_lags_behind_does_not_wipe_the_new_questions_votes() -> None:
    there = Class()
    there.ask(8)
    there.votes("a", 1, ask=8)
    assert there.votes("b", 2, ask=7) == [LatePress(there.devices[0], 0)]
    there.line.shown.clear()
    there.now_s += TALLY_S
    there.ask(8)
    assert [button["votes"] for button in dict(there.line.shown)["c"]["buttons"]] == [0, 1, 0]
