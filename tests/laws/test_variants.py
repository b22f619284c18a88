"""What is said most is said in several ways, refusals in a dozen; all seats and every replay hear the same one."""

from __future__ import annotations

import re

import pytest

from game.city import events as ev
from game.city.city import City
from game.city.fold import take
from game.content import default_pack
from game.content.wording import Wording
from game.stage.kit import turns
from game.stage.scenes.mirror.scene import verdict
from tests.benchmarks.lines import said
from tests.laws.matches import plan_for, play

MOST, LEAST, DOZEN = 30, 4, 12
TERMS = re.compile(
    r".*\.(gloss|does|card|how|half|text)$|regime\.|(option|poll|bet|talk|x|wish|book|app|charter|foyer|masks|gus|question)\."
    r"|encounter\.trust$|hand\.(needed|first|silence)|secret\.|errand\.[a-z]+\.[a-z]+$|result\.press|.*\.press|mirror\.press"
    r"|finale\.|city\.(doors|first_night|finale)|rule\.|tap\.|reason\.|fact\.(nobody|finale)|vouch\.|evening\.vouch|smile\.|chair\.|encounter\.ear"
)
"""What says what a choice is worth, how something is done or what was decided: always in the same words."""
WORDS = Wording(default_pack())
REFUSALS = ("city.door.refused", "city.door.full", "counter.refused")


@pytest.mark.slow
@pytest.mark.parametrize("scenario", ["plaudit", "the-list", "applause"])
def test_what_is_said_most_has_four_ways_to_say_it(scenario: str) -> None:
    often = [key for key, count in said(scenario, 5, 1).most_common() if count > 2 and not TERMS.match(key)][:MOST]
    assert len(often) >= 12
    assert [key for key in often if len(WORDS.variants(key)) < LEAST] == []


@pytest.mark.parametrize("key", REFUSALS)
def test_there_are_a_dozen_ways_to_refuse(key: str) -> None:
    assert len(set(WORDS.variants(key))) >= DOZEN


def test_the_mirror_says_two_dozen_sentences_and_eight_of_the_commonest() -> None:
    kinds = {verdict(counts) for counts in ((9, 0, 0, 0, 1), (0, 0, 0, 0, 9), (0, 0, 9, 0, 0), (2, 2, 2, 2, 2))}
    assert kinds <= {"ones", "fives", "same", "even"}
    every = ("fives", "kind", "middle", "same", "harsh", "ones", "split", "even")
    assert sum(len(WORDS.variants(f"mirror.{kind}")) for kind in every) >= 24
    assert len(set(WORDS.variants("mirror.even"))) >= 8, "eight glasses beside one another"


def test_no_two_of_the_first_dozen_refused_hear_the_same() -> None:
    """The count that doors go by goes on over the whole match, so a sentence comes again after all others."""
    refused = 0
    for seed in range(1, 6):
        city, heard = City(), []
        for event in play(plan_for("plaudit", 3), seed).events:
            take(city, event)
            if isinstance(event, ev.DoorAnswered):
                before = city.memory.refused_before[event.kind, event.door]
                away = sum(not row[2] for row in event.rows)
                heard += [turns.of_match(city) + before + at for at in range(away)]
        refused += len(heard)
        assert heard == [turns.of_match(city) + at for at in range(len(heard))]
    assert refused >= DOZEN


def test_a_turn_says_the_same_again_and_goes_through_all() -> None:
    key, count = "encounter.told", len(WORDS.variants("encounter.told"))
    assert [WORDS(key, turn=turn) for turn in range(count)] == list(WORDS.variants(key))
    assert WORDS(key, turn=count) == WORDS(key, turn=0) == WORDS(key)
