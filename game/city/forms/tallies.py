"""All ways in which masks may spread over acts, for the checks of cards; plays nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.city.forms.beats import Bet
from game.city.pack import Outcome


def spreads(ids: Sequence[str], count: int) -> Iterator[dict[str, int]]:
    """Every way in which `count` masks spread over the acts `ids`: how many did each."""
    if len(ids) <= 1:
        if ids or not count:
            yield dict.fromkeys(ids, count)
        return
    for n in range(count + 1):
        for others in spreads(ids[1:], count - n):
            yield {ids[0]: n} | others


def keys_asked(outcomes: Sequence[Outcome], bets: Sequence[Bet]) -> set[str]:
    """The facts that a card's rows and bets ask for; what nobody asks for need not be tried."""
    return {key for row in outcomes for key in row.when} | {key for bet in bets for key in bet.when}
