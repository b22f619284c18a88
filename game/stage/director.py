"""Turns public events and open groups into pictures: picks the scene, draws bar, stage and strip. Decides no rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import game.stage.scenes as package
from game.city.city import City
from game.engine.events import Event
from game.engine.registry import found_in
from game.stage.canvas import Canvas
from game.stage.portraits import portrait
from game.stage.scenes.coming import ask_ahead
from game.stage.seat_layout import StripPlan, plan_seat_strip, used_buttons
from game.stage.seat_strip import SeatEntry, draw_seat_strip
from game.stage.staging import Live, Props, Scene, SeatLook
from game.stage.strip_marks import marks_of
from game.stage.teaching import Teaching
from game.stage.widgets import voice_bar


def scene_types() -> list[type[Scene]]:
    """Every scene that registers, in alphabetical order of its file."""
    return [s for s in found_in(package, "SCENE").values() if isinstance(s, type) and issubclass(s, Scene)]


class Director:
    """The shared screen of one match. `scene` is what is on now."""

    def __init__(self, props: Props) -> None:
        self.props = props
        self.scenes = [kind(props) for kind in scene_types()]
        self._by_beat = {beat: scene for scene in self.scenes for beat in scene.beats}
        self.teaching = Teaching(props.words, props.motion.clock)
        self.scene: Scene | None = None
        self._step = -1
        self._asked_step = -1
        self._plan: tuple[tuple[int, int], StripPlan] | None = None

    def take(self, events: Iterable[Event], city: City) -> None:
        """Public events, in order, already folded into `city`."""
        events = list(events)
        for event in events:
            for scene in self.scenes:
                scene.take(event, city)
        self.teaching.take(events, city)

    def show(self, live: Live, city: City) -> None:
        """The group that is open now; call each frame before `draw`."""
        if live.step == self._step:
            return
        self._step = live.step
        self.scene = self._by_beat.get(live.beat, self.scene)
        if self.scene is not None:
            self.scene.open(live, city)

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        """One whole frame."""
        scene = self.scene
        if scene is None:
            canvas.clear()
            return
        scene.draw(canvas, live, city)
        sentence = scene.voice(live, city)
        if sentence:
            parts = (scene.note(live, city), self.props.words.seconds(live.left_s))
            voice_bar(canvas, sentence, " \N{MIDDLE DOT} ".join(part for part in parts if part))
        if scene.has_strip:
            entries = [self.entry(canvas, look, city) for look in live.seats]
            draw_seat_strip(canvas, entries, self.strip_plan(canvas, live, city))
        self.teaching.draw(canvas)
        if self._asked_step != live.step:
            self._asked_step = live.step
            ask_ahead(canvas, self.props, live, city)

    def strip_plan(self, canvas: Canvas, live: Live, city: City) -> StripPlan:
        """One layout for the whole prompt, so that nothing moves when somebody locks in."""
        if self._plan is None or self._plan[0] != (live.step, id(canvas)):
            opened = [replace(look, is_locked=False) for look in live.seats]
            plan = plan_seat_strip(canvas, [self.entry(canvas, look, city) for look in opened])
            self._plan = ((live.step, id(canvas)), plan)
        return self._plan[1]

    def entry(self, canvas: Canvas, look: SeatLook, city: City) -> SeatEntry:
        """What the strip shows of a seat: mask, purse, buttons or note; the same for every answer it may have given."""
        words = self.props.words
        mask = look.mask
        is_asked = look.prompt is not None
        note = look.note or ("" if is_asked else words("strip.watching") if mask else "")
        if look.is_bot and not look.is_locked:
            note = words("strip.thinking") if is_asked else note
        return SeatEntry(
            seat=look.seat,
            letter=look.letter,
            name=words.mask(mask) if mask else words("strip.seat", letter=look.letter),
            coins=f"{city.coins[mask]} \N{CURRENCY SIGN}" if mask in city.coins else "",
            portrait=portrait(canvas, self.props.pack, mask, "plain") if mask else None,
            buttons=None if look.is_bot else look.buttons and used_buttons(look.buttons),
            note=note or None,
            is_locked=look.is_locked,
            is_pad=look.is_pad,
            marks=marks_of(city, mask) if mask else (),
        )
