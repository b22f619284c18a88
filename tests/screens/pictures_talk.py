"""Pictures of the debrief: every beat, every page of a chart, every reveal level, each from a match that was played."""

from __future__ import annotations

from game.bots.bot import bots_for
from game.city import events as ev
from game.city.city import City
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.city.talk import NO, YES
from game.debrief.talk.desk import with_page
from game.debrief.talk.making import pages_of
from game.debrief.talk.order import Order
from game.debrief.talk.pages import ChartPicture, Page, RunAgain, TalkPages
from game.drawing.canvas import Canvas
from game.engine.dice import Dice
from game.engine.driver import Close, Driver
from game.engine.events import Event
from game.engine.prompts import STAGE, Choose, Raw, Slot
from game.engine.views import View
from game.stage.director import Director
from game.stage.menus.pause import PauseScreen
from tests.screens.picture import Picture, Stage, drawn, live_for, shown_pack, shown_props
from tests.screens.pictures_menus import chairs


class Talk:
    """One match played by bots up to its end; `stop` shows it at any group of its debrief."""

    def __init__(
        self, seats: int, length: str, reveal: int, *, all_agree: bool = True, seed: int = 3, scenario: str = "plaudit",
        has_pictures: bool = True,
    ) -> None:  # fmt: skip
        """`has_pictures`: of charts, and of matches run again; they cost most of the time."""
        pack = shown_pack()
        self.seats, self._has_pictures = seats, has_pictures
        self.plan = Plan(pack, pack.scenarios[scenario], length, seats, reveal=reveal)
        self.driver: Driver[City] = Driver(plaudit_rules(self.plan), seed)
        self._bots, self._seed, self._consent = (
            bots_for(range(seats), Dice(seed, "talk")),
            seed,
            YES if all_agree else NO,
        )
        self._views = [View(self.driver.rules, seat) for seat in range(seats)]
        self.public, self.director = View(self.driver.rules, None), Director(shown_props())
        self.history: list[Event] = []
        self.pages: TalkPages | None = None

    def stop(self, beat: str, about: str = "", *, without: tuple[type, ...] = ()) -> Stage:
        """The first open group of `beat`; `without` kinds of pages, as if they were not ready. LookupError if none."""
        while self.driver.ask is not None:
            ask, city = self.driver.ask, self.public.state
            fresh = list(self.driver.fresh)
            self.history += fresh
            self.director.take(self.public.fold(fresh), city)
            for view in self._views:
                view.fold(fresh)
            if any(isinstance(event, ev.RevealSet) for event in fresh):
                self.pages = self._read(without)
            live = live_for(self.director.props, city, self.seats, ask.beat, ask.slots, self.driver.step)
            live.pages = self.pages
            self.director.show(live, city)
            if ask.beat == beat and about in ("", live.about) and (self.pages or beat != "poll"):
                return self.director, live, city
            self.director.props.motion.clock.tick(2500)
            self.driver.feed(Close(tuple(self._answer(at, slot) for at, slot in enumerate(ask.slots))))
        raise LookupError(f"no open group of {beat!r} about {about!r}")

    def _read(self, without: tuple[type, ...]) -> TalkPages:
        level = next(event.level for event in self.history if isinstance(event, ev.RevealSet))
        pages = TalkPages(level)
        order = Order(tuple(self.history), self.plan, level, self.plan.course)
        for page in kept_pages(order, has_pictures=self._has_pictures):
            if not isinstance(page, without):
                pages = with_page(pages, page)
        return pages

    def _answer(self, at: int, slot: Slot) -> Raw | None:
        if slot.seat == STAGE:
            return "ready"
        if isinstance(slot.prompt, Choose) and slot.prompt.topic == "consent":
            return self._consent
        dice = Dice(self._seed, "talk", self.driver.step, at)
        return self._bots[slot.seat].answer(self._views[slot.seat].state, slot.seat, slot.prompt, dice)


_KEPT: dict[tuple[object, ...], tuple[Page, ...]] = {}


def kept_pages(order: Order, *, has_pictures: bool = True) -> tuple[Page, ...]:
    """A match's pages, worked out once."""
    plan = order.plan
    key = plan.pack.picture_key, plan.seats, order.course, order.level, len(order.history), has_pictures
    if key not in _KEPT:
        _KEPT[key] = tuple(pages_of(order, has_pictures=has_pictures))
    return _KEPT[key]


def _shot(
    name: str, beat: str, about: str = "", at_ms: float = 6000, *, length: str = "standard", reveal: int = 2,
    all_agree: bool = True, turns: int = 0, without: tuple[type, ...] = (), scenario: str = "plaudit", seed: int = 3,
) -> Picture:  # fmt: skip
    """`turns`: how often whoever leads has turned the page."""

    def draw(canvas: Canvas, seats: int) -> None:
        talk = Talk(seats, length, reveal, all_agree=all_agree, scenario=scenario, seed=seed)
        director, live, city = talk.stop(beat, about, without=without)
        director.draw(canvas, live, city)
        for _ in range(turns):
            director.props.motion.clock.tick(500)
            assert director.scene is not None
            assert director.scene.turn(live)
        drawn(canvas, (director, live, city), at_ms)

    return Picture(name, draw)


def _pause(canvas: Canvas, seats: int) -> None:
    """The pause in the debrief: what is left of it can be left."""
    drawn(canvas, Talk(seats, "standard", 2).stop("talk"), 3000)
    screen = PauseScreen(shown_props(), is_talking=True)
    screen.show(chairs(seats))
    screen.draw(canvas)


CHARTS = ("lines", "inflation", "acts", "reciprocity")
PICTURES = [
    _shot("talk-masks-off", "masks_off"),
    _shot("talk-secrets", "secrets", scenario="the-list"),
    _shot("talk-secrets-class", "secrets", scenario="applause", length="class45", seed=4),
    _shot("talk-masks-coming-off", "masks_off", at_ms=1800),
    _shot("talk-one-word", "one_word"),
    _shot("talk-words", "words_shown"),
    _shot("talk-feeling", "feeling"),
    _shot("talk-feeling-shown", "feeling_shown"),
    _shot("talk-consent", "consent", reveal=3),
    _shot("talk-consent-2", "consent", reveal=2),
    _shot("talk-mirror-0", "mirror", at_ms=24_000, reveal=0),
    _shot("talk-mirror-1", "mirror", at_ms=24_000, reveal=1),
    _shot("talk-mirror-2", "mirror", at_ms=30_000, reveal=2),
    _shot("talk-mirror-3", "mirror", at_ms=30_000, reveal=3),
    _shot("talk-mirror-3-one-no", "mirror", at_ms=30_000, reveal=3, all_agree=False),
    _shot("talk-bet", "bet"),
    _shot("talk-chart-rules-doors", "chart", at_ms=9000),
    _shot("talk-chart-rules-doors-class", "chart", "rules", 9000, length="class45"),
    _shot("talk-chart-rules-bets", "chart", at_ms=3500, turns=1),
    _shot("talk-chart-rules", "chart", at_ms=3000, turns=2),
    _shot("talk-chart-rules-again", "chart", at_ms=3000, turns=3),
    _shot("talk-chart-figures", "chart", at_ms=3000, turns=2, without=(ChartPicture, RunAgain)),
    *[_shot(f"talk-bet-{one}", "bet", one, length="class45") for one in CHARTS],
    *[_shot(f"talk-chart-{one}", "chart", one, 3000, length="class45", turns=1) for one in CHARTS],
    _shot("talk-question-1", "talk", "1"),
    _shot("talk-question-close", "talk_close", "2"),
    _shot("talk-question-class", "talk", "4", length="class45"),
    _shot("talk-poll", "poll", at_ms=2000),
    _shot("talk-poll-shown", "poll_shown"),
    _shot("talk-poll-shown-class", "poll_shown", length="class45"),
    _shot("talk-thanks", "thanks"),
    Picture("talk-pause", _pause),
]
