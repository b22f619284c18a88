"""The server of phones: who comes in, what is served, what a bad phone can do. To others, nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import aiohttp
import pytest

from game.phones.limits import AT_ONCE, WRONG_CODES_A_MINUTE
from game.phones.page import BYTES_MOST
from game.phones.protocol import MESSAGE_BYTES_MOST
from game.phones.tokens import print_of
from game.places import ASSETS
from tests.phones.talking import HELLO, Hall, in_hall


def test_the_code_gives_a_token_once_and_the_token_comes_back_without_it() -> None:
    async def play(hall: Hall) -> None:
        ws, said = await hall.paired()
        make = print_of(said["token"])
        await ws.close()
        again, back = await hall.paired({**HELLO, "token": said["token"], "code": ""})
        assert back == {"t": "welcome"}  # never told a second time
        await hall.until(lambda: len(hall.told("came")) == 2)
        assert {news["make"] for news in hall.told("came")} == {make}
        assert said["token"] not in json.dumps(hall.news())  # the game knows its print only
        await again.close()

    in_hall(play)


@pytest.mark.parametrize("hello", [{**HELLO, "code": "WRONG"}, {**HELLO, "token": "x" * 30, "code": ""}])
def test_without_the_code_nobody_comes_in(hello: Mapping[str, Any]) -> None:
    async def play(hall: Hall) -> None:
        _, said = await hall.paired(hello)
        assert said["t"] == "refused"
        assert not hall.told("came")

    in_hall(play)


def test_after_five_wrong_codes_even_the_right_one_waits() -> None:
    async def play(hall: Hall) -> None:
        for _ in range(WRONG_CODES_A_MINUTE):
            assert (await hall.paired({**HELLO, "code": "WRONG"}))[1]["why"] == "code"
        assert (await hall.paired())[1] == {"t": "refused", "why": "wait"}

    in_hall(play)


def test_a_locked_door_lets_in_whom_it_knows() -> None:
    async def play(hall: Hall) -> None:
        ws, said = await hall.paired()
        await ws.close()
        await hall.server.heard({"t": "lock", "is_locked": True})
        assert (await hall.paired())[1] == {"t": "refused", "why": "locked"}
        assert (await hall.paired({**HELLO, "token": said["token"]}))[1] == {"t": "welcome"}

    in_hall(play)


def test_behind_a_locked_door_the_hosts_code_cannot_be_guessed_at_leisure() -> None:
    async def play(hall: Hall) -> None:
        await hall.server.heard({"t": "host_code", "code": "HHHHH"})
        await hall.server.heard({"t": "lock", "is_locked": True})
        for _ in range(WRONG_CODES_A_MINUTE):
            assert (await hall.paired({**HELLO, "code": "WRONG"}))[1]["why"] == "locked"
        assert (await hall.paired({**HELLO, "code": "HHHHH"}))[1] == {"t": "refused", "why": "wait"}

    in_hall(play)


def test_each_phone_is_shown_its_own_picture_and_only_the_last() -> None:
    async def play(hall: Hall) -> None:
        (one, first), (two, second) = await hall.paired(), await hall.paired()
        for number in range(3):
            await hall.server.heard({"t": "view", "make": print_of(first["token"]), "view": {"n": number}})
        await hall.server.heard({"t": "view", "make": print_of(second["token"]), "view": {"n": "other"}})
        assert (await one.receive_json(timeout=5)) == {"n": 2}
        assert (await two.receive_json(timeout=5)) == {"n": "other"}
        back, _ = await hall.paired({**HELLO, "token": first["token"]})  # a second tab, or a reload
        assert (await back.receive_json(timeout=5)) == {"n": 2}

    in_hall(play)


def test_a_phone_that_was_dropped_is_told_and_its_token_is_worth_nothing() -> None:
    async def play(hall: Hall) -> None:
        ws, said = await hall.paired()
        await hall.server.heard({"t": "drop", "make": print_of(said["token"])})
        assert (await ws.receive_json(timeout=5)) == {"t": "bye"}
        assert (await hall.paired({**HELLO, "token": said["token"], "code": ""}))[1]["t"] == "refused"

    in_hall(play)


BAD: dict[str, str | bytes] = {
    "no JSON": "x",
    "a list": "[]",
    "an unknown kind": '{"t":"sudo"}',
    "an unknown field": '{"t":"x","more":1}',
    "a button too many": '{"t":"press","ask":1,"button":5}',
    "a number as text": '{"t":"press","ask":"1","button":1}',
    "true for a number": '{"t":"press","ask":true,"button":1}',
    "not a number": '{"t":"press","ask":NaN,"button":1}',
    "another's print": '{"t":"press","ask":1,"button":1,"make":"abc"}',
    "too long": '{"t":"x"' + " " * MESSAGE_BYTES_MOST + "}",
    "nested": "[" * 400,
    "bytes": b"\x00\xff",
    "no UTF-8": b"\xff",
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_a_bad_message_costs_its_sender_the_line_and_nobody_else(text: str | bytes) -> None:
    async def play(hall: Hall) -> None:
        (bad, _), (good, _) = await hall.paired(), await hall.paired()
        await (bad.send_str(text) if isinstance(text, str) else bad.send_bytes(text))
        assert (await bad.receive(timeout=5)).type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED)
        await good.send_json({"t": "x"})
        await hall.until(lambda: hall.told("said"))
        assert [news["what"] for news in hall.told("said")] == [{"t": "x"}]

    in_hall(play)


def test_a_flood_is_cut_off_and_others_are_heard() -> None:
    async def play(hall: Hall) -> None:
        (bad, _), (good, _) = await hall.paired(), await hall.paired()
        for _ in range(int(AT_ONCE) * 4):
            if bad.closed:
                break
            await bad.send_str('{"t":"x"}')
        while (await bad.receive(timeout=5)).type is aiohttp.WSMsgType.TEXT:
            pass
        await good.send_json({"t": "sit"})
        await hall.until(lambda: {"t": "sit"} in [news["what"] for news in hall.told("said")])
        assert len(hall.told("said")) <= AT_ONCE * 1.5

    in_hall(play)


@pytest.mark.parametrize(
    "path", ["/../pyproject.toml", "/%2e%2e/main.py", "/phone.js/../../main.py", "/ws2", "/.git/config"]
)
def test_nothing_but_the_page_is_served(path: str) -> None:
    async def play(hall: Hall) -> None:
        from yarl import URL

        async with hall.web.get(URL(hall.url + path, encoded=True)) as answer:
            assert answer.status == 404
            assert await answer.text() == "nothing_here\n", "a server that was given no words says their key"
        async with hall.web.post(hall.url + "/") as answer:
            assert answer.status == 404

    in_hall(play)


def test_the_page_is_small_and_asks_nobody_else_for_anything() -> None:
    async def play(hall: Hall) -> None:
        total = 0
        for file in sorted((ASSETS / "phone").iterdir()):
            async with hall.web.get(f"{hall.url}/{file.name}") as answer:
                assert answer.status == 200
                body = await answer.read()
                total += len(body)
                policy = answer.headers["Content-Security-Policy"]
                assert "default-src 'none'" in policy
                assert f"connect-src 'self' ws://127.0.0.1:{hall.port}" in policy
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
                assert b"https://" not in body
                assert b"innerHTML" not in body
                assert b"eval(" not in body
        assert total <= BYTES_MOST

    in_hall(play)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1"])
def test_called_by_another_name_it_says_nothing(host: str) -> None:
    """A page elsewhere whose name suddenly points here cannot talk to it."""

    async def play(hall: Hall) -> None:
        async with hall.web.get(hall.url, headers={"Host": host}) as answer:
            assert answer.status == 421
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await hall.connect(Host=host)
        assert refused.value.status == 403

    in_hall(play)


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1", "https://127.0.0.1"])
def test_a_page_from_elsewhere_cannot_open_a_line(origin: str) -> None:
    async def play(hall: Hall) -> None:
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await hall.connect(Origin=origin)
        assert refused.value.status == 403

    in_hall(play)


DO = {"t": "do", "what": "pause", "seat": 0}


def test_the_hosts_code_opens_one_page_once() -> None:
    async def play(hall: Hall) -> None:
        await hall.server.heard({"t": "host_code", "code": "HHHHH"})
        host, said = await hall.paired({**HELLO, "code": "hhhhh"})
        await hall.until(lambda: hall.told("came"))
        assert hall.told("came")[0]["is_host"]
        assert (await hall.paired({**HELLO, "code": "HHHHH"}))[1]["why"] == "code"
        await host.send_json(DO)
        await hall.until(lambda: hall.told("said"))
        assert hall.told("said")[0]["what"] == DO
        await host.close()
        assert (await hall.paired({**HELLO, "token": said["token"], "code": ""}))[1] == {"t": "welcome"}

    in_hall(play)


def test_nobody_else_leads_and_the_host_plays_no_seat() -> None:
    async def play(hall: Hall) -> None:
        await hall.server.heard({"t": "host_code", "code": "HHHHH"})
        (player, _), (host, _) = await hall.paired(), await hall.paired({**HELLO, "code": "HHHHH"})
        await player.send_json(DO)
        await host.send_json({"t": "sit"})
        for ws in (player, host):
            assert (await ws.receive(timeout=5)).type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED)
        assert not hall.told("said")

    in_hall(play)


def test_who_is_sent_away_for_good_does_not_come_in_by_the_code() -> None:
    async def play(hall: Hall) -> None:
        _, said = await hall.paired()
        await hall.server.heard({"t": "drop", "make": print_of(said["token"]), "is_banned": True})
        assert (await hall.paired())[1] == {"t": "refused", "why": "locked"}

    in_hall(play)
