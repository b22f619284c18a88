"""The form `sample`: two masks promise, then choose in secret; a table says what comes of it."""

# A working start. Change what is asked between "say" and "do"; everything that can happen must come out of `worlds`,
# because the table of every card is proved complete against it. Forms beside this one show more: bets, rounds, taps.

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations_with_replacement

from game.city.city_table import CityTable
from game.city.events import Acted, CareNoted, Promised
from game.city.forms.beats import (
    Bet,
    act_named,
    ask_bets,
    asked,
    broken_words,
    face,
    filled,
    gasp,
    lay,
    promised,
    settle_bets,
    words_of,
)
from game.city.forms.card_checks import act_problems, table_problems
from game.city.forms.form import Cast, Form, Result
from game.city.forms.till import Till
from game.city.forms.when import Count, Facts, row_for
from game.city.pack import Act, Card, MaskId, Outcome
from game.engine.asks import choose_each

MASKS = 2
PARTS = ("front", "witnesses", "all")


@dataclass(frozen=True, slots=True)
class Sample:
    """A card's rules. `when` may ask how many did each act, by its id."""

    acts: tuple[Act, ...]
    otherwise: str
    """What a mask does that presses nothing."""
    outcomes: tuple[Outcome, ...]
    bet: str
    bets: tuple[Bet, ...]


def facts_of(rules: Sample, acts: tuple[Act, ...]) -> Facts:
    """What the table of outcomes and the bets read."""
    return {act.id: Count(sum(done.id == act.id for done in acts), len(acts)) for act in rules.acts}


async def play(table: CityTable, card: Card, cast: Cast) -> Result:
    """Card, say, do, gasp."""
    rules: Sample = card.rules
    city = table.state
    await lay(table, card, cast, {})

    said, laid = await (
        choose_each(promised(table, cast.front, rules.acts, card.id), "say")
        & ask_bets(table, card, cast, rules.bets, {})
    )
    word = {mask: said[city.seat_of(mask)] for mask in cast.front}
    table.show(Promised(tuple((mask, words_of(rules.acts, act)) for mask, act in word.items())))

    pressed = await choose_each(asked(table, cast.front, "act", rules.acts, rules.otherwise, card.id), "do")
    did: dict[MaskId, Act] = {mask: act_named(rules.acts, pressed[city.seat_of(mask)]) for mask in cast.front}
    acts = tuple((mask, act.id, act.did) for mask, act in did.items())
    broken = broken_words(rules.acts, word, did)
    table.show(Acted(acts, broken))

    facts = facts_of(rules, tuple(did.values()))
    row = row_for(rules.outcomes, facts)
    parts = {"front": cast.front, "witnesses": cast.rest, "all": cast.front + cast.rest}
    parts |= {act.id: tuple(mask for mask in cast.front if did[mask].id == act.id) for act in rules.acts}
    till = Till(table, cast, parts)
    till.pay(row.pays)
    settle_bets(table, till, rules.bets, laid, facts)
    line = filled(row.line, {})
    await gasp(table, card, till, line)

    care = tuple(CareNoted(mask, card.id, act.care) for mask, act in did.items())
    faces = tuple(face(m, words_of(rules.acts, word[m]), act.did, is_kept=word[m] == act.id) for m, act in did.items())
    return Result(line, (*till.events(city, card.id), *care), faces, tuple(word.items()), acts, broken)


def worlds(card: Card) -> Iterator[Facts]:
    """Everything that may happen on a card, as its table sees it."""
    rules: Sample = card.rules
    for acts in combinations_with_replacement(rules.acts, MASKS):
        yield facts_of(rules, acts)


def problems(card: Card) -> list[str]:
    """What is wrong with a card, in words."""
    rules: Sample = card.rules
    if card.masks != (MASKS, MASKS):
        return [f"masks: this form is for two, ({MASKS}, {MASKS})"]
    found = act_problems("acts", rules.acts, rules.otherwise)
    ids = tuple(act.id for act in rules.acts)
    found += [f'acts: "{name}" is the name of a part; call it something else' for name in ids if name in PARTS]
    grammar: dict[str, tuple[str, ...]] = dict.fromkeys(ids, ())
    return found or table_problems(card, rules.outcomes, rules.bets, grammar, (*PARTS, *ids), (), tuple(worlds(card)))


FORM = Form("sample", Sample, play, problems=problems)
