"""Enough masks to wear, and the one who opens every match."""

from __future__ import annotations

from collections.abc import Iterable

from game.city.cold_open import GUS
from game.city.pack import Pack
from game.content.findings import Finding

PLAYABLE_LEAST = 12


def check(pack: Pack) -> Iterable[Finding]:
    """At least 12 that can be played; Gus, who cannot."""
    playable = sum(mask.playable for mask in pack.masks)
    if playable < PLAYABLE_LEAST:
        yield Finding("mask", "", f"a pack needs {PLAYABLE_LEAST} masks that can be played; here are {playable}")
    gus = next((mask for mask in pack.masks if mask.id == GUS), None)
    if gus is None:
        yield Finding("mask", "", f'the first scene needs a mask with the id "{GUS}" and playable = false')
    elif gus.playable:
        yield Finding("mask", GUS, "only appears, and is no player's: write playable = false", ("playable",))
