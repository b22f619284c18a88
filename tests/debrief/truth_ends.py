"""Checks of what questions about company and the end say, against raw events. Knows no trigger."""

from __future__ import annotations

import random
from collections import defaultdict
from itertools import combinations
from statistics import fmean

import numpy as np

from game.city import events as ev
from game.debrief.questions import Question
from tests.debrief.raw import Raw
from tests.debrief.truth_words import is_about, true


@true("vouch_kept", "vouch_broken")
def _stood_by(q: Question, raw: Raw) -> None:
    by, of = q.holes["mask"], q.holes["other"]
    told = [(day, e.by, e.of) for day, e in raw.all(ev.Vouched) if isinstance(e, ev.Vouched)]
    assert (q.day, by, of) in told
    ways = {
        ("shut" if how == "refused" else "full") for _, day, mask, _, how in raw.away() if (day, mask) == (q.day, of)
    }
    assert q.holes["no"] in ways
    broken = any(of in scene.done.broken for scene in raw.scenes if scene.day == q.day)
    assert broken is (q.id == "vouch_broken")


@true("vouch_nobody")
def _nobody_stood_by(q: Question, raw: Raw) -> None:
    assert raw.all(ev.Vouched) == []
    doors = [door for _, door in raw.doors if door.kind == "travel" and any(row[2] for row in door.rows)]
    assert sum(not row[2] for door in doors for row in door.rows) == q.holes["count"]


@true("company_clique")
def _gave_their_own_more(q: Question, raw: Raw) -> None:
    scenes = [scene for scene in raw.scenes if scene.day <= q.day]
    for one, other in [(a, b) for a in q.masks for b in q.masks if a != b]:
        own = [n for scene in scenes for by, of, n in scene.stars if (by, of) == (one, other)]
        rest = [n for scene in scenes for by, of, n in scene.stars if of == other and by not in (one, "street")]
        assert fmean(own) >= fmean(rest) + 1
        assert len(own) >= 3


def company(raw: Raw, deal: random.Random | None) -> list[tuple[int, int]]:
    """Tiers of masks that met by choice; with a dealer, each day's masks are dealt to the same places."""
    tiers: dict[str, int] = {}
    met: list[tuple[int, int]] = []
    seen: set[tuple[int, str, str]] = set()
    for at, event in enumerate(raw.events):
        match event:
            case ev.StandingsJudged():
                tiers = {row[0]: row[2] for row in event.rows}
            case ev.DeedNoted("opted_out"):
                tiers[str(dict(event.pairs)["by"])] = 1
            case ev.Arrived() if tiers:
                masks, places = [m for m, _ in event.places], [p for _, p in event.places]
                if deal is not None:
                    deal.shuffle(masks)
                groups = defaultdict(list)
                for mask, place in zip(masks, places, strict=True):
                    groups[place].append(tiers[mask])
                met += [pair for group in groups.values() for pair in combinations(group, 2)]
            case ev.DeedNoted() if event.deed == "kept_company" and tiers:
                by, of = dict(event.pairs)["by"], dict(event.pairs)["of"]
                if (raw.day_at[at], *sorted((str(by), str(of)))) not in seen:
                    met.append((tiers[str(by)], tiers[str(of)]))
                seen.add((raw.day_at[at], *sorted((str(by), str(of)))))  # type: ignore[arg-type]
    return met


def newman(met: list[tuple[int, int]]) -> float:
    """Networkx's coefficient; 0 where all who met were of one tier."""
    if len({tier for tiers in met for tier in tiers}) < 2:
        return 0.0
    import networkx as nx  # half a second, and only where it is needed

    graph = nx.MultiGraph()
    for number, tiers in enumerate(met):
        for side in (0, 1):
            graph.add_node((number, side), tier=tiers[side])
        graph.add_edge((number, 0), (number, 1))
    return float(nx.attribute_assortativity_coefficient(graph, "tier"))


@true("company_own_kind")
def _like_with_like(q: Question, raw: Raw) -> None:
    deal = random.Random(5)
    met = company(raw, None)
    dealt = np.array([newman(company(raw, deal)) for _ in range(60)])
    assert float((dealt < newman(met)).mean()) > 0.85


@true("company_left_standing")
def _offered_and_left(q: Question, raw: Raw) -> None:
    told = [(day, pair) for day, e in raw.all(ev.CompanyKept) for pair in e.snubbed]  # type: ignore[attr-defined]
    assert (q.day, (q.holes["mask"], q.holes["other"])) in told


@true("company_walked_low")
def _walked_beside_a_lower(q: Question, raw: Raw) -> None:
    at, kept = next(
        (at, e) for at, e in enumerate(raw.events) if isinstance(e, ev.CompanyKept) and raw.day_at[at] == q.day
    )
    assert set(q.masks) in [set(pair) for pair in kept.pairs]
    rows = [judged for judged in raw.judged if judged.at < at][-1].rows
    assert rows[str(q.holes["mask"])][1] >= rows[str(q.holes["other"])][1] + 2


def sums(raw: Raw) -> ev.MatchEnded:
    return next(e for e in raw.events if isinstance(e, ev.MatchEnded))


def flight(raw: Raw) -> ev.FlightLeft:
    return next(e for e in raw.events if isinstance(e, ev.FlightLeft))


def is_alone_at(raw: Raw, mask: str, *, is_top: bool) -> bool:
    places = raw.standing
    end = (min if is_top else max)(places.values())
    return [each for each, place in places.items() if place == end] == [mask]


@true("end_low_won", "end_high_won", "end_high_last")
def _life_against_stars(q: Question, raw: Raw) -> None:
    mask, points = str(q.holes["mask"]), {m: life for _, m, life in sums(raw).rows}
    end = min if q.id == "end_high_last" else max
    assert [m for m, life in points.items() if life == end(points.values())] == [mask]
    if q.id == "end_low_won":
        assert q.holes["rank"] == raw.standing[mask] > len(raw.standing) / 2
        assert q.holes["of"] == len(raw.standing)
    else:
        assert is_alone_at(raw, mask, is_top=True)
        assert q.holes.get("life", points[mask]) == points[mask]


@true("end_not_held")
def _the_planes_door(q: Question, raw: Raw) -> None:
    ((_, held),) = raw.all(ev.DoorHeld)
    assert not held.is_held  # type: ignore[attr-defined]
    assert (len(flight(raw).flown), len(flight(raw).boat)) == (q.holes["aboard"], q.holes["count"])
    assert flight(raw).boat


@true("end_low_flew")
def _the_lowest_flew(q: Question, raw: Raw) -> None:
    mask = str(q.holes["mask"])
    assert is_alone_at(raw, mask, is_top=False)
    assert mask in flight(raw).flown
    assert mask != flight(raw).guest


@true("end_left_ashore")
def _wanted_to_fly(q: Question, raw: Raw) -> None:
    ((at, door),) = [(at, door) for at, door in raw.doors if door.kind == "flight"]
    assert q.holes["no"] in ("shut", "full")
    is_shut = q.holes["no"] == "shut"
    away = {row[0] for row in door.rows if not row[2] and (row[1] == "refused") is is_shut} - set(flight(raw).flown)
    assert set(q.masks) == away != set()
    assert raw.regime_at[at] == q.holes["rule"]


@true("end_jump_seat")
def _took_one_along(q: Question, raw: Raw) -> None:
    assert (flight(raw).host, flight(raw).guest) == (q.holes["mask"], q.holes["other"])
    assert any(
        isinstance(e, ev.Paid) and (e.mask, e.why) == (q.holes["mask"], "jump_seat") and e.coins < 0 for e in raw.events
    )


@true("end_liked_where_it_helps")
def _liked_before(q: Question, raw: Raw) -> None:
    helps = {"diners_see_kitchen_stars", "patients_rate_clinics"}
    harms = {"landlord_sees_stars", "school_sees_parents_score"}
    by_question: dict[str, list[int]] = defaultdict(list)
    for _, e in raw.all(ev.PollAnswered):
        if isinstance(e, ev.PollAnswered) and e.answer and not e.is_after:
            by_question[e.question].append(e.answer)
    means = [fmean(fmean(by_question[x]) for x in side & by_question.keys()) for side in (helps, harms)]
    assert is_about(q.holes["likes"], means[0])
    assert is_about(q.holes["fewer"], means[1])
    assert means[0] > means[1]
