"""The kinds of prompt, one a file: what a seat may be asked, and what it may say; knows no device and no game."""

from game.engine.prompts.choose import Choose, Gist, Option, option
from game.engine.prompts.divide import Divide
from game.engine.prompts.prompt import (
    PUBLIC,
    STAGE,
    Hand,
    Mixing,
    Prompt,
    Raw,
    Refused,
    Seat,
    Secrecy,
    Slot,
    legal,
    refusal,
)
from game.engine.prompts.rate import Rate
from game.engine.prompts.ready import Ready
from game.engine.prompts.steer import STEERS, STEERS_A_SECOND, Steer, SteerTrace
from game.engine.prompts.tap import TAPS_A_SECOND_MAX, Tap, TapTrace

__all__ = [
    "PUBLIC",
    "STAGE",
    "STEERS",
    "STEERS_A_SECOND",
    "TAPS_A_SECOND_MAX",
    "Choose",
    "Divide",
    "Gist",
    "Hand",
    "Mixing",
    "Option",
    "Prompt",
    "Rate",
    "Raw",
    "Ready",
    "Refused",
    "Seat",
    "Secrecy",
    "Slot",
    "Steer",
    "SteerTrace",
    "Tap",
    "TapTrace",
    "legal",
    "option",
    "refusal",
]
