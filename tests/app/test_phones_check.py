"""`main.py phones check`: what it says is so, on a network, on none, and with made-up phones."""

from __future__ import annotations

import re

import pytest

from game.app import phones_cli
from game.phones.rehearsal import Rehearsed


def test_on_no_network_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(phones_cli, "own_addresses", list)
    assert phones_cli.check() == phones_cli.FAILED
    assert "on no network" in capsys.readouterr().out


def test_a_rehearsal_says_how_many_came_and_how_soon_presses_stood() -> None:
    said = phones_cli._told(Rehearsed(98, [0.2] * 90 + [30.0] * 2), 100)
    assert (
        "98 of 100 made-up phones came in, 92 presses stood: half of them within 1 ms, 99 of 100 within 30 ms" in said
    )
    assert phones_cli._told(Rehearsed(), 5) == "Rehearsal: 0 of 5 made-up phones came in, 0 presses stood.\n"


@pytest.mark.slow
@pytest.mark.parametrize("count", [0, 30])
def test_it_starts_a_server_asks_it_and_closes_it(
    count: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(phones_cli, "own_addresses", lambda: ["127.0.0.1"])
    assert phones_cli.check(count) == phones_cli.DONE
    said = capsys.readouterr().out
    port = re.search(r"started for this check at http://127\.0\.0\.1:(\d+)/", said)
    assert port is not None
    assert f"to port {port[1]}." in said
    assert not phones_cli._answers("127.0.0.1", int(port[1])), "it is closed again"
    assert ("30 of 30 made-up phones came in, 30 presses stood" in said) == (count == 30)
