"""Looking on: who has nothing to choose presses any button, so that nobody sits long without one. Decides nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.city.city_table import CityTable
from game.city.pack import MaskId
from game.engine.asks import Ask, ask_each, choose_each
from game.engine.prompts import Choose, Raw, Ready, Seat

LOOK = "look"


def look_on(table: CityTable, masks: Iterable[MaskId], beat: str, about: str = "") -> Ask[dict[Seat, Raw]]:
    """A nod of each of these, to be asked for together with what the others choose."""
    nod = Ready(LOOK, "secret", about)
    return ask_each({table.state.seat_of(mask): nod for mask in masks}, beat)


def choose_or_look(
    table: CityTable, masks: Iterable[MaskId], prompts: Mapping[Seat, Choose], beat: str, about: str = ""
) -> Ask[tuple[dict[Seat, str], dict[Seat, Raw]]]:
    """Those of these masks who have a prompt choose, the others look on."""
    waiting = [mask for mask in masks if table.state.seat_of(mask) not in prompts]
    return choose_each(prompts, beat) & look_on(table, waiting, beat, about)


def all_look(table: CityTable, beat: str, about: str) -> Ask[dict[Seat, Raw]]:
    """Something to read for everybody, until everybody has nodded."""
    return ask_each(dict.fromkeys(range(table.seats), Ready(beat, "secret", about)), beat)
