"""The door that is walked step by step was there; its order and its reasons hold; no bet is always right."""

from __future__ import annotations

from collections import Counter

import pytest

from game.city import events as ev
from game.content import default_pack
from game.debrief.counterfactual import all_rules
from game.debrief.reading import record_of
from game.debrief.walk import Line, Walk, walk_of
from tests.debrief.played import played
from tests.sampled import some

SCENARIOS = tuple(default_pack().scenarios)
SAMPLE = [(scenario, 3 + at, 40 + at) for at, scenario in enumerate(SCENARIOS)]
MANY = [(SCENARIOS[n % len(SCENARIOS)], 3 + n % 6, 900 + n) for n in range(200)]
every_match = pytest.mark.parametrize("match", some([*SAMPLE, *MANY[:100]], len(SAMPLE)))


def walk(match: tuple[str, int, int]) -> Walk | None:
    record = record_of(played(*match))
    return walk_of(record, all_rules(record))


def check(line: Line, rows: list[tuple[str, str, bool]]) -> None:
    assert [(one.mask, one.is_in) for one in line.masks] == [(mask, is_in) for mask, _, is_in in rows]
    shut = sum(treatment == "refused" and not is_in for _, treatment, is_in in rows)
    assert (line.came, line.shut, line.full) == (
        sum(is_in for *_, is_in in rows), shut, sum(not is_in for *_, is_in in rows) - shut,
    )  # fmt: skip
    for one, (_, treatment, is_in) in zip(line.masks, rows, strict=True):
        assert (one.why == "shut") <= (treatment == "refused" and not is_in)
        assert (one.why == "waited") <= is_in, "who waited is let in"


@every_match
def test_the_door_stood_there_and_answers_as_told(match: tuple[str, int, int]) -> None:
    events, found = played(*match), walk(match)
    if found is None:
        return
    record = record_of(events)
    (tried,) = [d for d in record.doors if (d.day, d.asked.kind, d.asked.door) == (found.day, found.kind, found.door)]
    assert tried.asked in [event for event in events if isinstance(event, ev.DoorAnswered)]
    assert tried.regime == found.was.rule != found.would.rule
    check(found.was, [row[:3] for row in tried.asked.rows])
    (again,) = [door for door in all_rules(record)[found.would.rule].doors if door.tried.at == tried.at]
    check(found.would, list(again.rows))
    before, after = ({one.mask for one in line.masks if one.is_in} for line in (found.was, found.would))
    moved = max(len(before - after), len(after - before))
    assert found.swapped == ("same" if not moved else "one_other" if moved == 1 else "others")
    hidden = found.without_order()
    assert hidden.was.masks == hidden.would.masks == ()


@pytest.mark.slow
def test_no_answer_of_the_bet_is_right_in_more_than_seven_matches_of_ten() -> None:
    counts = Counter(found.swapped for match in MANY if (found := walk(match)) is not None)
    assert max(counts.values()) <= 0.7 * counts.total(), counts
    assert len(counts) == 3
