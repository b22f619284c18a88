"""The books over a match that goes on below them: presses pass through. Stops no clock and answers nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from game.app.session import Session
from game.devices.presses import Click, Message, PausePress
from game.drawing.canvas import Canvas
from game.drawing.theme import HEIGHT, MARGIN_Y, Mood
from game.stage.menus.books import BooksScreen
from game.table.layers import MatchLayer


class BooksLayer:
    """Lies on a `MatchLayer`. Escape or a click calls `close`; every other message is the match's."""

    is_see_through = True

    def __init__(self, under: MatchLayer[Session], close: Callable[[], None]) -> None:
        self._under, self._close = under, close
        self.menu = books_of(under)
        self.menu.is_over_game = True

    @property
    def mood(self) -> Mood:
        return self._under.mood

    def take(self, message: Message, now_ms: int) -> None:
        if isinstance(message, PausePress | Click):
            self._close()
        else:
            self._under.take(message, now_ms)

    def point(self, x: float, y: float) -> None:
        """Nothing here can be pointed at."""

    def frame(self, dt_ms: float, now_ms: int) -> None:
        """The match below has its own."""

    def look(self) -> Hashable:
        return "books", self.menu.look()

    def is_settled(self) -> bool:
        return self.menu.is_settled()

    def draw(self, canvas: Canvas) -> None:
        session = self._under.session
        scene, live = session.director.scene, session.live
        has_strip = scene is not None and scene.has_strip
        plan = session.director.strip_plan(canvas, live, session.host.public.state)
        self.menu.foot = plan.box[1] if has_strip else HEIGHT - MARGIN_Y
        self.menu.draw(canvas)


def books_of(layer: MatchLayer[Session]) -> BooksScreen:
    """The books of the match in play, for whoever wants to show them: what the shared screen may know, no more."""
    session = layer.session
    return BooksScreen(
        session.props,
        lambda: session.host.public.state,
        lambda seat: session.seating.chairs[seat].letter,
        lambda: session.director.sums.day,
    )
