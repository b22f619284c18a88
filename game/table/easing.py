"""Opens what makes it easier for a seat, over the seat screen or the pause, and hears its own buttons there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol, TypeVar

from game.devices.ease import Ease, OwnCodes, OwnKey
from game.devices.keyboard import label_of
from game.devices.kinds.table import labels_on
from game.devices.presses import (
    BUTTONS,
    CLUSTER_DEVICES,
    Caught,
    Device,
    Message,
    Plugged,
    Press,
    Replugged,
    Unplugged,
)
from game.devices.seating import Chair, Seating
from game.engine.prompts import Seat
from game.stage.menus import outcomes as out
from game.stage.menus.menu_screen import MenuScreen
from game.stage.menus.outcomes import Outcome
from game.table.ease_screen import LED, EaseScreen
from game.table.layers import Layer, MenuLayer
from game.table.seat_table import chair_looks
from game.table.window import Window

M = TypeVar("M", bound=MenuScreen)

OUTER_KEYS, OUTER_WITHIN_MS = 4, 2_000
"""The two outermost buttons in turn, twice, none later than this after the one before, open a seat's own page."""


class Eased(Protocol):
    """What this asks of the party."""

    window: Window
    props: Any
    stack: list[Layer]

    @property
    def seated(self) -> Seating: ...
    @property
    def is_before_match(self) -> bool: ...
    def top_menu(self, kind: type[M]) -> M | None: ...
    def seats_shown_anew(self) -> None: ...
    def drop_seat(self, seat: Seat) -> None: ...
    def try_out(self, seat: Seat | None) -> None: ...


class Easing:
    """Of one party. `heard` first, wherever a seat's own buttons open its page."""

    def __init__(self, house: Eased) -> None:
        self._house = house
        self._runs: dict[Device, tuple[int, int, int]] = {}

    @property
    def screen(self) -> EaseScreen | None:
        """The page of a seat, if one lies on top."""
        return self._house.top_menu(EaseScreen)

    def frame(self) -> None:
        """The devices learn which buttons are whose, and when one is being chosen."""
        screen, seating = self.screen, self._house.seated
        if screen is not None and not self._is_there(screen):
            self.close()
            screen = None
        elif screen is not None and screen.ease != self._chair(screen).ease:
            self._show(screen)  # its phone has said so meanwhile
        catching = self._chair(screen).device if screen is not None and screen.waits is not None else None
        self._house.window.door.bind(seating.own_keys, catching)

    def relabelled(self) -> None:
        """The keyboard speaks another language: keys that seats chose are named anew."""
        for chair in self._house.seated.chairs:
            ease = chair.ease
            if chair.device in CLUSTER_DEVICES and ease.codes.all:
                x, pause = (None if key is None else _named_anew(key) for key in (ease.x, ease.pause))
                chair.ease = replace(ease, keys=tuple(map(_named_anew, ease.keys)), x=x, pause=pause)

    def heard(self, message: Message, now_ms: int) -> bool:
        """Whether a seat asks for its own page with this, by its two outermost buttons."""
        if not isinstance(message, Press):
            return False
        seat = self._house.seated.seat_of(message.device)
        if seat is None or not self._is_asked(message.device, message.button, now_ms):
            return False
        self.open(seat)
        return True

    def _is_asked(self, device: Device, button: int, now_ms: int) -> bool:
        last, run, at_ms = self._runs.get(device, (-1, 0, 0))
        is_outer = button in (0, BUTTONS - 1)
        is_next = is_outer and last + button == BUTTONS - 1 and now_ms - at_ms <= OUTER_WITHIN_MS
        run = run + 1 if is_next else int(is_outer)
        self._runs[device] = (button, run % OUTER_KEYS, now_ms)
        return run >= OUTER_KEYS

    def open(self, seat: Seat) -> None:
        """This seat's page, over whatever lies there."""
        house = self._house
        chairs = house.seated.chairs
        if not 0 <= seat < len(chairs) or chairs[seat].device is None:
            return
        self._runs.clear()
        chair = chairs[seat]
        screen = EaseScreen(
            house.props,
            seat,
            chair_looks(house.seated)[seat],
            chair.ease,
            lambda ease: self._change(chair, screen, ease),
            is_before=house.is_before_match,
        )
        under = house.stack[-1]
        house.stack.append(MenuLayer(house.window, screen, self._on, first=self._press, under=lambda: under.mood))
        house.window.cue("menu")

    def close(self) -> None:
        """Back to what lies under it."""
        self._house.stack.pop()
        self._house.seats_shown_anew()

    def _chair(self, screen: EaseScreen) -> Chair:
        return self._house.seated.chairs[screen.seat]

    def _is_there(self, screen: EaseScreen) -> bool:
        chairs = self._house.seated.chairs
        return screen.seat < len(chairs) and chairs[screen.seat].device is not None

    def _change(self, chair: Chair, screen: EaseScreen, ease: Ease) -> None:
        chair.ease = ease
        self._show(screen)

    def _show(self, screen: EaseScreen, said: str = "") -> None:
        screen.show(chair_looks(self._house.seated)[screen.seat], self._chair(screen).ease, said)

    def _press(self, message: Message, now_ms: int) -> bool:
        """The seat's own buttons lead its page; other seats' mean nothing there."""
        screen = self.screen
        if screen is None:
            return False
        match message:
            case Caught():
                self._take(screen, message)
            case Press(device, button):
                if self._chair(screen).device == device:
                    outcome = screen.press(LED[button])
                    if outcome is not None:
                        self._on(outcome)
            case Plugged() | Replugged() | Unplugged():
                self.close()
                self._house.stack[-1].take(message, now_ms)
            case _:
                return False
        return True

    def _on(self, asked: Outcome) -> None:
        screen = self.screen
        match asked:
            case out.TryOut() if screen is not None:
                self._house.try_out(screen.seat)
            case out.DropSeat(seat):
                self.close()
                self._house.drop_seat(seat)
            case _:
                self.close()

    # -- buttons of its own

    def _take(self, screen: EaseScreen, caught: Caught) -> None:
        """The key becomes the button that waits for one, unless somebody else needs it."""
        chair, words = self._chair(screen), self._house.props.words
        if screen.waits is None or caught.device != chair.device:
            return
        holder = self._holder(screen, caught)
        if caught.is_kept:
            self._show(screen, words("ease.refused.kept"))
        elif not caught.label:
            self._show(screen, words("ease.refused.no_name"))
        elif holder:
            self._show(screen, words("ease.refused.taken", letter=holder))
        else:
            self._own(chair, screen.waits, caught)
            self._show(screen)

    def _holder(self, screen: EaseScreen, caught: Caught) -> str:
        """The letter of the seat that needs this button for something else. Nobody else presses one's pad."""
        for other, chair in enumerate(self._house.seated.chairs):
            if other == screen.seat:
                five = self._five(chair) if (screen.waits or 0) >= BUTTONS else ()  # its five may change places
                taken = (*five, *OwnCodes((), chair.ease.codes.x, chair.ease.codes.pause).all)
            elif caught.device in CLUSTER_DEVICES and chair.device in CLUSTER_DEVICES:
                taken = (*self._five(chair), *chair.ease.codes.all)
            else:
                continue
            if caught.code in taken:
                return chair.letter
        return ""

    def _five(self, chair: Chair) -> tuple[int, ...]:
        assert chair.device is not None
        return chair.ease.codes.five or self._house.window.door.codes_of(chair.device)

    def _own(self, chair: Chair, at: int, caught: Caught) -> None:
        """Its buttons with this one at its place; where another of its own was this one, they change places."""
        new = OwnKey(caught.code, caught.label)
        if at >= BUTTONS:
            chair.ease = replace(chair.ease, x=new) if at == BUTTONS else replace(chair.ease, pause=new)
            return
        keys = list(chair.ease.keys or self._as_they_come(chair))
        if caught.code in (key.code for key in keys):
            keys[[key.code for key in keys].index(caught.code)] = keys[at]
        keys[at] = new
        chair.ease = replace(chair.ease, keys=tuple(keys))

    def _as_they_come(self, chair: Chair) -> list[OwnKey]:
        device = chair.device
        assert device is not None
        codes = self._house.window.door.codes_of(device)
        return [OwnKey(code, label) for code, label in zip(codes, labels_on(chair), strict=True)]


def _named_anew(key: OwnKey) -> OwnKey:
    return OwnKey(key.code, label_of(key.code) or key.label)
