"""The form `split`: one mask divides a sum, the other takes it, thanks for it, or spoils it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.city.city_table import CityTable
from game.city.events import Acted, CareNoted, Promised
from game.city.forms.beats import (
    act_named,
    ask_trust,
    asked,
    by_lot,
    face,
    filled,
    gasp,
    lay,
    no_answer,
    promised,
    settle_trust,
    worded,
    words_of,
)
from game.city.forms.card_checks import act_problems, table_problems, text_problems
from game.city.forms.form import Cast, Form, Result
from game.city.forms.till import Till
from game.city.forms.vows import Vow, vows_of_acts
from game.city.forms.when import Count, Facts, row_for
from game.city.looking import look_on
from game.city.pack import Act, Card, MaskId, Outcome, Said
from game.engine.asks import answered_each, choose_each
from game.engine.prompts import Divide

ROLES = ("divider", "taker")
OFFERS_MAX = 5


@dataclass(frozen=True, slots=True)
class Split:
    """A card's rules. The divider keeps 0 to `total`, the taker gets the rest, unless it spoils the sum.

    `when` may ask for the `reply` by its act's id and how much was `given`. Besides the two, a row may pay the
    `third` (a watcher, by lot), and `fair`: whichever of the two left the other at least `fair_from`.
    """

    total: int
    unit: Said
    """One word for what is divided, in the plural: coins, hours."""
    offers: tuple[int, ...]
    """What the divider may keep, as shown on five buttons; also what it may promise."""
    otherwise: int
    """What a divider keeps that presses nothing."""
    replies: tuple[Act, ...]
    reply_otherwise: str
    outcomes: tuple[Outcome, ...]
    did: Said = "gave {given} of {total} {unit}"
    """What a divider did, in words. Only the whole sum stands before its unit: of one there is no plural."""
    nothing: Said = "none"
    """What stands in `did` for no unit at all."""
    share: Said = "I give {given}"
    """What a divider may promise: 14 letters."""
    floor: Said = "at least {given}"
    """What a taker may say it would take: 14 letters."""
    nobodys: Said = "Nobody's"
    """The key of a watcher who lays a coin on nobody's word."""
    spoils: tuple[str, ...] = ()
    """The replies after which nobody has anything of the sum."""
    coins_each: int = 0
    """Coins for each unit that one ends up with."""
    units_a_life: int = 0
    """Units that make one Life point; 0: none do."""
    fair_from: int = 1
    """Giving this much is kind (care +), one less is neither, anything below is not (care -)."""
    has_third: bool = False


def care_of(rules: Split, given: int) -> int:
    """How caring it was to leave the other `given`: -1, 0 or 1."""
    return max(-1, min(1, given - rules.fair_from + 1))


def facts_of(rules: Split, kept: int, reply: str) -> Facts:
    """What the table of outcomes reads."""
    return {"given": Count(rules.total - kept, rules.total), "reply": reply}


def in_words(rules: Split, kept: int) -> str:
    """What a divider did; also what it promises, since both are one sentence."""
    given = rules.total - kept
    kept_is, given_is = kept or rules.nothing, given or rules.nothing
    return worded(rules.did, kept=kept_is, unit=rules.unit, total=rules.total, given=given_is)


def _shares(rules: Split) -> tuple[Act, ...]:
    """What a divider may promise, named by what it would keep; the same words whatever the unit."""
    return tuple(
        Act(
            str(kept), worded(rules.share, given=rules.total - kept), "", care_of(rules, rules.total - kept), coins=kept
        )
        for kept in rules.offers
    )


def _floors(rules: Split) -> tuple[Act, ...]:
    """The least a taker may say it would take: a threat to be weighed, no promise, so it goes on no record."""
    return tuple(
        Act(f"least {rules.total - kept}", worded(rules.floor, given=rules.total - kept), "", coins=rules.total - kept)
        for kept in sorted(rules.offers, reverse=True)
    )


def vows(rules: Split) -> tuple[Vow, ...]:
    """What either may say, besides the replies; what a taker says it would take at the least binds nobody."""
    shares = tuple(Vow(act.id, act.words) for act in _shares(rules))
    return (*vows_of_acts(rules), *shares, *(Vow(act.id, act.words, binds=False) for act in _floors(rules)))


async def play(table: CityTable, card: Card, cast: Cast) -> Result:
    """Card, say, do (the divider), do (the taker, who has seen the shares), gasp."""
    rules: Split = card.rules
    city = table.state
    divider, taker = cast.front
    third = by_lot(table, cast, "third") if rules.has_third else ()
    roles: dict[MaskId, str] = {divider: "divider", taker: "taker", **dict.fromkeys(third, "third")}
    await lay(table, card, cast, roles)

    shares, floors = _shares(rules), _floors(rules)
    said, (laid, _) = await (
        choose_each(promised(table, [divider], shares, card.id) | promised(table, [taker], floors, card.id), "say")
        & ask_trust(table, card, cast, (divider,), rules.nobodys)
    )
    promise, floor = said[city.seat_of(divider)], words_of(floors, said[city.seat_of(taker)])
    table.show(Promised(((divider, words_of(shares, promise)), (taker, floor))))

    divide = Divide("divide", rules.total, rules.offers, rules.otherwise, about=card.id)
    shared, silent = await answered_each({city.seat_of(divider): divide})
    kept = shared[city.seat_of(divider)]
    no_answer(table, silent)
    divided = (divider, str(kept), in_words(rules, kept))
    table.show(Acted((divided,), (divider,) if promise and kept > int(promise) else ()))

    (pressed, silent), _ = await (
        answered_each(asked(table, [taker], "reply", rules.replies, rules.reply_otherwise, card.id))
        & look_on(table, cast.rest, "do", card.id)
    )
    reply = act_named(rules.replies, pressed[city.seat_of(taker)])
    acts = (divided, (taker, reply.id, reply.did))
    broken = (divider,) if promise and kept > int(promise) else ()
    no_answer(table, silent)
    table.show(Acted(acts, broken))

    given = rules.total - kept
    facts = facts_of(rules, kept, reply.id)
    row = row_for(rules.outcomes, facts)
    fair = tuple(mask for mask, left in ((divider, given), (taker, kept)) if left >= rules.fair_from)
    parts = {"divider": (divider,), "taker": (taker,), "third": third, "witnesses": cast.rest, "fair": fair}
    till = Till(table, cast, parts | {"front": cast.front, "all": cast.front + cast.rest})
    if reply.id not in rules.spoils:
        for mask, units in ((divider, kept), (taker, given)):
            till.add(mask, rules.coins_each * units, units // rules.units_a_life if rules.units_a_life else 0)
    till.pay(row.pays)
    settle_trust(table, till, laid, {divider: promise}, broken)
    line = filled(row.line, roles)
    await gasp(table, card, till, line)

    care = (CareNoted(divider, card.id, care_of(rules, given)), CareNoted(taker, card.id, reply.care))
    faces = (
        face(divider, words_of(shares, promise), divided[2], is_kept=promise == str(kept)),
        face(taker, floor, reply.did, is_kept=False),
    )
    return Result(line, (*till.events(city, card.id), *care), faces, ((divider, promise),), acts, broken)


def worlds(card: Card) -> Iterator[Facts]:
    """Everything that may happen on a card, as its table sees it."""
    rules: Split = card.rules
    for kept in range(rules.total + 1):
        for reply in rules.replies:
            yield facts_of(rules, kept, reply.id)


def problems(card: Card) -> list[str]:
    """What is wrong with a card, in words."""
    rules: Split = card.rules
    if card.masks != (2, 2):
        return ["masks: a split is for two, (2, 2)"]
    found = act_problems("replies", rules.replies, rules.reply_otherwise)
    ids = tuple(act.id for act in rules.replies)
    if not 2 <= len(set(rules.offers)) == len(rules.offers) <= OFFERS_MAX:
        found.append(f"offers: there must be 2 to {OFFERS_MAX}, each once")
    if any(not 0 <= kept <= rules.total for kept in (*rules.offers, rules.otherwise)):
        found.append(f"offers, otherwise: each is from 0 to {rules.total}")
    if rules.units_a_life < 0 or rules.coins_each < 0 or not 1 <= rules.fair_from <= rules.total:
        found.append(f"units_a_life and coins_each are not below 0; fair_from is from 1 to {rules.total}")
    found += [f'spoils: "{s}" is no reply; use one of {", ".join(ids)}' for s in rules.spoils if s not in ids]
    found += text_problems("did", rules.did, ("kept", "unit", "total", "given"))
    if rules.did.count("{unit}") > rules.did.count("{total} {unit}"):
        found.append('did: say "{given} of {total} {unit}"; "{given} {unit}" reads wrongly where one is given, or none')
    third = ("third",) if rules.has_third else ()
    parts = (*ROLES, *third, "witnesses", "fair", "front", "all")
    grammar: dict[str, tuple[str, ...]] = {"given": (), "reply": ids}
    return found or table_problems(card, rules.outcomes, (), grammar, parts, (*ROLES, *third), tuple(worlds(card)))


FORM = Form("split", Split, play, problems=problems, watchers=lambda card: int(card.rules.has_third), vows=vows)
