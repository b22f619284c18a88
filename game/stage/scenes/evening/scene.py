"""The evening by night: homes, evictions, errands, the headline, and the windows that go out; picks the picture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from game.city.city import City
from game.city.events import DayBegan, DoorAnswered, Evicted, HomeTaken, LowestNamed
from game.city.pack import MaskId
from game.city.plan import Plan
from game.drawing.camera import WHOLE, View
from game.drawing.canvas import Canvas
from game.drawing.theme import HEIGHT, WIDTH
from game.engine.events import Event
from game.stage.art.places import TERRACES
from game.stage.kit import turns
from game.stage.kit.hill import CLOSE, HillGround
from game.stage.scenes.evening.answers import ErrandAnswers
from game.stage.scenes.evening.errands import Errands
from game.stage.scenes.evening.headlines import draw_headlines
from game.stage.scenes.evening.homes import Homes, refusals
from game.stage.scenes.evening.move import Move
from game.stage.scenes.evening.news import EveningNews
from game.stage.scenes.evening.night import draw_sleepers, windows
from game.stage.scenes.evening.why import is_much, why_all
from game.stage.staging import Live, Props, Scene
from game.stage.strip_room import strip_top
from game.table.scene import Target

_NEWS_MS = 2800.0
"""So long the evening tells of each thing that has moved purses before it asks for homes."""
_DUSK_MS, _TERRACE_MS = 900.0, 700.0
"""The first windows go out after _DUSK_MS, then one terrace after the other, the foot first."""


class EveningScene(Scene):
    """Everything between the ledger and sleep."""

    beats: ClassVar[frozenset[str]] = frozenset(
        {"home", "homes_shown", "eviction", "errand", "errand_shown", "headline", "night"}
    )
    is_night: ClassVar[bool] = True

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self._doors: list[DoorAnswered] = []
        self._evicted: Evicted | None = None
        self._answers = ErrandAnswers()
        self._lowest: LowestNamed | None = None
        self._lived: dict[MaskId, str] = {}
        self._lives: dict[MaskId, str] = {}
        self._news = EveningNews()
        self._homes: Homes | None = None
        self._move: Move | None = None
        self._errands: Errands | None = None
        self._foot = 0.0
        self._opened_ms = 0.0

    def take(self, event: Event, city: City) -> None:
        self._answers.take(event, city)
        self._news.take(event, city)
        if isinstance(event, DayBegan):
            self._doors, self._evicted, self._homes, self._errands = [], None, None, None
            self._lived = dict(self._lives)
        elif isinstance(event, DoorAnswered) and event.kind == "home":
            self._doors.append(event)
        elif isinstance(event, HomeTaken):
            self._lives[event.mask] = event.home
        elif isinstance(event, Evicted) and event.is_staged:
            self._evicted = event
        elif isinstance(event, LowestNamed):
            self._lowest = event

    def open(self, live: Live, city: City) -> None:
        self._foot = 0.0
        self._opened_ms = self.props.motion.clock.now_ms
        is_move = live.beat == "eviction" and self._evicted is not None
        self._move = Move(self.props, self._evicted) if is_move and self._evicted is not None else None

    def voice(self, live: Live, city: City) -> str:
        words = self.props.words
        passed = self.props.motion.since(self._opened_ms)
        match live.beat:
            case "home" if passed < _NEWS_MS * len(news := self._news.before_bed(words, turns.of_day(city))):
                return news[int(passed / _NEWS_MS)]
            case "eviction" if self._evicted is not None:
                mask = self._evicted.mask
                key = f"city.evicted.{self._evicted.why}"
                return words(key, turn=turns.of_day(city), name=words.mask(mask), job=words.job(mask))
            case "homes_shown" if city.day == 1:
                return words("city.first_night")
            case "headline" if self._lowest is not None:
                return words("evening.headline", turn=turns.of_day(city), name=words.mask(self._lowest.mask))
            case "errand_shown" if why := why_all(words, city, self._answers):
                return why
            case "errand_shown" if is_much(city, self._answers):
                return words("evening.errand_shown.much")
            case "night":
                return self._good_night(city)
        return words(f"evening.{live.beat}", turn=turns.of_day(city))

    def _good_night(self, city: City) -> str:
        is_late = self.props.motion.since(self._opened_ms) > _DUSK_MS + 2 * _TERRACE_MS
        if city.day > 1:
            return self.props.words("city.night", turn=turns.of_day(city))
        plan = Plan(self.props.pack, self.props.pack.scenarios[city.scenario], city.length, len(city.masks))
        if not is_late or (plan.is_short and not plan.changes):
            return self.props.words("city.night.first")
        when = "last" if not plan.changes else plan.changes[0] if len(plan.changes) == 1 else "twice"
        return self.props.words(f"city.night.rules.{when}")

    def watched(self, live: Live, city: City) -> Target | Mapping[str, Target]:
        """Whoever has to move, whoever the paper names; at desks and homes each looks at its own."""
        if self._move is not None:
            return self._move.eviction.mask
        if live.beat == "errand_shown" and self._errands is not None:
            return self._errands.clerks
        if live.beat == "homes_shown" and self._homes is not None:
            return self._homes.looks(self._lives, self._doors)
        if live.beat == "headline" and self._lowest is not None:
            return self._lowest.mask
        return super().watched(live, city)

    def view(self, live: Live) -> View:
        return self._move.view if self._move is not None else WHOLE

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        if live.beat == "night":
            self._draw_night(canvas, live, city)
            return
        if self._move is not None:
            self._move.draw(canvas, live, city)
            return
        HillGround(CLOSE, is_day=False, has_gates=False).show(canvas)
        self._foot = self._foot or strip_top(canvas, live)
        if live.beat in ("home", "homes_shown"):
            self._draw_homes(canvas, live, city)
        elif live.beat in ("errand", "errand_shown"):
            self._errands = self._errands or Errands(self.props)
            is_told = live.beat == "errand_shown"
            self._errands.draw(canvas, live, city, self._answers, self._foot, is_told=is_told)
        elif self._lowest is not None:
            draw_headlines(canvas, self.props, live, city, self._lowest, self._foot - 8)

    def _draw_homes(self, canvas: Canvas, live: Live, city: City) -> None:
        if self._homes is None:
            self._homes = Homes(self.props, self._foot)
        self._homes.fit(self._foot)
        is_told = live.beat == "homes_shown"
        where = self._lives if is_told else self._lived
        refused = refusals(self.props, self._doors, city) if is_told else {}
        extras = self._news.of_the_night(self.props.words) if is_told else {}
        self._homes.draw(canvas, live, city, where, refused, extras)

    def _draw_night(self, canvas: Canvas, live: Live, city: City) -> None:
        """The lit hill, and over it the dark one, from the foot up, as far as everybody sleeps."""
        lit = windows(self.props.pack, city.home)
        HillGround(CLOSE, is_day=False, lit=tuple(sorted(lit.items())), has_gates=False).show(canvas)
        passed = self.props.motion.since(self._opened_ms)
        dark = int((passed - _DUSK_MS) / _TERRACE_MS) + 1 if passed >= _DUSK_MS else 0
        if dark > 0:
            tier = min(dark, len(TERRACES)) - 1
            top = CLOSE.at(0, TERRACES[tier].floor_y - 128)[1] if tier < len(TERRACES) - 1 else 0.0
            with canvas.clip((0, top, WIDTH, HEIGHT - top)):
                HillGround(CLOSE, is_day=False, has_gates=False).show(canvas)
        draw_sleepers(canvas, self.props, live, city, CLOSE, dark)

    def is_settled(self, live: Live) -> bool:
        if live.beat == "night":
            passed = self.props.motion.since(self._opened_ms)
            return passed > _DUSK_MS + _TERRACE_MS * len(TERRACES)
        if self._move is not None:
            return self._move.is_settled
        parts = (self._homes, self._errands)
        return all(part is None or part.is_settled for part in parts)


SCENE = EveningScene
