"""Which button means which option, shuffled where it must not show; must not draw from the match's dice."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from random import Random
from typing import TypeAlias

from game.devices.presses import BUTTONS
from game.engine.prompts import Choose, Divide, Prompt, Rate, Raw, Ready, Seat, Steer, Tap

Layout: TypeAlias = "tuple[Raw | None, ...]"
"""What each of the five buttons says; None: an unused one (a decoy, and good for a pass)."""

STEERS = ("left", "left_slow", "stop", "right_slow", "right")
TAPS = ("tap",) * BUTTONS


class Turns:
    """How far the stars are rotated for each seat: kept for a day, or drawn for each prompt by setting."""

    def __init__(self, looks: Random, *, is_each_prompt: bool = False) -> None:
        self._looks = looks
        self._is_each_prompt = is_each_prompt
        self._day: Hashable = None
        self._turns: dict[Seat, int] = {}

    def turn_for(self, seat: Seat, day: Hashable) -> int:
        """0 to 4, each equally likely; the same for a seat all day long unless each prompt turns."""
        if day != self._day or self._is_each_prompt:
            self._day = day
            self._turns.clear()
        if seat not in self._turns:
            self._turns[seat] = self._looks.randrange(BUTTONS)
        return self._turns[seat]


def layout_for(prompt: Prompt, looks: Random, turn: int | None = None) -> Layout:
    """Five entries: what each button says to `prompt`.

    Open prompts in their order. Sealed and secret choices and shares are shuffled over all five buttons, blanks
    included, so that each button is equally likely to be each option. Sealed and secret stars are rotated by
    `turn` (0 to 4; None draws one): rising from left to right, starting anywhere. For `tap` and `steer` the
    entries are controls (`TAPS`, `STEERS`), not answers. Raises ValueError for more than five options.
    """
    values: Sequence[Raw]
    match prompt:
        case Rate():
            first = 0 if prompt.secrecy == "open" else looks.randrange(BUTTONS) if turn is None else turn
            return tuple((button + first) % BUTTONS + 1 for button in range(BUTTONS))
        case Tap():
            return TAPS
        case Steer():
            return STEERS
        case Ready():
            return ("ready",) * BUTTONS
        case Choose():
            values = [option.id for option in prompt.options]
        case Divide():
            values = prompt.offers
    if len(values) > BUTTONS:
        raise ValueError(f"{prompt.topic}: {len(values)} options for {BUTTONS} buttons")
    spots: list[Raw | None] = [*values, *[None] * (BUTTONS - len(values))]
    if prompt.secrecy != "open":
        looks.shuffle(spots)
    return tuple(spots)


def labels_for(layout: Layout, prompt: Prompt) -> list[str]:
    """Words for the five buttons: an option's words (its id if it has none), stars or shares as digits.

    Unused buttons are empty; `tap`, `ready` and the steering controls come as their ids, for the stage to word.
    """
    words = {option.id: option.words or option.id for option in prompt.options} if isinstance(prompt, Choose) else {}
    return ["" if entry is None else words.get(str(entry), str(entry)) for entry in layout]
