"""The gallery itself, on a few pictures."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.content import default_pack
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from tests.screens.gallery import SIZES, Shot, _kept, all_pictures, main, render, shots, tasks
from tests.screens.picture import Picture, longest_words, played, shown_pack, stretch
from tests.screens.png import save_png


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


def test_the_tasks_of_a_gallery_are_all_its_shots_once() -> None:
    pictures = all_pictures()
    made = [
        shot.file_name
        for names, size_px, variant in tasks([picture.name for picture in pictures])
        for shot in shots((picture for picture in pictures if picture.name in names), (variant,))
        if shot.size_px == size_px
    ]
    assert len(made) == len(set(made))
    assert set(made) == {shot.file_name for shot in shots(pictures)}


def test_a_picture_is_the_same_whatever_was_drawn_before_it() -> None:
    title, seats = (next(p for p in all_pictures() if p.name == name) for name in ("menu-title", "menu-seats"))

    def drawn(picture: Picture) -> bytes:
        return pygame.image.tobytes(render(Shot(picture, SIZES[0], 3, "plain")), "RGB")

    _kept.cache_clear()
    first = drawn(title)
    drawn(seats)
    assert drawn(title) == first
    _kept.cache_clear()
    assert drawn(title) == first


def test_a_match_is_played_once_for_all_its_pictures() -> None:
    first, again = (played("plaudit", "quick", 3, 77) for _ in range(2))
    assert first is again
    assert list(first) == list(first)
    assert played("plaudit", "quick", 3, 78) is not first


def test_a_written_picture_is_read_again_as_it_was(tmp_path: Path) -> None:
    surface = pygame.Surface((7, 3))
    surface.fill((200, 40, 60), (2, 1, 4, 1))
    save_png(surface, tmp_path / "a.png")
    read = pygame.image.load(tmp_path / "a.png")
    assert pygame.image.tobytes(read, "RGB") == pygame.image.tobytes(surface, "RGB")
