"""Laws of the Book over whole matches: who is written, what it shuts, what it pays, who signs and what that costs."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.plan import Plan
from game.content import default_pack
from tests.laws.matches import plan_for, play
from tests.sampled import some

TABLES = [("plaudit", 3), ("plaudit", 5), ("the-list", 5), ("charter", 8), ("applause", 4), ("first-impressions", 5)]
SEEDS = range(3)
every_table = pytest.mark.parametrize(("scenario", "seats"), some(TABLES, 3, names=2))


def _at_foot(all_rows: tuple[tuple[str, str, int, int, bool], ...]) -> set[str]:
    rows = [row for row in all_rows if row[1] != "out"]
    if not rows:
        return set()
    last = max(row[3] for row in rows)
    lowest = {row[0] for row in rows if row[3] == last}
    most = max(1, len(rows) * 2 // 5)
    low = {row[0] for row in rows if row[2] <= 1 and sum(other[3] > row[3] for other in rows) < most}
    return low | (lowest if last > 1 and len(lowest) == 1 else set())


@every_table
def test_whoever_stood_at_the_foot_two_evenings_running_is_written_and_nobody_else(scenario: str, seats: int) -> None:
    """From the day on which doors look, and by nothing but what the hill shows."""
    plan, written = plan_for(scenario, seats), 0
    for seed in SEEDS:
        foot: set[str] = set()
        shown: tuple[tuple[str, str, int, int, bool], ...] = ()
        yesterday: set[str] = set()
        booked: set[str] = set()
        tonight: set[str] = set()
        day = 0
        for event in play(plan, seed).events:
            if isinstance(event, ev.DayBegan):
                day, tonight = event.day, set()
            elif isinstance(event, ev.StandingsShown):
                foot, shown = _at_foot(event.rows), event.rows
            elif isinstance(event, ev.DeedNoted) and event.deed == "opted_out":
                shown = tuple(row for row in shown if row[0] != dict(event.pairs)["by"])
                foot = _at_foot(shown)
            elif isinstance(event, ev.FootNamed):
                assert day >= plan.doors_day
                assert set(event.masks) == foot
            elif isinstance(event, ev.Booked):
                tonight.add(event.mask)
            elif isinstance(event, ev.DayClosed):
                due = (foot & yesterday) - booked if day > plan.doors_day else set()
                assert tonight == due, (seed, day)
                booked |= tonight
                written += len(tonight)
                yesterday = foot
    assert written or seats == 4


@every_table
def test_no_good_home_takes_a_name_of_the_book_until_somebody_has_signed_and_each_night_is_paid(
    scenario: str, seats: int
) -> None:
    plan = plan_for(scenario, seats)
    good = {home.id for home in plan.pack.homes if home.rung >= 3}
    foot = {home.id for home in plan.pack.homes if home.rung <= 1}
    for seed in SEEDS:
        alone: set[str] = set()
        written: set[str] = set()
        home: dict[str, str] = {}
        moved: set[str] = set()
        tonight: set[str] = set()
        plates = 0
        for event in play(plan, seed).events:
            if isinstance(event, ev.Booked):
                alone.add(event.mask)
                written.add(event.mask)
                tonight.add(event.mask)
                if home[event.mask] in good:
                    moved.add(event.mask)
            elif isinstance(event, ev.Guaranteed):
                assert home[event.by] in good, "only whoever lives well may sign"
                assert event.by != event.of
                alone.remove(event.of)
            elif isinstance(event, ev.HomeTaken):
                home[event.mask] = event.home
                assert not (event.mask in alone and event.home in good), (seed, event)
            elif isinstance(event, ev.Evicted) and event.why == "book":
                moved.remove(event.mask)
            elif isinstance(event, ev.Lived) and event.why == "book":
                plates += 1
                assert event.points == plan.scenario.book_life
            elif isinstance(event, ev.DayClosed):
                assert not moved, "whoever lived there was helped to move the same evening"
                assert plates == sum(home[mask] in foot for mask in written - tonight)
                plates, tonight = 0, set()
            elif isinstance(event, ev.ReferendumHeld):
                break


@every_table
def test_a_guarantor_pays_for_each_later_day_on_which_its_guest_broke_a_promise(scenario: str, seats: int) -> None:
    for seed in SEEDS:
        signed: dict[str, tuple[str, int]] = {}
        broke: set[str] = set()
        called: set[str] = set()
        day = 0
        for event in play(plan_for(scenario, seats), seed).events:
            if isinstance(event, ev.DayBegan):
                day, broke, called = event.day, set(), set()
            elif isinstance(event, ev.EncounterDone):
                broke |= set(event.broken)
            elif isinstance(event, ev.Guaranteed):
                signed[event.of] = (event.by, event.day)
            elif isinstance(event, ev.GuaranteeCalled):
                assert signed[event.of] == (event.by, signed[event.of][1])
                called.add(event.of)
            elif isinstance(event, ev.DayClosed):
                assert called == {guest for guest, (_, since) in signed.items() if guest in broke and since < day}


def test_the_last_vote_may_strike_a_name_and_says_no_count() -> None:
    struck = []
    for seed in range(12):
        written: set[str] = set()
        for event in play(plan_for("plaudit", 5), seed).events:
            if isinstance(event, ev.Booked):
                written.add(event.mask)
            elif isinstance(event, ev.NameStruck):
                assert not event.mask or event.mask in written
                struck.append(event.mask)
    assert any(struck)


@pytest.mark.parametrize("length", ["class10", "class25", "class45"])
def test_a_class_writes_nobody_down(length: str) -> None:
    pack = default_pack()
    played = play(Plan(pack, pack.scenarios["plaudit"], length, 5), 1)
    assert not [event for event in played.events if isinstance(event, ev.Booked | ev.FootNamed | ev.NameStruck)]
