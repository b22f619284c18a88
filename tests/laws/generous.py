"""Tables of kind people for the laws on secrecy: they play as bots do, and give stars as people do who mean well."""

from __future__ import annotations

from collections.abc import Sequence

from game.bots.bot import Bot, bots_for
from game.city.city import City
from game.engine.dice import Dice
from game.engine.events import Event
from game.engine.prompts import Prompt, Rate, Raw, Seat
from tests.laws.bot_matches import begun, over, plan_of

CHANCES: dict[int, Sequence[float]] = {
    1: (0.02, 0.03, 0.10, 0.25, 0.60),
    0: (0.05, 0.15, 0.40, 0.25, 0.15),
    -1: (0.60, 0.25, 0.10, 0.03, 0.02),
}
"""Of one to five stars, by how kind the act on show was."""


class Generous(Bot):
    """A bot in all but its stars."""

    def answer(self, city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        face = city.memory.face
        if isinstance(prompt, Rate) and prompt.topic == "stars" and face is not None and prompt.of == face.mask:
            return dice.weighted((1, 2, 3, 4, 5), CHANCES[face.kindness])
        return super().answer(city, seat, prompt, dice)


def generous_match(scenario: str, seed: int, seats: int, length: str = "standard") -> tuple[Event, ...]:
    """All events of one match of such people."""
    people = {seat: Generous(bot.temper) for seat, bot in bots_for(range(seats), Dice(seed, "temperaments")).items()}
    return tuple(over(begun(plan_of(scenario, length, seats), seed, people)).history)
