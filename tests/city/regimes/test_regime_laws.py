"""Laws that every regime keeps, found by itself, over drawn matches; and the formulas again, in plain floats."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import fields, replace
from functools import cache
from math import log2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.city.deeds import (
    ANSWERS,
    CITIZENS,
    CONTEXTS,
    DEEDS,
    ENTRIES,
    NAMES,
    TAGS,
    TONES,
    Clapped,
    Deed,
    Held,
    Liked,
    Posted,
    Rated,
    Shared,
    to_doc,
)
from game.city.regimes.regime import GATES, TIERS, TREATMENTS, Regime
from game.city.regimes.registry import all_regimes, regime_named

SEATS = ("ada", "bo", "cy", "di", "eve")
Rounds = list[list[Deed]]
VALUES = {
    "stars": st.integers(1, 5),
    "context": st.sampled_from(CONTEXTS),
    "tag": st.sampled_from(TAGS),
    "able": st.booleans(),
    "answer": st.sampled_from(ANSWERS),
    "tone": st.sampled_from(TONES),
    "taps": st.integers(0, 200),
    "entry": st.sampled_from(ENTRIES),
    "coins": st.integers(0, 30),
}


ORDERS = st.permutations(SEATS)
FIELDS = {kind: [field.name for field in fields(kind)] for kind in DEEDS.values()}
one_of = cache(st.sampled_from)
"""Made once: to make a strategy costs more than to draw from it."""


@st.composite
def drawn_deeds(draw: st.DrawFn, kinds: tuple[str, ...]) -> Deed:
    kind = DEEDS[draw(one_of(kinds))]
    names = FIELDS[kind]
    values = {name: draw(VALUES[name]) for name in names if name in VALUES}
    by, of = draw(ORDERS)[:2]
    values["by"] = draw(one_of((by, by, *CITIZENS))) if kind is Rated else by
    if "of" in names:
        values["of"] = of
    return kind(**values)


@cache
def matches(kinds: tuple[str, ...] = tuple(DEEDS)) -> st.SearchStrategy[Rounds]:
    return st.lists(st.lists(drawn_deeds(kinds or tuple(DEEDS)), max_size=10), max_size=4)


every_regime = pytest.mark.parametrize("regime", all_regimes().values(), ids=lambda regime: regime.name)
few = settings(max_examples=10, deadline=None)


@every_regime
def test_order_inside_a_round_never_matters_but_in_windows(regime: Regime) -> None:
    @few
    @given(matches(regime.needs), st.randoms())
    def law(rounds: Rounds, luck: Callable[..., object]) -> None:
        mixed = []
        for deeds in rounds:
            order = list(deeds)
            luck.shuffle(order)  # type: ignore[attr-defined]
            in_window = iter([deed for deed in deeds if NAMES[type(deed)] in regime.windows])
            mixed.append([next(in_window) if NAMES[type(deed)] in regime.windows else deed for deed in order])
        assert regime.judge(SEATS, mixed) == regime.judge(SEATS, rounds)

    law()


@every_regime
def test_what_comes_later_never_changes_what_was(regime: Regime) -> None:
    @few
    @given(matches(regime.needs), st.integers(0, 4))
    def law(rounds: Rounds, count: int) -> None:
        before = deepcopy(rounds)
        assert regime.judge(SEATS, rounds[:count]) == regime.judge(SEATS, rounds)[:count]
        assert rounds == before

    law()


@every_regime
def test_names_and_places_of_seats_never_matter(regime: Regime) -> None:
    @few
    @given(matches(regime.needs), st.permutations(SEATS), st.permutations(SEATS))
    def law(rounds: Rounds, new_names: list[str], places: list[str]) -> None:
        name = dict(zip(SEATS, new_names, strict=True))

        def renamed(deed: Deed) -> Deed:
            doc = {key: getattr(deed, key) for key in ("by", "of") if hasattr(deed, key)}
            return replace(deed, **{key: name.get(seat, seat) for key, seat in doc.items()})

        judged = regime.judge(SEATS, rounds)
        again = regime.judge(places, [[renamed(deed) for deed in deeds] for deeds in rounds])
        assert again == [{name[seat]: standing for seat, standing in table.items()} for table in judged]

    law()


RANGES = {
    "mean": (1, 5),
    "plain_stars": (1, 5),
    "gilded": (0, 5),
    "orchard": (350, 950),
    "echo": (1, 100),
    "web": (0, 500),
    "charter": (0, 100),
}


@every_regime
def test_standings_are_whole_and_in_range(regime: Regime) -> None:
    @few
    @given(matches(regime.needs))
    def law(rounds: Rounds) -> None:
        judged = regime.judge(SEATS, rounds)
        assert len(judged) == len(rounds)
        for table in judged:
            assert tuple(table) == SEATS
            for standing in table.values():
                assert 0 <= standing.tier < len(TIERS)
                assert standing.shown
                if isinstance(standing.score, int | float):
                    low, high = RANGES.get(regime.name, (standing.score, standing.score))
                    assert low <= standing.score <= high
                    assert regime.decimals is not None
                    assert standing.score == round(standing.score, regime.decimals)

    law()


@every_regime
def test_reads_only_the_deeds_that_it_names(regime: Regime) -> None:
    @few
    @given(matches())
    def law(rounds: Rounds) -> None:
        needed = [[deed for deed in deeds if NAMES[type(deed)] in regime.needs] for deeds in rounds]
        assert regime.judge(SEATS, needed) == regime.judge(SEATS, rounds)

    law()


STARTS = {"mean": 3, "plain_stars": 4.7, "gilded": 4, "orchard": 605, "ledger": 1000, "ledger_consent": 1000}
SUMMED = {**STARTS, "web": 100, "charter": 50}


@pytest.mark.parametrize("name", SUMMED)
def test_a_breakdown_adds_up_to_the_figure(name: str) -> None:
    regime = regime_named(name)

    @few
    @given(matches(regime.needs))
    def law(rounds: Rounds) -> None:
        for table in regime.judge(SEATS, rounds):
            for standing in table.values():
                if standing.score is None:
                    continue
                figure = float(standing.shown) if name == "gilded" else standing.score
                assert isinstance(figure, int | float)
                step = 10 ** -(regime.decimals or 0)
                total = SUMMED[name] + sum(amount for _, amount in standing.parts)
                assert total == pytest.approx(figure, abs=0.501 * step)

    law()


START_TIERS = {"mean": 1}
"""The papers start `mean` at 3.00, which their cuts call low; everyone else starts plain."""


@every_regime
def test_describes_itself_soundly(regime: Regime) -> None:
    assert set(regime.needs) <= set(DEEDS)
    assert set(regime.windows) <= set(regime.needs)
    assert all(0 <= tier < len(TIERS) for tier in regime.doors)
    assert all(gate in GATES and answer in TREATMENTS for row in regime.doors.values() for gate, answer in row.items())
    start = regime.start(SEATS)
    assert [standing.shown for standing in start.values()] == [regime.start_text] * len(SEATS)
    assert not any(standing.parts for standing in start.values())
    assert {standing.tier for standing in start.values()} == {START_TIERS.get(regime.name, 2)}
    # Nothing done, nothing moved; and one seat alone is no trouble.
    assert regime.judge(SEATS, [[], [], []]) == [start] * 3
    assert regime.start(["ada"])["ada"] == start["ada"]


@given(matches(("rated",)))
@settings(max_examples=20, deadline=None)
def test_web_agrees_with_its_formula_in_floats(rounds: Rounds) -> None:
    count = len(SEATS)
    likes = {(giver, taker): 0 for giver in SEATS for taker in SEATS}
    for deed in (deed for deeds in rounds for deed in deeds):
        if isinstance(deed, Rated) and deed.by in SEATS:
            likes[deed.by, deed.of] += 1 if deed.stars > 3 else -1 if deed.stars < 3 else 0
    row = {giver: [max(0, likes[giver, taker]) for taker in SEATS] for giver in SEATS}
    share = {giver: [one / sum(row[giver]) if any(row[giver]) else 1 / count for one in row[giver]] for giver in SEATS}
    trust = [1 / count] * count
    for _ in range(100):
        trust = [
            0.85 * sum(share[giver][at] * trust[place] for place, giver in enumerate(SEATS)) + 0.15 / count
            for at in range(count)
        ]
    last = regime_named("web").judge(SEATS, [*rounds, []])[-1]
    assert [last[seat].score for seat in SEATS] == pytest.approx([100 * count * one for one in trust], abs=0.0501)


@given(matches(("rated",)))
@settings(max_examples=20, deadline=None)
def test_gilded_agrees_with_its_formula_in_floats(rounds: Rounds) -> None:
    score = dict.fromkeys(SEATS, 4.0)
    for deeds, after in zip(rounds, regime_named("gilded").judge(SEATS, rounds), strict=True):
        moved = dict(score)
        for seat in SEATS:
            pull = weights = 0.0
            for deed in deeds:
                if isinstance(deed, Rated) and deed.of == seat:
                    rater = score.get(deed.by, 4.0)
                    weight = 2.0 if rater >= 4.2 else 0.5 if rater < 3.5 else 1.0
                    pull += weight * (deed.stars - score[seat])
                    weights += weight
            if weights:
                moved[seat] += min(0.8, max(-0.8, 0.4 * pull / weights))
            assert after[seat].score == pytest.approx(moved[seat], abs=0.000501)
            moved[seat] = float(after[seat].score or 0)
        score = moved


@given(matches(("clapped", "shared", "liked", "posted")))
@settings(max_examples=20, deadline=None)
def test_echo_agrees_with_its_formula_in_floats(rounds: Rounds) -> None:
    attention, reach = dict.fromkeys(SEATS, 0.0), dict.fromkeys(SEATS, 30.0)
    for deeds, after in zip(rounds, regime_named("echo").judge(SEATS, rounds), strict=True):
        for seat in SEATS:
            taps = sum(deed.taps for deed in deeds if isinstance(deed, Clapped) and deed.by == seat)
            shares = sum(isinstance(deed, Shared) and deed.by == seat for deed in deeds)
            likes = sum(reach[deed.by] / 50 for deed in deeds if isinstance(deed, Liked) and deed.of == seat)
            tones = [deed.tone for deed in deeds if isinstance(deed, Posted) and deed.by == seat]
            posts = 6 * tones.count("approved") - 8 * tones.count("gloomy") - 3 * tones.count("sensitive")
            attention[seat] = 0.7 * attention[seat] + min(152, taps) / 10 + 2 * shares + likes + posts
            one = attention[seat]
            exact = 30 + 25 * log2(1 + one / 10) if one >= 0 else 30 + 2 * one
            assert after[seat].score == pytest.approx(min(100, max(1, exact)), abs=0.50001)
            assert sum(amount for _, amount in after[seat].parts) == pytest.approx(one, abs=1e-9)
        reach = {seat: float(after[seat].score or 0) for seat in SEATS}


def test_a_deed_is_written_without_its_defaults() -> None:
    assert to_doc(Rated("ada", "bo", 4)) == {"deed": "rated", "by": "ada", "of": "bo", "stars": 4}
    assert to_doc(Rated("ada", "bo", 4, "work"))["context"] == "work"
    assert to_doc(Held("ada", 3)) == {"deed": "held", "by": "ada", "coins": 3}
