"""Errands at the bank: coins put away, coins lent. Numbers only; the gates decide."""

from __future__ import annotations

from game.city.dues import ARREARS
from game.city.errands.errand import Errand, Later, Terms, has_evenings
from game.city.errands.gated import serve

SAVE, BORROW = "save", "borrow"
LOAN = "loan"
PUT_AWAY, LENT = 3, 3
EVENINGS = 2
"""How long savings take to come back, and how soon a loan is owed."""
PAWNED = 1

MONEY = (
    Errand(
        SAVE,
        serve,
        "credit",
        {
            "welcome": Terms(-PUT_AWAY, later=(Later(EVENINGS, PUT_AWAY + 3),)),
            "open": Terms(-PUT_AWAY, later=(Later(EVENINGS, PUT_AWAY + 2),)),
            "queue": Terms(-PUT_AWAY, later=(Later(EVENINGS + 1, PUT_AWAY + 2),)),
            "refused": Terms(-PUT_AWAY, later=(Later(EVENINGS, PUT_AWAY),)),
        },
        fits=has_evenings(EVENINGS),
    ),
    Errand(
        BORROW,
        serve,
        "credit",
        {
            "welcome": Terms(LENT, later=(Later(EVENINGS, -LENT),)),
            "open": Terms(LENT, later=(Later(EVENINGS, -LENT - 1),)),
            "queue": Terms(later=(Later(1, LENT), Later(EVENINGS, -LENT - 1))),
            "refused": Terms(PAWNED),
        },
        why=LOAN,
        fits=has_evenings(EVENINGS),
        suits=lambda city, mask: not any(due.why in (LOAN, ARREARS) for due in city.debts(mask)),
    ),
)
