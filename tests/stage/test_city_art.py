"""The drawn city: every file is a plain drawing with a licence, rasterises, and the hill keeps its things apart."""

import io
import itertools
import re
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pygame
import pytest

from game.drawing.box import ART, BOX, PLAIN_THING, ArtBox, NoPicture, folders, names, within
from game.drawing.dress import dressed, layers_of
from game.stage.art import gates, hill, places
from game.stage.art.tones import TONES
from game.stage.kit.grounds import LAYERS
from tests.every import every

Box = tuple[float, float, float, float]
FORBIDDEN = re.compile(r"<(text|filter|clipPath|mask|style|use|image|script)\b|class=|href|nan|inf")
SVG = "{http://www.w3.org/2000/svg}"
DISTRICTS = tuple(folders("district"))
SLOTS = {f"{name}{end}" for name in ("skin", "hair", "cloth", "accent", "hat") for end in ("", "-shade")}
SLOTS |= {"skin-cheek", "skin-lips"}
STATES = {"lit"}


def raster(svg: str, size: tuple[int, int]) -> pygame.Surface:
    return pygame.image.load_sized_svg(io.BytesIO(svg.encode()), size)


def inked(surface: pygame.Surface) -> float:
    """Share of pixels that are not see-through."""
    return pygame.mask.from_surface(surface, 127).count() / (surface.get_width() * surface.get_height())


def box(centre: tuple[float, float], width: float, height: float) -> Box:
    return centre[0] - width / 2, centre[1] - height / 2, centre[0] + width / 2, centre[1] + height / 2


def is_apart(one: Box, two: Box) -> bool:
    return one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]


@every("name", sorted(names()))
def test_a_file_is_a_plain_drawing_an_artist_can_open(name: str) -> None:
    """Well-formed, with its size, without what our rasteriser or a line-by-line reader cannot take."""
    text = BOX.source(name)
    root = ET.fromstring(text)
    assert root.tag == f"{SVG}svg"
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    assert not FORBIDDEN.search(text)
    assert all(line.count("<") == 1 for line in text.splitlines()), "an element a line"
    assert set(re.findall(r'data-(?:fill|stroke)="([^"]*)"', text)) <= SLOTS
    states = re.findall(r'data-([a-z]+)-(?:fill|stroke|fill-opacity)="', text)
    assert {*states, *re.findall(r'data-(?:when|unless)="([^"]*)"', text)} <= STATES
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    used = set(re.findall(r"url\(#([a-z0-9-]+)\)", text))
    assert used <= set(ids)


def all_pictures() -> Iterator[tuple[str, str]]:
    yield from ((name, BOX.svg(name)) for name in names() if not name.startswith("mask/"))
    yield "hill by day", hill.hill_svg()
    yield "hill by night", hill.hill_svg(day=False, lit_windows=dict(hill.HOME_WINDOWS))
    yield "plain hill", hill.hill_svg(plain=True)
    yield from ((f"gate {gaze}", gates.gate_svg("scan", gaze)) for gaze in (-1, -0.25, 1))


PICTURES = dict(all_pictures())
LITTLE = {"chair/light-off", "chair/place"}
"""Hardly anything is to be seen of these, and that is what they are for."""


@every("name", sorted(set(PICTURES) - LITTLE))
def test_every_picture_draws_something(name: str) -> None:
    assert inked(raster(PICTURES[name], (192, 108))) > 0.02


def test_every_picture_has_a_licence() -> None:
    lines = tomllib.loads((ART / "LICENCES.toml").read_text(encoding="utf-8"))
    for name in names():
        heads = ["/".join(name.split("/")[:n]) for n in range(1, name.count("/") + 2)]
        told = [lines[head] for head in heads if head in lines]
        assert told, name
        assert set(told[-1]) >= {"by", "licence"}, name


def test_no_two_icons_look_the_same() -> None:
    things = within("thing")
    pixels = {name: pygame.image.tobytes(raster(BOX.svg(f"thing/{name}"), (32, 32)), "RGBA") for name in things}
    assert len(set(pixels.values())) == len(pixels)


@pytest.mark.parametrize("district", DISTRICTS)
def test_a_stage_is_closed_behind_and_open_where_figures_stand(district: str) -> None:
    assert within(f"district/{district}") == tuple(sorted(LAYERS))
    assert inked(raster(BOX.svg(f"district/{district}/back"), (192, 108))) == 1
    fore = raster(BOX.svg(f"district/{district}/fore"), (192, 108))
    figures = fore.subsurface((30, 13, 132, places.FLOOR_Y // 10 - 14))
    assert inked(figures) < 0.03
    ledge = fore.subsurface((0, places.FLOOR_Y // 10 + 6, 192, 108 - places.FLOOR_Y // 10 - 6))
    assert inked(ledge) > 0.99


def token_boxes(tier: int, count: int) -> list[Box]:
    """Each token with the score pill above it."""
    spots = [places.token_spot(tier, index, count) for index in range(count)]
    return [box((x, y - 20), places.TOKEN_PX, places.TOKEN_PX + 40) for x, y in spots]


@every("count", range(1, 9))
def test_tokens_keep_clear_of_each_other_signs_gates_and_the_bars(count: int) -> None:
    tokens = [(t.tier, b) for t in places.TERRACES for b in token_boxes(t.tier, count)]
    signs = [box(s, places.SIGN_WIDTH_PX, places.SIGN_HEIGHT_PX) for s in places.DISTRICT_SPOTS.values()]
    doors = [box(s, *places.GATE_SIZE_PX) for s in places.DISTRICT_GATES.values()]
    stairs = [box(s, 80, 100) for s in places.STAIR_GATES] + [box(s, 124, 40) for s in places.STAIR_LABELS]
    for (tier, one), (other_tier, two) in itertools.combinations(tokens, 2):
        slack = 1 if tier != other_tier else 0
        assert is_apart(one, (two[0], two[1] + slack, two[2], two[3])), (tier, other_tier)
    for _, token in tokens:
        assert token[1] >= 130
        assert token[3] <= 890
        assert all(is_apart(token, other) for other in signs + doors + stairs)


def test_signs_gates_and_labels_keep_clear_of_one_another() -> None:
    boxes = [box(s, places.SIGN_WIDTH_PX, places.SIGN_HEIGHT_PX) for s in places.DISTRICT_SPOTS.values()]
    boxes += [box(s, *places.GATE_SIZE_PX) for s in places.DISTRICT_GATES.values()]
    boxes += [box(s, 80, 100) for s in places.STAIR_GATES] + [box(s, 124, 40) for s in places.STAIR_LABELS]
    for one, two in itertools.combinations(boxes, 2):
        assert is_apart(one, two)
    assert all(b[0] >= 96 and b[2] <= 1824 and b[1] >= 130 for b in boxes)


def test_higher_standing_is_drawn_higher_and_nearer_the_stairs() -> None:
    heights = [places.token_spot(tier, 0, 1)[1] for tier in range(5)]
    assert heights == sorted(heights, reverse=True)
    away = [abs(places.token_spot(2, index, 8)[0] - 960) for index in range(8)]
    assert away == sorted(away)


@pytest.mark.parametrize(
    ("tier", "index", "count"), [(5, 0, 1), (-1, 0, 1), (0, 0, 0), (0, 8, 8), (0, 0, 9), (0, -1, 3)]
)
def test_a_spot_off_the_hill_is_refused(tier: int, index: int, count: int) -> None:
    with pytest.raises(ValueError, match=r"tier|count"):
        places.token_spot(tier, index, count)


def test_the_hill_has_as_many_windows_as_it_may_light() -> None:
    told = re.findall(r'data-window="([a-z]+) ([0-9]+)"', BOX.source("hill/scene"))
    for home, count in hill.HOME_WINDOWS.items():
        assert {int(number) for name, number in told if name == home} == set(range(1, count + 1))


@pytest.mark.slow
@pytest.mark.parametrize("home", hill.HOME_WINDOWS)
def test_each_rung_lights_its_own_windows_one_by_one(home: str) -> None:
    dark = raster(hill.hill_svg(day=True), (1920, 1080))
    changed = []
    for lit in (1, hill.HOME_WINDOWS[home]):
        bright = raster(hill.hill_svg(day=True, lit_windows={home: lit}), (1920, 1080))
        same = pygame.mask.from_threshold(bright, (0, 0, 0), (1, 1, 1, 255), dark)
        changed.append(1920 * 1080 - same.count())
    assert 60 < changed[0] < changed[1]


def test_a_gate_looks_where_it_is_told() -> None:
    pictures = [gates.gate_svg("scan", gaze) for gaze in (-1, -0.5, 0, 0.5, 1)]
    assert len(set(pictures)) == len(pictures)
    assert gates.gate_svg("scan", 5) == gates.gate_svg("scan", 1)
    assert {"beam", "iris", "eye", "wings", "frame"} <= set(layers_of(BOX.source("gate/scan")))


def test_a_home_has_its_light_on_where_somebody_is_in() -> None:
    for home in within("home"):
        dark, lit = (raster(BOX.svg(f"home/{home}{state}"), (128, 128)) for state in ("", ":lit"))
        assert pygame.image.tobytes(dark, "RGBA") != pygame.image.tobytes(lit, "RGBA"), home


# -- slots, states, and what is not there ---------------------------------------------------------------------------


def test_a_slot_takes_a_colour_and_keeps_its_own_without_one() -> None:
    line = '<rect width="4" fill="#111111" stroke="#222222" data-fill="skin" data-lit-stroke="#FFFFFF"/>\n'
    assert 'fill="#ABCDEF"' in dressed(line, {"skin": "#ABCDEF"})
    assert dressed(line, {"hair": "#ABCDEF"}) == line
    assert 'stroke="#FFFFFF"' in dressed(line, states=("lit",)).replace("data-lit-stroke", "")


def test_what_belongs_to_a_state_is_there_only_in_it() -> None:
    svg = '<rect data-when="lit"/>\n<rect data-unless="lit" x="1"/>\n<rect x="2"/>\n'
    assert dressed(svg).count("<rect") == 2
    assert 'x="1"' not in dressed(svg, states=("lit",))


def test_a_thing_that_nobody_has_drawn_shows_the_plain_one() -> None:
    """A form of somebody else's has no icon of its own: the window must not die of it."""
    assert BOX.svg("thing/auction") == BOX.svg(PLAIN_THING)


def test_any_other_picture_that_is_not_there_is_named() -> None:
    with pytest.raises(NoPicture, match="way/rocket"):
        BOX.svg("way/rocket")


def test_a_packs_own_drawing_comes_first() -> None:
    own = ArtBox({"thing/cake": "<svg/>"})
    assert own.svg("thing/cake") == "<svg/>"
    assert own.svg("thing/coin") == BOX.svg("thing/coin")


def test_tones_have_a_shadow() -> None:
    assert all(tone.flat != tone.shade for tone in TONES.values())
