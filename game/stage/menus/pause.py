"""The pause, drawn over the game: go on, go easier, hand seats over, leave; says what to do when a pad is gone."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from typing import Literal

from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.rows import Layers
from game.drawing.theme import MARGIN_X, MARGIN_Y
from game.drawing.widget import Widget
from game.drawing.widgets import seat_badge
from game.drawing.words import Words
from game.stage.menus.backdrop import shade
from game.stage.menus.chairs import ChairLook
from game.stage.menus.invite import Invite, draw_invite
from game.stage.menus.lists import Choices, ListScreen, MenuItem
from game.stage.menus.outcomes import (
    Go,
    GoOn,
    HandToBot,
    Leave,
    LeaveTalk,
    OpenEase,
    Outcome,
    Place,
    SoftenMatch,
    TakeBack,
)
from game.table.props import TableProps

VEIL = 0.62
PLACES: dict[Place, str] = {"books": "books.title", "settings": "title.settings"}
"""Where the pause can lead, and the words of it."""
Kept = Literal["all", "part", "nothing"]
_LEAVE: dict[Kept, str] = {"all": "pause.leave", "part": "pause.leave_part", "nothing": "pause.leave_now"}
_WHY = {
    "idle": "pause.idle", "away": "pause.out_of_sight", "notice": "pause.read_first", "journal": "pause.read_first",
}  # fmt: skip
_PANEL: Box = (514, 96, 892, 888)
_INVITE: Box = (MARGIN_X, 96, 400, 888)
"""Beside the panel: a phone may take the seat that waits, or look on; and the host's page has its code here."""
_LINES: Box = (560, 330, 800, 600)
_SEATS_LINES: Box = (560, 232, 800, 764)


class PauseScreen(ListScreen):
    """`is_soft`: the match goes easier already; `is_talking`: its debrief is on, and can be left;
    `why` it stands still, where that is nobody's wish: "idle", nobody has pressed for a while; "away", the window was
    out of sight; "notice" and "journal", there is a message to be read.
    `kept`: whether leaving keeps "all", a "part", as far as it could be saved, or "nothing".

    Draw the paused frame once, then this over it.
    """

    def __init__(
        self,
        props: TableProps,
        *,
        is_soft: bool = False,
        kept: Kept = "all",
        is_talking: bool = False,
        why: str = "",
        places: tuple[Place, ...] = tuple(PLACES),
    ) -> None:
        super().__init__(props, Choices(_LINES, 40))
        self.chairs: tuple[ChairLook, ...] = ()
        self.is_soft, self.kept, self.is_talking = is_soft, kept, is_talking
        self.places, self.why = places, why
        self.waiting: int | None = None
        self._kept: frozenset[int] = frozenset()
        self._kept_s = 0
        self.invite: Invite | None = None
        self.is_on_seats = self.is_easing = False
        self._fill()

    # -- what the program tells it ------------------------------------------------------------------------------

    def show(self, chairs: Sequence[ChairLook]) -> None:
        """Who holds the seats now. A seat whose pad has gone away is asked about first."""
        self.chairs = tuple(chairs)
        if self.waiting is not None and self.waiting < len(chairs) and not self._is_open(self.waiting):
            self.waiting = None
        self._fill()

    def wait_for(self, seat: int | None) -> None:
        """This seat waits for a free device to be pressed; None: no longer."""
        self.waiting = seat
        self._fill()

    def keep(self, seats: Collection[int], left_s: int) -> None:
        """These seats are their own phones' for so long."""
        self._kept, self._kept_s = frozenset(seats), left_s

    def _is_open(self, seat: int) -> bool:
        return self.chairs[seat].is_away or self.chairs[seat].kind == "bot"

    @property
    def away(self) -> int | None:
        """The first seat whose device is gone."""
        return next((seat for seat, chair in enumerate(self.chairs) if chair.is_away), None)

    def _fill(self) -> None:
        words = self.props.words
        self.choices.box = _SEATS_LINES if self.is_on_seats or self.is_easing else _LINES
        if self.is_easing:
            held = [(seat, chair) for seat, chair in enumerate(self.chairs) if self._can_ease(chair)]
            lines = [(f"ease{seat}", MenuItem(self._name_of(chair), words("pause.open"))) for seat, chair in held]
            self.choices.fill([*lines, ("seats_done", MenuItem(words("menu.back")))])
            return
        if self.is_on_seats:
            lines = [(f"seat{seat}", self._seat_line(chair)) for seat, chair in enumerate(self.chairs)]
            self.choices.fill([*lines, ("seats_done", MenuItem(words("menu.back")))])
            return
        lines = [("go_on", MenuItem(words("pause.go_on")))]
        if self.away is not None:
            lines.insert(0, ("bot", MenuItem(words("pause.bot", letter=self.chairs[self.away].letter))))
        soft = words("pause.is_soft") if self.is_soft else ""
        lines += [
            ("leave_talk", MenuItem(words("pause.leave_talk")))
            if self.is_talking
            else ("soften", MenuItem(words("pause.soften"), soft, not self.is_soft)),
            ("seats", MenuItem(words("pause.seats"), is_enabled=bool(self.chairs))),
            ("ease", MenuItem(words("pause.ease"), is_enabled=any(map(self._can_ease, self.chairs)))),
            *((place, MenuItem(words(PLACES[place]))) for place in self.places),
            ("leave", MenuItem(words(_LEAVE[self.kept]))),
        ]
        self.choices.fill(lines)

    @staticmethod
    def _can_ease(chair: ChairLook) -> bool:
        return chair.kind != "bot" and not chair.is_away

    def _name_of(self, chair: ChairLook) -> str:
        words = self.props.words
        return words.mask(chair.mask) if chair.mask else words("strip.seat", letter=chair.letter)

    def _seat_line(self, chair: ChairLook) -> MenuItem:
        words, name = self.props.words, self._name_of(chair)
        state = words("pause.away_now" if chair.is_away else f"seats.kind.{chair.kind}")
        return MenuItem(
            f"{name}: {state}", words("pause.take" if chair.is_away or chair.kind == "bot" else "pause.hand")
        )

    # -- input --------------------------------------------------------------------------------------------------

    def leave(self) -> Outcome | None:
        if self.waiting is not None:
            self.wait_for(None)
            return None
        return self.chosen("seats_done") if self.is_on_seats or self.is_easing else GoOn()

    def chosen(self, name: str) -> Outcome | None:
        match name:
            case "go_on":
                return GoOn()
            case "soften":
                self.is_soft = True
                self._fill()
                return SoftenMatch()
            case "settings" | "books":
                return Go(name)
            case "leave":
                return Leave()
            case "leave_talk":
                return LeaveTalk()
            case "bot" if self.away is not None:
                return HandToBot(self.away)
            case "seats" | "seats_done" | "ease":
                self.is_on_seats, self.is_easing = name == "seats", name == "ease"
                self.waiting = None
                self._fill()
            case _ if name.startswith("ease"):
                return OpenEase(int(name.removeprefix("ease")))
            case _ if name.startswith("seat"):
                return self._seat(int(name.removeprefix("seat")))
        return None

    def _seat(self, seat: int) -> Outcome:
        if self._is_open(seat):
            self.wait_for(seat)
            return TakeBack(seat)
        return HandToBot(seat)

    def look(self) -> Hashable:
        return self.invite, self._kept, self._kept_s

    # -- picture ------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        shade(canvas, canvas.theme.outline, VEIL)
        is_alarm, boxes, (x, y, w, h) = self.waiting is not None or self.away is not None, self.choices.boxes, _PANEL
        title = Words(self.props.words("pause.title"), 76, face=Face.TITLE, lines=1)
        sentence = Words(self._sentence(), 38, "text_alarm" if is_alarm else "text", lines=3)
        inside: tuple[tuple[Widget, Box], ...] = ((title, (46, 26, 800, 96)), (sentence, (46, 124, 800, 104)))
        if self.is_on_seats or self.is_easing:
            y, h = float(MARGIN_Y), boxes[-1][1] + boxes[-1][3] + 30 - MARGIN_Y
            inside = ((sentence, (46, 14, 800, 150)),)
        Panel(Layers(inside), radius=56, depth=14).show(canvas, (x, y, w, h))
        self.choices.draw(canvas)
        if self.invite is not None:
            draw_invite(canvas, self.props.words, self.invite, _INVITE)
        if self.is_on_seats or self.is_easing:
            shown = filter(self._can_ease, self.chairs) if self.is_easing else self.chairs
            for (x, y, _, h), chair in zip(boxes, shown, strict=False):
                seat_badge(canvas, chair.look, chair.letter, x - 4, y + h / 2, size=68)

    def _sentence(self) -> str:
        words = self.props.words
        asked = self.waiting if self.waiting is not None else self.away
        if asked is not None and asked in self._kept:
            return words("pause.kept", letter=self.chairs[asked].letter, seconds=self._kept_s)
        if self.waiting is not None:
            return words("pause.wait", letter=self.chairs[self.waiting].letter)
        if self.away is not None:
            return words("pause.away", letter=self.chairs[self.away].letter)
        if self.is_easing:
            return words("pause.ease_voice")
        if self.is_on_seats:
            return words("pause.seats_voice")
        return words(_WHY.get(self.why, "pause.voice"))
