"""The public: whoever looks on without a seat is one rater more and one voter more. Knows no phone and no raised hand.

It answers by one figure, made in engine/public.py. What it gave for a face is told to all: it is no company for
anybody's vote to hide in (see veil.py).
"""

from __future__ import annotations

from collections.abc import Mapping

from game.city.city_table import CityTable
from game.city.deeds import CROWD
from game.engine.asks import ask_each
from game.engine.prompts import PUBLIC, Prompt, Raw, Seat

NAME = CROWD
"""By which it is a rater, among deeds and events."""
PHONES, COUNT = WAYS = ("phones", "count")
"""It presses while the table does; or it shows fingers and paper afterwards, and somebody counts them."""


async def asked_with(
    table: CityTable, prompts: Mapping[Seat, Prompt], public: Prompt, beat: str
) -> dict[Seat, Raw | None]:
    """What each seat said, and the public where it takes part and said something.

    Hands are in the open: they go up when the table has answered, so that nobody is led by them.
    """
    how = table.state.public
    answers: dict[Seat, Raw | None] = {
        **await ask_each({**prompts, PUBLIC: public} if how == PHONES else prompts, beat)
    }
    if how == COUNT:
        answers |= await ask_each({PUBLIC: public}, COUNT)
    if not answers.get(PUBLIC):
        answers.pop(PUBLIC, None)
    return answers
