"""The debrief on the screen: every beat draws at every level, shows only what the level allows, and can be led."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import pygame
import pytest

from game.city import events as ev
from game.city.pacing import BEATS_S
from game.city.talk import BETS
from game.debrief.bets import truth
from game.debrief.counterfactual import all_rules
from game.debrief.questions import fired, told
from game.debrief.reading import record_of
from game.debrief.talk.back_room import BackRoom, NearRoom
from game.debrief.talk.desk import DebriefDesk, NotOpenYet
from game.debrief.talk.making import chart_of, pages_of
from game.debrief.talk.order import CHART_H, CHART_W, Order
from game.debrief.talk.pages import Aloud, ChartPicture, OtherDoors, Page, RunAgain, TalkPages
from game.drawing.canvas import Canvas
from game.drawing.heads import Heads
from game.drawing.text import TextPen
from game.drawing.theme import DAY
from game.stage.kit.foot import FOOT_TOP
from game.stage.scenes.mirror.scene import LOOK_MS, MirrorScene
from game.stage.scenes.talk.bet import question_of
from game.stage.scenes.talk.chart import AGAIN, BETS_MADE, CHART, DOORS, STAYS_MS, TalkChartScene
from game.stage.scenes.talk.poll import boxes
from game.stage.scenes.talk.question import TalkQuestionScene
from tests.screens.pictures_talk import Talk, kept_pages

BEATS = ("masks_off", "one_word", "words_shown", "feeling", "feeling_shown", "mirror", "bet", "chart", "talk",
         "poll", "poll_shown", "thanks")  # fmt: skip


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every text that is drawn."""
    found: list[str] = []
    plain = TextPen.line_exact

    def line_exact(self: TextPen, text: str, *args: object, **more: object) -> pygame.Surface:
        found.append(text)
        return plain(self, text, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(TextPen, "line_exact", line_exact)
    return found  # type: ignore[return-value]


def canvas_of() -> Canvas:
    pygame.font.init()
    return Canvas.for_window(pygame.Surface((640, 360)), DAY)


@pytest.mark.slow
@pytest.mark.parametrize("seats", [3, 8])
def test_every_beat_draws_has_a_sentence_and_comes_to_rest(seats: int) -> None:
    talk, canvas = Talk(seats, "quick", 2), canvas_of()
    for beat in BEATS:
        director, live, city = talk.stop(beat)
        assert director.scene is not None
        for dt_ms in (0, 400, 1500, 4000, 15_000, 40_000):
            director.props.motion.clock.tick(dt_ms)
            director.draw(canvas, live, city)
            voice = director.scene.voice(live, city)
            assert voice
            assert "." in voice or "?" in voice or beat == "chart", voice
            assert not voice.startswith(("talk.", "bet.", "reveal."))
        for _ in range(3):
            director.props.motion.clock.tick(60_000)
            director.draw(canvas, live, city)
        director.props.motion.clock.tick(3000)
        director.draw(canvas, live, city)
        assert director.scene.is_settled(live), beat


@pytest.mark.slow
@pytest.mark.parametrize(("reveal", "all_agree", "level"), [(0, True, 0), (1, True, 1), (2, True, 2), (3, True, 3),
                                                            (3, False, 1)])  # fmt: skip
def test_the_mirror_shows_what_its_level_allows(reveal: int, all_agree: bool, level: int, said: list[str]) -> None:
    talk = Talk(5, "quick", reveal, all_agree=all_agree)
    director, live, city = talk.stop("mirror")
    canvas, scene = canvas_of(), director.scene
    assert isinstance(scene, MirrorScene)
    assert scene.level == level
    words = director.props.words
    laid = next((e for e in talk.history if isinstance(e, ev.StarsLaidOpen)), None)
    assert (laid is not None) is (level >= 2)
    said.clear()
    for _ in range(8):
        director.props.motion.clock.tick(6000)
        director.draw(canvas, live, city)
    assert words(f"reveal.{level}") not in said, "the table of figures waits until somebody asks for it"
    assert scene.turn(live) is (level >= 2)
    director.props.motion.clock.tick(6000)
    director.draw(canvas, live, city)
    shown = set(said)
    names = {words.mask(mask) for mask in city.masks}
    means = {f"{total / count:.1f}" for _, _, count, total in laid.rows} if laid is not None else set()
    assert names <= shown if level else not names & shown
    assert means <= shown
    assert (words(f"reveal.{level}") in shown) is (level >= 2)
    if level < 2:
        assert not scene.turn(live), "there is no second picture"
        assert not any("\N{MULTIPLICATION SIGN}" in text for text in shown)


@pytest.mark.slow
def test_seat_letters_stand_beside_masks_only_if_all_agreed(monkeypatch: pytest.MonkeyPatch) -> None:
    letters: dict[int, int] = {}
    for level in (2, 3):
        drawn: list[str] = []
        monkeypatch.setattr(
            "game.stage.scenes.mirror.matrix.seat_badge", lambda *a, drawn=drawn, **k: drawn.append(a[2])
        )
        director, live, city = Talk(4, "quick", level).stop("mirror")
        canvas = canvas_of()
        director.draw(canvas, live, city)
        assert director.scene is not None
        assert director.scene.turn(live)
        director.props.motion.clock.tick(2000)
        director.draw(canvas, live, city)
        letters[level] = len(drawn)
    assert letters == {2: 0, 3: 8}


def test_at_three_seats_it_is_said_that_stars_can_be_guessed(said: list[str]) -> None:
    canvas = canvas_of()
    for seats, is_said in ((3, True), (4, False)):
        for beat in ("consent", "mirror"):
            director, live, city = Talk(seats, "quick", 3, has_pictures=False).stop(beat)
            said.clear()
            for _ in range(6):
                director.props.motion.clock.tick(5000)
                director.draw(canvas, live, city)
            sentence = director.props.words("reveal.three")
            assert any(sentence.startswith(text) for text in said if len(text) > 12) is is_said, (seats, beat)


@pytest.mark.slow
@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_pages_hold_only_what_the_level_allows(level: int) -> None:
    talk = Talk(4, "quick", level)
    talk.stop("mirror")
    order = Order(tuple(talk.history), talk.plan, level, "class15")
    record = record_of(talk.history)
    rules = all_rules(record)
    pages = list(pages_of(order, has_pictures=False))
    asked = next(page for page in pages if isinstance(page, Aloud))
    allowed = {told(q, talk.plan.pack) for q in fired(record, rules) if q.reveal <= level}
    assert {question.words for question in asked.questions} <= allowed
    assert asked.questions
    drawn = {shown: chart_of("reciprocity", replace(order, level=shown), record, rules).svg for shown in range(4)}
    assert drawn[0] == drawn[1] != drawn[2] == drawn[3], "pairs are dots from level 2 on"
    assert drawn[level] == chart_of("reciprocity", order, record, rules).svg
    for page in pages:
        if getattr(page, "right", ""):
            assert page.right in BETS[page.chart]
            assert page.right == truth(page.chart, record, rules), page.chart


def test_the_desk_stays_shut_until_the_table_has_agreed() -> None:
    talk = Talk(4, "quick", 2, has_pictures=False)
    talk.stop("result")
    desk = DebriefDesk(NearRoom(has_pictures=False))
    with pytest.raises(NotOpenYet):
        desk.open(talk.history, talk.plan)
    talk.stop("one_word")
    with pytest.raises(NotOpenYet):
        desk.open(talk.history, talk.plan)
    desk.tick()
    assert desk.pages is None
    talk.stop("mirror")
    desk.open(talk.history, talk.plan)
    for _ in range(3):
        desk.tick()
    assert desk.pages is not None
    assert desk.pages.level == 2
    assert desk.pages.questions


@pytest.mark.slow
def test_the_back_room_works_out_the_same_pages_in_a_process_of_its_own() -> None:
    talk = Talk(3, "quick", 2)
    talk.stop("mirror")
    order = Order(tuple(talk.history), talk.plan, 2, talk.plan.course)
    room, found = BackRoom(), []
    room.begin(order)
    for _ in range(2400):
        found += room.take()
        if found and isinstance(found[-1], RunAgain) and found[-1].matches == 30:
            break
        pygame.time.wait(25)
    room.close()
    assert found == list(kept_pages(order))


@pytest.mark.slow
@pytest.mark.parametrize("after_s", [0.0, 0.02, 0.05, 0.15, 0.3, 1.0])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
def test_a_back_room_that_ends_or_stands_still_holds_no_frame_up(after_s: float, how: signal.Signals) -> None:
    talk = Talk(3, "quick", 2)
    talk.stop("mirror")
    order = Order(tuple(talk.history), talk.plan, 2, talk.plan.course)
    room, longest_s = BackRoom(), 0.0
    began_s = time.monotonic()
    room.begin(order)
    longest_s = time.monotonic() - began_s
    errand = room._errand
    assert errand is not None
    while errand.process is None:
        pygame.time.wait(1)
    pygame.time.wait(round(after_s * 1000))
    pid = errand.process.pid
    assert pid is not None
    with suppress(ProcessLookupError):  # it has done its work by then, which is as well
        os.kill(pid, how)
    found: list[Page] = []
    for _ in range(400 if how == signal.SIGKILL else 40):
        began_s = time.monotonic()
        found += room.take()
        if room._errand is not None:  # what is worked out here instead may take its time
            longest_s = max(longest_s, time.monotonic() - began_s)
        if any(getattr(page, "chart", "") == "rules" for page in found):
            break
        pygame.time.wait(10)
    began_s = time.monotonic()
    room.close()
    longest_s = max(longest_s, time.monotonic() - began_s)
    assert longest_s < 0.25
    if how == signal.SIGKILL:
        assert {type(page) for page in found} >= {OtherDoors}
    else:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


@pytest.mark.slow
def test_whoever_leads_turns_the_pages_of_a_chart_and_then_goes_on() -> None:
    director, live, _ = Talk(4, "quick", 2).stop("chart")
    scene = director.scene
    assert isinstance(scene, TalkChartScene)
    seen = [scene.page]
    while scene.turn(live):
        seen.append(scene.page)
    assert seen == [DOORS, BETS_MADE, CHART, AGAIN]


def test_pages_turn_by_themselves_too() -> None:
    director, live, city = Talk(4, "quick", 2).stop("chart")
    scene, canvas = director.scene, canvas_of()
    assert isinstance(scene, TalkChartScene)
    seen = []
    for _ in range(8):
        director.draw(canvas, live, city)
        seen.append(scene.page)
        director.props.motion.clock.tick(max(STAYS_MS.values()) + 1)
        assert scene.page == AGAIN or not scene.is_settled(live)
    assert list(dict.fromkeys(seen)) == [DOORS, BETS_MADE, CHART, AGAIN]


@pytest.mark.parametrize("bet", BETS["rules"])
def test_who_bet_right_is_read_off_the_chart(bet: str, said: list[str]) -> None:
    talk = Talk(4, "quick", 2)
    director, live, city = talk.stop("chart")
    scene = director.scene
    assert isinstance(scene, TalkChartScene)
    assert live.pages is not None
    right = truth("rules", record_of(talk.history))
    assert live.pages.charts["rules"].right == right
    scene.bets = dict.fromkeys(city.masks, bet)
    scene.turn(live)
    assert scene.page == BETS_MADE
    moods: list[str] = []
    said.clear()
    director.draw(canvas_of(), live, city)
    assert question_of(director.props, live) in " ".join(said), "what was bet on stands over who said what"
    director.props.motion.clock.tick(4000)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Heads, "paint", lambda heads, *a: moods.extend(name.rsplit("/", 1)[1] for name in heads.names))
        director.draw(canvas_of(), live, city)
    assert moods == ["pleased" if bet == right else "plain"] * 4


def test_a_chart_that_is_not_drawn_yet_shows_its_figures(said: list[str]) -> None:
    director, live, city = Talk(4, "quick", 2).stop("chart", without=(ChartPicture, RunAgain, OtherDoors))
    canvas, scene = canvas_of(), director.scene
    assert isinstance(scene, TalkChartScene)
    assert live.pages is not None
    while scene.page != CHART:
        assert scene.turn(live)
    said.clear()
    director.draw(canvas, live, city)
    chart = live.pages.charts["rules"]
    assert chart.title in said
    assert {row[0] for row in chart.rows[:5]} <= set(said)
    live.pages = TalkPages(2)
    said.clear()
    director.draw(canvas, live, city)
    assert director.props.words("talk.not_yet") in said


def test_a_chart_keeps_the_size_of_its_letters() -> None:
    assert CHART_W + 32 <= 1728
    assert CHART_H + 32 <= FOOT_TOP - 168


def test_there_is_a_question_for_every_group_that_asks_one() -> None:
    talk = Talk(3, "quick", 0, has_pictures=False)
    director, live, _ = talk.stop("talk", "1")
    scene = director.scene
    assert isinstance(scene, TalkQuestionScene)
    live.pages = None
    spare = {live.about: scene.asked(live).words}
    for number in range(1, 5):
        live.about = str(number)
        spare[live.about] = scene.asked(live).words
    assert len(set(spare.values())) == 4
    assert all(words.endswith("?") for words in spare.values())


@pytest.mark.parametrize("count", [1, 2, 6])
def test_the_polls_panels_lie_apart_and_inside(count: int) -> None:
    placed = boxes(count)
    assert len(placed) == count
    for x, y, w, h in placed:
        assert x >= 96
        assert x + w <= 1824 + 1
        assert y + h <= FOOT_TOP
    for one in placed:
        for other in placed:
            if one is not other:
                assert (
                    one[0] + one[2] <= other[0]
                    or other[0] + other[2] <= one[0]
                    or (one[1] + one[3] <= other[1] or other[1] + other[3] <= one[1])
                )


@pytest.mark.slow
@pytest.mark.parametrize("seats", [3, 8])
@pytest.mark.parametrize("beat", ["mirror", "chart"])
def test_once_all_have_pressed_every_picture_is_still_seen_before_the_beat_may_close(beat: str, seats: int) -> None:
    director, live, city = Talk(seats, "quick", 2).stop(beat)
    for look in live.seats:
        look.is_locked = True
    canvas, scene = canvas_of(), director.scene
    assert isinstance(scene, MirrorScene | TalkChartScene)
    while scene.holds(live):
        director.draw(canvas, live, city)
        director.props.motion.clock.tick(100)
    assert not scene.turn(live), "there was one more picture"
    assert scene.time.passed_ms < 1000 * (BEATS_S[beat] or 0), "and the bell does not end it"


def test_all_who_nod_at_each_page_go_through_them_as_fast_as_they_nod() -> None:
    director, live, city = Talk(4, "quick", 2).stop("chart")
    canvas, scene = canvas_of(), director.scene
    assert isinstance(scene, TalkChartScene)
    seen = []
    for nods in range(1, len(scene.pages(live)) + 1):
        director.draw(canvas, live, city)
        seen.append(scene.page)
        assert scene.holds(live)
        for look in live.seats:
            look.is_locked, look.nods = True, nods
        director.props.motion.clock.tick(200)
        if nods < len(scene.pages(live)):
            look.nods -= 1
            director.draw(canvas, live, city)
            assert scene.page == seen[-1], "one has not nodded yet"
            look.nods += 1
    assert seen == [DOORS, BETS_MADE, CHART, AGAIN]
    assert not scene.holds(live)


def test_once_the_last_glass_is_lit_the_mirror_is_kept_up_for_nobody() -> None:
    director, live, _ = Talk(4, "quick", 1).stop("mirror")
    scene = director.scene
    assert isinstance(scene, MirrorScene)
    for look in live.seats:
        look.is_locked = True
    director.props.motion.clock.tick(scene.lit_ms)
    assert scene.holds(live)
    director.props.motion.clock.tick(LOOK_MS)
    assert not scene.holds(live)
