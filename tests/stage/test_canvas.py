"""The sheet keeps its shape in any window, maps positions both ways, and draws each thing once."""

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.drawing import theme as themes
from game.drawing.canvas import Canvas
from game.drawing.rasters import RasterCache
from game.drawing.sprites import SpriteCache, SpriteError

DISC = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#ffffff"/></svg>'


def canvas(width: int = 1280, height: int = 720, theme: themes.Theme = themes.DAY) -> Canvas:
    return Canvas.for_window(pygame.Surface((width, height)), theme)


@given(st.integers(320, 3840), st.integers(240, 2160))
def test_the_sheet_is_whole_centred_and_keeps_its_shape(width: int, height: int) -> None:
    sheet = canvas(width, height).sheet_px
    assert pygame.Rect(0, 0, width, height).inflate(2, 2).contains(sheet)
    assert sheet.width >= width - 1 or sheet.height >= height - 1
    assert abs(sheet.width / sheet.height - 16 / 9) < 0.02
    assert abs(sheet.centerx - width / 2) <= 1
    assert abs(sheet.centery - height / 2) <= 1


WINDOWS = st.sampled_from([(1280, 720), (3840, 2160), (1024, 768), (2560, 1080)])


@given(st.integers(0, 1920), st.integers(0, 1080), WINDOWS)
def test_a_pointed_at_place_comes_back(x: int, y: int, size: tuple[int, int]) -> None:
    sheet = canvas(*size)
    back = sheet.to_logical(sheet.point_px(x, y))
    assert abs(back[0] - x) <= 1 / sheet.scale
    assert abs(back[1] - y) <= 1 / sheet.scale


def test_a_place_on_a_bar_is_outside_the_sheet() -> None:
    assert canvas(1024, 768).to_logical((500, 10))[1] < 0


@given(st.floats(0, 900), st.floats(1, 300), st.floats(1, 300))
def test_neighbouring_boxes_leave_no_gap(x: float, w1: float, w2: float) -> None:
    sheet = canvas(1366, 768)
    assert sheet.rect_px((x, 0, w1, 10)).right >= sheet.rect_px((x + w1, 0, w2, 10)).left


def test_a_sprite_is_rasterised_at_the_size_of_the_window_and_once() -> None:
    for width, height, expected in ((1280, 720, 67), (3840, 2160, 200)):
        sheet = canvas(width, height)
        sheet.kit.sprites.compose("disc", lambda: DISC)
        rect = sheet.sprite("disc", 100, 100, 100, 100)
        assert rect.size == (expected, expected)
        misses = sheet.kit.rasters.misses
        sheet.sprite("disc", 300, 100, 100, 100)
        assert sheet.kit.rasters.misses == misses


def test_pictures_are_dimmed_at_night_unless_lit() -> None:
    sheet = canvas(1920, 1080, themes.NIGHT)
    sheet.kit.sprites.compose("disc", lambda: DISC)
    sheet.sprite("disc", 0, 0, 100, 100)
    sheet.sprite("disc", 200, 0, 100, 100, is_lit=True)
    assert sheet.surface.get_at((50, 50))[:3] == themes.NIGHT.art_tint
    assert sheet.surface.get_at((250, 50))[:3] == (255, 255, 255)


def test_letters_in_a_picture_are_refused_by_name() -> None:
    sprites = SpriteCache(RasterCache())
    sprites.compose("sign", lambda: '<svg xmlns="http://www.w3.org/2000/svg"><text>Bus</text></svg>')
    with pytest.raises(SpriteError, match="sign: holds <text>"):
        sprites.get("sign", (10, 10))


@pytest.mark.parametrize("svg", ["", "not a picture"])
def test_a_broken_picture_is_refused_by_name(svg: str) -> None:
    sprites = SpriteCache(RasterCache())
    sprites.compose("torn", lambda: svg)
    with pytest.raises(SpriteError, match="torn"):
        sprites.get("torn", (10, 10))


def test_an_unknown_picture_is_refused_by_name() -> None:
    with pytest.raises(SpriteError, match=r"way/moon: there is no such picture in assets/art"):
        SpriteCache(RasterCache()).get("way/moon", (10, 10))


def test_a_packs_own_pictures_replace_the_games() -> None:
    sprites = SpriteCache(RasterCache())
    usual = pygame.image.tobytes(sprites.get("thing/cake", (20, 20)), "RGBA")
    sprites.use({"thing/cake": DISC})
    assert pygame.image.tobytes(sprites.get("thing/cake", (20, 20)), "RGBA") != usual
    sprites.use({})
    assert pygame.image.tobytes(sprites.get("thing/cake", (20, 20)), "RGBA") == usual


def test_the_cache_drops_the_oldest_beyond_its_budget() -> None:
    cache = RasterCache(budget_bytes=1000)
    for name in "abc":
        cache.get(name, lambda: pygame.Surface((10, 10)))
    assert len(cache) == 2
    cache.get("a", lambda: pygame.Surface((10, 10)))
    assert cache.misses == 4


def test_what_is_drawn_is_noted_for_showing() -> None:
    sheet = canvas()
    rect = sheet.fill((0, 0, 192, 108), (1, 2, 3))
    assert sheet.take_touched() == [rect]
    assert rect.size == (128, 72)
    assert sheet.take_touched() == []


def test_a_layer_is_painted_once_and_restores_part_of_itself() -> None:
    sheet = canvas()

    def paint(layer: Canvas) -> None:
        layer.clear((9, 9, 9))

    sheet.layer(paint)
    misses = sheet.kit.rasters.misses
    sheet.fill((0, 0, 300, 300), (255, 0, 0))
    sheet.layer(paint, area_px=pygame.Rect(0, 0, 50, 50))
    assert sheet.kit.rasters.misses == misses
    assert sheet.surface.get_at((10, 10))[:3] == (9, 9, 9)
    assert sheet.surface.get_at((100, 100))[:3] == (255, 0, 0)
