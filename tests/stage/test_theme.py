"""Colours hold their contrast in every theme, and the grid keeps to the safe margin."""

import math

import pytest

from game.drawing import theme as themes
from game.drawing.theme import THEMES, Theme, contrast


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.mood.value)
def test_every_text_colour_holds_its_contrast(theme: Theme) -> None:
    weak = [
        (name, round(contrast(text, ground), 2))
        for name, text, ground, least in theme.text_pairs()
        if contrast(text, ground) < least
    ]
    assert not weak


def test_contrast_agrees_with_known_values() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21.0)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


def test_high_contrast_is_stronger_than_day() -> None:
    day, strong = THEMES[themes.Mood.DAY], THEMES[themes.Mood.HIGH_CONTRAST]
    for (name, text, ground, _), (_, text2, ground2, _) in zip(day.text_pairs(), strong.text_pairs(), strict=True):
        if "seat" not in name and "gold" not in name:
            assert contrast(text2, ground2) > contrast(text, ground), name


def test_twelve_columns_fill_the_safe_width() -> None:
    assert themes.column_x(0) == themes.WIDTH * 0.05
    assert themes.column_x(11) + themes.column_width() == pytest.approx(themes.WIDTH * 0.95)
    assert themes.column_width(12) == pytest.approx(themes.WIDTH * 0.9)


def test_an_unknown_text_scale_is_refused_with_the_choices() -> None:
    with pytest.raises(ValueError, match=r"1\.0, 1\.25, 1\.5"):
        themes.DAY.with_choices(text_scale=3.0)


def test_choices_leave_the_others_alone() -> None:
    changed = themes.DAY.with_choices(text_scale=1.5).with_choices(is_reduced_motion=True)
    assert changed.text_scale == 1.5
    assert changed.is_reduced_motion
    assert not changed.is_steady_face


# Simulated with Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
_DEFECTS = {
    "red-blind": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "green-blind": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "blue-blind": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def _seen(colour: themes.Rgb, defect: str) -> tuple[float, ...]:
    linear = [(c / 255) ** 2.2 for c in colour]
    mixed = [sum(m * c for m, c in zip(row, linear, strict=True)) for row in _DEFECTS[defect]]
    return tuple(max(0.0, min(1.0, part)) ** (1 / 2.2) * 255 for part in mixed)


@pytest.mark.parametrize("defect", _DEFECTS)
def test_no_two_seats_look_alike_to_the_colour_blind_and_each_has_a_shape_besides(defect: str) -> None:
    from game.drawing.shapes import SEAT_SHAPES

    seats = themes.DAY.seats
    assert len(set(SEAT_SHAPES)) == len(seats) == 8
    apart = {(i, j): math.dist(_seen(seats[i], defect), _seen(seats[j], defect)) for i in range(8) for j in range(i)}
    assert min(apart.values()) > 25, min(apart, key=lambda pair: apart[pair])
