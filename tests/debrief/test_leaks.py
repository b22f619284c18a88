"""What a level hides is in no file: for every secret there is another match that has it otherwise and the same files.

So whoever reads page, figures and picture, in their source too, can't tell which of the two was played.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import islice

import pytest

from game.bots.bot import bots_for
from game.city import events as ev
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.debrief.counterfactual import Retried, all_rules
from game.debrief.reading import record_of
from game.debrief.report import csv_text, report_html, share_svg, view_of
from game.engine.dice import Dice
from game.engine.driver import Close, Driver
from game.engine.prompts import STAGE, Choose, Raw, Slot
from game.engine.views import View
from tests.debrief.played import played
from tests.debrief.twins import Events, Pair, hold_figures, pairs_of, twins, without

SUMS, OF_EACH, PAIRS, SEATS = 0, 1, 2, 3
TABLES = [("plaudit", 4, 22), pytest.param("the-list", 5, 8, marks=pytest.mark.slow)]
LEVELS = [pytest.param(SUMS), *(pytest.param(level, marks=pytest.mark.slow) for level in (OF_EACH, PAIRS)), SEATS]
"""The first and the last in the quick run."""
TRIED_MOST = 40
WAYS = 2
"""A pair counts if its stars can be exchanged in so many ways: with one, the luck of that one would be tried."""
FEWEST_TWINS = 0.8
"""So many of the pairs have a twin at level 1, where what each gave in all must stay the same; at level 0 all have."""
MAY_BE_READ = {
    "StarsGiven": "sums of stars, and who gave whom where the level allows it",
    "StandingsJudged": "what the other rules are compared with",
    "CareNoted": "whether stars follow acts, over the table",
    "TagRead": "goods are judged by rules that look at them",
    "PollAnswered": "opinions before and after, as counts",
}
"""Secret facts that the report may read, and what for; of all others it knows nothing."""


def at_level(events: Events, level: int) -> Events:
    """The same match, had its table set another level."""
    return tuple(ev.RevealSet(level) if isinstance(event, ev.RevealSet) else event for event in events)


Rules = Mapping[str, Retried]


def rules_for(events: Events) -> Rules:
    """What other rules would have answered in this match: stands for those of its twins, too."""
    return all_rules(record_of(events))


def files(events: Events, rules: Rules | None = None) -> tuple[str, str, str]:
    """Page, figures and picture. `rules`: those of another match, where they are to stand for this one's."""
    view = view_of(record_of(events), default_pack(), rules=rules_for(events) if rules is None else rules)
    return report_html(view), csv_text(view), share_svg(view)


def has_twin(events: Events, pair: Pair, level: int, same: tuple[str, str, str], rules: Rules) -> bool:
    """Whether `pair` could have had other stars at that level with the same files."""
    found = twins(events, pair, keeps_own=level == OF_EACH)
    return any(files(twin, rules) == same for twin in islice(found, TRIED_MOST))


def share_with_twin(events: Events, level: int, pairs: list[Pair]) -> float:
    rules = rules_for(events)
    same = files(events, rules)
    able = [pair for pair in pairs if len(list(islice(twins(events, pair, keeps_own=level == OF_EACH), WAYS))) == WAYS]
    assert len(able) >= len(pairs) / 2, "too little can be exchanged in this match: take another"
    return sum(has_twin(events, pair, level, same, rules) for pair in able) / len(able)


@pytest.mark.parametrize(("level", "least"), [(SUMS, 1.0), (OF_EACH, FEWEST_TWINS)])
@pytest.mark.parametrize(("scenario", "seats", "seed"), TABLES)
def test_who_gave_whom_is_in_no_file_below_level_two(
    scenario: str, seats: int, seed: int, level: int, least: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = at_level(played(scenario, seats, seed), level)
    hold_figures(monkeypatch, events)
    assert share_with_twin(events, level, pairs_of(events)[::4]) >= least


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize(("level", "least"), [(SUMS, 1.0), (OF_EACH, FEWEST_TWINS)])
@pytest.mark.parametrize(("scenario", "seats", "seed", "step"), [("plaudit", 8, 3, 3), ("charter", 6, 1, 1)])
def test_nor_is_it_at_larger_tables(
    scenario: str, seats: int, seed: int, step: int, level: int, least: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For any pair of six; at eight, where there are twice as many, for every third."""
    events = at_level(played(scenario, seats, seed), level)
    hold_figures(monkeypatch, events)
    assert share_with_twin(events, level, pairs_of(events)[::step]) >= least


@pytest.mark.slow
def test_where_it_may_be_told_the_files_do_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or the tests above would see nothing at all."""
    matches = (played("plaudit", 4, seed) for seed in range(2, 12))
    events, pair, twin = next(
        (events, pair, twin)
        for events in matches
        for pair in pairs_of(events)
        if next(twins(events, pair, keeps_own=False), None)
        for twin in islice(twins(events, pair, keeps_own=True), 1)
    )
    hold_figures(monkeypatch, events)
    rules = rules_for(events)
    for level, is_told in ((OF_EACH, False), (PAIRS, True), (SEATS, True)):
        page = files(at_level(events, level))[0]
        other = files(at_level(twin, level), rules)[0]
        assert (_matrix(page) != _matrix(other)) is is_told
    own = next(twins(events, pair, keeps_own=False))
    for level, is_told in ((SUMS, False), (OF_EACH, True)):
        figures, others = files(at_level(events, level))[1], files(at_level(own, level), rules)[1]
        assert (_rows(figures, "stars") != _rows(others, "stars")) is is_told


def _matrix(page: str) -> str:
    """The part that says who gave whom; "" without one."""
    head, _, rest = page.partition('id="chart-matrix-part"')
    return rest.partition("</section>")[0] if head else ""


def _rows(figures: str, section: str) -> list[str]:
    return [line for line in figures.splitlines() if line.startswith(section)]


@pytest.mark.parametrize("level", LEVELS)
def test_of_most_secret_facts_the_files_know_nothing(level: int) -> None:
    events = at_level(played("plaudit", 5, 2), level)
    secret = {type(e).__name__: "" for e in events if e.audience != "public" and type(e).__name__ not in MAY_BE_READ}
    assert len(secret) >= 4
    assert files(without(events, secret)) == files(events)


@pytest.mark.parametrize("level", LEVELS)
def test_whose_opinion_it_was_is_in_no_file(level: int) -> None:
    events = at_level(played("plaudit", 5, 2), level)
    moved = tuple(
        replace(event, seat=(event.seat + 2) % 5) if isinstance(event, ev.PollAnswered) else event for event in events
    )
    assert moved != events
    assert files(moved) == files(events)
    changed = tuple(
        replace(event, answer=6 - event.answer) if isinstance(event, ev.PollAnswered) and event.answer else event
        for event in events
    )
    assert files(changed) != files(events), "the counts are told"


# -- ballots and consent: no fact at all says whose they were ------------------------------------------------------


class Voting:
    """One match of bots; in every secret ballot all say the same but one seat."""

    def __init__(self, other: int, topic: str, seats: int = 5) -> None:
        pack, self.other, self.topic = default_pack(), other, topic
        plan = Plan(pack, pack.scenarios["plaudit"], "standard", seats, tuple(range(seats)), reveal=SEATS)
        driver = Driver(plaudit_rules(plan), 2)
        bots, views = bots_for(range(seats), Dice(2, "leaks")), [View(driver.rules, seat) for seat in range(seats)]
        self.history, self.asked = [*driver.fresh], 0
        while driver.ask is not None:
            for view in views:
                view.fold(driver.fresh)

            def bot(at: int, slot: Slot, step: int = driver.step) -> Raw | None:
                dice = Dice(2, "leaks", step, at)
                return bots[slot.seat].answer(views[slot.seat].state, slot.seat, slot.prompt, dice)

            driver.feed(Close(tuple(self.answer(at, slot, bot) for at, slot in enumerate(driver.ask.slots))))
            self.history += driver.fresh

    def answer(self, at: int, slot: Slot, bot: Callable[[int, Slot], Raw | None]) -> Raw | None:
        if slot.seat == STAGE:
            return "ready"
        if isinstance(slot.prompt, Choose) and slot.prompt.topic == self.topic and slot.prompt.secrecy == "secret":
            self.asked += 1
            return slot.prompt.options[slot.seat == self.other].id
        return bot(at, slot)


@pytest.mark.parametrize("topic", ["consent", "referendum", "rule"])
def test_whose_the_other_vote_was_is_in_no_fact_so_neither_on_a_screen_nor_in_a_file(topic: str) -> None:
    told = [Voting(other, topic) for other in range(5)]
    assert all(match.asked >= 5 for match in told), f"nobody was asked for {topic}"
    assert all(match.history == told[0].history for match in told)
    nobody = Voting(-1, topic)
    level = next(e.level for e in nobody.history if isinstance(e, ev.RevealSet))
    if topic == "consent":
        assert level == SEATS
        assert all(ev.RevealSet(OF_EACH) in match.history for match in told)
