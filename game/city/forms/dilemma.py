"""The form `dilemma`: two to four masks promise, then choose in secret; a table says what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.city.city_table import CityTable
from game.city.events import Acted, CareNoted, Promised
from game.city.forms.beats import (
    act_named,
    afforded,
    ask_trust,
    asked,
    broken_words,
    by_lot,
    face,
    filled,
    gasp,
    lay,
    no_answer,
    promised,
    settle_trust,
    words_of,
)
from game.city.forms.card_checks import act_problems, table_problems
from game.city.forms.form import Cast, Form, Result
from game.city.forms.till import Till
from game.city.forms.when import Count, Facts, row_for
from game.city.pack import Act, Card, MaskId, Outcome, Said
from game.engine.asks import answered_each, choose_each

ROLES = ("front", "witnesses", "all", "owner")
MASKS_MAX = 4


@dataclass(frozen=True, slots=True)
class Dilemma:
    """A card's rules.

    `when` may ask how many did each act, by its id; with a price also `given`: "enough" or "short".
    `promises` are the acts one may promise (none named: all). An owner is one of the watchers, by lot.
    """

    acts: tuple[Act, ...]
    otherwise: str
    """What a mask does that presses nothing."""
    outcomes: tuple[Outcome, ...]
    promises: tuple[str, ...] = ()
    price: int = 0
    """Coins a head that must come together; 0: nobody counts."""
    has_owner: bool = False
    nobodys: Said = "Nobody's"
    """The key of a watcher who lays a coin on nobody's word: 14 letters."""


def facts_of(rules: Dilemma, acts: tuple[Act, ...]) -> Facts:
    """What the table of outcomes reads: `acts` are those of the masks in front, in any order."""
    facts: dict[str, Count | str] = {
        act.id: Count(sum(done.id == act.id for done in acts), len(acts)) for act in rules.acts
    }
    if rules.price:
        facts["given"] = "enough" if sum(act.gives for act in acts) >= rules.price * len(acts) else "short"
    return facts


async def play(table: CityTable, card: Card, cast: Cast) -> Result:
    """Card, say, do, gasp."""
    rules: Dilemma = card.rules
    city = table.state
    owner = by_lot(table, cast, "owner") if rules.has_owner else ()
    roles = dict.fromkeys(owner, "owner")
    await lay(table, card, cast, roles)

    can_promise = [act for act in rules.acts if not rules.promises or act.id in rules.promises]
    said, (laid, _) = await (
        choose_each(promised(table, cast.front, can_promise, card.id), "say")
        & ask_trust(table, card, cast, cast.front, rules.nobodys)
    )
    word = {mask: said[city.seat_of(mask)] for mask in cast.front}
    table.show(Promised(tuple((m, words_of(rules.acts, w)) for m, w in word.items())))

    pressed, silent = await answered_each(asked(table, cast.front, "act", rules.acts, rules.otherwise, card.id))
    did: dict[MaskId, Act] = {
        m: afforded(act_named(rules.acts, pressed[city.seat_of(m)]), rules.acts, city.coins[m]) for m in cast.front
    }
    acts = tuple((mask, act.id, act.did) for mask, act in did.items())
    broken = broken_words(rules.acts, word, did)
    no_answer(table, silent)
    table.show(Acted(acts, broken))

    facts = facts_of(rules, tuple(did.values()))
    row = row_for(rules.outcomes, facts)
    parts = {"front": cast.front, "witnesses": cast.rest, "all": cast.front + cast.rest, "owner": owner}
    parts |= {act.id: tuple(m for m in cast.front if did[m].id == act.id) for act in rules.acts}
    till = Till(table, cast, parts)
    for mask, act in did.items():
        till.add(mask, -act.gives)
    till.pay(row.pays)
    settle_trust(table, till, laid, word, broken)
    line = filled(row.line, roles)
    await gasp(table, card, till, line)

    care = tuple(CareNoted(mask, card.id, act.care) for mask, act in did.items())
    faces = tuple(face(m, words_of(rules.acts, word[m]), a.did, is_kept=word[m] == a.id) for m, a in did.items())
    return Result(line, (*till.events(city, card.id), *care), faces, tuple(word.items()), acts, broken)


def worlds(card: Card) -> Iterator[Facts]:
    """Everything that may happen on a card, as its table sees it."""
    rules: Dilemma = card.rules

    def hands(acts: tuple[Act, ...], count: int) -> Iterator[tuple[Act, ...]]:
        if count == 0 or not acts:
            yield from [()] if count == 0 else []
            return
        for n in range(count + 1):
            for rest in hands(acts[1:], count - n):
                yield (acts[0],) * n + rest

    for count in range(card.masks[0], card.masks[1] + 1):
        for acts in hands(rules.acts, count):
            yield facts_of(rules, acts)


def problems(card: Card) -> list[str]:
    """What is wrong with a card, in words."""
    rules: Dilemma = card.rules
    least, most = card.masks
    if not 2 <= least <= most <= MASKS_MAX:
        return [f"masks: a dilemma is for 2 to {MASKS_MAX}, the least first"]
    found = act_problems("acts", rules.acts, rules.otherwise)
    ids = tuple(act.id for act in rules.acts)
    found += [f'promises: "{p}" is no act; use one of {", ".join(ids)}' for p in rules.promises if p not in ids]
    if len(rules.promises) == 1:
        found.append("promises: one is no choice; name two or more, or none")
    found += [f'acts: "{i}" is the name of a part; call it something else' for i in ids if i in (*ROLES, "given")]
    if any(act.gives for act in rules.acts) and not any(act.gives == 0 for act in rules.acts):
        found.append("acts: one of them must cost nothing, for an empty purse")
    grammar: dict[str, tuple[str, ...]] = dict.fromkeys(ids, ())
    if rules.price:
        grammar["given"] = ("enough", "short")
    owner = ("owner",) if rules.has_owner else ()
    parts = (*(role for role in ROLES if role != "owner" or owner), *ids)
    return found or table_problems(card, rules.outcomes, (), grammar, parts, owner, tuple(worlds(card)))


FORM = Form(
    "dilemma",
    Dilemma,
    play,
    problems=problems,
    plays_in_halves=True,
    watchers=lambda card: int(card.rules.has_owner),
)
