"""Who was wronged: a broken word that cost a named other something, one for each moment and each watcher's coin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from game.city import events as ev
from game.city.finale import COINS_A_LIFE
from game.city.forms.dilemma import Dilemma
from game.city.forms.dilemma import facts_of as dilemma_facts
from game.city.forms.feed import Feed
from game.city.forms.feed import facts_of as feed_facts
from game.city.forms.split import Split
from game.city.forms.spotlight import Spotlight
from game.city.forms.spotlight import facts_of as spotlight_facts
from game.city.forms.when import row_for
from game.city.pack import Card, MaskId, Outcome
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
    """Whether another has less than a word promised: of a sum that is divided, or by the card's table."""
    said = dict(done.promises)
    did = {mask: act for mask, act, _ in done.acts}
    rules = card.rules
    if isinstance(rules, Split):
        divider, *_ = done.front
        return divider in done.broken and int(did[divider]) > int(said[divider])
    if not _hangs_on_acts(rules):
        return False
    return any(_would_have_more(rules, done, did, did | {mask: said[mask]}, mask) for mask in done.broken)


def _hangs_on_acts(rules: object) -> bool:
    """Whether a card's table asks for nothing but what each did: hearts, shares and luck are no fault of a liar's."""
    match rules:
        case Dilemma() | Spotlight():
            return True
        case Feed():
            tones = {act.id for act in rules.acts}
            return all(row.when.keys() <= tones for row in rules.outcomes)
    return False


def _would_have_more(
    rules: Dilemma | Feed | Spotlight,
    done: ev.EncounterDone,
    did: Mapping[MaskId, str],
    true: Mapping[MaskId, str],
    liar: MaskId,
) -> bool:
    """Whether another would have more where the liar had kept its word, and all others acted as they did."""
    others = [mask for mask in did if mask != liar and mask not in done.broken]
    rows = [_row(rules, acts, done.front[0]) for acts in (did, true)]
    paid = [_paid(rules, acts, done.front[0]) for acts in (did, true)]
    return any(_worth(rows[1], paid[1], mask) > _worth(rows[0], paid[0], mask) for mask in others)


def _row(rules: Dilemma | Feed | Spotlight, did: Mapping[MaskId, str], first: MaskId) -> Outcome:
    """The row of a card's table for these acts; of a spotlight the first in front is the speaker."""
    match rules:
        case Dilemma():
            acts = {act.id: act for act in rules.acts}
            facts = dilemma_facts(rules, tuple(acts[act] for act in did.values()))
        case Feed():
            counts = {act.id: sum(act.id == tone for tone in did.values()) for act in rules.acts}
            facts = feed_facts(rules, counts, 0, 0, len(did), "")
        case Spotlight():
            replies = tuple(act for mask, act in did.items() if mask != first)
            facts = spotlight_facts(rules, did[first], replies)
    return row_for(rules.outcomes, facts)


def _paid(rules: object, did: Mapping[MaskId, str], first: MaskId) -> dict[str, list[MaskId]]:
    """Whom a row pays under each name that hangs on the acts alone; other names count for nothing."""
    if isinstance(rules, Spotlight):
        listeners = [mask for mask in did if mask != first]
        paid = {"speaker": [first], "listener": listeners, "all": list(did)}
        did = {mask: did[mask] for mask in listeners}
    else:
        paid = {"front": list(did), "all": list(did)}
    for mask, act in did.items():
        paid.setdefault(act, []).append(mask)
    return paid


def _worth(row: Outcome, paid: Mapping[str, Sequence[MaskId]], mask: MaskId) -> int:
    """What a row brings to one, in coins; what is given by lot does not count."""
    worth = 0
    for pay in row.pays:
        there = paid.get(pay.to, ())
        if mask in there:
            worth += pay.coins + pay.share // len(there) + COINS_A_LIFE * pay.life
    return worth


COUNT = count
