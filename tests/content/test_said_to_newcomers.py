"""What a newcomer read wrongly on the first screens: a number, and a letter, that are keys of the keyboard, too."""

from __future__ import annotations

import re

from game.city.forms.beats import words_of
from game.content import default_pack
from game.content.wording import Wording

_NUMBER_LIKE_A_KEY = re.compile(r"\bpress (?:two|three|four|five)(?=[.,;:!?])", re.IGNORECASE)


def test_no_line_tells_to_press_a_number_and_means_how_often() -> None:
    # The keys are called 1 to 5: "Press three." had its readers give three stars.
    words = default_pack().words
    assert not [key for key, text in words.items() if _NUMBER_LIKE_A_KEY.search(text)]
    assert "three times" in words["gus.change"]


def test_the_first_x_is_said_to_be_ones_own_and_not_the_letter() -> None:
    # On a keyboard it is another key than X.
    assert "your X" in Wording(default_pack())("x.all")


def test_a_speech_whose_two_keys_claim_something_says_what_before_a_press() -> None:
    # Somebody chose "I say it", was quoted with "I wrote it", and branded a liar for words it had never seen.
    words, cards = Wording(default_pack()), default_pack().cards.values()
    for card in (card for card in cards if card.form == "spotlight"):
        claim = words_of(card.rules.truths, card.rules.claim)
        for turn in range(4):
            assert f"“{claim}”" in words("encounter.say_spotlight", turn=turn, speaker="Ada", claim=claim), card.id


_NOBODYS = re.compile(r"\bfor spite\b|\bfor one\b|^\w+ [\w ]+: 1 Life\.")


def test_what_a_division_brings_says_whose_it_is() -> None:
    # "Two hands: 1 Life. Torn: nothing, minus 1." Whose, and per what?
    cards = default_pack().cards.values()
    for card in (card for card in cards if card.form in ("split", "ballot") or card.id == "a-toast"):
        assert not _NOBODYS.search(card.stake), f"{card.id}: {card.stake}"
        if card.form == "split" and card.rules.units_a_life:
            assert card.stake.startswith("Each: 1 Life per "), f"{card.id}: {card.stake}"
