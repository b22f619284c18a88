"""Plaudit on the shared screen: its scenes, its masks in the strip, its teaching. Decides no rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import game.stage.scenes as package
from game.city.city import City
from game.city.events import DayBegan, EncounterSet
from game.city.pack import MaskId
from game.drawing.canvas import Box, Canvas
from game.drawing.widgets import is_one_line
from game.engine.events import Event
from game.engine.registry import found_in
from game.stage.day_sums import DaySums
from game.stage.kit.ballot_note import ballot_note
from game.stage.kit.between import FADE, Between, kind_of
from game.stage.kit.light import Light, light_at
from game.stage.kit.room import scene_of
from game.stage.portraits import gesture, portrait
from game.stage.scenes.coming import ask_ahead
from game.stage.scenes.desks.scene import DesksScene
from game.stage.scenes.encounter.scene import EncounterScene
from game.stage.staging import Live, Props, Scene
from game.stage.strip_marks import marks_of
from game.stage.teaching import LOW_BAR, Teaching
from game.table.director import TableDirector
from game.table.live import SeatLook
from game.table.scene import TableScene
from game.table.seat_layout import SeatEntry

_MORNING = frozenset({"bulletin", "rule", "vote", "rule_shown", "travel", "door", "vouch", "company", "company_shown"})
_EVENING = frozenset({"hill", "ledger"})
_GOSSIP = frozenset({"bulletin", "news", "rule_shown", "ledger", "homes_shown", "app_shown", "booked", "headline"})
"""News that a city talks about."""


@cache
def scene_types() -> tuple[type[Scene], ...]:
    """Every scene that registers, in alphabetical order of its file."""
    return tuple(s for s in found_in(package, "SCENE").values() if isinstance(s, type) and issubclass(s, Scene))


class Director(TableDirector[City]):
    """The shared screen of one match. `scene` is what is on now."""

    def __init__(self, props: Props) -> None:
        super().__init__(props, [kind(props) for kind in scene_types()])
        self.props = props
        self.teaching = Teaching(props.words, props.motion)
        self.sums = DaySums()
        self._asked_step = -1
        self._live: Live | None = None
        self._cards = 0
        """How many have been dealt today."""
        self._light: Light | None = None
        self._beat, self._between = "", Between(props.motion, FADE)
        self._between.end()

    def show(self, live: Live, city: City) -> None:
        """A scene that follows another is led to."""
        former, beat = self.scene, self._beat
        super().show(live, city)
        self._beat = live.beat
        self._light = self._light_of(live, city)
        kind = kind_of(beat, live.beat, is_new_scene=self.scene is not former)
        if kind and not self.props.motion.is_still:
            self._between = Between(self.props.motion, kind, self._place_of(live))

    def _light_of(self, live: Live, city: City) -> Light | None:
        """The hour of the beat: cards have their own, the hill is seen in the morning and at the day's end."""
        if live.beat in _MORNING:
            return Light("morning", city.act)
        if live.beat in _EVENING:
            return Light("evening", city.act)
        is_card = isinstance(self.scene, EncounterScene | DesksScene)
        return light_at(city.day, city.days, city.act, self._cards) if is_card else None

    def _place_of(self, live: Live) -> str:
        """The stage of the card that is dealt."""
        play = getattr(self.scene, "play", None)
        return scene_of(self.props.pack, play.place) if play is not None else ""

    def is_whispered(self, live: Live) -> bool:
        return live.beat in _GOSSIP or super().is_whispered(live)

    def note(self, scene: TableScene[City], live: Live, city: City) -> str:
        return ballot_note(self.props, live, city, super().note(scene, live, city))

    def begun(self, canvas: Canvas, live: Live) -> None:
        canvas.light = self._light
        self._live = live
        self._between.skip_if_pressed(
            tuple((look.is_locked, look.idle_ms is None) for look in live.seats if not look.is_bot)
        )
        if not self._between.is_over:
            self._between.keep(canvas)

    def is_stage_hidden(self, canvas: Canvas) -> bool:
        return self._between.is_hiding(canvas)

    def staged(self, canvas: Canvas) -> None:
        self._between.draw(canvas)

    def take(self, events: Iterable[Event], city: City) -> None:
        events = list(events)
        super().take(events, city)
        self.teaching.take(events, city)
        for event in events:
            self.sums.take(event)
            if isinstance(event, DayBegan):
                self._cards = 0
            self._cards += isinstance(event, EncounterSet)

    def drawn(self, canvas: Canvas, live: Live, city: City) -> None:
        self.teaching.draw(canvas)
        if self._asked_step != live.step:
            self._asked_step = live.step
            ask_ahead(canvas, self.props, live, city)

    def is_settled(self, live: Live) -> bool:
        return super().is_settled(live) and self.teaching.is_settled and self._between.is_over

    def says(self, canvas: Canvas, sentence: str, note: str) -> None:
        """What is told beside it steps aside where the sentence needs the whole bar."""
        self.teaching.step_aside(is_asked=not is_one_line(canvas, sentence, note, LOW_BAR))

    @property
    def bar(self) -> Box:
        return LOW_BAR if self.teaching.said else super().bar

    @property
    def hints(self) -> tuple[str, ...]:
        said = self.teaching.said
        return (said,) if said else ()

    def look(self) -> object:
        return self.teaching.said

    def _mood(self, mask: MaskId) -> str:
        """How a mask in the strip takes what is seen now."""
        return self.scene.crowd_mood(mask, self._live) if self.scene is not None and self._live is not None else "plain"

    def gesture(self, canvas: Canvas, mask: MaskId) -> str:
        return gesture(canvas, self.props.pack, mask)

    def entry(self, canvas: Canvas, look: SeatLook, city: City) -> SeatEntry:
        """A mask's face, purse and marks beside what the table shows of every seat."""
        entry, mask = super().entry(canvas, look, city), look.mask
        if not mask:
            return entry
        return replace(
            entry,
            coins=f"{city.coins[mask]} \N{CURRENCY SIGN}" if mask in city.coins else "",
            portrait=portrait(canvas, self.props.pack, mask, self._mood(mask)),
            marks=marks_of(city, mask),
        )
