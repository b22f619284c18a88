"""A pack brings pictures of its own: by the names of the game's, checked, and shown instead of them."""

from __future__ import annotations

import re
from pathlib import Path

import pygame
import pytest

from game.app.cli import main
from game.app.pack_pictures import PICTURES
from game.content import BadPack, load_pack
from game.content.pictures import BYTES_MOST
from game.drawing.box import BOX, ArtBox
from game.drawing.rasters import RasterCache
from game.drawing.sprites import SpriteCache, rasterise
from game.stage.art.gates import gate_svg
from game.stage.art.masks import MaskFace, mask_svg
from tests.sampled import some

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="128" height="128" viewBox="0 0 128 128">'
RED = f'{HEAD}<rect width="128" height="128" fill="#FF0000"/></svg>'


@pytest.fixture
def pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main(["packs", "new", "my-city", "--in", str(tmp_path)]) == 0
    capsys.readouterr()
    return tmp_path / "my-city"


def bring(pack: Path, name: str, svg: str) -> Path:
    path = pack / "art" / f"{name}.svg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(svg, encoding="utf-8")
    return path


def test_a_packs_own_cake_is_what_is_drawn(pack: Path) -> None:
    bring(pack, "thing/cake", RED)
    sprites = SpriteCache(RasterCache())
    sprites.use(load_pack(pack, PICTURES).pictures)
    assert pygame.Surface.get_at(sprites.get("thing/cake", (16, 16)), (8, 8))[:3] == (255, 0, 0)
    assert sprites.svg("thing/coin") == SpriteCache(RasterCache()).svg("thing/coin")


def test_pictures_are_no_part_of_what_a_save_asks_for(pack: Path) -> None:
    before = load_pack(pack).fingerprint
    bring(pack, "thing/cake", RED)
    drawn = load_pack(pack)
    assert drawn.fingerprint == before
    assert drawn.pictures == {"thing/cake": RED}
    bring(pack, "thing/cake", RED.replace("FF0000", "00FF00"))
    assert load_pack(pack).pictures != drawn.pictures


@pytest.mark.parametrize(
    ("name", "svg", "says"),
    some([
        ("thing/cakes", RED, 'Did you mean "thing/cake"?'),
        ("thing/cake", "<svg", "no SVG that can be read"),
        ("thing/cake", RED.replace("<rect", "<text>a</text><rect"), "Turn the letters into paths"),
        ("thing/cake", RED.replace("<rect", "<script>1</script><rect"), "<script>"),
        ("thing/cake", RED.replace("<rect", "<style>a</style><rect"), "<style>"),
        ("thing/cake", '<!DOCTYPE svg [<!ENTITY a "b">]>' + RED, "entities"),
        ("thing/cake", RED.replace('viewBox="0 0 128 128"', 'viewBox="0 0 64 64"'), 'must be "0 0 128 128"'),
        ("thing/cake", RED + " " * BYTES_MOST, "KiB"),
    ], 4, names=3),
)  # fmt: skip
def test_what_cannot_be_drawn_is_told_with_its_file(
    pack: Path, name: str, svg: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = bring(pack, name, svg)
    assert main(["packs", "check", str(pack)]) == 2
    told = capsys.readouterr().err
    assert str(path) in told
    assert says in told
    assert told.count("\n") <= 3


def test_a_picture_that_is_no_text_is_told(pack: Path) -> None:
    bring(pack, "thing/cake", RED).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadPack, match="UTF-8"):
        load_pack(pack, PICTURES)


def saved_by_a_program(svg: str) -> str:
    """Every attribute on its own line, colours in a style, and notes of the program's own, as Inkscape has it."""
    svg = svg.replace("<svg ", '<svg xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" ', 1)
    svg = re.sub(r' fill="([^"]*)"', r' style="fill:\1;-inkscape-stroke:none"', svg)
    svg = re.sub(r' id="([^"]*)"', r' inkscape:label="\1" id="\1"', svg)
    svg = svg.replace("</svg>", "<metadata><inkscape:note>n</inkscape:note></metadata></svg>")
    return re.sub(r"<(\w+) ", r"<\1\n     ", svg)


FACE = MaskFace(
    head="round", skin="honey", hair="short", hair_colour="brown", eyes="round", brow="soft", nose="dot",
    mouth="plain", outfit="shirt", cloth="sky", accent="coral", hat="flatcap",
)  # fmt: skip


def test_a_part_of_a_face_that_a_program_saved_is_drawn_in_the_faces_colours(pack: Path) -> None:
    for name in ("mask/eyes/round-plain", "mask/head/round", "mask/outfit/shirt", "mask/hat/flatcap"):
        bring(pack, name, saved_by_a_program(BOX.source(name)))
    own = ArtBox(load_pack(pack, PICTURES).pictures)
    seen, usual = (
        pygame.image.tobytes(rasterise(mask_svg(FACE, "plain", box), (64, 64)), "RGBA") for box in (own, BOX)
    )
    assert seen == usual


@pytest.mark.parametrize(
    ("name", "lost"),
    some(
        [("gate/scan", 'id="beam"'), ("mask/eyes/round-plain", 'id="eyes"'), ("hill/sky-day", 'id="sky"')], 1, names=2
    ),
)
def test_what_the_game_looks_for_in_a_drawing_may_not_be_lost(
    pack: Path, name: str, lost: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It passed the check and ended in a crash before the gate, or in a face without eyes."""
    bring(pack, name, BOX.source(name).replace(lost, 'id="other"'))
    assert main(["packs", "check", str(pack)]) == 2
    told = capsys.readouterr().err
    assert lost.replace("id=", "").strip('"') in told
    assert f"{name}.svg" in told


def test_a_gate_of_ones_own_may_be_without_a_beam() -> None:
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="320" viewBox="0 0 256 320">\n'
    empty = '<g id="beam">\n</g>\n<g id="iris">\n</g>\n'
    own = ArtBox({"gate/scan": f'{head}{empty}<rect width="256" height="9"/>\n</svg>\n'})
    assert gate_svg("scan", 0.5, own).count("<rect") == 1


def test_the_eye_of_a_gate_that_a_program_moved_as_a_whole_still_follows() -> None:
    moved = BOX.source("gate/scan").replace('<g id="iris">', '<g id="iris" transform="translate(0 0)">')
    left, right = (
        pygame.image.tobytes(rasterise(gate_svg("scan", gaze, ArtBox({"gate/scan": moved})), (64, 80)), "RGBA")
        for gaze in (-1.0, 1.0)
    )
    assert left == pygame.image.tobytes(rasterise(gate_svg("scan", -1.0), (64, 80)), "RGBA")
    assert left != right
