"""The laws behind the cards' claims: each holds one match against one claim, by what was told, not by a rule's code.

Each returns how often the match had anything of what is claimed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import floor

import pytest

from game.city.deeds import (
    KeptCompany,
    Rated,
    Recorded,
)
from game.city.regimes.regime import GATES, Standing
from game.city.regimes.registry import regime_named
from tests.laws.claim_log import Log, Met

TRAVEL_KINDS = ("home", "travel")


def half_up(x: float, digits: int) -> float:
    return floor(x * 10**digits + 0.5 + 1e-9) / 10**digits


def answers(log: Log, gates: Sequence[str], who: Callable[[Met], bool], *treatments: str) -> int:
    """Everybody of these is met at these gates in one of these ways; how many were. A home's own line is no gate."""
    mine = [met for met in log.met if met.gate in gates and who(met) and met.why != "line"]
    wrong = [met for met in mine if met.treatment not in treatments]
    assert not wrong, wrong[0]
    return len(mine)


def number(met: Met) -> float:
    assert isinstance(met.score, int | float)
    return float(met.score)


def stars_of(log: Log, mask: str, closed: int) -> list[int]:
    """All stars that a mask was given in the first so many rounds."""
    return [d.stars for deeds in log.rounds[:closed] for d in deeds if isinstance(d, Rated) and d.of == mask]


# -- quiet ----------------------------------------------------------------------------------------------------------


def nobody_has_a_score(log: Log) -> int:
    for ledger in log.ledgers:
        assert set(ledger.score.values()) == {None}
        assert len(set(ledger.shown.values())) == 1, "all are shown alike"
    return len(log.ledgers)


def only_places_run_out(log: Log) -> int:
    assert not [met for met in log.met if met.treatment in ("refused", "queue") and met.why != "line"]
    shut = ("shut", "listed", "hushed")
    assert not [met for met in log.met if met.why in shut]
    return sum(not met.is_in for met in log.met)


def lots_decide(log: Log) -> int:
    """Who found no place is told of a lot, of one that had waited, or of one sent first; never of a standing."""
    outside = [met for met in log.met if not met.is_in]
    assert not [met for met in outside if met.why in ("standing", "met")]
    return sum(met.why == "lot" for met in outside)


# -- averages -------------------------------------------------------------------------------------------------------


def average_of_all_stars(log: Log) -> int:
    for ledger in log.ledgers:
        for mask, score in ledger.score.items():
            given = stars_of(log, mask, ledger.day)
            assert score == (half_up(sum(given) / len(given), 2) if given else 3.0)
    return len(log.ledgers)


def mean_welcomes(log: Log) -> int:
    return answers(log, TRAVEL_KINDS, lambda met: number(met) >= 4.3, "welcome")


def mean_waits(log: Log) -> int:
    return answers(log, TRAVEL_KINDS, lambda met: 2.5 <= number(met) < 3.2, "queue")


def mean_refuses(log: Log) -> int:
    return answers(log, TRAVEL_KINDS, lambda met: number(met) < 2.5, "refused")


def last_twenty(log: Log) -> int:
    assert {s.shown for s in regime_named("plain_stars").start(log.masks).values()} == {"4.70"}
    for ledger in log.ledgers:
        for mask, score in ledger.score.items():
            last = stars_of(log, mask, ledger.day)[-20:]
            assert score == half_up((5 * 4.7 + sum(last)) / (5 + len(last)), 2)
    return len(log.ledgers)


def no_work(log: Log) -> int:
    return answers(log, ("work",), lambda met: number(met) < 4.6, "refused")


def all_else_open(log: Log) -> int:
    return answers(log, [gate for gate in GATES if gate != "work"], lambda met: True, "open", "welcome")


def one_four_is_enough(log: Log) -> int:
    """The first star that a mask ever had is counted alone, as if it were a four."""
    mask = log.masks[0]
    after = regime_named("plain_stars").judge(log.masks, [[Rated("street", mask, 4)]])[0][mask]
    assert regime_named("plain_stars").treatment(after.tier, "work") == "refused"
    return 1


# -- gilded ---------------------------------------------------------------------------------------------------------


def gilded_tables(log: Log) -> list[tuple[dict[str, float], dict[str, float]]]:
    """(shown, what company cost) of each round, summed here from the paper."""
    kept = dict.fromkeys(log.masks, 4.0)
    shown = dict(kept)
    tables = []
    for deeds in log.rounds:
        loud = {d.by for d in deeds if isinstance(d, Recorded) and d.entry == "disturbance"}
        cost = dict.fromkeys(log.masks, 0.0)
        for d in deeds:
            if isinstance(d, KeptCompany) and shown[d.of] < 2.5:
                cost[d.by] += 0.03
        weight = {m: 0.5 if s < 3.5 else 1.0 if s < 4.2 else 2.0 for m, s in shown.items()} | {"street": 1.0}
        after = {}
        for mask, s in kept.items():
            mine = [(weight[d.by], d.stars) for d in deeds if isinstance(d, Rated) and d.of == mask]
            pull = sum(w * (2 if mask in loud and n < s else 1) * (n - s) for w, n in mine)
            move = 0.4 * pull / sum(w for w, _ in mine) if mine else 0.0
            after[mask] = min(5.0, max(0.0, half_up(s + min(0.8, max(-0.8, move)) - cost[mask], 3)))
        kept = after
        shown = {m: max(0.0, s - 1) if m in loud else s for m, s in kept.items()}
        tables.append((dict(shown), cost))
    return tables


def gilded_sum(log: Log) -> int:
    tables = gilded_tables(log)
    weighed = 0
    for ledger in log.ledgers:
        for mask, score in ledger.score.items():
            assert score == pytest.approx(tables[ledger.day - 1][0][mask], abs=0.0015), (mask, ledger.day)
        before = tables[ledger.day - 2][0].values()
        weighed += any(score >= 4.2 for score in before) and any(score < 3.5 for score in before)
    return weighed


def outcasts_company_costs(log: Log) -> int:
    """Where somebody was seen beside an outcast, the very same days without that are kinder to it."""
    tables = gilded_tables(log)
    costs = [(n, mask) for n, (_, cost) in enumerate(tables) for mask, coins in cost.items() if coins]
    for number_of, mask in costs:
        past = [*log.rounds[:number_of]]
        alone = [d for d in log.rounds[number_of] if not (isinstance(d, KeptCompany) and d.by == mask)]
        regime = regime_named("gilded")
        with_it = regime.judge(log.masks, [*past, log.rounds[number_of]])[-1][mask]
        without = regime.judge(log.masks, [*past, alone])[-1][mask]
        assert float(with_it.shown) < float(without.shown) or float(without.shown) in (0.0, 5.0)
    return len(costs)


def no_parties(log: Log) -> int:
    return answers(log, ("event",), lambda met: number(met) < 4.2, "refused")


def nothing_opens(log: Log) -> int:
    return answers(log, GATES, lambda met: number(met) < 2.5, "refused")


# -- web ------------------------------------------------------------------------------------------------------------


def one_star(log: Log, keep: Callable[[Rated], bool], way: int) -> int:
    """Taking one mask's stars of that kind away moves it the other way, or not at all."""
    moved = 0
    now = log.again()[-1]
    for mask in log.masks:
        bare = [
            [d for d in deeds if not (isinstance(d, Rated) and d.of == mask and d.by in log.masks and keep(d))]
            for deeds in log.rounds
        ]
        gap = value(now[mask]) - value(log.again(bare)[-1][mask])
        assert gap * way >= -0.1, (mask, gap)
        moved += abs(gap) > 0.1
    return moved


def value(standing: Standing) -> float:
    assert isinstance(standing.score, int | float)
    return float(standing.score)


def high_stars_lift(log: Log) -> int:
    return one_star(log, lambda d: d.stars >= 4, 1)


def low_stars_take_back(log: Log) -> int:
    return one_star(log, lambda d: d.stars <= 2, -1)


def trust_of_the_trusted(log: Log) -> int:
    """Of two masks that nobody trusts, the one that the most trusted gives a five now is higher than by the least."""
    web = regime_named("web")
    now = web.judge(log.masks, log.rounds)[-1]
    order = sorted(log.masks, key=lambda m: value(now[m]))
    least, top, target = order[0], order[-1], order[1]
    if value(now[top]) - value(now[least]) < 20:
        return 0
    by_top, by_least = (
        value(web.judge(log.masks, [*log.rounds, [Rated(who, target, 5)] * 5])[-1][target]) for who in (top, least)
    )
    has_others = any(isinstance(d, Rated) and d.by == least and d.stars >= 4 for deeds in log.rounds for d in deeds)
    if not has_others:
        return 0  # who trusts nobody else hands on all that it has
    return by_top > by_least


def only_a_glow(log: Log) -> int:
    for ledger in log.ledgers:
        assert {text for text, _, _, _ in ledger.shown.values()} == {""}
    return sum(len(set(ledger.tier.values())) > 1 for ledger in log.ledgers)


def least_trusted_find_nothing(log: Log) -> int:
    return answers(log, ("work", "credit"), lambda met: number(met) < 60, "refused")


# -- the open sum ---------------------------------------------------------------------------------------------------


def praise_and_blame(log: Log, mask: str, closed: int) -> tuple[float, float]:
    r = s = 0.0
    for deeds in log.rounds[:closed]:
        r, s = 0.8 * r, 0.8 * s
        for d in deeds:
            if isinstance(d, Rated) and d.of == mask:
                r, s = r + (d.stars - 1) / 4, s + (5 - d.stars) / 4
    return r, s


def open_sum(log: Log) -> int:
    for ledger in log.ledgers:
        for mask, score in ledger.score.items():
            r, s = praise_and_blame(log, mask, ledger.day)
            assert abs(float(str(score)) - 100 * (r + 1) / (r + s + 2)) <= 0.0501
    return len(log.ledgers)


def small_numbers(log: Log) -> int:
    """Whoever was rated once stands nearer to the middle than that one star alone would have it."""
    first = next(d for deeds in log.rounds for d in deeds if isinstance(d, Rated) and d.stars != 3)
    after = regime_named("charter").judge(log.masks, [[first]])[0][first.of]
    assert 0 < abs(value(after) - 50) < abs(25 * (first.stars - 1) - 50)
    return 1


def forgets(log: Log) -> int:
    later = log.again([*log.rounds, [], [], []])
    now, then = later[-1], later[-4]
    assert all(abs(value(now[m]) - 50) <= abs(value(then[m]) - 50) for m in log.masks)
    return sum(abs(value(now[m]) - 50) < abs(value(then[m]) - 50) for m in log.masks)


def low_pay_a_deposit(log: Log) -> int:
    return answers(log, ("credit",), lambda met: number(met) < 40 and met.tier == 1, "deposit")


def whoever_gives_it(log: Log) -> int:
    """The same stars from other hands come to the same."""
    turned = {mask: log.masks[(i + 1) % len(log.masks)] for i, mask in enumerate(log.masks)}
    other = [
        [
            Rated("street" if turned.get(d.by, d.by) == d.of else turned.get(d.by, d.by), d.of, d.stars, d.context)
            if isinstance(d, Rated)
            else d
            for d in deeds
        ]
        for deeds in log.rounds
    ]
    assert log.again(other) == log.again()
    return 1
