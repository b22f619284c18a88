"""Each rule of each regime by a case worked by hand."""

import pytest

from game.city.deeds import (
    ENTRIES,
    Befriended,
    Bought,
    Clapped,
    Deed,
    Due,
    Held,
    KeptCompany,
    Liked,
    OptedIn,
    OptedOut,
    Posted,
    Rated,
    Recorded,
    Settled,
    Shared,
    Unfriended,
)
from game.city.regimes.ledger import TARIFF
from game.city.regimes.regime import Standing
from game.city.regimes.registry import UnknownRegime, regime_named

SEATS = ("ada", "bo", "cy", "di")


def stars(*values: int, of: str = "ada", by: str = "street") -> list[Deed]:
    return [Rated(by, of, value) for value in values]


def ada(regime: str, *rounds: list[Deed]) -> list[Standing]:
    return [table["ada"] for table in regime_named(regime).judge(SEATS, rounds)]


def scores(regime: str, *rounds: list[Deed]) -> list[float | int | str | None]:
    return [standing.score for standing in ada(regime, *rounds)]


def test_halves_are_rounded_up_whatever_their_binary_form() -> None:
    assert scores("mean", stars(*[4] * 29, *[3] * 11)) == [3.73]  # 149 / 40 = 3.725
    assert scores("plain_stars", stars(*[5] * 11, *[4] * 4)) == [4.73]  # 94.5 / 20 = 4.725
    assert scores("orchard", [Held("ada", 5)]) == [568]  # 605 - 37.5 = 567.5


def test_mean_counts_seats_street_and_public_alike() -> None:
    assert scores("mean", [Rated("bo", "ada", 5), Rated("street", "ada", 4), Rated("public", "ada", 1)]) == [3.33]


def test_plain_stars_forgets_all_but_the_last_twenty_in_document_order() -> None:
    assert scores("plain_stars", stars(1, *[5] * 19), stars(5)) == [4.78, 4.94]
    assert scores("plain_stars", stars(1, *[5] * 20)) == [4.94]
    assert scores("plain_stars", stars(*[5] * 20, 1)) == [4.78]


class TestGilded:
    def test_weighs_by_the_tiers_at_the_start_of_the_round(self) -> None:
        # bo rises to 4.4 (t3, weight 2) in round 1, and only round 2 reads that: (2*1 + 1*-3) / 3 * .4
        both = [Rated("bo", "ada", 5), Rated("street", "ada", 1)]
        assert scores("gilded", [*stars(5, of="bo"), *both]) == [3.6]
        assert scores("gilded", stars(5, of="bo"), both) == [4.0, 3.867]

    def test_low_and_outcast_count_half(self) -> None:
        # cy at 3.2: (.5*1 + 1*-3) / 1.5 * .4 = -.667
        assert scores("gilded", stars(1, of="cy"), [Rated("cy", "ada", 5), *stars(1)])[-1] == 3.333
        # cy at 2.4, an outcast: the same weight
        fall = [stars(1, of="cy"), stars(1, of="cy")]
        assert scores("gilded", *fall, [Rated("cy", "ada", 5), *stars(1)])[-1] == 3.333

    def test_stays_within_nought_and_five(self) -> None:
        # Two rounds at the cap, 4.0 to 2.4; then 1.4 * .6 ** 10 = .0085 above the 1 that it nears.
        assert scores("gilded", *[stars(1)] * 12)[-1] == 1.008
        assert scores("gilded", *[stars(5)] * 20)[-1] == 4.999  # .4 of the last thousandth is rounded away
        wild = regime_named("gilded", step=2).judge(SEATS, [stars(5), stars(5)])
        assert [table["ada"].score for table in wild] == [4.8, 5.0]
        fall = [*[stars(1, of="cy")] * 2, [KeptCompany("ada", "cy")] * 134]
        assert scores("gilded", *fall)[-1] == 0.0

    def test_company_costs_each_time_and_reads_what_was_shown(self) -> None:
        shown_low = [*stars(1, of="cy"), Recorded("cy", "disturbance")]
        # cy is kept at 3.200 and shown at 2.200: an outcast for one round.
        assert scores("gilded", shown_low, [KeptCompany("ada", "cy")] * 2)[-1] == 3.94
        assert scores("gilded", shown_low, [], [KeptCompany("ada", "cy")])[-1] == 4.0
        assert scores("gilded", [*shown_low, KeptCompany("ada", "cy")])[-1] == 4.0

    def test_weight_reads_what_was_shown(self) -> None:
        # bo is shown at 3.000 (t1, weight .5) though kept at 4.000: (.5*1 + 1*-3) / 1.5 * .4
        assert scores("gilded", [Recorded("bo", "disturbance")], [Rated("bo", "ada", 5), *stars(1)])[-1] == 3.333

    def test_a_disturbance_shows_one_star_less_for_one_round(self) -> None:
        first, second = ada("gilded", [Recorded("ada", "disturbance")], [])
        assert (first.score, first.shown, first.tier) == (3.0, "3.000", 1)
        assert first.parts == (("recorded", -1.0),)
        assert (second.score, second.shown, second.tier, second.parts) == (4.0, "4.000", 2, ())

    def test_shows_no_less_than_nought(self) -> None:
        outcast = [*[stars(1, of="cy")] * 2, [KeptCompany("ada", "cy")] * 120]
        assert ada("gilded", *outcast, [Recorded("ada", "disturbance")])[-1].shown == "0.000"

    def test_only_ratings_below_the_score_count_double_while_flagged(self) -> None:
        flag = Recorded("ada", "disturbance")
        assert scores("gilded", [flag, Rated("street", "ada", 5)], []) == [3.4, 4.4]
        assert scores("gilded", [Rated("street", "ada", 5), Rated("street", "ada", 3), flag], []) == [2.8, 3.8]
        assert scores("gilded", [Recorded("ada", "ticket"), *stars(5, 3)]) == [4.0]

    def test_its_step_may_be_scaled(self) -> None:
        tuned = regime_named("gilded", step=0.4 * 7 / 3)
        assert tuned.judge(SEATS, [stars(4, 5)])[0]["ada"].score == 4.467
        assert regime_named("gilded").judge(SEATS, [stars(4, 5)])[0]["ada"].score == 4.2

    def test_only_constants_that_exist_may_be_set(self) -> None:
        with pytest.raises(ValueError, match="stride"):
            regime_named("gilded", stride=1.0)
        with pytest.raises(ValueError, match="no constants"):
            regime_named("quiet", step=1.0)


class TestOrchard:
    def test_is_blind_to_the_reasons_for_an_unpaid_bill(self) -> None:
        ignored, pleaded = [Due("ada", True, "ignored")], [Due("ada", False, "pleaded")]
        assert scores("orchard", ignored) == scores("orchard", pleaded) == [570]

    def test_reads_the_latest_coins_up_to_twenty(self) -> None:
        assert scores("orchard", [Held("ada", 0)], [Held("ada", 2), Held("ada", 20)]) == [530, 680]
        assert scores("orchard", [Held("ada", 99)], []) == [680, 680]

    def test_weighs_the_basket_and_bounds_it(self) -> None:
        assert scores("orchard", [Bought("ada", "family")]) == [611]
        assert scores("orchard", [Bought("ada", "luxury")]) == [599]
        assert scores("orchard", [Bought("ada", "plain")]) == [605]
        assert scores("orchard", [Bought("ada", "house_brand")] * 9) == [665]
        assert scores("orchard", [Bought("ada", "game")] * 9) == [545]

    def test_friends_weigh_by_the_score_they_had_at_the_start(self) -> None:
        rich = Held("bo", 20)
        # 30 * ((605 - 350) / 600 - .5) = -2.25 for both; then bo, at 678, gives 30 * (328 / 600 - .5) = 1.4
        assert scores("orchard", [Befriended("ada", "bo"), rich], []) == [603, 606]
        # Linked when bo already stands at 680: 30 * (.55 - .5) = 1.5
        assert scores("orchard", [rich], [Befriended("bo", "ada")]) == [605, 607]
        assert scores("orchard", [rich], [Befriended("bo", "ada")], [Unfriended("ada", "bo")])[-1] == 605

    def test_who_opts_out_has_no_score_and_is_skipped_by_friends(self) -> None:
        table = regime_named("orchard").judge(
            SEATS,
            [[Befriended("ada", "bo")], [OptedOut("bo")], [], [OptedIn("bo")], []],
        )
        assert [(one["bo"].score, one["bo"].tier) for one in table[1:3]] == [(None, 1), (None, 1)]
        # ada was at 603 when bo came back: 605 + 30 * (253 / 600 - .5) = 602.65
        assert [one["bo"].score for one in table[3:]] == [603, 603]
        # Back inside, but with no score at the start of that round, bo still counts for nobody.
        assert [one["ada"].score for one in table] == [603, 605, 605, 605, 603]

    def test_keeps_its_file_on_those_outside(self) -> None:
        rounds: list[list[Deed]] = [[OptedOut("ada")], [Due("ada", True, "paid")], [OptedIn("ada")]]
        assert scores("orchard", *rounds) == [None, None, 640]

    def test_leaving_and_joining_in_one_round_has_one_outcome_in_any_order(self) -> None:
        pair: list[Deed] = [OptedOut("ada"), OptedIn("ada")]
        assert scores("orchard", pair) == scores("orchard", pair[::-1]) == [None]
        assert scores("orchard", [OptedOut("ada")], pair) == scores("orchard", [OptedOut("ada")], pair[::-1])

    def test_linking_and_parting_in_one_round_has_one_outcome_in_any_order(self) -> None:
        pair: list[Deed] = [Befriended("ada", "bo"), Unfriended("bo", "ada")]
        for both in (pair, pair[::-1]):
            assert scores("orchard", both) == [603]  # there was no link to cut
            assert scores("orchard", pair[:1], both) == [603, 605]  # there was none to make

    def test_opted_out_counts_only_once(self) -> None:
        assert scores("orchard", [OptedOut("ada")] * 2, [OptedIn("ada")], [OptedIn("ada")]) == [None, 605, 605]


class TestLedger:
    def test_every_entry_has_a_line(self) -> None:
        assert tuple(TARIFF) == ENTRIES

    @pytest.mark.parametrize(
        ("entry", "expected"),
        [
            ("ticket", [995, 1000, 1000, 1000]),
            ("litter", [995, 1000, 1000, 1000]),
            ("false_report", [980, 980, 1000, 1000]),
            ("unpaid_fine", [970, 970, 1000, 1000]),
            ("broken_contract", [950, 950, 950, 1000]),
            ("drunk_driving", [950, 950, 950, 1000]),
            ("volunteering", [1005, 1000, 1000, 1000]),
            ("blood_donation", [1010, 1000, 1000, 1000]),
            ("heroic_act", [1030, 1030, 1000, 1000]),
            ("disturbance", [980, 980, 1000, 1000]),
        ],
    )
    def test_an_entry_is_in_force_for_its_rounds(self, entry: str, expected: list[int]) -> None:
        assert scores("ledger", [Recorded("ada", entry)], [], [], []) == expected

    def test_good_deeds_of_one_round_are_capped(self) -> None:
        heroic = [Recorded("ada", "heroic_act")] * 3
        assert scores("ledger", heroic, []) == [1060, 1060]
        assert scores("ledger", heroic, heroic) == [1060, 1120]
        assert scores("ledger", [*heroic, Recorded("ada", "ticket")]) == [1055]
        assert scores("ledger", [*heroic[:1], *[Recorded("ada", "volunteering")] * 9], []) == [1060, 1030]
        assert dict(ada("ledger", heroic)[0].parts) == {"heroic_act": 90, "over_the_cap": -30}

    def test_a_serious_entry_holds_the_letter_while_in_force(self) -> None:
        good = [Recorded("ada", "heroic_act")] * 2
        rounds: list[list[Deed]] = [[Recorded("ada", "drunk_driving"), *good], good, [], []]
        assert [(one.score, one.shown) for one in ada("ledger", *rounds)] == [
            (1010, "C"),
            (1070, "C"),
            (1010, "C"),
            (1000, "A"),
        ]
        worst = [Recorded("ada", "drunk_driving")] * 9
        assert [(one.score, one.shown) for one in ada("ledger", worst)] == [(550, "D")]


class TestList:
    @pytest.mark.parametrize("regime", ["list", "list_secret"])
    @pytest.mark.parametrize(
        ("able", "answer", "after"),
        [
            (True, "ignored", "LISTED"),
            (True, "pleaded", "LISTED"),
            (True, "paid", "-"),
            (False, "pleaded", "-"),
            (False, "ignored", "-"),
        ],
    )
    def test_lists_who_could_and_did_not_from_the_round_after(
        self, regime: str, able: bool, answer: str, after: str
    ) -> None:
        assert scores(regime, [Due("ada", able, answer)], [], []) == ["-", after, after]

    def test_is_left_in_the_round_after_the_debt_was_settled(self) -> None:
        ignored, settled = Due("ada", True, "ignored"), Settled("ada")
        assert scores("list", [ignored], [settled], []) == ["-", "LISTED", "-"]
        assert scores("list", [settled], [ignored], []) == ["-", "-", "LISTED"]
        # What is settled is an old debt: a new one of the same round stands, in either order.
        for both in ([ignored, settled], [settled, ignored]):
            assert scores("list", [ignored], both, []) == ["-", "LISTED", "LISTED"]

    def test_the_secret_list_publishes_nothing(self) -> None:
        rounds: list[list[Deed]] = [[Due("ada", True, "ignored")], []]
        assert ada("list", *rounds)[-1].shown == "LISTED"
        assert ada("list_secret", *rounds)[-1].shown == "-"


class TestEcho:
    def test_attention_fades_and_is_kept_unrounded(self) -> None:
        # A = 10, 7, 4.9, 3.43: 30 + 25 * log2(1 + A / 10)
        assert scores("echo", [Shared("ada")] * 5, [], [], []) == [55, 49, 44, 41]

    def test_all_taps_of_a_round_count_as_152_at_most(self) -> None:
        assert scores("echo", [Clapped("ada", 152)]) == [63]
        assert scores("echo", [Clapped("ada", 100), Clapped("ada", 900)]) == [63]
        assert scores("echo", [Clapped("ada", 100)] * 1) == [55]

    def test_likes_weigh_by_the_reach_the_liker_had(self) -> None:
        # bo's 70 of round 1 gives 70 / 50 = 1.4 in round 2, and 30 / 50 in round 1
        famous: list[Deed] = [Shared("bo")] * 10
        assert scores("echo", [*famous, *[Liked("bo", "ada")] * 5]) == [39]  # A = 3
        assert scores("echo", famous, [Liked("bo", "ada")] * 5)[-1] == 49  # A = 7

    def test_tones_weigh(self) -> None:
        assert scores("echo", [Posted("ada", "approved")]) == [47]  # A = 6
        assert scores("echo", [Posted("ada", "gloomy")]) == [14]
        assert scores("echo", [Posted("ada", "sensitive")]) == [24]
        assert scores("echo", [Posted("ada", "plain")]) == [30]


class TestWeb:
    def test_street_and_public_do_not_count(self) -> None:
        assert scores("web", [Rated("street", "ada", 1), Rated("public", "bo", 5)]) == [100.0]

    def test_threes_are_silent_and_low_ratings_take_trust_back(self) -> None:
        assert scores("web", stars(3, by="bo")) == [100.0]
        alone = scores("web", stars(5, by="bo"))
        assert alone == scores("web", stars(4, 4, 1, by="bo"))
        assert alone == scores("web", stars(5, 4, by="bo"), stars(2, by="bo"))[1:]
        assert scores("web", stars(5, 1, by="bo")) == scores("web", stars(1, 1, by="bo")) == [100.0]

    def test_an_exact_half_is_rounded_up(self) -> None:
        # di is liked by nobody (15.0) and likes cy only; so does nobody else: 15 + .85 * 15 = 27.75
        deeds = [Rated("di", "cy", 5), Rated("cy", "ada", 5), Rated("ada", "bo", 5), Rated("bo", "ada", 5)]
        last = regime_named("web").judge(SEATS, [deeds])[-1]
        assert (last["di"].score, last["cy"].score) == (15.0, 27.8)

    def test_publishes_the_tier_only(self) -> None:
        standing = ada("web", stars(5, by="bo"))[0]
        assert standing.shown == f"T{standing.tier} glow"
        assert regime_named("web").is_hidden_figure


class TestCharter:
    def test_contexts_are_pooled_and_explained_apart(self) -> None:
        deeds: list[Deed] = [Rated("bo", "ada", 5), Rated("bo", "ada", 1, "work"), Rated("bo", "ada", 5, "money")]
        standing = ada("charter", deeds)[0]
        assert standing.score == 60.0  # 100 * 3 / 5
        assert standing.parts == (("rated_home", 10.0), ("rated_work", -10.0), ("rated_money", 10.0))

    def test_what_was_said_fades_before_the_round_adds_to_it(self) -> None:
        # r = .8, s = 1: 100 * 1.8 / 3.8
        assert scores("charter", stars(5), stars(1)) == [66.7, 47.4]


def test_an_unknown_regime_is_named_with_those_that_exist() -> None:
    with pytest.raises(UnknownRegime, match=r"Did you mean 'gilded'.*charter, echo"):
        regime_named("guilded")
