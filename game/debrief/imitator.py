"""A bot that plays as a seat has played: stars, acts, ways drawn from its habits; the rest as a bot would."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.bots.bot import Bot
from game.bots.temperament import Temperament
from game.city.city import City
from game.debrief.answers import FLIGHT, HOME, TRAVEL
from game.debrief.habits import UPPER, Habits
from game.engine.dice import Dice
from game.engine.prompts import Choose, Option, Prompt, Rate, Raw, Seat

FEWEST = 2
"""From so many stars for acts of one kind on, they alone are drawn from; below, from all that the seat gave."""

Chooser = Callable[["Imitator", City, Seat, Choose, Dice], "str | None"]


class Imitator:
    """Answers as a `Player` of the host. Sees its seat's view; what it remembers is of the match that was played."""

    def __init__(self, habits: Habits) -> None:
        self.habits = habits
        self.bot = Bot(temper_of(habits))

    def answer(self, city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        """An answer that `prompt` admits."""
        said: Raw | None = None
        if isinstance(prompt, Rate):
            said = self._rate(city, prompt, dice)
        elif isinstance(prompt, Choose):
            said = self._choose(city, seat, prompt, dice)
        return said if said is not None else self.bot.answer(city, seat, prompt, dice)

    def _rate(self, city: City, prompt: Rate, dice: Dice) -> int | None:
        """Stars as it gave them for such acts, and a little more or less for whoever sits there."""
        habits = self.habits
        if prompt.topic == "guess" and habits.guesses:
            return dice.choice(habits.guesses)
        if prompt.topic != "stars" or prompt.of not in city.wearer:
            return None
        alike = habits.stars.get(city.memory.face.kindness if city.memory.face is not None else 0, [])
        pool = alike if len(alike) >= FEWEST else [n for given in habits.stars.values() for n in given]
        if not pool:
            return None
        leaning = habits.leaning.get(city.seat_of(prompt.of), 0.0)
        whole = int(leaning // 1)
        extra = whole + (dice.chance() < leaning - whole)
        return max(1, min(5, dice.choice(sorted(pool)) + extra))

    def _choose(self, city: City, seat: Seat, prompt: Choose, dice: Dice) -> str | None:
        own = _CHOOSERS.get(prompt.topic)
        if own is not None:
            return own(self, city, seat, prompt, dice)
        if any(option.gist.kindness for option in prompt.options):
            return self._act(city, seat, prompt, dice)
        return None

    def _travel(self, city: City, seat: Seat, prompt: Choose, dice: Dice) -> str | None:
        ids, way = [option.id for option in prompt.options], self._drawn(TRAVEL, dice)
        if way is None:
            return None
        upper = city.districts[0]
        if way == UPPER and upper in ids:
            return upper
        return dice.choice([i for i in ids if i != upper])

    def _home(self, city: City, seat: Seat, prompt: Choose, dice: Dice) -> str | None:
        """A bed that it asked for once; the best that it can pay where that one is too dear."""
        wanted = self._drawn(HOME, dice)
        ids = [option.id for option in prompt.options]
        return None if wanted is None else wanted if wanted in ids else ids[0]

    def _as_before(self, city: City, seat: Seat, prompt: Choose, dice: Dice) -> str | None:
        """Of what it chose before, what is on offer now; None if nothing is."""
        ids = [option.id for option in prompt.options]
        known = [one for one in self.habits.chosen.get(prompt.topic, []) if one in ids]
        return dice.choice(known) if known else None

    def _promise(self, city: City, seat: Seat, prompt: Choose, dice: Dice) -> str | None:
        """The word that it gave on this card, else a word as kind as one of its acts, or, of a liar, the kindest."""
        if (word := self.habits.words.get(prompt.about)) in [option.id for option in prompt.options]:
            return word
        if dice.chance() < self.habits.honesty:
            return self._as_kind(prompt.options, dice)
        return max(prompt.options, key=lambda option: option.gist.kindness).id

    def _act(self, city: City, seat: Seat, prompt: Choose, dice: Dice) -> str | None:
        """What it did on this card; else what it said, as often as it kept its word; else as kind as it used to be."""
        ids = [option.id for option in prompt.options]
        if (act := self.habits.acts.get(prompt.about)) in ids:
            return act
        said = city.memory.said.get(city.mask_of(seat), "")
        if said in ids and dice.chance() < self.habits.honesty:
            return said
        return self._as_kind(prompt.options, dice)

    def _as_kind(self, options: Sequence[Option], dice: Dice) -> str | None:
        """An option as kind as one of its acts was, by lot; None if it never acted."""
        if not self.habits.cares:
            return None
        care = dice.choice(self.habits.cares)
        nearest = min(abs(option.gist.kindness - care) for option in options)
        return dice.choice([o.id for o in options if abs(o.gist.kindness - care) == nearest])

    def _drawn(self, topic: str, dice: Dice) -> str | None:
        chosen = self.habits.chosen.get(topic)
        return dice.choice(chosen) if chosen else None


def temper_of(habits: Habits) -> Temperament:
    """The temper for what the habits do not say: kind, honest, ambitious as often as it was; no wish is served."""
    return Temperament(
        "imitator",
        kindness=habits.kindness,
        honesty=habits.honesty,
        ambition=habits.share(UPPER, TRAVEL),
        candour=0.7,
        wish=0.0,
    )


_CHOOSERS: dict[str, Chooser] = {
    TRAVEL: Imitator._travel,
    HOME: Imitator._home,
    FLIGHT: Imitator._as_before,
    "errand": Imitator._as_before,
    "wish": Imitator._as_before,
    "promise": Imitator._promise,
}
