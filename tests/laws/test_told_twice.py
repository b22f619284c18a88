"""Figures of one mask under rules that weigh stars otherwise: shown only where they betray no vote together."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

import pytest

from game.city import events as ev
from game.city.deeds import CITIZENS, Rated
from game.city.fold import passing
from game.city.regimes.regime import Regime
from game.city.regimes.registry import regime_named
from game.city.told_twice import would_tell
from tests.benchmarks.inference import read, stories_of
from tests.laws.generous import generous_match
from tests.laws.possible import certain

MASKS = ("ada", "bo", "cy", "di")
MEAN, GILDED, CHARTER = (regime_named(name) for name in ("mean", "gilded", "charter"))


def face(of: str, *stars: int, street: tuple[int, ...] = (3, 4, 3)) -> list[Rated]:
    """All others rate `of`, then the street."""
    others = [mask for mask in MASKS if mask != of]
    return [
        *(Rated(by, of, given) for by, given in zip(others, stars, strict=True)),
        *(Rated(CITIZENS[0], of, given) for given in street),
    ]


def two_days() -> list[list[Rated]]:
    """After day 1 bo stands high, the others as they began: on day 2 its stars weigh more."""
    return [face("bo", 5, 5, 4, street=(5, 4, 5)), face("ada", 5, 2, 3)]


def would(rounds: list[list[Rated]], rule: Regime, *shown: tuple[Regime, int, int]) -> bool:
    """`shown`: rule, after so many stars, in which round."""
    stars = sum(len(deeds) for deeds in rounds)
    before = [(other, [(after, day)]) for other, after, day in shown]
    return would_tell("ada", MASKS, rounds, rule, before, (stars, len(rounds)))


def test_a_plain_figure_after_a_weighted_one_tells_who_weighs_more() -> None:
    rounds = two_days()
    assert GILDED.weights is not None
    weights = GILDED.weights(MASKS, rounds)
    assert weights is not None
    assert weights["bo"] > weights["cy"]
    assert would(rounds, MEAN, (GILDED, 12, 2))
    assert would(rounds, CHARTER, (GILDED, 12, 2))
    assert would(rounds, GILDED, (MEAN, 12, 2)), "and the other way round"


def test_rules_that_weigh_alike_tell_nothing_more_together() -> None:
    rounds = two_days()
    assert not would(rounds, MEAN, (CHARTER, 12, 2))
    assert not would(rounds, MEAN)
    assert not would(rounds[:1], GILDED, (MEAN, 6, 1)), "on the first day all weigh the same"


def test_new_stars_cover_old_ones_under_a_mean() -> None:
    """Day 3 is judged plainly only: the street may have given more then, and so bo less the day before."""
    rounds = [*two_days(), face("ada", 4, 3, 4)]
    assert not would(rounds, MEAN, (GILDED, 12, 2))


def read_at_three(seeds: Iterable[int]) -> tuple[int, int]:
    """Votes that are certain to one other player in whole matches in which rules change, and how many there are."""
    known = of = 0
    for seed in seeds:
        told = stories_of("plaudit", seed, 3)
        for mask, story in told.items():
            for other in told:
                if other != mask:
                    sure, votes = certain(story, (other,))
                    known, of = known + len(sure), of + votes
    return known, of


def test_where_rules_change_no_figure_of_one_rule_completes_another() -> None:
    """Two matches in which, were nothing veiled, one vote in five would be certain."""
    known, of = read_at_three((1, 7))
    assert of > 30
    assert known <= of / 20


@pytest.mark.slow
def test_where_rules_change_few_votes_are_certain_and_most_figures_shown() -> None:
    """What is left is told by tiers, by which doors answer: they can't be veiled."""
    known, of = read_at_three(range(1, 9))
    assert known <= 0.02 * of
    for seed in range(1, 9):
        shown = [event for event in generous_match("plaudit", seed, 3) if isinstance(event, ev.StandingsShown)]
        rows = [row for event in shown for row in event.rows if row[1]]
        assert sum(row[4] for row in rows) <= len(rows) / 2


def test_a_tier_under_a_veil_is_not_made_up_for_by_later_stars() -> None:
    """As soon as a tier said what came together, later stars can't have been the reason for it; it hides nothing."""
    told = 0
    for given in product((2, 3, 5), (1, 2, 4), (2, 3)):
        rounds = [face("bo", 5, 5, 4, street=(5, 4, 5)), face("ada", *given), face("ada", 4, 3, 4)]
        now, gilded = (sum(len(deeds) for deeds in rounds), 3), [(GILDED, [(12, 2)])]
        alone = would_tell("ada", MASKS, rounds, MEAN, gilded, now)
        beside = would_tell("ada", MASKS, rounds, MEAN, gilded, now, [(MEAN, [(12, 2)])])
        assert beside or not alone, given
        told += beside and not alone
    assert told


def test_a_figure_that_fades_is_read_each_time_it_is_told() -> None:
    """Of one mask at five seats the charter's figure was told on four evenings; the first alone leaves a doubt."""
    told = stories_of("plaudit", 1, 5)
    story = told["hugo"]
    assert [certain(story, (other,))[0] for other in told if told[other] is not story] == [[]] * 4


def test_a_weighted_figure_is_veiled_where_the_tier_of_a_later_rule_would_complete_it() -> None:
    """A tier can't be veiled, and the next rule tells one before anybody gives stars again."""
    told = 0
    for given in product((4, 5), (3, 5), (3, 4, 5)):
        rounds = [[*face("bo", 1, 1, 2, street=(1, 1, 2)), *face("ada", 3, 5, 4)], face("ada", *given)]
        now = (sum(len(deeds) for deeds in rounds), 2)
        mean = [(MEAN, [(12, 1)])]
        assert not would_tell("ada", MASKS, rounds, GILDED, mean, now), given
        told += would_tell("ada", MASKS, rounds, GILDED, mean, now, to_come=[MEAN])
    assert told


def test_where_the_rule_changes_twice_no_tier_completes_a_weighted_figure() -> None:
    """From mean to gilded and back: six votes were certain by gilded figures of two evenings and the next mean tier."""
    told = stories_of("plaudit", 7, 4)
    assert {"mean", "gilded"} <= told["ivo"].rules
    assert [certain(told["ivo"], (other,))[0] for other in told if other != "ivo"] == [[]] * 3


def test_of_who_is_out_no_figure_was_told() -> None:
    """What stands there is no figure of stars: it is no reason to veil, and nothing that was lost already."""
    outside = []
    for city, event in passing(generous_match("plaudit", 7, 4)):
        if isinstance(event, ev.StandingsShown):
            outside += [(event.regime, mask, (len(city.given), len(city.rounds))) for mask in city.out]
    assert outside
    for rule, mask, moment in outside:
        assert moment not in city.figures.get(rule, {}).get(mask, [])
        assert moment not in city.veiled.get(rule, {}).get(mask, [])


READ = (1, 2, 3, 4, 6, 7, 8, 9, 11, 12)
"""5 and 10 take minutes at four seats, which `python -m tests.benchmarks.inference --scenario plaudit --alone` has."""


@pytest.mark.slow
@pytest.mark.parametrize("seats", [3, 4])
def test_few_votes_are_read_where_rules_change(seats: int) -> None:
    reading = read("plaudit", seats, READ, with_two=False)
    assert reading.player.votes > 200
    assert reading.is_held, reading.player
    assert reading.veiled.share <= 0.2
