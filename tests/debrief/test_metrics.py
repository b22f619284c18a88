"""Each metric equals a case worked by hand, and where a library has the same, the library's figure."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.city import events as ev
from game.debrief.metrics import (
    acts,
    assortativity,
    discernment,
    gates_gave,
    gini,
    inflation,
    mobility,
    reciprocity,
    revenge,
    severity,
)
from game.debrief.metrics.assortativity import newman
from game.debrief.metrics.correlation import band, kendall, kendall_of, pearson, ranks, slope, spearman
from game.debrief.metrics.mobility import shorrocks
from game.debrief.reading import record_of
from game.debrief.record import Record
from game.engine.events import Event
from tests.debrief.played import began, day, encounter, ledger, played

MASKS = ("ada", "bo", "cy")
NUMBERS = st.lists(st.tuples(st.integers(1, 5), st.integers(-1, 5)), min_size=2, max_size=30)


@pytest.mark.parametrize(
    ("xs", "ys", "places", "figures"),
    [
        ([1, 2, 3, 4, 5], [2, 1, 4, 3, 5], [1, 2, 3, 4, 5], (0.8, 0.8, 0.6, 0.8)),
        (
            [1, 1, 2, 5, 5, 5, 3], [0, -1, 2, 2, 5, 4, 4], [1.5, 1.5, 3, 6, 6, 6, 4],
            (0.795736, 0.800327, 0.723339, 0.945205),
        ),
        ([5, 4, 4, 2, 1, 1], [0, 1, 1, 3, 5, 5], [6, 4.5, 4.5, 3, 1.5, 1.5], (-0.990874, -1, -1, -1.247191)),
    ],
)  # fmt: skip
def test_rank_correlations_and_slope_are_those_that_scipy_found(
    xs: list[int], ys: list[int], places: list[float], figures: tuple[float, ...]
) -> None:
    assert ranks(xs) == pytest.approx(places)
    assert (pearson(xs, ys), spearman(xs, ys), kendall(xs, ys), slope(xs, ys)) == pytest.approx(figures, abs=1e-6)
    assert pearson(xs, [4] * len(xs)) is spearman(xs, [4] * len(xs)) is kendall([4] * len(xs), ys) is None


@pytest.mark.parametrize(
    ("values", "found"),
    [([0.5], (0.5, 0.5)), ([-1, 0, 1], (-0.9, 0.9)), ([0.1, 0.9, -0.3, 0.4, 0.4, -0.8, 0.2], (-0.65, 0.75))],
)
def test_the_band_is_what_scipy_found(values: list[float], found: tuple[float, float]) -> None:
    assert band(values) == pytest.approx(found)


@pytest.mark.slow  # to load scipy takes two seconds
@given(NUMBERS)
def test_rank_correlations_and_slope_are_those_of_scipy(pairs: list[tuple[int, int]]) -> None:
    import scipy

    xs, ys = [x for x, _ in pairs], [y for _, y in pairs]
    assert ranks(xs) == pytest.approx(scipy.stats.rankdata(xs))
    if len(set(xs)) < 2 or len(set(ys)) < 2:
        assert pearson(xs, ys) is spearman(xs, ys) is kendall(xs, ys) is None
        return
    assert pearson(xs, ys) == pytest.approx(scipy.stats.pearsonr(xs, ys).statistic)
    assert spearman(xs, ys) == pytest.approx(scipy.stats.spearmanr(xs, ys).statistic)
    assert kendall(xs, ys) == pytest.approx(scipy.stats.kendalltau(xs, ys).statistic)
    assert kendall_of(Counter(zip(xs, ys, strict=True))) == pytest.approx(kendall(xs, ys))
    assert slope(xs, ys) == pytest.approx(scipy.stats.linregress(xs, ys).slope)


@pytest.mark.slow
@given(st.lists(st.floats(-1, 1), min_size=1, max_size=40))
def test_the_band_is_scipys_quantiles(values: list[float]) -> None:
    import scipy

    assert band(values) == pytest.approx(tuple(scipy.stats.mstats.mquantiles(values, (0.05, 0.95), alphap=1, betap=1)))


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=25))
def test_assortativity_is_that_of_networkx(meetings: list[tuple[int, int]]) -> None:
    import networkx as nx  # here, because every worker gathers all tests, and one runs this

    graph = nx.MultiGraph()
    for number, tiers in enumerate(meetings):
        for side, tier in enumerate(tiers):
            graph.add_node((number, side), tier=tier)
        graph.add_edge((number, 0), (number, 1))
    if len({tier for tiers in meetings for tier in tiers}) < 2:
        assert newman(meetings) is None
    else:
        assert newman(meetings) == pytest.approx(nx.attribute_assortativity_coefficient(graph, "tier"))


def test_a_rank_shared_by_three_is_the_mean_of_theirs() -> None:
    assert ranks([7, 2, 7, 7, 9]) == [3, 1, 3, 3, 5]


def test_gini_of_one_who_has_all_and_of_all_alike() -> None:
    assert gini([0, 0, 0, 8]) == 0.75
    assert gini([3, 3, 3]) == 0
    assert gini([1, 3]) == 0.25
    assert gini([]) is gini([0, 0]) is None
    with pytest.raises(ValueError, match="0 or more"):
        gini([1, -1])


def test_gates_gave_life_to_the_mask_that_was_worn_and_wages_to_the_purse() -> None:
    events = [
        *began(MASKS), day(1), ev.LivedQuietly(0, -2, "held"),
        ev.Lived(0, 4, "home"), ev.Lived(1, 2, "home"), ev.Lived(2, 9, "card"),
        ev.Paid("ada", 4, "wage"), ev.Paid("bo", 2, "wage"), ev.Paid("bo", 7, "card"),
        ev.GateMet("work", "bo", "open", "wage", coins=2),
        ev.GateMet("credit", "cy", "welcome", "desk", coins=2, life=3),
        ev.DayClosed(1), day(2), ev.MasksSwapped(("bo", "ada", "cy")), ev.Lived(0, 1, "upper"), ev.DayClosed(2),
    ]  # fmt: skip
    found = gates_gave(record_of(events))
    assert found.life == {"ada": 4, "bo": 3, "cy": 3}
    assert found.coins == {"ada": 4, "bo": 2, "cy": 2}
    assert found.value == pytest.approx(2 * (1 + 1) / (2 * 3 * 10))
    assert found.is_enough


def test_mobility_by_hand() -> None:
    # Three nights from tier 1: one stays; two nights from tier 2: both stay. (2 - (1/3 + 1)) / 1
    assert shorrocks([(1, 1), (1, 2), (1, 0), (2, 2), (2, 2)]) == pytest.approx(2 / 3)
    assert shorrocks([(1, 2), (2, 1)]) == 2.0
    assert shorrocks([(2, 2), (2, 2)]) is None


def test_mobility_reads_the_ledgers() -> None:
    events = [
        *began(MASKS), day(1), *ledger(1, [("ada", 4.0, 3, 1), ("bo", 3.0, 2, 2), ("cy", 2.0, 1, 3)]),
        day(2), *ledger(2, [("ada", 4.0, 3, 1), ("bo", 2.0, 1, 3), ("cy", 3.0, 2, 2)]),
    ]  # fmt: skip
    found = mobility(record_of(events))
    assert found.value == pytest.approx((3 - 1) / 2)
    assert (found.n, found.up, found.down, found.has_left_bottom, found.is_enough) == (3, 1, 1, True, False)
    assert found.steadiness == pytest.approx(0.5)


def test_inflation_by_hand_leaves_the_street_out() -> None:
    givers = ("bo", "cy", "di", "ed", "fay")

    def rated(*stars: int, of: str = "ada") -> list[Event]:
        return encounter([of], [(by, of, n) for by, n in zip(givers, stars, strict=False)])

    events = [
        *began(("ada", "gus", *givers)), day(1), *rated(3, 3), *rated(3, 3, 3, of="gus"), *rated(3, 3, 3, 3, 3),
        *encounter(["ada"], [("street", "ada", 1)]),
        day(2), *rated(5, 5, 4, 3, 3), *rated(3, of="gus"), day(3), *rated(5, 5, 5, 5, 5), *rated(5, of="gus"),
        day(4), *rated(1, 1, 1, 1), *rated(1, of="gus"),
    ]  # fmt: skip
    found = inflation(record_of(events))
    assert [(row[0], row[3]) for row in found.by_day] == [(1, 10), (2, 6), (4, 11)], "day 4's joins the last"
    assert found.since[4] == 3
    assert [row[1] for row in found.by_day] == pytest.approx([3, 23 / 6, 35 / 11])
    assert found.fives_rose_points == pytest.approx(100 * 6 / 11)
    assert (found.n, found.is_enough) == (27, True)


def test_days_on_which_one_mask_was_rated_are_taken_together() -> None:
    givers = ("bo", "cy", "di", "ed", "fay")
    events: list[Event] = list(began(("ada", *givers)))
    for number, (of, stars) in enumerate((("ada", 5), ("ada", 5), ("bo", 2), ("ada", 1), ("bo", 1), ("bo", 1)), 1):
        by = [giver for giver in (*givers, "ada") if giver != of]
        events += [day(number), *encounter([of], [(giver, of, stars) for giver in by])]
    found = inflation(record_of(events))
    assert [(found.since[row[0]], row[0]) for row in found.by_day] == [(1, 3), (4, 6)]
    assert found.by_day[0][1] == 4


def test_a_low_star_back_within_two_encounters_counts_and_one_of_the_same_scene_does_not() -> None:
    first = encounter(["ada"], [("bo", "ada", 1)])
    back = encounter(["bo"], [("ada", "bo", 2)], card="second")
    assert revenge(record_of([*began(MASKS), day(1), *first, *back])).value == 1
    sealed = encounter(["ada", "bo"], [("bo", "ada", 1), ("ada", "bo", 1)])
    assert revenge(record_of([*began(MASKS), day(1), *sealed])).value == 0
    between = [each for n in range(2) for each in encounter(["cy"], [("ada", "cy", 3)], card=f"card-{n}")]
    assert revenge(record_of([*began(MASKS), day(1), *first, *between, *back])).value == 0


def test_moves_on_nights_of_a_new_rule_are_counted_beside_the_others() -> None:
    rows = [("ada", 4.0, 3, 1), ("bo", 3.0, 2, 2), ("cy", 2.0, 1, 3)]
    turned = [("ada", 2.0, 1, 3), ("bo", 3.0, 2, 2), ("cy", 4.0, 3, 1)]
    events = [
        *began(MASKS),
        day(1),
        *ledger(1, rows),
        day(2),
        *ledger(2, turned, "echo"),
        day(3),
        *ledger(3, rows, "echo"),
    ]
    found = mobility(record_of(events))
    assert (found.up, found.down, found.with_rule) == (2, 2, 2)


def test_severity_is_the_gap_to_what_others_gave_for_the_same_face() -> None:
    stars = [
        ("ada", "cy", 5),
        ("bo", "cy", 2),
        ("ada", "bo", 4),
        ("cy", "bo", 4),
        ("street", "bo", 1),
        ("bo", "ada", 3),
    ]
    found = severity(record_of([*began(MASKS), day(1), *encounter(MASKS, stars)]))
    assert found.lenience == pytest.approx({"ada": 1.5, "bo": -3.0, "cy": 0.0})
    assert found.value == pytest.approx(4.5)
    assert found.n == 1


def test_reciprocity_of_a_feud_and_a_friendship_is_whole() -> None:
    stars = [("ada", "bo", 5), ("bo", "ada", 5), ("ada", "cy", 1), ("cy", "ada", 1), ("bo", "cy", 3), ("cy", "bo", 3)]
    found = reciprocity(record_of([*began(MASKS), day(1), *encounter(MASKS, stars)]), shuffles=200)
    assert found.value == pytest.approx(1.0)
    assert (found.n, found.is_enough) == (6, True)
    assert found.chance is not None
    assert -1 <= found.chance[0] <= found.chance[1] <= 1
    assert found.could_be_chance is (found.chance[1] >= 1.0)


def test_reciprocity_beyond_chance_is_told_from_what_shuffling_gives() -> None:
    masks = ("ada", "bo", "cy", "di", "ed")
    pals = {("ada", "bo"), ("cy", "di")}
    stars = [
        (by, of, 5 if (by, of) in pals or (of, by) in pals else 2) for of in masks for by in masks if by != of
    ] * 3  # fmt: skip
    same = [by_of for n in range(3) for by_of in encounter(masks, stars[n * 20 : n * 20 + 20], card=f"card-{n}")]
    found = reciprocity(record_of([*began(masks), day(1), *same]), shuffles=200)
    assert found.value == pytest.approx(1.0)
    assert not found.could_be_chance
    again = reciprocity(record_of([*began(masks), day(1), *same]), shuffles=200)
    assert again == found, "the dice are seeded by the record"


def test_no_band_tells_who_gave_which_star_of_a_face() -> None:
    """Every face gets the same stars from the same masks, dealt otherwise: what chance brings stays."""
    masks = ("ada", "bo", "cy", "di", "ed")
    given = {of: [1 + (place + number) % 5 for place in range(4)] for number, of in enumerate(masks)}

    def found(turn: int) -> list[object]:
        stars = [
            (by, of, given[of][(place + turn * number) % 4])
            for number, of in enumerate(masks)
            for place, by in enumerate(mask for mask in masks if mask != of)
        ]
        record = record_of([*began(masks), day(1), *encounter(masks, stars)])
        return [reciprocity(record, shuffles=50), revenge(record), severity(record)]

    one, other = found(0), found(1)
    assert one[0] != other[0]
    assert [figure.chance for figure in one] == [figure.chance for figure in other]  # type: ignore[attr-defined]


def test_assortativity_of_a_day_spent_with_ones_own() -> None:
    rows = [("ada", 4.5, 4, 1), ("bo", 4.4, 4, 2), ("cy", 2.0, 1, 3), ("di", 2.0, 1, 3)]
    masks = [row[0] for row in rows]
    places = (("ada", "up"), ("bo", "up"), ("cy", "down"), ("di", "down"))
    events = [
        *began(masks), day(1), ev.Arrived(tuple((m, "down") for m in masks)), *ledger(1, rows),
        day(2), ev.Arrived(places),
        *encounter(["ada", "cy"]),
    ]  # fmt: skip
    found = assortativity(record_of(events), shuffles=300)
    assert (found.value, found.scheduled, found.n) == (1.0, -1.0, 2)
    assert found.met == ((1, 1, 1), (4, 4, 1))
    assert found.chance is not None
    assert found.chance[0] == -1.0
    stood = [*events, ev.DeedNoted("kept_company", (("by", "ada"), ("of", "cy")))]
    # Ends: 4, 4, 1, 1, 4, 1; two of three meetings among equals: (2/3 - 1/2) / (1 - 1/2)
    assert assortativity(record_of(stood), shuffles=5).value == pytest.approx(1 / 3)


def test_stars_that_follow_acts_and_stars_that_do_not() -> None:
    stars = [("ada", "bo", 5), ("ada", "cy", 1), ("bo", "cy", 2), ("cy", "bo", 4), ("street", "cy", 5)]
    found = acts(record_of([*began(MASKS), day(1), *encounter(MASKS, stars, [("bo", 1), ("cy", -1)])]))
    assert found.means == {}, "two or three givers are too few for a mean"
    # Six pairs: four go together, two are tied in care alone: 4 / sqrt((6 - 2) * 6)
    assert found.value == pytest.approx(4 / 24**0.5)
    assert (found.n, found.is_enough, found.by_rater) == (4, False, {})


def test_discernment_is_not_doubt() -> None:
    kinds = {"kitchen": "helps", "landlord": "harms", "court": "contested"}
    said = {"kitchen": (3, 4), "landlord": (3, 1), "court": (3, 3)}
    rows = [
        ev.PollAnswered(seat, question, answer, is_after)
        for seat in range(3)
        for question, both in said.items()
        for is_after, answer in zip((False, True), both, strict=True)
    ]
    left_early = ev.PollAnswered(3, "kitchen", 1, False)
    unanswered = ev.PollAnswered(3, "landlord", 0, True)
    found = discernment([*rows, left_early, unanswered], kinds)
    assert (found.before, found.after, found.value) == (0, 3, 3)
    assert found.doubt == pytest.approx((-1 + 2 + 0) / 3)
    assert (found.n, found.is_enough) == (3, True)
    # Of the eight ways to swap three before and after, the one as it was and the one all turned change as much.
    assert (found.value_by_chance, found.verdict) == (2 / 8, "chance"), "three can never tell a lesson from chance"


def test_a_verdict_needs_seven_that_moved_alike() -> None:
    kinds = {"kitchen": "helps", "landlord": "harms"}
    moved = [
        ev.PollAnswered(seat, question, answer, is_after)
        for seat in range(7)
        for question, both in {"kitchen": (3, 4), "landlord": (4, 3)}.items()
        for is_after, answer in zip((False, True), both, strict=True)
    ]
    assert discernment(moved, kinds).verdict == "discerning"
    back = [ev.PollAnswered(p.seat, p.question, p.answer, not p.is_after) for p in moved]
    assert discernment(back, kinds).verdict == "confused"
    assert discernment(moved[:-4], kinds).verdict == "chance", "six of six is two in sixty-four"


@pytest.mark.parametrize(
    "metric", [acts, assortativity, gates_gave, inflation, mobility, reciprocity, revenge, severity]
)
def test_an_empty_match_has_too_little_of_everything(metric: object) -> None:
    for record in (Record(), record_of(began(MASKS))):
        found = metric(record)  # type: ignore[operator]
        assert found.value is None
        assert not found.is_enough
    assert discernment([]).value is None


def test_whole_matches_stay_in_range() -> None:
    for scenario, seats in (("plaudit", 5), ("the-list", 3)):
        record = record_of(played(scenario, seats, 11))
        found = acts(record), assortativity(record, 50), reciprocity(record, 50)
        assert all(-1 <= each.value <= 1 for each in found if each.value is not None)
        counted = sum(count for *_, count in inflation(record).by_day)
        given = [star for star in record.stars if star.by != "street"]
        right = len(given) if record.seats >= 5 else 0
        assert counted == right, "who has no app gives none"
        gave = gates_gave(record)
        assert gave.value is not None
        assert 0 <= gave.value < 1


def test_a_mean_by_kind_of_act_needs_five_givers_and_two_masks() -> None:
    givers = ("ada", "bo", "cy", "di", "ed")
    stars = [(by, "fay", n) for by, n in zip(givers, (5, 4, 5, 4, 4), strict=True)] + [("fay", "ada", 1)]
    cares = [("fay", 1), ("ada", -1)]
    of_one = [*began((*givers, "fay")), day(1), *encounter(givers, stars, cares)]
    assert acts(record_of(of_one)).means == {}, "fay's own mean"
    more = encounter(["bo"], [("ada", "bo", 3)], [("bo", 1)], card="other")
    assert acts(record_of([*of_one, *more])).means == {}, "else ada's one star is the sum of all less the kind ones"
    unkind = encounter(["cy"], [(by, "cy", 2) for by in ("ada", "bo", "di", "ed")], [("cy", -1)], card="third")
    found = acts(record_of([*of_one, *more, *unkind])).means
    assert found == {1: pytest.approx(25 / 6), -1: pytest.approx(9 / 5)}
