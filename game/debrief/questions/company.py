"""Questions about company: who stood by whom and what it came to, who never met, who kept to their own."""

from __future__ import annotations

from collections.abc import Iterator

from game.city.events.company import CompanyKept
from game.city.fold import passing
from game.debrief.answers import TRAVEL
from game.debrief.metrics.chance import is_above
from game.debrief.questions.case import Case
from game.debrief.questions.question import OF_EACH, PAIRS, Question, Trigger

TURNED_AWAY = 3
LOW_TIER = 1


def _vouched(trigger: Trigger, case: Case, *, is_kept: bool) -> Iterator[Question]:
    for day, settled in case.record.vouches_settled:
        if settled.is_kept is is_kept:
            by, of = settled.by, settled.of
            doors = [tried.asked for tried in case.record.doors if tried.day == day and tried.asked.kind == TRAVEL]
            no = next((door.no_to(of) for door in doors if door.no_to(of)), "full")
            yield trigger.ask(by, of, day=day, weight=0.5 if is_kept else 0.8, mask=by, other=of, no=no)


def _vouch_kept(trigger: Trigger, case: Case) -> Iterator[Question]:
    yield from _vouched(trigger, case, is_kept=True)


def _vouch_broken(trigger: Trigger, case: Case) -> Iterator[Question]:
    yield from _vouched(trigger, case, is_kept=False)


def _nobody_vouched(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Doors of streets turned masks away, day after day, and no host ever stood by one."""
    away = [
        (tried.day, mask)
        for tried in case.record.doors
        for mask, _, is_in, _ in tried.asked.rows
        if tried.asked.kind == "travel" and not is_in and any(row[2] for row in tried.asked.rows)
    ]
    if len(away) >= TURNED_AWAY and not case.record.vouches:
        yield trigger.ask(weight=len(away) / 8, count=len(away))


def _clique(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Two or three that gave one another clearly more than the others gave them."""
    for note in case.notes:
        if note.kind == "clique":
            yield trigger.ask(*note.masks, day=note.day, weight=0.8, masks=note.masks)


def _own_kind(trigger: Trigger, case: Case) -> Iterator[Question]:
    found = case.assortativity
    if found.is_enough and is_above(found.value, found.chance):
        yield trigger.ask(weight=0.8)


def _left_standing(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Somebody offered to walk beside another, in the open, and walked alone."""
    for city, event in passing(case.record.events):
        match event:
            case CompanyKept():
                for mask, other in event.snubbed:
                    yield trigger.ask(mask, other, day=city.day, weight=0.6, mask=mask, other=other)


def _walked_low(trigger: Trigger, case: Case) -> Iterator[Question]:
    """A low mask and one at least two tiers above it walked side by side."""
    for city, event in passing(case.record.events):
        match event:
            case CompanyKept():
                for pair in (pair for pair in event.pairs if set(pair) <= set(city.standing)):
                    low, high = sorted(pair, key=city.tier.__getitem__)
                    if city.tier[low] <= LOW_TIER and city.tier[high] >= city.tier[low] + 2:
                        yield trigger.ask(high, low, day=city.day, weight=0.8, mask=high, other=low)


TRIGGERS = (
    Trigger("vouch_kept", "company", "against", _vouch_kept),
    Trigger("vouch_broken", "company", "for", _vouch_broken),
    Trigger("vouch_nobody", "company", "open", _nobody_vouched),
    Trigger("company_clique", "company", "against", _clique, PAIRS),
    Trigger("company_own_kind", "company", "against", _own_kind),
    Trigger("company_left_standing", "company", "against", _left_standing),
    Trigger("company_walked_low", "company", "open", _walked_low, OF_EACH),
)
