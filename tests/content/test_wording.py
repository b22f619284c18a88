"""The word book: every id has its name, and what is not there stands as itself, so that it is seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.content import default_pack
from game.content.wording import Wording
from game.engine.prompts import Choose, Option


@pytest.fixture(scope="module")
def words() -> Wording:
    return Wording(default_pack())


@pytest.mark.parametrize(
    "name",
    [
        Wording.mask, Wording.door, Wording.short, Wording.inside, Wording.home, Wording.gate, Wording.rule,
        Wording.scenario, Wording.card, Wording.wish, Wording.article, Wording.headline, Wording.event,
        Wording.__call__,
    ],
)  # fmt: skip
def test_an_id_that_the_pack_no_longer_has_stands_as_itself(
    words: Wording, name: Callable[[Wording, str], str]
) -> None:
    assert name(words, "gone-since") == "gone-since"


def test_everything_the_pack_has_is_named(words: Wording) -> None:
    pack = words.pack
    named = [
        *((words.mask(mask.id), mask.name) for mask in pack.masks),
        *((words.home(home.id), home.name) for home in pack.homes),
        *((words.door(id_), district.name) for id_, district in pack.districts.items()),
        *((words.card(id_), card.title) for id_, card in pack.cards.items()),
        *((words.wish(id_), wish.title) for id_, wish in pack.wishes.items()),
        *((words.event(event.id), event.title) for event in pack.events),
    ]
    assert [said for said, _ in named] == [name for _, name in named]
    assert words.mask("street") == pack.words["name.street"], "not only masks have names"
    assert words.door("plane") == pack.words["story.place.plane"]


def test_a_place_within_a_sentence_loses_its_capital_and_no_other_does(words: Wording) -> None:
    assert words.inside("clinic") == "the Clinic"
    assert words.inside("cafe-smile") == "Café Smile"
    assert words.within("Theatre Row") == "Theatre Row"


def test_lists_and_counts(words: Wording) -> None:
    assert words.listed([]) == ""
    assert words.listed(["Odile"]) == "Odile"
    assert words.listed(["Odile", "Ivo", "Cleo"]) == "Odile, Ivo and Cleo"
    pack = words.pack
    one = next(key for key in pack.words if key.endswith(".one") and key.removesuffix(".one") in pack.words)
    key = one.removesuffix(".one")
    assert words.counted(key, 1) == words(one, count=1)
    assert words.counted(key, 7) == words(key, count=7)


def test_an_options_own_words_name_the_masks_in_them(words: Wording) -> None:
    mask = words.pack.masks[0]
    option = Option("x", "It was {" + mask.id + "}")
    assert words.option("name", option) == f"It was {mask.name}"
    prompt = Choose("name", (option,), "x")
    assert words.answer(prompt, "x") == f"It was {mask.name}"
    assert words.answer(prompt, None) == ""


def test_spare_words_help_out_and_overrule_nothing() -> None:
    words = Wording(default_pack(), {"mine.alone": "spare", "name.the": "Le "})
    assert words("mine.alone") == "spare"
    assert words("name.the") == default_pack().words["name.the"]
