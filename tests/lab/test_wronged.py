"""Who was wronged: a broken word counts where another has less than if it had been kept, by the card's own table."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.content import default_pack
from game.lab.counts.wronged import has_less

CARDS = default_pack().cards


def met(card: str, front: int, said: str, did: str) -> ev.EncounterDone:
    """An encounter of masks a, b, c, who said and did these, in order; "-" said nothing."""
    words = {mask: word for mask, word in zip("abc", said.split(), strict=True) if word != "-"}
    deeds = dict(zip("abc", did.split(), strict=True))
    broken = tuple(mask for mask, word in words.items() if deeds[mask] != word)
    acts = tuple((mask, act, "") for mask, act in deeds.items())
    return ev.EncounterDone(card, CARDS[card].form, "yard", tuple("abc"[:front]), tuple(words.items()), acts, broken)


@pytest.mark.parametrize(
    ("said", "did", "expected"),
    [
        (
            "gloomy gloomy gloomy",
            "approved gloomy gloomy",
            True,
        ),  # two complaints and praise: 2 Life each; without the praise it had been 3
        ("gloomy gloomy gloomy", "approved gloomy plain", True),  # no second complaint: nothing
        ("gloomy plain plain", "approved plain plain", False),  # one complaint had brought nothing either
        ("plain plain plain", "gloomy plain plain", False),  # a liar by whom nobody has less
        ("gloomy gloomy gloomy", "gloomy gloomy gloomy", False),  # nobody lied
        ("gloomy gloomy gloomy", "plain plain plain", False),  # all did: nobody is left to be wronged
    ],
)
def test_a_post_that_was_not_what_was_promised_costs_the_others(said: str, did: str, expected: bool) -> None:
    assert has_less(CARDS["dry-fountain"], met("dry-fountain", 3, said, did)) is expected


@pytest.mark.parametrize(
    ("said", "did", "expected"),
    [
        ("sorry believe believe", "more believe believe", True),  # whoever believed has nothing; had it been so, 2 Life
        ("sorry - -", "more scroll scroll", False),  # who scrolled up has a Life point by the lie
        (
            "sorry believe believe",
            "sorry scroll believe",
            True,
        ),  # who believed has 2 Life all the same; the speaker had 3 of two who do
        ("sorry believe believe", "sorry believe believe", False),
    ],
)
def test_a_speech_that_was_not_so_costs_whoever_believed_it(said: str, did: str, expected: bool) -> None:
    assert has_less(CARDS["the-wrong-chat"], met("the-wrong-chat", 1, said, did)) is expected


def test_a_wall_on_which_shares_decide_is_left_out() -> None:
    shared = [card for card in CARDS.values() if card.form == "feed" and "shared" in str(card.rules.outcomes)]
    assert shared
    for card in shared:
        did, *_, said = (act.id for act in card.rules.acts)
        assert not has_less(card, met(card.id, 3, f"{said} {said} {said}", f"{did} {said} {said}"))
