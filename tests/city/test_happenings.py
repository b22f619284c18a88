"""What events do to a day, and on which days they make sense."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.city import events as ev
from game.city.chair import CHAIR
from game.city.city_table import CityTable
from game.city.evening import fall_due
from game.city.happenings import fits, offered, pass_law, put_right, take_effect
from game.city.morning import draw_event, rules_on_offer
from game.city.pack import CityEvent
from game.city.plan import Plan
from game.content import default_pack
from game.engine.events import Softened
from tests.city.news import MASKS, Ran, event_of, plan_with, run

RULES = (
    "charter", "echo", "gilded", "ledger", "ledger_consent", "list", "list_secret", "mean", "orchard", "plain_stars",
    "quiet", "web",
)  # fmt: skip
"""All that the game comes with: what a rule that somebody has just begun feels is for them to say."""


def happened(event: CityEvent, **given: object) -> Ran:
    async def piece(table: CityTable, plan: Plan) -> None:
        take_effect(table, plan, event, 3)

    return run(piece, **given)  # type: ignore[arg-type]


def test_highest_and_lowest_change_players_and_nobody_else_does() -> None:
    ran = happened(event_of("swap_extremes"))
    assert {mask: ran.city.seat_of(mask) for mask in MASKS} == {"ada": 3, "bo": 1, "cy": 2, "di": 0}


def test_a_law_stays_and_ends_the_one_that_it_contradicts() -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        table.tell(ev.DeedNoted("opted_out", (("by", "bo"),)))
        for law in ("cash_free", "compulsory", "cash_law"):
            pass_law(table, law)
        table.tell(ev.DayBegan(4, 2, ("rose-garden", "yard")))

    ran = run(piece)
    assert ran.city.laws == ("compulsory", "cash_law")
    assert [e.repeals for e in ran.told(ev.LawPassed)] == ["", "", "cash_free"]
    assert ran.deeds() == [("opted_out", "bo"), *(("disclosed", m) for m in MASKS), ("opted_in", "bo")]


def test_a_lent_rule_comes_on_offer_and_a_banned_one_goes() -> None:
    async def piece(table: CityTable, plan: Plan) -> list[str]:
        take_effect(table, plan, event_of("rule_lent", about="orchard"), 3)
        take_effect(table, plan, event_of("rule_banned", about="web"), 3)
        everything = set()
        for day in range(3, 30):
            everything |= set(rules_on_offer(table, plan, day, with_present=True))
        return [*offered(table, plan), *sorted(everything)]

    now = [*(rule for rule in plan_with().scenario.regimes if rule != "web"), "orchard"]
    assert run(piece).outcome == [*now, *sorted(now)]


def test_no_rule_is_banned_if_too_few_stay_or_if_it_is_in_force() -> None:
    async def piece(table: CityTable, plan: Plan) -> list[bool]:
        return [fits(table, plan, event_of("rule_banned", about=name), 3) for name in ("web", "gilded", "echo")]

    assert run(piece).outcome == [True, False, False]
    few = plan_with(regimes=("mean", "gilded", "web"))
    assert run(piece, few).outcome == [False, False, False]


def test_rules_are_lent_only_while_one_may_still_be_chosen() -> None:
    event = event_of("rule_lent", about="orchard")

    async def piece(table: CityTable, plan: Plan) -> list[bool]:
        return [fits(table, plan, event, day) for day in (plan.vote_day - 1, plan.vote_day)]

    assert run(piece).outcome == [True, False]


def test_in_a_blackout_figures_are_dark_and_order_is_kept() -> None:
    ran = happened(event_of("blackout"))
    assert [(m, text, place, veiled) for m, (text, _, place, veiled) in ran.city.shown.items()] == [
        (mask, "▒.▒▒", i + 1, True) for i, mask in enumerate(MASKS)
    ]
    assert ran.city.score["ada"] == 4.0, "doors go by what is stored"


def test_no_figure_rests_where_there_is_none() -> None:
    async def piece(table: CityTable, plan: Plan) -> bool:
        return fits(table, plan, event_of("blackout"), 3)

    shown = {rule: run(piece, regime=rule).outcome for rule in RULES}
    assert {rule for rule, is_shown in shown.items() if not is_shown} == {"quiet", "list", "list_secret", "web"}


@pytest.mark.parametrize(
    ("kind", "rules"),
    [
        ("bill", "ledger ledger_consent list list_secret orchard"),
        ("mix_up", "ledger ledger_consent list list_secret orchard"),
        ("survey", "orchard"),
        ("loophole", "orchard"),
        ("volunteering", "ledger ledger_consent"),
        ("notice", "echo"),
        ("founder", "echo"),
        ("street_kinder", "charter gilded mean plain_stars"),
        ("gala", "echo gilded list list_secret"),
    ],
)
def test_news_happen_only_under_a_rule_that_feels_them(kind: str, rules: str) -> None:
    async def piece(table: CityTable, plan: Plan) -> bool:
        return fits(table, plan, event_of(kind, 1), 3)

    assert " ".join(rule for rule in RULES if run(piece, regime=rule).outcome) == rules


def test_cash_is_spoken_of_only_where_a_till_may_hear_it_and_leaving_only_where_somebody_left() -> None:
    async def piece(table: CityTable, plan: Plan) -> tuple[bool, bool]:
        before = fits(table, plan, event_of("law", about="compulsory"), 3)
        table.tell(ev.DeedNoted("opted_out", (("by", "bo"),)))
        after = fits(table, plan, event_of("law", about="compulsory"), 3)
        assert (before, after) == (False, True)
        return tuple(fits(table, plan, event_of("law", about=law), 3) for law in ("cash_free", "cash_law"))

    assert run(piece).outcome == (False, False)
    assert run(piece, plan_with("the-list", forms=("checkout", "dilemma"))).outcome == (True, True)


def test_tickets_go_by_how_the_door_to_parties_sees_a_mask() -> None:
    ran = happened(event_of("gala"))
    assert ran.told(ev.TicketsGiven)[0].rows == (
        ("ada", "welcome"), ("bo", "open"), ("cy", "refused"), ("di", "refused"),
    )  # fmt: skip
    assert ran.life() == {"ada": 2, "bo": 1, "cy": 0, "di": 0}
    assert ran.coins() == {"ada": 0, "bo": 0, "cy": 1, "di": 1}


def test_before_the_doors_look_everybody_has_the_same_ticket() -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        take_effect(table, plan, event_of("gala"), 3)

    ran = run(piece, plan_with(doors_day=4))
    assert set(ran.life().values()) == {1}


def test_a_mix_up_is_booked_and_put_right_with_an_apology_the_evening_after_the_next() -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        take_effect(table, plan, event_of("mix_up"), 3)
        for day in (3, 4, 5):
            table.tell(ev.DayBegan(day, 2, ("rose-garden", "yard")))
            put_right(table, day)
            fall_due(table, day)

    ran = run(piece)
    (mask,) = {deed[1] for deed in ran.deeds()}
    assert ran.deeds() == [
        ("recorded", mask, "unpaid_fine"), ("due", mask, True, "ignored"), ("settled", mask),
    ]  # fmt: skip
    days = [e.day for e in ran.events if isinstance(e, ev.DayBegan)]
    settled = next(i for i, e in enumerate(ran.events) if isinstance(e, ev.DeedNoted) and e.deed == "settled")
    assert len([e for e in ran.events[:settled] if isinstance(e, ev.DayBegan)]) == days.index(4) + 1
    assert ran.life() == {m: int(m == mask) for m in MASKS}
    assert ran.city.later == []


def test_a_gentler_match_points_at_nobody() -> None:
    async def piece(table: CityTable, plan: Plan) -> list[bool]:
        table.state.is_soft = True
        table.tell(Softened())
        return [fits(table, plan, event_of(kind), 3) for kind in ("mix_up", "loophole", "swap_extremes", "gala")]

    assert run(piece).outcome == [False, False, False, True]


@pytest.mark.parametrize("scenario", ["plaudit", "charter", "the-list", "applause"])
def test_an_event_happens_only_where_it_is_named(scenario: str) -> None:
    async def piece(table: CityTable, plan: Plan) -> list[CityEvent]:
        found: list[CityEvent] = []
        while (drawn := draw_event(table, plan, 4)) is not None:
            table.tell(ev.BulletinRead("", drawn.id))
            found.append(drawn)
        return found

    found: list[CityEvent] = run(piece, plan_with(scenario)).outcome
    mine = {e.id for e in default_pack().events if not e.scenarios or scenario in e.scenarios}
    assert {event.id for event in found} <= mine
    assert len(found) == len({event.id for event in found}), "each once in a match"
    own = {event.id for event in found if event.effect.kind != CHAIR}
    everywhere = {event.id for event in default_pack().events if not event.scenarios and event.effect.kind != CHAIR}
    assert (own == everywhere) == (scenario == "plaudit"), "the base scenario has no event that others don't"


def test_what_is_for_parties_does_not_happen_in_class() -> None:
    async def piece(table: CityTable, plan: Plan) -> set[str]:
        found = set()
        while (drawn := draw_event(table, plan, 4)) is not None:
            table.tell(ev.BulletinRead("", drawn.id))
            found.add(drawn.rated)
        return found

    assert run(piece).outcome == {"class", "party"}
    assert run(piece, replace(plan_with(), rated="class")).outcome == {"class"}
