"""Stars: everyone but its owner rates what a mask just did; the street rates too; the owner guesses."""

from __future__ import annotations

from collections.abc import Iterator

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.forms.form import Cast, FaceUp
from game.city.pack import MaskId
from game.city.plan import Plan
from game.engine.asks import ask_each
from game.engine.prompts import Prompt, Rate, Seat

CITIZENS_A_FACE = 2
MOODS = {1: (1, 1, 3, 6, 9), 0: (1, 3, 8, 5, 3), -1: (9, 6, 3, 1, 1)}
"""Chances of 1 to 5 stars from a citizen, by how caring the act was; none is ever impossible (deniability)."""


async def rate_face(table: CityTable, card: str, face: FaceUp, care: int) -> dict[Seat, int]:
    """One big face at a time: all others give stars, its owner guesses what it will get."""
    city = table.state
    owner = city.seat_of(face.mask)
    table.show(ev.FaceShown(face.mask, face.did, face.promised, care))
    prompts: dict[Seat, Prompt] = dict.fromkeys(range(table.seats), Rate("stars", of=face.mask, about=card))
    prompts[owner] = Rate("guess", of=face.mask, about=card)
    answers = await ask_each(prompts, "stars")
    return {seat: int(stars) for seat, stars in answers.items()}  # type: ignore[arg-type]


def rated(
    table: CityTable, plan: Plan, cast: Cast, card: str, face: FaceUp, stars: dict[Seat, int], care: int
) -> Iterator[ev.StarsGiven | ev.OwnStars | ev.Guessed]:
    """The ratings of one face as facts; 0 stars (a pass) is no rating at all."""
    city = table.state
    owner = city.seat_of(face.mask)
    for seat, given in stars.items():
        if given == 0:
            continue
        if seat == owner:
            yield ev.Guessed(seat, face.mask, card, given)
            continue
        by = city.mask_of(seat)
        kept = softened_star(table, plan, by, given, card)
        yield ev.StarsGiven(by, face.mask, kept, card)
        yield ev.OwnStars(seat, city.day, by, face.mask, kept, card)
    yield from street(table, cast, card, face.mask, care)


def softened_star(table: CityTable, plan: Plan, by: MaskId, stars: int, card: str) -> int:
    """One single star of 1 a day for each rater where the scenario says so: a second counts as a 2."""
    if stars > 1 or not plan.scenario.one_star_ones_a_day or table.state.effect("ones_free"):
        return stars
    today = table.state.rounds[-1]
    has_used = any(getattr(d, "by", "") == by and getattr(d, "stars", 0) == 1 for d in today)
    return 2 if has_used else 1


def street(table: CityTable, cast: Cast, card: str, mask: MaskId, care: int) -> Iterator[ev.StarsGiven]:
    """Two unseen citizens rate as well, drawn around what the act deserved."""
    mood = max(-1, min(1, care + table.state.effect("street_kinder")))
    for citizen in range(max(CITIZENS_A_FACE, CITIZENS_A_FACE + table.state.effect("street_voices"))):
        dice = table.dice(cast.place, card, mask, "street", citizen)
        yield ev.StarsGiven("street", mask, dice.weighted((1, 2, 3, 4, 5), MOODS[mood]), card)
