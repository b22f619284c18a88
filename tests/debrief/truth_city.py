"""Checks of what questions about doors, homes and rules say, against raw events. Knows no trigger."""

from __future__ import annotations

from collections import Counter

from game.city import events as ev
from game.city.city import NO_SCORE
from game.city.deeds import Deed, Rated
from game.city.doors import Door, queued
from game.city.regimes.regime import Regime, Standings
from game.city.regimes.registry import regime_named
from game.city.standing import judged_by_day, keys_of, places
from game.debrief.questions import Question
from tests.debrief.raw import Judged, Raw
from tests.debrief.truth_words import true


def turned_away(q: Question, raw: Raw) -> tuple[int, ev.DoorAnswered, str]:
    """The door that turned a mask away, as named: (position, door, treatment)."""
    mask = q.holes["mask"]
    found = [(at, door, how) for at, day, who, door, how in raw.away() if (day, who) == (q.day, mask)]
    found = [row for row in found if row[1].door == q.holes["door"]]
    assert len(found) == 1
    return found[0]


@true("door_short")
def _fell_short_by_little(q: Question, raw: Raw) -> None:
    at, door, _ = turned_away(q, raw)
    row = next(row for row in door.rows if row[0] == q.holes["mask"])
    assert row[3] == q.holes["short"] != ""
    assert raw.regime_at[at] == q.holes["rule"]
    score = [judged.rows[row[0]][0] for judged in raw.judged if judged.at < at][-1]
    assert float(row[3]) <= 0.05 * float(str(score))


@true("door_one_five", "door_whose_star")
def _a_five_had_opened_it(q: Question, raw: Raw) -> None:
    """The stars of that match up to the last ledger before the door, with the five; then standing by standing."""
    at, door, _ = turned_away(q, raw)
    mask, rule = str(q.holes["mask"]), regime_named(raw.regime_at[at])
    assert not door.is_open_to_all
    judged = max(n for n, e in enumerate(raw.events[:at]) if isinstance(e, ev.StandingsJudged))
    *past, last = Raw(raw.events[:judged]).rounds

    def opens(deeds: list[Deed]) -> bool:
        return _is_let_in(mask, door, rule.judge(raw.masks, [*past, deeds])[-1], rule)

    if q.id == "door_one_five":
        assert opens([*last, Rated("street", mask, 5)])
        return
    given = [
        (d.stars, d.by)
        for n, d in enumerate(last)
        if isinstance(d, Rated) and d.of == mask and d.by in raw.masks and d.stars < 5
        if opens([*last[:n], Rated(d.by, mask, 5), *last[n + 1 :]])
    ]
    assert (q.holes["stars"], q.holes["other"]) in given
    assert q.holes["stars"] == min(given)[0], "of several it is the lowest"


def _is_let_in(mask: str, door: ev.DoorAnswered, standings: Standings, rule: Regime) -> bool:
    """By the door's own line: who is met better, then who stands higher, then the lot."""
    ranks = places(keys_of(rule, standings))
    tiers = {who: standing.tier for who, standing in standings.items()}
    asked = Door(door.kind, door.door, door.places, door.gate, door.line, door.first_tier, last=door.last or None,
                 first=door.first or None, shunned=door.shunned, returned=door.returned)  # fmt: skip
    rows = queued(asked, door.lots, tiers, ranks, rule, door.waited, door.lots)
    return next(is_in for who, _, is_in in rows if who == mask)


@true("door_often")
def _most_often(q: Question, raw: Raw) -> None:
    counts = Counter(mask for _, _, mask, _, _ in raw.away())
    shut = sum(mask == q.holes["mask"] and treatment == "refused" for _, _, mask, _, treatment in raw.away())
    assert (q.holes["shut"], q.holes["full"]) == (shut, counts[str(q.holes["mask"])] - shut)
    assert counts[str(q.holes["mask"])] == q.holes["count"] >= 3
    assert max(counts[mask] for mask in raw.masks if mask != q.holes["mask"]) == q.holes["most"] < counts[q.masks[0]]


@true("door_no_room")
def _full(q: Question, raw: Raw) -> None:
    _, door, treatment = turned_away(q, raw)
    assert treatment != "refused"
    assert (door.places, len(door.rows)) == (q.holes["places"], q.holes["count"])
    assert len(door.rows) > door.places
    vouched = [(day, e.of, e.door) for day, e in raw.all(ev.Vouched) if isinstance(e, ev.Vouched)]
    assert (q.day, q.holes["mask"], q.holes["door"]) not in vouched, "somebody brought it in: it did not stay outside"
    if door.kind == "flight":
        ((_, left),) = raw.all(ev.FlightLeft)
        assert isinstance(left, ev.FlightLeft)
        assert q.holes["mask"] in left.boat
        assert not any(isinstance(e, ev.DoorHeld) and e.is_held for e in raw.events), "the plane waited for it"


@true("door_waited")
def _came_first_for_having_waited(q: Question, raw: Raw) -> None:
    mask = q.holes["mask"]
    doors = [(at, door) for at, door in raw.doors if raw.day_at[at] == q.day and door.door == q.holes["door"]]
    ((at, door),) = doors
    assert (mask, True) in [(row[0], row[2]) for row in door.rows]
    earlier = [each for before, each in raw.doors if before < at and each.kind == door.kind]
    last = next(each for each in reversed(earlier) if any(row[0] == mask for row in each.rows))
    assert (mask, False) in [(row[0], row[2]) for row in last.rows]
    treatment = next(row[1] for row in door.rows if row[0] == mask)
    assert treatment == "refused" or len(door.rows) > door.places


@true("door_all_open")
def _nobody_was_turned_away(q: Question, raw: Raw) -> None:
    doors = [(at, door) for at, door in raw.doors if raw.day_at[at] == q.day and raw.regime_at[at] == q.holes["rule"]]
    assert all(row[2] for _, door in doors for row in door.rows)
    assert sum(len(door.rows) for _, door in doors) == q.holes["count"]
    assert any(isinstance(e, ev.DayBegan) and e.act > 1 and e.day <= q.day for e in raw.events)


@true("door_smaller_wage")
def _paid_less(q: Question, raw: Raw) -> None:
    met = {e.mask: e for day, e in raw.all(ev.GateMet) if day == q.day and isinstance(e, ev.GateMet) and e.at == "wage"}
    poor, rich = met[str(q.holes["mask"])], met[str(q.holes["other"])]
    assert (poor.coins, rich.coins) == (q.holes["coins"], q.holes["more"])
    assert poor.coins < rich.coins
    assert poor.treatment != rich.treatment
    assert not any(isinstance(e, ev.JobTaken) and e.mask in (poor.mask, rich.mask) for e in raw.events)


@true("door_desk")
def _refused_at_a_gate(q: Question, raw: Raw) -> None:
    met = [(at, e) for at, e in enumerate(raw.events) if isinstance(e, ev.GateMet) and e.mask == q.holes["mask"]]
    fitting = [(at, e) for at, e in met if (raw.day_at[at], e.gate, e.treatment) == (q.day, q.holes["gate"], "refused")]
    assert fitting
    assert raw.regime_at[fitting[0][0]] == q.holes["rule"]


@true("home_lost_by_stars", "home_lost_by_coins", "home_lost_by_places")
def _lost_a_home(q: Question, raw: Raw) -> None:
    why = q.id.rsplit("_", 1)[1]
    lost = [(day, e.mask, e.home, e.to, e.why) for day, e in raw.all(ev.Evicted) if isinstance(e, ev.Evicted)]
    assert (q.day, q.holes["mask"], q.holes["home"], q.holes["to"], why) in lost
    if why == "places":  # "to make room for somebody the door put first"
        _, door, treatment = _own_door(q, raw)
        assert treatment != "refused"
        assert any(row[2] for row in door.rows)


def _own_door(q: Question, raw: Raw) -> tuple[int, ev.DoorAnswered, str]:
    """The door of the home that was lost."""
    found = [row for row in raw.away() if row[1:3] == (q.day, q.holes["mask"])]
    ((at, _, _, door, how),) = [row for row in found if row[3].door == q.holes["home"]]
    return at, door, how


def nights(raw: Raw, home: object) -> Counter[str]:
    return Counter(mask for beds in raw.beds.values() for mask, slept in beds.items() if slept == home)


def rung(raw: Raw, home: object) -> tuple[int, int, int]:
    """(its rung, the lowest, the highest) of the homes on offer."""
    beds = next(e for _, e in raw.all(ev.BedsOffered)).beds  # type: ignore[attr-defined]
    rungs = {bed[0]: bed[1] for bed in beds}
    return rungs[home], min(rungs.values()), max(rungs.values())


@true("home_kept_the_best", "home_worst_bed")
def _slept_there_most(q: Question, raw: Raw) -> None:
    counts, mask = nights(raw, q.holes["home"]), str(q.holes["mask"])
    assert (counts[mask], len(raw.beds)) == (q.holes["count"], q.holes["nights"])
    assert all(counts[other] < counts[mask] for other in raw.masks if other != mask)
    own, lowest, highest = rung(raw, q.holes["home"])
    assert own == (highest if q.id == "home_kept_the_best" else lowest)


@true("home_moved_down")
def _gave_up_a_bed(q: Question, raw: Raw) -> None:
    offered = [e for day, e in raw.all(ev.BedsOffered) if day == q.day and isinstance(e, ev.BedsOffered)]
    assert dict(offered[0].wanted)[str(q.holes["mask"])] == q.holes["to"]
    assert raw.beds[q.day - 1][str(q.holes["mask"])] == q.holes["home"]
    assert rung(raw, q.holes["to"])[0] < rung(raw, q.holes["home"])[0]
    assert not any(d == q.day and e.mask == q.masks[0] for d, e in raw.all(ev.Evicted))  # type: ignore[attr-defined]


@true("hill_stuck")
def _never_rose(q: Question, raw: Raw) -> None:
    first = raw.ledgers[0]
    assert first.day == q.day
    lowest = min(row[1] for row in first.rows.values())
    assert set(q.masks) == {mask for mask, row in first.rows.items() if row[1] == lowest} != set(raw.masks)
    assert all(ledger.rows[mask][1] <= lowest for ledger in raw.ledgers for mask in q.masks)


@true("hill_climbed", "hill_fell")
def _across_the_hill(q: Question, raw: Raw) -> None:
    mask, later = str(q.holes["mask"]), raw.ledger(int(str(q.holes["later"])))
    first = raw.ledger(q.day)
    before = {m: row[2] for m, row in first.rows.items() if m in raw.rated(first.at)}
    end = max if q.id == "hill_climbed" else min
    assert [m for m, place in before.items() if place == end(before.values())] == [mask]
    assert later.rows[mask][2] == q.holes["rank"]
    assert later.day > q.day
    assert (later.rows[mask][2] < before[mask]) is (q.id == "hill_climbed")
    assert q.holes["of"] == raw.seats


@true("home_gap")
def _doors_gave_more_to_one(q: Question, raw: Raw) -> None:
    worn = next(e for e in raw.events if isinstance(e, ev.MatchBegan)).masks
    last_swap = {raw.day_at[at]: e.masks for at, e in enumerate(raw.events) if isinstance(e, ev.MasksSwapped)}
    life: Counter[str] = Counter()
    for at, event in enumerate(raw.events):
        masks = [m for day, m in last_swap.items() if day <= raw.day_at[at]]
        by_seat = masks[-1] if masks else worn
        if isinstance(event, ev.Lived) and event.why in ("home", "upper", "lower", "plane", "boat", "held"):
            life[by_seat[event.seat]] += event.points
        elif isinstance(event, ev.GateMet) and event.at != "wage":
            life[event.mask] += max(0, event.life)
    assert life[str(q.holes["mask"])] == q.holes["life"] == max(life.values())
    assert life[str(q.holes["other"])] == q.holes["less_life"] == min(life[m] for m in raw.masks)


def changes(raw: Raw) -> list[tuple[Judged, Judged]]:
    """Standings before and after another rule looked at the same deeds."""
    return [(before, after) for before, after in zip(raw.judged, raw.judged[1:], strict=False) if after.is_new_rule]


@true("rule_new_top", "rule_lifted")
def _judged_again(q: Question, raw: Raw) -> None:
    ((before, after),) = [(b, a) for b, a in changes(raw) if a.day == q.day and a.regime == q.holes["rule"]][:1]
    mask = str(q.holes["mask"])
    assert before.day < q.day
    end = min if q.id == "rule_new_top" else max
    rated = raw.rated(after.at)
    places = [row[2] for other, row in before.rows.items() if other in rated]
    assert mask in rated
    assert before.rows[mask][2] == end(places)
    assert places.count(end(places)) == 1
    assert after.rows[mask][2] == q.holes["rank"] != before.rows[mask][2]
    assert q.holes["of"] == len(rated)


@true("rule_own_good", "rule_own_loss", "rule_casting")
def _who_had_the_say(q: Question, raw: Raw) -> None:
    ((_, offered),) = [row for row in raw.all(ev.RuleOffered) if row[0] == q.day]
    assert isinstance(offered, ev.RuleOffered)
    at = raw.events.index(offered)
    changed = next(e for e in raw.events[at:] if isinstance(e, ev.RuleChanged))
    assert (offered.chooser, changed.regime) == (q.holes["mask"], q.holes["rule"])
    before = [judged for judged in raw.judged if judged.at < at][-1].rows
    after = next(judged for judged in raw.judged if judged.at > at).rows
    own = q.masks[0]
    steps = {mask: after[mask][1] - before[mask][1] for mask in raw.masks}
    if q.id == "rule_casting":
        assert offered.by == "vote"
        assert before[own][2] == max(row[2] for mask, row in before.items() if mask in raw.rated(at))
        return
    assert offered.by == "highest"
    assert before[own][2] == 1
    if q.id == "rule_own_good":
        assert sum(step < 0 for step in steps.values()) == q.holes["count"] >= 1
        assert steps[own] >= 0
    else:
        assert steps[own] < max(steps[mask] for mask in raw.masks if mask != own)


@true("rule_unseen")
def _no_figure(q: Question, raw: Raw) -> None:
    shown = [e for day, e in raw.all(ev.StandingsShown) if day == q.day and e.regime == q.holes["rule"]]  # type: ignore[attr-defined]
    assert shown
    assert all(row[1] in ("", NO_SCORE) for e in shown for row in e.rows)  # type: ignore[attr-defined]


@true("rule_reformed", "rule_abolished", "rule_restored")
def _asked_at_the_end(q: Question, raw: Raw) -> None:
    ((_, held),) = raw.all(ev.ReferendumHeld)
    assert isinstance(held, ev.ReferendumHeld)
    says = {"rule_reformed": "reform", "rule_abolished": "abolish", "rule_restored": "restore"}
    assert (held.decision, held.regime) == (says[q.id], q.holes["rule"])


@true("rule_would_open", "rule_would_shut")
def _another_answer(q: Question, raw: Raw) -> None:
    """What was answered is looked up; of the other answer, what it needs: the other rule's treatment, or the places."""
    mask, is_shut = str(q.holes["mask"]), q.id == "rule_would_open"
    rows = [
        (at, door, row)
        for at, door in raw.doors
        for row in door.rows
        if raw.day_at[at] == q.day and door.door == q.holes["door"] and row[0] == mask
    ]
    ((at, door, row),) = rows
    assert row[2] is not is_shut
    if is_shut:
        assert q.holes["no"] == ("shut" if row[1] == "refused" else "full")
    assert raw.regime_at[at] == q.holes["rule"]
    rule = regime_named(str(q.holes["other_rule"]))
    judged_at = [judged.at for judged in raw.judged if judged.at < at][-1]
    rounds = Raw(raw.events[:judged_at]).rounds
    tier = judged_by_day(rule, raw.masks, rounds)[-1][mask].tier
    is_low = tier < door.line or (tier < door.first_tier and rule.treatment(tier, door.gate) == "refused")
    is_refused = is_low and not door.is_open_to_all
    if is_shut:
        assert not is_refused or any(before < at and each.kind == door.kind for before, each in raw.doors)
    else:
        assert is_refused or len(door.rows) > door.places
        assert q.holes["no"] == ("shut" if is_refused else "full")


@true("rule_paper")
def _in_the_paper(q: Question, raw: Raw) -> None:
    assert (q.day, q.holes["headline"]) in [(day, e.headline) for day, e in raw.all(ev.BulletinRead)]  # type: ignore[attr-defined]
    named = [e for day, e in raw.all(ev.LowestNamed) if day == q.day - 1]
    assert [e.mask for e in named] == [q.holes["mask"]]  # type: ignore[attr-defined]
    chosen = [e.headline for day, e in raw.all(ev.HeadlineChosen) if day == q.day - 1]  # type: ignore[attr-defined]
    assert chosen == [q.holes["headline"]]
