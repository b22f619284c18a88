"""Events that ask: what each answer brings, to whom, and that everybody has something to press."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.plan import Plan
from game.city.questions import REPLIES, question
from game.content import default_pack
from tests.city.news import MASKS, Ran, event_of, run


def asked(kind: str, said: Mapping[str, str], amount: int = 0, **given: object) -> Ran:
    async def piece(table: CityTable, plan: Plan) -> None:
        await question(table, event_of(kind, amount), 3)

    return run(piece, None, said, **given)  # type: ignore[arg-type]


def test_a_bill_is_paid_or_ignored_by_whoever_has_the_coins_and_asking_for_time_is_ignoring_it() -> None:
    ran = asked("bill", {"ada": "pay", "bo": "plead", "cy": "ignore"}, 2)
    assert [deed for deed in ran.deeds() if deed[0] == "due"] == [
        ("due", "ada", True, "paid"), ("due", "bo", True, "ignored"), ("due", "cy", True, "ignored"),
        ("due", "di", True, "ignored"),
    ]  # fmt: skip
    assert [deed for deed in ran.deeds() if deed[0] == "recorded"] == [
        ("recorded", "bo", "false_report"), ("recorded", "cy", "unpaid_fine"), ("recorded", "di", "unpaid_fine"),
    ], "officials write down what could have been paid"  # fmt: skip
    assert ran.coins() == {"ada": -2, "bo": 0, "cy": 0, "di": 0}


def test_who_cannot_pay_is_not_asked_to_and_is_noted_as_unable() -> None:
    ran = asked("bill", dict.fromkeys(MASKS, "plead"), 2, coins=1)
    assert {options for _, _, options in ran.asked} == {("plead", "ignore")}
    assert ran.deeds() == [("due", mask, False, "pleaded") for mask in MASKS]


CASES = [
    ("survey", "tell", ("disclosed",), 1, 0), ("survey", "keep", (), 0, 0),
    ("volunteering", "carry", ("recorded", "volunteering"), 0, 0), ("volunteering", "sleep_in", (), 0, 1),
    ("notice", "pass_on", ("shared",), 0, 0), ("notice", "fold_hat", (), 0, 1),
    ("founder", "read", ("posted", "approved"), 0, 0), ("founder", "hum", (), 1, 0),
    ("weather", "sunny", ("posted", "approved"), 1, 0), ("weather", "no_window", (), 0, 0),
    ("weather", "raining", ("posted", "gloomy"), 0, 0),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "reply", "deed", "coins", "life"), CASES)
def test_each_answer_brings_what_it_says(kind: str, reply: str, deed: tuple[str, ...], coins: int, life: int) -> None:
    others = REPLIES[kind][-1].id if reply != REPLIES[kind][-1].id else REPLIES[kind][0].id
    ran = asked(kind, {"ada": reply, "bo": others, "cy": others, "di": others})
    mine = [(row[0], *row[2:]) for row in ran.deeds() if row[1] == "ada"]
    assert mine == ([deed] if deed else [])
    assert (ran.coins()["ada"], ran.life()["ada"]) == (coins, life)


@pytest.mark.parametrize(("wet", "dry"), [(1, 0), (2, 1), (4, 1)])
def test_rain_is_heard_from_two_on_and_then_does_everybody_good(wet: int, dry: int) -> None:
    ran = asked("weather", {mask: "raining" if i < wet else "no_window" for i, mask in enumerate(MASKS)})
    assert set(ran.life().values()) == {dry}
    assert ran.told(ev.QuestionAnswered)[0].is_together is (wet > 1)


def test_the_founders_words_are_law_whoever_reads_them() -> None:
    assert asked("founder", {}).city.laws == ("founders_words",)


def test_a_loophole_used_is_paid_by_all_others_and_looks_like_five_purchases() -> None:
    ran = asked("loophole", dict.fromkeys(MASKS, "use"))
    (row,) = ran.told(ev.QuestionAnswered)[0].rows
    finder = row[0]
    assert row[1] == "use"
    assert ran.deeds() == [("bought", finder, "house_brand")] * 5
    assert ran.coins() == {m: 3 if m == finder else 0 for m in MASKS}, "a coin lost in the shop, one won by guessing"
    assert ran.city.laws == ()


def test_a_loophole_reported_is_shut_and_costs_nobody_anything() -> None:
    ran = asked("loophole", {})
    finder = ran.told(ev.QuestionAsked)[0].masks[0]
    assert ran.city.laws == ("loophole_shut",)
    assert ran.life() == {m: int(m == finder) for m in MASKS}
    assert set(ran.coins().values()) == {0}
    assert ran.deeds() == []


def test_every_mask_is_asked_and_no_more_than_five_things() -> None:
    kinds = {event.effect.kind for event in default_pack().events} & {*REPLIES, "bill", "loophole"}
    assert kinds == {*REPLIES, "bill", "loophole"}
    for kind in sorted(kinds):
        ran = asked(kind, {}, amount=1)
        assert sorted(mask for mask, _, _ in ran.asked) == sorted(MASKS), kind
        assert all(2 <= len(options) <= 5 for _, _, options in ran.asked), kind


def test_other_events_ask_nothing() -> None:
    assert asked("everyone_coins", {}, amount=1).asked == []
