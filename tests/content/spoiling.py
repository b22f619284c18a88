"""A copy of a pack in which one thing is spoilt, and where that stands. Holds no tests."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.content import PACKS, BadPack, load_pack


def copy_of(name: str, folder: Path) -> Path:
    """A pack of the game, copied so that it may be spoilt."""
    return Path(shutil.copytree(PACKS / name, folder / name))


def spoil(pack: Path, file: str, old: str, new: str) -> int:
    """Replace the first `old` in a file; the line, from 1, on which the first difference now is."""
    path = pack / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{file} no longer has {old!r}: the test would spoil nothing"
    start = text.index(old)
    path.write_text(text[:start] + new + text[start + len(old) :], encoding="utf-8")
    same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    return text.count("\n", 0, start) + new.count("\n", 0, same) + 1


def problems_of(pack: Path) -> list[str]:
    """What `load_pack` has against a pack, without the way to its folder."""
    with pytest.raises(BadPack) as bad:
        load_pack(pack)
    return [str(problem).removeprefix(f"{pack}/").removeprefix(f"{pack}\\") for problem in bad.value.problems]
