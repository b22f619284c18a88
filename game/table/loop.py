"""The loop of the window: events in, time on, a picture if one is due. Decides nothing about screens or rules."""

from __future__ import annotations

import gc
import os
import signal
import time
from collections.abc import Hashable, Sequence
from types import FrameType
from typing import Any

import pygame

from game.devices.presses import TogglePress
from game.drawing.canvas import Canvas
from game.drawing.foresight import FORESIGHT
from game.drawing.patience import PATIENCE, Later
from game.retold import retold
from game.stage.menus.overlay import Facts, Overlay
from game.table.cover import draw_cover
from game.table.layers import Layer, MenuLayer
from game.table.narration import Narration
from game.table.notice import Notice
from game.table.party import TableParty
from game.table.window import Window
from game.table.words import clock_words

FRAMES_A_SECOND = 60
FIGURES = "PEER_REVIEW_FIGURES"
"""Set in the environment, F1 also tells steps, frame times and memory: for who works on the game."""
AWAY_MS = 400.0
"""A window that is out of sight for longer is: full screen and back takes the keys away for a moment too."""
BENT_MS = 125.0
"""How often a picture at rest is drawn anew as a whole, where its figures cannot be drawn alone."""
FRAME_MOST_MS = 250.0
"""A frame that took longer (the machine slept) counts as this much: nobody's time runs out behind a closed lid."""


class TableLoop:
    """Runs a party until it is done. Game time runs `speed` times as fast as the wall's.

    `is_way_out` tells an event that ends the program even where closing the window does not; `can_go_on` is asked what
    to do about a mishap.
    """

    def __init__(self, window: Window, party: TableParty[Any], *, speed: float = 1.0) -> None:
        self.window, self.party, self.speed = window, party, speed
        self.overlay = Overlay(party.props)
        self.notice = Notice()
        self.narration = Narration(window.narrator)
        self._trouble = ""
        self.frames_drawn = 0
        self.frame_ms = 0.0
        self._bent_ms = 0.0
        self.lives_drawn = 0
        self.life_ms = 0.0
        """Frames in which nothing but figures moved, and what the last of them took."""
        self.is_patient = False
        """Whether a picture that takes long to make is made over several frames, while the former one stays."""
        self.frames_held = 0
        """Frames in which the former picture stayed."""
        self._is_held = False
        self._is_overlay_open = False
        self._now_ms = 0.0
        self._last_look: Hashable = None
        self._was_settled = False
        self._xs_seen = 0
        self._away_ms = 0.0
        self._has_stood = False
        self._is_leaving = False
        self._clock = pygame.time.Clock()

    def run(self) -> None:
        """Until the window closes or the party is done."""
        former = _on_sigterm(self._ask_to_leave)
        self.ready()
        try:
            self._clock.tick()
            while not self.party.is_done:
                wall_ms = self._clock.tick(FRAMES_A_SECOND)
                try:
                    self.step(min(FRAME_MOST_MS, wall_ms))
                except Exception as error:
                    if not self.can_go_on(error):
                        raise
                    self._last_look = None
        finally:
            if former is not None:
                signal.signal(signal.SIGTERM, former)

    def ready(self) -> None:
        """Before the first frame. What has been loaded by now stays, and is never searched for what can be thrown away.

        To search packs, words and code would hold up some frame of the evening by 50 ms.
        """
        self.is_patient = True
        gc.freeze()

    def can_go_on(self, error: Exception) -> bool:
        """Whether the evening goes on after this mishap; if so, something else is on the screen now."""
        return False

    def is_way_out(self, event: pygame.event.Event) -> bool:
        """Whether this ends the program, wherever it stands."""
        return False

    def _ask_to_leave(self, number: int, frame: FrameType | None) -> None:
        self._is_leaving = True

    def step(self, wall_ms: float) -> None:
        """One frame, `wall_ms` after the last one."""
        dt_ms = wall_ms * self.speed
        self._now_ms += dt_ms
        now_ms = int(self._now_ms)
        is_stale = self._take(now_ms)
        if self._is_leaving:
            self.party.leave()
        if self.party.is_done:
            return
        self._mind_the_window(wall_ms)
        self.window.speaker.look_again()
        if not self._is_held:  # what comes has to be seen before it moves
            self.window.clock.tick(dt_ms)
        self.party.frame(dt_ms, now_ms)
        if self.party.is_done:
            return
        if not self.party.is_being_read:
            self.notice.tick(wall_ms)
        self._tell()
        self._mind_the_notice()
        self._draw(is_stale)

    def _take(self, now_ms: int) -> bool:
        """Read this frame's events; whether the window must be drawn anew."""
        is_stale = False
        events = pygame.event.get()
        for event in events:
            if event.type == pygame.QUIT or self.is_way_out(event):
                self._is_leaving = self._is_leaving or self.is_way_out(event) or not self.party.is_locked
            elif event.type == pygame.MOUSEMOTION:
                layer = self.party.stack[-1]
                layer.point(*self.window.canvas(layer.mood).to_logical(event.pos))
                self.party.pointed()
            else:
                is_stale = self.window.take(event) or is_stale
                if event.type == pygame.KEYMAPCHANGED:
                    self.party.relabelled()
                    is_stale = True
        for message in self.window.read(events, now_ms):
            if self.party.is_done:
                break
            if isinstance(message, TogglePress):
                self._toggle(message)
                is_stale = True
            else:
                self.party.take(message, now_ms)
        return is_stale

    def _mind_the_window(self, wall_ms: float) -> None:
        """Nobody's secret runs out behind another window: a match of people waits."""
        if not self.window.is_out_of_sight:
            self._away_ms = 0.0
        elif self._away_ms <= AWAY_MS:
            self._away_ms += wall_ms
            if self._away_ms > AWAY_MS:
                self.party.out_of_sight()

    def _toggle(self, message: TogglePress) -> None:
        match message.what:
            case "overlay" if not self.party.is_locked:
                self._is_overlay_open = not self._is_overlay_open
            case "books":
                self.party.toggle_books()
            case "full_screen" if not self.party.is_locked:
                self.window.toggle_full_screen()
            case "mute" if not self.party.is_locked:
                self.window.toggle_mute()

    def _tell(self) -> None:
        """Captions, the X, and messages go to the overlay."""
        chosen = self.window.settings
        self.overlay.captions, self.overlay.caption_time = chosen.captions, chosen.caption_time
        for name in self.window.captions:
            self.overlay.caption(self.party.props.words(f"caption.{name}"))
        self.window.captions.clear()
        match = self.party.match
        if match is not None and match.session.xs_seen > self._xs_seen:
            self.overlay.flash_x()
        self._xs_seen = match.session.xs_seen if match is not None else 0
        scene = match.session.director.scene if match is not None else None
        self.overlay.has_seats = scene is not None and scene.has_strip and len(self.party.stack) == 1
        self.overlay.is_lifted = match is not None and match.session.is_lifted(int(self._now_ms))
        self._read_aloud()
        if self.party.message:
            self.notice.tell(retold(self.party.message, self.party.props.words.language))
            self.party.message = ""
        self.overlay.is_muted = self.window.kept.is_muted

    def _mind_the_notice(self) -> None:
        """No message lies over a question whose time runs: the match waits for it, and whoever goes on has read it."""
        if self.notice.words and self.party.is_running:
            if self._has_stood:
                self.notice.drop()
            else:
                self.party.wait_for_readers()
        match = self.party.match
        self._has_stood = match is not None and match.session.host.paused is not None

    def _read_aloud(self) -> None:
        """What stands on the shared screen, where somebody wants to hear it: of a menu what is in focus."""
        narrator, match = self.window.narrator, self.party.match
        if narrator.trouble and narrator.trouble != self._trouble:
            self.party.message = self.party.props.words(f"narration.{narrator.trouble}")
        self._trouble = narrator.trouble
        if not narrator.is_on:
            return
        narrator.speak(self.party.props.words.language)
        stack = self.party.stack
        if isinstance(stack[-1], MenuLayer) and not self.party.is_covered:
            self.narration.point_at(stack[-1].menu.aloud())
        elif match is None or len(stack) > 1 or self.party.is_covered or match.session.host.paused is not None:
            self.narration.rest()
        else:
            session = match.session
            told = session.director.aloud(session.live, session.host.public.state)
            self.narration.hear(session.live.step, told)

    def _draw(self, is_stale: bool) -> None:
        stack = self.party.stack
        first = next((at for at in range(len(stack) - 1, -1, -1) if not stack[at].is_see_through), 0)
        shown = stack[first:]
        look = (self.notice.words, self.overlay.is_lifted, self.party.is_covered, *(layer.look() for layer in shown))
        is_settled = all(layer.is_settled() for layer in shown) and self.overlay.is_settled()
        is_quiet = is_settled and self._was_settled and look == self._last_look and not is_stale
        self._last_look, self._was_settled = look, is_settled
        began_s = time.perf_counter()
        canvas = self.window.canvas(shown[0].mood)
        if is_stale:
            canvas.forget()
        if is_quiet and not self._is_overlay_open and not self._lives_bent(canvas):
            if self._is_relived(canvas):
                self.window.presenter.present(canvas.take_touched())
                self.lives_drawn += 1
                self.life_ms = (time.perf_counter() - began_s) * 1000
            return
        if self._is_drawn(canvas, shown):
            self.window.presenter.present(canvas.take_touched())
            self.frames_drawn += 1
            self.frame_ms = (time.perf_counter() - began_s) * 1000

    def _is_drawn(self, canvas: Canvas, shown: Sequence[Layer]) -> bool:
        """Draws a whole new picture; where some of it is not made yet, the window goes on showing the former one."""
        if not (self.is_patient and self.frames_drawn):  # the very first picture has none before it that could stay
            self._draw_all(canvas, shown)
            return True
        try:
            with PATIENCE.frame():
                self._draw_all(canvas, shown)
        except Later:
            FORESIGHT.shown(is_whole=False)
            self._last_look, self._was_settled = None, False
            self._is_held = True
            self.frames_held += 1
            return False
        FORESIGHT.shown(is_whole=not PATIENCE.is_cut)  # what is still being made for a hidden stage goes on being made
        self._is_held = False
        return True

    def _is_relived(self, canvas: Canvas) -> bool:
        """Whether figures stand otherwise now, each drawn in its look as soon as that is made."""
        if not self.is_patient:
            return canvas.relive()
        try:
            with PATIENCE.frame():
                is_turned = canvas.relive()
        except Later:  # a whole figure has been dropped from the cache
            FORESIGHT.shown(is_whole=False)
            canvas.forget()
            self._last_look = None
            return False
        FORESIGHT.shown(is_whole=not PATIENCE.is_cut)
        return is_turned

    def _draw_all(self, canvas: Canvas, shown: Sequence[Layer]) -> None:
        canvas.begin()
        if self.party.is_covered:
            draw_cover(canvas, self.party.props.words("phone.host.covered"))
        else:
            for layer in shown:
                layer.draw(canvas)
        self.overlay.draw(canvas, self._facts() if self._is_overlay_open else None)
        self.notice.draw(canvas)
        PATIENCE.draw()
        canvas.finish()

    def _lives_bent(self, canvas: Canvas) -> bool:
        """Whether a picture that a camera sees is due again, for those who live in it; eight times a second."""
        if not canvas.is_bent or canvas.life is None or self.window.motion.is_reduced:
            return False
        is_due = self._now_ms - self._bent_ms >= BENT_MS
        if is_due:
            self._bent_ms = self._now_ms
        return is_due

    def _facts(self) -> Facts:
        match = self.party.match
        held, most = self.window.pictures_bytes
        pictures_mb = held / 2**20, most / 2**20
        has_figures = bool(os.environ.get(FIGURES))
        if match is None:
            return Facts(self._going(), has_figures, frame_ms=self.frame_ms, pictures_mb=pictures_mb)
        host = match.session.host
        group = host.group
        prompts = () if group is None else (f"{group.beat}: {len(group.slots)} prompts, {sum(group.locked)} locked in",)
        return Facts(self._going(), has_figures, host.step, prompts, self.frame_ms, pictures_mb)

    def _going(self) -> tuple[str, ...]:
        """For a host: who is waited for, and what the keys do. All of it stands on the screen or in the README."""
        words, match = self.party.props.words, self.party.match
        if match is None:
            return words("overlay.menu"), words("overlay.keys.always")
        live = match.session.live
        asked = [look for look in live.seats if look.prompt is not None]
        waited = [look.letter for look in asked if not look.is_locked]
        now = words("overlay.nobody_asked")
        if waited:
            now = words("overlay.waits_for", seats=", ".join(waited), count=len(asked))
        elif asked:
            now = words("overlay.all_in")
        when = words("overlay.no_timer" if waited else "overlay.soon")
        if live.left_s is not None:
            when = words("overlay.at_the_latest", time=clock_words(live.left_s))
        return now, when, words("overlay.keys.match"), words("overlay.keys.x"), words("overlay.keys.always")


def _on_sigterm(handler: Any) -> Any:  # noqa: ANN401 - signal's own union of types
    try:
        return signal.signal(signal.SIGTERM, handler)
    except ValueError:  # not the main thread: then nobody sends us signals either
        return None
