"""Phones as devices: what their pages say becomes presses, what they are to show goes out. Off until turned on."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any

from game.devices.kinds.kind import Reader
from game.devices.phone_line import Phone, Server, View
from game.devices.presses import Device, MenuPress, Message, PassPress, PausePress, Plugged, Press, Unplugged, XPress
from game.devices.teams import Team

KIND = "phone"
AWAY_S = 12.0
"""A page that is gone for longer has left its seat; a shorter sleep, a reload or a lost network costs nothing."""


class Phones(Reader):
    """All phones that were ever paired this evening. `server` is None while they are off.

    Several may `join` in one seat: the device is that of the first, their captain, and stays while any of them is here.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.server: Server | None = None
        self._clock = clock
        self._phones: dict[str, Phone] = {}
        self._luck = Random()
        self._wanted: list[tuple[Device, int]] = []
        self._spoke: set[str] = set()

    # -- for the game

    @property
    def devices(self) -> list[Device]:
        return [phone.device for phone in self._phones.values() if phone.is_plugged and not phone.captain]

    @property
    def trouble(self) -> str:
        """Why there is no server, in the system's words; "" while all is well."""
        return self.server.trouble if self.server is not None else ""

    def turn_on(self, server: Server, makes: Sequence[str] = ()) -> None:
        """From now on phones come through `server`; `makes` are those that hold seats from before."""
        self.turn_off()
        self.server = server
        server.know([*dict.fromkeys([*self._phones, *makes])])

    def turn_off(self) -> None:
        """Every page loses its connection; seats wait for another device."""
        if self.server is not None:
            self.server.close()
            self.server = None
        for phone in self._phones.values():
            phone.is_here, phone.gone_s, phone.shown = False, self._clock() - AWAY_S, None

    @property
    def spoke(self) -> bool:
        """Whether somebody has said something since all were last shown what there is to see."""
        return bool(self._spoke)

    def show(self, device: Device, view: View, left_ms: int | None, *, to_all: bool = True) -> None:
        """What this seat's phones show now; sent to each when anything but the time left has changed.

        Not `to_all`: to those only who have just said something. So each is answered at once, and nobody's answer goes
        out to a whole team.
        """
        for phone in self._team(device.make):
            if not to_all and phone.make not in self._spoke:
                continue
            self._spoke.discard(phone.make)
            mine = self._for_one(phone, view)
            last = phone.shown
            if self.server is None or (last is not None and last[0] == mine and (last[1] is None) == (left_ms is None)):
                continue
            phone.shown = mine, left_ms
            self.server.show(phone.make, {**mine, "left_ms": left_ms})

    def join(self, device: Device, captain: Device) -> None:
        """This phone plays `captain`'s seat with it from now on. A captain, or who plays with one, stays what it is."""
        phone, leader = self._phones.get(device.make), self._phones.get(captain.make)
        if phone is None or leader is None or phone is leader or phone.team or phone.captain or leader.captain:
            return
        phone.captain, phone.shown = captain.make, None
        leader.team = leader.team or Team(self._luck)

    def take_wanted(self) -> list[tuple[Device, int]]:
        """Who wants to play with which seat's phones, since the last call."""
        wanted, self._wanted = self._wanted, []
        return wanted

    def team_of(self, device: Device) -> int:
        """How many phones that play this seat are here."""
        return sum(phone.is_here for phone in self._team(device.make))

    def forget(self, device: Device) -> None:
        """The phones of this seat are out for good: what they hold opens nothing any more."""
        for phone in self._team(device.make):
            del self._phones[phone.make]
            if self.server is not None:
                self.server.drop(phone.make)

    # -- for the door

    def close(self) -> None:
        self.turn_off()

    def poll(self, now_ms: int) -> list[Message]:
        messages: list[Message] = []
        for news in self.server.take() if self.server is not None else ():
            match news["t"]:
                case "came":
                    messages += self._came(news["make"])
                case "went":
                    self._went(news["make"])
                case "down":
                    for make in self._phones:
                        self._went(make)
                case "said" if news["make"] in self._phones:
                    messages += self._said(self._phones[news["make"]], news["what"], now_ms)
        for phone in self._phones.values():
            if phone.is_plugged and not phone.captain and all(map(self._is_missed, self._team(phone.make))):
                phone.is_plugged = False
                messages.append(Unplugged(phone.device))
        return messages

    def _is_missed(self, phone: Phone) -> bool:
        return not phone.is_here and self._clock() - phone.gone_s >= AWAY_S

    def _came(self, make: str) -> list[Message]:
        if make not in self._phones:
            number = len(self._phones)
            self._phones[make] = Phone(Device(KIND, number, make, f"{number + 1}"))
        phone = self._phones[make]
        phone.is_here, phone.shown = True, None
        holder = self._holder(phone)
        if holder.is_plugged:
            return []
        holder.is_plugged = True
        return [Plugged(holder.device)]

    def _went(self, make: str) -> None:
        phone = self._phones.get(make)
        if phone is not None and phone.is_here:
            phone.is_here, phone.gone_s = False, self._clock()

    def _said(self, phone: Phone, what: Mapping[str, Any], now_ms: int) -> list[Message]:
        holder = self._holder(phone)
        device = holder.device
        self._spoke.add(phone.make)
        match what["t"]:
            case "press" | "pass" if what["ask"] != phone.ask:
                return []  # late: that question is over
            case "press" | "pass" if holder.team is not None:
                return self._voted(phone, holder, holder.team, what.get("button"), now_ms)
            case "press":
                return [Press(device, what["button"], now_ms)]
            case "pass":
                return [PassPress(device, now_ms)]
            case "sit":
                return [Press(device, 0, now_ms)]
            case "join":
                self._wanted.append((phone.device, what["seat"]))
            case "x":
                return [XPress(now_ms)]
            case "move" if what["to"] == "pause":
                return [PausePress(now_ms)]
            case "move":
                return [MenuPress(what["to"], now_ms)]
        return []

    # -- several phones, one seat

    def _holder(self, phone: Phone) -> Phone:
        return self._phones.get(phone.captain, phone)

    def _team(self, make: str) -> list[Phone]:
        """The phones of the seat that this one holds, itself first."""
        own = [self._phones[make]] if make in self._phones else []
        return own + [phone for phone in self._phones.values() if phone.captain == make]

    def _voted(self, phone: Phone, holder: Phone, team: Team, vote: int | None, now_ms: int) -> list[Message]:
        """What most of them say is pressed."""
        view = phone.shown[0] if phone.shown is not None else {}
        if view.get("lasts") and len(view["buttons"]) == 1:
            is_tapped = vote is not None and team.tap(phone.ask, self.team_of(holder.device))
            return [Press(holder.device, vote or 0, now_ms)] if is_tapped else []
        if not team.vote(phone.make, vote, phone.ask):
            return []
        answer = team.answer
        return [PassPress(holder.device, now_ms) if answer is None else Press(holder.device, answer, now_ms)]

    def _for_one(self, phone: Phone, view: View) -> View:
        """In a team each page marks its owner's own vote, and says how many are for what."""
        team, ask = self._holder(phone).team, view.get("ask", 0)
        if team is None or not ask or view.get("lasts"):
            return view
        mine, tally = team.mine(phone.make, ask), team.tally(ask)
        buttons = [
            {**button, "is_mine": button["at"] == mine, "votes": tally.get(button["at"], 0)}
            for button in view["buttons"]
        ]
        return {**view, "buttons": buttons}
