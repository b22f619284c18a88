"""The form `checkout`: masks pay by code from their purses; a machine tags what they buy, and takes no cash.

Tags are hidden until the debrief; no slip and no option shows one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.deeds import TAGS
from game.city.forms.beats import (
    Bet,
    act_named,
    ask_bets,
    asked,
    broken_words,
    by_lot,
    face,
    filled,
    gasp,
    lay,
    no_answer,
    promised,
    settle_bets,
    words_of,
)
from game.city.forms.card_checks import act_problems, table_problems
from game.city.forms.checkout_till import CASH, CASH_LAW, DEPOSIT, REFUSED, SHORT, SOLD_OUT, serve
from game.city.forms.form import Cast, Form, Result
from game.city.forms.reception import reception
from game.city.forms.tallies import keys_asked, spreads
from game.city.forms.till import Till
from game.city.forms.when import Count, Facts, row_for
from game.city.pack import Act, Card, MaskId, Outcome, Said
from game.engine.asks import answered_each, choose_each
from game.engine.events import Event

MASKS_MAX = 4
PARTS = ("front", "buyers", "witnesses", "all", "turned", "elder", "third")
FACTS = ("turned", "served", "law", "pot")


@dataclass(frozen=True, slots=True)
class Checkout:
    """A card's rules. The acts are goods: `gives` is the price, paid by code; `otherwise` costs nothing.

    `when` may ask how many bought each good, by its id, how many were "turned" away at the till, how many coins came
    into the "pot", and with an elder whether it was "served" (yes, no) and whether the "law" says so (yes, no).
    """

    acts: tuple[Act, ...]
    otherwise: str
    tags: Mapping[str, str]
    """What the machine takes each good for; goods that are not named leave no trace."""
    outcomes: tuple[Outcome, ...]
    bet: Said
    bets: tuple[Bet, ...]
    for_other: tuple[str, ...] = ()
    """Goods that are for the third or the elder: to buy one is to be seen standing by them."""
    pot: tuple[str, ...] = ()
    """Goods whose price goes to the third (tips)."""
    scarce: tuple[str, ...] = ()
    """What can be done with a thing of which there are only `stock`; the till serves whom the city likes first."""
    stock: int = 1
    has_third: bool = False
    """Somebody among the watchers, by lot, for whom a gift, a medicine or a tip may be."""
    elder_acts: tuple[Act, ...] = ()
    """If there are any, the first in front is an elder with coins in the hand and no code; these are its acts."""
    elder_otherwise: str = ""
    cash_did: Said = "held out coins, and was not seen"
    """What a mask did that left without what it came for: with coins alone, with too few, too late, with a bad code."""
    short_did: Said = "stood at the till, short of coins"
    sold_out_did: Said = "came too late"
    refused_did: Said = "had a code that was not read"

    @property
    def turned(self) -> Mapping[str, str]:
        """The four, by why."""
        return {CASH: self.cash_did, SHORT: self.short_did, SOLD_OUT: self.sold_out_did, REFUSED: self.refused_did}

    @property
    def has_elder(self) -> bool:
        """Whether somebody in front can only pay in cash."""
        return bool(self.elder_acts)


async def play(table: CityTable, card: Card, cast: Cast) -> Result:
    """Card, say, do, the till's slips, gasp."""
    rules: Checkout = card.rules
    city = table.state
    elder = cast.front[:1] if rules.has_elder else ()
    buyers = tuple(m for m in cast.front if m not in elder)
    third = by_lot(table, cast, "third") if rules.has_third else ()
    roles: dict[MaskId, str] = dict.fromkeys(elder, "elder") | dict.fromkeys(third, "third")
    await lay(table, card, cast, roles)

    choices = {m: rules.elder_acts if m in elder else rules.acts for m in cast.front}
    said, laid = await (
        choose_each(
            promised(table, elder, rules.elder_acts, card.id) | promised(table, buyers, rules.acts, card.id), "say"
        )
        & ask_bets(table, card, cast, rules.bets, roles)
    )
    word = {mask: said[city.seat_of(mask)] for mask in cast.front}
    table.show(ev.Promised(tuple((m, words_of(choices[m], w)) for m, w in word.items())))

    pressed, silent = await answered_each(
        asked(table, elder, "buy", rules.elder_acts, rules.elder_otherwise, card.id)
        | asked(table, buyers, "buy", rules.acts, rules.otherwise, card.id)
    )
    wanted = {m: act_named(choices[m], pressed[city.seat_of(m)]) for m in cast.front}
    free = {m: act_named(choices[m], rules.elder_otherwise if m in elder else rules.otherwise) for m in cast.front}
    served = serve(table, cast, wanted, free, elder, rules.scarce, rules.stock)
    did = {m: one.act for m, one in served.items()}
    acts = tuple((m, one.act.id, one.told(rules.turned)) for m, one in served.items())
    # Whoever was turned away at the till has broken no word.
    broken = tuple(
        m
        for m in broken_words(rules.acts, _of(word, buyers), _of(did, buyers))
        + broken_words(rules.elder_acts, _of(word, elder), _of(did, elder))
        if not served[m].is_turned
    )
    no_answer(table, silent)
    table.show(ev.SlipsPrinted(tuple((m, s.act.id, s.coins, s.how) for m, s in served.items())), ev.Acted(acts, broken))

    turned = tuple(m for m in buyers if served[m].is_turned)
    pot = sum(did[m].gives for m in buyers if did[m].id in rules.pot)
    has_served = "yes" if any(served[m].coins for m in elder) else "no"
    facts = facts_of(rules, tuple(did[m].id for m in buyers), len(turned), pot, CASH_LAW in city.laws, has_served)
    row = row_for(rules.outcomes, facts)
    parts = {"front": cast.front, "buyers": buyers, "witnesses": cast.rest, "all": cast.front + cast.rest}
    parts |= {"turned": turned, "elder": elder, "third": third}
    for acts_of, masks in ((rules.acts, buyers), (rules.elder_acts, elder)):
        parts |= {act.id: tuple(m for m in masks if did[m].id == act.id) for act in acts_of}
    till = Till(table, cast, parts)
    for mask, one in served.items():
        till.add(mask, -one.coins)
    for mask in third:
        till.add(mask, pot)
    till.pay(row.pays)
    for mask in buyers:
        if did[mask].id in rules.for_other:
            for other in elder + third:
                till.note("kept_company", by=mask, of=other)
    settle_bets(table, till, rules.bets, laid, facts)
    line = filled(row.line, roles)
    await gasp(table, card, till, line)

    told: list[Event] = [
        ev.GateMet("service", m, reception(city, m, "service"), card.id, -served[m].coins)
        for m in buyers
        if wanted[m].gives
    ]
    told += till.events(city, card.id)
    told += [ev.TagRead(m, rules.tags[act.id]) for m, act in did.items() if act.id in rules.tags]
    told += [ev.Deferred(m, city.day + 1, 1, 0, DEPOSIT) for m, one in served.items() if one.has_deposit]
    told += [ev.CareNoted(mask, card.id, wanted[mask].care) for mask in did]
    faces = tuple(
        face(m, words_of(choices[m], word[m]), one.told(rules.turned), is_kept=word[m] == one.act.id)
        for m, one in served.items()
    )
    return Result(line, tuple(told), faces, tuple(word.items()), acts, broken)


def _of(by_mask: Mapping[MaskId, Any], masks: tuple[MaskId, ...]) -> dict[MaskId, Any]:
    return {mask: by_mask[mask] for mask in masks}


def facts_of(rules: Checkout, bought: tuple[str, ...], turned: int, pot: int, has_law: bool, served: str) -> Facts:
    """What the table of outcomes and the bets read; `bought`: an act's id for each buyer, in any order."""
    of = len(bought)
    facts: dict[str, Count | str] = {act.id: Count(bought.count(act.id), of) for act in rules.acts}
    facts["turned"] = Count(turned, of)
    facts["pot"] = Count(pot, of * max(act.gives for act in rules.acts))
    if rules.has_elder:
        facts |= {"law": "yes" if has_law else "no", "served": served}
    return facts


def worlds(card: Card) -> Iterator[Facts]:
    """Everything that may happen on a card as its table sees it (and a little that cannot)."""
    rules: Checkout = card.rules
    asked_for = keys_asked(rules.outcomes, rules.bets)
    price = {act.id: act.gives for act in rules.acts}
    # Without the law no elder is served; with it one may be short of coins, or not want anything.
    tills = ((True, "yes"), (True, "no"), (False, "no")) if rules.has_elder else ((False, "no"),)
    for of in range(card.masks[0] - rules.has_elder, card.masks[1] + 1 - rules.has_elder):
        for counts in spreads(tuple(price), of):
            if rules.scarce and sum(counts[i] for i in rules.scarce) > rules.stock:
                continue
            bought = tuple(i for i, n in counts.items() for _ in range(n))
            pot = sum(price[i] for i in bought if i in rules.pot)
            for turned in range(counts[rules.otherwise] + 1) if "turned" in asked_for else (0,):
                for has_law, served in tills:
                    yield facts_of(rules, bought, turned, pot, has_law, served)


def problems(card: Card) -> list[str]:
    """What is wrong with a card, in words."""
    rules: Checkout = card.rules
    least, most = card.masks
    if not 1 + rules.has_elder <= least <= most <= MASKS_MAX:
        return [f"masks: a checkout is for 1 to {MASKS_MAX}, the least first; an elder comes on top of one buyer"]
    found = act_problems("acts", rules.acts, rules.otherwise)
    ids = tuple(act.id for act in rules.acts)
    elder_ids = tuple(act.id for act in rules.elder_acts)
    if rules.has_elder:
        found += act_problems("elder_acts", rules.elder_acts, rules.elder_otherwise)
        found += [f'elder_acts: "{i}" is a good as well; call it something else' for i in elder_ids if i in ids]
    for key, acts, free in (
        ("otherwise", rules.acts, rules.otherwise),
        ("elder_otherwise", rules.elder_acts, rules.elder_otherwise),
    ):
        if any(act.id == free and act.gives for act in acts):
            found.append(f"{key}: it is what is left when a till says no, so it must cost nothing")
    found += [
        f'acts: "{i}" is the name of a part; call it something else' for i in ids + elder_ids if i in PARTS + FACTS
    ]
    named = [("tags", i) for i in rules.tags] + [("for_other", i) for i in rules.for_other]
    named += [("pot", i) for i in rules.pot] + [("scarce", i) for i in rules.scarce]
    found += [f'{key}: "{i}" is no good of this card; use {", ".join(ids)}' for key, i in named if i not in ids]
    found += [
        f'tags, {i}: "{t}" is no tag; use one of {", ".join(TAGS)}' for i, t in rules.tags.items() if t not in TAGS
    ]
    has_other = rules.has_third or rules.has_elder
    if (rules.for_other and not has_other) or (rules.pot and not rules.has_third):
        found.append("for_other, pot: there is nobody else on this card; set has_third")
    if rules.stock < 1:
        found.append("stock: at least 1")
    grammar: dict[str, tuple[str, ...]] = dict.fromkeys((*ids, "turned", "pot"), ())
    if rules.has_elder:
        grammar |= {"law": ("yes", "no"), "served": ("yes", "no")}
    roles = (*(("elder",) if rules.has_elder else ()), *(("third",) if rules.has_third else ()))
    parts = ("front", "buyers", "witnesses", "all", "turned", *roles, *ids, *elder_ids)
    return found or table_problems(card, rules.outcomes, rules.bets, grammar, parts, roles, tuple(worlds(card)))


FORM = Form("checkout", Checkout, play, problems=problems, watchers=lambda card: int(card.rules.has_third))
