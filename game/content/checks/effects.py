"""Headlines and events do only what the city can do."""

from __future__ import annotations

from collections.abc import Iterable

from game.city.chair import CHAIR, PARTS
from game.city.effects import EFFECT_KINDS, LAWS
from game.city.evening import HEADLINES_ON_OFFER
from game.city.felt import is_felt
from game.city.happenings import NEEDS_A_TILL, is_due_by_law, may_happen_in
from game.city.pack import Article, CityEvent, Effect, Headline, Pack
from game.city.questions import LOOPHOLE, REPLIES
from game.city.regimes.registry import all_regimes
from game.city.regimes.tuned import regimes_of
from game.content.findings import Finding
from game.content.problems import did_you_mean, named

NAMING: dict[str, Iterable[str]] = {"law": LAWS, "rule_lent": all_regimes(), "rule_banned": all_regimes()}
"""Effects that need an `about`, and what it may name."""
ASKING = frozenset({*REPLIES, LOOPHOLE, "bill", CHAIR})
"""Effects that ask something: the paper does, a headline can't."""
SWITCHES = frozenset(
    {"top_goes_last", "bottom_goes_first", "swap_masks", "swap_extremes", "doors_open", "blackout", "gala", "mix_up",
     "bottom_goes_last", "ones_free", "terrace_for_all"}
) | NAMING.keys() | REPLIES.keys() | {LOOPHOLE}  # fmt: skip
"""Effects that happen or don't: their amount is left out."""
AMOUNT_MOST = 6


def check(pack: Pack) -> Iterable[Finding]:
    """Known kinds with an amount that does something; three headlines to choose from."""
    if len(pack.headlines) < HEADLINES_ON_OFFER:
        says = f"a pack needs {HEADLINES_ON_OFFER} headlines to choose from; here are {len(pack.headlines)}"
        yield Finding("headline", "", says)
    sources: list[tuple[str, Headline | CityEvent | Article]] = [("headline", headline) for headline in pack.headlines]
    sources += [("event", event) for event in pack.events]
    sources += [("article", article) for article in pack.articles]
    for kind, source in sources:
        effect = source.effect
        if effect.kind not in EFFECT_KINDS:
            hint = did_you_mean(effect.kind, EFFECT_KINDS) or f" There are: {named(EFFECT_KINDS)}"
            yield Finding(kind, source.id, f'there is no effect "{effect.kind}".{hint}', ("effect", "kind"))
        elif effect.kind in SWITCHES and effect.amount not in (0, 1):
            yield Finding(kind, source.id, f"{effect.kind} has no amount; leave it out", ("effect", "amount"))
        elif effect.kind not in SWITCHES and not 0 < abs(effect.amount) <= AMOUNT_MOST:
            says = f"an amount is -{AMOUNT_MOST} to {AMOUNT_MOST} and not 0"
            yield Finding(kind, source.id, says, ("effect", "amount"))
        elif effect.kind == "bill" and effect.amount < 0:
            yield Finding(kind, source.id, "a bill is for 1 coin or more", ("effect", "amount"))
        elif effect.kind == CHAIR and effect.amount not in PARTS:
            says = f"its amount says which day of it this is: {PARTS[0]} to {PARTS[-1]}"
            yield Finding(kind, source.id, says, ("effect", "amount"))
        if effect.kind in ASKING and kind == "headline":
            says = f"{effect.kind} asks something; that needs an event, a headline can't"
            yield Finding(kind, source.id, says, ("effect", "kind"))
        yield from _about(kind, source.id, effect, [own.id for own in pack.regimes])
    for event in pack.events:
        if event.from_day < 2:
            yield Finding("event", event.id, "nothing happens before day 2", ("from_day",))
        yield from _inert(pack, event)
    yield from _chair(pack)


def _inert(pack: Pack, event: CityEvent) -> Iterable[Finding]:
    """News do something in each scenario that they name: some rule there feels them, some till hears the law."""
    try:
        rules = regimes_of(pack)
    except ValueError:  # another check says what is wrong with the pack's own rules
        return
    for name in event.scenarios:
        scenario = pack.scenarios.get(name)
        if scenario is None:
            continue
        lent = (
            other.effect.about
            for other in pack.events
            if other.effect.kind == "rule_lent" and may_happen_in(other, name)
        )
        known = {rule for rule in (scenario.regime, *scenario.regimes, *lent) if rule in rules}
        if not any(is_felt(rules[rule], event.effect.kind) for rule in known):
            says = f'no rule that "{name}" may have reads what this leaves behind, so it would never happen there'
            yield Finding("event", event.id, says, ("scenarios",))
        elif event.effect.about in NEEDS_A_TILL and not any(
            is_due_by_law(card) for card in pack.cards.values() if scenario.plays(card)
        ):
            says = f'"{name}" has no card in which somebody can pay with coins only, so this law would change nothing'
            yield Finding("event", event.id, says, ("scenarios",), ("card",))


def _chair(pack: Pack) -> Iterable[Finding]:
    """A scenario with the chair needs all its days, once each; and who has one of them has them all."""
    days = sorted(event.effect.amount for event in pack.events if event.effect.kind == CHAIR)
    wants = [scenario for scenario in pack.scenarios.values() if scenario.chair]
    if days != list(PARTS) and (days or wants):
        says = f"the chair needs one event for each of its days, {PARTS[0]} to {PARTS[-1]}; here are {days or 'none'}"
        if wants:
            yield Finding("scenario", wants[0].id, says, ("chair",), ("event",))
        else:
            yield Finding("event", "", says)


def _about(kind: str, name: str, effect: Effect, own_rules: Iterable[str]) -> Iterable[Finding]:
    """What an effect is about: named where it must be, and nowhere else."""
    known = NAMING.get(effect.kind)
    if known is not None and effect.kind != "law":
        known = (*known, *own_rules)
    if known is None:
        if effect.about:
            yield Finding(kind, name, f"{effect.kind} is about nothing; leave it out", ("effect", "about"))
    elif effect.about not in known:
        hint = did_you_mean(effect.about, known) or f" There are: {named(known)}"
        what = "law" if effect.kind == "law" else "rule"
        yield Finding(kind, name, f'there is no {what} "{effect.about}".{hint}', ("effect", "about"))
