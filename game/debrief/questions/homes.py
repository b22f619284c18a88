"""Questions about homes and the hill: beds lost and kept, who climbed, who never moved, what doors came to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from game.debrief.metrics import gates_gave
from game.debrief.questions.case import Case, only
from game.debrief.questions.question import OF_EACH, Question, Trigger

CLIMB = 2
OFTEN = 2
"""Nights that one mask alone, and no other as often, slept at one end of the hill."""


def _lost(trigger: Trigger, case: Case, why: str) -> Iterator[Question]:
    for day, lost in case.record.evictions:
        if lost.why == why:
            yield trigger.ask(lost.mask, day=day, weight=0.7, mask=lost.mask, home=lost.home, to=lost.to)


def _lost_by_stars(trigger: Trigger, case: Case) -> Iterator[Question]:
    yield from _lost(trigger, case, "stars")


def _lost_by_coins(trigger: Trigger, case: Case) -> Iterator[Question]:
    yield from _lost(trigger, case, "coins")


def _lost_by_places(trigger: Trigger, case: Case) -> Iterator[Question]:
    yield from _lost(trigger, case, "places")


def _best_bed(case: Case) -> tuple[str, dict[str, int]]:
    """The best home that was on offer, and how many nights each mask slept there."""
    evenings = case.record.evenings
    if not evenings:
        return "", {}
    best = max(evenings[0].offered.beds, key=lambda bed: bed[1])[0]
    nights: dict[str, int] = {}
    for night in case.record.nights:
        for mask, home in night.items():
            if home == best:
                nights[mask] = nights.get(mask, 0) + 1
    return best, nights


def _kept_the_best(trigger: Trigger, case: Case) -> Iterator[Question]:
    home, nights = _best_bed(case)
    for mask, count in nights.items():
        if count >= OFTEN and list(nights.values()).count(count) == 1 and count == max(nights.values()):
            yield trigger.ask(mask, weight=count / 8, mask=mask, home=home, count=count, nights=len(case.record.nights))


def _worst_bed(trigger: Trigger, case: Case) -> Iterator[Question]:
    """One mask slept at the foot of the hill more often than any other."""
    evenings = case.record.evenings
    if not evenings:
        return
    worst = min(evenings[0].offered.beds, key=lambda bed: bed[1])[0]
    nights = [[mask for mask, home in night.items() if home == worst] for night in case.record.nights]
    counts = {mask: sum(mask in here for here in nights) for mask in case.record.masks}
    most = max(counts.values())
    mask = only([mask for mask, count in counts.items() if count == most])
    if mask and most >= OFTEN:
        yield trigger.ask(mask, weight=most / 8, mask=mask, home=worst, count=most, nights=len(nights))


def _stuck(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Of those in the lowest tier at the first ledger, none was in a higher one at any ledger; nobody had left."""
    ledgers = case.record.ledgers
    if len(ledgers) < 3:
        return
    first = {mask: row[1] for mask, row in ledgers[0].rows.items()}
    lowest = min(first.values())
    bottom = tuple(mask for mask, tier in first.items() if tier == lowest)
    is_alone = len(bottom) < len(first) and not any(ledger.rows.keys() - ledger.rated.keys() for ledger in ledgers)
    if is_alone and all(ledger.rows[mask][1] <= lowest for ledger in ledgers for mask in bottom):
        yield trigger.ask(*bottom, day=ledgers[0].day, weight=0.8, masks=bottom)


def _climbs(case: Case, sign: int) -> Iterator[tuple[str, int, int, int, int]]:
    """Masks at one end of the hill that were in its other half later: (mask, day, place, day, place)."""
    half = (case.record.seats + 1) // 2
    for mask in case.record.masks:
        rows = [(ledger.day, ledger.rated[mask][2], ledger) for ledger in case.record.ledgers if mask in ledger.rated]
        for (day, place, ledger), (later, now, _) in ((a, b) for n, a in enumerate(rows) for b in rows[n + 1 :]):
            ends = [row[2] for row in ledger.rated.values()]
            end = max(ends) if sign > 0 else 1
            is_alone = ends.count(end) == 1 and len(set(ends)) > 1
            is_across = now <= case.record.seats // 2 if sign > 0 else now > half
            if is_alone and place == end and is_across and abs(place - now) >= CLIMB:
                yield mask, day, place, later, now
                break


def _climbed(trigger: Trigger, case: Case) -> Iterator[Question]:
    for mask, day, place, later, now in _climbs(case, 1):
        weight = (place - now) / case.record.seats
        yield trigger.ask(mask, day=day, weight=weight, mask=mask, later=later, rank=now, of=case.record.seats)


def _fell(trigger: Trigger, case: Case) -> Iterator[Question]:
    for mask, day, place, later, now in _climbs(case, -1):
        weight = (now - place) / case.record.seats
        yield trigger.ask(mask, day=day, weight=weight, mask=mask, later=later, rank=now, of=case.record.seats)


def _gap(trigger: Trigger, case: Case) -> Iterator[Question]:
    """What homes, days and the way across gave: half as much again to one mask as to another."""
    gave = gates_gave(case.record).life
    if not gave:
        return
    most, least = max(gave.values()), min(gave.values())
    rich, poor = (only([m for m, life in gave.items() if life == end]) for end in (most, least))
    if rich and poor and most >= 1.5 * least:
        yield trigger.ask(
            rich, poor, weight=(most - least) / (2 * most), mask=rich, other=poor, life=most, less_life=least
        )


def _own_terms(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Night after night somebody slept lower than it could have: a bed that no star had a say in, nor having no app."""
    for before, after in pairwise(case.record.evenings):
        rungs = {bed[0]: bed[1] for bed in after.offered.beds}
        slept = case.record.nights[before.day - 1] if before.day <= len(case.record.nights) else {}
        evicted = {e.mask for day, e in case.record.evictions if day == after.day}
        for mask, wanted in after.offered.wanted:
            is_lower = mask in slept and wanted in rungs and rungs[wanted] <= rungs[slept[mask]] - 2
            if is_lower and mask not in evicted | after.aside:
                yield trigger.ask(mask, day=after.day, weight=0.4, mask=mask, home=slept[mask], to=wanted)


TRIGGERS = (
    Trigger("home_lost_by_stars", "home", "against", _lost_by_stars, OF_EACH),
    Trigger("home_lost_by_coins", "home", "for", _lost_by_coins, OF_EACH),
    Trigger("home_lost_by_places", "home", "open", _lost_by_places),
    Trigger("home_kept_the_best", "home", "against", _kept_the_best, OF_EACH),
    Trigger("home_worst_bed", "home", "against", _worst_bed, OF_EACH),
    Trigger("home_moved_down", "home", "open", _own_terms),
    Trigger("hill_stuck", "home", "against", _stuck, OF_EACH),
    Trigger("hill_climbed", "home", "for", _climbed, OF_EACH),
    Trigger("hill_fell", "home", "open", _fell, OF_EACH),
    Trigger("home_gap", "home", "against", _gap, OF_EACH),
)
