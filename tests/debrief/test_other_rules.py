"""Another rule answers the doors of a match: worked out on paper for a match of three masks."""

from __future__ import annotations

from game.city import events as ev
from game.city.regimes.regime import Regime
from game.city.regimes.registry import all_regimes, regime_named
from game.debrief.counterfactual import (
    Change,
    OtherBed,
    Worth,
    all_rules,
    doors_that_differ,
    gains,
    headline,
    other_beds,
    retried,
)
from game.debrief.reading import record_of
from game.debrief.retried import retried_as_played
from game.debrief.worth import worth
from tests.debrief.by_hand import (
    ADA_BO_UP,
    BEDS,
    DOWN,
    MASKS,
    UP,
    door,
    first_day,
    morning,
    night,
    ways,
    whole_match,
)

ECHO, MEAN = regime_named("echo"), regime_named("mean")


def answers(changes: tuple[Change, ...]) -> list[tuple[int, str, str, str, str]]:
    return [(c.day, c.kind, c.mask, c.was, c.would_be) for c in changes]


def test_every_door_is_asked_again_and_whoever_was_turned_away_goes_first_by_the_new_history() -> None:
    under = retried(whole_match(), ECHO)
    assert [again.rows for again in under.doors] == [
        (("cy", "open", True), ("bo", "open", True), ("ada", "open", False)),
        (("cy", "open", True), ("ada", "refused", False)),
        (("ada", "open", True), ("cy", "open", False)),
        (("cy", "open", True), ("bo", "open", True), ("ada", "open", False)),
    ]
    assert under.doors[2].waited == ("ada",), "cy waited then; now it is ada who was turned away"
    assert answers(under.changes_of("ada")) == [
        (2, "travel", "ada", "in", "out"),
        (2, "home", "ada", "in", "out"),
        (3, "travel", "ada", "out", "in"),
        (3, "flight", "ada", "in", "out"),
    ]
    assert under.changes_of("bo") == ()


def test_whoever_loses_its_bed_is_led_to_the_next_rung_that_it_may_live_in() -> None:
    under = retried(whole_match(), ECHO)
    assert under.nights == {2: {"ada": "bunk", "bo": "bunk", "cy": "tower"}}, "the garden's line is above ada too"
    assert under.flown == frozenset({"bo", "cy"})
    assert other_beds(whole_match(), under) == (
        OtherBed(2, "ada", "tower", "bunk", "worse"),
        OtherBed(2, "cy", "bunk", "tower", "better"),
    )
    plain = retried(whole_match(), regime_named("quiet"))
    assert other_beds(whole_match(), plain) == (OtherBed(2, "cy", "bunk", "garden", "better"),), "led one rung down"


def test_a_home_is_kept_where_its_mask_had_been_put_out_of_it_and_lost_where_it_had_stayed() -> None:
    wanted = (("ada", "tower"), ("bo", "bunk"), ("cy", "tower"))
    home = {"ada": "tower", "bo": "bunk", "cy": "tower"}
    rows = (("ada", "welcome", True), ("cy", "refused", False))
    asleep = home | {"cy": "bunk"}
    evening = [ev.BedsOffered(BEDS, wanted, False), door(rows, 1, "home", "tower", line=2), *night(2, asleep)]
    told = [event for event in first_day() if not isinstance(event, ev.DayClosed)]
    record = record_of([*told, *night(1, home), morning(2), *evening])
    assert other_beds(record, retried(record, ECHO)) == (
        OtherBed(2, "ada", "tower", "bunk", "lost"),
        OtherBed(2, "cy", "bunk", "tower", "kept"),
    )


def test_life_points_and_coins_are_those_of_the_other_side_of_the_door() -> None:
    record = whole_match()
    assert worth(record, retried(record, ECHO)) == {
        # Life: down on day 2, bunk for tower, up on day 3, boat for plane. Coins: 0 -> +1, rent 4 -> 1, +1 -> -1, 4.
        "ada": Worth(-1 - 3 + 1 - 3, 1 + 3 - 2 + 4),
        "bo": Worth(0, 0),
        # Coins: +1 -> -1, rent 1 -> 5 (met openly, not welcomed), -1 -> +1, the plane's 4.
        "cy": Worth(1 + 3 - 1 + 3, -2 - 4 + 2 - 4),
    }


def test_the_rule_that_was_in_force_answers_as_it_did() -> None:
    record = whole_match()
    for under in (retried_as_played(record), retried(record, MEAN)):
        assert under.changes == ()
        assert [again.rows for again in under.doors] == [
            tuple((mask, treatment, is_in) for mask, treatment, is_in, _ in tried.asked.rows) for tried in record.doors
        ]
        assert under.nights == {2: record.nights[1]}
        assert set(worth(record, under).values()) == {Worth(0, 0)}


def test_on_days_before_doors_look_nothing_changes() -> None:
    early = [*first_day(), ev.DayBegan(2, 1, (UP, DOWN)), door(ADA_BO_UP, 2), *ways(("ada", "bo"))]
    under = retried(record_of(early), ECHO)
    assert under.changes == ()
    assert under.doors[0].rows == ADA_BO_UP


def test_only_what_had_been_judged_by_then_counts() -> None:
    """A deed of the morning is in the round, but no ledger has seen it when the door answers."""
    late = ev.DeedNoted("clapped", (("by", "ada"), ("taps", 152)))
    judged_before = record_of([*first_day(), morning(2), late, door(ADA_BO_UP, 2), *ways(("ada", "bo"))])
    assert answers(retried(judged_before, ECHO).changes)[:1] == [(2, "travel", "cy", "out", "in")]
    standings = ev.StandingsJudged("mean", (("ada", 5.0, 4, 1), ("bo", 3.0, 1, 2), ("cy", 1.0, 0, 3)))
    judged_anew = record_of([*first_day(), morning(2), late, standings, door(ADA_BO_UP, 2), *ways(("ada", "bo"))])
    assert retried(judged_anew, ECHO).doors[0].inside == ("ada", "cy"), "E of 15.2 is above E of 7"


def test_a_host_takes_its_guest_along_only_if_it_is_inside_itself() -> None:
    rows = (("ada", "welcome", True), ("bo", "queue", False), ("cy", "refused", False))
    vouched = [ev.Vouched("ada", "cy", UP)]
    played = [*first_day((0, 100, 0)), morning(2), door(rows, 1), *vouched, *ways(("ada", "cy"), welcome=("ada",))]
    again = door((("bo", "queue", True), ("ada", "welcome", False)), 1, waited=("bo",))
    record = record_of([*played, morning(3), again, *ways(("bo",))])
    assert retried(record, MEAN).uptown == {2: {"ada", "cy"}, 3: {"bo"}}
    under = retried(record, ECHO)
    assert under.uptown == {2: {"bo"}, 3: {"ada"}}, "bo alone is in, and nobody else vouched"
    assert under.doors[1].waited == ("ada",)


def test_on_the_jump_seat_a_guest_needs_its_host() -> None:
    rows = (("ada", "welcome", True), ("bo", "queue", False), ("cy", "refused", False))
    record = record_of(
        [
            *first_day((0, 50, 0)),
            morning(2),
            door(rows, 1, "flight", "plane"),
            ev.FlightLeft(("ada", "cy"), ("bo",), "cy", "ada"),
        ]
    )
    under = retried(record, ECHO)
    assert under.flown == frozenset({"bo"})
    life = {mask: gain.life for mask, gain in worth(record, under).items()}
    assert life == {"ada": -3 - 2, "bo": 3, "cy": -3}, "the host also loses the two points for its guest"


def test_a_headline_sends_the_highest_of_the_other_rule_last() -> None:
    rows = (("bo", "queue", True), ("cy", "refused", False), ("ada", "welcome", True))
    record = record_of([*first_day(), morning(2), door(rows, 2, last="ada"), *ways(("ada", "bo"))])
    assert retried(record, MEAN).changes == ()
    assert [mask for mask, _, _ in retried(record, ECHO).doors[0].rows] == ["bo", "ada", "cy"]


def test_an_article_that_sends_the_lowest_last_means_the_other_rules_lowest() -> None:
    rows = (("ada", "welcome", True), ("bo", "queue", True), ("cy", "refused", False))
    record = record_of([*first_day(), morning(2), door(rows, 2, last="cy"), *ways(("ada", "bo"))])
    assert [mask for mask, _, _ in retried(record, ECHO).doors[0].rows] == ["cy", "bo", "ada"]


def test_where_a_rule_sees_equals_the_lot_decides_and_that_is_said() -> None:
    played = door(ADA_BO_UP, 2, lots=("cy", "bo", "ada"))
    record = record_of([*first_day(), morning(2), played, *ways(("ada", "bo"))])
    under = retried(record, regime_named("ledger"))
    assert under.doors[0].inside == ("cy", "bo")
    assert {change.mask: change.is_by_lot for change in under.changes} == {"ada": True, "cy": True}
    assert doors_that_differ({"ledger": under}) == {"ledger": {"ada": 1, "cy": 1}}
    assert doors_that_differ({"ledger": under}, has_lots=False) == {"ledger": {}}
    assert headline(record, {"ledger": under}).masks == 0


def test_a_gate_treats_a_mask_by_the_other_rules_tier() -> None:
    gate = ev.GateMet("work", "bo", "open", "wage", 3)
    record = record_of([*first_day(), morning(2), gate])
    web = retried(record, regime_named("plain_stars"))
    assert answers(web.changes) == [(2, "gate", "bo", "open", "refused")]
    assert web.door_changes == ()
    assert retried(record, ECHO).changes == ()


def test_the_dark_is_no_rules_doing() -> None:
    gate = ev.GateMet("network", "cy", "refused", "post")
    lit = record_of([*first_day(), morning(2), gate])
    dark = record_of([*first_day(), morning(2), ev.Darkened("cy", 3), gate])
    assert answers(retried(lit, ECHO).changes) == [(2, "gate", "cy", "refused", "open")]
    assert retried(dark, ECHO).changes == ()


def test_the_headline_names_a_plane_that_would_have_been_caught() -> None:
    record = whole_match()
    rules = {"echo": retried(record, ECHO), "mean": retried(record, MEAN)}
    said = headline(record, rules)
    assert (said.masks, said.of, said.rule, said.doors, said.example_rule) == (2, 3, "echo", 8, "echo")
    assert said.example is not None
    assert answers((said.example,)) == [(3, "flight", "cy", "out", "in")]
    assert headline(record, {"mean": rules["mean"]}).example is None
    assert gains(record, rules)["mean"] == dict.fromkeys(MASKS, Worth(0, 0))


def test_all_rules_are_those_of_the_city_unless_a_pack_has_its_own() -> None:
    record = whole_match()
    assert list(all_rules(record)) == list(all_regimes())
    own: list[Regime] = [ECHO]
    assert list(all_rules(record, own)) == ["echo"]
