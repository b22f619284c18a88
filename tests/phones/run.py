"""A match whose people hold phones, played by script in game time: what is shown to each phone, and when."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from types import SimpleNamespace
from typing import Any

from game.app.session import Session
from game.app.setup import bots_of, rules_for, setup_for
from game.city.pacing import BEATS_S, LEAST_S
from game.content import default_pack
from game.content.wording import Wording
from game.devices.phones import Phones
from game.devices.seating import Seating
from game.drawing.motion import GameClock, Motion
from game.engine.host import Host, Pace
from game.engine.prompts import STAGE
from game.stage.staging import Props
from game.table.phone_desk import PhoneDesk
from tests.parties.device_match import Nobody
from tests.phones.line import Line

FRAME_MS = 200


class PhoneRun:
    """Three people on phones and bots up to `seats`. `choices` turn what each of them presses in secret."""

    def __init__(self, scenario: str, seats: int = 5, seed: int = 3, choices: tuple[int, int, int] = (0, 0, 0),
                 frame_ms: int = FRAME_MS, public: str = "") -> None:  # fmt: skip
        pack = default_pack()
        kinds = ["phone"] * 3 + ["bot"] * (seats - 3)
        setup = setup_for(pack, kinds, seed=seed, scenario=scenario, length="quick", public=public)
        self.choices, self.line, self.phones = choices, Line(), Phones(lambda: 0.0)
        props = Props(pack, Wording(pack), Motion(GameClock()), lambda name: None)
        self.desk = PhoneDesk(self.phones, props.words, lambda opening: self.line)
        self.desk.turn_on()
        seating = Seating.for_kinds(setup.seats)
        host = Host(rules_for(setup, pack), seed, pace=Pace(BEATS_S, least_s=LEAST_S), players=bots_of(setup), now_ms=0)
        self.session = Session(host, setup, seating, props, looks=Random(5), room=Nobody())
        self.now_ms, self.frame_ms = 0, frame_ms
        self.told: dict[str, list[tuple[int, Mapping[str, Any]]]] = {make: [] for make in "abc"}
        self.pressed: set[tuple[int, int]] = set()
        for make in self.told:
            self.line.news.append({"t": "came", "make": make, "is_host": False})
        self._hear()

    def _hear(self) -> None:
        for message in self.phones.poll(self.now_ms):
            self.session.take(message, self.now_ms)

    def advance(self, *, is_secret_turned: bool = True) -> None:
        """A fifth of a second: whoever is asked presses, through the phone's own line."""
        self.now_ms += self.frame_ms
        self._press(is_secret_turned=is_secret_turned)
        self._hear()
        self.session.frame(self.now_ms)
        self.desk.frame(SimpleNamespace(session=self.session), self.session.seating, self.now_ms, can_sit=False)  # type: ignore[arg-type]
        for make, view in self.line.shown:
            self.told[make].append((self.now_ms, view))
        self.line.shown.clear()

    def last(self, seat: int) -> Mapping[str, Any]:
        """What this seat's phone shows."""
        told = self.told["abc"[seat]]
        return told[-1][1] if told else {}

    def _press(self, *, is_secret_turned: bool) -> None:
        group = self.session.host.group
        if group is None:
            return
        for seat, make in enumerate("abc"):
            view = self.last(seat)
            if view.get("screen") != "ask" or self.now_ms < group.opened_ms + 1_000 + 600 * seat:
                continue
            ask = view["ask"]
            if (ask, seat) in self.pressed:
                continue
            self.pressed.add((ask, seat))
            turn = self.choices[seat] if is_secret_turned and view["secrecy"] != "open" else 0
            buttons = view["buttons"]
            button = buttons[(seat + turn) % len(buttons)]["at"]
            self.line.news.append({"t": "said", "make": make, "what": {"t": "press", "ask": ask, "button": button}})

    @property
    def is_secret_open(self) -> bool:
        """Whether somebody is asked something in secret now."""
        group = self.session.host.group
        return group is not None and any(s.seat != STAGE and s.prompt.secrecy != "open" for s in group.slots)
