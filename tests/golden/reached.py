"""What there is to reach in the city, and what one match reached of it: names as "kind:thing". Plays nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from game.city import events as ev
from game.city.chair import ANSWERS, OUTCOMES, PARTS
from game.city.charter_vote import CHARTER_VOTES
from game.city.effects import EFFECT_KINDS, LAWS, REPEALS
from game.city.errands import ERRANDS
from game.city.forms.registry import all_forms
from game.city.happenings import BANNED, LENT
from game.city.last_question import DECISIONS
from game.city.opting_out import COME_BACK, HAND_IN, KEEP, STAY_OUT
from game.city.pacing import BEATS_S
from game.city.pack import VERDICTS, Pack
from game.city.questions import BILL_REPLIES, LOOPHOLE, REPLIES, REPORT, USE
from game.city.regimes.regime import GATES, TIERS
from game.city.regimes.registry import all_regimes
from game.content import default_pack
from game.engine.events import CardOpened, Event

Table = tuple[str, str, int]
Reached = frozenset[str]

NEVER: Mapping[str, str] = {
    "regime:plain_stars": "judged only, in a party's debrief: that all are deactivated is its joke",
    "told:PublicInvited": "told only where a public takes part, and bots play without one; tests/laws/test_public.py",
    "told:PublicGave": "the same",
    "beat:count": "the same",
    "told:NoAnswerCame": "told only where somebody lets its time run out, as no bot does; tests/city/test_silence.py",
    "told:PassCame": "told only where somebody passes on purpose, as no bot does; the same file",
    "told:Redirected": "told only where somebody pressed X, which no bot does; other tests strike cards",
}
"""What no match of bots reaches, and why that is meant. A test fails where one of these is reached after all."""


def wanted(tables: Iterable[Table]) -> Reached:
    """All that some golden must reach, those of `NEVER` left out."""
    return frozenset(_all(tables)) - frozenset(NEVER)


@cache
def base_pack() -> Pack:
    """The base pack, read once: asked for again it would look at its files again."""
    return default_pack()


def _all(tables: Iterable[Table]) -> Iterator[str]:
    pack = base_pack()
    yield from (f"table:{table_name(table)}" for table in tables)
    yield from (f"form:{form}" for form in all_forms())
    for scenario in pack.scenarios.values():
        yield from (f"form-in:{scenario.id}/{form}" for form in scenario.forms)
        yield from (f"rule-in:{scenario.id}/{regime}" for regime in scenario.regimes if scenario.changes)
    yield from (f"card:{card}" for card in pack.cards)
    yield from (f"regime:{regime}" for regime in all_regimes())
    yield from (f"rule-by:{by}" for by in ("scenario", "highest", "vote", "lent"))
    yield from (f"event:{event.id}" for event in pack.events)
    yield from (f"headline:{headline.id}" for headline in pack.headlines)
    yield from (f"effect:{kind}" for kind in EFFECT_KINDS)
    yield from (f"law:{law}" for law in LAWS)
    yield from (f"repeal:{law}" for law in REPEALS.values())
    for event in pack.events:
        if event.effect.kind in ("rule_lent", "rule_banned"):
            yield f"law:{LENT if event.effect.kind == 'rule_lent' else BANNED}{event.effect.about}"
    for kind, replies in REPLIES.items():
        yield from (f"reply:{kind}/{reply.id}" for reply in replies)
    yield from (f"reply:bill/{reply}" for reply in BILL_REPLIES)
    yield from (f"reply:{LOOPHOLE}/{reply}" for reply in (USE, REPORT))
    for wish in pack.wishes:
        yield from (f"wish:{wish}", f"wish-true:{wish}", f"wish-false:{wish}")
    yield from (f"gate:{gate}/{treatment}" for gate, treatment in gate_answers())
    yield from (f"home:{home.id}" for home in pack.homes)
    yield from (f"evicted:{why}" for why in ("stars", "coins", "places", "staged"))
    yield from (f"errand:{errand}" for errand in ERRANDS)
    yield from (f"article:{article.id}" for article in pack.articles)
    yield from (f"charter:{decision}" for decision in CHARTER_VOTES)
    yield from (f"chair:{part}/{answer}" for part in PARTS[:-1] for answer in ANSWERS)
    yield from (f"chair:{outcome}" for outcome in (*OUTCOMES, "together", "alone"))
    yield from (f"app:{answer}" for answer in (KEEP, HAND_IN, STAY_OUT, COME_BACK, "broken"))
    yield from (f"company:{what}" for what in ("pairs", "snubbed", "alone", "cut"))
    yield from (f"fact:{verdict}" for verdict in VERDICTS)
    yield from (f"referendum:{decision}" for decision in DECISIONS)
    yield from (f"flight:{what}" for what in ("held", "not-held", "guest", "refused"))
    yield from (f"vouch:{what}" for what in ("kept", "broken"))
    yield from (f"beat:{beat}" for beat in BEATS_S)
    yield from (f"told:{told.__name__}" for told in ev.event_types())


def gate_answers() -> Iterator[tuple[str, str]]:
    """Every answer of every gate that a rule which may come into force can give."""
    for name, regime in all_regimes().items():
        if f"regime:{name}" not in NEVER:
            for tier in range(len(TIERS)):
                yield from ((gate, regime.treatment(tier, gate)) for gate in GATES)


def table_name(table: Table) -> str:
    """As in "plaudit/standard/5"."""
    return "/".join(map(str, table))


def reached(table: Table, history: Sequence[Event], beats: Iterable[str], topics: Iterable[str]) -> Reached:
    """What a match at `table` came to, by its events, the beats of its groups, and what was asked.

    Nowhere is a list of topics: each that is met counts as found, for the tests that want them all answered.
    """
    found = {*(f"beat:{beat}" for beat in beats), *(f"told:{event.type_name}" for event in history)}
    lent: set[str] = set()
    for event in history:
        if isinstance(event, ev.LawPassed) and event.law.startswith(LENT):
            lent.add(event.law.removeprefix(LENT))
        if isinstance(event, ev.RuleChanged) and event.by != "scenario" and event.regime in lent:
            found.add("rule-by:lent")
        found.update(_of(event, table[0]))
    return (_named() & found) | {f"table:{table_name(table)}", *(f"topic:{topic}" for topic in topics)}


@cache
def _named() -> Reached:
    """Every name that means something, whatever the table."""
    return frozenset(_all(()))


def _of(event: Event, scenario: str) -> Iterator[str]:
    pack = base_pack()
    match event:
        case CardOpened(card) if card in pack.cards:
            form = pack.cards[card].form
            yield from (f"card:{card}", f"form:{form}", f"form-in:{scenario}/{form}")
        case ev.RuleChanged(regime, by):
            yield from (f"regime:{regime}", f"rule-by:{by}", f"rule-in:{scenario}/{regime}")
        case ev.ReferendumHeld(decision, regime):
            yield from (f"referendum:{decision}", f"regime:{regime}")
        case ev.BulletinRead(headline, news):
            yield from (f"headline:{headline}", f"event:{news}")
            kinds = {h.id: h.effect.kind for h in pack.headlines} | {e.id: e.effect.kind for e in pack.events}
            yield from (f"effect:{kinds[source]}" for source in (headline, news) if source)
        case ev.LawPassed(law, repeals):
            yield from (f"law:{law}", f"repeal:{repeals}")
        case ev.QuestionAnswered(_, kind, rows):
            yield from (f"reply:{kind}/{reply}" for _, reply in rows)
        case ev.WishTaken(_, wish):
            yield f"wish:{wish}"
        case ev.WishRevealed(_, wish, is_true):
            yield f"wish-{'true' if is_true else 'false'}:{wish}"
        case ev.GateMet(gate, _, treatment):
            yield f"gate:{gate}/{treatment}"
        case ev.DoorAnswered(kind):
            yield from (f"gate:{event.gate}/{row[1]}" for row in event.rows)
            if kind == "flight" and not all(row[2] for row in event.rows):
                yield "flight:refused"
        case ev.HomeTaken(_, home):
            yield f"home:{home}"
        case ev.Evicted(why=why, is_staged=is_staged):
            yield from (f"evicted:{why}", "evicted:staged" if is_staged else "")
        case ev.ErrandRun(errands):
            yield from (f"errand:{errand}" for _, errand in errands)
        case ev.ArticleBrought(article, kind=kind):
            yield from (f"article:{article}", f"effect:{kind}")
        case ev.CharterVoted(decision):
            yield f"charter:{decision}"
        case ev.ChairAnswered(part, rows, is_together):
            yield from (f"chair:{part}/{answer}" for _, answer in rows)
            yield f"chair:{'together' if is_together else 'alone'}"
        case ev.ChairSettled(outcome):
            yield f"chair:{outcome}"
        case ev.AppAnswered(rows):
            yield from (f"app:{did}" for _, _, did in rows)
            yield "app:broken" if event.broken else ""
        case ev.CompanyKept(pairs, snubbed, alone, cut):
            said = {"pairs": pairs, "snubbed": snubbed, "alone": alone, "cut": cut}
            yield from (f"company:{what}" for what, who in said.items() if who)
        case ev.FactAnswered(_, verdict):
            yield f"fact:{verdict}"
        case ev.DoorHeld(is_held):
            yield f"flight:{'held' if is_held else 'not-held'}"
        case ev.FlightLeft(guest=guest) if guest:
            yield "flight:guest"
        case ev.VouchSettled(is_kept=is_kept):
            yield f"vouch:{'kept' if is_kept else 'broken'}"
        case _:
            pass


def by_kind(names: Iterable[str]) -> dict[str, list[str]]:
    """For a file: {"form": ["ballot", ...]}, sorted."""
    kinds: dict[str, list[str]] = {}
    for name in sorted(names):
        kind, thing = name.split(":", 1)
        kinds.setdefault(kind, []).append(thing)
    return kinds


def from_kinds(kinds: Mapping[str, Iterable[str]]) -> Reached:
    """Back again."""
    return frozenset(f"{kind}:{thing}" for kind, things in kinds.items() for thing in things)
