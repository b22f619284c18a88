"""A bot for any game: goes by the gists of options, and by what is legal otherwise. Knows no city and no kind."""

from __future__ import annotations

from game.engine.dice import Dice
from game.engine.prompts import Choose, Prompt, Raw, Seat, legal


class PlainBot:
    """Picks what looks worth most to it, with a whim; never looks at the state of the game."""

    def answer(self, state: object, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        """A legal answer."""
        admitted = legal(prompt)
        if isinstance(prompt, Choose):
            gists = {option.id: option.gist for option in prompt.options}
            return max(admitted, key=lambda raw: _worth(gists[str(raw)].coins, dice))
        return dice.choice(admitted)


def _worth(coins: float, dice: Dice) -> float:
    return coins / 2 + 4 * dice.chance()
