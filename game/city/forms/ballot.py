"""The form `ballot`: "Any objections?", chosen hidden for six seconds; then all hands go up. Half, and it falls.

Hands end open, in the order in which they were chosen, so this is the one form that reads the order of presses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.city.city_table import CityTable
from game.city.events import Acted, CareNoted, HandsShown, Promised
from game.city.forms.beats import (
    Bet,
    act_named,
    act_options,
    ask_bets,
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
from game.city.forms.card_checks import act_problems, table_problems
from game.city.forms.form import Cast, Form, Result
from game.city.forms.hill import halves, outstanding, places
from game.city.forms.till import Till
from game.city.forms.when import Count, Facts, row_for
from game.city.pack import Act, Card, MaskId, Outcome, Said
from game.engine.asks import answered_each, choose_each, curtain
from game.engine.prompts import Choose

RAISE, KEEP = "raise", "keep"
GROUPS = ("upper", "lower", "honoured", "others", "front")
SEATS_LEAST, SEATS_MOST = 3, 8
FACES_WITHOUT_HANDS = 2


@dataclass(frozen=True, slots=True)
class Ballot:
    """A card's rules.

    `when` may ask how many "hands" there were, whether the "motion" "passed" or "fell", and on a card that honours
    somebody whether the "honoured" "raised" or "kept" its hand.
    """

    outcomes: tuple[Outcome, ...]
    bet: Said
    bets: tuple[Bet, ...]
    gains: str
    """Who gains by silence: one of `GROUPS`. A hand out of it is kind (care +), any other is neither."""
    acts: tuple[Act, ...] = (
        Act(RAISE, "I object", "raised a hand", coins=-1, risk=0.6),
        Act(KEEP, "I keep still", "kept still", care=-1),
    )
    silence_of: str = "front"
    """Whose silence is unkind (care -): one of `GROUPS`."""
    honours: str = ""
    """"highest" or "lowest": whom the motion is about; "": nobody."""
    falls_at: int = 0
    """Hands that it takes for the motion to fall; 0: half of the table, rounded up."""
    has_veto: bool = False
    """Whether the honoured mask's hand alone makes it fall."""


def hands_needed(rules: Ballot, of: int) -> int:
    """How many hands of so many masks make the motion fall."""
    return rules.falls_at or (of + 1) // 2


def facts_of(rules: Ballot, hands: int, of: int, has_honoured_raised: bool) -> Facts:
    """What the table of outcomes and the bets read."""
    has_fallen = hands >= hands_needed(rules, of) or (rules.has_veto and has_honoured_raised)
    return {
        "hands": Count(hands, of),
        "motion": "fell" if has_fallen else "passed",
        "honoured": "raised" if has_honoured_raised else "kept",
    }


async def play(table: CityTable, card: Card, cast: Cast) -> Result:
    """Card, say, six seconds in which all choose, all hands, gasp."""
    rules: Ballot = card.rules
    city = table.state
    voters = cast.front
    honoured = (outstanding(table, cast, rules.honours),) if rules.honours else ()
    roles = dict.fromkeys(honoured, "honoured")
    await lay(table, card, cast, roles)

    said, laid = await (
        choose_each(promised(table, voters, rules.acts, card.id), "say")
        & ask_bets(table, card, cast, rules.bets, roles)
    )
    word = {mask: said[city.seat_of(mask)] for mask in voters}
    table.show(Promised(tuple((m, words_of(rules.acts, w)) for m, w in word.items())))

    hand = Choose("hand", act_options(rules.acts), KEEP, "sealed", card.id, is_ordered=True)
    pressed, silent = await answered_each({city.seat_of(m): hand for m in voters}, "hand")
    hands = _by_press(voters, table.order, {m for m in voters if pressed[city.seat_of(m)] == RAISE})
    did = {m: act_named(rules.acts, RAISE if m in hands else KEEP) for m in voters}
    acts = tuple((mask, act.id, act.did) for mask, act in did.items())
    facts = facts_of(rules, len(hands), len(voters), any(m in hands for m in honoured))
    broken = broken_words(rules.acts, word, did)
    no_answer(table, silent)
    table.show(HandsShown(hands, facts["motion"] == "passed"))
    await curtain("hands", about=card.id)
    table.show(Acted(acts, broken))

    row = row_for(rules.outcomes, facts)
    upper, lower = halves(city, voters)
    groups = {"upper": upper, "lower": lower, "honoured": honoured, "front": voters}
    groups["others"] = tuple(m for m in voters if m not in honoured)
    quiet = tuple(m for m in voters if m not in hands)
    parts = groups | {
        "hands": hands,
        "first_hand": hands[:1],
        "other_hands": hands[1:],
        "quiet": quiet,
        "all": voters + cast.rest,
    }
    till = Till(table, cast, parts)
    till.pay(row.pays)
    gained = dict(till.coins), dict(till.life)
    settle_bets(table, till, rules.bets, laid, facts)
    line = filled(row.line, roles | dict.fromkeys(hands[:1], "first_hand"))
    await gasp(table, card, till, line)

    def care_of(mask: MaskId) -> int:
        if mask in hands:
            return 1 if mask in groups[rules.gains] else did[mask].care
        return did[mask].care if mask in groups[rules.silence_of] else 0

    seen = dict.fromkeys((*broken, *honoured, *hands[:1]))  # each once
    if not seen:
        place = places(city, voters)
        coins, life = gained
        ranked = sorted(voters, key=lambda m: (-coins.get(m, 0) - life.get(m, 0), place[m]))
        seen = dict.fromkeys(ranked[:FACES_WITHOUT_HANDS])
    faces = tuple(face(m, words_of(rules.acts, word[m]), did[m].did, is_kept=word[m] == did[m].id) for m in seen)
    care = tuple(CareNoted(mask, card.id, care_of(mask)) for mask in voters)
    return Result(line, (*till.events(city, card.id), *care), faces, tuple(word.items()), acts, broken)


def _by_press(voters: tuple[MaskId, ...], order: tuple[int, ...], raised: set[MaskId]) -> tuple[MaskId, ...]:
    """Raised hands, first press first; whoever the order does not list comes after, in order of seats."""
    listed = [voters[slot] for slot in order if slot < len(voters)]
    return tuple(mask for mask in dict.fromkeys((*listed, *voters)) if mask in raised)


def worlds(card: Card) -> Iterator[Facts]:
    """Everything that may happen on a card, as its table sees it."""
    rules: Ballot = card.rules
    for of in range(SEATS_LEAST, SEATS_MOST + 1):
        for hands in range(of + 1):
            if hands < of or not rules.honours:
                yield facts_of(rules, hands, of, False)
            if hands and rules.honours:
                yield facts_of(rules, hands, of, True)


def problems(card: Card) -> list[str]:
    """What is wrong with a card, in words."""
    rules: Ballot = card.rules
    if card.masks != (0, 0):
        return ["masks: a ballot is for everyone, (0, 0)"]
    found = act_problems("acts", rules.acts, KEEP)
    if {act.id for act in rules.acts} != {RAISE, KEEP}:
        found.append(f'acts: a ballot has two, "{RAISE}" and "{KEEP}"')
    if rules.honours not in ("", "lowest", "highest"):
        found.append(f'honours: "{rules.honours}" is not known; use lowest, highest or leave it out')
    for key, group in (("gains", rules.gains), ("silence_of", rules.silence_of)):
        if group not in GROUPS:
            found.append(f'{key}: "{group}" is not known; use one of {", ".join(GROUPS)}')
    if not 0 <= rules.falls_at <= SEATS_LEAST:
        found.append(f"falls_at: from 1 to {SEATS_LEAST}, so that the smallest table can do it, or 0 for half of it")
    if rules.has_veto and not rules.honours:
        found.append("has_veto: nobody is honoured who could have it")
    honoured = ("honoured",) if rules.honours else ()
    grammar: dict[str, tuple[str, ...]] = {"hands": (), "motion": ("passed", "fell")}
    if rules.honours:
        grammar["honoured"] = ("raised", "kept")
    parts = (*honoured, "upper", "lower", "others", "front", "hands", "first_hand", "other_hands", "quiet", "all")
    if not found:
        found = table_problems(card, rules.outcomes, rules.bets, grammar, parts,
                               (*honoured, "first_hand"), tuple(worlds(card)))  # fmt: skip
        found += [
            f"outcomes, row {i}: there may be no hand there; ask for hands"
            for i, row in enumerate(rules.outcomes, 1)
            if "{first_hand}" in row.line and row.when.get("hands", "none") in ("none", "0", "0+")
        ]
    return found


FORM = Form("ballot", Ballot, play, problems=problems)
