"""Whole parties: a home of their own for each, and pads heard although the dummy window never has the focus."""

from __future__ import annotations

import os
from pathlib import Path

os.environ["SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS"] = "1"

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("PEER_REVIEW_HOME", str(folder))
    return folder
