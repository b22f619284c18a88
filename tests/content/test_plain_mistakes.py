"""Plain mistakes that a reader once found in the packs, a test for each kind: it, no, has, stops, one name for two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest

from game.city.forms.split import Split
from game.city.pack import Pack
from game.content import default_pack, load_pack
from game.content.texts import every_text
from game.content.wording import Wording, one_stop
from game.places import ASSETS

ITSELF = re.compile(r"\b(it|its) (own|half|mistake|pay|name|promise|word|standing)\b|\bit had found\b|\bIt was hired\b")
GETS = re.compile(r"\b(everyone|everybody|\w+ else|whoever\b.*?|mask|of a day) has (a|one|\d) (coin|Life)")


def packs() -> list[Pack]:
    return [default_pack(), load_pack(ASSETS / "packs" / "example")]


def texts() -> Iterator[tuple[str, str]]:
    for pack in packs():
        for kind, name, _, text in every_text(pack):
            yield f"{kind}.{name}", text


def test_a_mask_is_never_it() -> None:
    """On cards, in the news and in the charter what is "its own" is somebody's: a mask is a person."""
    told = [(name, text) for name, text in texts() if name.startswith(("card.", "event.", "article.", "headline."))]
    assert [(name, text) for name, text in told if ITSELF.search(text)] == []
    assert ITSELF.search("It was hired, at arm's length. The lamps come off its pay.")


def test_whoever_is_given_something_gets_it() -> None:
    assert [(name, text) for name, text in texts() if GETS.search(text)] == []


def test_nothing_is_left_no_or_slept_no() -> None:
    """Of a sum that is divided, the greediest and the kindest deed are said as one would say them."""
    for pack in packs():
        for card in pack.cards.values():
            if isinstance(card.rules, Split):
                for text in re.findall(r'"([^"]*)"', repr(card.rules)):
                    assert not re.search(r"\b(left|sat|kept|gave|slept|took) \{\w+\}$", text), (card.id, text)


def test_no_sentence_stops_twice() -> None:
    assert [(name, text) for name, text in texts() if re.search(r"[?!]\.|(?<!\.)\.\.(?!\.)|,\.", text)] == []
    assert one_stop("The paper said: Is our brightest mask tired?.") == "The paper said: Is our brightest mask tired?"
    assert one_stop("He asked “Why?”. Nobody knew.") == "He asked “Why?” Nobody knew."
    assert one_stop("Er fragte: „Warum?“. Keiner wusste es.") == "Er fragte: „Warum?“ Keiner wusste es."


@pytest.mark.parametrize("pack", [default_pack()], ids=["plaudit"])
def test_one_name_names_one_thing(pack: Pack) -> None:
    names: dict[str, set[str]] = defaultdict(set)
    words = Wording(pack)
    for kind, things in (("card", pack.cards.values()), ("event", pack.events), ("article", pack.articles)):
        for thing in things:
            names[thing.title.lower()].add(f"{kind} {thing.id}")
    for wish in pack.wishes.values():
        names[wish.title.lower()].add(f"wish {wish.id}")
    for district in pack.districts.values():
        names[district.name.lower()].add(f"district {district.id}")
    for scenario in pack.scenarios.values():
        for rule in scenario.regimes:
            names[words.rule(rule).lower()].add(f"rule {rule}")
    twice = {name: sorted(things) for name, things in names.items() if len(things) > 1}
    assert twice == {}
