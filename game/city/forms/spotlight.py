"""The form `spotlight`: one mask speaks for twenty seconds, others answer in secret, then the truth of it comes out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.city.city_table import CityTable
from game.city.events import Acted, CareNoted, Promised
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
from game.city.forms.form import Cast, Form, Result
from game.city.forms.till import Till
from game.city.forms.when import Count, Facts, row_for
from game.city.pack import Act, Card, MaskId, Outcome, Said
from game.engine.asks import answered_each, choose_each
from game.engine.prompts import Choose, Option

ROLES = ("speaker", "listener")
LISTENERS_MAX = 7
ALOUD, READY = "aloud", "ready"
"""Worth the same, so that nobody has to speak; whoever presses neither has claimed nothing."""


@dataclass(frozen=True, slots=True)
class Fee:
    """What the speaker has for each listener who gave this reply, if this was the truth; `most` coins in all."""

    truth: str
    reply: str
    coins: int
    most: int


@dataclass(frozen=True, slots=True)
class Spotlight:
    """A card's rules. With one mask in front, all others listen and the truth is settled before the speech; with two,
    the second listens and the truth is settled while it answers.

    `when` may ask for the `truth` by its act's id, and how many gave each reply, by its id.
    """

    ready: Said
    """The sentence that the city says for whoever would rather not speak."""
    claim: str
    """The truth that the speech lays claim to: the speaker's promise."""
    truths: tuple[Act, ...]
    otherwise: str
    replies: tuple[Act, ...]
    reply_otherwise: str
    outcomes: tuple[Outcome, ...]
    bet: Said
    bets: tuple[Bet, ...]
    fees: tuple[Fee, ...] = ()
    key_aloud: Said = "I say it"
    """The speaker's two keys: 14 letters."""
    key_ready: Said = "Say it for me"


def facts_of(rules: Spotlight, truth: str, replies: tuple[str, ...]) -> Facts:
    """What the table of outcomes and the bets read; `replies` are ids, one for each listener."""
    counts = {act.id: Count(replies.count(act.id), len(replies)) for act in rules.replies}
    return {"truth": truth, **counts}


async def play(table: CityTable, card: Card, cast: Cast) -> Result:
    """Card, say, do, gasp; a speaker to all settles the truth before it says anything."""
    rules: Spotlight = card.rules
    city = table.state
    speaker = cast.front[0]
    listeners = cast.front[1:] or cast.rest
    roles: dict[MaskId, str] = dict(zip(cast.front, ROLES, strict=False))
    await lay(table, card, cast, roles)

    seat = city.seat_of(speaker)
    truth_ask = answered_each(asked(table, [speaker], "truth", rules.truths, rules.otherwise, card.id))
    bet_ask = ask_bets(table, card, cast, rules.bets, roles)
    keys = Option(ALOUD, rules.key_aloud), Option(READY, rules.key_ready)
    speech = {seat: Choose("speak", keys, "", "open", card.id)}
    say_ask = choose_each(speech | promised(table, listeners, rules.replies, card.id), "say")
    reply_ask = answered_each(asked(table, listeners, "reply", rules.replies, rules.reply_otherwise, card.id))

    if listeners == cast.rest:  # a seller knows what is in the paper before praising it
        (told, mute), laid = await (truth_ask & bet_ask)
        said = await say_ask
        claimed = rules.claim if said[seat] else ""
        _show_promises(table, rules, speaker, claimed, listeners, said)
        answers, silent = await reply_ask
    else:
        said, laid = await (say_ask & bet_ask)
        claimed = rules.claim if said[seat] else ""
        _show_promises(table, rules, speaker, claimed, listeners, said)
        (told, mute), (answers, silent) = await (truth_ask & reply_ask)

    truth = afforded(act_named(rules.truths, told[seat]), rules.truths, city.coins[speaker])
    replies = {
        m: afforded(act_named(rules.replies, answers[city.seat_of(m)]), rules.replies, city.coins[m]) for m in listeners
    }
    acts = ((speaker, truth.id, truth.did), *((m, act.id, act.did) for m, act in replies.items()))
    words = {m: said[city.seat_of(m)] for m in listeners}
    broken = broken_words(rules.truths, {speaker: claimed}, {speaker: truth})
    broken += broken_words(rules.replies, words, replies)
    no_answer(table, mute + silent)
    table.show(Acted(acts, broken))

    facts = facts_of(rules, truth.id, tuple(act.id for act in replies.values()))
    row = row_for(rules.outcomes, facts)
    parts = {"speaker": (speaker,), "listener": listeners, "all": cast.front + cast.rest}
    parts |= {act.id: tuple(m for m in listeners if replies[m].id == act.id) for act in rules.replies}
    till = Till(table, cast, parts)
    for mask, act in ((speaker, truth), *replies.items()):
        till.add(mask, -act.gives)
    for fee in rules.fees:
        if fee.truth == truth.id:
            till.add(speaker, min(fee.most, fee.coins * len(parts[fee.reply])))
    till.pay(row.pays)
    settle_bets(table, till, rules.bets, laid, facts)
    line = filled(row.line, roles)
    await gasp(table, card, till, line)

    care = tuple(CareNoted(m, card.id, a.care) for m, a in ((speaker, truth), *replies.items()))
    faces = [face(speaker, words_of(rules.truths, claimed), truth.did, is_kept=truth.id == claimed)]
    for mask in (m for m in listeners if m in cast.front or m in broken):
        reply = replies[mask]
        faces.append(face(mask, words_of(rules.replies, words[mask]), reply.did, is_kept=words[mask] == reply.id))
    promises = ((speaker, claimed), *words.items())
    return Result(line, (*till.events(city, card.id), *care), tuple(faces), promises, acts, broken)


def _show_promises(
    table: CityTable,
    rules: Spotlight,
    speaker: MaskId,
    claimed: str,
    listeners: tuple[MaskId, ...],
    said: dict[int, str],
) -> None:
    words = tuple((m, words_of(rules.replies, said[table.state.seat_of(m)])) for m in listeners)
    table.show(Promised(((speaker, words_of(rules.truths, claimed)), *words)))


def worlds(card: Card) -> Iterator[Facts]:
    """Everything that may happen on a card, as its table sees it; replies in any order are one."""
    rules: Spotlight = card.rules
    for truth in rules.truths:
        for count in range(1, LISTENERS_MAX + 1) if card.masks == (1, 1) else (1,):
            for replies in _multisets(tuple(act.id for act in rules.replies), count):
                yield facts_of(rules, truth.id, replies)


def _multisets(ids: tuple[str, ...], count: int) -> Iterator[tuple[str, ...]]:
    if len(ids) == 1:
        yield ids * count
        return
    for n in range(count + 1):
        for rest in _multisets(ids[1:], count - n):
            yield ids[:1] * n + rest


def problems(card: Card) -> list[str]:
    """What is wrong with a card, in words."""
    rules: Spotlight = card.rules
    if card.masks not in ((1, 1), (2, 2)):
        return ["masks: a spotlight is for one (all others listen) or two (the second listens)"]
    found = act_problems("truths", rules.truths, rules.otherwise)
    found += act_problems("replies", rules.replies, rules.reply_otherwise)
    truths = tuple(act.id for act in rules.truths)
    replies = tuple(act.id for act in rules.replies)
    if rules.claim not in truths:
        found.append(f'claim: "{rules.claim}" is no truth; use one of {", ".join(truths)}')
    for fee in rules.fees:
        if fee.truth not in truths or fee.reply not in replies or fee.coins < 0 or fee.most < fee.coins:
            found.append("fees: truth and reply must be acts of this card; coins are not below 0, nor most below coins")
    roles = ROLES[: card.masks[1]]
    found += text_problems("ready", rules.ready, roles)
    grammar: dict[str, tuple[str, ...]] = {"truth": truths} | dict.fromkeys(replies, ())
    parts = ("speaker", "listener", "all", *replies)
    return found or table_problems(card, rules.outcomes, rules.bets, grammar, parts, roles, tuple(worlds(card)))


FORM = Form("spotlight", Spotlight, play, problems=problems,
            watchers=lambda card: 2 - card.masks[0], asks_rest=lambda card: card.masks == (1, 1), lots=4)  # fmt: skip
