"""Where a rule publishes no number masks that show the same are equals: no star decides among them, the lot does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest

from game.city import events as ev
from game.city.city import NO_SCORE, City
from game.city.deeds import Rated
from game.city.fold import passing
from game.city.pack import MaskId
from game.city.plan import Plan
from game.city.regimes.registry import all_regimes
from game.city.standing import BY_PLACE
from game.debrief.reading import record_of
from game.debrief.rejudged import Rejudged
from game.engine.events import Event
from tests.laws.matches import plan_for, play, under
from tests.sampled import some

NUMBERLESS = ("quiet", "list", "list_secret", "web", "ledger", "ledger_consent")


def _plan(rule: str, seats: int = 5, scenario: str = "plaudit") -> Plan:
    return under(plan_for(scenario, seats), rule)


def _judged(events: Sequence[Event], rule: str) -> Iterator[ev.StandingsJudged]:
    return (e for e in events if isinstance(e, ev.StandingsJudged) and e.regime == rule)


def ever_out(events: Sequence[Event]) -> set[str]:
    """Who has ever handed in the app."""
    return {str(dict(e.pairs)["by"]) for e in events if isinstance(e, ev.DeedNoted) and e.deed == "opted_out"}


def test_a_rule_without_a_number_is_known_by_what_it_shows() -> None:
    assert {name for name, rule in all_regimes().items() if not rule.has_figure} == set(NUMBERLESS)


@pytest.mark.parametrize("rule", some(NUMBERLESS))
def test_masks_that_show_the_same_stand_in_one_place(rule: str) -> None:
    seen = 0
    for seed in range(3):
        played = play(_plan(rule), seed)
        for event in played.events:
            if isinstance(event, ev.StandingsShown) and event.regime == rule:
                rows = {(text, tier, place) for _, text, tier, place, _ in event.rows if text != NO_SCORE}
                assert len({(text, tier) for text, tier, _ in rows}) == len({place for *_, place in rows}) == len(rows)
                seen += 1
        record = record_of(played.events)
        last = record.ledgers[-1]
        out = frozenset(mask for mask, (text, _) in last.shown.items() if text == NO_SCORE)
        closed = record.closed_rounds
        hill = Rejudged(record, all_regimes()[rule]).hill(len(closed), len(closed[-1]), out)
        assert hill.ranks == {mask: place for mask, (_, _, place) in last.rows.items()}
        if rule in ("quiet", "list_secret"):
            rows = [row for judged in _judged(played.events, rule) for row in judged.rows]
            assert {place for mask, _, _, place in rows if mask not in ever_out(played.events)} == {1}
    assert seen >= 9


def stars_so_far(city: City) -> dict[MaskId, float]:
    """The mean of all stars that each mask has had, read from the deeds."""
    found: dict[MaskId, list[int]] = {mask: [] for mask in city.masks}
    for deed in (deed for deeds in city.rounds for deed in deeds):
        if isinstance(deed, Rated):
            found[deed.of].append(deed.stars)
    return {mask: sum(stars) / len(stars) if stars else 3.0 for mask, stars in found.items()}


def at_the_edge(events: Sequence[Event], rule: str) -> Iterator[tuple[float, float]]:
    """At each full door the last one let in and the first one not, if both were met alike: their stars so far."""
    for city, event in passing(events, City()):
        if isinstance(event, ev.DoorAnswered) and city.regime == rule:
            for (mask, treatment, is_in, _), (other, other_treatment, is_other_in, _) in pairwise(event.rows):
                singled = {mask, other} & {event.first, event.last, *event.waited}
                alike = treatment == other_treatment and city.tier[mask] == city.tier[other]
                if is_in and not is_other_in and alike and not singled:
                    stars = stars_so_far(city)
                    yield stars[mask], stars[other]


def tally(rule: str, seeds: range, scenario: str = "plaudit") -> tuple[int, int]:
    """(full doors at which the one let in had more stars, full doors at which it had other stars)."""
    pairs = [pair for seed in seeds for pair in at_the_edge(play(_plan(rule, 5, scenario), seed).events, rule)]
    return sum(one > other for one, other in pairs), sum(one != other for one, other in pairs)


def is_fair(more: int, told: int) -> bool:
    """Whether so many of so many are within four standard deviations of a half."""
    return abs(more - told / 2) <= 4 * (told / 4) ** 0.5


def test_stars_open_no_full_door_where_no_star_counts() -> None:
    more, told = tally("quiet", range(24))
    assert told >= 60
    assert is_fair(more, told), f"at {told} full doors the one with more stars came in {more} times"


def test_stars_do_open_a_full_door_where_they_count() -> None:
    """In `charter`, where nobody is shunned at a door and no figure is left out."""
    more, told = tally("mean", range(24), "charter")
    assert told >= 10
    assert not is_fair(more, told), "the law above would notice nothing"


@pytest.mark.slow
@pytest.mark.parametrize("rule", ["quiet", "list", "list_secret"])
def test_stars_open_no_full_door_over_hundreds_of_matches(rule: str) -> None:
    more, told = tally(rule, range(1000, 1300))
    assert told >= 500
    assert is_fair(more, told), f"at {told} full doors the one with more stars came in {more} times"


def test_no_headline_and_no_event_points_at_a_highest_where_there_is_none() -> None:
    pack = plan_for().pack
    about = {each.id for each in (*pack.headlines, *pack.events) if each.effect.kind in BY_PLACE}
    seen = 0
    for seed in range(12):
        for city, event in passing(play(_plan("quiet"), seed).events, City()):
            if isinstance(event, ev.LowestNamed) and city.regime == "quiet":
                assert not about & set(event.headlines)
                seen += 1
            elif isinstance(event, ev.BulletinRead) and city.regime == "quiet":
                assert event.event not in about
    assert seen >= 12
