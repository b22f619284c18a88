"""The empty chair: what each answer brings on each of its days, how it ends, and that X leaves no trace of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import pytest

from game.bots.bot import Bot
from game.bots.temperament import AT_THE_TABLE, TEMPERAMENTS
from game.city import events as ev
from game.city.chair import (
    ANSWERS,
    CHANGED,
    FIRST,
    GONE,
    LAST,
    LATE,
    OUTCOMES,
    PARTS,
    SECOND,
    chair,
    draw_outcome,
    event_due,
    first_day,
    needed,
    options_on,
)
from game.city.city import City
from game.city.city_table import CityTable
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.content.checks.effects import check
from game.content.wording import Wording
from game.debrief.story import story_of
from game.engine.dice import Dice
from game.engine.driver import Close, Driver, Strike
from game.engine.events import CardStruck, Event, Softened
from game.engine.prompts import Choose
from game.engine.rules import Table
from tests.city.news import MASKS, Ran, event_of, plan_with, run
from tests.laws.matches import play, random_answers, sealed

Said = Mapping[str, str]


def asked(part: int, said: Said, *, before: tuple[Said, ...] = (), seed: int = 1, coins: int = 5) -> Ran:
    async def piece(table: CityTable, plan: Plan) -> None:
        for number, answers in enumerate(before, FIRST):
            rows = tuple((mask, answers.get(mask, "change")) for mask in MASKS)
            table.tell(ev.ChairAnswered(number, rows, is_together=False))
        await chair(table, event_of("chair", part), 3)

    return run(piece, plan_with(chair=True), said, seed=seed, coins=coins)


def everybody(said: str) -> dict[str, str]:
    return dict.fromkeys(MASKS, said)


# -- the first two days -------------------------------------------------------------------------------------------


def test_to_ask_alone_costs_a_coin_and_is_written_down() -> None:
    ran = asked(FIRST, {"ada": "ask"})
    assert ran.coins() == {"ada": -1, "bo": 0, "cy": 0, "di": 0}
    assert ran.deeds() == [("posted", "ada", "sensitive")]
    assert set(ran.life().values()) == {0}
    assert ran.city.dark == {}


def test_two_who_ask_are_heard_on_the_first_day() -> None:
    ran = asked(FIRST, {"ada": "ask", "bo": "ask"})
    assert ran.life() == {"ada": 1, "bo": 1, "cy": 0, "di": 0}
    assert set(ran.coins().values()) == {0}
    assert ran.deeds() == [("posted", "ada", "sensitive"), ("posted", "bo", "sensitive")]


def test_a_glass_to_the_city_is_a_coin_and_something_else_is_nothing() -> None:
    ran = asked(FIRST, {"ada": "toast", "bo": "change"})
    assert ran.coins() == {"ada": 1, "bo": 0, "cy": 0, "di": 0}
    assert ran.deeds() == [("posted", "ada", "approved")]


def test_the_second_day_asks_more_of_those_who_ask() -> None:
    ran = asked(SECOND, {"ada": "ask"})
    assert ran.coins()["ada"] == -1
    assert ran.city.dark == {"ada": 3}, "to the end of the day"
    assert [needed(FIRST, n) for n in range(3, 9)] == [2, 2, 2, 2, 3, 3]
    assert [needed(SECOND, n) for n in range(3, 9)] == [2, 2, 3, 3, 4, 4]
    heard = asked(SECOND, everybody("ask"))
    assert set(heard.life().values()) == {1}
    assert heard.city.dark == {}


def test_an_empty_purse_stays_empty() -> None:
    assert asked(FIRST, {"ada": "ask"}, coins=0).city.coins["ada"] == 0


def test_everybody_is_asked_the_same_sealed_question() -> None:
    ran = asked(FIRST, {})
    assert ran.asked == [(mask, "chair", ANSWERS) for mask in MASKS]


# -- how it ends --------------------------------------------------------------------------------------------------


def ended(outcome: str, before: tuple[Said, ...]) -> Ran:
    return next(
        ran
        for ran in (asked(LAST, {}, before=before, seed=seed) for seed in range(60))
        if ran.told(ev.ChairSettled)[0].outcome == outcome
    )


BEFORE: tuple[Said, ...] = ({"ada": "ask", "bo": "toast"}, {"bo": "toast", "cy": "change", "di": "ask"})


@pytest.mark.parametrize(
    ("outcome", "coins", "life"),
    [
        (CHANGED, {"ada": 0, "bo": 1, "cy": 0, "di": 0}, {"ada": 1, "bo": 0, "cy": 0, "di": 1}),
        (LATE, dict.fromkeys(MASKS, 0), {"ada": 1, "bo": 0, "cy": 1, "di": 1}),
        (GONE, dict.fromkeys(MASKS, 0), dict.fromkeys(MASKS, 0)),
    ],
)
def test_each_end_brings_what_it_says_and_asks_nobody(
    outcome: str, coins: dict[str, int], life: dict[str, int]
) -> None:
    ran = ended(outcome, BEFORE)
    assert ran.asked == []
    assert ran.coins() == coins
    assert ran.life() == life
    assert ran.city.memory.chair_end == outcome
    assert {m: (c, n) for m, _, c, n in ran.told(ev.ChairEnded)[0].rows} == {m: (coins[m], life[m]) for m in MASKS}


def ends(asking: int) -> Counter[str]:
    rows = tuple((mask, "ask" if n < asking else "change") for n, mask in enumerate(MASKS))
    pack = default_pack()
    found: Counter[str] = Counter()
    for seed in range(600):
        table: Table[City] = Table(plaudit_rules(Plan(pack, pack.scenarios["plaudit"], "standard", 4)), seed)
        table.tell(ev.ChairAnswered(FIRST, rows, is_together=False))
        found[draw_outcome(table)] += 1
    return found


def test_asking_makes_a_late_return_likelier_and_settles_nothing() -> None:
    silent, loud = ends(0), ends(4)
    assert loud[LATE] > silent[LATE] + 100
    assert min(min(silent[end], loud[end]) for end in OUTCOMES) > 40, "no answer makes an end sure or impossible"


# -- when it comes ------------------------------------------------------------------------------------------------


def papers(plan: Plan, seed: int) -> list[tuple[int, int]]:
    """(day, part) of the chair in a match of random answers."""
    parts = {event.id: event.effect.amount for event in plan.pack.events if event.effect.kind == "chair"}
    found, day = [], 0
    for event in play(plan, seed).events:
        if isinstance(event, ev.DayBegan):
            day = event.day
        elif isinstance(event, ev.BulletinRead) and event.event in parts:
            found.append((day, parts[event.event]))
    return found


def test_it_lasts_three_days_running_or_does_not_come() -> None:
    pack = default_pack()
    plan = Plan(pack, pack.scenarios["applause"], "standard", 3)
    seen = {tuple(papers(plan, seed)) for seed in range(8)}
    assert () in seen
    assert ((2, 1), (3, 2), (4, 3)) in seen
    assert len(seen) == 2
    for seats in range(3, 9):
        long = Plan(pack, pack.scenarios["plaudit"], "standard", seats)
        for seed in range(40):
            day = first_day(Table(plaudit_rules(long), seed), long)
            assert 2 <= day <= long.days - 2 or day == long.days + 1


@pytest.mark.parametrize(
    "plan",
    [
        Plan(default_pack(), default_pack().scenarios["plaudit"], "quick", 4),
        Plan(default_pack(), default_pack().scenarios["plaudit"], "standard", 4, rated="class"),
        Plan(default_pack(), default_pack().scenarios["first-impressions"], "standard", 4),
    ],
    ids=["a short match", "a class", "another scenario"],
)
def test_there_is_no_chair_in(plan: Plan) -> None:
    for seed in range(20):
        table: Table[City] = Table(plaudit_rules(plan), seed)
        for day in range(1, plan.days + 1):
            assert event_due(table, plan, day) is None


def due_parts(*told: Event) -> list[int]:
    """Which days of it still come, on a table that has the chair on its second day."""
    pack = default_pack()
    plan = Plan(pack, pack.scenarios["applause"], "standard", 4)
    for seed in range(50):
        table: Table[City] = Table(plaudit_rules(plan), seed)
        if first_day(table, plan) == 2:
            table.tell(*told)
            events = [event_due(table, plan, day) for day in (2, 3, 4)]
            return [event.effect.amount for event in events if event is not None]
    raise AssertionError("no table has the chair")


def test_a_strike_or_a_gentler_match_ends_it() -> None:
    rows = tuple((mask, "change") for mask in MASKS)
    both = [ev.ChairAnswered(part, rows, is_together=False) for part in (FIRST, SECOND)]
    assert due_parts(*both) == list(PARTS)
    assert due_parts(*both, CardStruck("chair-2")) == []
    assert due_parts(*both, Softened()) == []
    assert due_parts() == [FIRST], "there is no second day without a first"


def in_the_chair(plan: Plan, beat: str) -> Driver[City]:
    """A match at the moment at which such a group of the chair is open."""
    for seed in range(30):
        driver, answer = Driver(plaudit_rules(plan), seed), random_answers(seed)
        while driver.ask is not None:
            if driver.ask.beat == beat:
                return driver
            driver.feed(sealed(driver, answer))
    raise AssertionError("no match came to the chair")


@pytest.mark.parametrize("beat", ["chair", "chair_shown", "chair_ended"])
def test_x_leaves_no_trace_of_the_question(beat: str) -> None:
    pack = default_pack()
    driver = in_the_chair(Plan(pack, pack.scenarios["applause"], "standard", 3), beat)
    city = driver.table.state
    before = (dict(city.coins), dict(city.life), len(city.rounds[-1]), dict(city.chair), dict(city.dark))
    (card,) = driver.table.open_cards
    told = driver.feed(Strike(card))
    lasting = [event for event in told if not event.is_shown]
    assert lasting[0] == CardStruck(card)
    first = [event for event in lasting if isinstance(event, ev.ChairAnswered | ev.ChairSettled | ev.Darkened)]
    assert first == []
    assert (city.life, city.chair, city.dark) == (before[1], before[3], before[4])
    paid = [event for event in lasting if isinstance(event, ev.Paid) and event.why == "chair"]
    assert paid == []
    assert not any(isinstance(event, ev.DeedNoted) and event.deed == "posted" for event in lasting)
    while driver.ask is not None:  # and it never comes back
        assert not driver.ask.beat.startswith("chair")
        driver.feed(sealed(driver, random_answers(1)))


def test_two_ways_of_answering_shift_no_other_luck() -> None:
    pack = default_pack()
    plan = Plan(pack, pack.scenarios["applause"], "standard", 3)
    districts = []
    for answer in ANSWERS:
        driver, legal = in_the_chair(plan, "chair"), random_answers(3)
        while driver.ask is not None and driver.ask.beat == "chair":
            driver.feed(Close((answer,) * 3, ()))
        days = []
        while driver.ask is not None:
            days += [e.districts for e in driver.feed(sealed(driver, legal)) if isinstance(e, ev.DayBegan)]
        districts.append(days)
    assert districts[0] == districts[1] == districts[2]


# -- bots and story -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", AT_THE_TABLE)
def test_bots_of_every_temper_say_all_three_things_sometimes(name: str) -> None:
    ran = asked(FIRST, {})
    bot, prompt = Bot(TEMPERAMENTS[name]), Choose("chair", options_on(FIRST), "change")
    said = Counter(bot.answer(ran.city, 0, prompt, Dice(n, "chair")) for n in range(300))
    assert set(said) == set(ANSWERS)


def test_the_honest_ask_more_than_climbers() -> None:
    ran, prompt = asked(FIRST, {}), Choose("chair", options_on(FIRST), "change")

    def asks(name: str) -> int:
        bot = Bot(TEMPERAMENTS[name])
        return sum(bot.answer(ran.city, 0, prompt, Dice(n, "chair")) == "ask" for n in range(300))

    assert asks("honest") > asks("climber")


def test_the_story_tells_who_asked_and_how_it_ended() -> None:
    pack = default_pack()
    odile, bram = (mask.id for mask in pack.masks[:2])
    told = [
        ev.ChairAnswered(1, ((odile, "ask"), (bram, "toast")), is_together=False),
        ev.ChairAnswered(2, ((odile, "change"), (bram, "toast")), is_together=False),
        *(ev.ChairSettled(outcome) for outcome in OUTCOMES),
    ]
    lines = list(story_of(told, Wording(pack)))
    assert lines[:2] == [
        "Of Mr Ambrel's empty chair, Odile asked aloud where he was. It was written down.",
        "Of Mr Ambrel's empty chair, nobody asked.",
    ]
    assert len(set(lines)) == 5


def test_a_pack_without_its_days_is_told_so() -> None:
    pack = default_pack()
    fewer = replace(pack, events=tuple(e for e in pack.events if e.id != "chair-put-away"))
    (found,) = check(fewer)
    assert "one event for each of its days, 1 to 3; here are [1, 3]" in found.says
    wrong = replace(pack, events=(*pack.events, replace(event_of("chair", 4), from_day=4)))
    assert any("which day of it this is: 1 to 3" in finding.says for finding in check(wrong))
