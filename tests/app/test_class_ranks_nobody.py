"""After a match of a class the terminal says what the screen says: who won and how high; no other figure, no place."""

from __future__ import annotations

import re

import pytest

from game.app.commands import play


def told(capsys: pytest.CaptureFixture[str], length: str, seed: int) -> list[tuple[str, str, bool]]:
    """(seat, Life, whether it won) line by line."""
    play(
        seats="bot,bot,bot,bot", scenario="first-impressions", length=length, seed=seed, is_headless=True, speed=1.0,
        save=None, is_json=False, pack=None, is_class=False, reveal=1, is_windowed=None,
    )  # fmt: skip
    lines = [re.match(r"([A-H])  \S+ +(-?\d+|)", line) for line in capsys.readouterr().out.splitlines()]
    return [(found[1], found[2], found.string.endswith("wins")) for found in lines if found]


@pytest.mark.parametrize("length", ["class10", "class25"])
def test_a_class_is_listed_by_seat_and_only_who_won_has_a_figure(
    capsys: pytest.CaptureFixture[str], length: str
) -> None:
    for seed in (3, 4, 5):
        rows = told(capsys, length, seed)
        assert [seat for seat, _, _ in rows] == ["A", "B", "C", "D"]
        assert [bool(life) for _, life, _ in rows] == [is_won for _, _, is_won in rows]
        assert any(is_won for _, _, is_won in rows)


def test_a_party_is_listed_by_life(capsys: pytest.CaptureFixture[str]) -> None:
    rows = told(capsys, "quick", 3)
    assert [int(life) for _, life, _ in rows] == sorted([int(life) for _, life, _ in rows], reverse=True)
