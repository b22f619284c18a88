"""The form hearing: jurors decide in secret, both pay or neither, and an entry that is lifted is really gone."""

from __future__ import annotations

from functools import cache

import pytest

from game.city import events as ev
from game.city.regimes.registry import regime_named
from tests.city.forms import desk_laws as laws
from tests.city.forms.cards_on_disk import all_cards
from tests.city.forms.desk_plays import Play, driver_in, hearings, jurors_of, played_in
from tests.city.forms.playing import MASKS, Played, by_topic

CARDS = {card.id: card for card in all_cards().values() if card.form == "hearing"}
JURORS = jurors_of(5, "ada")


@cache
def plays(card_id: str) -> tuple[Play, ...]:
    return tuple(hearings(CARDS[card_id]))


def heard(card_id: str, *rulings: str, papers: str = "") -> Played:
    """Ada before two jurors at a table of five."""
    said = by_topic(papers={"ada": papers or None}, ruling=dict(zip(JURORS, rulings, strict=True)))  # type: ignore[dict-item]
    return played_in(driver_in(CARDS[card_id], 5, MASKS[:1]), said)


def test_the_cost_falls_on_both_whatever_they_decided() -> None:
    one = heard("grandmothers-tablets", "lift", "keep", papers="part")
    assert [one.coins[juror] for juror in JURORS] == [-1, 0]  # the cost of 1 on both; who doubted was paid 1 besides
    assert one.coins["ada"] == 0
    none = heard("grandmothers-tablets", "keep", "keep", papers="part")
    assert none.coins["ada"] == -CARDS["grandmothers-tablets"].rules.fine


def test_both_must_agree_where_the_card_says_so() -> None:
    (ruled,) = heard("nine-days-in-bed", "lift", "keep").shown(ev.EntryRuled)
    assert (ruled.lifts, ruled.is_lifted, ruled.jurors) == (1, False, JURORS)
    assert heard("nine-days-in-bed", "lift", "lift").shown(ev.EntryRuled)[0].is_lifted


def test_an_entry_that_stands_is_noted_as_the_machine_saw_it() -> None:
    played = heard("nine-days-in-bed", "keep", "keep")
    assert played.deeds("due") == {("ada", "True", "ignored")}
    assert played.deeds("recorded") == {("ada", "unpaid_fine")}
    assert played.deeds("settled") == set()
    assert played.coins["ada"] == -3


@pytest.mark.parametrize("regime", ["ledger", "orchard", "list", "list_secret"])
@pytest.mark.parametrize("card_id", sorted(CARDS))
def test_a_lifted_entry_is_gone_under_every_rule_that_read_it(card_id: str, regime: str) -> None:
    card = CARDS[card_id]
    tiers = {}
    for ruling in ("lift", "keep"):
        city = heard(card_id, ruling, ruling, papers=card.rules.papers[0].id).city
        city.rounds.append([])  # who is listed is so from the next round on
        standing = regime_named(regime).latest(city.masks, city.rounds)["ada"]
        tiers[ruling] = standing.score
    untouched = regime_named(regime).latest(MASKS[:5], [[], []])["ada"].score
    if regime == "orchard":  # a bill that counts as paid is even better than none
        assert float(str(tiers["lift"])) >= float(str(untouched)) > float(str(tiers["keep"]))
    elif regime == "ledger":
        assert tiers["lift"] == untouched
    else:
        assert tiers["lift"] == untouched
        assert (tiers["keep"] == "LISTED") == card.rules.able


def test_an_old_listing_goes_with_the_entry() -> None:
    old = ev.DeedNoted("due", (("by", "ada"), ("able", True), ("answer", "ignored")))
    said = by_topic(ruling=dict.fromkeys(JURORS, "lift"))
    before = (old, ev.RoundClosed(1))
    city = played_in(driver_in(CARDS["nine-days-in-bed"], 5, MASKS[:1], before=before), said).city
    city.rounds.append([])
    assert regime_named("list").latest(city.masks, city.rounds)["ada"].score == "-"


def test_the_papers_are_seen_before_the_jurors_decide_and_their_rulings_only_after() -> None:
    played = heard("nine-days-in-bed", "lift", "keep", papers="letter")
    first, second = played.shown(ev.Acted)
    assert first.acts == (("ada", "letter", "showed the sick note"),)
    assert [act[1] for act in second.acts] == ["letter", "lift", "keep"]
    assert [(beat, mask) for beat, mask, topic in played.asked if topic in ("papers", "ruling")] == [
        ("do", "ada"), ("do", JURORS[0]), ("do", JURORS[1]),
    ]  # fmt: skip
    assert {mask for _, mask, topic in played.asked if topic == "bet"} == set(MASKS[1:5]) - set(JURORS)
    assert played.deeds("disclosed") == {("ada",)}
    assert heard("nine-days-in-bed", "lift", "keep", papers="word").deeds("disclosed") == set()


def test_three_at_a_table_are_enough() -> None:
    played = played_in(driver_in(CARDS["the-stopped-bus"], 3, MASKS[:1]), lambda mask, prompt: None)
    assert {mask for _, mask, topic in played.asked if topic == "ruling"} == {"bo", "cy"}


def rivals(card_id: str, play: Play, mask: str) -> list[Played]:
    """All plays in which only this mask did something else."""
    at = ("ada", *jurors_of(4, "ada")).index(mask)
    return [p for key, p in plays(card_id) if key[:at] + key[at + 1 :] == play[0][:at] + play[0][at + 1 :]]


@pytest.mark.parametrize("card_id", sorted(CARDS))
def test_a_card_holds_the_laws(card_id: str) -> None:
    card = CARDS[card_id]
    laws.sound(card, 1)
    laws.buttons_fit(card, 1)
    laws.paid_as_told(plays(card_id))
    laws.kindness_is_best_for_all(plays(card_id))
    laws.meanness_alone_pays(plays(card_id), lambda play, mask: rivals(card_id, play, mask))
    laws.a_strike_leaves_nothing(card, 1)
    laws.bets_are_settled(card, 1)
