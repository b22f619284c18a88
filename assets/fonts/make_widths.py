"""Writes widths.json: how wide each character of the report's faces is, so that charts can set text without a screen.

A developer's step; needs fontTools. Widths are in thousandths of the font's size.
"""

from __future__ import annotations

import json
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent
FACES = ("reading-regular", "reading-bold", "rounded-bold")
LAST = 0x2E00
"""Beyond lie signs that no chart prints; what is not listed is taken as an em wide."""


def main() -> None:
    """Measure every face."""
    table = {}
    for face in FACES:
        font = TTFont(FOLDER / f"{face}.ttf")
        em, advance = font["head"].unitsPerEm, font["hmtx"].metrics
        widths = {code: round(advance[name][0] * 1000 / em) for code, name in font.getBestCmap().items() if code < LAST}
        table[face] = {chr(code): width for code, width in sorted(widths.items())}
    text = json.dumps(table, ensure_ascii=True, separators=(",", ":"))
    (FOLDER / "widths.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
