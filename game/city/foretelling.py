"""Guessing what another will choose, so that nobody sits without a button meanwhile. A right guess is a coin."""

from __future__ import annotations

from collections.abc import Iterable

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.pack import MaskId
from game.engine.asks import Ask, choose_each
from game.engine.prompts import Choose, Option, Seat

RIGHT_COINS = 1
UNSURE = ""


def foretell(table: CityTable, topic: str, options: tuple[Option, ...], but: Seat, beat: str) -> Ask[dict[Seat, str]]:
    """Everyone but seat `but` guesses, sealed; whoever presses nothing has guessed nothing."""
    prompt = Choose(f"foretell_{topic}", options, UNSURE, "sealed")
    return choose_each({seat: prompt for seat in range(table.seats) if seat != but}, beat)


def settle(table: CityTable, topic: str, guesses: Iterable[tuple[MaskId, str]], truth: str) -> None:
    """Lay the guesses open and pay for the right ones."""
    rows = tuple((mask, guess, guess == truth) for mask, guess in guesses if guess != UNSURE)
    if not rows:
        return
    table.tell(ev.Foretold(topic, rows))
    table.tell(*(table.state.payment(mask, RIGHT_COINS, "foretold") for mask, _, is_right in rows if is_right))
