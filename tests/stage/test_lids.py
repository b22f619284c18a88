"""Eyes can be shut for a moment in every mood: by the parts that a drawing names, with nothing else of it moved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.drawing.box import BOX, ArtBox
from game.drawing.dress import layers_of, with_parts
from game.stage.art.masks import MOODS, PARTS, bust_svg, mask_svg, token_svg
from tests.stage.test_masks_art import PLAIN, pixels, share_changed

SHUT_ALREADY = ("pleased", "asleep")
"""A smile's eyes are arcs, and a sleeper's are shut: no ball is seen."""


@pytest.mark.parametrize("mood", MOODS)
@pytest.mark.parametrize("eyes", PARTS["eyes"])
def test_shut_eyes_are_another_picture_and_only_about_the_eyes(eyes: str, mood: str) -> None:
    face = replace(PLAIN, eyes=eyes)
    seen, shut = (pixels(mask_svg(face, mood, lids=lids), (256, 256)) for lids in ("open", "closed"))  # type: ignore[arg-type]
    if mood in SHUT_ALREADY:
        assert (seen == shut).all()
        return
    assert share_changed(seen, shut) > 0.005
    rows, columns = (seen != shut).any(axis=2).T.nonzero()
    assert rows.min() > 90
    assert rows.max() < 190
    assert columns.min() > 55
    assert columns.max() < 201


@pytest.mark.parametrize("mood", [mood for mood in MOODS if mood not in SHUT_ALREADY])
@pytest.mark.parametrize("eyes", PARTS["eyes"])
def test_each_drawing_of_open_eyes_names_two_balls_and_their_pupils(eyes: str, mood: str) -> None:
    """Whoever draws new ones forgets it: the eyes would stay open, or a pupil would lie on the lid."""
    found: list[str] = []
    with_parts(layers_of(BOX.source(f"mask/eyes/{eyes}-{mood}"))["eyes"], lambda part, _: found.append(part) or "")  # type: ignore[func-returns-value]
    assert found.count("ball") == found.count("pupil") == 2
    assert set(found) <= {"ball", "pupil", "rim", "lid", "lashes", "tear"}


def test_busts_and_tokens_shut_their_eyes_too() -> None:
    assert bust_svg(PLAIN, "plain", lids="closed") != bust_svg(PLAIN, "plain")
    assert token_svg(PLAIN, "plain", "#F28B82", lids="closed") != token_svg(PLAIN, "plain", "#F28B82")


def test_a_lid_has_the_colour_of_the_skin() -> None:
    dark, light = (
        pixels(mask_svg(replace(PLAIN, skin=skin, hair="short"), "plain", lids="closed"), (256, 256))
        for skin in ("#5A3825", "#F6D7C3")
    )
    ball = 128 + round(0.93 * (98 - 128)), 244 + round(0.93 * (136 - 250))
    assert (dark[ball] != light[ball]).any()


def test_a_packs_own_eyes_without_names_stay_as_they_are() -> None:
    plain = BOX.source("mask/eyes/round-plain")
    own = ArtBox({"mask/eyes/round-plain": plain.replace(' data-part="', ' data-note="')})
    assert mask_svg(PLAIN, "plain", own, "closed") == mask_svg(PLAIN, "plain", own)
