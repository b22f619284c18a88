"""The masks can be drawn, every mood looks different, and a recipe that cannot be drawn says so in plain words."""

import io
import os
import re
import tomllib
from dataclasses import fields, replace
from itertools import combinations
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import numpy as np
import pygame

from game.drawing import palette
from game.stage.art.masks import MOODS, PARTS, MaskFace, bust_svg, face_problems, mask_svg, token_svg
from tests.every import every

PACK = Path(__file__).resolve().parents[2] / "assets" / "packs" / "plaudit" / "masks.toml"
MASKS = tomllib.loads(PACK.read_text(encoding="utf-8"))["mask"]
FACES = {mask["id"]: MaskFace(**mask["face"]) for mask in MASKS}
PLAIN = MaskFace(
    head="round", skin="honey", hair="short", hair_colour="brown", eyes="round", brow="soft", nose="dot",
    mouth="plain", outfit="shirt", cloth="sky", accent="coral",
)  # fmt: skip


def pixels(svg: str, size: tuple[int, int]) -> np.ndarray:
    """What is seen of a drawing on the city's paper, as signed numbers."""
    sheet = pygame.Surface(size)
    sheet.fill(palette.PAPER)
    sheet.blit(pygame.image.load_sized_svg(io.BytesIO(svg.encode()), size), (0, 0))
    return pygame.surfarray.array3d(sheet).astype(int)


def share_changed(first: np.ndarray, second: np.ndarray) -> float:
    """The share of pixels whose colour is clearly another."""
    return float((np.abs(first - second).max(axis=2) > 60).mean())


def test_there_are_enough_masks_with_short_names_and_initials_of_their_own() -> None:
    players = [mask for mask in MASKS if mask.get("playable", True)]
    assert len(players) >= 14
    assert [mask["id"] for mask in MASKS if not mask.get("playable", True)] == ["gus"]
    assert len({mask["name"][0] for mask in MASKS}) == len(MASKS)
    assert all(len(mask["name"]) <= 6 for mask in MASKS)
    assert len({mask["job"] for mask in MASKS}) == len(MASKS)


@every("mask", MASKS)
def test_a_weakness_is_one_short_sentence(mask: dict[str, str]) -> None:
    assert len(mask["weakness"]) < 60
    assert re.fullmatch(r"[A-Z][^.!?]*\.", mask["weakness"])


@every("name", FACES)
def test_every_face_of_the_pack_can_be_drawn(name: str) -> None:
    assert face_problems(FACES[name]) == ()


@every("name", FACES)
def test_moods_can_be_told_apart_at_96_px(name: str) -> None:
    shown = {mood: pixels(mask_svg(FACES[name], mood), (96, 96)) for mood in MOODS}
    for first, second in combinations(MOODS, 2):
        assert share_changed(shown[first], shown[second]) > 0.04, (first, second)


def test_masks_can_be_told_apart_by_their_outline_alone() -> None:
    def outline(face: MaskFace) -> np.ndarray:
        drawn = pygame.image.load_sized_svg(io.BytesIO(mask_svg(face, "plain").encode()), (64, 64))
        return pygame.surfarray.array_alpha(drawn) > 127

    shapes = {name: outline(face) for name, face in FACES.items()}
    for first, second in combinations(shapes, 2):
        assert (shapes[first] != shapes[second]).mean() > 0.02, (first, second)


@pytest.mark.slow
@every("name", FACES)
@every("mood", MOODS)
def test_nothing_of_a_mask_or_token_is_cut_at_the_edge(name: str, mood: str) -> None:
    for svg in (mask_svg(FACES[name], mood), token_svg(FACES[name], mood, palette.SEATS[0])):
        drawn = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (256, 256))
        alpha = pygame.surfarray.array_alpha(drawn)
        edge = np.concatenate([alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]])
        assert edge.max() == 0


def test_a_token_wears_its_seat_colour() -> None:
    one, two = (pixels(token_svg(PLAIN, "plain", seat), (128, 128)) for seat in (palette.SEATS[0], palette.SEATS[3]))
    assert share_changed(one, two) > 0.05


def test_a_bust_fills_the_stage_to_the_lower_edge() -> None:
    drawn = pygame.image.load_sized_svg(io.BytesIO(bust_svg(PLAIN, "plain").encode()), (512, 640))
    alpha = pygame.surfarray.array_alpha(drawn)
    assert (alpha[:, -1] > 0).mean() > 0.8
    assert alpha[:, 0].max() == 0


@every("field", [field.name for field in fields(MaskFace)])
def test_every_part_on_offer_draws_something_of_its_own(field: str) -> None:
    # A hat's colour needs a hat, a gap between teeth a smile, an eye to be open.
    face = replace(PLAIN, hat="flatcap") if field == "hat_colour" else PLAIN
    mood = "plain" if field == "eyes" else "pleased"
    drawings = {bust_svg(replace(face, **{field: word}), mood) for word in PARTS[field]}
    assert len(drawings) == len(PARTS[field])


@every("field", [field.name for field in fields(MaskFace)])
def test_an_unknown_word_is_named_with_the_words_that_can_be_drawn(field: str) -> None:
    problems = face_problems(replace(PLAIN, **{field: "enormous"}))
    assert len(problems) == 1
    assert problems[0].startswith(f"{field} = 'enormous'")
    assert PARTS[field][0] in problems[0]
    with pytest.raises(ValueError, match="enormous"):
        mask_svg(replace(PLAIN, **{field: "enormous"}), "plain")


def test_colours_may_be_written_as_hex() -> None:
    face = replace(
        PLAIN, skin="#C08A5A", hair_colour="#112233", cloth="#AABBCC", accent="#F0543F", hat_colour="#0E8F83"
    )
    assert face_problems(face) == ()
    assert "#AABBCC" in bust_svg(face, "forced")


def test_an_unknown_mood_or_seat_colour_is_refused() -> None:
    with pytest.raises(ValueError, match="furious"):
        mask_svg(PLAIN, "furious")
    with pytest.raises(ValueError, match="reddish"):
        token_svg(PLAIN, "plain", "reddish")


@every("mood", MOODS)
def test_drawings_keep_to_what_every_svg_reader_draws(mood: str) -> None:
    for face in FACES.values():
        for svg in (mask_svg(face, mood), bust_svg(face, mood), token_svg(face, mood, palette.SEATS[3])):
            assert set(re.findall(r"<([a-zA-Z]+)", svg)) <= {"svg", "g", "path", "circle", "ellipse", "rect"}
            assert "style=" not in svg
            assert "nan" not in svg
