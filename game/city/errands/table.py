"""The table of all errands; a scenario says which of them may be on offer."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.errands.bills import BILLS
from game.city.errands.errand import Errand
from game.city.errands.guarantor import GUARANTORS
from game.city.errands.money import MONEY
from game.city.errands.neighbours import NEIGHBOURS
from game.city.errands.town import TOWN
from game.city.errands.work import WORK

FAMILIES = (
    WORK,
    TOWN,
    NEIGHBOURS,
    BILLS,
    GUARANTORS,
    MONEY,
)

ERRANDS: Mapping[str, Errand] = {errand.id: errand for family in FAMILIES for errand in family}
