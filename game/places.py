"""Where the game's own pictures, packs, words, sounds and fonts lie. Imported by every part, imports none."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_BESIDE, _INSIDE = _HERE.parent / "assets", _HERE / "assets"
ASSETS = _INSIDE if _INSIDE.is_dir() else _BESIDE
"""Beside `game/` in a checkout; inside it where a built wheel was installed: setup.py copies them there."""
