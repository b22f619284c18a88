"""A good eye: how often a seat's stars were near the street's for the same act; a quarter of it for who has favourites.

One rounded sum, at the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from game.city.city import City
from game.city.deeds import STREET
from game.city.pack import MaskId
from game.engine.prompts import Seat

NEAR = 1
"""So many stars at most from the street's mean is near."""
PARTS, PARTS_OF_FEW, FEW_SEATS, LIFE_MOST = 12, 16, 4, 5
"""A Life point for every twelfth of all the match's faces; up to four seats, where more of them are one's own, for
every sixteenth; at most so many. So it is worth the same at a large table as at a small one."""
FAVOURITES, FAVOURITES_OF_MANY, MANY_SEATS = Fraction(2), Fraction(5, 2), 7
"""Who gives one mask more than so many stars above another, on the mean, has favourites, and a quarter of it; from
seven seats on, where each mask has fewer faces and means lie further apart, more than so many. Honest stars are seldom
so far apart; those of a pact always are, those for a wish often. Always five and always one are not."""
WITH_FAVOURITES = Fraction(1, 4)
"""What favourites leave of it. With half, a pact of two still won 1.3 of its share where a match is short, and who only
served its wish as much."""
RIGHT_GUESSES_A_LIFE = 2


Faces = dict[tuple[str, MaskId], list[int]]
"""Stars by (card, mask)."""


@dataclass(slots=True)
class Ratings:
    """All the stars of a match face by face: everybody's, and the street's alone. Read once for all seats."""

    all: Faces
    street: Faces
    """Not the public's: all are told its figure."""


def ratings_of(city: City) -> Ratings:
    """What was given in this match."""
    ratings = Ratings({}, {})
    for star in city.given:
        face = star.card, star.of
        ratings.all.setdefault(face, []).append(star.stars)
        if star.by == STREET:
            ratings.street.setdefault(face, []).append(star.stars)
    return ratings


def near_the_street(city: City, seat: Seat, street: Faces) -> int:
    """How many faces this seat rated within a star of the street's mean."""
    own = [star for star in city.own_stars if star.seat == seat]
    return sum(
        [(got := street.get((s.card, s.of), [])) != [] and abs(sum(got) / len(got) - s.stars) <= NEAR for s in own]
    )


def right_guesses(city: City, seat: Seat, given: Faces) -> int:
    """How often a seat guessed the mean of its own face, rounded; half stars may be called either way."""
    right = 0
    for guess in [guess for guess in city.guesses if guess.seat == seat]:
        got = given.get((guess.card, guess.mask), [])
        right += bool(got) and abs(sum(got) / len(got) - guess.stars) <= 0.5
    return right


def has_favourites(city: City, seat: Seat) -> bool:
    """Whether this seat's stars for two masks are that far apart, on the mean of the match."""
    own: dict[MaskId, list[int]] = {}
    for star in city.own_stars:
        if star.seat == seat:
            own.setdefault(star.of, []).append(star.stars)
    means = [Fraction(sum(stars), len(stars)) for stars in own.values()]
    far = FAVOURITES_OF_MANY if len(city.masks) >= MANY_SEATS else FAVOURITES
    return bool(means) and max(means) - min(means) > far


def eye_life(city: City, seat: Seat, ratings: Ratings | None = None) -> int:
    """Life points of both together, rounded down once: neither count can be told from it, so no star can."""
    given = ratings or ratings_of(city)
    near, right = near_the_street(city, seat, given.street), right_guesses(city, seat, given.all)
    faces = len(given.all)
    return life_of(near, right, faces, len(city.masks), is_even=not has_favourites(city, seat))


def rated_faces(city: City) -> set[tuple[str, MaskId]]:
    """The faces that were rated in this match, as (card, mask); all saw them."""
    return {(star.card, star.of) for star in city.given}


def life_of(near: int, right: int, faces: int, seats: int, *, is_even: bool = True) -> int:
    """What so many stars near the street's, of so many faces, and so many right guesses come to at such a table."""
    if not faces:
        return 0
    parts = PARTS_OF_FEW if seats <= FEW_SEATS else PARTS
    eye = min(Fraction(parts * near, faces), Fraction(LIFE_MOST))
    return int((eye if is_even else eye * WITH_FAVOURITES) + Fraction(right, RIGHT_GUESSES_A_LIFE))
