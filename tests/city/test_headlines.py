"""What the lowest may write: three that do different things, none printed twice in a match or in two running."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from game.city import events as ev
from game.city.plan import Plan, headline_seen
from game.content import default_pack
from game.content.wording import Wording
from game.engine.events import Event
from game.places import ASSETS
from tests.laws.matches import plan_for, play

PACK = default_pack()
EFFECTS = {headline.id: (headline.effect.kind, headline.effect.amount) for headline in PACK.headlines}


def printed(events: Sequence[Event]) -> list[str]:
    return [event.headline for event in events if isinstance(event, ev.BulletinRead) and event.headline]


def evening(plan: Plan, seed: int) -> list[list[Event]]:
    """Two matches, one after the other."""
    first = play(plan, seed).events
    seen = tuple(map(headline_seen, printed(first)))
    return [first, play(replace(plan, seen=seen), seed + 100).events]


def test_there_are_thirty_three_to_each_effect_and_each_has_a_drawing() -> None:
    assert len(PACK.headlines) >= 30
    assert min(list(EFFECTS.values()).count(effect) for effect in EFFECTS.values()) >= 3
    drawn = {path.stem for path in (ASSETS / "art" / "thing").glob("*.svg")}
    assert [h.id for h in PACK.headlines if h.picture not in drawn] == []


@pytest.mark.parametrize("seed", [1, 2])
def test_none_is_printed_twice_in_a_match_or_in_two_running(seed: int) -> None:
    first, second = map(printed, evening(plan_for("plaudit", 5), seed))
    assert len(first) >= 3
    assert len({*first, *second}) == len(first) + len(second)


def test_the_three_on_offer_do_different_things() -> None:
    offers = [e.headlines for e in play(plan_for("plaudit", 4), 3).events if isinstance(e, ev.LowestNamed)]
    assert offers
    assert all(len({EFFECTS[headline] for headline in offer}) == 3 for offer in offers)


def test_one_about_a_trade_names_that_of_a_mask_of_this_match_and_always_the_same() -> None:
    words, masks = Wording(PACK), tuple(mask.id for mask in PACK.masks[:4])
    jobs = {words.job(mask) for mask in masks}
    about = [h for h in PACK.headlines if "{job}" in h.words]
    assert len(about) >= 4
    for headline in about:
        said = words.headline(headline.id, masks)
        assert "{" not in said
        assert any(job in said for job in jobs)
        assert said == words.headline(headline.id, masks)
        assert words.headline(headline.id) == headline.short, "who does not know the masks says its short name"
