"""Which button means which option, shuffled where it must not show; must not draw from the match's dice."""

from __future__ import annotations

from collections.abc import Hashable
from random import Random
from typing import Literal, TypeAlias

from game.devices.presses import BUTTONS
from game.engine.prompts import Prompt, Raw, Seat

Layout: TypeAlias = "tuple[Raw | None, ...]"
"""What each of the five buttons says; None: an unused one (a decoy, and good for a pass)."""


Turning: TypeAlias = Literal["never", "day", "prompt", "cards"]
"""How often the stars on the buttons turn: never (1 to 5 from the left, hands are covered), once a day, each time.
"cards": never, as a card of paper says what to press."""


class Turns:
    """How far the stars are rotated for each seat: not at all, for a day, or drawn for each prompt by setting."""

    def __init__(self, looks: Random, turning: Turning = "day") -> None:
        self._looks = looks
        self._turning = turning
        self._day: Hashable = None
        self._turns: dict[Seat, int] = {}

    def turn_for(self, seat: Seat, day: Hashable) -> int:
        """0 to 4, each equally likely, the same for a seat all day unless each prompt turns; 0 if none ever does."""
        if self._turning in ("never", "cards"):
            return 0
        if day != self._day or self._turning == "prompt":
            self._day = day
            self._turns.clear()
        if seat not in self._turns:
            self._turns[seat] = self._looks.randrange(BUTTONS)
        return self._turns[seat]


def layout_for(prompt: Prompt, looks: Random, turn: int | None = None) -> Layout:
    """Five entries: what each button says to `prompt`, by the way in which its kind hides that.

    Open prompts in their order. What is shuffled is so over all five buttons, blanks included, so that each button is
    equally likely to be each option. What is turned (stars) is rotated by `turn` (0 to 4; None draws one): rising from
    left to right, starting anywhere. Raises ValueError for more than five entries.
    """
    entries = prompt.buttons()
    if len(entries) > BUTTONS:
        raise ValueError(f"{prompt.topic}: {len(entries)} options for {BUTTONS} buttons")
    spots: list[Raw | None] = [*entries, *[None] * (BUTTONS - len(entries))]
    if prompt.secrecy == "open" or prompt.mixing == "kept":
        return tuple(spots)
    if prompt.mixing == "shuffled":
        looks.shuffle(spots)
        return tuple(spots)
    first = looks.randrange(BUTTONS) if turn is None else turn
    return tuple(spots[(button + first) % BUTTONS] for button in range(BUTTONS))
