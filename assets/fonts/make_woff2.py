"""Packs the faces that saved pages carry as WOFF2; run it after a change of the fonts. The game never runs it.

Needs fonttools and brotli: `python assets/fonts/make_woff2.py`.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(__file__).resolve().parent
FACES = ("reading-regular", "reading-bold", "rounded-bold")


def pack(face: str) -> int:
    """One font packed beside its source; how many bytes it has now."""
    font = TTFont(FOLDER / f"{face}.ttf", recalcTimestamp=False)
    font.flavor = "woff2"
    target = FOLDER / f"{face}.woff2"
    font.save(target)
    return target.stat().st_size


if __name__ == "__main__":
    for name in FACES:
        print(f"{name}.woff2: {pack(name)} bytes")
