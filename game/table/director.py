"""Turns public events and open groups into pictures: picks the scene, draws bar, stage and strip. Knows no game."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import pairwise
from typing import Any, Generic, TypeVar

from game.drawing.canvas import Box, Canvas
from game.drawing.living import Life
from game.drawing.patience import HIDDEN_MS, PATIENCE, Later
from game.drawing.widgets import VOICE_BAR, voice_bar
from game.engine.events import Event
from game.table.live import SeatLook
from game.table.props import TableProps
from game.table.scene import TableScene, Target
from game.table.seat_layout import AUDIENCE_H, StripPlan, plan_seat_strip, used_buttons
from game.table.seat_strip import SeatEntry, Shake, draw_seat_strip, shake_of
from game.table.words import clock_words

S = TypeVar("S")
L = Any
"""A game's own kind of `TableLive`."""


THERE_MS = 1_000
"""What a scene brings with it has come onto the stage by then."""


def _in_pixels(canvas: Canvas, target: Target) -> str | tuple[int, int] | None:
    return canvas.point_px(*target) if isinstance(target, tuple) else target


def _are_figures(options: Sequence[str]) -> bool:
    """Stars, points and numbers: the sentence of the bar says what they are for."""
    return all(not any(letter.isalpha() for letter in text) for text in options)


class TableDirector(Generic[S]):
    """The shared screen of one match. `scene` is what is on now.

    A beat that is no scene's own is shown by `plain`, or by the scene that is on where there is none. A game may add
    to the card of a seat (`entry`), and lay something over the whole (`drawn`).
    """

    def __init__(self, props: TableProps, scenes: Sequence[TableScene[S]], plain: TableScene[S] | None = None) -> None:
        self.scenes = list(scenes) if plain is None or plain in scenes else [*scenes, plain]
        self.scene: Any = None  # the game's own kind of scene
        self._words, self._plain, self._motion = props.words, plain, props.motion
        self._by_beat = {beat: scene for scene in self.scenes for beat in scene.beats}
        self._step = -1
        self._plan: tuple[tuple[int, int], StripPlan] | None = None

    def take(self, events: Iterable[Event], state: S) -> None:
        """Public events, in order, already folded into `state`."""
        for event in events:
            for scene in self.scenes:
                scene.take(event, state)

    def show(self, live: L, state: S) -> None:
        """The group that is open now; call each frame before `draw`."""
        if live.step == self._step:
            return
        self._step = live.step
        self.scene = self._by_beat.get(live.beat, self._plain or self.scene)
        if self.scene is not None:
            self.scene.open(live, state)

    def draw(self, canvas: Canvas, live: L, state: S) -> None:
        """One whole frame."""
        scene = self.scene
        if scene is None:
            canvas.clear()
            return
        if canvas.life is not None:
            seen = scene.watched(live, state)
            own = {mask: _in_pixels(canvas, at) for mask, at in seen.items()} if isinstance(seen, Mapping) else {}
            canvas.life.watch(None if isinstance(seen, Mapping) else _in_pixels(canvas, seen), own)
        self.begun(canvas, live)
        is_hidden = self.is_stage_hidden(canvas)
        try:
            with ExitStack() as around:
                if is_hidden:
                    around.enter_context(PATIENCE.aside(HIDDEN_MS))
                    around.enter_context(canvas.unseen())
                scene.draw(canvas, live, state)
                scene.view(live).take(canvas)
        except Later:
            if not is_hidden:
                raise
            PATIENCE.is_cut = True
        self.staged(canvas)
        sentence = scene.voice(live, state)
        if sentence:
            parts = (live.public, self.note(scene, live, state), clock_words(live.left_s))
            note = " \N{MIDDLE DOT} ".join(part for part in parts if part)
            self.says(canvas, sentence, note)
            voice_bar(canvas, sentence, note, box=self.bar)
        if scene.has_strip:
            entries = [self.entry(canvas, look, state) for look in live.seats]
            plan = self.strip_plan(canvas, live, state)
            if canvas.life is not None:
                entries = self._seat_crowd(canvas.life, canvas, plan, entries, live, state)
            draw_seat_strip(canvas, entries, plan, self._shakes(live))
        self.drawn(canvas, live, state)

    def _seat_crowd(
        self, life: Life, canvas: Canvas, plan: StripPlan, entries: list[SeatEntry], live: L, state: S
    ) -> list[SeatEntry]:
        """Where there is whispering, it is between neighbours who only watch; all who only watch may clap.

        The same entries, with hands where there is something to do for them.
        """
        watching = [look.mask if look.mask and (plan.is_audience or entry.is_watching) else None
                    for look, entry in zip(live.seats, entries, strict=True)]  # fmt: skip
        pairs = [(a, b) for a, b in pairwise(watching) if a and b] if self.is_whispered(live) else []
        claps = self.scene.clapping(live, state)
        clapping = [mask for mask in watching if mask and mask in claps]
        x, y, w, h = canvas.rect_px(plan.box)
        rise = canvas.length_px(AUDIENCE_H)
        life.crowd((x, min(y, y + h - rise), w, max(h, rise)), pairs, clapping)
        acting = {mask for pair in pairs for mask in pair} | set(clapping)
        return [replace(entry, gesture=self.gesture(canvas, mask)) if mask and mask in acting else entry
                for mask, entry in zip(watching, entries, strict=True)]  # fmt: skip

    def gesture(self, canvas: Canvas, mask: str) -> str | None:
        """The name of the hands of a mask's portrait, where a game has such."""
        return None

    def is_whispered(self, live: L) -> bool:
        """Whether those who watch have something to say to one another: while others are asked."""
        return any(look.prompt is not None for look in live.seats)

    def note(self, scene: TableScene[S], live: L, state: S) -> str:
        """The right-hand note of the bar, before the time left."""
        return scene.note(live, state)

    def aloud(self, live: L, state: S) -> tuple[str, ...]:
        """What of the frame that stands there may be read aloud, in the order in which it is read."""
        if self.scene is None:
            return ()
        stage = self.scene.aloud(live, state) if live.open_for_ms >= THERE_MS else ()
        return (self.scene.voice(live, state), *stage, *self._options(live), *self.hints)

    def _options(self, live: L) -> tuple[str, ...]:
        """What may be pressed, where it is the same for all who are asked; as it stands in the strip.

        Keys are not told: where buttons are turned, each seat has others.
        """
        if self.scene is None or not self.scene.has_strip:
            return ()
        found = [tuple(text for _, text in look.buttons if text) for look in live.seats
                 if look.buttons and not look.is_bot and not look.refused]  # fmt: skip
        if not found or any(set(options) != set(found[0]) for options in found) or _are_figures(found[0]):
            return ()
        return tuple(sorted(found[0], key=self._order(live)))

    def _order(self, live: L) -> Callable[[str], int]:
        """The order of the prompt, whatever any seat's buttons were turned to."""
        prompt = next(iter(live.prompts.values()))
        said = [self._words.answer(prompt, raw) for raw in prompt.buttons()]
        return lambda text: said.index(text) if text in said else len(said)

    def _shakes(self, live: L) -> dict[int, Shake]:
        """Cards of those who have just pressed something while they were asked nothing."""
        return {
            look.seat: shake_of(look.idle_ms, is_reduced=self._motion.is_reduced, is_still=self._motion.is_still)
            for look in live.seats
            if look.idle_ms is not None
        }

    def says(self, canvas: Canvas, sentence: str, note: str) -> None:
        """This stands in the bar, and this at its right: a game may have to make room for it."""

    @property
    def bar(self) -> Box:
        """Where the sentence stands; over it is room for what a game lays there."""
        return VOICE_BAR

    @property
    def hints(self) -> tuple[str, ...]:
        """What the game has laid over the picture in words."""
        return ()

    def begun(self, canvas: Canvas, live: L) -> None:
        """A frame begins: the former one is still on the canvas."""

    def is_stage_hidden(self, canvas: Canvas) -> bool:
        """Whether `staged` lays something over all of the stage: then it need not be whole yet."""
        return False

    def staged(self, canvas: Canvas) -> None:
        """The stage is drawn, bar and strip are not yet."""

    def drawn(self, canvas: Canvas, live: L, state: S) -> None:
        """A frame is drawn but for what the game lays over it."""

    def is_settled(self, live: L) -> bool:
        """Whether nothing moves."""
        return self.scene is None or bool(self.scene.is_settled(live))

    def look(self) -> object:
        """Anything hashable that changes when something is laid over the picture."""
        return None

    def strip_plan(self, canvas: Canvas, live: L, state: S) -> StripPlan:
        """One layout for the whole prompt, so that nothing moves when somebody locks in."""
        if self._plan is None or self._plan[0] != (live.step, id(canvas)):
            opened = [replace(look, is_locked=False, refused="", late="") for look in live.seats]
            plan = plan_seat_strip(canvas, [self.entry(canvas, look, state) for look in opened])
            self._plan = ((live.step, id(canvas)), plan)
        return self._plan[1]

    def entry(self, canvas: Canvas, look: SeatLook, state: S) -> SeatEntry:
        """What the strip shows of a seat: name, buttons or note; the same for every answer it may have given."""
        words = self._words
        is_asked = look.prompt is not None
        note = look.note
        if look.is_bot and not look.is_locked:
            note = words("strip.thinking") if is_asked else note
        return SeatEntry(
            seat=look.seat,
            letter=look.letter,
            name=words.mask(look.mask) if look.mask else words("strip.seat", letter=look.letter),
            buttons=None if look.is_bot or look.refused else look.buttons and used_buttons(look.buttons),
            note=look.refused or look.late or note or None,
            is_asked=is_asked and not look.is_bot,
            is_locked=look.is_locked and not look.refused,
            locked_words=words("strip.locked"),
            is_pad=look.is_pad,
        )
