"""A pack's own pictures from disk: SVG text by name. Which names there are, and what can be drawn, others check."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.content.problems import Problem

FOLDER, ENDING = "art", ".svg"
BYTES_MOST = 256 * 1024
"""Four times the largest drawing of the game's own."""


def read_pictures(folder: Path) -> tuple[dict[str, str], list[Problem]]:
    """Every `art/**/*.svg` of a pack by its path without ending, such as `thing/cake`; what cannot be read is told."""
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted((folder / FOLDER).rglob(f"*{ENDING}")):
        try:
            size = path.stat().st_size
            if size > BYTES_MOST:
                says = (
                    f"this picture has {size // 1024} KiB, and {BYTES_MOST // 1024} are the most. Draw it more simply"
                )
                problems.append(Problem(str(path), 1, "", says))
                continue
            found[path.relative_to(folder / FOLDER).with_suffix("").as_posix()] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            problems.append(Problem(str(path), 1, "", "this is not text in UTF-8. Save the picture again as plain SVG"))
        except OSError as error:
            says = f"{error.strerror or error}. Check that you may read it"
            problems.append(Problem(str(path), 1, "", says))
    return found, problems


def file_of(folder: Path, name: str) -> Path:
    """Where a pack's picture of that name lies."""
    return folder / FOLDER / f"{name}{ENDING}"


def laid_over(own: Mapping[str, str], below: Mapping[str, str]) -> dict[str, str]:
    """A pack's pictures over those of the pack that it is based on."""
    return {**below, **own}
