"""What a phone is told, and when, hangs on its own seat and on what all may know: never on another's secret."""

from __future__ import annotations

import json

import pytest

from game.content import default_pack
from game.table.asked import SLOTS_A_STEP
from tests.phones.run import PhoneRun
from tests.sampled import some

BEATS = ("wish", "do", "stars")
MORE_BEATS = ("gus_stars", "home", "headline", "referendum", "flight", "guess_wish", "hand")


def until(run: PhoneRun, beat: str) -> None:
    """Plays on to the opening of the first group of `beat` in which something is asked in secret."""
    for _ in range(20_000):
        group = run.session.host.group
        if group is None:
            break
        if group.beat == beat and run.is_secret_open:
            return
        run.advance(is_secret_turned=False)
    pytest.fail(f"no secret prompt of {beat} ever opened")


@pytest.mark.parametrize("beat", some([*BEATS, *MORE_BEATS], len(BEATS)))
def test_other_answers_of_others_give_the_same_messages_at_the_same_times(beat: str) -> None:
    """The first phone's owner presses the same in both; the other two press other buttons, at the same times."""
    runs = [PhoneRun("first-impressions", choices=choices) for choices in ((0, 0, 0), (0, 1, 1))]
    for run in runs:
        until(run, beat)
    one, other = runs
    step, before = one.session.host.step, len(one.told["a"])
    while one.session.host.step == step and other.session.host.step == step:
        drafts = [[run.session.host.drafts_of(seat) for seat in range(3)] for run in runs]
        for run in runs:
            run.advance()
        if one.session.host.step == step == other.session.host.step:
            assert one.told["a"] == other.told["a"]
    assert one.session.host.step == other.session.host.step
    assert len(one.told["a"]) > before
    assert drafts[0][0] == drafts[1][0]
    assert drafts[0][1:] != drafts[1][1:], "the buttons meant the same: nothing was tried"


def test_it_is_told_when_it_hangs_on_another_seat() -> None:
    """The law above sees what it looks for: with another choice of its own the first phone's messages differ."""
    runs = [PhoneRun("first-impressions", choices=choices) for choices in ((0, 0, 0), (1, 0, 0))]
    for run in runs:
        until(run, "do")
        for _ in range(30):
            run.advance()
    assert runs[0].told["a"] != runs[1].told["a"]


WISHES = default_pack().wishes


@pytest.mark.parametrize(
    ("scenario", "seed"),
    [
        ("first-impressions", 3),
        *(pytest.param(scenario, 4, marks=pytest.mark.slow) for scenario in ("plaudit", "the-list", "charter")),
    ],
)
def test_over_a_whole_match_no_message_holds_what_is_somebody_elses(scenario: str, seed: int) -> None:
    """Every message to every phone: the wish, the chosen button, the purse are the phone's own; no field is unknown."""
    run = PhoneRun(scenario, seed=seed)
    wishes: set[str] = set()
    while not run.session.is_over:
        run.advance()
        for seat, make in enumerate("abc"):
            told = run.told[make]
            if not told or told[-1][0] != run.now_ms:
                continue
            view = told[-1][1]
            assert set(view) <= ALLOWED, set(view) - ALLOWED
            time = [
                v["to"] for row in view.get("ease", ()) if row["what"] == "time" for v in row["values"] if v["is_mine"]
            ]
            assert time in ([], [run.session.seating.chairs[seat].ease.time]), "its own seat's"
            mine = run.session.host.view(seat).state
            wish = mine.wish.get(seat)
            own = json.dumps([view.get("own"), view.get("secret")], ensure_ascii=False)
            held = {id_ for id_, each in WISHES.items() if each.title in own}
            assert held <= ({wish} if wish else set())
            wishes |= held
            if view.get("screen") == "ask" and not view["lasts"]:
                chosen = [button["words"] for button in view["buttons"] if button["is_mine"]]
                assert len(chosen) <= 1
                if not run.session.host.drafts_of(seat):
                    assert not chosen
    assert wishes, "nobody ever held a wish: nothing was tried"


ALLOWED = {
    "v", "t", "screen", "seat", "says", "own", "secret",
    "rows", "lines", "can_x", "note", "ask", "kind", "secrecy", "lasts",
    "buttons", "is_locked", "can_pass", "about", "left_ms", "can_name", "map", "ease",
}  # fmt: skip


def test_a_page_shows_each_question_in_the_frame_in_which_it_is_asked() -> None:
    """Else a press on the last question would be taken for the next one's."""
    run = PhoneRun("first-impressions", frame_ms=20)
    asked = 0
    while not run.session.is_over and asked < 1500:
        run.advance()
        for seat in range(3):
            slot = run.session.answering.active_slot(seat)
            shown = run.last(seat).get("ask", 0)
            if slot is not None and run.session.host.paused is None:
                assert shown == run.session.live.step * SLOTS_A_STEP + slot + 1
                asked += 1
            elif run.last(seat):
                assert not shown
    assert asked
