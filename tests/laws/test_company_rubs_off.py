"""Walking with the last of the hill rubs off: a heart each, two for the last, and the back of each line for a day."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.door_reasons import WALKED, reasons
from game.city.doors import Door, queued, turns_at
from game.city.regimes.registry import regime_named
from tests.laws.matches import plan_for, play
from tests.sampled import some

TABLES = [("plaudit", 5), ("charter", 8), ("plaudit", 3), ("the-list", 6), ("applause", 4)]
SEEDS = range(16)


@pytest.mark.parametrize(("scenario", "seats"), some(TABLES, names=2))
def test_whoever_walked_with_the_last_of_the_hill_stands_last_of_its_kind_for_a_day(scenario: str, seats: int) -> None:
    walked = 0
    for seed in SEEDS:
        shown: dict[str, int] = {}
        last = beside = ""
        day = since = 0
        for event in play(plan_for(scenario, seats), seed).events:
            if isinstance(event, ev.DayBegan):
                day = event.day
            elif isinstance(event, ev.StandingsShown):
                shown = {row[0]: row[3] for row in event.rows if row[1] != "out"}
            elif isinstance(event, ev.DeedNoted) and event.deed == "opted_out":
                shown.pop(str(dict(event.pairs)["by"]))
            elif isinstance(event, ev.CompanyAsked):
                worst = [mask for mask, place in shown.items() if place == max(shown.values())]
                last = worst[0] if len(worst) == 1 and shown[worst[0]] > 1 else ""
                assert event.last == last
            elif isinstance(event, ev.CompanyKept):
                pair = next((pair for pair in event.pairs if last in pair), ())
                beside, since = next((mask for mask in pair if mask != last), ""), day
                assert event.beside_last == beside
                walked += bool(beside)
            elif isinstance(event, ev.DoorAnswered) and event.kind != "flight":
                came = [row[0] for row in event.rows]
                on = day == since if event.kind == "home" else day == since + 1
                assert event.shunned == ((beside,) if on and beside in came else ())
                for mask in event.shunned:
                    how = {row[0]: row[1] for row in event.rows}
                    placed = {*event.waited, *event.returned, event.first, event.last}
                    free = [m for m in came if m not in placed]
                    alike = [m for m in free if how[m] == how[mask]]
                    assert mask not in alike or alike[-1] == mask, event
    assert walked or scenario in ("the-list", "charter"), "there somebody stands last alone on few days"


def test_it_is_worth_a_heart_and_to_the_last_two() -> None:
    for seed in SEEDS:
        events = play(plan_for("plaudit", 5), seed).events
        wearer = {mask: seat for seat, mask in enumerate(events[0].masks)}  # type: ignore[attr-defined]
        last = ""
        for at, event in enumerate(events):
            if isinstance(event, ev.MasksSwapped):
                wearer = {mask: seat for seat, mask in enumerate(event.masks)}
            elif isinstance(event, ev.CompanyAsked):
                last = event.last
            elif isinstance(event, ev.CompanyKept) and event.pairs:
                paired = {mask for pair in event.pairs for mask in pair}
                lived = [e for e in events[at : at + 5 * len(paired)] if isinstance(e, ev.Lived) and e.why == "company"]
                assert {e.seat: e.points for e in lived} == {wearer[m]: 2 if m == last else 1 for m in paired}


def test_at_a_full_door_it_is_the_reason() -> None:
    door = Door("travel", "rose-garden", 1, "event", is_open_to_all=True, shunned=("ada",))
    ranks = {"ada": 1, "bo": 2, "cy": 3}
    rows = queued(door, tuple(ranks), dict.fromkeys(ranks, 2), ranks, regime_named("mean"), (), tuple(ranks))
    assert rows[0] == ("bo", "open", True), "ada stands higher, and behind all who are met alike"
    turns = turns_at(door, {mask: how for mask, how, _ in rows}, ranks, (), tuple(ranks))
    assert reasons(rows, turns, {})["ada"] == (WALKED, "bo", "")
