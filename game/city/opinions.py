"""Opinions on ratings, asked before and after a match, in secret: two help, two harm, two are contested."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from game.city import events as ev
from game.city.city_table import CityTable
from game.engine.asks import numbers_each
from game.engine.prompts import Prompt, Rate, Seat

Side: TypeAlias = Literal["helps", "harms", "contested"]
OPINIONS: Mapping[str, Side] = {
    "landlord_sees_stars": "harms",
    "diners_see_kitchen_stars": "helps",
    "school_sees_parents_score": "harms",
    "patients_rate_clinics": "helps",
    "court_names_debtors": "contested",
    "insurer_sees_driving": "contested",
}
"""What may be asked, and where the game counts it; why, and what nobody knows: see the teacher's guide. 1 no, 5 yes."""
ASKED = ("landlord_sees_stars", "diners_see_kitchen_stars")
"""The two that the game asks, once five buttons are known: one that harms, one that helps. All six are for paper."""


async def ask_opinion(table: CityTable, question: str, *, is_after: bool = False) -> dict[Seat, int]:
    """One opinion of everybody, 1 is no and 5 is yes, 0 for none."""
    table.show(ev.SceneShown("poll", (("question", question),)))
    asked: list[tuple[Seat, Prompt]] = [
        (seat, Rate("poll", of=question, about=question)) for seat in range(table.seats)
    ]
    answers = await numbers_each(asked, "poll")
    table.tell(*(ev.PollAnswered(seat, question, answer, is_after) for seat, answer in enumerate(answers)))
    return dict(enumerate(answers))
