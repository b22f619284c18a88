"""The hill: standings, the ways of the day, the door and the vouching; picks which of its pictures is on."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import ClassVar

from game.city.city import City
from game.city.deeds import KeptCompany, Recorded
from game.city.events import Boarded, DayBegan, DoorAnswered
from game.drawing.camera import WHOLE, View
from game.drawing.canvas import Canvas
from game.engine.events import Event
from game.engine.prompts import Choose
from game.stage.kit import turns
from game.stage.kit.standings import Standings
from game.stage.scenes.hill.climb import Climb
from game.stage.scenes.hill.gate import GateShow
from game.stage.scenes.hill.rated import RatedActs
from game.stage.scenes.hill.travel import Travel
from game.stage.scenes.hill.vouch import draw_vouch
from game.stage.staging import Live, Props, Scene
from game.table.scene import Target

_ELSE: Mapping[str, type] = {"kept_company": KeptCompany, "recorded": Recorded}
"""What else a rule that reads stars may read."""
_NAMED_MS, _LAST_SAID_MS = 3900.0, 5600.0
"""From when on somebody is named, and from when on what there is to say last is said: each beat lasts 7 seconds."""


class HillScene(Scene):
    """Height is standing. One scene, because the tokens walk on from one picture to the next."""

    beats: ClassVar[frozenset[str]] = frozenset({"hill", "ledger", "travel", "door", "vouch"})

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.standings = Standings(self.props.regimes)
        self._boards: list[Boarded] = []
        self.door: DoorAnswered | None = None
        self._rated = RatedActs()
        self._climb: Climb | None = None
        self._travel: Travel | None = None
        self._gate: GateShow | None = None

    def take(self, event: Event, city: City) -> None:
        self.standings.take(event)
        self._rated.take(event)
        if isinstance(event, DayBegan):
            self._boards, self._travel = [], None
        elif isinstance(event, Boarded):
            self._boards.append(event)
        elif isinstance(event, DoorAnswered) and event.kind != "home":
            self.door = event

    def open(self, live: Live, city: City) -> None:
        self._climb = self._gate = None
        if live.beat in ("hill", "ledger"):
            self._climb = Climb(self.props, self.standings)
        elif live.beat == "travel":
            self._travel = self._travel or Travel(self.props, self.standings)
            self._travel.open(self._boards)
        elif live.beat == "door" and self.door is not None:
            self._gate = GateShow(self.props, self.door, city)

    def voice(self, live: Live, city: City) -> str:
        if self._climb is not None:
            return self._climb_voice(self._climb, live, city)
        if self._gate is not None:
            return self._gate.voice()
        words = self.props.words
        if live.beat == "vouch":
            host = self._asked(live, city)
            key = "vouch.ask" if live.topic == "vouch" else f"vouch.ask.{live.topic}"
            return words(key, name=words.mask(host))
        return self._travel.voice(turns.of_day(city)) if self._travel is not None else ""

    def _climb_voice(self, climb: Climb, live: Live, city: City) -> str:
        words, passed = self.props.words, climb.passed_ms
        first = climb.nearest_sun(city)
        fallen = [mask for mask in city.masks if self.standings.change(mask) < 0]
        if self.standings.is_quiet:
            return words("sign.secret" if self.standings.is_secret else "hill.quiet", turn=turns.of_day(city))
        if self.standings.is_recounted:
            return words("hill.recounted")
        if passed < _NAMED_MS or (not first and not fallen):
            return (
                words("city.hill")
                if live.beat == "hill"
                else words("hill.ledger", turn=turns.of_day(city), day=city.day)
            )
        if passed >= _LAST_SAID_MS and live.beat == "hill" and city.day == 1 and not fallen:
            return words("city.doors.open")
        if live.beat == "ledger" and passed >= _LAST_SAID_MS and (loud := self._loud(city)):
            return words("hill.loud", names=words.masks(loud))
        if fallen:
            mask = max(fallen, key=lambda m: self.standings.row(m).place)
            if mask in self._loud(city):
                return words("hill.loud", names=words.mask(mask))
            return self._fall_said(mask, turns.of_group(city, live.step), city)
        key = "city.hill.top" if len(first) == 1 else "hill.top.shared"
        return words(key, turn=turns.of_day(city), name=words.mask(first[0]))

    def _fall_said(self, mask: str, turn: int, city: City) -> str:
        """Who has come down, and what the stars were for: whose they were nobody is told."""
        words, rule = self.props.words, self.standings.rule
        is_by_stars = rule is not None and "rated" in rule.needs and _is_by_stars(rule.needs, mask, city)
        acts = self._rated.of(mask) if is_by_stars else ()
        if not acts:
            return words("city.hill.down", turn=turn, name=words.mask(mask))
        if len(acts) == 1:
            return words("hill.down.for", name=words.mask(mask), did=acts[0].did)
        titles = words.listed(words("hill.down.card", title=words.card(act.card)) for act in acts)
        return words("hill.down.cards", name=words.mask(mask), titles=titles)

    def _loud(self, city: City) -> list[str]:
        """Who was loud on the day that was closed, where the rule takes a star for that."""
        rule = self.props.regimes[city.regime]
        if "kept_company" not in rule.needs or len(city.rounds) < 2:
            return []
        found = {d.by for d in city.rounds[-2] if isinstance(d, Recorded) and d.entry == "disturbance"}
        return [mask for mask in city.masks if mask in found]

    def _asked(self, live: Live, city: City) -> str:
        seat = next((s for s, p in live.prompts.items() if isinstance(p, Choose)), 0)
        return city.mask_of(seat)

    def watched(self, live: Live, city: City) -> Target | Mapping[str, Target]:
        """At the door all look at the door."""
        return self._gate.watched if self._gate is not None else super().watched(live, city)

    def view(self, live: Live) -> View:
        if self._climb is not None:
            return self._climb.view
        return self._gate.view if self._gate is not None else WHOLE

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        if self._climb is not None:
            self._climb.draw(canvas, live, city)
        elif self._gate is not None:
            self._gate.draw(canvas, live, city)
        elif live.beat == "vouch":
            draw_vouch(canvas, self.props, live, city)
        elif self._travel is not None:
            self._travel.draw(canvas, live, city)
        else:
            canvas.clear()

    def is_settled(self, live: Live) -> bool:
        if self._climb is not None:
            return self._climb.is_settled
        if self._gate is not None:
            return self._gate.is_settled
        return live.beat == "vouch" or self._travel is None or self._travel.is_settled


def _is_by_stars(needs: Collection[str], mask: str, city: City) -> bool:
    """Whether stars alone can have moved it: a rule that reads company or the record read none of its own."""
    closed = city.rounds[-2] if len(city.rounds) > 1 else ()
    own = {type(deed) for deed in closed if isinstance(deed, KeptCompany | Recorded) and deed.by == mask}
    read = {kind for name, kind in _ELSE.items() if name in needs}
    return not set(needs) - {"rated", *_ELSE} and not own & read


SCENE = HillScene
