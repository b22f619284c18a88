"""The debrief at the table: one key leads through it, the pause leaves it, and it is taken up where it was."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pygame
import pytest

from game.app.loop import Loop
from game.app.session import LEAD_MS, LEAD_SECRET_MS, Session
from game.app.setup import setup_for
from game.city import events as ev
from game.content import default_pack
from game.devices.presses import CLUSTER_DEVICES, Press
from game.devices.seating import Seating
from game.stage.menus import outcomes as out
from game.stage.menus.after import AfterScreen
from game.stage.menus.pause import PauseScreen
from tests.devices.keys import key_down
from tests.laws.test_secret_screen import Run

SPACE, RETURN, RIGHT = pygame.KSCAN_SPACE, pygame.KSCAN_RETURN, pygame.KSCAN_RIGHT
ESCAPE = pygame.KSCAN_ESCAPE
FRAME_MS = 100.0


@pytest.fixture
def loop(loop: Loop) -> Iterator[Loop]:
    """At the speed of a table; its match is left before the window goes."""
    loop.speed = 1.0
    yield loop
    loop.party.leave()


def begin(loop: Loop, length: str = "quick", reveal: int = 2) -> Session:
    """Two people and two bots."""
    pack = default_pack()
    setup = setup_for(pack, ("key", "key", "bot", "bot"), seed=4, length=length, reveal=reveal)
    loop.party.start(setup, Seating.for_kinds(setup.seats, []))
    return session_of(loop)


def session_of(loop: Loop) -> Session:
    assert loop.party.match is not None
    return loop.party.match.session


def until(loop: Loop, beat: str) -> None:
    """To the opening of the first such group, everything before it closed at once."""
    host = session_of(loop).host
    while host.group is not None and host.group.beat != beat:
        host.close_now()
    assert host.group is not None, f"{beat} never came"
    loop.step(FRAME_MS)


def wait(loop: Loop, ms: float) -> None:
    for _ in range(int(ms / FRAME_MS) + 1):
        loop.step(FRAME_MS)


def press(loop: Loop, code: int) -> None:
    pygame.event.post(key_down(code))
    loop.step(FRAME_MS)


def beat_of(loop: Loop) -> str:
    group = session_of(loop).host.group
    return group.beat if group is not None else ""


@pytest.mark.slow
@pytest.mark.parametrize("code", [SPACE, RETURN, RIGHT])
def test_one_key_leads_from_beat_to_beat(loop: Loop, code: int) -> None:
    begin(loop)
    until(loop, "masks_off")
    seen = []
    while beat_of(loop):
        seen.append(beat_of(loop))
        wait(loop, LEAD_SECRET_MS)
        at = session_of(loop).host.step
        for _ in range(6):  # as many presses as the beat has pictures
            if session_of(loop).host.step == at:
                press(loop, code)
                wait(loop, 200)
        if loop.party.match is None or session_of(loop).is_over:
            break
        assert session_of(loop).host.step > at, seen
    assert seen[:3] == ["masks_off", "one_word", "words_shown"]
    assert {"mirror", "bet", "chart", "talk", "poll", "poll_shown", "thanks"} <= set(seen)
    loop.step(FRAME_MS)
    assert isinstance(loop.party.top_menu(AfterScreen), AfterScreen)


@pytest.mark.slow
def test_before_the_debrief_that_key_does_nothing(loop: Loop) -> None:
    session = begin(loop)
    for beat in ("poll", "say", "result"):
        until(loop, beat)
        wait(loop, 3200 if beat == "say" else LEAD_MS)
        step = session.host.step
        press(loop, SPACE)
        assert session.host.step == step, beat


@pytest.mark.slow
def test_a_double_press_skips_nothing(loop: Loop) -> None:
    session = begin(loop)
    until(loop, "one_word")
    wait(loop, LEAD_MS)
    step = session.host.step
    press(loop, SPACE)
    press(loop, SPACE)
    assert session.host.step == step + 1


@pytest.mark.slow
def test_a_secret_is_not_cut_short_and_who_has_not_pressed_passes(loop: Loop) -> None:
    session = begin(loop, reveal=3)
    until(loop, "consent")
    layout = session.answering.layout(0)
    assert layout is not None
    session.take(Press(CLUSTER_DEVICES[0], layout.index("yes"), 10), 10)
    wait(loop, LEAD_SECRET_MS / 2)
    press(loop, SPACE)
    assert beat_of(loop) == "consent"
    wait(loop, LEAD_SECRET_MS / 2)
    press(loop, SPACE)
    assert beat_of(loop) == "mirror"
    assert [e.level for e in session.host.history if isinstance(e, ev.RevealSet)] == [1], "a pass is no yes"


@pytest.mark.slow
def test_what_was_pressed_stands_when_somebody_leads_on(loop: Loop) -> None:
    session = begin(loop)
    until(loop, "one_word")
    layout = session.answering.layout(0)
    assert layout is not None
    session.take(Press(CLUSTER_DEVICES[0], layout.index("proud"), 10), 10)
    wait(loop, LEAD_MS)
    press(loop, SPACE)
    said = next(e for e in session.host.history if isinstance(e, ev.WordsSaid))
    assert said.rows == ((session.host.public.state.mask_of(0), "proud"),)


@pytest.mark.slow
def test_in_a_pause_nobody_leads(loop: Loop) -> None:
    session = begin(loop)
    until(loop, "talk")
    wait(loop, LEAD_MS)
    step = session.host.step
    press(loop, ESCAPE)
    session.lead(10_000_000)
    assert session.host.step == step


@pytest.mark.slow
def test_the_talk_can_be_left_and_the_match_is_over_all_the_same(loop: Loop) -> None:
    session = begin(loop)
    until(loop, "talk")
    press(loop, ESCAPE)
    menu = loop.party.top_menu(PauseScreen)
    assert isinstance(menu, PauseScreen)
    assert "leave_talk" in menu.choices.names
    loop.party.pausing.on(out.LeaveTalk())
    loop.step(FRAME_MS)
    loop.step(FRAME_MS)
    assert session.is_over
    assert isinstance(loop.party.top_menu(AfterScreen), AfterScreen)
    assert any(isinstance(e, ev.TalkEnded) for e in session.host.history)


@pytest.mark.slow
def test_in_play_there_is_no_talk_to_leave(loop: Loop) -> None:
    session = begin(loop)
    until(loop, "poll")
    press(loop, ESCAPE)
    menu = loop.party.top_menu(PauseScreen)
    assert isinstance(menu, PauseScreen)
    assert "leave_talk" not in menu.choices.names
    session.leave_talk(100)
    assert not session.is_over


@pytest.mark.slow
@pytest.mark.parametrize("beat", ["one_word", "mirror", "bet", "talk", "thanks"])
def test_a_match_that_was_left_in_its_debrief_goes_on_there(loop: Loop, beat: str) -> None:
    session = begin(loop)
    until(loop, beat)
    step, digest = session.host.step, session.host.hash_hex
    loop.party.pausing.on(out.Leave())
    loop.party._on_title(out.GoOn())
    again = session_of(loop)
    assert again is not session
    assert (again.host.step, again.host.hash_hex) == (step, digest)
    loop.step(FRAME_MS)
    assert again.is_talking
    scene = again.director.scene
    assert scene is not None
    assert beat in scene.beats
    assert (again.desk.pages is not None) is (beat != "one_word")
    wait(loop, LEAD_SECRET_MS)
    while session_of(loop).host.step == step:
        press(loop, SPACE)
    assert beat == "thanks" or beat_of(loop) != beat or beat == "talk"


@pytest.mark.slow
def test_the_desk_reads_nothing_while_the_match_is_played(loop: Loop) -> None:
    session = begin(loop)
    while session.host.group is not None and not any(isinstance(e, ev.RevealSet) for e in session.host.history):
        loop.step(FRAME_MS)
        assert session.desk.pages is None
        assert session.live.pages is None
        session.host.close_now()
    loop.step(FRAME_MS)
    assert session.desk.pages is not None
    assert session.desk.pages.level == 1


@pytest.mark.slow
@pytest.mark.parametrize("beat", ["one_word", "feeling", "consent", "bet"])
def test_nothing_on_the_screen_tells_who_pressed_what(beat: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.laws.test_secret_screen.setup_for", partial(setup_for, reveal=3))
    pygame.display.set_mode((640, 360))
    runs = Run(0), Run(1)
    for run in runs:
        host = run.session.host
        while host.group is not None and host.group.beat != beat:
            host.close_now()
        run.session.desk.close()
        run.advance(is_watched=False)
        run.sounds.clear()
    step, watched = runs[0].session.host.step, 0
    while True:
        pictures = [run.advance(is_watched=True) for run in runs]
        if any(run.session.host.step != step for run in runs):
            break
        watched += 1
        assert pictures[0] == pictures[1], f"frame {watched} differs"
        assert runs[0].sounds == runs[1].sounds
        drafts = [[run.session.host.drafts_of(seat) for seat in range(3)] for run in runs]
    assert watched > 10
    assert drafts[0] != drafts[1], "the buttons meant the same: nothing was tried"
