"""Questions about rules: who picked which, who rose by it, and which doors another would have opened or shut."""

from __future__ import annotations

from collections.abc import Iterator

from game.city import events as ev
from game.city.fold import passing
from game.city.standing import is_level
from game.debrief.counterfactual import FLIGHT, Change
from game.debrief.questions.case import Case, only
from game.debrief.questions.question import OF_EACH, Question, Trigger


def _picks(case: Case) -> Iterator[tuple[int, ev.RuleOffered, ev.RuleChanged]]:
    """(day, offer, choice) for each rule that was picked or voted by who stood highest, or had the casting vote.

    Where all stood level the lot named whoever that was: nothing is asked of it.
    """
    offer = None
    for city, event in passing(case.record.events):
        match event:
            case ev.DayBegan():
                offer = None
            case ev.RuleOffered():
                offer = None if is_level(city) else event
            case ev.RuleChanged() if offer is not None:
                yield city.day, offer, event
                offer = None


def _moves(offer: ev.RuleOffered, regime: str) -> dict[str, int]:
    """Who rises (1), stays (0) and falls (-1) by a rule on offer."""
    return dict(next(rises for name, rises in offer.rises if name == regime))


def _own_good(trigger: Trigger, case: Case) -> Iterator[Question]:
    """The highest picked a rule by which others fell and it did not."""
    for day, offer, changed in _picks(case):
        moves = _moves(offer, changed.regime)
        fallen = tuple(mask for mask, move in moves.items() if move < 0)
        if offer.by == "highest" and fallen and moves[offer.chooser] >= 0:
            yield trigger.ask(
                offer.chooser,
                *fallen,
                day=day,
                weight=0.5 + len(fallen) / 8,
                mask=offer.chooser,
                rule=changed.regime,
                count=len(fallen),
            )


def _own_loss(trigger: Trigger, case: Case) -> Iterator[Question]:
    """The highest picked a rule by which it fell, or others rose and it did not."""
    for day, offer, changed in _picks(case):
        moves = _moves(offer, changed.regime)
        others = [move for mask, move in moves.items() if mask != offer.chooser]
        own = moves.get(offer.chooser, 0)
        if offer.by == "highest" and (own < 0 or (own == 0 and 1 in others and -1 not in others)):
            yield trigger.ask(offer.chooser, day=day, weight=0.8, mask=offer.chooser, rule=changed.regime)


def _overnight(case: Case) -> Iterator[tuple[int, str, dict[str, int], dict[str, int]]]:
    """(day, rule, places before, places after) where a new rule judged the same deeds again; of who is rated."""
    regime = ""
    for city, event in passing(case.record.events):
        match event:
            case ev.RuleChanged():
                regime = event.regime
            case ev.StandingsJudged():
                if regime and city.rank:
                    now = {mask: place for mask, _, _, place in event.rows if mask in city.standing}
                    yield city.day, regime, {mask: city.rank[mask] for mask in now}, now
                regime = ""


def _new_top(trigger: Trigger, case: Case) -> Iterator[Question]:
    for day, regime, before, now in _overnight(case):
        mask = only([mask for mask, place in before.items() if place == 1])
        if mask and now[mask] > 1 and len(set(now.values())) > 1:
            weight = now[mask] / case.record.seats
            yield trigger.ask(mask, day=day, weight=weight, mask=mask, rule=regime, rank=now[mask], of=len(now))


def _lifted(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Who stood lowest stood two places higher, or more, once another rule had looked at the same week."""
    for day, regime, before, now in _overnight(case):
        last = max(before.values(), default=1)
        mask = only([mask for mask, place in before.items() if place == last])
        if mask and last - now[mask] >= 2 and len(set(now.values())) > 1:
            weight = (last - now[mask]) / case.record.seats
            yield trigger.ask(mask, day=day, weight=weight, mask=mask, rule=regime, rank=now[mask], of=len(now))


def _casting(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Who stood lowest had the casting vote."""
    for day, offer, changed in _picks(case):
        if offer.by == "vote" and offer.chooser:
            yield trigger.ask(offer.chooser, day=day, weight=0.3, mask=offer.chooser, rule=changed.regime)


def _unseen(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Days under a rule that published no figure."""
    unseen = {name for name, regime in case.regimes.items() if regime.is_hidden_figure}
    hidden = [ledger for ledger in case.record.ledgers if ledger.regime in unseen]
    if hidden:
        yield trigger.ask(day=hidden[0].day, weight=0.5 + len(hidden) / 10, rule=hidden[0].regime)


def _asked_at_the_end(trigger: Trigger, case: Case, decision: str) -> Iterator[Question]:
    if case.record.referendum == decision:
        last = case.record.regimes[-1][1]
        yield trigger.ask(weight=0.5, rule=last)


def _reformed(trigger: Trigger, case: Case) -> Iterator[Question]:
    yield from _asked_at_the_end(trigger, case, "reform")


def _restored(trigger: Trigger, case: Case) -> Iterator[Question]:
    yield from _asked_at_the_end(trigger, case, "restore")


def _abolished(trigger: Trigger, case: Case) -> Iterator[Question]:
    yield from _asked_at_the_end(trigger, case, "abolish")


def _other_door(trigger: Trigger, case: Case, *, is_opened: bool) -> Iterator[Question]:
    """Doors that another rule would have opened (or shut): for each mask the plane before all else, then the first."""
    found: dict[str, tuple[tuple[bool, int], str, Change]] = {}
    for name, change in case.other_answers:
        key = (change.kind != FLIGHT, change.at)
        if change.is_opened is is_opened and (change.mask not in found or key < found[change.mask][0]):
            found[change.mask] = (key, name, change)
    for mask, (_, name, change) in found.items():
        was = next(tried.regime for tried in case.record.doors if tried.at == change.at)
        yield trigger.ask(
            mask,
            day=change.day,
            weight=0.8 if change.kind == FLIGHT else 0.5,
            mask=mask,
            door=change.door,
            no=change.no,
            rule=was,
            other_rule=name,
        )


def _would_open(trigger: Trigger, case: Case) -> Iterator[Question]:
    yield from _other_door(trigger, case, is_opened=True)


def _would_shut(trigger: Trigger, case: Case) -> Iterator[Question]:
    yield from _other_door(trigger, case, is_opened=False)


def _paper(trigger: Trigger, case: Case) -> Iterator[Question]:
    """What the lowest mask wrote was read by all the next morning."""
    lowest = ""
    for city, event in passing(case.record.events):
        match event:
            case ev.LowestNamed():
                lowest = "" if is_level(city) else event.mask
            case ev.BulletinRead() if event.headline and lowest:
                yield trigger.ask(lowest, day=city.day, weight=0.3, mask=lowest, headline=event.headline)
                lowest = ""


TRIGGERS = (
    Trigger("rule_own_good", "rule", "against", _own_good, OF_EACH),
    Trigger("rule_own_loss", "rule", "for", _own_loss, OF_EACH),
    Trigger("rule_new_top", "rule", "open", _new_top, OF_EACH),
    Trigger("rule_lifted", "rule", "for", _lifted, OF_EACH),
    Trigger("rule_casting", "rule", "for", _casting, OF_EACH),
    Trigger("rule_unseen", "rule", "open", _unseen),
    Trigger("rule_reformed", "rule", "open", _reformed),
    Trigger("rule_abolished", "rule", "for", _abolished),
    Trigger("rule_restored", "rule", "open", _restored),
    Trigger("rule_would_open", "rule", "against", _would_open),
    Trigger("rule_would_shut", "rule", "for", _would_shut),
    Trigger("rule_paper", "rule", "for", _paper, OF_EACH),
)
