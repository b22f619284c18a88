"""What a rule's card says of today comes true under that rule: no upper door for whom it leaves out, and no good bed
until the day's own ledger has lifted that mask."""

from __future__ import annotations

import pytest

from game.city import events as ev
from tests.laws.matches import plan_for, play

SCENARIOS = ("plaudit", "the-list", "applause")


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_rule_that_came_opens_beds_and_doors_to_whom_its_card_said(scenario: str) -> None:
    plan, asked = plan_for(scenario, 5), 0
    good = {home.id for home in plan.pack.homes if home.rung >= 3}
    for seed in range(12):
        stake: tuple[set[str], set[str]] | None = None
        offer: ev.RuleOffered | None = None
        now: dict[str, int] = {}
        since: set[str] = set()
        then: dict[str, int] = {}
        for event in play(plan, seed).events:
            if isinstance(event, ev.RuleOffered):
                offer = event
            elif isinstance(event, ev.RuleChanged) and offer is not None:
                stakes = {name: (set(beds), set(door)) for name, beds, door in offer.stakes}
                stake, offer, then, since = stakes.get(event.regime), None, {}, set()
            elif isinstance(event, ev.DeedNoted):  # a bill that is answered this morning: it stands otherwise now
                since |= {str(value) for name, value in event.pairs if name == "by"}
                if event.deed == "opted_in" and stake is not None:  # it had no app when the card was shown
                    stake[0].add(str(dict(event.pairs)["by"]))
            elif isinstance(event, ev.StandingsJudged):
                now = {mask: tier for mask, _, tier, _ in event.rows}
                then = then or now
            elif isinstance(event, ev.DoorAnswered) and stake is not None and event.kind == "travel":
                met = {row[0]: row[1] for row in event.rows}
                refused = {mask for mask, how in met.items() if how == "refused"}
                if not event.is_open_to_all:  # the day's news has opened it since
                    assert refused - since == set(met) - stake[1] - since, event
                asked += 1
            elif isinstance(event, ev.Booked) and stake is not None:
                stake[0].discard(event.mask)
            elif isinstance(event, ev.HomeTaken) and stake is not None and event.home in good:
                assert event.mask in stake[0] or now[event.mask] > then[event.mask], (seed, event)
                asked += 1
            elif isinstance(event, ev.DayClosed):
                stake = None
    assert asked


def test_a_plea_is_made_in_the_open_before_every_vote_of_a_party() -> None:
    pleas = 0
    for seed in range(4):
        told = [e for e in play(plan_for("plaudit", 5), seed).events if isinstance(e, ev.RuleOffered | ev.Pleaded)]
        for at, event in enumerate(told):
            if isinstance(event, ev.RuleOffered) and event.by == "vote":
                assert isinstance(told[at + 1], ev.Pleaded)
                pleas += 1
    assert pleas
