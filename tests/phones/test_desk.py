"""Phones at one evening: they are turned on without a wait, and a host's page that has gone makes room for another."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from typing import Any

import pytest

from game.content import default_pack
from game.content.wording import Wording
from game.devices.phones import AWAY_S, Phones
from game.phones.server import Server
from game.table.phone_desk import PhoneDesk
from tests.phones.line import Line
from tests.phones.talking import in_hall


class Evening:
    """A desk with a line and a clock of the test's."""

    def __init__(self) -> None:
        self.now_s, self.now_ms, self.line, self.opening = 0.0, 0, Line(), dict[str, Any]()
        self.phones = Phones(lambda: self.now_s)
        self.desk = PhoneDesk(self.phones, Wording(default_pack()), self._opened)
        self.desk.turn_on()

    def _opened(self, opening: Mapping[str, Any]) -> Line:
        self.opening = dict(opening)
        return self.line

    @property
    def host_code(self) -> str:
        """As the screens show it."""
        invite = self.desk.invite
        assert invite is not None
        return invite.host_code

    def hear(self, **news: Any) -> None:  # noqa: ANN401 - JSON
        self.line.news.append(news)
        self.phones.poll(0)


def test_a_name_service_that_is_broken_holds_up_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """The game's own thread asks for no address; the server's process does."""

    def broken(*asked: object) -> list[object]:
        raise AssertionError("the game asked the name service")

    monkeypatch.setattr(socket, "getaddrinfo", broken)
    assert Evening().opening["host"] == ""


def test_the_server_finds_its_address_and_says_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.phones.server.own_addresses", lambda: ["127.0.0.1"])
    heard = Server._open

    async def unnamed(server: Server, order: Mapping[str, Any]) -> None:
        await heard(server, {**order, "host": "", "names": []})

    monkeypatch.setattr(Server, "_open", unnamed)

    async def play(hall: Any) -> None:  # noqa: ANN401
        assert hall.told("up")[0]["address"] == "127.0.0.1"
        await hall.paired()

    in_hall(play)


def test_the_screens_show_the_address_that_the_server_found() -> None:
    evening = Evening()
    evening.line.address = "192.0.2.7"
    assert evening.desk.invite is not None
    assert evening.desk.invite.address == "192.0.2.7:8040"


def test_a_hosts_page_that_is_gone_for_a_while_makes_room_for_another() -> None:
    evening = Evening()
    first = evening.host_code
    assert first == evening.line.host_code
    evening.hear(t="came", make="host", is_host=True)
    assert evening.host_code == ""
    evening.hear(t="went", make="host")
    evening.now_s = AWAY_S - 1
    evening.phones.poll(0)
    assert evening.host_code == "", "a short sleep costs nothing"
    evening.now_s = AWAY_S
    evening.phones.poll(0)
    assert evening.host_code not in ("", first)
    assert evening.host_code == evening.line.host_code
    evening.hear(t="came", make="host", is_host=True)
    assert evening.host_code == evening.line.host_code == "", "it is back, and the other code opens nothing"


def test_a_host_that_comes_back_in_time_keeps_the_page() -> None:
    evening = Evening()
    evening.hear(t="came", make="host", is_host=True)
    for at_s in (5.0, 20.0, 40.0):
        evening.hear(t="went", make="host")
        evening.now_s = at_s
        evening.hear(t="came", make="host", is_host=True)
    assert evening.host_code == ""
