"""The game `sample` plays: with bots alone, and with somebody on keys at the table."""

from __future__ import annotations

from pathlib import Path

import pytest

from examples.sample.__main__ import SAMPLE
from game.table.play import run
from tests.table.evening_table import EveningTable


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))


def test_bots_play_it_without_a_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(SAMPLE, ["--headless", "--seats", "bot,bot,bot", "--seed", "3"]) == 0
    assert "seed 3" in capsys.readouterr().out


def test_somebody_on_keys_plays_it_with_bots_to_its_end() -> None:
    table = EveningTable(SAMPLE)
    table.begin(["key", "bot", "bot"])
    table.until(lambda: table.session.is_over, table.press_all_once())
    table.window.close()
