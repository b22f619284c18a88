"""What is on the signs is what is paid and given: fares, beds, guesses, the coins that are left. Figures by hand.

Read from the events of whole matches of random answers; the amounts are those that players are told, written down here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from statistics import fmean

import pytest

from game.city import events as ev
from game.content import default_pack
from game.engine.events import Event
from tests.laws.matches import plan_for, play
from tests.sampled import some

pytestmark = pytest.mark.xdist_group("prices")  # what they share is made once

PLANE_FARE, COINS_A_LIFE, GUESSES_A_LIFE = 4, 3, 2
MATCHES = [(scenario, seats) for scenario in default_pack().scenarios for seats in (3, 5, 8)]
every_match = pytest.mark.parametrize(("scenario", "seats"), some(dict.fromkeys((*MATCHES[::4], *MATCHES)), 4, names=2))


@lru_cache(maxsize=len(MATCHES))
def events_of(scenario: str, seats: int) -> tuple[Event, ...]:
    """Three matches one after the other, each from its own beginning."""
    return tuple(event for seed in (1, 2, 3) for event in play(plan_for(scenario, seats), seed).events)


def whole(scenario: str, seats: int) -> Iterator[list[Event]]:
    """Match by match."""
    match: list[Event] = []
    for event in events_of(scenario, seats):
        if isinstance(event, ev.MatchBegan) and match:
            yield match
            match = []
        match.append(event)
    yield match


@every_match
def test_the_plane_takes_four_coins_and_the_rest_of_the_purse_is_worth_a_third(scenario: str, seats: int) -> None:
    for match in whole(scenario, seats):
        purse: Counter[str] = Counter()
        (flight,) = [event for event in match if isinstance(event, ev.FlightLeft)]
        fares = {event.mask: event.coins for event in match if isinstance(event, ev.Paid) and event.why == "plane"}
        assert fares == dict.fromkeys((mask for mask in flight.flown if mask != flight.guest), -PLANE_FARE)
        for event in match:
            if isinstance(event, ev.Paid):
                purse[event.mask] += event.coins
        (ended,) = [event for event in match if isinstance(event, ev.MatchEnded)]
        left = {seat: purse[mask] // COINS_A_LIFE for seat, mask, _ in ended.rows}
        assert left == {e.seat: e.points for e in match if isinstance(e, ev.Lived) and e.why == "coins"}


@every_match
def test_two_right_guesses_or_a_twelfth_of_all_faces_near_the_street_are_a_life_point_in_one_rounded_sum(
    scenario: str, seats: int
) -> None:
    """A quarter of what is near for whoever has favourites; at most five of it."""
    for match in whole(scenario, seats):
        stars: dict[tuple[str, str], list[int]] = defaultdict(list)
        street: dict[tuple[str, str], list[int]] = defaultdict(list)
        for event in match:
            if isinstance(event, ev.StarsGiven):
                stars[event.card, event.of].append(event.stars)
                if event.by == "street":
                    street[event.card, event.of].append(event.stars)
        right: Counter[int] = Counter()
        near: Counter[int] = Counter()
        own: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for event in match:
            if isinstance(event, ev.Guessed) and stars[event.card, event.mask]:
                right[event.seat] += abs(fmean(stars[event.card, event.mask]) - event.stars) <= 0.5
            if isinstance(event, ev.OwnStars):
                near[event.seat] += abs(fmean(street[event.card, event.of]) - event.stars) <= 1
                own[event.seat][event.of].append(event.stars)
        means = {seat: [Fraction(sum(given), len(given)) for given in by.values()] for seat, by in own.items()}
        uneven = {seat for seat, of in means.items() if max(of) - min(of) > (2 if seats < 7 else 2.5)}
        both = {
            s: Fraction(right[s], GUESSES_A_LIFE)
            + min(5, Fraction((16 if seats <= 4 else 12) * near[s], len(stars))) / (4 if s in uneven else 1)
            for s in right.keys() | near.keys()
        }
        due = {seat: int(life) for seat, life in both.items() if life >= 1}
        assert due == {e.seat: e.points for e in match if isinstance(e, ev.LivedQuietly) and e.why == "guessed_stars"}


@every_match
def test_nobody_sleeps_above_its_line_or_without_a_bed_or_for_less_than_the_rent(scenario: str, seats: int) -> None:
    """Homes know no queue: no house ever takes more than it has beds."""
    for match in whole(scenario, seats):
        beds: ev.BedsOffered | None = None
        met: dict[str, str] = {}
        asleep: Counter[str] = Counter()
        tiers: dict[str, int] = {}
        for at, event in enumerate(match):
            if isinstance(event, ev.StandingsJudged):
                tiers = {mask: tier for mask, _, tier, _ in event.rows}
            elif isinstance(event, ev.BedsOffered):
                beds, met, asleep = event, {}, Counter()
            elif isinstance(event, ev.DoorAnswered) and event.kind == "home":
                met |= {mask: treatment for mask, treatment, is_in, _ in event.rows if is_in}
            elif isinstance(event, ev.HomeTaken) and beds is not None:
                _, _, rent, _, line, places, _ = next(row for row in beds.beds if row[0] == event.home)
                is_led_in = event.mask not in met and not beds.is_open_to_all
                assert not is_led_in or tiers[event.mask] >= line, (event, "its line is higher")
                asleep[event.home] += 1
                assert places < 0 or asleep[event.home] <= places, event
                paid = match[at + 1]
                assert isinstance(paid, ev.Paid)
                assert (paid.mask, paid.why) == (event.mask, "rent" if rent >= 0 else "sweeping")
                is_let_off = met.get(event.mask) == "welcome" and rent > 0
                assert -paid.coins == rent - is_let_off, (event, paid)


@every_match
def test_wages_go_by_the_tier_two_three_or_four(scenario: str, seats: int) -> None:
    """From the day on which doors look, and where neither a job nor the paper says otherwise."""
    for match in whole(scenario, seats):
        tiers: dict[str, int] = {}
        jobs: dict[str, str] = {}
        day, change = 0, 0
        for event in match:
            if isinstance(event, ev.DayBegan):
                day, change = event.day, 0
            elif isinstance(event, ev.StandingsJudged):
                tiers = {mask: tier for mask, _, tier, _ in event.rows}
            elif isinstance(event, ev.JobTaken):
                jobs[event.mask] = event.job
            elif isinstance(event, ev.EffectsSet):
                change += sum(amount for kind, amount in event.effects if kind == "wage")
            elif isinstance(event, ev.ArticleBrought | ev.CharterVoted):
                change = 99  # the charter may change wages for good: told apart in tests/city/test_articles.py
            elif isinstance(event, ev.GateMet) and event.at == "wage" and change == 0 and not jobs.get(event.mask):
                is_looking = day >= plan_for(scenario, seats).doors_day
                assert event.coins == ((2, 2, 3, 4, 4)[tiers[event.mask]] if is_looking else 3), (event, tiers)


@every_match
def test_a_door_lets_in_whom_it_refuses_only_if_it_had_turned_it_away_before(scenario: str, seats: int) -> None:
    for event in events_of(scenario, seats):
        if isinstance(event, ev.DoorAnswered):
            refused = {mask for mask, treatment, is_in, _ in event.rows if treatment == "refused" and is_in}
            assert refused <= set(event.waited), event
            let_in = sum(row[2] for row in event.rows if row[0] not in event.waited)
            assert let_in <= event.places, event


@every_match
def test_a_guest_costs_its_host_something_only_if_it_broke_its_word_today(scenario: str, seats: int) -> None:
    for match in whole(scenario, seats):
        broken: set[str] = set()
        for event in match:
            if isinstance(event, ev.DayBegan):
                broken = set()
            elif isinstance(event, ev.EncounterDone):
                broken |= set(event.broken)
            elif isinstance(event, ev.VouchSettled):
                assert event.is_kept == (event.of not in broken), event
