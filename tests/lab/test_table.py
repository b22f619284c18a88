"""Who sits at the lab's table, and that each strategy does what its line says."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.pacing import BEATS_S
from game.city.plaudit import plaudit_rules
from game.engine.host import Host, Pace, run_headless
from game.lab.play import Table, plan_of, play
from game.lab.seating import USUAL, BadTable, Seating
from game.lab.strategies import STRATEGIES

SEATS = 5


def stars_of(who: str, seed: int = 3) -> list[tuple[int, int, int]]:
    """(giver's seat, receiver's seat, stars) of one match, street left out; who plays it sits from seat seed % 5 on."""
    plan = plan_of(Table("plaudit", seats=SEATS))
    players, _ = Seating.read(who).seat(SEATS, seed, {})
    host = Host(plaudit_rules(plan), seed, pace=Pace(BEATS_S), players=players)
    run_headless(host)
    worn: dict[str, int] = {}
    found = []
    for event in host.history:
        if isinstance(event, ev.MatchBegan | ev.MasksSwapped):
            worn = {mask: seat for seat, mask in enumerate(event.masks)}
        if isinstance(event, ev.StarsGiven) and event.by in worn:
            found.append((worn[event.by], worn[event.of], event.stars))
    return found


@pytest.mark.parametrize(("who", "stars"), [("always-five", 5), ("always-one", 1)])
def test_always_is_always(who: str, stars: int) -> None:
    own = [given for by, _, given in stars_of(who) if by == 3]
    assert own
    # one single star of 1 a day for each rater: the second is softened by the city, not by the strategy
    assert set(own) <= ({1, 2} if stars == 1 else {5})


@pytest.mark.parametrize(("who", "stars"), [("loved", {5}), ("hated", {1, 2})])
def test_the_loved_and_the_hated_get_it_from_everybody(who: str, stars: set[int]) -> None:
    got = {given for _, of, given in stars_of(who) if of == 3}
    assert got <= stars


def test_a_pact_is_for_two() -> None:
    within = {given for by, of, given in stars_of("pact") if {by, of} == {3, 4}}
    without = {given for by, of, given in stars_of("pact") if by in (3, 4) and of not in (3, 4)}
    assert within == {5}
    assert without <= {1, 2}
    with pytest.raises(BadTable, match="at least 2"):
        Seating.read("pact:1")


def test_a_mix_is_seated_and_counted_by_name() -> None:
    _, names = Seating.read("clique:2,honest:3").seat(SEATS, 1, {})
    assert sorted(names) == ["clique", "clique", "honest", "honest", "honest"]
    assert str(Seating.read("")) == USUAL


def test_the_knowing_take_the_best_they_know() -> None:
    plan = plan_of(Table("plaudit", seats=SEATS))
    worth = {f"option/home/{home.id}": float(-home.rung) for home in plan.pack.homes}
    players, _ = Seating.read("knowing").seat(SEATS, 0, worth)
    host = Host(plaudit_rules(plan), 0, pace=Pace(BEATS_S), players=players)
    run_headless(host)
    asked = [event for event in host.history if isinstance(event, ev.BedsOffered)]
    mask = next(event for event in host.history if isinstance(event, ev.MatchBegan)).masks[0]
    wanted = {dict(event.wanted)[mask] for event in asked[: plan.days // 2]}
    assert wanted == {"capsule"}


@pytest.mark.parametrize("who", sorted(STRATEGIES))
def test_every_strategy_plays_a_match_to_its_end(who: str) -> None:
    counts = play(Table("applause", seats=SEATS, seating=Seating.read(who)), 1, {})
    assert counts[f"wins/{who}"][1] == 168 * STRATEGIES[who].seats


def test_a_rule_that_is_asked_for_is_in_force_from_the_day_doors_look() -> None:
    counts = play(Table("the-list", seats=SEATS, rule="quiet"), 1, {})
    under = {name for name, (_, asked) in counts.items() if name.startswith("refused-under/") and asked}
    assert under == {"refused-under/quiet"}


@pytest.mark.parametrize("text", ["clik", "honest:0", "honest:9", "honest:x"])
def test_who_is_not_there_is_named(text: str) -> None:
    with pytest.raises(BadTable):
        Seating.read(text)
