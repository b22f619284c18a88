"""Questions about doors: who was turned away and by how little, what the door could not know, what it got right."""

from __future__ import annotations

from collections.abc import Iterator

from game.city import events as ev
from game.city.deeds import Rated
from game.city.doors import HOME
from game.city.regimes.regime import TREATMENTS, Regime, equal_weights
from game.debrief.questions.case import Case
from game.debrief.questions.question import OF_EACH, PAIRS, Question, Trigger
from game.debrief.record import DoorTried
from game.debrief.rejudged import Rejudged, WithOneFive
from game.debrief.retried import door_under

REFUSED = TREATMENTS[-1]
NEAR = 0.05
"""A figure that fell short by this share of itself, or less, was near."""
OFTEN = 3


def _turned_away(case: Case) -> Iterator[tuple[DoorTried, str, str, str]]:
    """(door, mask, treatment, short by) for each time."""
    for tried in case.record.doors:
        for mask, treatment, is_in, short_by in tried.asked.rows:
            if not is_in:
                yield tried, mask, treatment, short_by


def _short(trigger: Trigger, case: Case) -> Iterator[Question]:
    for tried, mask, _, short_by in _turned_away(case):
        score = case.score_before(tried.at, mask)
        if short_by and isinstance(score, int | float) and 0 < float(short_by) <= NEAR * abs(score):
            yield trigger.ask(
                mask,
                day=tried.day,
                weight=1 - float(short_by) / abs(score) / NEAR / 2,
                mask=mask,
                door=tried.asked.door,
                short=short_by,
                rule=tried.regime,
            )


def _often(trigger: Trigger, case: Case) -> Iterator[Question]:
    counts: dict[str, int] = {}
    shut: dict[str, int] = {}
    for tried, mask, _, _ in _turned_away(case):
        counts[mask] = counts.get(mask, 0) + 1
        shut[mask] = shut.get(mask, 0) + (mask in tried.asked.shut_out)
    for mask, count in counts.items():
        most = max(counts.get(other, 0) for other in case.record.masks if other != mask)
        if count >= OFTEN and count > most:
            weight, full = 0.4 + (count - most) / 5, count - shut[mask]
            yield trigger.ask(mask, weight=weight, mask=mask, count=count, most=most, shut=shut[mask], full=full)


def _no_room(trigger: Trigger, case: Case) -> Iterator[Question]:
    """The door would have let it in, and was full; nobody brought it in."""
    for tried, mask, treatment, _ in _turned_away(case):
        asked = tried.asked
        is_outside = not case.record.has_come_in(mask, asked.door, tried.day)
        if treatment != REFUSED and len(asked.rows) > asked.places and is_outside:
            yield trigger.ask(
                mask, day=tried.day, weight=0.4, mask=mask, door=asked.door, places=asked.places, count=len(asked.rows)
            )


def _waited(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Who had been turned away before was let in where its standing alone would not have let it in."""
    for tried in case.record.doors:
        rows = tried.asked.rows
        for mask, treatment, is_in, _ in rows:
            if is_in and mask in tried.asked.waited and (treatment == REFUSED or len(rows) > tried.asked.places):
                weight = 0.8 if treatment == REFUSED else 0.5
                yield trigger.ask(mask, day=tried.day, weight=weight, mask=mask, door=tried.asked.door)


def _all_open(trigger: Trigger, case: Case) -> Iterator[Question]:
    """A day on which doors looked, several were asked, and nobody was turned away: under the rule of that day.

    The plane leaves on the last one, and by then the city may have chosen another rule.
    """
    for day in range(1, case.record.days + 1):
        doors = [tried for tried in case.record.doors if tried.day == day and case.record.has_looked(day)]
        doors = [tried for tried in doors if tried.regime == doors[0].regime]
        answers = [row[2] for tried in doors for row in tried.asked.rows]
        if len(doors) >= 2 and len(answers) >= 3 and all(answers):
            yield trigger.ask(day=day, weight=0.6, rule=doors[0].regime, count=len(answers))


def _beds_refused(case: Case) -> Iterator[tuple[DoorTried, str, Regime]]:
    """(door, mask, rule) for each home that turned a mask away by its standing, once judged, and would again."""
    rules = {name: Rejudged(case.record, regime) for name, regime in case.regimes.items()}
    for tried, mask, _, _ in _turned_away(case):
        rule = rules.get(tried.regime)
        if tried.asked.kind != HOME or not tried.rounds or rule is None or tried.asked.is_open_to_all:
            continue
        if not _opens(tried, mask, rule):
            yield tried, mask, rule.regime


def _opens(tried: DoorTried, mask: str, rule: Rejudged) -> bool:
    return mask in door_under(tried, tried.asked.waited, rule).inside


def _one_five(trigger: Trigger, case: Case) -> Iterator[Question]:
    """One five more had opened the door; asked where the sums of stars alone say so, as no rater weighs more."""
    for tried, mask, regime in _beds_refused(case):
        if regime.weights is equal_weights and _opens(tried, mask, WithOneFive(case.record, regime, mask)):
            yield trigger.ask(mask, day=tried.day, weight=0.9, mask=mask, door=tried.asked.door)


def _whose_star(trigger: Trigger, case: Case) -> Iterator[Question]:
    """A five in the place of one mask's star had opened the door: of several the lowest star, the first of these."""
    for tried, mask, regime in _beds_refused(case):
        last = case.record.past(tried.rounds, tried.deeds)[-1]
        given = [d for d in last if isinstance(d, Rated) and d.of == mask and d.by in case.record.masks and d.stars < 5]
        for star in sorted(given, key=lambda d: d.stars):
            if _opens(tried, mask, WithOneFive(case.record, regime, mask, star)):
                yield trigger.ask(
                    mask, star.by, day=tried.day, weight=0.9, mask=mask, other=star.by, stars=star.stars,
                    door=tried.asked.door,
                )  # fmt: skip
                break


def _smaller_wage(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Less for the same evening's work, by standing; who has a job is paid for that."""
    jobs = {event.mask for event in case.record.events if isinstance(event, ev.JobTaken)}
    for day in range(1, case.record.days + 1):
        met = [g.met for g in case.record.gates if g.day == day and g.met.at == "wage" and g.met.mask not in jobs]
        least, most = min((m.coins for m in met), default=0), max((m.coins for m in met), default=0)
        poor = next((m for m in met if m.coins == least), None)
        rich = next((m for m in met if m.coins == most), None)
        if poor is not None and rich is not None and poor.treatment != rich.treatment and least < most:
            yield trigger.ask(
                poor.mask,
                rich.mask,
                day=day,
                weight=(most - least) / 4,
                mask=poor.mask,
                other=rich.mask,
                coins=least,
                more=most,
            )


def _desk(trigger: Trigger, case: Case) -> Iterator[Question]:
    """A gate without places said no by standing alone."""
    for tried in case.record.gates:
        met = tried.met
        if met.treatment == REFUSED and met.at != "wage":
            yield trigger.ask(met.mask, day=tried.day, weight=0.6, mask=met.mask, gate=met.gate, rule=tried.regime)


TRIGGERS = (
    Trigger("door_short", "door", "against", _short, OF_EACH),
    Trigger("door_often", "door", "against", _often, OF_EACH),
    Trigger("door_no_room", "door", "for", _no_room),
    Trigger("door_waited", "door", "for", _waited),
    Trigger("door_all_open", "door", "for", _all_open),
    Trigger("door_one_five", "door", "open", _one_five, OF_EACH),
    Trigger("door_whose_star", "door", "open", _whose_star, PAIRS),
    Trigger("door_smaller_wage", "door", "against", _smaller_wage, OF_EACH),
    Trigger("door_desk", "door", "against", _desk),
)
