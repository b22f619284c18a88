"""The drawn city: every picture rasterises, is not empty, and the hill keeps tokens, signs and gates apart."""

import io
import itertools
import re
from collections.abc import Iterator

import pygame
import pytest
from game.stage.art.districts import DISTRICTS, FLOOR_Y, LAYERS, district_svg

from game.stage.art import gates, hill, homes, things, title, ways

Box = tuple[float, float, float, float]
FORBIDDEN = re.compile(r"<(text|filter|clipPath|mask|style|use|image|script)\b|class=|href|nan|inf")


def raster(svg: str, size: tuple[int, int]) -> pygame.Surface:
    return pygame.image.load_sized_svg(io.BytesIO(svg.encode()), size)


def inked(surface: pygame.Surface) -> float:
    """Share of pixels that are not see-through."""
    return pygame.mask.from_surface(surface, 127).count() / (surface.get_width() * surface.get_height())


def box(centre: tuple[float, float], width: float, height: float) -> Box:
    return centre[0] - width / 2, centre[1] - height / 2, centre[0] + width / 2, centre[1] + height / 2


def is_apart(one: Box, two: Box) -> bool:
    return one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]


def all_pictures() -> Iterator[tuple[str, str]]:
    yield "hill by day", hill.hill_svg()
    yield "hill by night", hill.hill_svg(day=False, lit_windows=dict(hill.HOME_WINDOWS))
    yield "plain hill", hill.hill_svg(plain=True)
    yield "title", title.title_svg()
    for district, layer in itertools.product(DISTRICTS, LAYERS):
        yield f"{district} {layer}", district_svg(district, layer)
    for name in things.THINGS:
        yield name, things.thing_svg(name)
    for home in homes.HOMES:
        yield home, homes.home_svg(home)
    for way in ways.WAYS:
        yield way, ways.way_svg(way)
    for state in gates.GATE_STATES:
        yield state, gates.gate_svg(state, 0.5)
    yield "left leaf", gates.door_leaf_svg("left")
    yield "right leaf", gates.door_leaf_svg("right")


PICTURES = dict(all_pictures())


@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_draws_something_with_the_plain_means_allowed(name: str) -> None:
    svg = PICTURES[name]
    assert not FORBIDDEN.search(svg)
    assert svg.count("<g ") == svg.count("</g>")
    assert inked(raster(svg, (192, 108))) > 0.02


def test_no_two_icons_look_the_same() -> None:
    pixels = {name: pygame.image.tobytes(raster(things.thing_svg(name), (32, 32)), "RGBA") for name in things.THINGS}
    assert len(set(pixels.values())) == len(pixels)


@pytest.mark.parametrize("district", DISTRICTS)
def test_a_stage_is_closed_behind_and_open_where_figures_stand(district: str) -> None:
    assert inked(raster(district_svg(district, "back"), (192, 108))) == 1
    fore = raster(district_svg(district, "fore"), (192, 108))
    figures = fore.subsurface((30, 13, 132, FLOOR_Y // 10 - 14))
    assert inked(figures) < 0.03
    ledge = fore.subsurface((0, FLOOR_Y // 10 + 6, 192, 108 - FLOOR_Y // 10 - 6))
    assert inked(ledge) > 0.99


def token_boxes(tier: int, count: int) -> list[Box]:
    """Each token with the score pill above it."""
    spots = [hill.token_spot(tier, index, count) for index in range(count)]
    return [box((x, y - 20), hill.TOKEN_PX, hill.TOKEN_PX + 40) for x, y in spots]


@pytest.mark.parametrize("count", range(1, 9))
def test_tokens_keep_clear_of_each_other_signs_gates_and_the_bars(count: int) -> None:
    tokens = [(t.tier, b) for t in hill.TERRACES for b in token_boxes(t.tier, count)]
    signs = [box(s, hill.SIGN_WIDTH_PX, hill.SIGN_HEIGHT_PX) for s in hill.DISTRICT_SPOTS.values()]
    doors = [box(s, *hill.GATE_SIZE_PX) for s in hill.DISTRICT_GATES.values()]
    stairs = [box(s, 80, 100) for s in hill.STAIR_GATES] + [box(s, 124, 40) for s in hill.STAIR_LABELS]
    for (tier, one), (other_tier, two) in itertools.combinations(tokens, 2):
        slack = 1 if tier != other_tier else 0
        assert is_apart(one, (two[0], two[1] + slack, two[2], two[3])), (tier, other_tier)
    for _, token in tokens:
        assert token[1] >= 130
        assert token[3] <= 890
        assert all(is_apart(token, other) for other in signs + doors + stairs)


def test_signs_gates_and_labels_keep_clear_of_one_another() -> None:
    boxes = [box(s, hill.SIGN_WIDTH_PX, hill.SIGN_HEIGHT_PX) for s in hill.DISTRICT_SPOTS.values()]
    boxes += [box(s, *hill.GATE_SIZE_PX) for s in hill.DISTRICT_GATES.values()]
    boxes += [box(s, 80, 100) for s in hill.STAIR_GATES] + [box(s, 124, 40) for s in hill.STAIR_LABELS]
    for one, two in itertools.combinations(boxes, 2):
        assert is_apart(one, two)
    assert all(b[0] >= 96 and b[2] <= 1824 and b[1] >= 130 for b in boxes)


def test_higher_standing_is_drawn_higher_and_nearer_the_stairs() -> None:
    heights = [hill.token_spot(tier, 0, 1)[1] for tier in range(5)]
    assert heights == sorted(heights, reverse=True)
    away = [abs(hill.token_spot(2, index, 8)[0] - 960) for index in range(8)]
    assert away == sorted(away)


@pytest.mark.parametrize(
    ("tier", "index", "count"), [(5, 0, 1), (-1, 0, 1), (0, 0, 0), (0, 8, 8), (0, 0, 9), (0, -1, 3)]
)
def test_a_spot_off_the_hill_is_refused(tier: int, index: int, count: int) -> None:
    with pytest.raises(ValueError, match=r"tier|count"):
        hill.token_spot(tier, index, count)


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


def test_gates_look_where_they_are_told() -> None:
    for state in ("idle", "scan", "bare"):
        assert gates.gate_svg(state, -1) != gates.gate_svg(state, 1)
    assert gates.gate_svg("scan", 5) == gates.gate_svg("scan", 1)


@pytest.mark.parametrize(
    "draw",
    [
        lambda: things.thing_svg("crown"),
        lambda: homes.home_svg("castle"),
        lambda: ways.way_svg("rocket"),
        lambda: district_svg("moon", "back"),
        lambda: gates.gate_svg("ajar"),  # type: ignore[arg-type]
    ],
)
def test_an_unknown_name_is_answered_with_the_known_ones(draw: object) -> None:
    assert callable(draw)
    with pytest.raises(ValueError, match=r"coin|capsule|bus|rose-garden|idle"):
        draw()
