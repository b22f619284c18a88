"""The map of Plaudit in words, for phones that wait: places, homes, who is where. Of public events alone."""

from __future__ import annotations

from game.city.city import City
from game.city.events import BedsOffered
from game.city.pack import MaskId
from game.city.travel import LOWER_COINS, fare, upper_places
from game.content.wording import Wording

Row = tuple[str, str]
"""A place, and what there is to say of it."""


def districts(words: Wording, city: City) -> list[Row]:
    """Today's, the one up the hill first; who is there once all have arrived."""
    found = []
    for district in city.districts:
        if district == city.districts[0]:
            said = words("map.upper", coins=fare(city), places=upper_places(city))
        else:
            said = words("map.lower", coins=max(0, LOWER_COINS + city.effect("lower_coins")))
        found.append((words.door(district), " ".join([said, *_people(words, "map.here", district, city.place)])))
    return found


def homes(words: Wording, city: City, offered: BedsOffered | None) -> list[Row]:
    """From the tower down: who sleeps there, and what the door asked when beds were last on offer."""
    if not city.home:
        return []
    asked = {bed[0]: bed for bed in offered.beds} if offered is not None else {}
    found = []
    for home in sorted(words.pack.homes, key=lambda home: -home.rung):
        said = []
        if home.id in asked:
            _, _, rent, life, line, places, _ = asked[home.id]
            said.append(words("map.rent" if rent > 0 else "map.paid", coins=abs(rent), life=life))
            said.append(words("map.room", places=places) if places >= 0 else words("map.always"))
            if line and offered is not None and not offered.is_open_to_all:
                said.append(words("map.from", tier=words.tier(line)))
        said += _people(words, "map.sleeps", home.id, city.home)
        if said:
            found.append((words.short(home.id), " ".join(said)))
    return found


def _people(words: Wording, key: str, there: str, where: dict[MaskId, str]) -> list[str]:
    names = [words.mask(mask) for mask, place in where.items() if place == there]
    return [words(key, names=words.listed(names))] if names else []
