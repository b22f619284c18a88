"""The form `smile`: one mask keeps a pleasant face in a drifting band, through three provocations that another picks.

Who cannot steer has a steady face; the band is wide enough that this is no worse a way to smile (see smile_band.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.city.city_table import CityTable
from game.city.events import Acted, CareNoted, FaceSteered, Promised, Provoked
from game.city.forms.beats import (
    Bet,
    act_named,
    act_options,
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
from game.city.forms.card_checks import act_problems, option_problems, table_problems
from game.city.forms.form import Cast, Form, Result
from game.city.forms.smile_band import HALF, drifting_band, percent_inside
from game.city.forms.till import Till
from game.city.forms.when import Count, Facts, row_for
from game.city.looking import look_on
from game.city.pack import Act, Card, MaskId, Outcome, Said
from game.engine.asks import answered_each, choose_each, trace_each
from game.engine.prompts import Choose, Steer

ROLES = ("face", "prodder")
KEEP, DROP = "keep", "drop"
HELD, SLIPPED, DROPPED = "held", "slipped", "dropped"
TURNS = 3
SECONDS_MOST, PUSH_MOST = 8, 40
CROWD = (
    Act("nod", "I nod", "", care=1),
    Act("still", "I keep still", ""),
    Act("giggle", "I giggle", "", care=-1, coins=0.5),
)
"""What the watchers may do before the last provocation; it counts together, and nobody learns who."""
PUSH_A_GIGGLE, CROWD_PUSH_MOST = 3, 9


@dataclass(frozen=True, slots=True)
class Provocation:
    """One thing to try a face with. `push`: how far the band jumps, 0 to 40 (10 mild, 36 hard). care: as for an act."""

    id: str
    words: Said
    did: Said
    """What the prodder did, in few words; "twice" may come after it."""
    push: int
    care: int = 0

    @property
    def act(self) -> Act:
        """As a choice on a button."""
        return Act(self.id, self.words, self.did, self.care, coins=self.push / 20, risk=0.3)


@dataclass(frozen=True, slots=True)
class Smile:
    """A card's rules.

    `when` may ask for the `face` ("held", "slipped", or "dropped" of its own will before the last provocation), and how
    many of the provocations that were used were `rough` (care below 0).
    """

    acts: tuple[Act, ...]
    """Two: "keep" and "drop". The face chooses before the last provocation."""
    provocations: tuple[Provocation, ...]
    vows: tuple[Act, ...]
    """What the prodder may promise; one is broken by provocations that together are less kind than it."""
    outcomes: tuple[Outcome, ...]
    bet: Said
    bets: tuple[Bet, ...]
    otherwise: str = KEEP
    slip: Said = "slipped"
    """What a face did that was not kept, in words."""
    percent_did: Said = "{did}, {percent} %"
    """What a face did, and how well."""
    twice_did: Said = "{did} twice"
    """What the other did more than once."""
    thrice_did: Said = "{did} three times"
    crowd: tuple[Act, ...] = CROWD
    """What those who watch may do meanwhile: nod, still, giggle."""
    hold_from: int = 73
    """Per cent of the time in the band, the mean of three, from which on the face was held."""
    seconds: int = 5
    """How long each provocation lasts."""


def facts_of(face_was: str, rough: int, used: int) -> Facts:
    """What the table of outcomes and the bets read."""
    return {"face": face_was, "rough": Count(rough, used)}


async def play(table: CityTable, card: Card, cast: Cast) -> Result:
    """Card, say, do (first provocation), smile, smile, do (keep or drop), smile, gasp.

    While the face steers, the other already picks what comes next.
    """
    rules: Smile = card.rules
    city = table.state
    smiler, prodder = cast.front
    roles: dict[MaskId, str] = {smiler: "face", prodder: "prodder"}
    await lay(table, card, cast, roles)

    words = promised(table, [smiler], rules.acts, card.id) | promised(table, [prodder], rules.vows, card.id)
    said, laid = await (choose_each(words, "say") & ask_bets(table, card, cast, rules.bets, roles))
    word, vow = said[city.seat_of(smiler)], said[city.seat_of(prodder)]
    table.show(Promised(((smiler, words_of(rules.acts, word)), (prodder, words_of(rules.vows, vow)))))

    seat, other = city.seat_of(smiler), city.seat_of(prodder)
    options = act_options(p.act for p in rules.provocations)
    pick = {other: Choose("provoke", options, rules.provocations[0].id, about=card.id)}
    steer = {seat: Steer("smile", rules.seconds, about=card.id)}
    used: list[Provocation] = []
    percents: list[int] = []
    chosen = (await choose_each(pick, "do"))[other]
    act, crowd_push = act_named(rules.acts, KEEP), 0
    for turn in range(1, TURNS + 1):
        is_last = turn == TURNS
        if is_last:
            (pressed, silent), crowd = await (
                answered_each(asked(table, [smiler], "act", rules.acts, rules.otherwise, card.id))
                & choose_each(asked(table, cast.rest, "crowd", rules.crowd, "still", card.id), "do")
            )
            act = act_named(rules.acts, pressed[seat])
            no_answer(table, silent)
            if act.id == DROP:
                break
            crowd_push = pushed_by(crowd)
        now = next(p for p in rules.provocations if p.id == chosen)
        used.append(now)
        push = max(0, min(PUSH_MOST, now.push + crowd_push))
        centres = drifting_band(table.dice(cast.place, "band", turn), rules.seconds, push)
        table.show(Provoked(smiler, prodder, now.words, turn, centres, HALF))
        if is_last:
            traces, _ = await (trace_each(steer, "smile") & look_on(table, (prodder, *cast.rest), "smile", card.id))
        else:
            (traces, picked), _ = await (
                trace_each(steer, "smile") & choose_each(pick, "smile") & look_on(table, cast.rest, "smile", card.id)
            )
            chosen = picked[other]
        percents.append(percent_inside(traces[seat], centres))
        table.show(FaceSteered(smiler, turn, traces[seat], percents[-1]))

    percent = round(sum(percents) / len(percents))
    face_was = DROPPED if act.id == DROP else HELD if percent >= rules.hold_from else SLIPPED
    care = {smiler: 0 if face_was == SLIPPED else act.care, prodder: care_of(used)}
    did = {
        smiler: act.did
        if face_was == DROPPED
        else worded(rules.percent_did, did=act.did if face_was == HELD else rules.slip, percent=percent),
        prodder: told_of(rules, used),
    }
    acts = ((smiler, face_was, did[smiler]), (prodder, used[-1].id, did[prodder]))
    done = {} if face_was == SLIPPED else {smiler: act}  # to slip breaks no word: it tried
    broken = broken_words(rules.acts, {smiler: word}, done)
    if vow and care[prodder] < act_named(rules.vows, vow).care:
        broken += (prodder,)
    table.show(Acted(acts, broken))

    facts = facts_of(face_was, sum(p.care < 0 for p in used), len(used))
    row = row_for(rules.outcomes, facts)
    parts = {"face": (smiler,), "prodder": (prodder,), "witnesses": cast.rest, "front": cast.front}
    till = Till(table, cast, parts | {"all": cast.front + cast.rest})
    till.pay(row.pays)
    settle_bets(table, till, rules.bets, laid, facts)
    line = filled(row.line, roles)
    await gasp(table, card, till, line)

    noted = tuple(CareNoted(mask, card.id, value) for mask, value in care.items())
    faces = (
        face(
            smiler,
            words_of(rules.acts, word),
            did[smiler],
            is_kept=bool(word) and smiler not in broken and face_was != SLIPPED,
        ),
        face(prodder, words_of(rules.vows, vow), did[prodder], is_kept=bool(vow) and prodder not in broken),
    )
    promises = ((smiler, word), (prodder, vow))
    return Result(line, (*till.events(city, card.id), *noted), faces, promises, acts, broken)


def care_of(used: Sequence[Provocation]) -> int:
    """How caring it was to pick these: a rough one is not made good by others."""
    cares = [p.care for p in used]
    return -1 if min(cares) < 0 else min(1, sum(cares))


def pushed_by(crowd: Mapping[int, str]) -> int:
    """How much farther the band will jump for all the giggles; nods take as much away."""
    said = list(crowd.values())
    push = PUSH_A_GIGGLE * (said.count("giggle") - said.count("nod"))
    return max(-CROWD_PUSH_MOST, min(CROWD_PUSH_MOST, push))


def told_of(rules: Smile, used: Sequence[Provocation]) -> str:
    """What the prodder did, in words that fit a plate: the hardest one, and how often."""
    hardest = max(used, key=lambda p: (-p.care, p.push))
    often = ("{did}", "{did}", rules.twice_did, rules.thrice_did)[used.count(hardest)]
    return worded(often, did=hardest.did)


def worlds(card: Card) -> Iterator[Facts]:
    """Everything that may happen on a card, as its table sees it."""
    rules: Smile = card.rules
    can_rough = any(p.care < 0 for p in rules.provocations)
    only_rough = all(p.care < 0 for p in rules.provocations)
    for face_was, used in ((HELD, TURNS), (SLIPPED, TURNS), (DROPPED, TURNS - 1)):
        for rough in range(used if only_rough else 0, used + 1 if can_rough else 1):
            yield facts_of(face_was, rough, used)


def problems(card: Card) -> list[str]:
    """What is wrong with a card, in words."""
    rules: Smile = card.rules
    if card.masks != (2, 2):
        return ["masks: a smile is for two, (2, 2): the face and whoever tries it"]
    found = act_problems("acts", rules.acts, rules.otherwise, most=2)
    if {act.id for act in rules.acts} != {KEEP, DROP}:
        found.append(f'acts: a smile has two, "{KEEP}" and "{DROP}"')
    found += act_problems("vows", rules.vows, rules.vows[0].id if rules.vows else "")
    found += act_problems("provocations", tuple(p.act for p in rules.provocations),
                          rules.provocations[0].id if rules.provocations else "")  # fmt: skip
    found += option_problems("acts", ((a.id, a.words) for a in (*rules.acts, *rules.vows)))
    if any(not 0 <= p.push <= PUSH_MOST for p in rules.provocations):
        found.append(f"provocations: push is from 0 to {PUSH_MOST}")
    if not 3 <= rules.seconds <= SECONDS_MOST or not 1 <= rules.hold_from <= 100:
        found.append(f"seconds is from 3 to {SECONDS_MOST}; hold_from from 1 to 100")
    grammar: dict[str, tuple[str, ...]] = {"face": (HELD, SLIPPED, DROPPED), "rough": ()}
    parts = (*ROLES, "witnesses", "front", "all")
    return found or table_problems(card, rules.outcomes, rules.bets, grammar, parts, ROLES, tuple(worlds(card)))


FORM = Form("smile", Smile, play, problems=problems, tried=(SLIPPED,), lots=6)
