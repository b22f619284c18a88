"""How much of the screen the strip of seats leaves to a scene; draws nothing."""

from __future__ import annotations

from game.drawing.canvas import Canvas
from game.drawing.theme import HEIGHT
from game.table.live import TableLive
from game.table.seat_layout import SeatEntry, plan_seat_strip

ASKED = "asked"
"""Stands for whatever a seat is told that is asked without buttons of its own."""


def strip_top(canvas: Canvas, live: TableLive) -> float:
    """Where the strip of seats begins at its highest in this group, whoever is locked in."""
    entries = [
        SeatEntry(
            look.seat,
            look.letter,
            "",
            buttons=None if look.is_bot else look.buttons,
            note=ASKED if look.prompt is not None else None,
        )
        for look in live.seats
    ]
    return plan_seat_strip(canvas, entries).box[1] if entries else HEIGHT - 200.0
