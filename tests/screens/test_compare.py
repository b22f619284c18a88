"""Two galleries compared: what differs is found, placed and shown; what does not is left alone."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from tests.screens.compare import main


def gallery(folder: Path, **spots: tuple[int, int, int, int]) -> Path:
    """Pictures by name, each with one red rectangle."""
    folder.mkdir()
    for name, spot in spots.items():
        picture = pygame.Surface((100, 80))
        picture.fill((200, 0, 0), spot)
        pygame.image.save(picture, folder / f"{name}.png")
    return folder


def test_equal_galleries_differ_in_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, after = gallery(tmp_path / "a", one=(5, 5, 5, 5)), gallery(tmp_path / "b", one=(5, 5, 5, 5))
    assert main([str(before), str(after)]) == 0
    assert capsys.readouterr().out == "0 differ\n"
    assert not (after / "differs").exists()


def test_what_differs_is_told_with_its_share_and_place_and_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = gallery(tmp_path / "a", same=(0, 0, 9, 9), moved=(10, 10, 10, 10), gone=(0, 0, 1, 1))
    after = gallery(tmp_path / "b", same=(0, 0, 9, 9), moved=(10, 20, 10, 10), fresh=(0, 0, 1, 1))
    assert main([str(before), str(after), str(tmp_path / "out")]) == 1
    said = capsys.readouterr().out
    assert "gone  gone.png" in said
    assert "new  fresh.png" in said
    assert "2.500%  x 10-19  y 10-29  moved.png" in said
    assert "same" not in said
    both = pygame.image.load(tmp_path / "out" / "moved.png")
    assert both.get_at((12, 12))[:3] == both.get_at((116 + 12, 22))[:3] == (200, 0, 0)


def test_without_two_folders_it_says_what_to_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert "BEFORE AFTER" in capsys.readouterr().err
