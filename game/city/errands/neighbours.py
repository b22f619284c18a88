"""The errand that needs somebody else: a call on the neighbours. No gate answers it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.errands.errand import Errand
from game.city.pack import MaskId
from game.engine.prompts import Gist

CALL = "call"
CALL_LIFE = 1


def call(table: CityTable, errand: Errand, masks: Sequence[MaskId]) -> None:
    """Callers who meet have a Life point each and are friends; one alone finds nobody at home."""
    city = table.state
    if len(masks) < 2:
        return
    table.tell(*(ev.Lived(city.seat_of(mask), CALL_LIFE, CALL) for mask in masks))
    meet = table.dice(CALL, city.day).shuffled(masks)
    table.tell(*(ev.DeedNoted("befriended", (("by", one), ("of", other))) for one, other in pairwise(meet)))


NEIGHBOURS = (Errand(CALL, call, gist=Gist(kindness=1, risk=0.5)),)
