"""Discernment: whether a match taught where rating helps and where it harms, rather than plain doubt. Names nobody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from statistics import fmean
from typing import Literal, TypeAlias

from game.city.events import PollAnswered
from game.city.opinions import OPINIONS

HELPS, HARMS = "helps", "harms"
ENOUGH_ANSWERS = 3
CLEAR = 0.5
"""The least change that is worth a sentence."""
RARE = 0.025
"""How often chance alone may bring a change as large: of two figures together, at most one match in twenty."""
_TINY = 1e-9

Verdict: TypeAlias = Literal["discerning", "confused", "doubting", "chance", "few"]
"""What may be said: told apart better, or less well; all doubted more; it could be chance; nothing, of so few."""


@dataclass(frozen=True, slots=True)
class Discernment:
    """`value` is discernment after less before, -8 to 8; None where either is missing. n: seats that answered twice.

    `before` and `after` are the mean agreement with items where rating helps, less that where it harms, -4 to 4.
    `doubt` is how far agreement with all items fell, -4 to 4: were it all, the match would have taught cynicism only.
    `value_by_chance` is the share of all ways to swap a seat's before and after in which the gap changes as much;
    `doubt_by_chance` that in which all fall as far. Had the match taught nothing, each swap were as likely.
    Source: after Pennycook and Rand's truth discernment (Trends in Cognitive Sciences 25, 2021): belief in the true
    less belief in the false. The swaps are all of those of Fisher's test (The Design of Experiments, 1935).
    """

    value: float | None
    n: int
    is_enough: bool
    before: float | None
    after: float | None
    doubt: float | None
    value_by_chance: float = 1.0
    doubt_by_chance: float = 1.0

    @property
    def verdict(self) -> Verdict:
        """The most that may be said of it."""
        if self.value is None or self.doubt is None or not self.is_enough:
            return "few"
        if abs(self.value) >= CLEAR and self.value_by_chance <= RARE:
            return "discerning" if self.value > 0 else "confused"
        return "doubting" if self.doubt >= CLEAR and self.doubt_by_chance <= RARE else "chance"


def discernment(polls: Iterable[PollAnswered], kinds: Mapping[str, str] = OPINIONS) -> Discernment:
    """Only what a seat answered both times counts, so that nobody's coming or leaving moves the figure.

    `kinds` says for each question whether rating helps or harms there; one that is neither is contested. A question
    that is not in it, and an answer of 0, count as none.
    """
    rows = list(polls)
    first = _answers((row for row in rows if not row.is_after), kinds)
    then = _answers((row for row in rows if row.is_after), kinds)
    both = sorted(first.keys() & then.keys())
    moved = {key: then[key] - first[key] for key in both}
    told = [_helps_less_harms({key: poll[key] for key in both}, kinds) for poll in (first, then)]
    value = told[1] - told[0] if told[0] is not None and told[1] is not None else None
    doubt = -fmean(moved.values()) if both else None
    seats = sorted({seat for seat, _ in both})
    rare_value = rare_doubt = 1.0
    if value is not None and doubt is not None:
        swapped = [dict(zip(seats, signs, strict=True)) for signs in product((1, -1), repeat=len(seats))]
        turned = [{key: signs[key[0]] * move for key, move in moved.items()} for signs in swapped]
        values = [_helps_less_harms(each, kinds) or 0.0 for each in turned]
        doubts = [-fmean(each.values()) for each in turned]
        rare_value = fmean(abs(each) >= abs(value) - _TINY for each in values)
        rare_doubt = fmean(each >= doubt - _TINY for each in doubts)
    is_enough = value is not None and len(seats) >= ENOUGH_ANSWERS
    return Discernment(value, len(seats), is_enough, told[0], told[1], doubt, rare_value, rare_doubt)


def _answers(rows: Iterable[PollAnswered], kinds: Mapping[str, str]) -> dict[tuple[int, str], int]:
    return {(row.seat, row.question): row.answer for row in rows if row.answer and row.question in kinds}


def _helps_less_harms(answers: Mapping[tuple[int, str], int], kinds: Mapping[str, str]) -> float | None:
    helping = [said for (_, question), said in answers.items() if kinds[question] == HELPS]
    harming = [said for (_, question), said in answers.items() if kinds[question] == HARMS]
    return fmean(helping) - fmean(harming) if helping and harming else None
