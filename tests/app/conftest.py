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
    loop = Loop(window, party, speed=40)
    step = loop.step

    def written(wall_ms: float) -> None:
        """The disk is as quick as the frames, however busy the machine: none is drawn only to wait for it."""
        step(wall_ms)
        if party.match is not None:
            party.match.session.host._recorder.wait()

    monkeypatch.setattr(loop, "step", written)
    yield loop
    window.close()
