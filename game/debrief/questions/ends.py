"""Questions about the end: who won and how high it stood, who flew, who held the door, what was thought before."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean

from game.city import events as ev
from game.city.opinions import OPINIONS
from game.debrief.questions.case import Case, only
from game.debrief.questions.question import OF_EACH, Question, Trigger
from game.debrief.rounding import decimal

APART = 0.5


def _winner(case: Case) -> str:
    ended = case.record.ended
    return only([mask for seat, mask, _ in ended.rows if seat in ended.winners]) if ended is not None else ""


def _low_won(trigger: Trigger, case: Case) -> Iterator[Question]:
    winner = _winner(case)
    place = case.places.get(winner, 1)
    if winner and 2 * place > len(case.places) + 1 and len(set(case.places.values())) > 1:
        weight = place / len(case.places)
        yield trigger.ask(winner, weight=weight, mask=winner, rank=place, of=len(case.places))


def _high_won(trigger: Trigger, case: Case) -> Iterator[Question]:
    winner = _winner(case)
    if winner and winner == case.top:
        yield trigger.ask(winner, weight=0.5, mask=winner)


def _high_last(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Who stood highest had the fewest Life points."""
    ended = case.record.ended
    if ended is None:
        return
    fewest = min(points for _, _, points in ended.rows)
    last = only([mask for _, mask, points in ended.rows if points == fewest])
    if last and last == case.top:
        yield trigger.ask(last, weight=0.9, mask=last, life=fewest)


def _not_held(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Passengers might have held the door, unseen, and nobody did."""
    flight = case.record.flight
    is_shut = any(isinstance(event, ev.DoorHeld) and not event.is_held for event in case.record.events)
    if is_shut and flight is not None and flight.boat:
        yield trigger.ask(weight=0.5, aboard=len(flight.flown), count=len(flight.boat))


def _low_flew(trigger: Trigger, case: Case) -> Iterator[Question]:
    flight = case.record.flight
    if flight is not None and case.bottom in flight.flown and flight.boat and case.bottom != flight.guest:
        yield trigger.ask(case.bottom, weight=0.7, mask=case.bottom)


def _left_ashore(trigger: Trigger, case: Case) -> Iterator[Question]:
    """The plane's door turned it away, and it did not fly after all."""
    flight = case.record.flight
    if flight is None:
        return
    for tried in case.record.doors:
        if tried.asked.kind == "flight":
            for no, masks in (("shut", tried.asked.shut_out), ("full", tried.asked.crowded_out)):
                away = tuple(mask for mask in masks if mask in flight.boat)
                if away:
                    yield trigger.ask(*away, weight=0.6, masks=away, rule=tried.regime, no=no)


def _jump_seat(trigger: Trigger, case: Case) -> Iterator[Question]:
    flight = case.record.flight
    if flight is not None and flight.guest:
        yield trigger.ask(flight.host, flight.guest, weight=0.6, mask=flight.host, other=flight.guest)


def _liked_where_it_helps(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Before the week, ratings were liked clearly better where they help than where they harm."""
    said: dict[str, list[int]] = {}
    for row in case.record.polls:
        if row.answer and not row.is_after:
            said.setdefault(row.question, []).append(row.answer)
    helping = [fmean(said[q]) for q, side in OPINIONS.items() if side == "helps" and q in said]
    harming = [fmean(said[q]) for q, side in OPINIONS.items() if side == "harms" and q in said]
    if helping and harming and fmean(helping) >= fmean(harming) + APART:
        yield trigger.ask(
            weight=(fmean(helping) - fmean(harming)) / 4,
            likes=decimal(fmean(helping)),
            fewer=decimal(fmean(harming)),
        )


TRIGGERS = (
    Trigger("end_low_won", "end", "against", _low_won, OF_EACH),
    Trigger("end_high_won", "end", "for", _high_won, OF_EACH),
    Trigger("end_high_last", "end", "open", _high_last, OF_EACH),
    Trigger("end_not_held", "end", "for", _not_held),
    Trigger("end_low_flew", "end", "for", _low_flew, OF_EACH),
    Trigger("end_left_ashore", "end", "open", _left_ashore),
    Trigger("end_jump_seat", "end", "open", _jump_seat),
    Trigger("end_liked_where_it_helps", "end", "for", _liked_where_it_helps),
)
