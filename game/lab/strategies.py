"""Ways of playing that are no temperaments: each changes some answers of the bot whose place it takes. Cheats nobody.

Like every bot they see their seat's view only, and have no memory of their own but what a match is long.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from game.bots.bot import Bot
from game.bots.leaving import LEAVING
from game.bots.stars import DESERVED, wished
from game.bots.temperament import TEMPERAMENTS
from game.city.city import City
from game.city.opting_out import COME_BACK, HAND_IN, KEEP, STAY_OUT
from game.engine.dice import Dice
from game.engine.host.players import Player
from game.engine.prompts import Choose, Divide, Prompt, Rate, Raw, Seat

STARS = "stars"
Worth: TypeAlias = Mapping[str, float]
"""What an option is worth in Life points, by `option_key`, as the lab has measured it by random play."""
EXPLORED = 0.2
"""How many of its answers a seat gives at random where options are measured."""


def list_key(prompt: Prompt) -> str:
    """A closed list by name: what is asked, and where the answers differ from card to card, of which card."""
    return prompt.topic if not prompt.about or prompt.topic in ALIKE else f"{prompt.topic}/{prompt.about}"


def option_key(prompt: Prompt, option: Raw) -> str:
    """An option of a closed list."""
    return f"option/{list_key(prompt)}/{option}"


ALIKE = frozenset({"article", "bet_rules", "guess", "guess_wish", "poll", "rule", STARS, "vouch"})
"""Topics whose answers mean the same whatever they are about."""


def temper_of(name: str) -> Bot:
    """A bot of that temperament."""
    return Bot(TEMPERAMENTS[name])


@dataclass(slots=True)
class Rated:
    """Gives stars by a function of (city, seat, mask); None: as the bot would."""

    bot: Player[City]
    stars: Callable[[City, Seat, str], int | None]

    def answer(self, city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        if isinstance(prompt, Rate) and prompt.topic == STARS and prompt.of in city.wearer:
            given = self.stars(city, seat, prompt.of)
            if given is not None:
                return given
        return self.bot.answer(city, seat, prompt, dice)


@dataclass(slots=True)
class Chance:
    """Answers every prompt at random, of what is legal."""

    bot: Player[City]

    def answer(self, city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        drawn = at_random(prompt, dice)
        return self.bot.answer(city, seat, prompt, dice) if drawn is None else drawn


@dataclass(slots=True)
class Explorer:
    """Answers one closed list in five at random, and keeps which answers those were."""

    bot: Player[City]
    tried: list[tuple[str, str]] = field(default_factory=list)
    """(list, option's key)."""

    def answer(self, city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        if dice.chance() >= EXPLORED or (drawn := at_random(prompt, dice)) is None:
            return self.bot.answer(city, seat, prompt, dice)
        if isinstance(drawn, str | int) and len(_options(prompt)) > 1:
            self.tried.append((list_key(prompt), option_key(prompt, drawn)))
        return drawn


@dataclass(slots=True)
class Knowing:
    """Takes the best option of each closed list, as far as their worth is known."""

    bot: Player[City]
    worth: Worth

    def answer(self, city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        known = [(self.worth[key], o) for o in _options(prompt) if (key := option_key(prompt, o)) in self.worth]
        if len(known) < 2 or isinstance(prompt, Rate):
            return self.bot.answer(city, seat, prompt, dice)
        return max(known, key=lambda pair: pair[0])[1]


@dataclass(slots=True)
class TitForTat:
    """Is kind while the others were kind when last seen, mean after somebody was not."""

    bot: Player[City]

    def answer(self, city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        if not isinstance(prompt, Choose) or len({option.gist.kindness for option in prompt.options}) < 2:
            return self.bot.answer(city, seat, prompt, dice)
        me = city.mask_of(seat) if city.wearer else ""
        last = [deeds[-1] for mask, deeds in city.memory.kindness.items() if mask != me and deeds]
        is_kind = sum(last) >= 0
        sign = 1 if is_kind else -1
        return dice.best(prompt.options, lambda o: sign * o.gist.kindness).id


@dataclass(slots=True)
class Decided:
    """Has decided about the app, whatever is said: keeps it, or hands it in and stays without."""

    bot: Player[City]
    is_leaving: bool

    def answer(self, city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        if isinstance(prompt, Choose) and prompt.topic in LEAVING:
            wanted = (HAND_IN, STAY_OUT) if self.is_leaving else (KEEP, COME_BACK)
            return next(option.id for option in prompt.options if option.id in wanted)
        return self.bot.answer(city, seat, prompt, dice)


def at_random(prompt: Prompt, dice: Dice) -> Raw | None:
    """One of the legal answers; None for what is tapped or steered."""
    options = _options(prompt)
    return dice.choice(options) if options else None


def _options(prompt: Prompt) -> list[Raw]:
    if isinstance(prompt, Choose):
        return [option.id for option in prompt.options]
    if isinstance(prompt, Rate):
        return [1, 2, 3, 4, 5]
    return list(prompt.offers) if isinstance(prompt, Divide) else []


@dataclass(frozen=True, slots=True)
class Strategy:
    """`make` takes (the bot of that seat, the strategy's seats, worth of options). `seats`: how many it is for."""

    name: str
    text: str
    make: Callable[[Player[City], tuple[Seat, ...], Worth], Player[City]]
    seats: int = 1
    is_of_others: bool = False
    """Whether it is the others who play it, towards these seats."""


def _always(stars: int) -> Callable[[Player[City], tuple[Seat, ...], Worth], Player[City]]:
    return lambda bot, group, worth: Rated(bot, lambda city, seat, of: stars)


def _towards(stars: int) -> Callable[[Player[City], tuple[Seat, ...], Worth], Player[City]]:
    return lambda bot, group, worth: Rated(bot, lambda city, seat, of: stars if city.seat_of(of) in group else None)


def _honest(city: City, seat: Seat, of: str) -> int | None:
    face = city.memory.face
    return round(DESERVED[face.kindness]) if face is not None and face.mask == of else 3


def _wishful(bot: Player[City], group: tuple[Seat, ...], worth: Worth) -> Player[City]:
    temper = bot.temper if isinstance(bot, Bot) else TEMPERAMENTS["honest"]
    return Rated(Bot(replace(temper, wish=1.0)), lambda city, seat, of: wished(city, seat, of))


def _pact(bot: Player[City], group: tuple[Seat, ...], worth: Worth) -> Player[City]:
    return Rated(bot, lambda city, seat, of: 5 if city.seat_of(of) in group else 1)


STRATEGIES: Mapping[str, Strategy] = {
    s.name: s
    for s in (
        Strategy("always-five", "gives everybody five stars", _always(5)),
        Strategy("always-one", "gives everybody one star", _always(1)),
        Strategy("by-wish", "gives what serves its wish", _wishful),
        Strategy("by-deed", "gives what the deed deserves, whatever its wish", lambda b, g, w: Rated(b, _honest)),
        Strategy("tit-for-tat", "is kind until somebody was not", lambda b, g, w: TitForTat(b)),
        Strategy("pact", "two who give each other five and all others one", _pact, seats=2),
        Strategy("loved", "all others give it five", _towards(5), is_of_others=True),
        Strategy("hated", "all others give it one", _towards(1), is_of_others=True),
        Strategy("leaves", "hands in the app and stays without", lambda b, g, w: Decided(b, is_leaving=True)),
        Strategy("stays", "keeps the app", lambda b, g, w: Decided(b, is_leaving=False)),
        Strategy("random", "presses anything", lambda b, g, w: Chance(b)),
        Strategy("knowing", "knows the best option of every list by heart", lambda b, g, w: Knowing(b, w)),
    )
}
