"""Everything that may be done on a card, and what it is then worth to whom, worked out from its tables alone.

Worth is in Life points; three coins are one, which is what a purse buys in beds by the end of a match.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Any

from game.city.forms import (
    applause,
    ballot,
    checkout,
    counter,
    dilemma,
    feed,
    hearing,
    smile,
    split,
    spotlight,
    whisper,
)
from game.city.forms.counter_terms import NO_DEAL, moved, terms_for
from game.city.forms.till import ONE_OF
from game.city.forms.when import Facts, row_for
from game.city.pack import Act, Card
from game.city.regimes.regime import TREATMENTS
from tests.city.forms.playing import COINS_A_LIFE

TAPS = {"still": 3, "clap": 60}
"""How often a mask taps for each act, about; each a little otherwise, so that no lot is needed."""


@dataclass(frozen=True)
class Case:
    """One thing that may happen to numbered players; `world` is what none of them decides: a lot, a welcome, skill."""

    world: tuple[object, ...]
    acts: tuple[str, ...]
    """By player, what it did."""
    cares: tuple[int, ...]
    """By player: below 0 where somebody else carried the cost."""
    worth: tuple[Fraction, ...]
    """By player, in Life points."""
    total: Fraction
    """To the whole table."""
    is_kind: bool
    """Whether nobody was mean; on a ballot: whether the motion fell."""

    def without(self, player: int) -> tuple[object, ...]:
        """All that this player did not decide."""
        return (self.world, self.acts[:player], self.acts[player + 1 :])


class Sums:
    """Adds up what a case pays to whom; the purse is deep."""

    def __init__(self, parts: Mapping[str, Sequence[int]]) -> None:
        self.parts = parts
        self.coins: dict[int, Fraction | int] = {}
        self.life: dict[int, Fraction | int] = {}

    def add(self, who: int, coins: float = 0, life: float = 0, part: int = 1) -> None:
        """Coins and Life points for one mask, or its fair part of a lot."""
        for sums, more in ((self.coins, coins), (self.life, life)):
            if more:
                is_whole = part == 1 and isinstance(more, int)  # nearly all are, and a fraction costs twenty times more
                sums[who] = sums.get(who, 0) + (more if is_whole else Fraction(more) / part)  # type: ignore[operator]

    def pay(self, rows: Sequence[Any], facts: Facts) -> Sums:
        """What the first row that holds brings."""
        for pay in row_for(rows, facts).pays:
            masks = self.parts[pay.to.removeprefix(ONE_OF)]
            part = len(masks) if pay.to.startswith(ONE_OF) else 1
            for who in masks:
                self.add(who, pay.coins + pay.share // len(masks), pay.life, part)
        return self

    def worth(self, who: int) -> Fraction:
        """In Life points."""
        return Fraction(self.coins.get(who, 0)) / COINS_A_LIFE + self.life.get(who, 0)

    def case(
        self, players: Sequence[tuple[str, int]], world: tuple[object, ...] = (), is_kind: bool | None = None
    ) -> Case:
        """Players 0, 1, ... did these acts with this care."""
        cares = tuple(care for _, care in players)
        worth = tuple(self.worth(who) for who in range(len(players)))
        total = sum((self.worth(who) for who in {*self.coins, *self.life}), Fraction())
        return Case(
            world,
            tuple(act for act, _ in players),
            cares,
            worth,
            total,
            min(cares) >= 0 if is_kind is None else is_kind,
        )


def cases(card: Card) -> Iterator[Case]:
    """Everything that may happen on a card; tables of three to five where all play."""
    for size in range(card.masks[0], card.masks[1] + 1) if card.masks != (0, 0) else range(3, 6):
        yield from FORMS[card.form](card, size)


def _done(acts: Sequence[Act]) -> tuple[tuple[str, int], ...]:
    return tuple((act.id, act.care) for act in acts)


def _by_act(acts: Sequence[Act], did: Sequence[Act], first: int = 0) -> dict[str, tuple[int, ...]]:
    return {act.id: tuple(i for i, one in enumerate(did, first) if one.id == act.id) for act in acts}


def _table(front: int, more: int = 2) -> dict[str, tuple[int, ...]]:
    """Those in front come first, then who watches."""
    rest = tuple(range(front, front + more))
    return {"front": tuple(range(front)), "witnesses": rest, "all": (*range(front), *rest)}


def _dilemma(card: Card, size: int) -> Iterator[Case]:
    rules = card.rules
    for did in product(rules.acts, repeat=size):
        sums = Sums(_table(size) | _by_act(rules.acts, did) | {"owner": (size,)})
        for who, act in enumerate(did):
            sums.add(who, -act.gives)
        yield sums.pay(rules.outcomes, dilemma.facts_of(rules, did)).case(_done(did), (size,))


def _split(card: Card, _: int) -> Iterator[Case]:
    rules = card.rules
    for kept, reply in product(rules.offers, rules.replies):
        given = rules.total - kept
        fair = tuple(who for who, left in ((0, given), (1, kept)) if left >= rules.fair_from)
        sums = Sums(_table(2) | {"divider": (0,), "taker": (1,), "third": (2,), "fair": fair})
        if reply.id not in rules.spoils:
            for who, units in ((0, kept), (1, given)):
                sums.add(who, rules.coins_each * units, units // rules.units_a_life if rules.units_a_life else 0)
        sums.pay(rules.outcomes, split.facts_of(rules, kept, reply.id))
        yield sums.case(((str(kept), split.care_of(rules, given)), (reply.id, reply.care)))


def _spotlight(card: Card, size: int) -> Iterator[Case]:
    rules = card.rules
    for listeners in (1,) if size == 2 else (2, 3, 4):
        for truth, *replies in product(rules.truths, *[rules.replies] * listeners):
            by_reply = _by_act(rules.replies, replies, 1)
            heard = tuple(range(1, listeners + 1))
            sums = Sums({"speaker": (0,), "listener": heard, "all": (0, *heard)} | by_reply)
            for who, act in enumerate((truth, *replies)):
                sums.add(who, -act.gives)
            for fee in rules.fees:
                if fee.truth == truth.id:
                    sums.add(0, min(fee.most, fee.coins * len(by_reply[fee.reply])))
            facts = spotlight.facts_of(rules, truth.id, tuple(act.id for act in replies))
            yield sums.pay(rules.outcomes, facts).case(_done((truth, *replies)), (listeners,))


def _applause(card: Card, size: int) -> Iterator[Case]:
    """Players clap; a speaker only listens, and comes last."""
    rules = card.rules
    clappers = size - bool(rules.speaker)
    for first, did in product(range(clappers), product(rules.acts, repeat=clappers)):
        taps = [TAPS.get(act.id, 60) + (who - first) % clappers for who, act in enumerate(did)]
        by_act = _by_act(rules.acts, did)
        parts: dict[str, tuple[int, ...]] = dict(by_act)
        for name, masks in by_act.items():
            parts[f"loudest_{name}"] = tuple(sorted(masks, key=lambda who: taps[who])[-1:])
        order = sorted(range(clappers), key=lambda who: taps[who])
        rested = [who for who in order if taps[who] < rules.rested_below]
        parts |= {"loudest": tuple(order[-1:]), "stillest": tuple(order[:1]), "clappers": tuple(range(clappers))}
        parts |= {"rested": tuple(who for who in rested if who not in (order[0], order[-1]))}
        parts |= {"speaker": (clappers,), "front": tuple(range(size)), "all": tuple(range(size))}
        sums, spoken = Sums(parts), 0
        if rules.taps_a_life:
            spoken = min(rules.life_most, sum(taps[who] for who in by_act[rules.acts[0].id]) // rules.taps_a_life)
            sums.add(clappers, life=spoken)
        facts = applause.facts_of(rules, {name: len(m) for name, m in by_act.items()}, len(rested), True, spoken)
        yield sums.pay(rules.outcomes, facts).case(_done(did), (size, first))


def _ballot(card: Card, size: int) -> Iterator[Case]:
    """Silence is the tempting thing, whoever keeps it; the honoured one is the first of the hill or the last."""
    rules = card.rules
    honoured = () if not rules.honours else (0,) if rules.honours == "highest" else (size - 1,)
    for raised in product((True, False), repeat=size):
        hands = tuple(who for who in range(size) if raised[who])
        sums = Sums({
            "upper": tuple(range(size // 2)), "lower": tuple(range(size - size // 2, size)), "honoured": honoured,
            "others": tuple(who for who in range(size) if who not in honoured), "front": tuple(range(size)),
            "all": tuple(range(size)), "hands": hands, "first_hand": hands[:1], "other_hands": hands[1:],
            "quiet": tuple(who for who in range(size) if who not in hands),
        })  # fmt: skip
        facts = ballot.facts_of(rules, len(hands), size, any(who in hands for who in honoured))
        players = tuple(("raise", 0) if is_up else ("keep", -1) for is_up in raised)
        yield sums.pay(rules.outcomes, facts).case(players, (size,), facts["motion"] == "fell")


def _feed(card: Card, size: int) -> Iterator[Case]:
    """Nobody shares, nobody likes; a joke is taken at its word."""
    rules = card.rules
    for did in product(rules.acts, repeat=size):
        by_act = _by_act(rules.acts, did)
        read = ["approved" if act.id == "ironic" else act.id for act in did]
        seen = [who for who in range(size) if read[who] not in rules.drops]
        dark = tuple(who for who in range(size) if read[who] in rules.darkens)
        parts = by_act | {f"seen_{name}": tuple(w for w in masks if w in seen) for name, masks in by_act.items()}
        parts |= {"top": (), "sharers": (), "dark": dark, "dropped": tuple(w for w in range(size) if w not in seen)}
        parts |= {"front": tuple(range(size)), "all": tuple(range(size))}
        counts = {name: len(masks) for name, masks in by_act.items()}
        facts = feed.facts_of(rules, counts, size - len(seen), 0, size, "nothing")
        yield Sums(parts).pay(rules.outcomes, facts).case(_done(did), (size,))


def _checkout(card: Card, size: int) -> Iterator[Case]:
    """Buyers are served in the order of seats; an elder who is in front comes after them."""
    rules = card.rules
    buyers = size - rules.has_elder
    free = next(act for act in rules.acts if act.id == rules.otherwise)
    for wanted in product(rules.acts, repeat=buyers):
        left, did = rules.stock, []
        for act in wanted:
            is_scarce = act.id in rules.scarce
            did.append(free if is_scarce and left < 1 else act)
            left -= is_scarce
        turned = tuple(who for who in range(buyers) if did[who] is not wanted[who])
        parts = _table(size) | _by_act(rules.acts, did) | {act.id: () for act in rules.elder_acts}
        parts |= {"buyers": tuple(range(buyers)), "turned": turned, "elder": (buyers,), "third": (size,)}
        pot = sum(act.gives for act in did if act.id in rules.pot)
        facts = checkout.facts_of(rules, tuple(act.id for act in did), len(turned), pot, False, "no")
        sums = Sums(parts)
        for who, act in enumerate(did):
            sums.add(who, -act.gives)
        sums.add(size, pot)
        yield sums.pay(rules.outcomes, facts).case(_done(wanted), (size,))


def _smile(card: Card, _: int) -> Iterator[Case]:
    """The face decides whether it drops; whether a kept one holds is skill. The other decides how rough it is."""
    rules = card.rules
    acts = {act.id: act for act in rules.acts}
    for kept, picks in product(("held", "slipped"), product(rules.provocations, repeat=smile.TURNS)):
        for what in ("keep", "drop"):
            used = picks if what == "keep" else picks[:-1]
            was = kept if what == "keep" else "dropped"
            sums = Sums(_table(2) | {"face": (0,), "prodder": (1,)})
            sums.pay(rules.outcomes, smile.facts_of(was, sum(p.care < 0 for p in used), len(used)))
            care = 0 if was == "slipped" else acts[what].care
            told = "-".join(p.id for p in picks)
            yield sums.case(((what, care), (told, smile.care_of(used))), (kept,))


def _hearing(card: Card, _: int) -> Iterator[Case]:
    rules = card.rules
    for papers, *ruled in product(rules.papers, rules.acts, rules.acts):
        by_act = _by_act(rules.acts, ruled, 1)
        sums = Sums(_table(3, 1) | by_act | {
            "pleader": (0,), "jurors": (1, 2), "first_juror": (1,), "second_juror": (2,),
        })  # fmt: skip
        facts = hearing.facts_of(rules, papers.id, len(by_act["lift"]))
        is_lifted = facts["entry"] == hearing.LIFTED
        sums.add(0, -papers.gives - (0 if is_lifted else rules.fine))
        for who in (1, 2):
            sums.add(who, -rules.cost * is_lifted)
        yield sums.pay(rules.outcomes, facts).case(_done((papers, *ruled)))


def _counter(card: Card, _: int) -> Iterator[Case]:
    """What is to come counts as if it were there; a wage above the common one for two evenings."""
    rules = card.rules
    for treatment, is_lucky in product(TREATMENTS, (True, False)):
        for act, reply in product(counter.acts_for(rules, treatment), rules.replies):
            final = moved(treatment, act.id, reply.id, is_lucky=is_lucky, bribe_steps=rules.bribe_steps)
            terms = terms_for(rules.terms, final) if final != NO_DEAL else None
            sums = Sums(_table(2) | {"applicant": (0,), "next": (1,)})
            sums.add(0, -act.gives)
            sums.add(1, -reply.gives)
            if terms is not None:
                coins = terms.coins - terms.price + terms.gains - terms.owed + 2 * max(0, terms.wage - 3)
                sums.add(0, coins, terms.life + terms.gains_life)
            facts = counter.facts_of(treatment, act.id, reply.id, is_done=terms is not None)
            yield sums.pay(rules.outcomes, facts).case(_done((act, reply)), (treatment, is_lucky))


def _whisper(card: Card, size: int) -> Iterator[Case]:
    """The first day, with what is had quietly; the second is talk."""
    rules = card.rules
    for did in product(rules.acts, repeat=size):
        by_act = _by_act(rules.acts, did)
        everyone = tuple(range(size))
        sums = Sums({"front": everyone, "all": everyone, "witnesses": (), "suspects": ()})
        for who, act in enumerate(did):
            sums.add(who, life=rules.quiet_life.get(act.id, 0) // len(by_act[act.id]))
        facts = whisper.facts_of(rules, tuple(act.id for act in did))
        yield sums.pay(rules.outcomes, facts).case(_done(did), (size,))


FORMS: Mapping[str, Callable[[Card, int], Iterator[Case]]] = {
    "dilemma": _dilemma, "split": _split, "spotlight": _spotlight, "applause": _applause, "ballot": _ballot,
    "feed": _feed, "checkout": _checkout, "smile": _smile, "hearing": _hearing, "counter": _counter,
    "whisper": _whisper,
}  # fmt: skip
