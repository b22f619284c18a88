"""What the card of the rule `sample` says, each line beside the laws that hold matches against it."""

from __future__ import annotations

from game.city.deeds import Rated
from tests.laws.claim_log import Log
from tests.laws.claims_of_stars import answers, number


def average_of_the_latest(log: Log) -> int:
    """The mean of the stars of the last day on which a mask was given any."""
    for ledger in log.ledgers:
        for mask, score in ledger.score.items():
            past = log.rounds[: ledger.day]
            days = [[d.stars for d in deeds if isinstance(d, Rated) and d.of == mask] for deeds in past]
            latest = next((stars for stars in reversed(days) if stars), [3])
            assert abs(float(str(score)) - sum(latest) / len(latest)) <= 0.0051
    return len(log.ledgers)


def high_are_welcome(log: Log) -> int:
    return answers(log, ("home", "travel"), lambda met: number(met) >= 4, "welcome")


def low_wait(log: Log) -> int:
    return answers(log, ("home",), lambda met: number(met) < 2.5, "queue")


def low_find_no_party(log: Log) -> int:
    return answers(log, ("event",), lambda met: number(met) < 2.5, "refused")


CLAIMS = {
    ("sample", "line1"): {"Your standing is the average of your latest stars.": (average_of_the_latest,)},
    ("sample", "line2"): {"From 4.00 homes and trains say welcome.": (high_are_welcome,)},
    ("sample", "line3"): {"Under 2.50 homes let you wait, and parties say no.": (low_wait, low_find_no_party)},
}
