"""The last vote on the Book: one name may be struck, in secret; what an apology is worth. Writes nobody in."""

from __future__ import annotations

from game.city import events as ev
from game.city.book import BOOK, NOBODY
from game.city.city_table import CityTable
from game.city.morning import secret_vote
from game.city.plan import Plan
from game.engine.asks import curtain

STRUCK_MOST, STRUCK_LIFE = 4, 2
"""So many names may be put to the last vote; what an apology is worth."""


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
        table.tell(ev.Lived(city.seat_of(mask), STRUCK_LIFE, BOOK))
    await curtain("book_struck", about=mask)
