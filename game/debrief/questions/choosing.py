"""Which questions a table is asked: all that fired, and the few that suit it best. Asks none of them itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from game.city.regimes.regime import Regime
from game.debrief.counterfactual import Retried
from game.debrief.questions.case import Case
from game.debrief.questions.question import PAIRS, Question, Trigger
from game.debrief.questions.table import TRIGGERS
from game.debrief.record import Record
from game.engine.dice import Dice

FOR_SHARE = 3
"""One question in so many, at least, speaks for ratings or for this city's rule."""
MOOD = 0.7
"""How much the record's own lot weighs against how striking a case is: tables should not all hear the same."""
STEPS = {"promise": 0, "star": 0, "company": 1, "door": 1, "home": 1, "rule": 2, "end": 2}
"""What happened; why; what follows from it. Where else, and what would you change, close every talk."""
SAME_TOPIC, SAME_MASK, SAME_DAY = 1.0, 0.6, 0.25


def fired(
    record: Record,
    rules: Mapping[str, Retried] | None = None,
    *,
    regimes: Mapping[str, Regime] | None = None,
) -> tuple[Question, ...]:
    """Every question that this match gives cause for, by theme and in the order of the match.

    `rules`: what other rules would have answered at doors, as far as it is known already (see counterfactual.py).
    `regimes`: every rule of this match, a pack's own among them (`Plan.regimes`); None: the city's.
    """
    case = Case(record, rules, regimes)
    return tuple(question for trigger in TRIGGERS.values() for question in trigger.find(trigger, case))


def chosen(
    record: Record,
    count: int,
    *,
    reveal: int = PAIRS,
    rules: Mapping[str, Retried] | None = None,
    regimes: Mapping[str, Regime] | None = None,
) -> tuple[Question, ...]:
    """At most `count` questions, best first: the same for the same record.

    Never two of one trigger; as few as can be of one topic, mask or day; what few matches have before the rest
    (`Trigger.rarity`). The first is about a word and a deed, if one fired; one in three at least speaks for ratings or
    for this rule, if so many fired. `reveal` is how much may be laid open: 0 sums, 1 what each mask got, 2 and 3 who
    gave whom (`RevealSet`). `rules`, `regimes`: as for `fired`.
    """
    return of_those(fired(record, rules, regimes=regimes), count, reveal=reveal, lot=lot_of(record))


def of_those(questions: Sequence[Question], count: int, *, reveal: int, lot: str) -> tuple[Question, ...]:
    """`chosen`, out of questions at hand. `lot` names the dice."""
    left = [question for question in questions if question.reveal <= reveal]
    moods = {name: Dice(0, "questions", lot, name).chance() for name in TRIGGERS}
    picked: list[Question] = []
    wanted_for = ceil(count / FOR_SHARE)
    while left and len(picked) < count:
        has_for = sum(question.side == "for" for question in picked)
        must_be_for = wanted_for - has_for >= count - len(picked) or (len(picked) == 1 and has_for == 0 and count > 1)
        pool = [q for q in left if q.side == "for"] if must_be_for else []
        if not picked and not pool:
            pool = [q for q in left if q.topic == "promise"]
        best = max(pool or left, key=lambda q: _value(q, picked, moods[q.id]))
        picked.append(best)
        left = [question for question in left if question.id != best.id]
    return tuple(sorted(picked, key=lambda question: STEPS[question.topic]))


def _value(question: Question, picked: Sequence[Question], mood: float) -> float:
    trigger = TRIGGERS[question.id]
    value = question.weight + MOOD * mood + trigger.rarity
    for other in picked:
        value -= SAME_TOPIC * _are_alike(trigger, TRIGGERS[other.id])
        value -= SAME_MASK * bool(set(question.masks) & set(other.masks))
        value -= SAME_DAY * (question.day == other.day != 0)
    return value


def _are_alike(one: Trigger, other: Trigger) -> bool:
    """Whether both are about the same: of what is rare the same thing, else the same topic."""
    if one.rarity and other.rarity:
        return one.thing == other.thing
    return one.topic == other.topic


def lot_of(record: Record) -> str:
    """What seeds a record's dice: only what all saw, or which questions are asked would hang on secret stars."""
    told = (f"{e.day}{e.card}{e.front}{sorted(e.did.items())}" for e in record.encounters)
    return f"{record.masks}{','.join(told)}"
