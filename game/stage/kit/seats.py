"""Which seat wears a mask, and by what letter it goes; draws nothing."""

from __future__ import annotations

from game.city.city import City
from game.city.pack import MaskId
from game.stage.staging import Live, SeatLook


def letter_of(live: Live, city: City, mask: MaskId) -> tuple[int, str]:
    """The seat that wears a mask, and the letter it goes by."""
    seat = city.seat_of(mask)
    return seat, next((look.letter for look in live.seats if look.seat == seat), "ABCDEFGH"[seat % 8])


def look_at(mask: MaskId, live: Live) -> SeatLook | None:
    """The seat that wears a mask."""
    return next((look for look in live.seats if look.mask == mask), None)
