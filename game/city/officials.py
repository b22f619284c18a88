"""What officials write down of an encounter: broken and kept words. Reads what everybody saw, never a star."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.city import events as ev
from game.city.forms.form import Cast, Result
from game.city.pack import MaskId

BROKEN, KEPT, FEW = "broken_contract", "volunteering", "heroic_act"
"""Lines of the ledger's tariff: a word that was broken; one that was kept at one's own cost; the same by few,
half of all who had a part at most, where another broke its word or took from others."""
LOUD = "disturbance"
"""Besides, for who broke its word at the cost of others, while nobody else was false or rough."""
BROKEN_MOST = 3
"""A word is given to each of the others who have a part; to so many at most it counts as broken."""


def entries(cast: Cast, result: Result, care: Mapping[MaskId, int]) -> Iterator[ev.DeedNoted]:
    """For all who had a part: a broken word once for each other who broke none; a costly kept word once."""
    said = dict(result.promises)
    actors = tuple(dict.fromkeys((*cast.front, *said)))
    false = set(result.broken)
    costly = [mask for mask in actors if mask not in false and said.get(mask) and care.get(mask, 0) > 0]
    rough = false | {mask for mask in actors if care.get(mask, 0) < 0}
    for mask in actors:
        if mask in false:
            wronged = sum(other not in false for other in actors)
            yield from (_recorded(mask, BROKEN) for _ in range(min(BROKEN_MOST, max(1, wronged))))
            if rough == {mask} and care.get(mask, 0) < 0:
                yield _recorded(mask, LOUD)
        elif mask in costly:
            yield _recorded(mask, FEW if rough and 2 * len(costly) <= len(actors) else KEPT)


def _recorded(mask: MaskId, entry: str) -> ev.DeedNoted:
    return ev.DeedNoted("recorded", (("by", mask), ("entry", entry)))
