"""From a prompt's opening to its reveal, the same press times with other buttons give the same pixels and sounds."""

from __future__ import annotations

from random import Random

import pygame
import pytest

from game.app.session import Session
from game.app.setup import bots_of, rules_for, setup_for
from game.city.pacing import BEATS_S
from game.content import default_pack
from game.content.wording import Wording
from game.debrief.talk.back_room import NearRoom
from game.devices.presses import BUTTONS, Press
from game.devices.seating import Seating
from game.drawing.canvas import Canvas
from game.drawing.motion import GameClock, Motion
from game.drawing.theme import DAY
from game.engine.host import Host, Pace
from game.engine.prompts import STAGE
from game.stage.kit.life import MaskLife
from game.stage.staging import Props
from tests.sampled import some

FRAME_MS = 200
PASSING_MS = 500
"""A frame of what is only passed on the way to where one looks."""
SIZE_PX = (640, 360)
SECRET_BEATS = ("do", "stars", "vote")
MORE_SECRET_BEATS = (
    "wish",
    "hand",
    "app",
    "gus_stars",
    "home",
    "errand",
    "headline",
    "referendum",
    "flight",
    "guess_wish",
)


@pytest.fixture(autouse=True)
def _display() -> None:
    pygame.display.init()
    pygame.display.set_mode(SIZE_PX)


class Run:
    """One table of three people on the keyboard and two bots, played by script in game time."""

    cards = ""

    def __init__(self, secret_choice: int, scenario: str = "first-impressions", seed: int = 3) -> None:
        pack = default_pack()
        self.choice = secret_choice
        self.sounds: list[str] = []
        setup = setup_for(pack, ("key", "key", "key", "bot", "bot"), seed=seed, scenario=scenario, cards=self.cards)
        seating = Seating.for_kinds(setup.seats)
        self.clock = GameClock()
        props = Props(pack, Wording(pack), Motion(self.clock), self.sounds.append)
        host = Host(rules_for(setup, pack), seed, pace=Pace(BEATS_S), players=bots_of(setup), now_ms=0)
        self.session = Session(host, setup, seating, props, looks=Random(5), room=NearRoom(has_pictures=False))
        self.now_ms = 0
        self.canvas = Canvas.for_window(pygame.Surface(SIZE_PX), DAY)
        self.canvas.life = MaskLife(props.motion)
        self.pressed: set[tuple[int, int]] = set()

    def advance(self, *, is_watched: bool) -> bytes:
        """A fifth of a second; the picture's bytes if watched."""
        self.go_on(is_watched=is_watched)
        if not is_watched:
            return b""
        self.canvas.begin()
        self.session.director.draw(self.canvas, self.session.live, self.session.host.public.state)
        return pygame.image.tobytes(self.canvas.surface, "RGB")

    def go_on(self, *, is_watched: bool) -> None:
        """The same, with nothing drawn."""
        self._pass(FRAME_MS if is_watched else PASSING_MS)
        self._press(is_watched=is_watched)
        self.session.frame(self.now_ms)

    def _pass(self, ms: int) -> None:
        self.now_ms += ms
        self.clock.tick(ms)

    def _press(self, *, is_watched: bool) -> None:
        group = self.session.host.group
        if group is None:
            return
        for seat in range(3):
            at_ms = group.opened_ms + 1_000 + 600 * seat
            if self.now_ms < at_ms or (group.step, seat) in self.pressed:
                continue
            layout = self.session.answering.layout(seat)
            if layout is None or all(slot.seat != seat for slot in group.slots):
                continue
            button = self._button(seat, layout, group.beat, is_watched=is_watched)
            device = self.session.seating.chairs[seat].device
            assert device is not None
            self.session.take(Press(device, button, self.now_ms), self.now_ms)
            self.pressed.add((group.step, seat))

    def _button(self, seat: int, layout: tuple[object, ...], beat: str, *, is_watched: bool) -> int:
        used = [button for button, raw in enumerate(layout) if raw is not None]
        return used[(seat + (self.choice if is_watched else 0)) % len(used)]


def until(run: Run, beat: str) -> None:
    """Plays on, unwatched, to the opening of the first group of `beat` in which a person is asked in secret."""
    for _ in range(20_000):
        group = run.session.host.group
        if group is None:
            break
        is_secret = any(s.seat in range(3) and s.prompt.secrecy != "open" for s in group.slots if s.seat != STAGE)
        if group.beat == beat and is_secret:
            return
        run.advance(is_watched=False)
    pytest.fail(f"no secret prompt of {beat} ever opened")


@pytest.mark.parametrize("beat", some([*SECRET_BEATS, *MORE_SECRET_BEATS], len(SECRET_BEATS)))
def test_nothing_on_the_screen_or_in_the_sound_tells_which_button_it_was(beat: str) -> None:
    elsewhere = {"vote": "the-list", "errand": "plaudit", "app": "applause"}
    scenario = elsewhere.get(beat, "first-impressions")  # where there is such a thing
    one, other = Run(0, scenario), Run(1, scenario)
    for run in (one, other):
        until(run, beat)
        run.sounds.clear()
    step = one.session.host.step
    watched = 0
    while True:
        pictures = [run.advance(is_watched=True) for run in (one, other)]
        if one.session.host.step != step or other.session.host.step != step:
            break
        watched += 1
        assert pictures[0] == pictures[1], f"{beat}: frame {watched} differs"
        assert one.sounds == other.sounds
        heard = [run.session.director.aloud(run.session.live, run.session.host.public.state) for run in (one, other)]
        assert heard[0] == heard[1], "what is read aloud tells it"
        drafts = [[run.session.host.drafts_of(seat) for seat in range(3)] for run in (one, other)]
    assert one.session.host.step == other.session.host.step, "the one closed at another time than the other"
    assert watched >= 5
    assert drafts[0] != drafts[1], "the buttons meant the same: nothing was tried"


def shaken(run: Run, *buttons: int | None) -> tuple[list[bytes], bool]:
    """Seat 0 presses these, None nothing: the pictures of the time in which a card shakes, and whether its own did."""
    device = run.session.seating.chairs[0].device
    assert device is not None
    has_shaken = False
    for button in buttons:
        if button is not None:
            run.session.take(Press(device, button, run.now_ms), run.now_ms)
        has_shaken |= _frame_after(run, 40)
    pictures = []
    for _ in range(5):
        has_shaken |= _frame_after(run, 60)
        run.canvas.begin()
        run.session.director.draw(run.canvas, run.session.live, run.session.host.public.state)
        pictures.append(pygame.image.tobytes(run.canvas.surface, "RGB"))
    return pictures, has_shaken


def _frame_after(run: Run, ms: int) -> bool:
    run.now_ms += ms
    run.clock.tick(ms)
    run.session.frame(run.now_ms)
    return run.session.live.seats[0].idle_ms is not None


def until_nobody_is_asked(run: Run) -> None:
    for _ in range(2_000):
        group = run.session.host.group
        has_strip = run.session.director.scene is not None and run.session.director.scene.has_strip
        if group is not None and has_strip and all(slot.seat == STAGE for slot in group.slots):
            return
        run.advance(is_watched=False)
    pytest.fail("everybody was always asked")


def test_a_press_that_means_nothing_shakes_the_card_the_same_for_every_button() -> None:
    found = []
    for button in (None, *range(BUTTONS)):
        run = Run(0)
        until_nobody_is_asked(run)
        found.append(shaken(run, button))
    still, first, *others = found
    assert all(other == first for other in others), "which button it was is nobody's business"
    assert first[0] != still[0]
    assert (first[1], still[1]) == (True, False)


@pytest.mark.parametrize("beat", some(["wish", "do"], 1))
def test_no_press_of_a_secret_prompt_ever_shakes_a_card(beat: str) -> None:
    """Neither a vote nor a change of mind, a decoy, a button without a meaning or a pass."""
    for buttons in (*((button,) for button in range(BUTTONS)), (1, 1), (0, 4), (4, 4, 4), (0, 4, 0, 4)):
        run = Run(0)
        until(run, beat)
        assert run.session.answering.is_asked(0)
        assert not shaken(run, *buttons)[1], f"{buttons} shook the card"
