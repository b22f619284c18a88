"""The wall: what is seen, what is dropped, what a heart weighs, what a machine makes of a joke, who is hired."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.city import events as ev
from game.city.forms.registry import form_named
from game.engine.prompts import Choose, Prompt, Raw
from tests.city.forms.card_laws import (
    can_somebody_be_wronged,
    does_meanness_pay_alone,
    is_best_without_meanness,
    outcomes,
)
from tests.city.forms.cards_on_disk import all_cards
from tests.city.forms.playing import MASKS, by_topic, play
from tests.city.forms.staged import Staged, standing

CARDS = {card.id: card for card in all_cards().values() if card.form == "feed"}
FOUNTAIN, LAMP, POEM, WING = (
    CARDS[i] for i in ("dry-fountain", "a-retired-word", "directors-poem", "the-new-wing")
)  # fmt: skip


def test_there_are_five_feeds() -> None:
    assert len(CARDS) >= 5


@pytest.mark.slow
@pytest.mark.parametrize("card_id", sorted(CARDS))
def test_kindness_is_best_together_and_meanness_alone(card_id: str) -> None:
    card = CARDS[card_id]
    assert form_named("feed").problems(card) == []
    for count in (3, 4, 5):
        plays = outcomes(card, count, [card.rules.acts] * count, lambda chosen: {"post": dict(chosen)})
        assert is_best_without_meanness(plays)
        assert does_meanness_pay_alone(plays)
        assert can_somebody_be_wronged(plays)


def test_a_dropped_post_is_not_on_the_wall_and_comes_out_at_the_gasp() -> None:
    played = play(FOUNTAIN, 4, MASKS[:4], by_topic(post={"ada": "gloomy", "bo": "approved"}))
    (wall,) = played.shown(ev.WallShown)
    assert {(mask, post) for mask, post, _ in wall.posts} == {("bo", "approved"), ("cy", "plain"), ("di", "plain")}
    (acted,) = played.shown(ev.Acted)
    assert ("ada", "gloomy", "posted “It is dry”, unseen") in acted.acts
    assert played.deeds("posted") == {("ada", "gloomy"), ("bo", "approved"), ("cy", "plain"), ("di", "plain")}


def test_nobody_likes_what_it_cannot_see_or_its_own_post() -> None:
    offered: dict[str, list[str]] = {}

    def look(mask: str, prompt: Prompt) -> Raw | None:
        if isinstance(prompt, Choose) and prompt.topic == "like":
            offered[mask] = [option.id for option in prompt.options]
            assert len(prompt.options) <= 5
        return "gloomy" if mask == "ada" and prompt.topic == "post" else None

    play(FOUNTAIN, 8, MASKS, look)
    assert set(offered) == set(MASKS)
    assert all(
        "ada" not in ids and mask not in ids and ids[-2:] == ["share", "pass_by"] for mask, ids in offered.items()
    )


def test_likes_and_shares_are_deeds() -> None:
    said = by_topic(post=dict.fromkeys(MASKS[:4], "plain"), like={"ada": "bo", "bo": "ada", "cy": "share"})
    played = play(FOUNTAIN, 4, MASKS[:4], said)
    assert played.deeds("liked") == {("ada", "bo"), ("bo", "ada")}
    assert played.deeds("shared") == {("cy",)}


def test_a_heart_weighs_what_the_city_thinks_of_its_giver() -> None:
    past = standing("gilded", ada=4, bo=2, cy=0, di=2)
    said = by_topic(post=dict.fromkeys(MASKS[:4], "plain"), like={"ada": "di", "bo": "di", "cy": "di"})
    for act, hearts in ((1, 3), (2, 3)):  # in the first act 1 + 1 + 1, later 2 + 1 + 0
        told = Staged(FOUNTAIN, 4, 4, past, act=act).day(said)
        (shown,) = (e for e in told if isinstance(e, ev.HeartsShown))
        assert dict(shown.hearts)["di"] == hearts
    said = by_topic(post=dict.fromkeys(MASKS[:4], "plain"), like={"cy": "di"})
    for act, hearts in ((1, 1), (2, 0)):
        told = Staged(FOUNTAIN, 4, 4, past, act=act).day(said)
        (shown,) = (e for e in told if isinstance(e, ev.HeartsShown))
        assert dict(shown.hearts)["di"] == hearts


def test_the_network_refuses_outcasts_once_doors_look() -> None:
    past = standing("gilded", ada=0)
    for act, is_seen in ((1, True), (2, False)):
        told = Staged(FOUNTAIN, 4, 4, past, act=act).day(by_topic())
        (wall,) = (e for e in told if isinstance(e, ev.WallShown))
        assert ("ada" in {mask for mask, _, _ in wall.posts}) is is_seen


def test_a_queue_comes_too_late_to_be_liked() -> None:
    staged = Staged(FOUNTAIN, 4, 4, standing("echo", ada=1))
    offered: list[str] = []

    def look(mask: str, prompt: Prompt) -> Raw | None:
        if isinstance(prompt, Choose) and prompt.topic == "like":
            offered.extend(option.id for option in prompt.options)
        return None

    (wall,) = (e for e in staged.day(look) if isinstance(e, ev.WallShown))
    assert wall.posts[-1][0] == "ada"
    assert "ada" not in offered


def test_a_retired_word_puts_its_poster_in_the_dark_until_tomorrow_is_over() -> None:
    staged = Staged(LAMP, 4, 4)
    staged.day(by_topic(post={"ada": "gloomy"}))
    assert staged.city.dark == {"ada": 2}
    second = staged.day(by_topic(post={"ada": "approved"}))
    (wall,) = (e for e in second if isinstance(e, ev.WallShown))
    assert "ada" not in {mask for mask, _, _ in wall.posts}
    third = staged.day(by_topic(post={"ada": "approved"}))
    (wall,) = (e for e in third if isinstance(e, ev.WallShown))
    assert "ada" in {mask for mask, _, _ in wall.posts}


@pytest.mark.parametrize(("irony", "is_seen"), [("approved", True), ("sensitive", False)])
def test_a_machine_cannot_read_a_joke(irony: str, *, is_seen: bool) -> None:
    card = replace(POEM, rules=replace(POEM.rules, irony=irony))
    played = play(card, 4, MASKS[:4], by_topic(post={"ada": "ironic"}))
    (wall,) = played.shown(ev.WallShown)
    assert ("ada" in {mask for mask, _, _ in wall.posts}) is is_seen
    assert ("ada", irony) in played.deeds("posted")
    assert [e.mask for e in played.shown(ev.Darkened)] == ([] if is_seen else ["ada"])


def test_the_lot_reads_jokes_both_ways() -> None:
    played = [play(POEM, 4, MASKS[:4], by_topic(post={"ada": "ironic"}), seed=seed) for seed in range(12)]
    readings = {reading for one in played for mask, reading in one.deeds("posted") if mask == "ada"}
    assert readings == {"approved", "sensitive"}


def test_who_is_hired_shows_in_nothing_that_all_may_see() -> None:
    post = dict.fromkeys(MASKS[:4], "approved")
    hired = play(WING, 4, MASKS[:4], by_topic(post=post, hire={"ada": "hired"}))
    honest = play(WING, 4, MASKS[:4], by_topic(post=post))
    public = [[e for e in played.events if e.audience == "public"] for played in (hired, honest)]
    assert public[0] == public[1]
    assert [(e.seat, e.points) for e in hired.shown(ev.LivedQuietly)] == [(0, 1)]
    assert hired.city.roles[0] == "cheerer"
    assert honest.shown(ev.LivedQuietly) == []


def test_a_cheerer_stays_hired_on_other_cards_and_is_paid_for_praise_only() -> None:
    past = [ev.RoleTaken(0, "cheerer")]
    for post, paid in (("approved", 1), ("plain", 0)):
        told = Staged(FOUNTAIN, 4, 4, past).day(by_topic(post={"ada": post}))
        assert sum(e.points for e in told if isinstance(e, ev.LivedQuietly) and e.seat == 0) == paid


def test_a_wrong_card_is_told_what_is_wrong() -> None:
    broken = replace(FOUNTAIN, rules=replace(FOUNTAIN.rules, drops=("rude",), irony="maybe", notice=""))
    told = " ".join(form_named("feed").problems(broken))
    assert all(word in told for word in ('"rude"', '"maybe"', "notice"))
