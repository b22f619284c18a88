"""The morning paper: yesterday's headline and today's event, with what they do; the writer stays a rumour."""

from __future__ import annotations

from typing import ClassVar

from game.city.city import City
from game.city.events import BulletinRead, DayBegan, Foretold, Paid
from game.city.pack import MaskId
from game.drawing.canvas import Canvas
from game.drawing.motion import Tween, ease_out_back
from game.engine.events import Event
from game.stage.kit import turns
from game.stage.kit.foretold import foretold_line
from game.stage.kit.hill import CLOSE, HillGround
from game.stage.kit.light import show_lit
from game.stage.scenes.morning.paper import PAGE_H, PAGE_W, FrontPage
from game.stage.staging import Live, Props, Scene

_FORESEEN_MS = 5000.0
"""When the voice turns from the paper to those who guessed its headline."""


class MorningScene(Scene):
    """A front page that is thrown on the doorstep of the hill."""

    beats: ClassVar[frozenset[str]] = frozenset({"bulletin", "news"})

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self._drop: Tween = props.motion.move(0, 0, 0)
        self._foretold: Foretold | None = None
        self._paid: dict[MaskId, int] = {}
        self._opened_ms = 0.0

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, DayBegan):
            self._paid = {}
        elif isinstance(event, Paid) and event.coins and event.why in self._in_the_paper:
            self._paid[event.mask] = self._paid.get(event.mask, 0) + event.coins
        if isinstance(event, BulletinRead):
            self._foretold = None
        elif isinstance(event, Foretold) and event.topic == "headline":
            self._foretold = event

    def open(self, live: Live, city: City) -> None:
        self._opened_ms = self.props.motion.clock.now_ms
        self._drop = self.props.motion.move(900, 0, 450, ease=ease_out_back)
        self.props.cue("page")

    @property
    def _in_the_paper(self) -> frozenset[str]:
        pack = self.props.pack
        return frozenset((*(one.id for one in pack.headlines), *(one.id for one in pack.events)))

    def voice(self, live: Live, city: City) -> str:
        is_late = self.props.motion.since(self._opened_ms) > _FORESEEN_MS
        turn = turns.of_day(city)
        if not is_late and len(self._paid) == 1:
            # "The lowest mask" is one of many where all stand level: the lot has drawn it. There is no time to greet.
            ((mask, coins),) = self._paid.items()
            key = "morning.paid.more" if coins > 0 else "morning.paid.less"
            return self.props.words(key, name=self.props.words.mask(mask), coins=abs(coins))
        foreseen = foretold_line(self.props, self._foretold, turn) if is_late else ""
        return foreseen or self.props.words("morning.voice", turn=turn)

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        show_lit(canvas, HillGround(CLOSE, has_gates=False))
        top = 166 + self._drop.value
        self._page(city).show(canvas, (960 - PAGE_W / 2, top, PAGE_W, PAGE_H))

    def aloud(self, live: Live, city: City) -> tuple[str, ...]:
        return self._page(city).told

    def _page(self, city: City) -> FrontPage:
        return FrontPage(self.props.words, self.props.pack, city.day, city.memory.bulletin, city.districts, city.masks)

    def is_settled(self, live: Live) -> bool:
        return self._drop.is_done


SCENE = MorningScene
