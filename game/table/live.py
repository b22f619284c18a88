"""The live picture of the open group: what the screen may know of it now, and never what anybody pressed in secret."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.engine.prompts import Prompt, Raw, Seat
from game.table.hand_count import HandCount

LATE_MS = 4_000
"""So long after a question has closed a press of whoever left it open is taken as meant for it."""
SHAKE_MS = 320
"""How long a card answers a press that means nothing."""


@dataclass(slots=True)
class SeatLook:
    """One seat as the screen may know it now: whether it is asked and locked in, never what it pressed.

    `mask` is whom it plays, by the game's own id; None where nobody knows yet, or the game has no masks.
    `buttons` pairs the label on the device ("Q", "A") with an answer's words, in the order of the keys; None when the
    seat is not asked or a bot answers. An unused button has no words.
    """

    seat: Seat
    mask: str | None
    letter: str
    buttons: tuple[tuple[str, str], ...] | None = None
    prompt: Prompt | None = None
    is_locked: bool = False
    is_bot: bool = False
    is_pad: bool = False
    note: str = ""
    refused: str = ""
    """Why the game has just not taken what this seat pressed; shown in place of its buttons for a moment."""
    late: str = ""
    """That its press came too late for what it has just been asked; for a moment."""
    nods: int = 0
    """How often it has pressed where any key only goes on; 0 where it is asked anything else."""
    idle_ms: int | None = None
    """How long ago this seat pressed something while it was asked nothing; None a moment later."""


@dataclass(slots=True)
class TableLive:
    """The open group, anew each frame. `left_s` None: no timer. `open_answers`: only of open prompts, by seat."""

    beat: str = ""
    topic: str = ""
    about: str = ""
    step: int = 0
    left_s: float | None = None
    total_s: float | None = None
    open_for_ms: float = 0.0
    seats: tuple[SeatLook, ...] = ()
    open_answers: Mapping[Seat, Raw | None] = field(default_factory=dict)
    prompts: Mapping[Seat, Prompt] = field(default_factory=dict)
    """What each seat is asked now (its active slot); public knowledge: options, never answers."""
    public: str = ""
    """What is said now of whoever looks on; "" where nobody takes part so."""
    counting: HandCount | None = None
    """Hands that are being counted as the public's answer."""
    card_row: int = 0
    """The row of the seat cards by which stars are given now; 0 where there is none (any more)."""
    card_name: str = ""
    """The name of those cards; "" where the table votes without."""
