"""The foot of a picture and the seat of a mask, for the mirror, under the name that it still asks for."""

from __future__ import annotations

from game.city.pack import MaskId
from game.stage.kit.foot import FOOT_TOP, all_have_pressed, draw_foot
from game.stage.staging import Live

__all__ = ["FOOT_TOP", "all_have_pressed", "draw_foot", "seat_letter"]


def seat_letter(live: Live, mask: MaskId) -> tuple[int, str]:
    """The seat that wears a mask and its letter; (0, "") if none does."""
    return next(((look.seat, look.letter) for look in live.seats if look.mask == mask), (0, ""))
