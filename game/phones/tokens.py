"""What a phone holds to be known again: an unguessable token. The game knows its print only."""

from __future__ import annotations

import secrets
from hashlib import sha256

CODE_LETTERS = "ACDEFHJKLMNPRTUVWXY3479"
"""No two of them are taken for one another on a screen across a room."""
CODE_LENGTH = 5
TOKEN_BYTES = 24


def new_code() -> str:
    """The code on the screen: whoever is in the room can read it."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def new_token() -> str:
    """A phone's own, given once, at its pairing."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def print_of(token: str) -> str:
    """By which a seat knows its phone again: from it nobody finds the token."""
    return sha256(token.encode()).hexdigest()[:32]
