"""Seat cards: what is pressed and the row's shift give the star; without the card what is pressed tells nothing."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from game.devices.answering import Answering
from game.devices.seat_cards import ROWS, name_of, new_code, row_of, shift_of, spoken, tidy
from game.engine.prompts import Rate, Slot
from tests.devices.test_answering import FakeGroup

CODE = "7K2M4QPAXW93"


def test_the_row_says_what_to_press_for_each_star() -> None:
    for seat in range(8):
        for row in range(1, ROWS + 1):
            presses, shift = row_of(CODE, seat, row), shift_of(CODE, seat, row)
            assert sorted(presses) == [1, 2, 3, 4, 5]
            assert [(press - 1 + shift) % 5 + 1 for press in presses] == [1, 2, 3, 4, 5]
    assert shift_of(CODE, 0, 0) == shift_of(CODE, 0, ROWS + 1) == 0


def test_each_shift_is_as_likely_as_any_other_for_every_seat_and_row() -> None:
    codes = [new_code() for _ in range(400)]
    for seat, row in ((0, 1), (0, 2), (7, 1), (3, ROWS)):
        counts = Counter(shift_of(code, seat, row) for code in codes)
        assert sum((counts[n] - 80) ** 2 / 80 for n in range(5)) < 23, "one in ten thousand"
    pairs = Counter((shift_of(code, 0, 1), shift_of(code, 1, 1)) for code in codes)
    assert len(pairs) == 25, "no seat's card says anything of another's"


@pytest.mark.parametrize("typed", ["7K2M-4QPA-XW93", "7k2m 4qpa xw93", CODE])
def test_a_code_is_known_however_it_is_typed(typed: str) -> None:
    assert tidy(typed) == CODE
    assert tidy(spoken(CODE)) == CODE


@pytest.mark.parametrize("typed", ["", "7K2M", CODE + "A", "7K2M-4QPA-XW9!", "latest"])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert tidy(typed) == ""
    assert name_of(CODE) not in spoken(CODE)


def test_a_press_is_moved_on_by_the_card_and_the_legend_is_not() -> None:
    answering = Answering(Random(1), turning="cards", shift_of=lambda seat, prompt: 2 if seat == 0 else 0)
    answering.open_group(FakeGroup([Slot(0, Rate("stars", of="x")), Slot(1, Rate("stars", of="x"))]))
    assert answering.layout(0) == answering.layout(1) == (1, 2, 3, 4, 5)
    for button, star in enumerate((3, 4, 5, 1, 2)):
        draft = answering.press(0, button, 2_000 + 1_000 * button)
        assert draft is not None
        assert draft.raw == star
    draft = answering.press(1, 4, 9_000)
    assert draft is not None
    assert draft.raw == 5
