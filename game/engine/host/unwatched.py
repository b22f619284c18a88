"""A match that nobody watches or writes down: bots' answers go straight into the rules, with no desk between them.

The same steps, events and luck as a host's own (see desk.py): a test holds them side by side. It saves a twentieth of
the time of a match.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Generator, Mapping
from typing import Any, TypeVar

from game.engine.asks import Ask, Close
from game.engine.driver import Driver
from game.engine.events import Event
from game.engine.host.pace import Pace
from game.engine.host.players import Nodding, Player, bot_dice, haste, told_time_ms
from game.engine.prompts import Raw, Refused, Seat

C = TypeVar("C")


def play_out(
    driver: Driver[C],
    players: Mapping[Seat, Player[C]],
    state_of: Callable[[Seat], C],
    seed: int,
    pace: Pace,
    told: list[Event],
) -> Generator[Ask[Any], None, None]:
    """Close one group after the other until the match is over; yields each before it is closed, curtains after.

    Events are added to `told`. Raises ValueError for a bot's illegal answer.
    """
    nodding = frozenset([seat for seat, player in players.items() if isinstance(player, Nodding)])
    while (ask := driver.ask) is not None:
        yield ask
        step = driver.step
        answers: list[Raw | None] = []
        is_clocked = False
        for at, slot in enumerate(ask.slots):
            seat, prompt = slot.seat, slot.prompt
            is_clocked = is_clocked or prompt.is_clocked
            player = players.get(seat)
            if player is None:
                answers.append(None)
            elif prompt.is_nod and seat in nodding:
                answers.append(prompt.otherwise)
            else:
                answers.append(player.answer(state_of(seat), seat, prompt, bot_dice(seed, seat, step, at)))
        try:
            told += driver.feed(_closed(ask, answers, players, seed, step, pace if is_clocked else None))
        except Refused as refused:
            raise ValueError(f"a bot's answer: {refused}") from refused
        yield from driver.passed


def _closed(
    ask: Ask[Any], answers: list[Raw | None], players: Container[Seat], seed: int, step: int, pace: Pace | None
) -> Close:
    """What goes into the rules: who was first is worked out once the script asks for it, and only if it may know.

    `pace` is needed only where presses are clocked.
    """
    slots = ask.slots

    def order() -> tuple[int, ...]:
        """As the bots would press in a window."""
        late = [at for at, slot in enumerate(slots) if slot.seat in players]
        pressed = sorted(late, key=lambda at: haste(seed, slots[at].seat, step, at)) if len(late) > 1 else late
        may_know = [slots[at].prompt.secrecy == "open" or slots[at].prompt.is_ordered for at in pressed]
        return tuple([at for at, is_told in zip(pressed, may_know, strict=True) if is_told and answers[at] is not None])

    if pace is None:
        return Close(tuple(answers), find_order=order)
    found = order()
    clocked = [at for at in found if slots[at].prompt.is_clocked and slots[at].prompt.secrecy == "open"]
    times = [(at, told_time_ms(pace, ask.beat, haste(seed, slots[at].seat, step, at))) for at in clocked]
    return Close(tuple(answers), found, tuple(times))
