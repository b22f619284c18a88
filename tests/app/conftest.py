"""The whole program in a window that nobody sees, at its title."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.app.loop import Loop
from game.app.party import Party
from game.content import default_pack
from game.table.settings import Kept
from game.table.window import Window


@pytest.fixture
def loop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loop]:
    """At forty times its speed, with a home of its own."""
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    window = Window(Kept())
    party = Party(window, default_pack())
    party.open_title()
    yield Loop(window, party, speed=40)
    window.close()
