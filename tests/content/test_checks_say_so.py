"""What the checks of a pack are for: each thing that would only show at the table is said when the pack is loaded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.city.pack import Effect, Pack
from game.content import default_pack
from game.content.checks import articles, brands, card_places, card_text, effects, named
from game.content.findings import Finding


def with_card(pack: Pack, **changes: object) -> Pack:
    """The pack with its first card changed."""
    card = next(iter(pack.cards.values()))
    return replace(pack, cards={**pack.cards, card.id: replace(card, **changes)})  # type: ignore[arg-type]


def said(found: object) -> str:
    assert isinstance(found, Finding)
    return found.says


def test_a_card_of_twenty_six_words_is_too_long() -> None:
    pack = default_pack()
    assert [*card_text.check(pack)] == []
    (found,) = card_text.check(with_card(pack, text="word " * 26))
    assert "26 words" in said(found)


@pytest.mark.parametrize("nothing", ["", "  "])
def test_a_name_without_a_letter_is_told(nothing: str) -> None:
    """A bug once: `packs check` said ok to a mask that was called nothing."""
    pack = default_pack()
    assert [*named.check(pack)] == []
    (found,) = named.check(replace(pack, masks=(replace(pack.masks[0], name=nothing), *pack.masks[1:])))
    assert (found.kind, found.id) == ("mask", pack.masks[0].id)
    assert "nothing in it" in said(found)
    assert len([*named.check(with_card(pack, title=nothing))]) == 1


def test_a_card_in_a_district_that_is_not_there_is_named() -> None:
    (found,) = card_places.check(with_card(default_pack(), places=("skyline-gale",)))
    assert "skyline-gale" in said(found)
    assert "skyline-gala" in said(found)


def test_somebodys_mark_may_not_be_in_the_title_either() -> None:
    assert [*brands.check(default_pack())] == []
    (found,) = brands.check(replace(default_pack(), title="The Nosedive Evening"))
    assert "Nosedive" in said(found)


def test_news_that_no_rule_there_reads_are_refused() -> None:
    pack = default_pack()
    assert [*effects.check(pack)] == []
    survey = next(event for event in pack.events if event.effect.kind == "survey")
    cash = next(event for event in pack.events if event.effect.about == "cash_law")
    for event, scenario, why in ((survey, "plaudit", "reads what this leaves"), (cash, "applause", "coins only")):
        moved = replace(event, scenarios=(scenario,))
        (found,) = effects.check(replace(pack, events=tuple(moved if e is event else e for e in pack.events)))
        assert why in said(found)
        assert scenario in said(found)


def test_an_article_whose_effect_passes_in_a_morning_is_refused() -> None:
    pack = default_pack()
    passing = next(h.effect.kind for h in pack.events if h.effect.kind not in articles.LASTING)
    first = replace(pack.articles[0], effect=Effect(passing, 1))
    found = [said(each) for each in articles.check(replace(pack, articles=(first, *pack.articles[1:])))]
    assert any("passes in a morning" in each for each in found)
