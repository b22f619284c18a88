"""Phones as devices: what their pages say becomes presses, what they are to show goes out. Off until turned on."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from itertools import count
from random import Random
from typing import Any

from game.devices.host_pages import HostPages
from game.devices.kinds.kind import Reader
from game.devices.onlookers import Onlookers
from game.devices.phone_line import Phone, Server, View
from game.devices.presses import (
    Device,
    LatePress,
    MenuPress,
    Message,
    PassPress,
    PausePress,
    Plugged,
    Press,
    Unplugged,
    XPress,
)
from game.devices.teams import Team

KIND = "phone"
TALLY_S = 1.0
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
        self._numbers = count()  # none twice, whoever is sent away
        self._luck = Random()
        self._wanted: list[tuple[Device, int]] = []
        self.allows_names = False
        """Whether people may type what they want to be called: the host's to say."""
        self._names: list[tuple[Device, str]] = []
        self._eases: list[tuple[Device, str, str]] = []
        self._spoke: set[str] = set()
        self._away: set[str] = set()
        """Those that went and have not come back: no frame looks at the hundreds that are here."""
        self.host_pages = HostPages(clock, AWAY_S)
        self.onlookers = Onlookers()
        self._mates: dict[str, list[Phone]] = {}

    # -- for the game

    @property
    def devices(self) -> list[Device]:
        return [phone.device for phone in self._phones.values() if phone.is_plugged and self._is_device(phone)]

    def turn_on(self, server: Server, makes: Sequence[str] = ()) -> None:
        """From now on phones come through `server`; `makes` are those that hold seats from before."""
        self.turn_off()
        self.server = server
        server.know([*self._phones, *makes])
        self.onlookers.is_shown_nothing()
        for make in self.onlookers.makes:
            server.watch(make, is_on=True)

    def turn_off(self) -> None:
        """Every page loses its connection; seats wait for another device."""
        if self.server is not None:
            self.server.close()
            self.server = None
        self.host_pages.clear()
        for phone in self._phones.values():
            phone.is_here, phone.gone_s, phone.sent = False, self._clock() - AWAY_S, None
        self._away.update(self._phones)

    @property
    def spoke(self) -> list[Device]:
        """The seats whose phones have said something that nobody has answered yet."""
        holders = {self._holder(self._phones[make]).make for make in self._spoke if make in self._phones}
        return [self._phones[make].device for make in holders]

    def show(self, device: Device, view: View, left_ms: int | None, *, to_all: bool = True) -> None:
        """What this seat's phones show now; sent to each when anything but the time left has changed.

        Not `to_all`: to those only who have just said something. So each is answered at once, and nobody's answer goes
        out to a whole team; how a team votes, its phones hear once a second.
        """
        leader = self._phones.get(device.make)
        if self.server is None or leader is None:
            return
        if leader.view != view:
            leader.view, leader.picture = view, leader.picture + 1
        team = leader.team if view.get("ask") and not view.get("lasts") else None
        tally = team.tally(view["ask"]) if team is not None else {}
        for phone in self._team(device.make):
            if to_all or phone.make in self._spoke:
                self._spoke.discard(phone.make)
                shown = self._for(phone, leader, team, tally, is_timed=left_ms is not None)
                if shown is not None:
                    self.server.show(phone.make, {**shown, "left_ms": left_ms})

    def _for(
        self, phone: Phone, leader: Phone, team: Team | None, tally: Mapping[int, int], *, is_timed: bool
    ) -> View | None:
        """The seat's picture with this phone's own vote, where `team` votes on it; None: it is shown that already."""
        mine = team.mine(phone.make, leader.view["ask"]) if team is not None else None
        sent, now_s = (leader.picture, is_timed, mine), self._clock()
        if phone.sent == sent and (tally == phone.tally or now_s - phone.tallied_s < TALLY_S):
            return None
        phone.sent, phone.tallied_s, phone.tally = sent, now_s, tally
        if team is None:
            return leader.view
        buttons = [
            {**button, "is_mine": button["at"] == mine, "votes": tally.get(button["at"], 0)}
            for button in leader.view["buttons"]
        ]
        return {**leader.view, "buttons": buttons}

    def join(self, device: Device, captain: Device) -> None:
        """This phone plays `captain`'s seat with it from now on. A captain, or who plays with one, stays what it is."""
        phone, leader = self._phones.get(device.make), self._phones.get(captain.make)
        if phone is None or leader is None or phone is leader or phone.team or phone.captain or leader.captain:
            return
        phone.captain, phone.sent = captain.make, None
        self._mates.setdefault(captain.make, []).append(phone)
        if leader.team is None:
            leader.team = Team(self._luck)
            for button in leader.view.get("buttons", ()):
                if button["is_mine"]:  # what it has said stands as its vote
                    leader.team.vote(leader.make, button["at"], leader.view["ask"])

    def take_wanted(self) -> list[tuple[Device, int]]:
        """Who wants to play with which seat's phones, since the last call."""
        wanted, self._wanted = self._wanted, []
        return wanted

    def take_names(self) -> list[tuple[Device, str]]:
        """What people have typed to be called, since the last call."""
        names, self._names = self._names, []
        return names

    def take_eases(self) -> list[tuple[Device, str, str]]:
        """What seats have asked to be made easier, since the last call: (device, what, to)."""
        eases, self._eases = self._eases, []
        return eases

    def team_of(self, device: Device) -> int:
        """How many phones that play this seat are here."""
        return sum(phone.is_here for phone in self._team(device.make))

    def forget(self, device: Device, *, is_banned: bool = False) -> None:
        """The phones of this seat are out: what they hold opens nothing any more. `is_banned`: nor does the code."""
        for phone in self._team(device.make):
            del self._phones[phone.make]
            self._away.discard(phone.make)
            self.onlookers.makes.discard(phone.make)
            self._mates.pop(phone.make, None)
            if self.server is not None:
                self.server.drop(phone.make, is_banned=is_banned)

    # -- for the door

    def close(self) -> None:
        self.turn_off()

    def poll(self, now_ms: int) -> list[Message]:
        messages: list[Message] = []
        for news in self.server.take() if self.server is not None else ():
            match news["t"]:
                case "came" if news["is_host"]:
                    self.host_pages.come(news["make"])
                case "came":
                    messages += self._came(news["make"])
                case "went":
                    self._went(news["make"])
                case "down":
                    for make in (*self._phones, *self.host_pages.makes):
                        self._went(make)
                case "sums":
                    self.onlookers.hear(news)
                case "said" if news["make"] in self.host_pages.makes:
                    self.host_pages.ask(news["what"]["what"], news["what"]["seat"])
                case "said" if news["make"] in self._phones:
                    messages += self._said(self._phones[news["make"]], news["what"], now_ms)
        self.host_pages.turn()
        return messages + self._missed()

    def _missed(self) -> list[Message]:
        """The seats whose phones have all been gone for too long."""
        if not self._away:
            return []
        holders = {self._holder(self._phones[make]).make for make in self._away}
        missed = [
            phone
            for phone in sorted(map(self._phones.__getitem__, holders), key=lambda phone: phone.device.number)
            if phone.is_plugged and self._is_device(phone) and all(map(self._is_missed, self._team(phone.make)))
        ]
        for phone in missed:
            phone.is_plugged = False
        return [Unplugged(phone.device) for phone in missed]

    def _is_device(self, phone: Phone) -> bool:
        """Whether it holds a seat or may take one: not where it plays another's, nor where it looks on."""
        return not phone.captain and phone.make not in self.onlookers.makes

    def _is_missed(self, phone: Phone) -> bool:
        return not phone.is_here and self._clock() - phone.gone_s >= AWAY_S

    def _came(self, make: str) -> list[Message]:
        if make not in self._phones:
            number = next(self._numbers)
            self._phones[make] = Phone(Device(KIND, number, make, f"{number + 1}"))
        phone = self._phones[make]
        phone.is_here, phone.sent = True, None
        self._away.discard(make)
        if make in self.onlookers.makes:
            return []
        holder = self._holder(phone)
        if holder.is_plugged:
            return []
        holder.is_plugged = True
        return [Plugged(holder.device)]

    def _went(self, make: str) -> None:
        self.host_pages.go(make)
        phone = self._phones.get(make)
        if phone is not None and phone.is_here:
            phone.is_here, phone.gone_s = False, self._clock()
            self._away.add(make)

    def _said(self, phone: Phone, what: Mapping[str, Any], now_ms: int) -> list[Message]:
        """What a page says that its owner can say there: what the page does not offer is not taken."""
        holder = self._holder(phone)
        device, view = holder.device, holder.view
        if phone.make not in self.onlookers.makes:
            self._spoke.add(phone.make)
        match what["t"]:
            case "press" if _is_asked(view, what) and what["button"] in [button["at"] for button in view["buttons"]]:
                return self._answered(phone, holder, what["button"], now_ms)
            case "pass" if _is_asked(view, what) and view["can_pass"]:
                return self._answered(phone, holder, None, now_ms)
            case "press" | "pass" if view.get("screen") in ("ask", "wait") and not _is_asked(view, what):
                return [LatePress(device, now_ms)]
            case "sit" if view.get("can_sit"):
                return [Press(device, 0, now_ms)]
            case "join" if what["seat"] in [team["seat"] for team in view.get("teams", ())]:
                self._wanted.append((phone.device, what["seat"]))
            case "watch" if what["on"] != (phone.make in self.onlookers.makes) and self.server is not None:
                return self._looks_on(phone, self.server, is_on=what["on"])
            case "name" if view.get("can_name") and self.allows_names:
                self._names.append((device, what["text"]))
            case "ease" if any(
                what["what"] == row["what"] and what["to"] in [value["to"] for value in row["values"]]
                for row in view.get("ease", ())
            ):
                self._eases.append((device, what["what"], what["to"]))
            case "x" if view.get("can_x"):
                return [XPress(now_ms)]
            case "move" if what["to"] == "pause" and view.get("screen") in ("ask", "wait"):
                return [PausePress(now_ms)]
            case "move" if what["to"] != "pause" and view.get("screen") in ("menu", "paused"):
                return [MenuPress(what["to"], now_ms)]
        return []

    def _looks_on(self, phone: Phone, server: Server, *, is_on: bool) -> list[Message]:
        if is_on and phone.view.get("can_watch"):
            self._spoke.discard(phone.make)  # it sees what all see who look on, and no picture of its own any more
            phone.view = {}  # what it was offered before is not for who looks on
            self.onlookers.come(phone.make, server)
        elif not is_on:
            self.onlookers.go(phone.make, server)
            phone.sent, phone.is_plugged, phone.view = None, True, {}
            return [Plugged(phone.device)]
        return []

    # -- several phones, one seat

    def _holder(self, phone: Phone) -> Phone:
        return self._phones.get(phone.captain, phone)

    def _team(self, make: str) -> list[Phone]:
        """The phones of the seat that this one holds, itself first."""
        own = [self._phones[make]] if make in self._phones else []
        return own + self._mates.get(make, [])

    def _answered(self, phone: Phone, holder: Phone, vote: int | None, now_ms: int) -> list[Message]:
        """A button, or a pass: of several phones, what most of them say is pressed."""
        team, view = holder.team, holder.view
        if team is not None and view["lasts"] and len(view["buttons"]) == 1:
            is_tapped = team.tap(view["ask"], self.team_of(holder.device))
            return [Press(holder.device, view["buttons"][0]["at"], now_ms)] if is_tapped else []
        if team is not None:
            if not team.vote(phone.make, vote, view["ask"]):
                return []
            vote = team.answer
        return [PassPress(holder.device, now_ms) if vote is None else Press(holder.device, vote, now_ms)]


def _is_asked(view: View, what: Mapping[str, Any]) -> bool:
    """Whether that is the question which is put to the seat now: an answer to one that is over is none."""
    return view.get("screen") == "ask" and what["ask"] == view["ask"]
