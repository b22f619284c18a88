"""The desk of errands shows what the facts say: what was on offer, who ran what, and how each was met."""

from __future__ import annotations

import pygame
import pytest

from game.city import events as ev
from game.city.city import City
from game.city.errands import ERRANDS
from game.city.plan import Plan
from game.city.regimes.regime import TREATMENTS
from game.content import default_pack
from game.drawing.box import within
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.stage.scenes.evening.answers import Answer, ErrandAnswers
from game.stage.scenes.evening.errands import PICTURES
from tests.laws.matches import random_answers, stepping
from tests.screens.film import SMALL_PX, filming
from tests.screens.picture import drawn
from tests.screens.pictures_daily import answered


@pytest.mark.parametrize("scenario", ["plaudit", "the-list"])
def test_in_whole_matches_everybody_stands_once_under_what_it_was_told(scenario: str) -> None:
    pack = default_pack()
    answers, evenings = ErrandAnswers(), 0
    met: dict[str, str] = {}
    for played in stepping(Plan(pack, pack.scenarios[scenario], "quick", 5), 3, random_answers(3)):
        city = played.driver.table.state
        for event in played.steps[-1]:
            answers.take(event, city)
            if isinstance(event, ev.ErrandRun):
                met = {}
            elif isinstance(event, ev.GateMet) and answers.run.get(event.mask) == event.at:
                met[event.mask] = event.treatment
        if played.driver.ask is None or played.driver.ask.beat != "errand_shown":
            continue
        evenings += 1
        groups = [(e, answer, masks) for e in answers.offered for answer, masks in answers.groups(e, city.masks)]
        assert sorted(mask for _, _, masks in groups for mask in masks) == sorted(city.masks)
        for errand, answer, masks in groups:
            assert all(answers.run[mask] == errand for mask in masks)
            assert all(met.get(mask, answer.told) == answer.told for mask in masks)
            assert answer.is_treatment == bool(ERRANDS[errand].gate)
    assert evenings >= 2


def test_the_best_answers_come_first_and_sums_only_where_they_are_shared() -> None:
    answers, city = ErrandAnswers(), City()
    run = ("a", "shop"), ("b", "shop"), ("c", "shop"), ("d", "shop")
    answers.take(ev.ErrandsOffered(("shop",)), city)
    answers.take(ev.ErrandRun(run), city)
    for mask, treatment, coins in (("a", "refused", -1), ("b", "open", -3), ("c", "welcome", -2), ("d", "open", -4)):
        answers.take(ev.GateMet("service", mask, treatment, "shop", coins, 2), city)
    answers.take(ev.GateMet("work", "a", "welcome", "wage", 4), city)
    assert answers.groups("shop", ("a", "b", "c", "d")) == [
        (Answer("welcome", -2, 2), ("c",)), (Answer("open"), ("b", "d")), (Answer("refused", -1, 2), ("a",)),
    ]  # fmt: skip


def test_coins_beside_a_purse_are_those_of_tonight() -> None:
    """Savings take three coins now, whatever comes back later; and the lender's desk likewise."""
    pack = default_pack()
    answers, seen = ErrandAnswers(), set[str]()
    for seed in (3, 4, 5):
        paid: dict[str, int] = {}
        for played in stepping(Plan(pack, pack.scenarios["the-list"], "standard", 5), seed, random_answers(seed)):
            city = played.driver.table.state
            for event in played.steps[-1]:
                answers.take(event, city)
                if isinstance(event, ev.ErrandRun):
                    paid = {}
                elif isinstance(event, ev.Paid) and event.why == answers.run.get(event.mask):
                    paid[event.mask] = paid.get(event.mask, 0) + event.coins
            if played.driver.ask is None or played.driver.ask.beat != "errand_shown":
                continue
            for mask, errand in answers.run.items():
                ((answer, _),) = answers.groups(errand, (mask,))
                if answer.is_treatment and errand != "apply":
                    assert answer.coins == paid.get(mask, 0), (errand, answer)
                    seen.add(errand)
    assert {"save", "borrow"} <= seen


def test_a_cake_that_no_machine_notes_is_told_with_its_price() -> None:
    pack = default_pack()
    eaten = 0
    answers = ErrandAnswers()
    for played in stepping(Plan(pack, pack.scenarios["plaudit"], "quick", 5), 3, random_answers(3)):
        city = played.driver.table.state
        for event in played.steps[-1]:
            answers.take(event, city)
        if played.driver.ask is not None and played.driver.ask.beat == "errand_shown":
            for answer, masks in answers.groups("cake", city.masks):
                eaten += len(masks)
                assert (answer.told, answer.life) == ("eaten", 1)
                assert f"errand.cake.{answer.told}" in pack.words
    assert eaten


def test_bills_and_calls_have_no_gate_and_are_told_by_what_followed() -> None:
    answers, city = ErrandAnswers(), City()
    run = {"a": "bill", "b": "bill", "c": "bill", "d": "bill", "e": "call"}
    answers.take(ev.ErrandRun(tuple(run.items())), city)
    told = (
        ev.FellDue("a", "loan", -2, 0, 0, 2),
        ev.DeedNoted("settled", (("by", "b"),)),
        ev.FellDue("x", "loan", 0, 0, -1, 3),
        ev.DeedNoted("befriended", (("by", "c"), ("of", "x"))),
        ev.Paid("d", 1, "shift"),
    )
    for event in told:
        answers.take(event, city)
    masks = tuple(run)
    assert {group: answer.told for answer, group in answers.groups("bill", masks)} == {
        ("a",): "own", ("b",): "name", ("c",): "other", ("d",): "none",
    }  # fmt: skip
    assert [answer.told for answer, _ in answers.groups("call", masks)] == ["alone"]


def test_every_errand_has_a_picture_and_its_sentences() -> None:
    words = default_pack().words
    assert set(PICTURES) <= set(ERRANDS), "an errand without a picture of its own is a gift"
    assert {thing for pair in PICTURES.values() for thing in pair if thing} <= set(within("thing"))
    for errand in ERRANDS.values():
        treatments = TREATMENTS if errand.gate else ()
        assert [t for t in treatments if f"errand.{errand.id}.{t}" not in words] == []


def test_beside_what_a_gate_says_stands_whom_the_rule_meets_so() -> None:
    pygame.font.init()
    director, live, city = answered(3, 0, ("study", "post", "apply"))
    city.act, city.day, city.regime = 2, 2, "gilded"
    rule, run = director.props.regimes["gilded"], director.scene._answers.run  # type: ignore[union-attr]
    for place, mask in enumerate(city.masks):
        city.shown[mask] = ("-", (4, 3, 0)[place], place + 1, False)
    gates = {"study": "school", "post": "network", "apply": "work"}
    director.take(
        [ev.GateMet(gates[run[m]], m, rule.treatment(city.shown[m][1], gates[run[m]]), run[m]) for m in city.masks],
        city,
    )
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface(SMALL_PX), DAY)
        drawn(canvas, (director, live, city), 3000)
        said = " ".join(note.text for note in film.frame(canvas).words)
    assert "By rule: below 2.500" in said
    assert "By rule: from 2.500 up" in said
