"""Discernment: whether a match taught where rating helps and where it harms, rather than plain doubt. Names nobody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

from game.city.events import PollAnswered
from game.city.opinions import OPINIONS

HELPS, HARMS = "helps", "harms"
ENOUGH_ANSWERS = 3


@dataclass(frozen=True, slots=True)
class Discernment:
    """`value` is discernment after less before, -8 to 8; None where either is missing. n: seats that answered twice.

    `before` and `after` are the mean agreement with items where rating helps, less that where it harms, -4 to 4.
    `doubt` is how far agreement with all items fell, -4 to 4: were it all, the match would have taught cynicism only.
    Source: after Pennycook and Rand's truth discernment (Trends in Cognitive Sciences 25, 2021): belief in the true
    less belief in the false.
    """

    value: float | None
    n: int
    is_enough: bool
    before: float | None
    after: float | None
    doubt: float | None


def discernment(polls: Iterable[PollAnswered], kinds: Mapping[str, str] = OPINIONS) -> Discernment:
    """Only seats that answered both times count, so that nobody's leaving moves the figure.

    `kinds` says for each question whether rating helps or harms there; one that is neither is contested. A question
    that is not in it, and an answer of 0, count as none.
    """
    rows = list(polls)
    first = _answers((row for row in rows if not row.is_after), kinds)
    then = _answers((row for row in rows if row.is_after), kinds)
    both = sorted({seat for seat, _ in first} & {seat for seat, _ in then})
    first, then = ({key: said for key, said in poll.items() if key[0] in both} for poll in (first, then))
    told = [_helps_less_harms(poll, kinds) for poll in (first, then)]
    shared = sorted(first.keys() & then.keys())
    doubt = fmean(first[key] - then[key] for key in shared) if shared else None
    value = told[1] - told[0] if told[0] is not None and told[1] is not None else None
    return Discernment(value, len(both), value is not None and len(both) >= ENOUGH_ANSWERS, told[0], told[1], doubt)


def _answers(rows: Iterable[PollAnswered], kinds: Mapping[str, str]) -> dict[tuple[int, str], int]:
    return {(row.seat, row.question): row.answer for row in rows if row.answer and row.question in kinds}


def _helps_less_harms(answers: Mapping[tuple[int, str], int], kinds: Mapping[str, str]) -> float | None:
    helping = [said for (_, question), said in answers.items() if kinds[question] == HELPS]
    harming = [said for (_, question), said in answers.items() if kinds[question] == HARMS]
    return fmean(helping) - fmean(harming) if helping and harming else None
