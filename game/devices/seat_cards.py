"""Cards of paper that hide a vote: for each face in a match how far a seat's stars are shifted. Draws nothing.

The vote is what is pressed and the shift of that row together; whoever sees finger and screen, and not the card, has
learnt nothing, for each row is used once.
"""

from __future__ import annotations

import secrets
from hashlib import blake2b

from game.devices.presses import BUTTONS
from game.engine.prompts import Seat

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No letter that looks like a digit."""
ROWS = 72
"""Faces that a card has rows for: more than any match shows."""
_LETTERS, _NAME_LETTERS = 12, 4
_SAME = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V", "-": None, " ": None})


def new_code() -> str:
    """A sheet that nobody has: whoever knows its code can work out every card of it."""
    return "".join(secrets.choice(ALPHABET) for _ in range(_LETTERS))


def tidy(code: str) -> str:
    """The code as it was made, however it was typed; "" for what is none."""
    plain = code.upper().translate(_SAME)
    return plain if len(plain) == _LETTERS and set(plain) <= set(ALPHABET) else ""


def spoken(code: str) -> str:
    """The code in fours, to be read and typed."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def name_of(code: str) -> str:
    """What stands on each card and on the screen, so that both can be compared; it says nothing of the code."""
    digest = blake2b(b"name", key=code.encode(), digest_size=_NAME_LETTERS).digest()
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest)


def shift_of(code: str, seat: Seat, row: int) -> int:
    """By how many buttons what is pressed is moved on: 0 to 4, each equally likely; 0 beyond the last row."""
    if not 1 <= row <= ROWS:
        return 0
    return int.from_bytes(blake2b(f"{seat}/{row}".encode(), key=code.encode(), digest_size=16).digest()) % BUTTONS


def row_of(code: str, seat: Seat, row: int) -> tuple[int, ...]:
    """What to press (1 to 5) to give one star, two, three, four, five."""
    shift = shift_of(code, seat, row)
    return tuple((star - shift) % BUTTONS + 1 for star in range(BUTTONS))
