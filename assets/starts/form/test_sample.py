"""The form `sample`: what its cards bring, told independently of their tables."""

from __future__ import annotations

import pytest

from tests.city.forms.cards_on_disk import all_cards
from tests.city.forms.playing import MASKS, by_topic, play

CARD = "sample-one"

# what the two did, and the coins and Life points that each then has
OUTCOMES = [
    (("give", "give"), (0, 0), (1, 1)),
    (("share", "share"), (0, 0), (1, 1)),
    (("take", "share"), (0, 0), (2, 0)),
    (("take", "take"), (-1, -1), (0, 0)),
]


@pytest.mark.parametrize(("acts", "coins", "life"), OUTCOMES)
def test_an_outcome_pays_as_its_line_says(acts: tuple[str, str], coins: tuple[int, int], life: tuple[int, int]) -> None:
    played = play(all_cards()[CARD], 4, MASKS[:2], by_topic(act=dict(zip(MASKS, acts, strict=False))))
    assert (played.coins["ada"], played.coins["bo"]) == coins
    assert (played.life["ada"], played.life["bo"]) == life


def test_a_word_that_was_not_kept_is_told() -> None:
    said = by_topic(promise={"ada": "give"}, act={"ada": "take", "bo": "share"})
    played = play(all_cards()[CARD], 4, MASKS[:2], said)
    assert played.result is not None
    assert played.result.broken == ("ada",)
