"""Who was wronged: a broken word that cost a named other something, one for each moment and each watcher's coin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from game.city import events as ev
from game.city.finale import COINS_A_LIFE
from game.city.forms.dilemma import Dilemma, facts_of
from game.city.forms.split import Split
from game.city.forms.when import row_for
from game.city.pack import Act, Card, MaskId, Outcome
from game.lab.watched import Watched

_READ = frozenset(
    (
        ev.MatchBegan,
        ev.MasksSwapped,
        ev.BetsShown,
        ev.EncounterDone,
        ev.Paid,
        ev.Lived,
        ev.StandingsShown,
        ev.RoundClosed,
        ev.DayClosed,
    )
)


def count(match: Watched) -> Iterator[tuple[str, int, int]]:
    """`wronged` a match."""
    yield "wronged", sum(_moments(match)), 1


@dataclass(slots=True)
class _Met:
    """An encounter that stands, what it brought to whom, and who had trusted whose word in vain."""

    done: ev.EncounterDone
    fooled: set[MaskId]
    got: dict[MaskId, int] = field(default_factory=dict)

    def take(self, mask: MaskId, worth: int) -> None:
        """So much for this mask."""
        self.got[mask] = self.got.get(mask, 0) + worth


def _moments(match: Watched) -> Iterator[int]:
    """Where a word was broken: 1 for whoever in front has less by it, and 1 for each watcher who lost by it."""
    worn: dict[int, MaskId] = {}
    fooled: set[tuple[MaskId, MaskId]] = set()
    met: _Met | None = None
    for event in match.history:
        if type(event) not in _READ:
            continue
        match event:
            case ev.MatchBegan() | ev.MasksSwapped():
                worn = dict(enumerate(event.masks))
            case ev.BetsShown():
                fooled |= {(watcher, trusted) for watcher, trusted, is_right in event.bets if not is_right}
            case ev.EncounterDone():
                yield from _of(match, met)
                met = _Met(event, {watcher for watcher, trusted in fooled if trusted in event.broken})
            case ev.Paid() if met is not None and event.why in ("card", met.done.card):
                met.take(event.mask, event.coins)
            case ev.Lived() if met is not None and event.why in ("card", met.done.card):
                met.take(worn.get(event.seat, ""), event.points)
            case ev.StandingsShown() | ev.RoundClosed() | ev.DayClosed():
                yield from _of(match, met)
                met, fooled = None, set()
    yield from _of(match, met)


def _of(match: Watched, met: _Met | None) -> Iterator[int]:
    if met is None or not met.done.broken:
        return
    card = match.plan.pack.cards.get(met.done.card)
    losers = met.fooled | {mask for mask, worth in met.got.items() if worth < 0 and mask not in met.done.front}
    yield len(losers) + (_is_short(met) or (card is not None and has_less(card, met.done)))


def _is_short(met: _Met) -> bool:
    """Whether another in front broke no word and has nothing."""
    return any(met.got.get(mask, 0) <= 0 for mask in met.done.front if mask not in met.done.broken)


def has_less(card: Card, done: ev.EncounterDone) -> bool:
    """Whether another in front has less than a word promised: of a sum that is divided, or by a dilemma's table."""
    said = dict(done.promises)
    did = {mask: act for mask, act, _ in done.acts}
    match card.rules:
        case Split():
            divider, *_ = done.front
            return divider in done.broken and int(did[divider]) > int(said[divider])
        case Dilemma() as rules:
            return any(_would_have_more(rules, done, did, did | {mask: said[mask]}, mask) for mask in done.broken)
    return False


def _would_have_more(
    rules: Dilemma, done: ev.EncounterDone, did: Mapping[MaskId, str], true: Mapping[MaskId, str], liar: MaskId
) -> bool:
    """Whether another in front would have more where the liar had kept its word, and all others acted as they did."""
    acts = {act.id: act for act in rules.acts}
    rows = [_row(rules, [acts[act] for act in one.values()]) for one in (did, true)]
    return any(
        _worth(rows[1], true, mask) > _worth(rows[0], did, mask)
        for mask in done.front
        if mask != liar and mask not in done.broken
    )


def _row(rules: Dilemma, acts: list[Act]) -> Outcome:
    return row_for(rules.outcomes, facts_of(rules, tuple(acts)))


def _worth(row: Outcome, acts: Mapping[MaskId, str], mask: MaskId) -> int:
    """What a row brings to one in front, in coins; what is given by lot does not count."""
    worth = 0
    for pay in row.pays:
        paid = [m for m, act in acts.items() if pay.to in ("front", "all", act)]
        if mask in paid:
            worth += pay.coins + pay.share // len(paid) + COINS_A_LIFE * pay.life
    return worth


COUNT = count
