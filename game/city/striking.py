"""The last vote on the Book: one name may be struck, in secret; what an apology is worth. Writes nobody in."""

from __future__ import annotations

from game.city import events as ev
from game.city.book import BOOK, NOBODY
from game.city.city_table import CityTable
from game.city.morning import secret_vote
from game.city.plan import SEATS_LEAST, Plan
from game.engine.asks import curtain

STRUCK_MOST, STRUCK_LIFE, STRUCK_LIFE_OF_THREE = 4, 2, 1
"""So many names may be put to the last vote; what an apology is worth. Less at a table of three, where a name needs
only one vote beside its own: being lowest there was worth too much."""


async def strike(table: CityTable, plan: Plan) -> None:
    """The last vote may strike one name from the Book, in secret; the struck one has an apology, and Life points."""
    city = table.state
    names = list(city.book)[:STRUCK_MOST]
    if not names or city.is_soft:
        return
    struck = await secret_vote(table, BOOK, [NOBODY, *names], BOOK, beat=BOOK)
    mask = "" if struck == NOBODY else struck
    table.tell(ev.NameStruck(mask))
    if mask:
        life = STRUCK_LIFE if plan.seats > SEATS_LEAST else STRUCK_LIFE_OF_THREE
        table.tell(ev.Lived(city.seat_of(mask), life, BOOK))
    await curtain("book_struck", about=mask)
