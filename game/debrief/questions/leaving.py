"""Questions about handing in the app: who left alone or together, whose word it followed, who rated unrated."""

from __future__ import annotations

from collections.abc import Iterator

from game.city.deeds import Rated
from game.city.events.app import AppAnswered
from game.city.felt import outside
from game.city.opting_out import HAND_IN, KEEP
from game.city.pack import MaskId
from game.debrief.questions.case import Case
from game.debrief.questions.question import Question, Trigger

TOGETHER = 2


def _first(case: Case) -> Iterator[tuple[int, AppAnswered, tuple[MaskId, ...]]]:
    """The morning on which the whole table was asked, if there was one, and who left then."""
    for day, answered in case.record.answered:
        if answered.is_first:
            yield day, answered, tuple(mask for mask, _, did in answered.rows if did == HAND_IN)


def _alone(trigger: Trigger, case: Case) -> Iterator[Question]:
    for day, _, left in _first(case):
        if len(left) == 1:
            yield trigger.ask(left[0], day=day, weight=0.8, mask=left[0])


def _together(trigger: Trigger, case: Case) -> Iterator[Question]:
    for day, _, left in _first(case):
        if len(left) >= TOGETHER:
            yield trigger.ask(*left, day=day, weight=0.5 + len(left) / 16, masks=left)


def _word(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Somebody had said that it would, and did not; others had."""
    for day, answered, left in _first(case):
        for mask, said, did in answered.rows:
            if (said, did) == (HAND_IN, KEEP) and left:
                yield trigger.ask(mask, *left, day=day, weight=0.7, mask=mask, masks=left)


def _unrated(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Whoever had no app gave stars all the same, on paper."""
    closed = case.record.closed_rounds
    gave = {
        deed.by
        for number, deeds in enumerate(closed, 1)
        for deed in deeds
        if isinstance(deed, Rated) and deed.by in outside(closed[:number])
    }
    if gave:
        yield trigger.ask(weight=0.4 + len(gave) / 16, count=len(gave))


TRIGGERS = (
    Trigger("leaving_alone", "company", "open", _alone, rarity=1.4),
    Trigger("leaving_together", "company", "against", _together, rarity=1.3),
    Trigger("leaving_word", "company", "open", _word, rarity=1.0),
    Trigger("leaving_unrated", "company", "for", _unrated, rarity=0.8),
)
