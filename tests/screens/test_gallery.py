"""The gallery itself, on a few pictures."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.content import default_pack
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from tests.screens.gallery import all_pictures, main, shots
from tests.screens.picture import longest_words, shown_pack, stretch


def test_pictures_have_names_of_their_own_and_every_setting_is_made_once() -> None:
    pictures = all_pictures()
    names = [picture.name for picture in pictures]
    assert len(set(names)) == len(names) > 10
    made = [shot.file_name for shot in shots(pictures)]
    assert len(set(made)) == len(made) == 12 * len(pictures)


@pytest.mark.slow
def test_a_picture_is_rendered_in_every_setting_with_a_contact_sheet(tmp_path: Path) -> None:
    assert main([str(tmp_path), "menu-title"]) == 0
    made = sorted(file.name for file in tmp_path.glob("*.png"))
    assert len(made) == 12
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert all(name in page for name in made)
    plain, contrast = ((tmp_path / f"menu-title-8-720-{look}.png").read_bytes() for look in ("plain", "contrast"))
    assert plain != contrast


def test_without_a_folder_it_says_what_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "OUT_FOLDER" in capsys.readouterr().err


def test_long_words_are_two_fifths_longer_and_keep_their_holes() -> None:
    assert stretch("Welcome, {name}!") == "Welcomeame, {name}!"
    with longest_words():
        long = shown_pack()
    plain = default_pack()
    both = [(len(plain.words[key]), len(long.words[key])) for key in plain.words if "{" not in plain.words[key]]
    assert sum(after for _, after in both) > 1.25 * sum(before for before, _ in both)
    assert set(long.words) == set(plain.words)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("size_px", [(1, 1), (3, 900), (4000, 12)])
def test_every_picture_is_drawn_in_a_window_of_any_size(size_px: tuple[int, int]) -> None:
    pygame.font.init()
    sprites = Canvas.for_window(pygame.Surface(size_px), DAY)
    for picture in all_pictures():
        picture.draw(Canvas(pygame.Surface(size_px), sprites.kit, sprites.origin_px), 8)
