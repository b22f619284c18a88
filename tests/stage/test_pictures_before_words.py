"""A drawing of its own for every rule and wish, and for what headlines and events are about."""

from __future__ import annotations

from collections import Counter

from game.city.regimes.registry import regime_names
from game.content import default_pack
from game.drawing.box import within
from game.stage.kit.rule_card import emblem_of

PACK = default_pack()
DRAWN = frozenset(within("thing"))


def test_every_rule_is_known_by_an_emblem_of_its_own() -> None:
    emblems = {rule: emblem_of(PACK, rule) for rule in regime_names()}
    assert len(set(emblems.values())) == len(emblems)
    assert set(emblems.values()) <= DRAWN - {"eye"}


def test_every_wish_is_known_by_a_drawing_of_its_own() -> None:
    pictures = [wish.picture for wish in PACK.wishes.values()]
    assert len(set(pictures)) == len(pictures) >= 17
    assert set(pictures) <= DRAWN - {"wish"}


def test_headlines_and_events_are_drawn_by_what_they_are_about() -> None:
    for told in (PACK.headlines, PACK.events):
        pictures = Counter(each.picture for each in told)
        assert set(pictures) <= DRAWN - {"newspaper", "headline", "plain"}
        assert len(pictures) >= 20
        assert max(pictures.values()) <= 4
