"""The form `counter`: a desk of the city treats a mask by its tier; it may take that, insist, bribe or walk away.

The one behind it in the queue may vouch for it. What is lent is owed and what is learned pays, both on a later evening.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from game.city.city import City
from game.city.city_table import CityTable
from game.city.deeds import TAGS
from game.city.door_reasons import refusal
from game.city.events import (
    Acted,
    CareNoted,
    CounterAnswered,
    DealClosed,
    Deferred,
    GateMet,
    JobTaken,
    Promised,
)
from game.city.forms.beats import (
    Bet,
    act_named,
    afforded,
    ask_bets,
    asked,
    broken_words,
    face,
    filled,
    gasp,
    lay,
    no_answer,
    promised,
    settle_bets,
    words_of,
)
from game.city.forms.card_checks import act_problems, table_problems, text_problems
from game.city.forms.counter_terms import BRIBE, INSIST, NO_DEAL, TAKE, VOUCH, WALK, Offer, moved, terms_for
from game.city.forms.form import Cast, Form, Result
from game.city.forms.reception import reception
from game.city.forms.till import Till
from game.city.forms.when import Facts, row_for
from game.city.looking import all_look
from game.city.pack import Act, Card, MaskId, Outcome, Said
from game.city.regimes.regime import GATES, TREATMENTS
from game.engine.asks import answered_each, choose_each
from game.engine.events import Event

ROLES = ("applicant", "next")
ACTS = (TAKE, INSIST, BRIBE, WALK)
DONE, NONE = "done", "none"
SLOW = ("deposit", "queue", "refused")
"""Whoever is met like this has fewer buttons where the card withholds some."""
REASONS = ("loan", "study", "fine")


@dataclass(frozen=True, slots=True)
class Counter:
    """A card's rules. The first in front is at the desk, the second stands behind it.

    `when` may ask for the `treatment` (as the desk met the applicant at first), the `act`, the `reply`, and whether
    there was a `deal`: "done" or "none".
    """

    desk: Said
    gate: str
    """Which gate of the rule in force answers: one of its eight."""
    terms: tuple[Offer, ...]
    refusal: Said
    """What the clerk says to whoever is refused."""
    acts: tuple[Act, ...]
    """Two to four of take, insist, bribe and walk."""
    otherwise: str
    replies: tuple[Act, ...]
    """What the next in the queue may do; one of them is "vouch"."""
    reply_otherwise: str
    outcomes: tuple[Outcome, ...]
    bet: Said
    bets: tuple[Bet, ...]
    job: Said = ""
    """The job that a deal gives, where terms have a wage."""
    loses_job: bool = False
    """Whether no deal costs the job one has."""
    why: str = "loan"
    """What a later payment is for: loan, study or fine."""
    bribe_steps: int = 1
    tag: str = ""
    """The tag of what is bought with a deal: one of those of a purchase; "": nothing is."""
    discloses: bool = False
    """Whether a deal hands over one more thing about oneself."""
    withholds: tuple[str, ...] = ()
    """Acts that are not on offer to whoever is met with a deposit, a queue or a refusal."""


def facts_of(treatment: str, act: str, reply: str, *, is_done: bool) -> Facts:
    """What the table of outcomes and the bets read."""
    return {"treatment": treatment, "act": act, "reply": reply, "deal": DONE if is_done else NONE}


def acts_for(rules: Counter, treatment: str) -> tuple[Act, ...]:
    """The acts on offer to whoever is met so, with the gist of these terms."""
    acts = tuple(a for a in rules.acts if treatment not in SLOW or a.id not in rules.withholds)
    offers = [terms.worth for terms in rules.terms if treatment in terms.to]
    return tuple(replace(a, coins=offers[0] if offers else 0.0) if a.id == TAKE else a for a in acts)


async def play(table: CityTable, card: Card, cast: Cast) -> Result:
    """Card, counter (the clerk's answer), say, do (both at once), gasp."""
    rules: Counter = card.rules
    city = table.state
    applicant, behind = cast.front
    roles: dict[MaskId, str] = {applicant: "applicant", behind: "next"}
    treatment = reception(city, applicant, rules.gate)
    acts_open = acts_for(rules, treatment)
    await lay(table, card, cast, roles)
    greeting = next((terms.line for terms in rules.terms if treatment in terms.to), rules.refusal)
    why = figure = ""
    if treatment == "refused":
        why, _, figure = refusal(city.tier[applicant], 0, rules.gate, city.rule)
    table.show(CounterAnswered(rules.desk, applicant, treatment, filled(greeting, roles), why, figure))
    await all_look(table, "counter", card.id)

    words = promised(table, [applicant], acts_open, card.id) | promised(table, [behind], rules.replies, card.id)
    said, laid = await (choose_each(words, "say") & ask_bets(table, card, cast, rules.bets, roles))
    word = {mask: said[city.seat_of(mask)] for mask in cast.front}
    known = (*acts_open, *rules.replies)
    table.show(Promised(tuple((m, words_of(known, w)) for m, w in word.items())))

    pressed, silent = await answered_each(
        asked(table, [applicant], "act", acts_open, rules.otherwise, card.id)
        | asked(table, [behind], "reply", rules.replies, rules.reply_otherwise, card.id)
    )
    act = afforded(act_named(acts_open, pressed[city.seat_of(applicant)]), acts_open, city.coins[applicant])
    reply = afforded(act_named(rules.replies, pressed[city.seat_of(behind)]), rules.replies, city.coins[behind])
    final = moved(treatment, act.id, reply.id, is_lucky=is_lucky(table, cast), bribe_steps=rules.bribe_steps)
    terms = terms_for(rules.terms, final) if final != NO_DEAL else None
    if terms is not None and city.coins[applicant] - act.gives < terms.price:
        terms = None  # what cannot be paid is not handed over
    broken = broken_words(acts_open, {applicant: word[applicant]}, {applicant: act})
    broken += broken_words(rules.replies, {behind: word[behind]}, {behind: reply})
    acts = ((applicant, act.id, act.did), (behind, reply.id, reply.did))
    no_answer(table, silent)
    table.show(Acted(acts, broken), DealClosed(rules.desk, applicant, final if terms else "", terms is not None))

    facts = facts_of(treatment, act.id, reply.id, is_done=terms is not None)
    row = row_for(rules.outcomes, facts)
    parts = {"applicant": (applicant,), "next": (behind,), "witnesses": cast.rest, "front": cast.front}
    till = Till(table, cast, parts | {"all": cast.front + cast.rest})
    till.add(applicant, -act.gives)
    till.add(behind, -reply.gives)
    if reply.id == VOUCH:
        till.note("kept_company", by=behind, of=applicant)
    if terms is not None:
        till.add(applicant, terms.coins - terms.price, terms.life)
        if rules.tag:
            till.note("bought", by=applicant, tag=rules.tag)
        if rules.discloses:
            till.note("disclosed", by=applicant)
    till.pay(row.pays)
    settle_bets(table, till, rules.bets, laid, facts)
    line = filled(row.line, roles)
    await gasp(table, card, till, line)

    done = {applicant: act, behind: reply}
    care = tuple(CareNoted(mask, card.id, a.care) for mask, a in done.items())
    faces = tuple(face(m, words_of(known, word[m]), a.did, is_kept=word[m] == a.id) for m, a in done.items())
    later = tuple(later_of(rules, city, applicant, terms))
    gate = GateMet(rules.gate, applicant, treatment, card.id, *brought(terms))
    return Result(line, (gate, *till.events(city, card.id), *later, *care), faces, tuple(word.items()), acts, broken)


def is_lucky(table: CityTable, cast: Cast) -> bool:
    """Whether insisting helps today: one time in two."""
    return table.dice(cast.place, INSIST).below(2) == 0


def brought(terms: Offer | None) -> tuple[int, int]:
    """Coins and Life points that a deal comes to in all, now and later; a wage is told by the job."""
    if terms is None:
        return 0, 0
    return terms.coins - terms.price + terms.gains - terms.owed, terms.life + terms.gains_life


def later_of(rules: Counter, city: City, mask: MaskId, terms: Offer | None) -> Iterator[Event]:
    """What a deal brings later, and the job; due on the last evening at the latest, so that it really comes."""
    if terms is None:
        if rules.loses_job and mask in city.job:
            yield JobTaken(mask, "", 0)
        return
    if terms.wage:
        yield JobTaken(mask, rules.job, terms.wage)
    if terms.owed or terms.gains or terms.gains_life:
        day = max(city.day, min(city.day + terms.in_days, city.days))
        yield Deferred(mask, day, terms.gains - terms.owed, terms.gains_life, rules.why)


def worlds(card: Card) -> Iterator[Facts]:
    """Everything that may happen on a card, as its table sees it: an empty purse may end any deal."""
    rules: Counter = card.rules
    for treatment in TREATMENTS:
        for act in acts_for(rules, treatment):
            for reply in rules.replies:
                ends = {
                    moved(treatment, act.id, reply.id, is_lucky=luck, bribe_steps=rules.bribe_steps)
                    for luck in (True, False)
                }
                has_price = any(terms.price for terms in rules.terms)
                if ends != {NO_DEAL}:
                    yield facts_of(treatment, act.id, reply.id, is_done=True)
                if NO_DEAL in ends or has_price:
                    yield facts_of(treatment, act.id, reply.id, is_done=False)


def problems(card: Card) -> list[str]:
    """What is wrong with a card, in words."""
    rules: Counter = card.rules
    if card.masks != (2, 2):
        return ["masks: a counter is for two, (2, 2): one at the desk, one behind"]
    found = act_problems("acts", rules.acts, rules.otherwise)
    found += act_problems("replies", rules.replies, rules.reply_otherwise)
    ids, replies = tuple(a.id for a in rules.acts), tuple(a.id for a in rules.replies)
    found += [f'acts: "{i}" is not known at a counter; use {", ".join(ACTS)}' for i in ids if i not in ACTS]
    if VOUCH not in replies:
        found.append(f'replies: one of them is "{VOUCH}"')
    if rules.gate not in GATES:
        found.append(f'gate: "{rules.gate}" is no gate; use one of {", ".join(GATES)}')
    met = [t for terms in rules.terms for t in terms.to]
    if sorted(met) != sorted(t for t in TREATMENTS if t != "refused"):
        found.append("terms: welcome, open, deposit and queue each get one offer, and refused none")
    if rules.otherwise in rules.withholds or len([i for i in ids if i not in rules.withholds]) < 2:
        found.append("withholds: two acts must be left to everyone, and otherwise is one of them")
    if rules.why not in REASONS or rules.tag not in ("", *TAGS):
        found.append(f"why is one of {', '.join(REASONS)}; tag one of {', '.join(TAGS)}, or left out")
    if any(terms.wage for terms in rules.terms) != bool(rules.job):
        found.append("job: terms with a wage need one, and only they")
    amounts = [(t.price, t.coins, t.life, t.owed, t.gains, t.gains_life, t.in_days, t.wage) for t in rules.terms]
    if any(n < 0 for row in amounts for n in row) or rules.bribe_steps < 1:
        found.append("terms: nothing is below 0; bribe_steps is at least 1")
    for acts in (rules.acts, rules.replies):
        if any(a.gives for a in acts) and not any(a.gives == 0 for a in acts):
            found.append("acts: one of them must cost nothing, for an empty purse")
    for i, terms in enumerate(rules.terms, 1):
        found += text_problems(f"terms, row {i}", terms.line, ROLES)
    found += text_problems("refusal", rules.refusal, ROLES)
    grammar: dict[str, tuple[str, ...]] = {
        "treatment": TREATMENTS, "act": ids, "reply": replies, "deal": (DONE, NONE),
    }  # fmt: skip
    parts = (*ROLES, "witnesses", "front", "all")
    return found or table_problems(card, rules.outcomes, rules.bets, grammar, parts, ROLES, tuple(worlds(card)))


def is_at_issue(city: City, card: Card, mask: MaskId) -> bool:
    """Whether the desk would meet this mask otherwise than anybody: that is what a desk is for."""
    return reception(city, mask, card.rules.gate) != "open"


def suits(city: City, card: Card, here: Sequence[MaskId]) -> bool:
    """A desk that would say the same to all of them is no scene."""
    return any(is_at_issue(city, card, mask) for mask in here)


FORM = Form("counter", Counter, play, problems=problems, suits=suits, leads=is_at_issue, lots=12)
