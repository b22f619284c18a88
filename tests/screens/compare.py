"""Two galleries side by side: python -m tests.screens.compare BEFORE AFTER [OUT_FOLDER]

Lists the pictures that differ, each with the share of its pixels and the box that they lie in, and writes the two side
by side into OUT_FOLDER (AFTER/differs if none is named). Exit code 1 if any differ or is missing; it judges no look.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import numpy as np
import pygame

TOLERATED = 8
"""A pixel differs if one of its colours does by more than this, of 255."""
GAP_PX = 16


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two pictures are not the same."""

    share: float
    left: int
    top: int
    right: int
    bottom: int

    def __str__(self) -> str:
        return f"{self.share:8.3%}  x {self.left}-{self.right}  y {self.top}-{self.bottom}"


def difference(before: pygame.Surface, after: pygame.Surface) -> Difference | None:
    """None if no pixel differs; pictures of two sizes differ all over."""
    if before.get_size() != after.get_size():
        return Difference(1.0, 0, 0, *after.get_size())
    old, new = (pygame.surfarray.array3d(picture).astype(np.int16) for picture in (before, after))
    differs = (np.abs(old - new) > TOLERATED).any(axis=2)
    if not differs.any():
        return None
    across, down = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    return Difference(float(differs.mean()), int(across[0]), int(down[0]), int(across[-1]), int(down[-1]))


def side_by_side(before: pygame.Surface, after: pygame.Surface) -> pygame.Surface:
    """The two pictures in one, the older on the left."""
    width, height = before.get_width() + GAP_PX + after.get_width(), max(before.get_height(), after.get_height())
    both = pygame.Surface((width, height))
    both.blit(before, (0, 0))
    both.blit(after, (before.get_width() + GAP_PX, 0))
    return both


def compare(before: Path, after: Path, out: Path) -> list[str]:
    """A line for every picture that differs, or that only one of the two galleries holds."""
    old, new = ({file.name for file in folder.glob("*.png")} for folder in (before, after))
    lines = [f"    gone  {name}" for name in sorted(old - new)] + [f"     new  {name}" for name in sorted(new - old)]
    for name in sorted(old & new):
        if (before / name).read_bytes() == (after / name).read_bytes():
            continue
        pair = pygame.image.load(before / name), pygame.image.load(after / name)
        found = difference(*pair)
        if found is not None:
            out.mkdir(parents=True, exist_ok=True)
            pygame.image.save(side_by_side(*pair), out / name)
            lines.append(f"{found}  {name}")
    return lines


def main(arguments: list[str]) -> int:
    if len(arguments) not in (2, 3) or not all(Path(folder).is_dir() for folder in arguments[:2]):
        print("Say which two galleries: python -m tests.screens.compare BEFORE AFTER [OUT_FOLDER]", file=sys.stderr)
        return 2
    before, after = map(Path, arguments[:2])
    out = Path(arguments[2]) if len(arguments) == 3 else after / "differs"
    lines = compare(before, after, out)
    print("\n".join([*lines, f"{len(lines)} differ{f'; both beside each other in {out}' if out.is_dir() else ''}"]))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
