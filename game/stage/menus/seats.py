"""The seat screen: who has come in, with what in their hands; asks the program for bots and seats, and seats nobody.

`wants_five` is public: while it is True the program adds bots up to five masks when the screen is left forwards.
`is_class`: each seat is a team of a class, and no bots come by themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.drawing.canvas import Canvas
from game.drawing.plates import Panel
from game.drawing.widgets import voice_bar
from game.drawing.words import Words
from game.stage.menus.backdrop import MenuGround
from game.stage.menus.chairs import ChairLook
from game.stage.menus.chairs_screen import SEATS_MOST, ChairsScreen, can_practise
from game.stage.menus.lists import MenuItem
from game.stage.menus.menu_screen import Move, is_in
from game.stage.menus.outcomes import (
    AddBot,
    DropSeat,
    Go,
    InvitePublic,
    OpenEase,
    Outcome,
    PlayInTeams,
    SeatPointer,
    SwitchPhones,
    TryOut,
)
from game.stage.menus.seat_cards import ComingPlace, card_box
from game.table.props import TableProps

SEATS_LEAST, MASKS_WANTED = 3, 5
PUBLIC_WAYS = ("", "phones", "count")


class SeatsScreen(ChairsScreen):
    """Give the seats with `show` whenever they change; `wave` when a seated device is pressed."""

    def __init__(self, props: TableProps, *, is_class: bool = False, public: str = "") -> None:
        super().__init__(props)
        self.hints: tuple[str, ...] = ()
        self.is_class, self.public = is_class, public
        self.wants_five = not is_class
        self._card_focus: int | None = None
        self._has_moved = False
        self._fill()

    # -- what the program tells it ------------------------------------------------------------------------------

    def show(self, chairs: Sequence[ChairLook], hints: Sequence[str] = ()) -> None:
        """Who sits now, and the ids of `devices.seating.seat_hints`."""
        self.seat(chairs)
        self.hints = tuple(hints)
        if self._card_focus is not None and self._card_focus >= len(self.chairs):
            self._card_focus = len(self.chairs) - 1 if self.chairs else None
        self._fill()

    @property
    def masks(self) -> int:
        """How many masks the match would have: seats, and the bots that fill up."""
        people_and_bots = len(self.chairs)
        return max(people_and_bots, MASKS_WANTED) if self.wants_five and people_and_bots else people_and_bots

    def _fill(self) -> None:
        words, is_full = self.props.words, len(self.chairs) >= SEATS_MOST
        switch = {True: words("menu.yes"), False: words("menu.no")}
        has_pointer = any(chair.kind == "mouse" for chair in self.chairs)
        before = self.choices.name
        could_begin = bool(self.choices.items) and self.choices.items[0].is_enabled
        self.choices.fill(
            (
                ("begin", MenuItem(words("seats.begin"), str(self.masks or ""), self.masks >= SEATS_LEAST)),
                ("teams", MenuItem(words("seats.teams"), switch[self.is_class])),
                ("five", MenuItem(words("seats.five"), switch[self.wants_five])),
                ("bot", MenuItem(words("seats.bot"), is_enabled=not is_full)),
                ("phones", MenuItem(words("seats.phones"), switch[self.invite is not None])),
                ("public", MenuItem(words("seats.public"), words(f"seats.public.{self.public or 'none'}"))),
                ("pointer", MenuItem(words("seats.pointer"), is_enabled=not is_full and not has_pointer)),
                ("try", MenuItem(words("seats.try"), is_enabled=any(map(can_practise, self.chairs)))),
                ("back", MenuItem(words("menu.back"))),
            )
        )
        # Nobody's first Space may switch anything, or lead back: the cursor waits on "begin" until it is moved.
        has_slid = bool(before) and self.choices.name != before
        if not self._has_moved or has_slid or (not could_begin and self.choices.items[0].is_enabled):
            self.choices.focus = 0

    # -- input --------------------------------------------------------------------------------------------------

    def leave(self) -> Outcome | None:
        return Go("back")

    def press(self, move: Move) -> Outcome | None:
        self._has_moved = self._has_moved or move in ("up", "down")
        if self._card_focus is not None and move != "back":
            return self._press_card(move)
        is_first = self.choices.focus == next((i for i, it in enumerate(self.choices.items) if it.is_enabled), 0)
        if self.chairs and (move == "left" or (move == "up" and is_first)):
            self._card_focus = len(self.chairs) - 1
            return None
        return super().press(move)

    def _press_card(self, move: Move) -> Outcome | None:
        at = self._card_focus or 0
        if move == "ok":
            return DropSeat(at) if self.chairs[at].kind == "bot" else OpenEase(at)
        if move == "down" or (move == "right" and at == len(self.chairs) - 1):
            self._card_focus = None
        elif move in ("left", "right"):
            self._card_focus = max(0, at + (1 if move == "right" else -1))
        return None

    def aloud(self) -> tuple[str, ...]:
        """A seat's card in focus: its letter, and who or what holds it."""
        if self._card_focus is None or self._card_focus >= len(self.chairs):
            return super().aloud()
        chair, words = self.chairs[self._card_focus], self.props.words
        said = words("seats.away") if chair.is_away else chair.name or words(f"seats.kind.{chair.kind}")
        return chair.letter, said

    def point(self, x: float, y: float) -> None:
        over = [seat for seat in range(len(self.chairs)) if is_in(card_box(seat), x, y)]
        if over or self.choices.point(x, y):
            self._has_moved = True
            self._card_focus = over[0] if over else None

    def chosen(self, name: str) -> Outcome | None:
        match name:
            case "begin":
                return Go("scenario")
            case "bot":
                return AddBot()
            case "pointer":
                return SeatPointer()
            case "try":
                return TryOut()
            case "back":
                return Go("back")
            case "phones":
                return SwitchPhones(self.invite is None)
            case "public":
                self.public = PUBLIC_WAYS[(PUBLIC_WAYS.index(self.public) + 1) % len(PUBLIC_WAYS)]
                self._fill()
                return InvitePublic(self.public)
            case "five":
                self.wants_five = not self.wants_five
                self._fill()
            case "teams":
                self.is_class = not self.is_class
                self.wants_five = not self.is_class
                self._fill()
                return PlayInTeams(self.is_class)
        return None

    # -- picture ------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        words = self.props.words
        MenuGround("terminal", veil=0.45).show(canvas)
        seats = len(self.chairs)
        welcome = "seats.teams_voice" if self.is_class else "city.welcome"
        count = words("seats.teams_count" if self.is_class else "seats.count", seats=seats)
        voice_bar(canvas, words(welcome if seats < SEATS_MOST else "seats.full"), count)
        free = "seats.teams_free" if self.is_class else "seats.free"

        def place(seat: int) -> ComingPlace:
            is_coming = seats <= seat < self.masks
            return ComingPlace(words("seats.coming" if is_coming else free), is_coming)

        title = words("seats.teams_keyboard" if self.is_class else "seats.keyboard")
        self.draw_chairs(canvas, place, title, self._card_focus)
        self.choices.draw(canvas, has_focus=self._card_focus is None)
        self._foot(canvas)

    def _foot(self, canvas: Canvas) -> None:
        words = self.props.words
        lines = [words(f"seats.hint.{hint}") for hint in self.hints] or [words("seats.hint.start")]
        if not self.hints and any(map(can_practise, self.chairs)):
            lines.append(words("seats.hint.page"))
        if self.is_class:
            lines = [words("seats.hint.teams"), *([] if self.hints else [words("seats.hint.cards")]), *lines]
        if self.masks == SEATS_LEAST and not self.is_class:
            lines = [words("seats.hint.few"), *([] if lines == [words("seats.hint.start")] else lines)]
        if self._card_focus is not None:
            is_bot = self.chairs[self._card_focus].kind == "bot"
            lines = [words("seats.hint.drop" if is_bot else "seats.hint.ease")]
        said = Words("\n".join(lines[:2]), 32, align="midleft", lines=2)
        Panel(said, radius=28, pad=(32, 4)).show(canvas, (96, 942, 1728, 92))
