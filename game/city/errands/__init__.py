"""Errands: one small thing each evening. Each is told in its family's file; all stand in one table."""

from game.city.errands.bills import BILL
from game.city.errands.errand import Errand, Later, Terms
from game.city.errands.evening_round import errands
from game.city.errands.guarantor import GUARANTOR, SIGN
from game.city.errands.money import BORROW, SAVE
from game.city.errands.neighbours import CALL
from game.city.errands.table import ERRANDS
from game.city.errands.town import CAKE, DANCE, POST, SHOP
from game.city.errands.work import APPLY, SHIFT, STUDY

__all__ = [
    "APPLY",
    "BILL",
    "BORROW",
    "CAKE",
    "CALL",
    "DANCE",
    "ERRANDS",
    "GUARANTOR",
    "POST",
    "SAVE",
    "SHIFT",
    "SHOP",
    "SIGN",
    "STUDY",
    "Errand",
    "Later",
    "Terms",
    "errands",
]
