"""The form `hearing`: a hardship that the machine did not see; two jurors decide in secret whether the entry goes.

What it costs falls on both jurors if the entry goes, whatever each of them decided.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.city.city_table import CityTable
from game.city.deeds import ANSWERS, ENTRIES
from game.city.events import Acted, BillRead, CareNoted, EntryRuled, Promised
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
from game.city.forms.card_checks import act_problems, table_problems
from game.city.forms.form import Cast, Form, Result
from game.city.forms.till import Till
from game.city.forms.when import Count, Facts, row_for
from game.city.looking import all_look, look_on
from game.city.pack import Act, Card, MaskId, Outcome, Said
from game.engine.asks import answered_each, choose_each

JURORS = 2
ROLES = ("pleader", "first_juror", "second_juror")
LIFT, KEEP = "lift", "keep"
LIFTED, STANDS = "lifted", "stands"


@dataclass(frozen=True, slots=True)
class Hearing:
    """A card's rules. The one in front pleads; two of the watchers, by lot, are jurors.

    `when` may ask which `papers` were shown, by the act's id, how many jurors would lift (`lifts`), and whether the
    `entry` is "lifted" or "stands". Rows may pay the pleader, the jurors, and "lift" and "keep": who decided so.
    """

    fine: int
    """Coins that the machine takes unless the entry goes."""
    entry: str
    """The line of the ledger that is noted unless it goes."""
    papers: tuple[Act, ...]
    """What the pleader may show, decided in secret and then seen by the jurors."""
    papers_otherwise: str
    acts: tuple[Act, ...]
    """Two, for the jurors: "lift" and "keep"."""
    outcomes: tuple[Outcome, ...]
    bet: Said
    bets: tuple[Bet, ...]
    cost: int = 1
    """Coins that each juror pays if the entry goes, whatever it decided."""
    needed: int = JURORS
    """Jurors that it takes: 1 or 2."""
    answer: str = "ignored"
    """How the machine says that the bill was answered: "ignored" or "pleaded"."""
    able: bool = True
    """Whether there was money for it, as the machine sees it."""
    discloses: tuple[str, ...] = ()
    """The papers after which one more thing about the pleader is known for good."""
    otherwise: str = KEEP


def facts_of(rules: Hearing, papers: str, lifts: int) -> Facts:
    """What the table of outcomes and the bets read."""
    return {
        "papers": papers,
        "lifts": Count(lifts, JURORS),
        "entry": LIFTED if lifts >= rules.needed else STANDS,
    }


async def play(table: CityTable, card: Card, cast: Cast) -> Result:
    """Card, bill (what is at stake), say, do (the pleader), do (the jurors, who have seen the papers), gasp."""
    rules: Hearing = card.rules
    city = table.state
    pleader = cast.front[0]
    drawn = table.dice(cast.place, "jurors").shuffled(cast.rest)[:JURORS]
    jurors = tuple(mask for mask in cast.rest if mask in drawn)
    watchers = Cast(cast.place, cast.district, cast.front, tuple(mask for mask in cast.rest if mask not in jurors))
    roles: dict[MaskId, str] = dict(zip((pleader, *jurors), ROLES, strict=True))
    await lay(table, card, cast, roles)
    table.show(BillRead(pleader, rules.fine, rules.entry, rules.needed, rules.cost))
    await all_look(table, "bill", card.id)

    words = promised(table, [pleader], rules.papers, card.id) | promised(table, jurors, rules.acts, card.id)
    said, laid = await (choose_each(words, "say") & ask_bets(table, card, watchers, rules.bets, roles))
    word = {mask: said[city.seat_of(mask)] for mask in (pleader, *jurors)}
    known = (*rules.papers, *rules.acts)
    table.show(Promised(tuple((m, words_of(known, w)) for m, w in word.items())))

    papers_ask = asked(table, [pleader], "papers", rules.papers, rules.papers_otherwise, card.id)
    shown, silent = await answered_each(papers_ask)
    no_answer(table, silent)
    papers = afforded(act_named(rules.papers, shown[city.seat_of(pleader)]), rules.papers, city.coins[pleader])
    lied = broken_words(rules.papers, {pleader: word[pleader]}, {pleader: papers})
    acts: tuple[tuple[MaskId, str, str], ...] = ((pleader, papers.id, papers.did),)
    table.show(Acted(acts, lied))

    (pressed, silent), _ = await (
        answered_each(asked(table, jurors, "ruling", rules.acts, rules.otherwise, card.id))
        & look_on(table, watchers.rest, "do", card.id)
    )
    ruled = {mask: act_named(rules.acts, pressed[city.seat_of(mask)]) for mask in jurors}
    acts += tuple((mask, act.id, act.did) for mask, act in ruled.items())
    broken = lied + broken_words(rules.acts, {m: word[m] for m in jurors}, ruled)
    lifts = sum(act.id == LIFT for act in ruled.values())
    facts = facts_of(rules, papers.id, lifts)
    is_lifted = facts["entry"] == LIFTED
    no_answer(table, silent)
    table.show(Acted(acts, broken), EntryRuled(pleader, rules.entry, jurors, lifts, is_lifted))

    row = row_for(rules.outcomes, facts)
    parts: dict[str, tuple[MaskId, ...]] = {role: (mask,) for mask, role in roles.items()}
    parts |= {act.id: tuple(m for m in jurors if ruled[m].id == act.id) for act in rules.acts}
    parts |= {"jurors": jurors, "witnesses": watchers.rest, "front": (pleader, *jurors), "all": cast.front + cast.rest}
    till = Till(table, cast, parts)
    till.add(pleader, -papers.gives)
    settle_entry(rules, till, pleader, jurors, is_lifted=is_lifted)
    if papers.id in rules.discloses:
        till.note("disclosed", by=pleader)
    till.pay(row.pays)
    settle_bets(table, till, rules.bets, laid, facts)
    line = filled(row.line, roles)
    await gasp(table, card, till, line)

    done = {pleader: papers, **ruled}
    care = tuple(CareNoted(mask, card.id, act.care) for mask, act in done.items())
    faces = tuple(
        face(m, words_of(known, word[m]), a.did, is_kept=bool(word[m]) and m not in broken) for m, a in done.items()
    )
    return Result(line, (*till.events(city, card.id), *care), faces, tuple(word.items()), acts, broken)


def settle_entry(rules: Hearing, till: Till, pleader: MaskId, jurors: tuple[MaskId, ...], *, is_lifted: bool) -> None:
    """An entry that goes is really gone: the bill counts as paid, the debt as settled, and the fine stays in the purse.

    One that stands is noted as the machine saw it, and costs the fine.
    """
    if is_lifted:
        till.note("due", by=pleader, able=rules.able, answer="paid")
        till.note("settled", by=pleader)
        for mask in jurors:
            till.add(mask, -rules.cost)
        return
    till.note("due", by=pleader, able=rules.able, answer=rules.answer)
    till.note("recorded", by=pleader, entry=rules.entry)
    till.add(pleader, -rules.fine)


def worlds(card: Card) -> Iterator[Facts]:
    """Everything that may happen on a card, as its table sees it."""
    rules: Hearing = card.rules
    for papers in rules.papers:
        for lifts in range(JURORS + 1):
            yield facts_of(rules, papers.id, lifts)


def problems(card: Card) -> list[str]:
    """What is wrong with a card, in words."""
    rules: Hearing = card.rules
    if card.masks != (1, 1):
        return ["masks: a hearing is for one, (1, 1); its jurors are drawn from those who watch"]
    found = act_problems("papers", rules.papers, rules.papers_otherwise)
    found += act_problems("acts", rules.acts, rules.otherwise, most=2)
    if {act.id for act in rules.acts} != {LIFT, KEEP}:
        found.append(f'acts: jurors have two, "{LIFT}" and "{KEEP}"')
    ids = tuple(act.id for act in rules.papers)
    found += [f'discloses: "{d}" is no paper; use one of {", ".join(ids)}' for d in rules.discloses if d not in ids]
    if rules.entry not in ENTRIES:
        found.append(f'entry: "{rules.entry}" is not in the ledger; use one of {", ".join(ENTRIES)}')
    if rules.answer not in ANSWERS or rules.answer == "paid":
        found.append(f'answer: "{rules.answer}" is not missed; use ignored or pleaded')
    if rules.fine < 1 or rules.cost < 0 or not 1 <= rules.needed <= JURORS:
        found.append(f"fine is at least 1; cost is not below 0; needed is from 1 to {JURORS}")
    if any(act.gives for act in rules.papers) and not any(act.gives == 0 for act in rules.papers):
        found.append("papers: one of them must cost nothing, for an empty purse")
    grammar: dict[str, tuple[str, ...]] = {"papers": ids, "lifts": (), "entry": (LIFTED, STANDS)}
    parts = (*ROLES, "jurors", LIFT, KEEP, "witnesses", "front", "all")
    return found or table_problems(card, rules.outcomes, rules.bets, grammar, parts, ROLES, tuple(worlds(card)))


FORM = Form("hearing", Hearing, play, problems=problems,
            watchers=lambda card: JURORS, lots=3)  # fmt: skip
