"""Who stands high and who stands low, as all can see; for cards that treat the two halves differently."""

from __future__ import annotations

from collections.abc import Sequence

from game.city.city import City
from game.city.city_table import CityTable
from game.city.forms.form import Cast
from game.city.pack import MaskId


def places(city: City, masks: Sequence[MaskId]) -> dict[MaskId, int]:
    """Places from the top: as shown on the hill; before the first ledger by score; else in order of seats."""
    if all(mask in city.shown for mask in masks):
        return {mask: city.shown[mask][2] for mask in masks}
    scores = [city.score.get(mask) for mask in masks]
    numbers = [score for score in scores if isinstance(score, int | float)]
    if len(numbers) == len(masks):
        return {m: 1 + sum(other > s for other in numbers) for m, s in zip(masks, numbers, strict=True)}
    return {mask: 1 + city.seat_of(mask) for mask in masks}


def halves(city: City, masks: Sequence[MaskId]) -> tuple[tuple[MaskId, ...], tuple[MaskId, ...]]:
    """The upper and the lower half of `masks`; whoever ties with the last of the upper half belongs to it."""
    place = places(city, masks)
    last = sorted(place.values())[max(1, len(masks) // 2) - 1]
    return tuple(m for m in masks if place[m] <= last), tuple(m for m in masks if place[m] > last)


def outstanding(table: CityTable, cast: Cast, which: str) -> MaskId:
    """The "highest" or "lowest" of those in front who are rated, ties by lot; or any of them, by "lot"."""
    front = [mask for mask in cast.front if mask not in table.state.out] or cast.front
    if which == "lot":
        return table.dice(cast.place, which).choice(front)
    place = places(table.state, front)
    edge = min(place.values()) if which == "highest" else max(place.values())
    return table.dice(cast.place, which).choice([mask for mask in front if place[mask] == edge])
