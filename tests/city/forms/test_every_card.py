"""Every card of the base pack through everything that may happen on it: purses, Life points, table, temptation."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import pytest

from game.city import events as ev
from game.city.city import City
from game.city.forms.registry import all_forms, form_named
from game.city.pack import Card
from game.engine.driver import Close, Driver, Strike
from game.engine.events import stable_bytes
from game.engine.prompts import STAGE, Choose, Raw, legal
from tests.city.forms.cards_on_disk import all_cards
from tests.city.forms.playing import (
    COINS_A_LIFE,
    MASKS,
    MEAN_ADDS_TO_THE_SUM,
    Played,
    by_topic,
    driver_for,
    every_play,
    front_counts,
    play,
)
from tests.every import every
from tests.sampled import some

pytestmark = pytest.mark.xdist_group("cards")  # what they share is made once

FORMS = ("applause", "ballot", "dilemma", "split", "spotlight")
"""Forms whose every play can be walked through; the others have the same laws in tests of their own."""
FIRST_FORMS = (*FORMS, "checkout", "counter", "feed", "hearing", "smile", "whisper")
"""Forms of which the base pack holds a whole hand; one that is begun with `main.py new form` has two cards."""
CARDS = sorted(card.id for card in all_cards().values() if card.form in FORMS)
DISTRICTS = {
    "rose-garden", "yard", "cafe-smile", "clinic", "academy", "terminal", "museum", "market", "skyline-gala",
    "undercroft",
}  # fmt: skip

Outcomes = list[tuple[dict[str, int], Played, tuple[str, ...]]]


@cache
def outcomes(card_id: str) -> Outcomes:
    """Every play of a card with full purses, honest hill from first seat to last."""
    card = all_cards()[card_id]
    return [
        (care_in(card, played), played, front)
        for seats, front, said in every_play(card)
        for played in [play(card, seats, front, by_topic(**said), coins=9, tops=MASKS[:seats])]
    ]


def care_in(card: Card, played: Played) -> dict[str, int]:
    """Who was mean (-1): whose act another paid for; on a ballot silence is the tempting thing, whoever keeps it."""
    if card.form == "ballot":
        (shown,) = played.shown(ev.HandsShown)
        return {mask: 0 if mask in shown.hands else -1 for mask in played.coins}
    return played.care()


def worth(played: Played, mask: str) -> Fraction:
    """What a card was worth to a mask, in Life points: three coins are one."""
    return Fraction(played.coins[mask], COINS_A_LIFE) + played.life[mask]


def total(played: Played) -> Fraction:
    """What a card was worth to the table."""
    return sum((worth(played, mask) for mask in played.coins), Fraction())


def test_the_pack_has_a_hundred_and_twenty_cards_and_ten_of_every_form() -> None:
    forms = [card.form for card in all_cards().values()]
    assert len(forms) >= 120
    assert all(forms.count(form) >= 2 for form in all_forms()), "a form with one card is that card, each time"
    assert all(forms.count(form) >= 10 for form in FIRST_FORMS)


@every("card_id", CARDS)
def test_a_card_is_sound(card_id: str) -> None:
    card = all_cards()[card_id]
    assert form_named(card.form).problems(card) == []
    assert set(card.places) <= DISTRICTS
    assert len(card.text.split()) <= 25


@every("card_id", CARDS)
def test_whatever_happens_its_row_is_paid_and_nobody_loses_life(card_id: str) -> None:
    card = all_cards()[card_id]
    rows = {row.line.split("{")[0] for row in card.rules.outcomes}
    seen = set()
    for _, played, front in outcomes(card_id):
        assert played.result is not None
        assert all(points >= 0 for points in played.life.values())
        assert len(played.result.faces) <= 4
        assert {mask for mask, _, _ in played.result.acts} >= set(front) - _speech_makers(card, played)
        (told,) = played.shown(ev.OutcomeShown)
        assert told.line == played.result.line
        assert {m: (coins, life) for m, coins, life in told.pays} == {
            m: (played.coins[m], played.life[m]) for m in played.coins if played.coins[m] or played.life[m]
        }
        seen.add(told.line.split("{")[0])
    assert seen <= rows


def _speech_makers(card: Card, played: Played) -> set[str]:
    """Whoever speaks while others clap, and so does nothing that is counted."""
    if card.form != "applause":
        return set()
    (table,) = played.shown(ev.EncounterSet)
    return {mask for mask, role in zip(table.front, table.roles, strict=True) if role == "speaker"}


TRUSTING = ("dilemma", "split")
"""Forms whose watchers lay a coin on a word."""


@pytest.mark.parametrize("coins", some([0, 1], 1))
@every("card_id", CARDS)
def test_a_purse_never_falls_below_nothing(card_id: str, coins: int) -> None:
    card = all_cards()[card_id]
    for seats, front, said in every_play(card):
        bets = dict.fromkeys(MASKS, front[0] if card.form in TRUSTING else card.rules.bets[0].id)
        played = play(card, seats, front, by_topic(**said, bet=bets), coins=coins, tops=MASKS[:seats])
        assert min(played.city.coins.values()) >= 0


@every("card_id", CARDS)
def test_everybody_is_best_off_in_sum_when_nobody_is_mean(card_id: str) -> None:
    card = all_cards()[card_id]
    is_best = True
    for count in front_counts(card):
        plays = [(care, played) for care, played, front in outcomes(card_id) if len(front) == count]
        kind = [total(played) for care, played in plays if is_all_kind(card, care, played)]
        mean = [total(played) for care, played in plays if not is_all_kind(card, care, played)]
        is_best = is_best and max(kind) >= max(mean)
    assert is_best == (card_id not in MEAN_ADDS_TO_THE_SUM)


def is_all_kind(card: Card, care: dict[str, int], played: Played) -> bool:
    """Nobody shifted a cost to another; on a ballot: the motion was stopped."""
    if card.form == "ballot":
        (shown,) = played.shown(ev.HandsShown)
        return not shown.has_passed
    return min(care.values()) >= 0


@every("card_id", CARDS)
def test_being_mean_alone_pays(card_id: str) -> None:
    """Somewhere a mask that alone is mean has more than with any act that is not, the others doing the same."""
    card = all_cards()[card_id]
    plays = {
        (len(front), tuple(sorted((m, a) for m, a, _ in played.result.acts))): (care, played)
        for care, played, front in outcomes(card_id)
        if played.result
    }
    for (count, acts), (care, played) in plays.items():
        mean = [mask for mask in care if care[mask] < 0]
        if len(mean) > 1 and card.form != "ballot":  # on a ballot silence is the tempting thing, and many keep it
            continue
        for mask in mean:
            kinder = [
                other
                for (n, did), (cares, other) in plays.items()
                if n == count
                and cares[mask] >= 0
                and [act for act in did if act[0] != mask] == [act for act in acts if act[0] != mask]
            ]
            if kinder and worth(played, mask) > max(worth(other, mask) for other in kinder):
                return
    pytest.fail("meanness never pays")


@every("card_id", CARDS)
def test_somebody_can_be_wronged(card_id: str) -> None:
    """Somebody who was not mean may end with less than when nobody was."""
    plays = outcomes(card_id)
    sizes = {len(front) for _, _, front in plays}
    for count in sizes:
        here = [(care, played) for care, played, front in plays if len(front) == count]
        best = max((p for care, p in here if min(care.values()) >= 0), key=total)
        for care, played in here:
            if min(care.values()) < 0 and any(
                worth(played, m) < worth(best, m) for m in played.coins if care.get(m, 0) >= 0
            ):
                return
    pytest.fail(f"{card_id}: nobody is ever wronged")


@every("card_id", CARDS)
def test_no_seat_goes_a_whole_card_without_a_prompt(card_id: str) -> None:
    card = all_cards()[card_id]
    for seats, front, said in every_play(card):
        played = play(card, seats, front, by_topic(**said))
        assert {mask for _, mask, _ in played.asked} == set(MASKS[:seats])
        first = next(beat for beat, _, _ in played.asked)
        assert {m for beat, m, topic in played.asked if topic == "bet" and beat == first} == set(MASKS[:seats]) - set(
            front
        )
        return


@every("card_id", [c for c in CARDS if all_cards()[c].form in TRUSTING])
def test_a_trusted_word_is_a_coin_for_both_if_kept_and_the_liars_if_broken(card_id: str) -> None:
    """For every promise beside every deed, with one watcher who trusts, and one who has no coin."""
    card = all_cards()[card_id]
    count = front_counts(card)[0]
    seats, front = count + 2, MASKS[:count]
    liar, watcher = front[0], MASKS[count]
    topic = "divide" if card.form == "split" else "act"
    deeds = card.rules.offers if card.form == "split" else [act.id for act in card.rules.acts]
    seen = set()
    for word in (None, *(vow.id for vow in form_named(card.form).vows(card.rules) if vow.binds)):
        for deed in deeds:
            said: dict[str, dict[str, Raw]] = {topic: {liar: deed}}
            if word is not None and word in _vows_of(card):
                said["promise"] = {liar: word}
            trusted, plain = (
                play(card, seats, front, by_topic(**said, bet=bet), coins=9) for bet in ({watcher: liar}, {})
            )
            assert plain.shown(ev.BetsShown) == []
            moved = {mask: trusted.coins[mask] - plain.coins[mask] for mask in (liar, watcher)}
            if "promise" not in said:
                assert trusted.shown(ev.BetsShown) == []
                assert moved == {liar: 0, watcher: 0}
                continue
            assert trusted.result is not None
            is_kept = liar not in trusted.result.broken
            assert [shown.bets for shown in trusted.shown(ev.BetsShown)] == [((watcher, liar, is_kept),)]
            assert moved == {liar: 1, watcher: 1 if is_kept else -1}
            seen.add(is_kept)
    assert seen == {True, False}


def _vows_of(card: Card) -> list[str]:
    """What the first in front may promise."""
    if card.form == "split":
        return [str(kept) for kept in card.rules.offers]
    return [act.id for act in card.rules.acts if not card.rules.promises or act.id in card.rules.promises]


def test_whoever_has_no_coin_looks_on() -> None:
    card = all_cards()["last-taxi"]
    played = play(card, 4, MASKS[:2], by_topic(), coins=0)
    assert {(mask, topic) for beat, mask, topic in played.asked if beat == "say" and mask in MASKS[2:4]} == {
        ("cy", "look"), ("di", "look"),
    }  # fmt: skip


@every("card_id", [card_id for card_id in CARDS if all_cards()[card_id].form not in TRUSTING])
def test_bets_pay_one_coin_when_right_and_cost_one_when_wrong(card_id: str) -> None:
    card = all_cards()[card_id]
    count = front_counts(card)[0]
    seats, front = min(8, count + 2), MASKS[:count]
    better = MASKS[count]
    for bet in card.rules.bets:
        with_bet = play(card, seats, front, by_topic(bet={better: bet.id}))
        without = play(card, seats, front, by_topic())
        (shown,) = with_bet.shown(ev.BetsShown)
        ((mask, bet_id, is_right),) = shown.bets
        assert (mask, bet_id) == (better, bet.id)
        assert with_bet.coins[better] - without.coins[better] == (1 if is_right else -1)
        assert without.shown(ev.BetsShown) == []


def _at(driver: Driver[City], step: int) -> None:
    for _ in range(step):
        assert driver.ask is not None
        answers = tuple("ready" if s.seat == STAGE else legal(s.prompt)[-1] for s in driver.ask.slots)
        driver.feed(Close(answers))


@every("card_id", CARDS)
def test_a_strike_at_any_moment_leaves_the_city_as_it_was(card_id: str) -> None:
    card = all_cards()[card_id]
    count = front_counts(card)[0]
    whole = driver_for(card, 5, MASKS[:count])
    steps = 0
    while whole.ask is not None:
        _at(whole, 1)
        steps += 1
    assert steps >= 4  # card, say, do, gasp
    for step in range(steps):
        driver = driver_for(card, 5, MASKS[:count])
        before = repr(driver.table.state)
        _at(driver, step)
        driver.feed(Strike(card.id))
        assert driver.ask is None
        city = driver.table.state
        assert city.struck == [card.id]
        city.struck = []
        assert repr(city) == before


@every("card_id", CARDS)
def test_silence_is_an_answer(card_id: str) -> None:
    """A table that presses nothing plays the card to its end, and has promised nothing."""
    card = all_cards()[card_id]
    count = front_counts(card)[0]
    played = play(card, 5, MASKS[:count], lambda mask, prompt: None)
    assert played.result is not None
    if card.form != "spotlight":  # a speech is its own claim
        assert all(said == "" for _, said in played.result.promises)


@every("card_id", CARDS)
def test_the_same_seed_gives_the_same_bytes(card_id: str) -> None:
    card = all_cards()[card_id]
    count = front_counts(card)[0]
    first, second = (play(card, 6, MASKS[:count], lambda mask, prompt: legal(prompt)[0]) for _ in range(2))
    assert stable_bytes(first.events) == stable_bytes(second.events)


@every("card_id", CARDS)
def test_prompts_fit_five_buttons(card_id: str) -> None:
    card = all_cards()[card_id]
    count = front_counts(card)[0]

    def look(mask: str, prompt: object) -> None:
        if isinstance(prompt, Choose):
            assert 2 <= len(prompt.options) <= 5
            assert len({option.id for option in prompt.options}) == len(prompt.options)
            assert prompt.secrecy == ("open" if prompt.topic in ("promise", "speak") else "sealed")
            assert prompt.is_ordered is (prompt.topic == "hand")

    play(card, 6, MASKS[:count], look)
