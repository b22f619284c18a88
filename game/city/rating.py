"""Stars: everyone but its owner rates what a mask just did; the street and the public rate too; the owner guesses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.cover_jointly import Weighed, are_covered
from game.city.deeds import STREET
from game.city.forms.form import Cast, FaceUp
from game.city.pack import MaskId
from game.city.plan import Plan
from game.city.public import NAME, asked_with
from game.engine.dice import Dice
from game.engine.events import Event
from game.engine.prompts import PUBLIC, Prompt, Rate, Seat

CITIZENS_A_FACE, CITIZENS_A_FACE_OF_FEW = 2, 3
FEW_SEATS = 4
"""Up to so many seats a face has a citizen more: few votes need more company to hide in."""
TALKS_MOST = 60
"""So often at most the citizens think again; in fact they agree after one or two."""
MOODS = {1: (1, 1, 2, 6, 10), 0: (1, 2, 6, 7, 4), -1: (9, 6, 3, 1, 1)}
"""Chances of 1 to 5 stars from a citizen, by how caring the act was; none is ever impossible (deniability)."""


async def rate_face(table: CityTable, card: str, face: FaceUp, care: int) -> dict[Seat, int]:
    """One big face at a time: all others give stars, its owner guesses what it will get."""
    city = table.state
    owner = city.seat_of(face.mask)
    table.show(ev.FaceShown(face.mask, face.did, face.promised, care))
    prompts: dict[Seat, Prompt] = dict.fromkeys(range(table.seats), Rate("stars", of=face.mask, about=card))
    prompts[owner] = Rate("guess", of=face.mask, about=card)
    answers = await asked_with(table, prompts, Rate("public", of=face.mask, about=card), "stars")
    return {seat: int(stars) for seat, stars in answers.items()}  # type: ignore[arg-type]


def rated(
    table: CityTable,
    plan: Plan,
    cast: Cast,
    card: str,
    face: FaceUp,
    stars: dict[Seat, int],
    care: int,
    weighings: Sequence[Mapping[str, int]],
) -> list[Event]:
    """The ratings of one face as facts; 0 stars (a pass) is no rating at all."""
    city = table.state
    owner = city.seat_of(face.mask)
    votes: dict[MaskId, int] = {}
    told: list[Event] = []
    for seat, given in stars.items():
        if given == 0 or seat == PUBLIC:
            continue
        if seat == owner:
            told.append(ev.Guessed(seat, face.mask, card, given))
            continue
        by = city.mask_of(seat)
        kept = votes[by] = softened_star(table, plan, by, given, card)
        told.append(ev.StarsGiven(by, face.mask, kept, card))
        told.append(ev.OwnStars(seat, city.day, by, face.mask, kept, card))
    told += street(table, cast, card, face.mask, care, votes, weighings)
    if given := stars.get(PUBLIC, 0):
        told += (ev.StarsGiven(NAME, face.mask, given, card), ev.PublicGave(face.mask, given))
    return told


def softened_star(table: CityTable, plan: Plan, by: MaskId, stars: int, card: str) -> int:
    """One single star of 1 a day for each rater where the scenario says so: a second counts as a 2."""
    if stars > 1 or not plan.scenario.one_star_ones_a_day or table.state.effect("ones_free"):
        return stars
    today = table.state.rounds[-1]
    has_used = any(getattr(d, "by", "") == by and getattr(d, "stars", 0) == 1 for d in today)
    return 2 if has_used else 1


def citizens_a_face(seats: int) -> int:
    """How many unseen citizens rate a face at a table of so many seats."""
    return CITIZENS_A_FACE_OF_FEW if seats <= FEW_SEATS else CITIZENS_A_FACE


def street(
    table: CityTable,
    cast: Cast,
    card: str,
    mask: MaskId,
    care: int,
    votes: Mapping[MaskId, int],
    weighings: Sequence[Mapping[str, int]],
) -> list[ev.StarsGiven]:
    """Two or three unseen citizens rate as well, drawn around what the act deserved.

    They vote last, and so that under no rule of this match the table's own stars can be told from the sum: where all
    give a five, somebody in the street has not been quite so happy.
    """
    city = table.state
    usual = citizens_a_face(table.seats)
    count = max(usual, usual + city.effect("street_voices"))
    dice = [table.dice(cast.place, card, mask, "street", citizen) for citizen in range(count)]
    weighed = [
        (weights.get(STREET, 1), [(weights.get(by, 1), given) for by, given in votes.items()]) for weights in weighings
    ]
    given_stars = street_stars(dice, care + city.effect("street_kinder"), weighed)
    return [ev.StarsGiven(STREET, mask, given, card) for given in given_stars]


def street_stars(dice: Sequence[Dice], care: int, weighed: Sequence[Weighed]) -> list[int]:
    """What the citizens give. `weighed`: what a citizen's star weighs, and (weight, stars) of the table's, by rule."""
    moods = MOODS[max(-1, min(1, care))]
    for _ in range(TALKS_MOST):
        stars = [each.weighted((1, 2, 3, 4, 5), moods) for each in dice]
        if are_covered(weighed, len(stars), sum(stars)):
            break
    return stars


def weighed_today(table: CityTable, plan: Plan) -> list[Mapping[str, int]]:
    """What everybody's stars weigh today, under each rule that may be in force in this match."""
    city = table.state
    weighings: list[Mapping[str, int]] = []
    for rule in plan.rules_beside(city.regime):
        weights = rule.weights(city.masks, city.rounds) if rule.weights is not None else None
        if weights is not None and weights not in weighings:
            weighings.append(weights)
    return weighings
