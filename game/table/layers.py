"""What can lie on the screen: a menu or a match; takes messages, tells whether it must be drawn again. No loop."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Generic, Protocol, TypeVar

from game.devices.kinds.table import menu_move
from game.devices.presses import POINTER, Click, Message
from game.drawing.canvas import Canvas
from game.drawing.theme import Mood
from game.stage.menus.menu_screen import MenuScreen
from game.stage.menus.outcomes import Outcome
from game.table.seat_layout import used_buttons
from game.table.session import TableSession
from game.table.strip_hits import button_at, is_on_card
from game.table.window import Window

X = TypeVar("X", bound=TableSession[Any])


class Layer(Protocol):
    """One screen. `look` is anything hashable that changes when the picture must; `is_settled` when nothing moves."""

    is_see_through: bool

    @property
    def mood(self) -> Mood: ...
    def take(self, message: Message, now_ms: int) -> None: ...
    def point(self, x: float, y: float) -> None: ...
    def frame(self, dt_ms: float, now_ms: int) -> None: ...
    def look(self) -> Hashable: ...
    def is_settled(self) -> bool: ...
    def draw(self, canvas: Canvas) -> None: ...


class MenuLayer:
    """A menu: `on` gets what it asks for; `first` may take a message before the menu sees it."""

    def __init__(
        self,
        window: Window,
        menu: MenuScreen,
        on: Callable[[Outcome], None],
        *,
        first: Callable[[Message, int], bool] = lambda message, now_ms: False,
        is_see_through: bool = False,
        under: Callable[[], Mood] = lambda: Mood.DAY,
    ) -> None:
        self.menu, self.is_see_through = menu, is_see_through
        self._window, self._on, self._first, self._under = window, on, first, under
        self._touches = 0

    @property
    def mood(self) -> Mood:
        return self._under()

    def take(self, message: Message, now_ms: int) -> None:
        self._touches += 1
        self.menu.wake()
        if self._first(message, now_ms):
            return
        outcome = None
        if isinstance(message, Click):
            outcome = self.menu.click(*self._window.canvas(self.mood).to_logical(message.at_px))
        elif (move := menu_move(message)) is not None:
            outcome = self.menu.press(move)
        if outcome is not None:
            self._on(outcome)

    def point(self, x: float, y: float) -> None:
        self.menu.point(x, y)

    def frame(self, dt_ms: float, now_ms: int) -> None:
        self.menu.tick(dt_ms)

    def look(self) -> Hashable:
        return id(self), self._touches, self.menu.look()

    def is_settled(self) -> bool:
        return self.menu.is_settled()

    def draw(self, canvas: Canvas) -> None:
        self.menu.draw(canvas)


class MatchLayer(Generic[X]):
    """A match in play."""

    is_see_through = False

    def __init__(self, window: Window, session: X) -> None:
        self._window, self.session = window, session

    @property
    def mood(self) -> Mood:
        scene = self.session.director.scene
        return Mood.NIGHT if scene is not None and scene.is_night else Mood.DAY

    def take(self, message: Message, now_ms: int) -> None:
        self.session.take(message, now_ms)

    def point(self, x: float, y: float) -> None:
        """The pointer moves over the table and means nothing until it presses."""

    def hit(self, at_px: tuple[int, int]) -> int | None:
        """Which button of the pointer's own seat lies there, while that seat is asked something."""
        seat, looks = self.session.seating.seat_of(POINTER), self.session.live.seats
        if self.session.host.paused not in (None, "away"):
            return None  # a menu lies over it
        if seat is None or seat >= len(looks) or looks[seat].prompt is None:
            return None
        canvas = self._window.canvas(self.mood)
        session = self.session
        plan = session.director.strip_plan(canvas, session.live, session.host.public.state)
        at = canvas.to_logical(at_px)
        buttons = looks[seat].buttons
        if buttons is None:  # any button will do
            return 0 if is_on_card(plan, seat, at) else None
        place = button_at(plan, seat, at)
        shown = used_buttons(buttons)
        return buttons.index(shown[place]) if place is not None and place < len(shown) else None

    def frame(self, dt_ms: float, now_ms: int) -> None:
        self.session.frame(now_ms)

    def look(self) -> Hashable:
        """Everything of the open group that shows, the time left in whole seconds."""
        live = self.session.live
        left = None if live.left_s is None else int(live.left_s + 0.999)
        seats = tuple(
            (s.mask, s.is_locked, s.is_bot, s.note, s.buttons, s.refused, s.late, s.idle_ms) for s in live.seats
        )
        laid = (self.session.director.look(), live.public, live.counting)
        return live.step, live.beat, left, seats, tuple(sorted(live.open_answers.items())), self.session.xs_seen, laid

    def is_settled(self) -> bool:
        return self.session.director.is_settled(self.session.live)

    def draw(self, canvas: Canvas) -> None:
        session = self.session
        session.director.draw(canvas, session.live, session.host.public.state)
