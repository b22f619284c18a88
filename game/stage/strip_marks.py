"""What the city holds against or for a mask, for the marks of its card; must not know who sits there."""

from __future__ import annotations

from game.city.city import City
from game.city.pack import MaskId
from game.table.strip_marks import Mark

ORDER = ("dark", "entry", "bill", "phone-free", "jar", "book", "briefcase", "friends", "heart")
"""Most pressing first: the dark, the Book, debts, no app, savings, studies, a job, friends; Life points by figure.

Where room is short the last go."""


def marks_of(city: City, mask: MaskId) -> tuple[Mark, ...]:
    """What there is to tell of `mask`, in ORDER; nothing of what there is not. Reads the public city."""
    mine = [due for due in city.later if due.mask == mask]
    owed = -sum(due.coins for due in mine if due.coins < 0)
    saved = sum(due.coins for due in mine if due.coins > 0)
    friends = sum(mask in pair for pair in city.friends)
    told: dict[str, str] = {}
    if city.day:
        told["heart"] = str(city.life[city.seat_of(mask)])
    if city.is_dark(mask):
        told["dark"] = ""
    if mask in city.out:
        told["phone-free"] = ""
    if mask in city.book:
        told["entry"] = ""
    if owed:
        told["bill"] = str(owed)
    if saved:
        told["jar"] = str(saved)
    if any(due.life > 0 for due in mine):
        told["book"] = ""
    if city.job.get(mask, ("", 0))[0]:
        told["briefcase"] = ""
    if friends:
        told["friends"] = str(friends)
    return tuple((name, told[name]) for name in ORDER if name in told)
