"""Sums over single rows, by which damage is told from other rules; and what a damaged file still says it once held."""

from __future__ import annotations

import re
import struct
from collections.abc import Collection
from hashlib import blake2b

SUM, LOST = "", "lost"
"""Under which the table of digests has a row's sum, and how many steps were lost when the match was mended."""
SETUP_STEP = -1
"""Where the sum of the setup stands."""
_SUM_BYTES = 8
_STEP = re.compile(rb"\}([0-9a-f]{32})\[")
"""A step as it lies on a page: the end of its input, its hash, the beginning of its events."""
_WAL_HEADER, _FRAME_HEADER = 32, 24


def sum_of(*texts: str) -> str:
    """The sum over a row's texts."""
    whole = "\x1f".join(texts).encode("utf-8", "surrogatepass")
    return blake2b(whole, digest_size=_SUM_BYTES).hexdigest()


def hashes_in(raw: bytes) -> set[str]:
    """The hashes of all steps of which there is a trace in these bytes."""
    return {found.decode() for found in _STEP.findall(raw)}


def lost_in_wal(wal: bytes, known: Collection[str]) -> int:
    """How many committed steps the file beside holds that SQLite passed over, because something in it was damaged.

    What was being written when the program was killed has no commit after it, and was never acknowledged.
    """
    if len(wal) < _WAL_HEADER + _FRAME_HEADER:
        return 0
    page = struct.unpack_from(">I", wal, 8)[0]
    if page not in (1 << n for n in range(9, 17)):
        page = 4096
    starts = range(_WAL_HEADER, len(wal) - _FRAME_HEADER - page + 1, _FRAME_HEADER + page)
    frames = [(wal[at + 8 : at + 16], struct.unpack_from(">I", wal, at + 4)[0], at) for at in starts]
    if not frames:
        return 0
    mine = wal[16:24] if any(salts == wal[16:24] for salts, _, _ in frames) else frames[0][0]
    commits = [n for n, (salts, size, _) in enumerate(frames) if salts == mine and size]
    held: set[str] = set()
    for salts, _, at in frames[: commits[-1] + 1 if commits else 0]:
        if salts == mine:
            held |= hashes_in(wal[at + _FRAME_HEADER : at + _FRAME_HEADER + page])
    return len(held - set(known))
