"""The laws behind what cards say of deeds: bills, books, lists, reach. Read like claims_of_stars.py."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from math import log2

from game.city import events as ev
from game.city.deeds import (
    Befriended,
    Bought,
    Clapped,
    Deed,
    Disclosed,
    Due,
    Held,
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
from game.city.regimes.regime import GATES
from game.city.regimes.registry import regime_named
from tests.laws.claim_log import Log, Met
from tests.laws.claims_of_stars import answers, half_up, number

TARIFF = {
    "ticket": (-5, 1), "litter": (-5, 1), "false_report": (-20, 2), "unpaid_fine": (-30, 2),
    "broken_contract": (-50, 3), "drunk_driving": (-50, 3),
    "volunteering": (5, 1), "blood_donation": (10, 1), "heroic_act": (30, 2),
    "disturbance": (-20, 2),
}  # fmt: skip
"""Points and days in force, as the papers have them."""


# -- orchard --------------------------------------------------------------------------------------------------------


def counts(log: Log, *kinds: type[Deed]) -> int:
    """Ledgers at which a score is another one without deeds of these kinds."""
    bare = log.again(log.without(*kinds))
    return sum(one != other for one, other in zip(log.again(), bare, strict=True))


def counts_bills(log: Log) -> int:
    return counts(log, Due)


def counts_coins(log: Log) -> int:
    return counts(log, Held)


def counts_goods(log: Log) -> int:
    return counts(log, Bought)


def counts_secrets(log: Log) -> int:
    return counts(log, Disclosed)


def counts_friends(log: Log) -> int:
    return counts(log, Befriended, Unfriended)


def stars_count_for_nothing(log: Log) -> int:
    assert counts(log, Rated) == 0
    return len(log.ledgers)


def inside(met: Met) -> bool:
    return met.score is not None


def orchard_welcomes(log: Log) -> int:
    return answers(log, ("home", "credit"), lambda met: inside(met) and number(met) >= 650, "welcome")


def orchard_deposits(log: Log) -> int:
    return answers(log, ("home", "credit", "service"), lambda met: inside(met) and number(met) < 600, "deposit")


def refuses_nobody(log: Log) -> int:
    return answers(log, GATES, lambda met: True, "open", "deposit", "welcome")


def remembers_everything(log: Log) -> int:
    """What was done on the first days counts at the last ledger as much as what was done since."""
    first = log.rounds[:2]
    bare = [[d for d in deeds if not isinstance(d, Due | Bought | Disclosed)] for deeds in first]
    return log.again([*bare, *log.rounds[2:]])[-1] != log.again()[-1]


def who_left_is_low(log: Log) -> int:
    out: set[str] = set()
    seen = 0
    for ledger in log.ledgers:
        out = set()
        for deeds in log.rounds[: ledger.day]:
            for d in deeds:
                if isinstance(d, OptedOut):
                    out.add(d.by)
                elif isinstance(d, OptedIn):
                    out.discard(d.by)
        assert ledger.out == dict.fromkeys(out, (None, 1))
        seen += len(out)
    return seen


# -- the book of points ---------------------------------------------------------------------------------------------


def points(log: Log, mask: str, day: int) -> tuple[int, bool]:
    """What the book says at the close of a day, and whether something serious holds the letter down."""
    total, good, is_serious = 1000, defaultdict(int), False
    for n, deeds in enumerate(log.rounds[:day]):
        for d in deeds:
            if isinstance(d, Recorded) and d.by == mask and day - 1 - n < TARIFF[d.entry][1]:
                total += TARIFF[d.entry][0]
                good[n] += max(0, TARIFF[d.entry][0])
                is_serious |= d.entry == "drunk_driving"
    return total - sum(max(0, n - 60) for n in good.values()), is_serious


def letter(total: int, *, is_serious: bool) -> str:
    total = min(total, 849) if is_serious else total
    return next(
        (name for least, name in ((1050, "AAA"), (1030, "AA"), (960, "A"), (850, "B"), (600, "C")) if total >= least),
        "D",
    )


def book_of_points(log: Log) -> int:
    assert {s.score for s in regime_named(log.rule).start(log.masks).values()} == {1000}
    for ledger in log.ledgers:
        for mask in ledger.score:
            total, is_serious = points(log, mask, ledger.day)
            assert (ledger.score[mask], ledger.shown[mask][0]) == (total, letter(total, is_serious=is_serious))
    return len(log.ledgers)


def entry_of(log: Log, day: int, mask: str, *entries: str) -> bool:
    return any(isinstance(d, Recorded) and d.by == mask and d.entry in entries for d in log.rounds[day - 1])


def broken_words_take(log: Log) -> int:
    met = 0
    for day, _, event in log.match.by_day():
        if isinstance(event, ev.EncounterDone):
            for mask in event.broken:
                assert entry_of(log, day, mask, "broken_contract"), (day, mask)
                met += 1
    return met


def unpaid_bills_take(log: Log) -> int:
    met = 0
    for day, _, event in log.match.by_day():
        if isinstance(event, ev.QuestionAnswered) and event.kind == "bill":
            able = {d.by for d in log.rounds[day - 1] if isinstance(d, Due) and d.able}
            for mask, said in event.rows:
                if said != "pay" and mask in able:
                    assert entry_of(log, day, mask, "unpaid_fine", "false_report"), (day, mask)
                    met += 1
    return met


def costly_kept_words_add(log: Log) -> int:
    met = 0
    for n, d in log.of(log.rounds, Recorded):
        if isinstance(d, Recorded) and d.entry in ("volunteering", "heroic_act") and n < len(log.rounds):
            assert TARIFF[d.entry][0] > 0
            met += 1
    return met


def aaa_is_welcome(log: Log) -> int:
    return answers(log, ("home", "credit"), lambda met: met.tier == 4 and number(met) >= 1050, "welcome")


def c_and_d_find_nothing(log: Log) -> int:
    low = [met for met in log.met if number(met) < 850]
    assert all(met.treatment == "queue" for met in low if met.gate == "travel")
    assert all(met.treatment == "refused" for met in low if met.gate in ("work", "credit"))
    return any(met.gate == "travel" for met in low) and any(met.gate in ("work", "credit") for met in low)


def aa_is_welcome(log: Log) -> int:
    return answers(log, ("home", "credit"), lambda met: met.tier >= 3 and number(met) >= 1030, "welcome")


def low_letters_shut_nothing(log: Log) -> int:
    return answers(log, GATES, lambda met: number(met) < 960, "open")


# -- lists ----------------------------------------------------------------------------------------------------------


def failed_before(log: Log, closed: int) -> set[str]:
    """Who left a bill that it could pay in the first so many rounds, and has not settled it later."""
    out: set[str] = set()
    for deeds in log.rounds[:closed]:
        out -= {d.by for d in deeds if isinstance(d, Settled)}
        out |= {d.by for d in deeds if isinstance(d, Due) and d.able and d.answer != "paid"}
    return out


def names_on_the_wall(log: Log) -> int:
    seen = 0
    for ledger in log.ledgers:
        mine = failed_before(log, ledger.day - 1) & set(ledger.score)
        assert {m for m, (text, _, _, _) in ledger.shown.items() if text == "LISTED"} == mine
        assert not any(character.isdigit() for text, _, _, _ in ledger.shown.values() for character in text)
        seen += bool(mine)
    return seen


def listed_get_nothing(log: Log) -> int:
    return answers(log, ("travel", "credit", "school", "event"), lambda met: met.score == "LISTED", "refused")


def names_come_down(log: Log) -> int:
    seen = 0
    for ledger in log.ledgers:
        if ledger.day < 3:
            continue
        before, now = failed_before(log, ledger.day - 2), failed_before(log, ledger.day - 1)
        down = {m for m in before - now if ledger.score.get(m) == "LISTED"}
        assert not down
        seen += len(before - now)
    return seen


def list_is_not_told(log: Log) -> int:
    for ledger in log.ledgers:
        assert len({row[:3] for row in ledger.shown.values()}) <= 1, "all are shown alike, where anybody is rated"
    return sum("LISTED" in ledger.score.values() for ledger in log.ledgers)


def door_says_no_more(log: Log) -> int:
    shut = [met for met in log.met if met.gate == "travel" and met.treatment == "refused" and not met.is_in]
    assert {met.why for met in shut} <= {"hushed"}
    return len(shut)


# -- echo -----------------------------------------------------------------------------------------------------------


def lifts(log: Log, kind: type[Deed], way: int, keep: Callable[[Deed], bool] = lambda d: False) -> int:
    """Without them nobody who did (or got) them is higher (or lower), and somebody is lower (or higher)."""
    bare = log.again(log.without(kind, keep=keep))
    changed = 0
    for with_it, without in zip(log.again(), bare, strict=True):
        for mask in log.masks:
            gap = float(str(with_it[mask].score)) - float(str(without[mask].score))
            assert gap * way >= 0, (kind, mask, gap)
            changed += bool(gap)
    return changed


def claps_lift(log: Log) -> int:
    bare = log.again(log.without(Clapped))
    return sum(one[m].score > two[m].score for one, two in zip(log.again(), bare, strict=True) for m in log.masks)  # type: ignore[operator]


def shares_lift(log: Log) -> int:
    return lifts(log, Shared, 1)


def likes_lift(log: Log) -> int:
    return lifts(log, Liked, 1)


def gloom_sinks(log: Log) -> int:
    """Of posts that are gloomy alone: they sink whoever posts them (and so the weight of a like of theirs)."""
    gloomy = log.without(Posted, keep=lambda d: isinstance(d, Posted) and d.tone != "gloomy")
    with_it, without = log.again(), log.again(gloomy)
    sunk = 0
    for n, d in log.of(log.rounds, Posted):
        if isinstance(d, Posted) and d.tone == "gloomy":
            assert with_it[n][d.by].score <= without[n][d.by].score  # type: ignore[operator]
            sunk += with_it[n][d.by].score < without[n][d.by].score  # type: ignore[operator]
    return sunk


def attention(log: Log) -> list[dict[str, tuple[float, float]]]:
    """(attention, reach) of each round, summed here from the paper."""
    kept = dict.fromkeys(log.masks, 0.0)
    reach = dict.fromkeys(log.masks, 30.0)
    tone = {"approved": 6, "plain": 0, "gloomy": -8, "sensitive": -3}
    found = []
    for deeds in log.rounds:
        kept = {m: 0.7 * a for m, a in kept.items()}
        taps: dict[str, int] = defaultdict(int)
        for d in deeds:
            match d:
                case Clapped():
                    taps[d.by] += d.taps
                case Shared():
                    kept[d.by] += 2
                case Liked():
                    kept[d.of] += reach[d.by] / 50
                case Posted():
                    kept[d.by] += tone[d.tone]
                case _:
                    pass
        kept = {m: a + min(152, taps[m]) / 10 for m, a in kept.items()}
        reach = {
            m: half_up(min(100, max(1, 30 + (25 * log2(1 + a / 10) if a >= 0 else 2 * a))), 0) for m, a in kept.items()
        }
        found.append({m: (kept[m], reach[m]) for m in log.masks})
    return found


def loud_likes_weigh_more(log: Log) -> int:
    """A like counts by its giver's reach of the day before: the scores come out so, and not all givers are equal."""
    sums = attention(log)
    weighed = 0
    for ledger in log.ledgers:
        for mask, score in ledger.score.items():
            assert abs(float(str(score)) - sums[ledger.day - 1][mask][1]) <= 1, (mask, ledger.day)
        givers = {sums[ledger.day - 2][d.by][1] for d in log.rounds[ledger.day - 1] if isinstance(d, Liked)}
        weighed += len(givers) > 1
    return weighed


def reach_fades(log: Log) -> int:
    """Whoever did nothing and got nothing for a day is nearer to the start than before."""
    faded = 0
    for earlier, later in zip(log.ledgers, log.ledgers[1:], strict=False):
        busy = {getattr(d, "of", "") for d in log.rounds[later.day - 1] if isinstance(d, Liked)}
        busy |= {getattr(d, "by", "") for d in log.rounds[later.day - 1] if isinstance(d, Clapped | Shared | Posted)}
        for mask in earlier.score.keys() & later.score.keys():
            then, now = float(str(earlier.score[mask])), float(str(later.score[mask]))
            if mask not in busy and then != 30:
                assert abs(now - 30) <= abs(then - 30)
                faded += abs(now - 30) < abs(then - 30)
    return faded


def loudest_are_welcome(log: Log) -> int:
    return answers(log, ("event",), lambda met: is_end(log, met, 1), "welcome")


def quietest_stay_out(log: Log) -> int:
    return answers(log, ("event",), lambda met: is_end(log, met, -1), "refused")


def is_end(log: Log, met: Met, way: int) -> bool:
    """Whether a mask was alone highest (1) or alone lowest (-1) at the last ledger before it was met."""
    return met.tier == (4 if way > 0 else 1)
