"""How a bot answers for the charter: what it brings, what it expects to be brought, how it votes. Keeps no memory."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from game.bots.temperament import Temperament
from game.city.charter_vote import ADOPT, AMEND, BURN, shares
from game.city.city import City
from game.city.pack import MaskId
from game.engine.dice import Dice
from game.engine.prompts import Option, Seat

CHARTER_TOPICS = frozenset({"article", "foretell_article", "charter", "strike"})
"""What is answered here; petitions and pledges are answered by their gists."""
WANTED = {"lawgiver": ADOPT, "torn-paper": BURN}
"""Wishes that a vote serves."""
WISH_WORTH = 7.5
"""What its wish is worth to one who does everything for it."""
SORE = 0.4
"""What it is worth to see some article go."""
NAME_WORTH = 0.5
"""What one more name under an article is worth to whoever brings it: names vote for it."""


def answer_charter(
    city: City, seat: Seat, topic: str, options: Sequence[Option], temper: Temperament, dice: Dice
) -> str:
    """The id of one of `options`, for a topic of CHARTER_TOPICS."""
    match topic:
        case "article":
            return bring(city, options, temper, dice)
        case "foretell_article":
            return expect(city, options, temper, dice)
        case "strike":
            return strike(city, city.mask_of(seat), options, dice)
        case _:
            return vote(city, city.mask_of(seat), city.wish.get(seat, ""), options, temper, dice)


def bring(city: City, options: Sequence[Option], temper: Temperament, dice: Dice) -> str:
    """What it announced, if it is honest; else what pays it best, counting the names that would stand under it."""
    told = city.memory.petitioned
    if told is not None and told.pledge and dice.chance() < temper.honesty:
        return told.pledge
    asked = [article for _, article in told.rows] if told is not None else []

    def gain(option: Option) -> float:
        mine = option.gist.coins + temper.kindness * option.gist.kindness + temper.noise * dice.chance()
        return mine + NAME_WORTH * asked.count(option.id)

    return max(options, key=gain).id


def expect(city: City, options: Sequence[Option], temper: Temperament, dice: Dice) -> str:
    """What was announced, if it believes people (as far as it is honest itself); else anything."""
    pledge = city.memory.petitioned.pledge if city.memory.petitioned is not None else ""
    return pledge if pledge and dice.chance() < temper.honesty else dice.choice([option.id for option in options])


def vote(city: City, me: MaskId, wish: str, options: Sequence[Option], temper: Temperament, dice: Dice) -> str:
    """The vote that pays it best, and that its wish wants; an amendment may strike any article as well as another."""
    amended = [shares(city, [a for a in city.charter if a != struck], struck)[me] for struck in city.charter]
    gains = {
        ADOPT: shares(city, city.charter, "")[me],
        AMEND: fmean(amended) + SORE,
        BURN: shares(city, (), "")[me],
    }
    if wish in WANTED:
        gains[WANTED[wish]] += WISH_WORTH * temper.wish
    return max(options, key=lambda o: gains[o.id] + 2 * temper.noise * dice.chance()).id


def has_written(city: City, mask: MaskId) -> bool:
    """Whether it brought an article that stands so far."""
    return any(city.brought[article].by == mask for article in city.charter)


def strike(city: City, me: MaskId, options: Sequence[Option], dice: Dice) -> str:
    """An article that its name is not under, if there is one."""
    loose = [o.id for o in options if me != city.brought[o.id].by and me not in city.brought[o.id].signed]
    return dice.choice(loose or [option.id for option in options])
