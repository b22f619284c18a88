"""What every card owes its table, over all plays of one card; for the forms of the network, the till and the ear."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from game.city import events as ev
from game.city.pack import Act, Card
from game.engine.prompts import Raw
from tests.city.forms.playing import COINS_A_LIFE, MASKS, Played, by_topic, play

Said = dict[str, dict[str, Raw]]


@dataclass
class Outcome:
    """One play: what each in front chose, what it was worth to each mask, and who was mean (care below 0)."""

    chosen: tuple[str, ...]
    worth: Mapping[str, Fraction]
    care: Mapping[str, int]
    played: Played


def outcomes(
    card: Card, count: int, acts: Sequence[Sequence[Act]], said: Callable[[Mapping[str, str]], Said], seats: int = 5
) -> list[Outcome]:
    """Every choice of those in front, the first act list for the first mask and so on."""
    front = MASKS[:count]
    found = []
    for chosen in product(*acts):
        by_mask = {m: act.id for m, act in zip(front, chosen, strict=True)}
        played = play(
            card, max(seats, count), front, by_topic(**said(by_mask)), coins=9, tops=MASKS[: max(seats, count)]
        )
        quiet = dict.fromkeys(played.coins, 0)
        for event in played.shown(ev.LivedQuietly):
            quiet[MASKS[event.seat]] += event.points
        worth = {m: Fraction(played.coins[m], COINS_A_LIFE) + played.life[m] + quiet[m] for m in played.coins}
        care = {m: act.care for m, act in zip(front, chosen, strict=True)}
        found.append(Outcome(tuple(by_mask.values()), worth, care, played))
    return found


def is_best_without_meanness(plays: Sequence[Outcome]) -> bool:
    """Nobody mean: the table has at least as much as in any other play."""
    kind = [sum(p.worth.values()) for p in plays if min(p.care.values()) >= 0]
    mean = [sum(p.worth.values()) for p in plays if min(p.care.values()) < 0]
    return max(kind) >= max(mean)


def does_meanness_pay_alone(plays: Sequence[Outcome]) -> bool:
    """Somewhere the only mean mask has more than with any other act, the others doing the same."""
    for play_ in plays:
        mean = [m for m, care in play_.care.items() if care < 0]
        if len(mean) != 1:
            continue
        at = list(play_.care).index(mean[0])
        others = (*play_.chosen[:at], *play_.chosen[at + 1 :])
        kinder = [p for p in plays if p.care[mean[0]] >= 0 and (*p.chosen[:at], *p.chosen[at + 1 :]) == others]
        if kinder and play_.worth[mean[0]] > max(p.worth[mean[0]] for p in kinder):
            return True
    return False


def can_somebody_be_wronged(plays: Sequence[Outcome]) -> bool:
    """Somebody who was not mean ends with less than where nobody was."""
    best = max((p for p in plays if min(p.care.values()) >= 0), key=lambda p: sum(p.worth.values()))
    return any(
        min(p.care.values()) < 0 and any(p.worth[m] < best.worth[m] for m in p.worth if p.care.get(m, 0) >= 0)
        for p in plays
    )
