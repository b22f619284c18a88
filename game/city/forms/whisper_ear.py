"""The second day of a `whisper`: the ear has fewer voices left; own up, cover, name a mask, or keep silent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.forms.beats import face, filled, gasp, lay, no_answer
from game.city.forms.form import Cast, FaceUp, Result
from game.city.forms.till import Till
from game.city.forms.when import Count, Facts, row_for
from game.city.pack import Card, MaskId, Outcome
from game.engine.asks import answered_each, choose_each
from game.engine.events import Event
from game.engine.prompts import Choose, Gist, Option, Seat

ME, SILENT = "me", "silent"
ROLES = ("front", "all", "me", "silent", "right", "wrong", "misnamed", "covers", "suspects")
SUSPECTS_LEAST = 2
NAMES_ON_OFFER = 3
"""With "It was me" and silence that makes five buttons; every key may stand on every strip, so the voice's does not
differ from anybody's."""
FACES_MOST = 3


def narrowed(table: CityTable, cast: Cast, among: Sequence[MaskId], voice: MaskId, day: str) -> tuple[MaskId, ...]:
    """The voice among fewer others, in the order of seats: two thirds on the first day, half on the second."""
    keep = (2 * len(among) + 2) // 3 if day == "first" else min(NAMES_ON_OFFER, (len(among) + 1) // 2)
    others = table.dice(cast.place, "ear", day).shuffled([m for m in among if m != voice])
    left = {voice, *others[: max(SUSPECTS_LEAST, keep) - 1]}
    return tuple(m for m in among if m in left)


def name_prompts(
    table: CityTable, masks: Sequence[MaskId], suspects: Sequence[MaskId], about: str, words: Mapping[str, str]
) -> dict[Seat, Choose]:
    """For each mask: the suspects but for itself (in a gentler match nobody is named), owning up, and silence."""
    prompts = {}
    for mask in masks:
        named = () if table.is_soft else tuple(m for m in suspects if m != mask)
        names = (Option(m, "{" + m + "}", Gist(coins=1.0, kindness=-1, risk=0.6)) for m in named)
        options = (*names, Option(ME, words[ME], Gist(coins=-1.5, kindness=1)), Option(SILENT, words[SILENT]))
        prompts[table.state.seat_of(mask)] = Choose("name", options, SILENT, about=about)
    return prompts


def fate(voice: MaskId, pressed: dict[MaskId, str]) -> str:
    """How the voice came off: it "owned" up, was "covered" by others, was "named", or goes "free".

    Whoever covers takes the blame whole: then it stays open whether the voice was named.
    """
    if pressed[voice] == ME:
        return "owned"
    if ME in pressed.values():
        return "covered"
    return "named" if voice in pressed.values() else "free"


def told_of(words: Mapping[str, str], pressed: str, voice: MaskId, how: str) -> str:
    """What a mask did on the second day, in words. Whoever names a wrong mask is seen to pay for it, so it is said;

    only where somebody took the blame does it stay open who was right.
    """
    if pressed == ME:
        return words["me_did"]
    if pressed == SILENT:
        return words["silent_did"]
    which = "named" if how == "covered" else "right" if pressed == voice else "wrong"
    return filled(words[f"{which}_did"], {pressed: "mask"})


async def second_day(
    table: CityTable,
    card: Card,
    cast: Cast,
    claims: Sequence[str],
    rows: Sequence[Outcome],
    wrong_costs: int,
    words: Mapping[str, str],
) -> Result:
    """Card, say, do (the suspects are fewer now), gasp. After this the ear is closed."""
    city = table.state
    voice = city.voices[card.id].mask
    everyone = cast.front + cast.rest
    suspects = narrowed(table, cast, city.suspects[card.id], voice, "second")
    await lay(table, card, cast, dict.fromkeys(suspects, "suspect"))

    claim = Choose("claim", tuple(Option(c, c) for c in claims), "", "open", card.id)
    said = await choose_each({city.seat_of(m): claim for m in everyone}, "say")
    word = {m: said[city.seat_of(m)] for m in everyone}
    table.show(ev.Promised(tuple(word.items())))

    answers, silent = await answered_each(name_prompts(table, everyone, suspects, card.id, words), "do")
    no_answer(table, silent)
    pressed = {m: answers[city.seat_of(m)] for m in everyone}
    how = fate(voice, pressed)
    acts = tuple((m, p, told_of(words, p, voice, how)) for m, p in pressed.items())
    table.show(ev.Acted(acts))

    named = {m: p for m, p in pressed.items() if p not in (ME, SILENT)}
    right = tuple(m for m, p in named.items() if p == voice)
    wrong = tuple(m for m, p in named.items() if p != voice)
    if how == "covered":
        # Somebody took the blame: as far as anyone can tell, whoever named another mask was wrong.
        confessed = {m for m, p in pressed.items() if p == ME}
        right, wrong = (), tuple(m for m, p in named.items() if p not in confessed)
    facts = facts_of(pressed, right, wrong, how)
    row = row_for(rows, facts)
    parts = {"front": cast.front, "all": everyone, "right": right, "wrong": wrong, "suspects": suspects}
    parts |= {key: tuple(m for m, p in pressed.items() if p == key) for key in (ME, SILENT)}
    parts["covers"] = tuple(m for m in parts[ME] if m != voice)
    parts["misnamed"] = tuple(dict.fromkeys(named[m] for m in wrong))
    parts["voice"] = (voice,) if how in ("owned", "named") else ()
    till = Till(table, cast, parts)
    for mask in wrong:
        till.add(mask, -wrong_costs)
    till.pay(row.pays)
    if how == "owned":
        for mask in parts["covers"]:
            till.note("kept_company", by=mask, of=voice)
    line = filled(row.line, dict.fromkeys(parts["voice"], "voice"))
    await gasp(table, card, till, line)

    told: list[Event] = [*till.events(city, card.id), ev.VoiceNarrowed(card.id, ())]
    told += [ev.VoiceNamed(card.id, m, p, p == voice) for m, p in named.items() if how != "covered"]
    told += [ev.CareNoted(m, card.id, _care(p)) for m, p in pressed.items()]
    return Result(line, tuple(told), _faces(table, cast, word, pressed, acts), acts=acts)


def _care(pressed: str) -> int:
    return {ME: 1, SILENT: 0}.get(pressed, -1)


def _faces(
    table: CityTable, cast: Cast, word: dict[MaskId, str], pressed: dict[MaskId, str],
    acts: tuple[tuple[MaskId, str, str], ...],
) -> tuple[FaceUp, ...]:  # fmt: skip
    """Those who took it upon themselves, those who named; where nobody did, one who kept silent."""
    order = table.dice(cast.place, "faces").ranked(
        tuple(pressed), lambda m: -abs(_care(pressed[m])) * 2 - _care(pressed[m])
    )
    seen = [m for m in order if pressed[m] != SILENT][:FACES_MOST] or order[:1]
    did = {m: what for m, _, what in acts}
    return tuple(face(m, word[m], did[m], is_kept=False) for m in seen)


def facts_of(pressed: dict[MaskId, str], right: Sequence[MaskId], wrong: Sequence[MaskId], how: str) -> Facts:
    """What the second day's table reads."""
    of, said = len(pressed), tuple(pressed.values())
    return {
        "me": Count(said.count(ME), of), "silent": Count(said.count(SILENT), of),
        "right": Count(len(right), of), "wrong": Count(len(wrong), of), "voice": how,
    }  # fmt: skip


@cache
def second_worlds(least: int, most: int) -> tuple[Facts, ...]:
    """Everything that may happen on a second day at tables of `least` to `most`: the same for each card."""
    return tuple(_second_worlds(least, most))


def _second_worlds(least: int, most: int) -> Iterator[Facts]:
    for of in range(least, most + 1):
        for me in range(of + 1):
            for silent in range(of + 1 - me):
                for right in range(of + 1 - me - silent):
                    wrong = of - me - silent - right
                    hows = ("owned", "covered") if me else ("named",) if right else ("free",)
                    for how in hows:
                        if (how == "covered" and right) or (how == "owned" and right == of):
                            continue
                        facts = {"me": me, "silent": silent, "right": right, "wrong": wrong}
                        yield {key: Count(n, of) for key, n in facts.items()} | {"voice": how}
