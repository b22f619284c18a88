"""Whether a bot hands in the app: by what was said aloud, by where it stands, and by its temper. Keeps nothing."""

from __future__ import annotations

from game.bots.temperament import Temperament
from game.city.city import City
from game.city.opting_out import APP, BACK, COME_BACK, HAND_IN, KEEP, PLEDGE, STAY_OUT
from game.city.pack import MaskId
from game.engine.dice import Dice

LEAVING = frozenset({PLEDGE, APP, BACK})
"""Topics that are answered here."""
DRAWN, LOWER = 0.62, 0.3
"""How likely a wholly kind one without ambition speaks of leaving, and how much likelier from the foot of the hill."""
USUAL_SEATS = 5
"""At larger tables fewer speak up, at smaller ones more: what counts is how many leave together."""
BELIEVED = 0.75
"""How many of those who say so it expects to do so."""
STAKE = 4.5
"""About what staying is worth, in Life points: good beds, the upper district, the plane."""
COMPANY = 2.0
"""What each other who is out is worth, over the nights that are left."""
WORD = 1.6
"""What its own word weighs with a wholly honest one."""
LONELY, CONTENT = 0.6, 0.06
"""How likely it comes back where at most one other is out, and where more are."""


def of_the_app(city: City, me: MaskId, topic: str, temper: Temperament, dice: Dice) -> str:
    """An answer to a topic of LEAVING."""
    others: float = sum(mask != me for mask in city.out)
    if topic == PLEDGE:
        return HAND_IN if dice.chance() < _drawn(city, me, temper) else KEEP
    if topic != APP:
        return COME_BACK if dice.chance() < (LONELY if others < 2 else CONTENT) else STAY_OUT
    others += sum(BELIEVED for mask, word in city.memory.app_said.items() if mask != me and word == HAND_IN)
    said = city.memory.app_said.get(me)
    own_word = WORD * temper.honesty * ((said == HAND_IN) - (said == KEEP))
    mood = 3 * temper.noise * (dice.chance() + dice.chance() - 1)
    gain = COMPANY * min(others, 2.5) + own_word + mood + 2 * _low(city, me)
    return HAND_IN if gain > STAKE + 2 * temper.ambition else KEEP


def _drawn(city: City, me: MaskId, temper: Temperament) -> float:
    drawn = DRAWN * (0.4 + temper.kindness) * (1 - temper.ambition) + LOWER * _low(city, me)
    return drawn * USUAL_SEATS / len(city.masks)


def _low(city: City, me: MaskId) -> float:
    """How far down it stands, 0 to 1."""
    places = [row[2] for row in city.shown.values()]
    span = max(places, default=1) - 1
    return (city.shown[me][2] - 1) / span if span and me in city.shown else 0.5
