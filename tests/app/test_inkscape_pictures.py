"""Whichever drawing of the box somebody opens and saves in Inkscape: it passes the check and is drawn as before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pygame
import pytest

from game.app.cli import main
from game.app.pack_pictures import PICTURES
from game.content import load_pack
from game.drawing.box import BOX, ArtBox, names
from game.drawing.foresight import load_svg
from game.drawing.relined import relined
from game.stage.art.gates import gate_svg
from game.stage.art.hill import HOME_WINDOWS, hill_svg
from game.stage.art.masks import MOODS, NONE, PARTS, MaskFace, bust_svg, gesture_svg, mask_svg, token_svg
from game.stage.kit.hill import CLOSE, fitted_svg
from tests.app.saved_by_inkscape import saved_by_inkscape

FACE = MaskFace(
    head="round", skin="honey", hair="short", hair_colour="brown", eyes="round", brow="soft", nose="dot",
    mouth="plain", outfit="shirt", cloth="sky", accent="coral",
)  # fmt: skip
FIELD_OF = {"mark": "extra"}
"""What a folder of parts is called in a recipe, where that is another word."""


@pytest.fixture(scope="module")
def saved() -> ArtBox:
    return ArtBox({name: saved_by_inkscape(BOX.source(name)) for name in names()})


@pytest.mark.slow
def test_a_pack_with_every_drawing_saved_by_inkscape_passes_the_check(
    tmp_path: Path, saved: ArtBox, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["packs", "new", "my-city", "--in", str(tmp_path)]) == 0
    for name, svg in saved.own.items():
        path = tmp_path / "my-city" / "art" / f"{name}.svg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(svg, encoding="utf-8")
    capsys.readouterr()
    assert main(["packs", "check", str(tmp_path / "my-city")]) == 0, capsys.readouterr().err
    assert load_pack(tmp_path / "my-city", PICTURES).pictures == saved.own


def test_the_games_own_files_lie_as_the_game_reads_them() -> None:
    changed = [name for name in names() if relined(BOX.source(name)) != BOX.source(name)]
    assert not changed


def sample(of: list[str], one_in: int = 8) -> Iterator[object]:
    """All; the quick run sees the first of every folder, and one in so many after it."""
    met: Counter[str] = Counter()
    for name in of:
        folder = name.rpartition("/")[0]
        yield pytest.param(name, marks=pytest.mark.slow) if met[folder] % one_in else name
        met[folder] += 1


@pytest.mark.parametrize("name", [*sample(sorted(names()))])
def test_a_drawing_saved_by_inkscape_is_drawn_as_before_wherever_it_is_used(name: str, saved: ArtBox) -> None:
    """Only this one is the pack's: the others stay the game's, as when an artist has changed one thing."""
    own = ArtBox({name: saved.own[name]})
    uses = [*_uses(name)]
    assert uses
    for use in uses:
        assert _seen(use(own)) == _seen(use(BOX))


@lru_cache(maxsize=4096)
def _seen(svg: str) -> bytes:
    return pygame.image.tobytes(load_svg(svg, (96, 96)), "RGBA")


def _uses(name: str) -> Iterable[Callable[[ArtBox], str]]:
    """Every way in which the game comes to show that drawing."""
    folder, _, rest = name.partition("/")
    yield lambda box: box.svg(name)
    yield lambda box: box.svg(f"{name}:lit")
    if folder == "gate":
        yield from (lambda box, gaze=gaze: gate_svg(rest, gaze, box) for gaze in (-1.0, 0.0, 0.4))  # type: ignore[misc]
    elif folder == "hill":
        lit = {home: most // 2 for home, most in HOME_WINDOWS.items()}
        yield from (lambda box, day=day: hill_svg(day, lit, box=box) for day in (True, False))  # type: ignore[misc]
        yield from (lambda box, day=day: hill_svg(day, plain=True, box=box) for day in (True, False))  # type: ignore[misc]
        yield from (lambda box, day=day: fitted_svg(CLOSE, (), box, is_day=day) for day in (True, False))  # type: ignore[misc]
    elif rest.startswith("gesture/"):
        word = rest.partition("/")[2]
        yield from (lambda box, side=side: gesture_svg(FACE, word + side, box) for side in ("", "-left"))  # type: ignore[misc]
    elif folder == "mask":
        for mood, face in _faces(rest):
            yield lambda box, mood=mood, face=face: mask_svg(face, mood, box)  # type: ignore[misc]
            yield lambda box, mood=mood, face=face: bust_svg(face, mood, box)  # type: ignore[misc]
            yield lambda box, mood=mood, face=face: token_svg(face, mood, "#F28B82", box)  # type: ignore[misc]


def _faces(part: str) -> Iterable[tuple[str, MaskFace]]:
    """The faces with that part, in the moods that show it."""
    folder, _, word = part.partition("/")
    if not word or folder == "hands":
        yield from ((mood, FACE) for mood in MOODS)
        return
    field = FIELD_OF.get(folder, folder)
    words = [known for known in PARTS[field] if known != NONE and word in (known, *(f"{known}-{m}" for m in MOODS))]
    assert words, f"no recipe says {part}"
    for known in words:
        face = replace(FACE, **{field: known})
        yield from ((m, face) for m in MOODS if word in (known, f"{known}-{m}"))
