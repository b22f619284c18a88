"""The form `whisper`: one anonymous act; on the day after, the city's ear has fewer voices, and the table may name one.

Who did what on the first day is secret: it is neither shown nor paid for in the open, and no care is noted for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.city import events as ev
from game.city.city import City
from game.city.city_table import CityTable
from game.city.forms.beats import Bet, act_named, act_options, ask_bets, face, gasp, lay, settle_bets
from game.city.forms.card_checks import (
    act_problems,
    option_problems,
    pay_problems,
    stake_problems,
    table_problems,
    text_problems,
)
from game.city.forms.form import Cast, Form, Result
from game.city.forms.tallies import spreads
from game.city.forms.till import Till
from game.city.forms.vows import Vow
from game.city.forms.when import Count, Facts, coverage_problems, row_for, when_problems
from game.city.forms.whisper_ear import ME, ROLES, SILENT, narrowed, second_day, second_worlds
from game.city.pack import Act, Card, Outcome, Said
from game.engine.asks import choose_each
from game.engine.events import Event
from game.engine.prompts import Choose, Option

SEATS_LEAST, SEATS_MOST = 3, 8
FACES_MOST = 2
HEARD, CLEAR = "heard", "clear"
SECOND_FACTS: Mapping[str, tuple[str, ...]] = {
    "me": (), "silent": (), "right": (), "wrong": (), "voice": ("owned", "covered", "named", "free"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Whisper:
    """A card's rules, for two days.

    First day: everyone acts in secret. `when` may ask how many did each act, by its id. Rows pay parts that betray
    nobody: front, all, witnesses, suspects. Second day: `second` may ask how many said "me", kept "silent", named the
    "right" mask or a "wrong" one, and how the "voice" came off: "owned" up, was "covered" by others, "named", "free".
    """

    acts: tuple[Act, ...]
    otherwise: str
    voices: tuple[str, ...]
    """The acts that leave a voice behind. Of several voices the ear keeps one, by lot."""
    outcomes: tuple[Outcome, ...]
    bet: Said
    bets: tuple[Bet, ...]
    second: tuple[Outcome, ...]
    second_stake: Said
    """What is at stake on the second day, in at most 12 words: for a right name, for a wrong one, for the blame."""
    quiet_life: Mapping[str, int]
    """Life points that an act brings, split among its doers and rounded down; nobody sees them before the sums."""
    claims: tuple[Said, ...] = ("Not me", "I was asleep", "Who, me?")
    """What one may say of oneself in public, on either day."""
    key_me: Said = "It was me"
    """The two keys of the second day that name no mask: 14 letters."""
    key_silent: Said = "I say nothing"
    near_did: Said = "was in earshot"
    """What a mask did on the first day: among those that the ear may have heard, or not, or there was nothing."""
    far_did: Said = "was out of earshot"
    deaf_did: Said = "heard nothing"
    me_did: Said = "said “It was me”"
    """And on the second. Whoever names a wrong mask is seen to pay for it; `named`: nobody knows who was right."""
    silent_did: Said = "said nothing"
    right_did: Said = "named {mask}, rightly"
    wrong_did: Said = "named {mask}, wrongly"
    named_did: Said = "named {mask}"
    wrong_costs: int = 2
    """Coins for naming a mask that was not the voice."""

    @property
    def second_words(self) -> Mapping[str, str]:
        """What the second day's keys say, and what came of pressing them."""
        return {
            ME: self.key_me, SILENT: self.key_silent, "me_did": self.me_did, "silent_did": self.silent_did,
            "right_did": self.right_did, "wrong_did": self.wrong_did, "named_did": self.named_did,
        }  # fmt: skip


def facts_of(rules: Whisper, acts: tuple[str, ...]) -> Facts:
    """What the first day's table and the bets read: how many did each act."""
    return {act.id: Count(acts.count(act.id), len(acts)) for act in rules.acts}


def is_second_day(city: City, card: Card) -> bool:
    """Whether a whisper of this card waits for its second day: the ear still has its suspects."""
    return bool(city.suspects.get(card.id))


async def play(table: CityTable, card: Card, cast: Cast) -> Result:
    """On the first day: card, say, do (secret), gasp: what the ear heard. On the second: see `second_day`."""
    rules: Whisper = card.rules
    city = table.state
    if is_second_day(city, card):
        return await second_day(table, card, cast, rules.claims, rules.second, rules.wrong_costs, rules.second_words)
    await lay(table, card, cast, {})

    claims = Choose("claim", tuple(Option(c, c) for c in rules.claims), "", "open", card.id)
    said, laid = await (
        choose_each({city.seat_of(m): claims for m in cast.front}, "say") & ask_bets(table, card, cast, rules.bets, {})
    )
    word = {mask: said[city.seat_of(mask)] for mask in cast.front}
    table.show(ev.Promised(tuple(word.items())))

    whisper = Choose("whisper", act_options(rules.acts), rules.otherwise, "secret", card.id)
    pressed = await choose_each({city.seat_of(m): whisper for m in cast.front}, "do")
    did = {m: act_named(rules.acts, pressed[city.seat_of(m)]) for m in cast.front}
    voices = tuple(m for m, act in did.items() if act.id in rules.voices)
    voice = table.dice(cast.place, "voice").choice(voices) if voices else None
    suspects = narrowed(table, cast, cast.front, voice, "first") if voice else ()
    acts = tuple((m, HEARD, rules.near_did) if m in suspects else (m, CLEAR, rules.far_did) for m in did)
    table.show(ev.Acted(acts))

    facts = facts_of(rules, tuple(act.id for act in did.values()))
    row = row_for(rules.outcomes, facts)
    parts = {"front": cast.front, "witnesses": cast.rest, "all": cast.front + cast.rest, "suspects": suspects}
    till = Till(table, cast, parts)
    till.pay(row.pays)
    settle_bets(table, till, rules.bets, laid, facts)
    await gasp(table, card, till, row.line)

    told: list[Event] = list(till.events(city, card.id))
    doers = Counter(act.id for act in did.values())
    quiet = ((mask, rules.quiet_life.get(act.id, 0) // doers[act.id]) for mask, act in did.items())
    told += [ev.LivedQuietly(city.seat_of(mask), life, card.id) for mask, life in quiet if life]
    if voice:
        told += [ev.Whispered(card.id, voice, did[voice].id), ev.VoiceNarrowed(card.id, suspects)]
    seen = table.dice(cast.place, "heard").shuffled(suspects or cast.front)[:FACES_MOST]
    faces = tuple(face(m, word[m], rules.near_did if suspects else rules.deaf_did, is_kept=False) for m in seen)
    return Result(row.line, tuple(told), faces)


def worlds(card: Card) -> Iterator[Facts]:
    """Everything that may happen on a card's first day, as its table sees it."""
    rules: Whisper = card.rules
    ids = tuple(act.id for act in rules.acts)
    for of in range(SEATS_LEAST, SEATS_MOST + 1):
        for counts in spreads(ids, of):
            yield {act: Count(n, of) for act, n in counts.items()}


def problems(card: Card) -> list[str]:
    """What is wrong with a card, in words."""
    rules: Whisper = card.rules
    if card.masks != (0, 0):
        return ["masks: a whisper is for everyone, (0, 0)"]
    found = act_problems("acts", rules.acts, rules.otherwise)
    ids = tuple(act.id for act in rules.acts)
    found += ["acts: what is paid can be seen; leave gives out" for act in rules.acts if act.gives]
    for key, named in (("voices", rules.voices), ("quiet_life", tuple(rules.quiet_life))):
        found += [f'{key}: "{i}" is no act; use one of {", ".join(ids)}' for i in named if i not in ids]
    if not 0 < len(set(rules.voices)) < len(ids):
        found.append("voices: at least one act leaves a voice, and at least one does not")
    if any(not 0 <= life <= 3 for life in rules.quiet_life.values()) or rules.wrong_costs < 1:
        found.append("quiet_life is from 0 to 3 a mask; wrong_costs at least 1")
    found += [] if 2 <= len(rules.claims) <= 4 else ["claims: there must be 2 to 4"]
    found += option_problems("claims", ((claim, claim) for claim in rules.claims))
    grammar: dict[str, tuple[str, ...]] = dict.fromkeys(ids, ())
    parts = ("front", "witnesses", "all", "suspects")
    found = found or table_problems(card, rules.outcomes, rules.bets, grammar, parts, (), tuple(worlds(card)))
    return found or _second_problems(rules)


def _second_problems(rules: Whisper) -> list[str]:
    found = [f"second_stake: {said}" for said in stake_problems(rules.second_stake)]
    found += text_problems("second_stake", rules.second_stake, ())
    for i, row in enumerate(rules.second, 1):
        where = f"second, row {i}"
        # Only where the voice came out may it be named, or paid by that name.
        is_out = bool(row.when.get("voice")) and set(row.when["voice"].split("|")) <= {"owned", "named"}
        found += when_problems(where, row.when, SECOND_FACTS)
        found += text_problems(where, row.line, ("voice",) if is_out else ())
        for pay in row.pays:
            found += pay_problems(where, pay, (*ROLES, "voice") if is_out else ROLES)
    worlds = second_worlds(SEATS_LEAST, SEATS_MOST)
    return found or [says.replace("outcomes", "second", 1) for says in coverage_problems(rules.second, worlds)]


def vows(rules: Whisper) -> tuple[Vow, ...]:
    """What one may say of oneself; nothing can be held against it."""
    return tuple(Vow(claim, claim, binds=False) for claim in rules.claims)


def stake_again(rules: Whisper) -> str:
    """What is at stake on the second day."""
    return rules.second_stake


def quiet(rules: Whisper) -> int:
    """What the dearest act brings whoever alone did it."""
    return max(rules.quiet_life.values(), default=0)


FORM = Form(
    "whisper", Whisper, play, problems=problems, returns=is_second_day, stake_again=stake_again, days=2, lots=4,
    vows=vows, quiet=quiet,
)  # fmt: skip
