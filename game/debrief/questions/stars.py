"""Questions about stars: whether they grew, followed acts, answered each other, agreed. Names no rater."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean

from game.debrief.metrics import Inflation, acts, inflation, revenge, severity
from game.debrief.questions.case import Case, RatedAct
from game.debrief.questions.question import OF_EACH, Question, Trigger
from game.debrief.rounding import decimal, per_cent

FIVES_ROSE = 15
MEAN_FELL = 0.6
RATERS = 3
KIND_LOW, UNKIND_HIGH = 2.4, 3.6
UNKIND_LOW, KIND_HIGH = 2.0, 4.0


def _are_single_days(found: Inflation) -> bool:
    """Whether the first and the last mean are each of one day."""
    return all(found.since[found.by_day[at][0]] == found.by_day[at][0] for at in (0, -1))


def _fives_rise(trigger: Trigger, case: Case) -> Iterator[Question]:
    found = inflation(case.record)
    is_grown = found.fives_rose_points >= FIVES_ROSE and found.have_fives_grown
    if found.n >= 20 and is_grown and _are_single_days(found):
        first, last = found.by_day[0], found.by_day[-1]
        yield trigger.ask(
            day=last[0],
            weight=found.fives_rose_points / 40,
            from_day=first[0],
            share=per_cent(first[2]),
            later_share=per_cent(last[2]),
        )


def _fewer(trigger: Trigger, case: Case) -> Iterator[Question]:
    found = inflation(case.record)
    is_fallen = found.value is not None and found.value < 0 and not found.could_be_chance
    if (
        is_fallen
        and _are_single_days(found)
        and found.n >= 20
        and found.by_day[0][1] - found.by_day[-1][1] >= MEAN_FELL
    ):
        first, last = found.by_day[0], found.by_day[-1]
        yield trigger.ask(
            day=last[0],
            weight=(first[1] - last[1]) / 2,
            from_day=first[0],
            stars=decimal(first[1]),
            fewer=decimal(last[1]),
        )


def _low_for_low(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Low stars went back to whoever had given some, more often than a deal would have it; nobody is named."""
    found = revenge(case.record)
    if found.value is not None and found.is_beyond_chance:
        yield trigger.ask(weight=0.6, count=int(found.value))


def _follow(trigger: Trigger, case: Case) -> Iterator[Question]:
    found = acts(case.record)
    if found.is_enough and not found.could_be_chance and (found.value or 0) >= 0.3 and {-1, 1} <= found.means.keys():
        yield trigger.ask(weight=found.value or 0, stars=decimal(found.means[1]), fewer=decimal(found.means[-1]))


def _blind(trigger: Trigger, case: Case) -> Iterator[Question]:
    found = acts(case.record)
    if found.is_enough and {-1, 1} <= found.means.keys() and found.means[1] - found.means[-1] <= 0.4:
        yield trigger.ask(weight=0.9, stars=decimal(found.means[1]), fewer=decimal(found.means[-1]))


def _rated(case: Case, care: int) -> list[RatedAct]:
    return [f for f in case.faces if f.care == care and f.did and len(f.stars) >= 2 and not f.has_broken]


def _kind_punished(trigger: Trigger, case: Case) -> Iterator[Question]:
    for face in _rated(case, 1):
        if face.mean <= KIND_LOW:
            yield trigger.ask_of(face, (KIND_LOW - face.mean + 0.6) / 2)


def _unkind_praised(trigger: Trigger, case: Case) -> Iterator[Question]:
    for face in _rated(case, -1):
        if face.mean >= UNKIND_HIGH:
            yield trigger.ask_of(face, (face.mean - UNKIND_HIGH + 0.6) / 2)


def _unkind_answered(trigger: Trigger, case: Case) -> Iterator[Question]:
    for face in _rated(case, -1):
        if face.mean <= UNKIND_LOW:
            yield trigger.ask_of(face, (UNKIND_LOW - face.mean + 0.3) / 2)


def _kind_praised(trigger: Trigger, case: Case) -> Iterator[Question]:
    for face in _rated(case, 1):
        if face.mean >= KIND_HIGH:
            yield trigger.ask_of(face, (face.mean - KIND_HIGH + 0.3) / 2)


def _pile_on(trigger: Trigger, case: Case) -> Iterator[Question]:
    for note in case.notes:
        if note.kind != "pile_on":
            continue
        faces = [f for f in case.faces if f.encounter.index == note.encounter and f.mask == note.masks[0] and f.did]
        for face in faces:
            yield trigger.ask(
                face.mask,
                day=note.day,
                encounter=note.encounter,
                weight=len(face.stars) / 8,
                given_by=len(face.stars),
                mask=face.mask,
                title=face.encounter.card,
                did=face.did,
                count=sum(stars <= 2 for stars in face.stars),
                raters=len(face.stars),
            )


def _split(trigger: Trigger, case: Case) -> Iterator[Question]:
    """For one act two masks or more gave one or two stars, and two or more gave four or five."""
    for face in case.faces:
        low, high = sum(s <= 2 for s in face.stars), sum(s >= 4 for s in face.stars)
        if low >= 2 and high >= 2 and face.did:
            yield trigger.ask(
                face.mask,
                day=face.encounter.day,
                encounter=face.encounter.index,
                weight=(low + high) / 8,
                given_by=len(face.stars),
                mask=face.mask,
                title=face.encounter.card,
                did=face.did,
                low=low,
                high=high,
            )


def _street(trigger: Trigger, case: Case) -> Iterator[Question]:
    for face in case.faces:
        if len(face.stars) < RATERS or not face.street or not face.did:
            continue
        street = fmean(face.street)
        if abs(street - face.mean) >= 1.5:
            yield trigger.ask_of(face, abs(street - face.mean) / 4, street=decimal(street))


def _two_rulers(trigger: Trigger, case: Case) -> Iterator[Question]:
    """One mask's stars were fewer than the others' for the same faces, beyond chance; it is not named."""
    found = severity(case.record)
    least = min(found.lenience.values(), default=0.0)
    if found.is_enough and least <= -0.7 and not found.could_be_chance:
        yield trigger.ask(weight=-least / 2, apart=decimal(-least))


def _came_back(trigger: Trigger, case: Case) -> Iterator[Question]:
    found = case.reciprocity
    if found.is_enough and found.value is not None and found.chance is not None and found.value > found.chance[1]:
        yield trigger.ask(weight=0.5 + found.value / 2)


TRIGGERS = (
    Trigger("stars_fives_rise", "star", "against", _fives_rise),
    Trigger("stars_fewer", "star", "open", _fewer),
    Trigger("stars_low_for_low", "star", "against", _low_for_low),
    Trigger("stars_follow", "star", "for", _follow),
    Trigger("stars_blind", "star", "against", _blind),
    Trigger("stars_kind_punished", "star", "against", _kind_punished, OF_EACH),
    Trigger("stars_unkind_praised", "star", "against", _unkind_praised, OF_EACH),
    Trigger("stars_unkind_answered", "star", "for", _unkind_answered, OF_EACH),
    Trigger("stars_kind_praised", "star", "for", _kind_praised, OF_EACH),
    Trigger("stars_pile_on", "star", "against", _pile_on, OF_EACH),
    Trigger("stars_split", "star", "open", _split, OF_EACH),
    Trigger("stars_street", "star", "open", _street, OF_EACH),
    Trigger("stars_two_rulers", "star", "open", _two_rulers, OF_EACH),
    Trigger("stars_came_back", "star", "against", _came_back),
)
