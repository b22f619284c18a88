"""The form counter: a desk treats by tier, what is lent is repaid, jobs come and go, somebody may vouch."""

from __future__ import annotations

from functools import cache

import pytest

from game.city import events as ev
from game.city.evening import fall_due
from game.city.forms.counter_terms import NO_DEAL, moved
from game.city.pack import Card
from game.city.regimes.regime import GATES, TREATMENTS
from game.engine.events import Event
from game.engine.prompts import Choose, Prompt, Raw
from tests.city.forms import desk_laws as laws
from tests.city.forms.cards_on_disk import all_cards
from tests.city.forms.desk_plays import LUCKY, UNLUCKY, Play, counters, driver_in, met, played_in
from tests.city.forms.playing import MASKS, Played, by_topic

CARDS = {card.id: card for card in all_cards().values() if card.form == "counter"}
LOAN, POST, REVIEW, SEAT = "a-loan-for-a-stove", "the-lamp-post", "the-cheerful-review", "a-seat-at-the-academy"


@cache
def plays(card_id: str, treatment: str = "open") -> tuple[Play, ...]:
    return tuple(counters(CARDS[card_id], treatment))


def at_desk(
    card_id: str, act: str = "take", reply: str = "wait", *, treatment: str = "open", seed: int = LUCKY, day: int = 2,
    match_act: int = 2, coins: int = 9, before: tuple[Event, ...] = (),
) -> Played:  # fmt: skip
    """Ada at the desk, bo behind."""
    regime, tier = met(CARDS[card_id], treatment)
    driver = driver_in(
        CARDS[card_id], 4, MASKS[:2], seed=seed, regime=regime, tiers=(tier,), day=day, act=match_act, coins=coins,
        before=before,
    )  # fmt: skip
    return played_in(driver, by_topic(act={"ada": act}, reply={"bo": reply}), coins)


@pytest.mark.parametrize(
    ("treatment", "act", "reply", "lucky", "unlucky"),
    [
        ("open", "take", "wait", "open", "open"),
        ("queue", "insist", "wait", "deposit", NO_DEAL),
        ("queue", "bribe", "wait", "deposit", "deposit"),
        ("refused", "take", "wait", NO_DEAL, NO_DEAL),
        ("refused", "take", "vouch", "open", "open"),
        ("refused", "bribe", "wait", "queue", "queue"),
        ("refused", "insist", "wait", "queue", NO_DEAL),
        ("deposit", "insist", "vouch", "welcome", NO_DEAL),
        ("welcome", "bribe", "wait", "welcome", "welcome"),
        ("welcome", "take", "vouch", "welcome", "welcome"),
        ("welcome", "walk", "vouch", NO_DEAL, NO_DEAL),
    ],
)
def test_how_a_desk_is_moved(treatment: str, act: str, reply: str, lucky: str, unlucky: str) -> None:
    assert moved(treatment, act, reply, is_lucky=True, bribe_steps=1) == lucky
    assert moved(treatment, act, reply, is_lucky=False, bribe_steps=1) == unlucky


def test_in_the_first_act_everyone_is_met_openly() -> None:
    first = at_desk("a-room-with-a-view", treatment="refused", match_act=1)
    later = at_desk("a-room-with-a-view", treatment="refused", match_act=2)
    assert [played.shown(ev.CounterAnswered)[0].treatment for played in (first, later)] == ["open", "refused"]
    assert [played.shown(ev.CounterAnswered)[0].why != "" for played in (first, later)] == [False, True]
    assert [played.shown(ev.DealClosed)[0].is_done for played in (first, later)] == [True, False]


def test_better_treated_is_better_off() -> None:
    price = {t: at_desk("a-room-with-a-view", treatment=t).coins["ada"] for t in ("welcome", "open", "deposit")}
    assert price == {"welcome": -1, "open": -2, "deposit": -3}


def test_a_loan_is_owed_and_repaid() -> None:
    played = at_desk(LOAN)
    assert played.coins["ada"] == 5
    assert played.city.later == [ev.Deferred("ada", 4, -6, 0, "loan")]
    assert played.deeds("disclosed") == {("ada",)}


def test_a_loan_comes_due_in_the_evening_as_far_as_the_purse_goes() -> None:
    driver = driver_in(CARDS[LOAN], 4, MASKS[:2], coins=0)
    played = played_in(driver, by_topic(act={"ada": "take"}), 0)
    assert played.city.coins["ada"] == 5
    table = driver.table
    table.tell(ev.DayBegan(4, 2, ("yard",)))
    fall_due(table, 4)
    assert table.state.coins["ada"] == 0
    assert table.state.later == [ev.Deferred("ada", 5, -1, 0, "arrears")]


def test_a_loan_of_the_last_day_is_due_on_the_last_evening() -> None:
    assert at_desk(LOAN, day=4).city.later[0].day == 4
    assert at_desk(LOAN, day=3).city.later[0].day == 4


def test_a_seat_pays_later() -> None:
    played = at_desk(SEAT)
    assert played.coins["ada"] == -2
    assert played.life["ada"] == 0
    assert played.city.later == [ev.Deferred("ada", 4, 0, 5, "study")]


def test_a_post_is_had_and_lost() -> None:
    assert at_desk(POST).city.job == {"ada": ("lamps", 4)}
    assert at_desk(POST, treatment="welcome").city.job == {"ada": ("lamps", 5)}
    working = (ev.JobTaken("ada", "lamps", 4),)
    assert at_desk(REVIEW, "walk", before=working).city.job == {"ada": ("", 0)}
    assert at_desk(REVIEW, "insist", seed=UNLUCKY, before=working).city.job == {"ada": ("", 0)}
    assert at_desk(REVIEW, "walk").city.job == {}
    assert at_desk(POST, "walk", before=working).city.job == {"ada": ("lamps", 4)}


def test_vouching_opens_a_shut_desk_and_is_seen() -> None:
    shut = at_desk(LOAN, treatment="refused")
    stood_by = at_desk(LOAN, reply="vouch", treatment="refused")
    assert shut.shown(ev.DealClosed)[0].is_done is False
    assert stood_by.shown(ev.DealClosed)[0].treatment == "open"
    assert stood_by.deeds("kept_company") == {("bo", "ada")}
    assert stood_by.coins["bo"] == -1


def test_a_slow_line_has_fewer_buttons() -> None:
    def options(treatment: str) -> set[str]:
        regime, tier = met(CARDS["the-slow-line"], treatment)
        seen: set[str] = set()

        def look(mask: str, prompt: Prompt) -> Raw | None:
            if isinstance(prompt, Choose) and prompt.topic == "act":
                seen.update(option.id for option in prompt.options)
            return None

        played_in(driver_in(CARDS["the-slow-line"], 4, MASKS[:2], regime=regime, tiers=(tier,)), look)
        return seen

    assert options("open") == {"take", "insist", "bribe", "walk"}
    assert options("queue") == {"take", "walk"}


def test_what_cannot_be_paid_is_not_handed_over() -> None:
    played = at_desk("a-room-with-a-view", coins=1)
    assert played.shown(ev.DealClosed)[0].is_done is False
    assert played.coins["ada"] == 0


def test_what_is_bought_is_noted_only_with_a_deal() -> None:
    assert at_desk("the-slow-line").deeds("bought") == {("ada", "game")}
    assert at_desk("the-slow-line", "walk").deeds("bought") == set()


def treatments(card: Card) -> list[str]:
    """Those that some rule gives at this card's gate."""
    found = []
    for treatment in TREATMENTS:
        try:
            met(card, treatment)
        except LookupError:
            continue
        found.append(treatment)
    return found


def rivals(card_id: str, play: Play, mask: str) -> list[Played]:
    """All plays in which only this mask did something else."""
    at = MASKS.index(mask)
    return [p for key, p in plays(card_id) if key[1 - at] == play[0][1 - at]]


@pytest.mark.parametrize("card_id", sorted(CARDS))
def test_a_card_holds_the_laws(card_id: str) -> None:
    card = CARDS[card_id]
    laws.sound(card, 2)
    laws.buttons_fit(card, 2)
    for treatment in treatments(card):
        laws.paid_as_told(plays(card_id, treatment))
    laws.kindness_is_best_for_all(plays(card_id))
    laws.meanness_alone_pays(plays(card_id), lambda play, mask: rivals(card_id, play, mask))
    laws.a_strike_leaves_nothing(card, 2)
    laws.bets_are_settled(card, 2)


def test_every_gate_has_a_desk() -> None:
    desks = [card.rules.desk for card in CARDS.values()]
    assert set(desks) >= {"academy", "bank", "bus office", "clinic", "employer", "feast", "landlord", "network shop"}
    assert {card.rules.gate for card in CARDS.values()} == set(GATES)
    assert desks.count("employer") == 2  # one gives the job, one takes it
