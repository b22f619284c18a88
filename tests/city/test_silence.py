"""Who presses nothing has said nothing: no vote is counted, no guess is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.finale import guess_wishes
from game.city.morning import secret_vote
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.engine.driver import Close, Driver
from tests.city.news import MASKS, Ran, run
from tests.laws.matches import plan_for, random_answers

WISHES = ("first", "second", "third")


def ballot(said: Mapping[str, str], seed: int = 1) -> Ran:
    async def piece(table: CityTable, plan: Plan) -> str:
        return await secret_vote(table, "rule", ["mean", "quiet", "list"], "vote")

    return run(piece, said={f"{mask}/rule": rule for mask, rule in said.items()}, seed=seed)


def guessed(said: Mapping[str, str]) -> Ran:
    async def piece(table: CityTable, plan: Plan) -> None:
        table.tell(ev.WishesLaid(WISHES), *(ev.WishTaken(seat, WISHES[0]) for seat in range(len(MASKS))))
        await guess_wishes(table, plan)

    return run(piece, said={f"{mask}/guess_wish": wish for mask, wish in said.items()})


def test_one_vote_decides_over_three_who_press_nothing() -> None:
    assert {ballot({"di": "list"}, seed).outcome for seed in range(5)} == {"list"}


def test_where_nobody_votes_things_stay_as_they_are() -> None:
    assert {ballot({}, seed).outcome for seed in range(5)} == {"mean"}


def test_who_presses_nothing_has_guessed_nothing() -> None:
    """The first wish that lies there was its neighbour's: it gets nothing for that, and nothing is told of it."""
    ran = guessed({"bo": "first", "cy": "second"})
    bo, cy = (ran.city.seat_of(mask) for mask in ("bo", "cy"))
    assert ran.told(ev.WishGuessed) == [
        ev.WishGuessed(((bo, (bo + 1) % 4, "first", True), (cy, (cy + 1) % 4, "second", False)))
    ]
    assert ran.life() == {"ada": 0, "bo": 1, "cy": 0, "di": 0}


FORMS_OF_DEEDS = {
    "counter", "dilemma", "split", "hearing", "spotlight", "checkout", "feed", "smile", "ballot", "applause", "whisper",
}  # fmt: skip
"""Forms in which a deed is asked for that is laid open; a whisper only on its second day, when it names or owns up."""
DEEDS = {"act", "reply", "papers", "ruling", "truth", "buy", "post", "divide", "hand", "side", "name"}


@pytest.mark.parametrize("is_pass", [False, True])
@pytest.mark.parametrize("scenario", ["plaudit", "the-list", "applause"])
def test_whoever_let_the_time_of_a_deed_run_out_is_told_of_before_it_is_laid_open(scenario: str, is_pass: bool) -> None:
    """One mask never answers a deed: each of its deeds is told to be no answer, or a pass, and nobody else's is."""
    mute, told = 0, Counter[str]()
    kind, other = (ev.PassCame, ev.NoAnswerCame) if is_pass else (ev.NoAnswerCame, ev.PassCame)
    driver = Driver(plaudit_rules(plan_for(scenario, 5)), 4)
    usual = random_answers(4, passes=0)
    city = driver.table.state
    silent: set[str] = set()
    form, is_mute = "", False
    while driver.ask is not None:
        raws = [
            None if slot.seat == mute and slot.prompt.topic in DEEDS else usual(driver.step, at, slot)
            for at, slot in enumerate(driver.ask.slots)
        ]
        asked = {city.mask_of(slot.seat) for slot, raw in zip(driver.ask.slots, raws, strict=True) if raw is None}
        is_mute = is_mute or bool(asked)
        passed = tuple(at for at, raw in enumerate(raws) if raw is None) if is_pass else ()
        for event in driver.feed(Close(tuple(raws), passed=passed)):
            assert not isinstance(event, other)
            if isinstance(event, ev.EncounterSet):
                silent, form, is_mute = set(), event.form, bool(asked)
            elif isinstance(event, kind):
                assert set(event.masks) == {city.mask_of(mute)}
                silent |= set(event.masks)
            elif isinstance(event, ev.Acted) and form in FORMS_OF_DEEDS and is_mute:
                assert city.mask_of(mute) in silent, form
                told[form] += 1
    assert told, "it never had a deed to do"
    assert set(told) <= FORMS_OF_DEEDS
