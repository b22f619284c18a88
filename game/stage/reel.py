"""Real matches of bots as short films: the best beats of one match after another. Nobody can press anything in them.

A reel has a clock, a stage and players of its own, and no sound; it is drawn on whatever sheet it is given.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.bots.bot import bots_for
from game.city.pack import Pack
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content.wording import Wording
from game.drawing.canvas import Canvas
from game.drawing.motion import GameClock, Motion
from game.engine.dice import Dice
from game.engine.driver import Close, Driver
from game.engine.prompts import STAGE, Raw, Slot, legal, refusal
from game.engine.views import View
from game.stage.director import Director
from game.stage.scenes.desks.scene import DesksScene
from game.stage.scenes.encounter.scene import EncounterScene
from game.stage.scenes.finale.scene import FinaleScene
from game.stage.scenes.hill.scene import HillScene
from game.stage.staging import Live, Props, Scene, SeatLook

LETTERS = "ABCDEFGH"
GROUPS_AT_ONCE = 6
"""So many groups between two shots are played in one frame, so that no frame is long."""


def _any(scene: Scene | None) -> bool:
    return True


def _is_broken(scene: Scene | None) -> bool:
    """Somebody has broken a word, and not so many have acted that it takes long to tell."""
    play = scene.play if isinstance(scene, EncounterScene) else None
    if play is None or not 0 < len(play.actors) <= 4:
        return False
    return play.is_kept(play.actors[0]) is False


def _is_mixed(scene: Scene | None) -> bool:
    """Some were let in and some were not."""
    door = scene.door if isinstance(scene, HillScene) else None
    return door is not None and len({row[2] for row in door.rows}) == 2


def _is_parted(scene: Scene | None) -> bool:
    left = scene.left if isinstance(scene, FinaleScene) else None
    return left is not None and bool(left.flown) and bool(left.boat)


def _is_refused(scene: Scene | None) -> bool:
    return isinstance(scene, DesksScene) and scene.answered is not None and scene.answered.treatment == "refused"


@dataclass(frozen=True, slots=True)
class Shot:
    """What of a beat is shown, and of which one: the first of a match that is good enough."""

    beat: str
    from_ms: float
    to_ms: float
    is_good: Callable[[Scene | None], bool] = _any


SHOTS = (
    Shot("card", 0, 1500),
    Shot("gasp", 500, 2900, _is_broken),
    Shot("counter", 500, 2200, _is_refused),
    Shot("hill", 1500, 4000),
    Shot("door", 300, 3200, _is_mixed),
    Shot("eviction", 1900, 5200),
    Shot("bulletin", 0, 1500),
    Shot("decided", 700, 5400),
    Shot("flown", 1300, 6200, _is_parted),
    Shot("result", 5200, 11500),
)
"""In whatever order a match brings them; each once."""


class Reel:
    """One match. `tick` it, `draw` it; `is_over` when its last shot is."""

    def __init__(
        self, pack: Pack, seed: int, *, scenario: str, seats: int = 5, length: str = "standard",
        shots: Sequence[Shot] = SHOTS,
    ) -> None:  # fmt: skip
        plan = Plan(pack, pack.scenarios[scenario], length, seats, tuple(range(seats)))
        self.seed, self.seats = seed, seats
        self._driver = Driver(plaudit_rules(plan), seed)
        self.props = Props(pack, Wording(pack), Motion(GameClock()), lambda name: None)
        self.director = Director(self.props)
        self._public = View(self._driver.rules, None)
        self._views = [View(self._driver.rules, seat) for seat in range(seats)]
        self._players = bots_for(range(seats), Dice(seed, "temperaments"))
        self._left, self.live, self._shot = list(shots), Live(), Shot("", 0, 0)
        self.told: list[str] = []
        """Beats of the shots so far."""
        self._take()

    @property
    def is_over(self) -> bool:
        """Whether the match has no more to show."""
        return self._driver.ask is None or (not self._left and not self._shot.beat)

    @property
    def is_on(self) -> bool:
        """Whether a shot is on: between two of them the match is played on unseen."""
        return bool(self._shot.beat) and self.live.open_for_ms >= self._shot.from_ms

    def tick(self, dt_ms: float) -> None:
        """Time passes; where a shot is over, the match goes on to the next one."""
        if self._shot.beat:
            self._pass(dt_ms)
            if self.live.open_for_ms >= self._shot.to_ms:
                self._shot = Shot("", 0, 0)
            return
        for _ in range(GROUPS_AT_ONCE):
            if self.is_over or self._shot.beat:
                return
            self._pass(4000)
            self._answer()

    def draw(self, canvas: Canvas) -> None:
        """As a match is drawn."""
        self.director.draw(canvas, self.live, self._public.state)

    def _pass(self, dt_ms: float) -> None:
        self.props.motion.clock.tick(dt_ms)
        self.live.open_for_ms += dt_ms

    def _take(self) -> None:
        """What has been told, and the group that is open now."""
        driver, city = self._driver, self._public.state
        self.director.take(self._public.fold(driver.fresh), city)
        for view in self._views:
            view.fold(driver.fresh)
        if driver.ask is None:
            return
        first = driver.ask.slots[0].prompt
        looks = tuple(
            SeatLook(seat, city.mask_of(seat) if city.masks else None, LETTERS[seat]) for seat in range(self.seats)
        )
        self.live = Live(driver.ask.beat, first.topic, first.about, driver.step, seats=looks)
        self.director.show(self.live, city)
        shot = next((shot for shot in self._left if shot.beat == self.live.beat), None)
        if shot is not None and shot.is_good(self.director.scene):
            self._left.remove(shot)
            self.told.append(shot.beat)
            self._shot = shot

    def _answer(self) -> None:
        """All bots answer, and the match goes on."""
        assert self._driver.ask is not None
        answers = tuple(self._raw(place, slot) for place, slot in enumerate(self._driver.ask.slots))
        is_open = tuple(place for place, slot in enumerate(self._driver.ask.slots) if slot.prompt.secrecy == "open")
        self._driver.feed(Close(answers, is_open))
        self._take()

    def _raw(self, place: int, slot: Slot) -> Raw | None:
        if slot.seat == STAGE:
            return "ready"
        dice = Dice(self.seed, "reel", self._driver.step, place)
        raw = self._players[slot.seat].answer(self._views[slot.seat].state, slot.seat, slot.prompt, dice)
        return dice.choice(legal(slot.prompt)) if raw is None or refusal(slot.prompt, raw) else raw
