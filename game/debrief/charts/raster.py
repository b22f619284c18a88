"""SVG pictures into PNG, in a process of their own: the renderer would hold up everything else in this one.

As a program (`python -m game.debrief.charts.raster`) it reads JSON lists of [svg, width] from stdin and writes each
PNG to stdout, its length first.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from game.debrief.charts.lettering import FACES, FONTS
from game.told import Told

LIMIT_S = 60
_LENGTH = 8


class NoPicture(Exception):
    """The pictures could not be made; the message says why and what to do."""


def png_of(svg: str, width: int) -> bytes:
    """One picture, `width` pixels wide; raises `NoPicture`."""
    return pngs_of([(svg, width)])[0]


def pngs_of(pictures: Sequence[tuple[str, int]]) -> list[bytes]:
    """Each (svg, width in pixels) as PNG, in order; waits for the other process. Raises `NoPicture`."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", __name__],
            input=json.dumps(pictures).encode("utf-8"),
            capture_output=True,
            check=True,
            timeout=LIMIT_S,
            cwd=Path(__file__).resolve().parents[3],
        )
    except subprocess.CalledProcessError as error:
        last = error.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise NoPicture(
            Told("A picture could not be drawn ({why}). Fetch the game's files again.", why=last)
        ) from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoPicture(Told("A picture could not be drawn ({why}). Try again.", why=error)) from error
    return _parted(done.stdout)


def _parted(data: bytes) -> list[bytes]:
    found, at = [], 0
    while at < len(data):
        length = int.from_bytes(data[at : at + _LENGTH], "big")
        at += _LENGTH
        found.append(data[at : at + length])
        at += length
    return found


def rendered(svg: str, width: int) -> bytes:
    """The picture in the game's own fonts and no others, drawn in this process: only where it may be held up."""
    from resvg_py import svg_to_bytes

    fonts = [str(FONTS / f"{face.file}.ttf") for face in FACES]
    return bytes(svg_to_bytes(svg_string=svg, width=width, font_files=fonts, skip_system_fonts=True))


def main() -> int:
    """What the other process does."""
    for svg, width in json.load(sys.stdin):
        png = rendered(svg, width)
        sys.stdout.buffer.write(len(png).to_bytes(_LENGTH, "big") + png)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
