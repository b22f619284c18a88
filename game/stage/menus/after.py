"""After the mirror: play again, other seats, the title; and what to keep of this match (nothing, unless asked)."""

from __future__ import annotations

from game.drawing.canvas import Canvas
from game.drawing.plates import Panel
from game.drawing.widgets import voice_bar
from game.drawing.words import Words
from game.stage.menus.backdrop import MenuGround
from game.stage.menus.lists import Choices, ListScreen, MenuItem
from game.stage.menus.menu_screen import Move
from game.stage.menus.outcomes import Go, KeepMatch, Outcome, PlayAgain, SaveReport
from game.stage.portraits import bust
from game.stage.staging import Props

_TOLD_W = 1360.0
QUIET_MS = 700.0
"""So long nobody must have pressed before a choice counts: whoever pages through the talk has not chosen yet."""


class AfterScreen(ListScreen):
    """`masks`: those that played, in seat order, for a picture of everybody. `can_keep`: not so for passers-by.

    `best` of them, with so many Life `points`, had the best week; () where a match was not played to its end.
    """

    props: Props

    def __init__(
        self,
        props: Props,
        masks: tuple[str, ...] = (),
        *,
        can_keep: bool = True,
        best: tuple[str, ...] = (),
        points: int = 0,
    ) -> None:
        super().__init__(props, Choices((560, 186, 800, 446), 42))
        self.masks, self.can_keep, self.best, self.points = masks, can_keep, best, points
        self.left_s: int | None = None
        self.where = ""
        self.is_keeping = self.is_forgotten = False
        self.report = ""
        self.is_reporting = False
        self._is_changed = self._is_report_last = False
        self._pressed_ms: float | None = props.motion.clock.now_ms
        self._fill()

    def press(self, move: Move) -> Outcome | None:
        now_ms = self.props.motion.clock.now_ms
        if move == "ok" and self._pressed_ms is not None and now_ms - self._pressed_ms < QUIET_MS:
            self._pressed_ms = now_ms
            return None
        self._pressed_ms = None
        return super().press(move)

    def kept(self, where: str, *, is_forgotten: bool = False) -> None:
        """The match lies in a file now, called `where`, or its sums do; "" if it could not be written."""
        self.where, self.is_keeping, self.is_forgotten = where, bool(where), is_forgotten
        self._is_report_last = self._is_report_last and not where
        self._fill()

    def reporting(self) -> None:
        """The report is being written."""
        self.is_reporting = self._is_changed = True
        self._fill()

    def reported(self, where: str) -> None:
        """The report lies at `where`, so the next choice opens it; "" if it could not be written."""
        self.report, self.is_reporting, self._is_changed = where, False, True
        self._is_report_last = bool(where)
        self._fill()

    def returns_in(self, seconds: int | None) -> None:
        """The invitation comes back by itself in so many seconds; None: it does not."""
        self.left_s = seconds

    def _fill(self) -> None:
        words = self.props.words
        ways = {"keep": not self.is_forgotten, "keep_sums": self.is_forgotten}
        kept = [
            (name, MenuItem(words(f"after.{name}"), words(f"menu.{'yes' if way else 'no'}"), not self.is_keeping))
            for name, way in ((name, self.is_keeping and is_it) for name, is_it in ways.items())
        ]
        report = MenuItem(
            words("after.report_open" if self.report else "after.report"), is_enabled=not self.is_reporting
        )
        lines = [(name, MenuItem(words(f"after.{name}"))) for name in ("again", "seats", "title")]
        lines[2:2] = [*kept, ("report", report)] if self.can_keep else []
        self.choices.fill(lines)

    def leave(self) -> Outcome | None:
        return Go("title")

    def chosen(self, name: str) -> Outcome | None:
        match name:
            case "again":
                return PlayAgain()
            case "seats":
                return PlayAgain(is_same_people=False)
            case "keep":
                return KeepMatch()
            case "keep_sums":
                return KeepMatch(is_forgotten=True)
            case "report":
                return SaveReport()
            case "title":
                return Go("title")
        return None

    def is_settled(self) -> bool:
        return self.left_s is None and not self.is_reporting and not self._is_changed

    def draw(self, canvas: Canvas) -> None:
        words = self.props.words
        self._is_changed = False
        MenuGround("rose-garden", veil=0.2).show(canvas)
        voice_bar(canvas, self.voice())
        self._everybody(canvas)
        self.choices.draw(canvas)
        told = self._told()
        line = told or words("after.nothing")
        if self.left_s is not None and not told:
            line = words("after.soon" if self.can_keep else "after.passing", seconds=self.left_s)
        Panel(Words(line, 32, lines=2), radius=30, pad=(32, 4)).show(canvas, (960 - _TOLD_W / 2, 644, _TOLD_W, 108))

    def voice(self) -> str:
        """Who had the best week, once more."""
        words = self.props.words
        if not self.best:
            return words("after.voice")
        return words("after.best", names=words.masks(self.best), points=self.points)

    def _told(self) -> str:
        """What was kept last, and where; "" for nothing."""
        words = self.props.words
        if self.is_reporting:
            return words("after.reporting")
        if self._is_report_last:
            return words("after.reported", where=self.report)
        return words("after.kept_sums" if self.is_forgotten else "after.kept", where=self.where) if self.where else ""

    def _everybody(self, canvas: Canvas) -> None:
        """All masks in one row along the foot, as on the last photograph."""
        count = len(self.masks)
        if not count:
            return
        w = min(285.0, 1900 / count * 1.15)
        step = min(w, (1920 - w) / max(1, count - 1))
        left = (1920 - step * (count - 1)) / 2
        for i, mask in enumerate(self.masks):
            key = bust(canvas, self.props.pack, mask, "pleased" if mask in self.best or not self.best else "plain")
            canvas.sprite(key, left + i * step, 1084, w, w * 1.25, "midbottom", is_lit=True)
