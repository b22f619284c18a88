"""The form `applause`: all tap while a speech plays; the noise is counted, and so is stillness.

Whoever cannot tap has a steady clap from its device; this file only counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.city.city_table import CityTable
from game.city.events import Acted, CareNoted, Clapped, Promised
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
    no_answer,
    promised,
    settle_bets,
    worded,
    words_of,
)
from game.city.forms.card_checks import act_problems, table_problems
from game.city.forms.form import Cast, FaceUp, Form, Result
from game.city.forms.hill import outstanding
from game.city.forms.till import Till
from game.city.forms.when import Count, Facts, row_for
from game.city.looking import look_on
from game.city.pack import Act, Card, MaskId, Outcome, Said
from game.engine.asks import answered_each, choose_each, trace_each
from game.engine.prompts import Choose, Option, Seat, Tap

STILL, CLAP = "still", "clap"
SIDES = 2
SPEECH_WORDS_MAX = 60
SEATS_LEAST, SEATS_MOST = 3, 8
ALOUD, READY = "aloud", "ready"


@dataclass(frozen=True, slots=True)
class Applause:
    """A card's rules.

    Either `acts` are two *sides* chosen in secret before the clapping, the first for the speaker; or they are the
    two acts "still" and "clap", which are read off the count: still is whoever stays under `rested_below`.
    `when` may ask how many did each act, how many rested ("rested"), whether anyone stood out by clapping most and
    least ("named": yes, no), and with a speaker's Life points how many there were ("spoken").
    """

    speech: Said
    """What is said meanwhile; the speaker may read it out."""
    acts: tuple[Act, ...]
    otherwise: str
    outcomes: tuple[Outcome, ...]
    bet: Said
    bets: tuple[Bet, ...]
    speaker: str = ""
    """Who speaks and does not clap: the "lowest", the "highest", or one by "lot"; "": the city speaks, all clap."""
    seconds: int = 19
    rested_below: int = 20
    """Under this many taps hands count as rested."""
    taps_a_life: int = 0
    """Taps of the first side that make one Life point for the speaker; 0: none do."""
    life_most: int = 4
    key_aloud: Said = "I read it out"
    """The speaker's two keys: 14 letters."""
    key_ready: Said = "Read it for me"
    taps_did: Said = "{did}, {taps} taps"
    """What a mask did, and how often it tapped; and of one tap."""
    tap_did: Said = "{did}, {taps} tap"

    @property
    def has_sides(self) -> bool:
        """Whether the acts are chosen, rather than read off the count."""
        return {act.id for act in self.acts} != {STILL, CLAP}


def edge(table: CityTable, cast: Cast, taps: Mapping[MaskId, int], which: str, side: str = "") -> tuple[MaskId, ...]:
    """The loudest or the stillest, ties by lot; nobody where all made the same noise."""
    if not taps or (len(set(taps.values())) < 2 and not side):
        return ()
    end = max(taps.values()) if which == "loudest" else min(taps.values())
    return (table.dice(cast.place, which, side).choice([m for m, n in taps.items() if n == end]),)


async def play(table: CityTable, card: Card, cast: Cast) -> Result:
    """Card, say, (do: sides,) tap, gasp."""
    rules: Applause = card.rules
    city = table.state
    speaker = (outstanding(table, cast, rules.speaker),) if rules.speaker else ()
    clappers = tuple(mask for mask in cast.front if mask not in speaker)
    roles: dict[MaskId, str] = dict.fromkeys(speaker, "speaker")
    await lay(table, card, cast, roles)

    keys = Option(ALOUD, rules.key_aloud), Option(READY, rules.key_ready)
    speech = {city.seat_of(m): Choose("speak", keys, READY, "open", card.id) for m in speaker}
    said, laid = await (
        choose_each(promised(table, clappers, rules.acts, card.id) | speech, "say")
        & ask_bets(table, card, cast, rules.bets, roles)
    )
    word = {mask: said[city.seat_of(mask)] for mask in clappers}
    table.show(Promised(tuple((m, words_of(rules.acts, w)) for m, w in word.items())))

    sides: dict[Seat, str] = {}
    if rules.has_sides:
        sides, silent = await answered_each(asked(table, clappers, "side", rules.acts, rules.otherwise, card.id), "do")
        no_answer(table, silent)
    prompt = Tap("applause", rules.seconds, about=card.id)
    traces, _ = await (
        trace_each({city.seat_of(m): prompt for m in clappers}, "tap") & look_on(table, speaker, "tap", card.id)
    )
    taps = {m: sum(traces[city.seat_of(m)]) for m in clappers}
    counted = {m: STILL if n < rules.rested_below else CLAP for m, n in taps.items()}
    did = {m: act_named(rules.acts, sides[city.seat_of(m)] if sides else counted[m]) for m in clappers}
    acts = tuple((m, act.id, _in_words(rules, act, taps[m])) for m, act in did.items())
    broken = broken_words(rules.acts, word, did)
    table.show(Clapped(tuple((m, taps[m], act.id) for m, act in did.items())), Acted(acts, broken))

    parts = {act.id: tuple(m for m in clappers if did[m].id == act.id) for act in rules.acts}
    for act in rules.acts:
        parts[f"loudest_{act.id}"] = edge(table, cast, {m: taps[m] for m in parts[act.id]}, "loudest", act.id)
    loudest, stillest = edge(table, cast, taps, "loudest"), edge(table, cast, taps, "stillest")
    rested = tuple(m for m in clappers if taps[m] < rules.rested_below)
    parts |= {"loudest": loudest, "stillest": stillest, "speaker": speaker, "clappers": clappers}
    parts |= {"front": cast.front, "all": cast.front + cast.rest}
    parts["rested"] = tuple(m for m in rested if m not in loudest + stillest)
    spoken = _spoken(rules, sum(taps[m] for m in parts[rules.acts[0].id]))
    facts = facts_of(rules, {act.id: len(parts[act.id]) for act in rules.acts}, len(rested), bool(loudest), spoken)
    row = row_for(rules.outcomes, facts)
    roles |= dict.fromkeys(loudest, "loudest") | dict.fromkeys(stillest, "stillest")
    till = Till(table, cast, parts)
    for mask in speaker:
        till.add(mask, life=spoken)
    till.pay(row.pays)
    for mask, n in taps.items():
        till.note("clapped", by=mask, taps=n)
    settle_bets(table, till, rules.bets, laid, facts)
    line = filled(row.line, roles)
    await gasp(table, card, till, line)

    if rules.has_sides:
        seen = tuple(m for act in rules.acts for m in parts[f"loudest_{act.id}"])
    else:
        # Where all rested nobody is named; a gentler match names no stillest.
        seen = () if len(rested) == len(clappers) else loudest + (() if table.is_soft else stillest)
    seen = tuple(dict.fromkeys((*broken, *seen)))
    care = tuple(CareNoted(mask, card.id, act.care) for mask, act in did.items())
    faces = tuple(_face(rules, m, word[m], did[m], taps[m]) for m in seen)
    return Result(line, (*till.events(city, card.id), *care), faces, tuple(word.items()), acts, broken)


def _in_words(rules: Applause, act: Act, taps: int) -> str:
    return worded(rules.tap_did if taps == 1 else rules.taps_did, did=act.did, taps=taps)


def _face(rules: Applause, mask: MaskId, word: str, act: Act, taps: int) -> FaceUp:
    return face(mask, words_of(rules.acts, word), _in_words(rules, act, taps), is_kept=word == act.id)


def _spoken(rules: Applause, taps: int) -> int:
    return min(rules.life_most, taps // rules.taps_a_life) if rules.taps_a_life else 0


def facts_of(rules: Applause, did: Mapping[str, int], rested: int, is_named: bool, spoken: int) -> Facts:
    """What the table of outcomes and the bets read: how many did each act, how many rested, and so on."""
    of = sum(did.values())
    facts: dict[str, Count | str] = {act_id: Count(n, of) for act_id, n in did.items()}
    facts["rested"] = Count(rested, of)
    facts["named"] = "yes" if is_named else "no"
    facts["spoken"] = Count(spoken, rules.life_most)
    return facts


def worlds(card: Card) -> Iterator[Facts]:
    """Everything that may happen on a card, as its table sees it (and a little that cannot)."""
    rules: Applause = card.rules
    first, second = (act.id for act in rules.acts)
    for of in range(SEATS_LEAST - bool(rules.speaker), SEATS_MOST + 1 - bool(rules.speaker)):
        for n in range(of + 1):
            still = n if first == STILL else of - n
            for rested in range(of + 1) if rules.has_sides else (still,):
                # Some under and some over the line cannot have made the same noise.
                for is_named in (True,) if 0 < rested < of else (True, False):
                    for spoken in range(rules.life_most + 1) if rules.taps_a_life else (0,):
                        yield facts_of(rules, {first: n, second: of - n}, rested, is_named, spoken)


def problems(card: Card) -> list[str]:
    """What is wrong with a card, in words."""
    rules: Applause = card.rules
    if card.masks != (0, 0):
        return ["masks: applause is for everyone, (0, 0)"]
    found = act_problems("acts", rules.acts, rules.otherwise, most=SIDES)
    if rules.speaker not in ("", "lowest", "highest", "lot"):
        found.append(f'speaker: "{rules.speaker}" is not known; use lowest, highest, lot or leave it out')
    if not 5 <= rules.seconds <= 30 or rules.rested_below < 1 or rules.taps_a_life < 0 or rules.life_most < 1:
        found.append("seconds is from 5 to 30; rested_below and life_most at least 1; taps_a_life not below 0")
    if rules.taps_a_life and not (rules.has_sides and rules.speaker):
        found.append("taps_a_life: only for a card with sides and a speaker")
    if len(rules.speech.split()) > SPEECH_WORDS_MAX:
        found.append(f"speech: say it in {SPEECH_WORDS_MAX} words, or it outlasts the clapping")
    ids = tuple(act.id for act in rules.acts)
    grammar: dict[str, tuple[str, ...]] = dict.fromkeys((*ids, "rested"), ())
    grammar["named"] = ("yes", "no")
    if rules.taps_a_life:
        grammar["spoken"] = ()
    named = ("speaker",) if rules.speaker else ()
    parts = (*named, *ids, *(f"loudest_{i}" for i in ids), "loudest", "stillest", "rested", "clappers", "front", "all")
    if not found:
        found = table_problems(card, rules.outcomes, rules.bets, grammar, parts,
                               (*named, "loudest", "stillest"), tuple(worlds(card)))  # fmt: skip
        found += [
            f'outcomes, row {i}: nobody may have stood out there; ask for named = "yes" if the line names someone'
            for i, row in enumerate(rules.outcomes, 1)
            if ("{loudest}" in row.line or "{stillest}" in row.line) and row.when.get("named") != "yes"
        ]
    return found


FORM = Form("applause", Applause, play, problems=problems)
