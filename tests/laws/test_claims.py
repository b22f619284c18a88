"""What the cards of the rules say, word for word, each beside the law that plays matches and fails where it is false.

A line that is new or was changed has no law yet, and so fails: `test_every_line_of_every_card_has_its_law`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import count
from pathlib import Path
from pkgutil import iter_modules
from typing import TypeAlias

import pytest

from game.content import default_pack
from tests.laws import claims_of_deeds as deeds
from tests.laws import claims_of_stars as stars
from tests.laws.claim_log import Log, log_of

pytestmark = pytest.mark.xdist_group("claims")  # what they share is made once

Law: TypeAlias = Callable[[Log], int]
"""Holds one match against the claim, and says how often the match had anything of it."""

CLAIMS: dict[tuple[str, str], dict[str, tuple[Law, ...]]] = {
    ("quiet", "card"): {
        "No stars count. Doors stay open; when full, the lot decides.": (
            stars.nobody_has_a_score, stars.only_places_run_out, stars.lots_decide,
        )
    },
    ("quiet", "line1"): {"No stars count. Nobody has a score.": (stars.nobody_has_a_score,)},
    ("quiet", "line2"): {"Every door is open while there is room.": (stars.only_places_run_out,)},
    ("quiet", "line3"): {"When there is no room, the lot decides.": (stars.lots_decide,)},
    ("mean", "card"): {
        "The average of your stars. Under 2.50, homes and trains refuse.": (
            stars.average_of_all_stars, stars.mean_refuses,
        )
    },
    ("mean", "line1"): {"Your standing is the average of all your stars.": (stars.average_of_all_stars,)},
    ("mean", "line2"): {"From 4.30 homes and trains say welcome.": (stars.mean_welcomes,)},
    ("mean", "line3"): {
        "Under 3.20 they let you wait. Under 2.50 they say no.": (stars.mean_waits, stars.mean_refuses)
    },
    ("plain_stars", "card"): {
        "Start at 4.70; last 20 ratings count. Under 4.60 no work.": (
            stars.last_twenty, stars.no_work,
        )
    },
    ("plain_stars", "line1"): {"You start at 4.70. Your last 20 ratings count.": (stars.last_twenty,)},
    ("plain_stars", "line2"): {
        "Under 4.60 there is no work and no fine home. All else stays open.": (stars.no_work, stars.all_else_open)
    },
    ("plain_stars", "line3"): {"For a newcomer, one honest four can be enough.": (stars.one_four_is_enough,)},
    ("gilded", "card"): {
        "High givers' stars count double. Under 4.2 no parties, 2.5 nothing.": (
            stars.gilded_sum, stars.no_parties, stars.nothing_opens,
        )
    },
    ("gilded", "line1"): {"Stars from the high count double, from the low half.": (stars.gilded_sum,)},
    ("gilded", "line2"): {"Keep company with an outcast and you sink a little.": (stars.outcasts_company_costs,)},
    ("gilded", "line3"): {
        "Under 4.2 there are no parties. Under 2.5 nothing opens.": (stars.no_parties, stars.nothing_opens)
    },
    ("orchard", "card"): {
        "Companies count bills, coins, goods, secrets, friends. Fine homes choose. Nothing forgotten.": (
            deeds.counts_bills, deeds.counts_coins, deeds.counts_goods, deeds.counts_secrets, deeds.counts_friends,
            deeds.refuses_nobody, deeds.remembers_everything,
        )
    },
    ("orchard", "line1"): {
        "A company counts your bills, coins, goods, secrets and friends.": (
            deeds.counts_bills, deeds.counts_coins, deeds.counts_goods, deeds.counts_secrets, deeds.counts_friends,
        )
    },
    ("orchard", "line2"): {
        "Stars count for nothing. The high are welcome, the low pay deposits.": (
            deeds.stars_count_for_nothing, deeds.orchard_welcomes, deeds.orchard_deposits,
        )
    },
    ("orchard", "line3"): {
        "Only fine homes are shut, nothing is forgotten; whoever hands in the app counts as low.": (
            deeds.refuses_nobody, deeds.remembers_everything, deeds.who_left_is_low,
        )
    },
    ("ledger", "card"): {
        "Broken words, unpaid bills cost points. C and D: no work.": (
            deeds.broken_words_take, deeds.unpaid_bills_take, deeds.c_and_d_find_nothing,
        )
    },
    ("ledger", "line1"): {
        "All start at 1,000. Broken words and unpaid bills take, costly kept words add.": (
            deeds.book_of_points, deeds.broken_words_take, deeds.unpaid_bills_take, deeds.costly_kept_words_add,
        )
    },
    ("ledger", "line2"): {"AAA is welcome at homes and at the bank.": (deeds.aaa_is_welcome,)},
    ("ledger", "line3"): {"C and D find no work and no credit, and travel last.": (deeds.c_and_d_find_nothing,)},
    ("ledger_consent", "card"): {
        "The Ledger's points. A low letter shuts only the fine homes.": (
            deeds.book_of_points, deeds.low_letters_shut_nothing,
        )
    },
    ("ledger_consent", "line1"): {"The same book of points as the Ledger's.": (deeds.book_of_points,)},
    ("ledger_consent", "line2"): {"AA and AAA are welcome at homes and at the bank.": (deeds.aa_is_welcome,)},
    ("ledger_consent", "line3"): {"A low letter shuts nothing but the fine homes.": (deeds.low_letters_shut_nothing,)},
    ("list", "card"): {
        "Leave a bill you could pay: listed, no travel, no credit.": (
            deeds.names_on_the_wall, deeds.listed_get_nothing,
        )
    },
    ("list", "line1"): {
        "No number. Leave a bill that you could pay, and your name is on the wall.": (deeds.names_on_the_wall,)
    },
    ("list", "line2"): {"The listed get no travel, no credit, no school, no party.": (deeds.listed_get_nothing,)},
    ("list", "line3"): {"Settle the debt and the name comes down.": (deeds.names_come_down,)},
    ("list_secret", "card"): {
        "Somebody may be listed, nobody is told. Doors say: not today.": (
            deeds.list_is_not_told, deeds.door_says_no_more,
        )
    },
    ("list_secret", "line1"): {"There may be a list. Nobody is told who is on it.": (deeds.list_is_not_told,)},
    ("list_secret", "line2"): {"The door only says: not today.": (deeds.door_says_no_more,)},
    ("list_secret", "line3"): {
        "What puts you on it, and what takes you off, is yours to guess.": (deeds.list_is_not_told,)
    },
    ("echo", "card"): {
        "Claps, shares, likes lift; all fades. The quietest miss the parties.": (
            deeds.claps_lift, deeds.shares_lift, deeds.likes_lift, deeds.reach_fades, deeds.quietest_stay_out,
        )
    },
    ("echo", "line1"): {
        "Reach counts: claps, shares and likes lift, gloom sinks.": (
            deeds.claps_lift, deeds.shares_lift, deeds.likes_lift, deeds.gloom_sinks,
        )
    },
    ("echo", "line2"): {
        "A like from someone loud weighs more. It all fades.": (deeds.loud_likes_weigh_more, deeds.reach_fades)
    },
    ("echo", "line3"): {
        "The loudest are welcome at parties. The quietest are not let in.": (
            deeds.loudest_are_welcome, deeds.quietest_stay_out,
        )
    },
    ("web", "card"): {
        "Trusted by the trusted, you rise. The least trusted: no work.": (
            stars.trust_of_the_trusted, stars.least_trusted_find_nothing,
        )
    },
    ("web", "line1"): {
        "Fours and fives hand on trust; ones and twos take it back.": (stars.high_stars_lift, stars.low_stars_take_back)
    },
    ("web", "line2"): {
        "Trusted by the trusted, you rise. No figure, only a glow.": (stars.trust_of_the_trusted, stars.only_a_glow)
    },
    ("web", "line3"): {"The least trusted find no work and no credit.": (stars.least_trusted_find_nothing,)},
    ("charter", "card"): {
        "Every star counts the same. No gate shut; places run out.": (
            stars.whoever_gives_it, stars.only_places_run_out,
        )
    },
    ("charter", "line1"): {
        "An open sum that doubts small numbers and forgets with time.": (
            stars.open_sum, stars.small_numbers, stars.forgets,
        )
    },
    ("charter", "line2"): {
        "No gate is shut; places run out, and fine homes choose. The low pay a deposit at the bank.": (
            stars.only_places_run_out, stars.low_pay_a_deposit,
        )
    },
    ("charter", "line3"): {"Every star counts the same, whoever gives it.": (stars.whoever_gives_it,)},
}  # fmt: skip
CLAIMS |= {
    place: dict(said)
    for module in iter_modules([str(Path(__file__).parent)])
    if module.name.startswith("claims_of_")
    for place, said in getattr(import_module(f"tests.laws.{module.name}"), "CLAIMS", {}).items()
}
"""A rule that came later brings its own table, in a file of its own."""
MATCHES_MOST = 150
PLAYED = 8
"""So many matches are held against each claim, and as many more as it takes to meet it, up to the most."""
LAWS = [
    pytest.param(rule, one, id=f"{rule}-{one.__name__}")
    for (rule, line), said in CLAIMS.items()
    for one in said.get(default_pack().words.get(f"regime.{rule}.{line}", ""), ())
]


def lines() -> Iterator[tuple[tuple[str, str], str]]:
    for key, text in default_pack().words.items():
        parts = key.split(".")
        if parts[0] == "regime" and (parts[-1].startswith("line") or parts[-1] == "card"):
            yield (parts[1], parts[-1]), text


def test_every_line_of_every_card_has_its_law() -> None:
    said = dict(lines())
    assert set(CLAIMS) == set(said)
    for place, text in said.items():
        assert CLAIMS[place].get(text), f"{place}: these words have no law"


@pytest.mark.parametrize(("rule", "claim"), LAWS)
def test_what_the_card_claims_is_so_in_matches_that_meet_it(rule: str, claim: Law) -> None:
    met = 0
    for seed in count():
        if (met and seed >= PLAYED) or seed >= MATCHES_MOST:
            break
        met += claim(log_of(rule, seed))
    assert met, f"no match of {MATCHES_MOST} has anything of it"
