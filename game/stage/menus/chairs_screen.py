"""What every screen at which people sit down has: the cards of the seats, their hops, the picture of the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from game.drawing.canvas import Canvas
from game.drawing.motion import Tween
from game.stage.menus.chairs import ChairLook
from game.stage.menus.invite import Invite, draw_invite
from game.stage.menus.lists import Choices, ListScreen
from game.stage.menus.menu_screen import is_in
from game.stage.menus.outcomes import DropSeat, OpenEase, Outcome
from game.stage.menus.seat_cards import ComingPlace, card_box, cross_box, draw_card, hop_of
from game.stage.menus.seat_keyboard import draw_keyboard
from game.table.props import TableProps

WAVE_MS = 420
SEATS_MOST = 8


def can_practise(chair: ChairLook) -> bool:
    """Whether somebody sits there who presses on this screen: no bot, and no phone."""
    return chair.kind not in ("bot", "phone")


class ChairsScreen(ListScreen):
    """`wave` when a seated device is pressed; a screen tells who sits there by `seat`, and overrides `_fill`."""

    def __init__(self, props: TableProps) -> None:
        super().__init__(props, Choices((1128, 462, 696, 468), 38, gap=4))
        self.chairs: tuple[ChairLook, ...] = ()
        self._waves: dict[int, Tween] = {}
        self.invite: Invite | None = None

    def seat(self, chairs: Sequence[ChairLook]) -> None:
        """Who sits now; whoever is new hops."""
        if len(chairs) > len(self.chairs):
            self.wave(len(chairs) - 1)
        self.chairs = tuple(chairs)

    def invite_phones(self, invite: Invite | None) -> None:
        """How phones come in; None while they are off."""
        if invite != self.invite:
            self.invite = invite
            self._fill()

    def _fill(self) -> None:
        raise NotImplementedError

    def look(self) -> Hashable:
        return self.invite

    def wave(self, seat: int) -> None:
        """The card of this seat hops, so that its owner finds it."""
        self._waves[seat] = self.props.motion.move(0.0, 1.0, WAVE_MS)

    def click(self, x: float, y: float) -> Outcome | None:
        for seat in range(len(self.chairs)):
            if is_in(cross_box(seat), x, y):
                return DropSeat(seat)
        for seat, chair in enumerate(self.chairs):
            if chair.kind != "bot" and is_in(card_box(seat), x, y):
                return OpenEase(seat)
        return super().click(x, y)

    def is_settled(self) -> bool:
        return all(wave.is_done for wave in self._waves.values())

    def draw_chairs(
        self, canvas: Canvas, place: Callable[[int], ComingPlace], keyboard: str, focus: int | None = None
    ) -> None:
        """The cards above, `place` for a seat that is free; below the keyboard, awake where somebody just pressed, or
        the invitation to phones while there is one."""
        words = self.props.words
        for seat in range(SEATS_MOST):
            chair = self.chairs[seat] if seat < len(self.chairs) else None
            hop = hop_of(self._waves.get(seat))
            draw_card(canvas, words, seat, chair, place(seat), hop=hop, is_focus=seat == focus)
        if self.invite is not None:
            draw_invite(canvas, words, self.invite, (96, 470, 1000, 452))
            return
        awake = {c.cluster for s, c in enumerate(self.chairs) if s in self._waves and not self._waves[s].is_done}
        draw_keyboard(canvas, keyboard, self.chairs, (96, 470, 1000, 452), awake)
