"""Where a match's luck comes from when nobody names it. Outside the rules, which know no chance of their own."""

from __future__ import annotations

import secrets

BITS = 128
"""So many that what a table has seen, its masks, wishes and cards, lets nobody find it by trying."""


def fresh_seed() -> int:
    """A seed that nobody can guess, of `BITS` bits: the street, the bots and all other luck follow from it.

    The journal holds it, so that a match can go on; no screen, log or file name may show it while people play.
    """
    return secrets.randbits(BITS)
