"""The form `feed`: all post at once to one wall; a filter drops some of it, hearts carry weight, irony is misread.

What is posted is sealed until the wall is up; who is hired to cheer is never shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.forms.beats import (
    Bet,
    act_named,
    ask_bets,
    asked,
    broken_words,
    face,
    gasp,
    lay,
    no_answer,
    promised,
    settle_bets,
    worded,
    words_of,
)
from game.city.forms.card_checks import OPTION_LETTERS_MAX, act_problems, table_problems
from game.city.forms.feed_wall import NOTICE, Hearts, like_prompts, wall_of
from game.city.forms.form import Cast, FaceUp, Form, Result
from game.city.forms.reception import reach
from game.city.forms.tallies import keys_asked, spreads
from game.city.forms.till import Till
from game.city.forms.when import Count, Facts, row_for
from game.city.pack import Act, Card, MaskId, Outcome, Said
from game.engine.asks import answered_each, choose_each
from game.engine.events import Event
from game.engine.prompts import Choose, Gist, Option, Seat

POSTS = ("approved", "plain", "gloomy", "ironic")
IRONY = ("approved", "sensitive", "lot")
MYSELF, HIRED = "myself", "hired"
CHEERER = "cheerer"
CHEER_LIFE = 1
"""What a hired cheerer quietly has for a post in the approved tone; nobody sees it before the sums."""
FACES_MOST = 3
SEATS_LEAST, SEATS_MOST = 3, 8


@dataclass(frozen=True, slots=True)
class Feed:
    """A card's rules. The acts are posts; their ids are the tones approved, plain, gloomy, ironic.

    `when` may ask how many posted in each tone, how many posts were "dropped", how many "shared" the notice, and what
    stood on "top": a tone, "notice" or "nothing".
    """

    acts: tuple[Act, ...]
    otherwise: str
    outcomes: tuple[Outcome, ...]
    bet: Said
    bets: tuple[Bet, ...]
    notice: Said
    """The key under which one shares the city's own notice."""
    drops: tuple[str, ...] = ("gloomy", "sensitive")
    """Tones, as the machine reads them, that it quietly drops."""
    darkens: tuple[str, ...] = ("sensitive",)
    """Tones, as the machine reads them, that put a poster in the dark until tomorrow is over."""
    irony: str = "lot"
    """How the machine reads irony: as "approved" (at its word), as "sensitive", or by "lot"."""
    hires: bool = False
    """Whether everyone may secretly be hired to cheer before posting."""
    key_myself: Said = "I am myself"
    """The two keys of that, and the one that likes nothing: 14 letters."""
    key_hired: Said = "Hired to cheer"
    key_scroll: Said = "Scroll on"
    dark_did: Said = "{did}, in the dark"
    """What a mask did whose post was not seen by anybody, was dropped, was taken at its word, came too late."""
    unseen_did: Said = "{did}, unseen"
    believed_did: Said = "{did}, believed"
    late_did: Said = "{did}, late"

    @property
    def fates(self) -> Mapping[str, str]:
        """The four, by what became of a post; of all others what was done, as it is."""
        return {
            "dark": self.dark_did, "unseen": self.unseen_did, "believed": self.believed_did, "late": self.late_did,
            "": "{did}",
        }  # fmt: skip

    @property
    def hire(self) -> tuple[Option, ...]:
        """What everyone is asked who may be hired."""
        return Option(MYSELF, self.key_myself), Option(HIRED, self.key_hired, Gist(coins=1.0, kindness=-1, risk=0.3))


def machine_tone(table: CityTable, cast: Cast, rules: Feed, mask: MaskId, post: str) -> str:
    """What the machine takes a post for: it cannot read irony."""
    if post != "ironic":
        return post
    if rules.irony != "lot":
        return rules.irony
    return table.dice(cast.place, "irony", mask).choice(("approved", "sensitive"))


async def play(table: CityTable, card: Card, cast: Cast) -> Result:
    """Card, say, (do: hire,) do: post, wall: like, gasp."""
    rules: Feed = card.rules
    city = table.state
    posters = cast.front
    everyone = cast.front + cast.rest
    await lay(table, card, cast, {})

    said, laid = await (
        choose_each(promised(table, posters, rules.acts, card.id), "say") & ask_bets(table, card, cast, rules.bets, {})
    )
    word = {mask: said[city.seat_of(mask)] for mask in posters}
    table.show(ev.Promised(tuple((m, words_of(rules.acts, w)) for m, w in word.items())))

    hired: dict[Seat, str] = {}
    if rules.hires:
        hire = Choose("hire", rules.hire, MYSELF, "secret", card.id)
        hired = await choose_each({city.seat_of(m): hire for m in posters}, "do")
    pressed, silent = await answered_each(asked(table, posters, "post", rules.acts, rules.otherwise, card.id))
    no_answer(table, silent)
    did = {m: act_named(rules.acts, pressed[city.seat_of(m)]) for m in posters}
    tone = {m: machine_tone(table, cast, rules, m, act.id) for m, act in did.items()}
    wall = wall_of(table, cast, did, tone, rules.drops)
    table.show(ev.WallShown(tuple((m, did[m].id, did[m].did) for m in wall.seen)))

    likes = await choose_each(like_prompts(table, wall, did, everyone, rules.notice, rules.key_scroll, card.id), "wall")
    hearts = Hearts.counted(table, cast, wall, did, {m: likes[city.seat_of(m)] for m in everyone})
    top = hearts.top(table, cast)
    acts = tuple((m, act.id, worded(rules.fates[wall.fate(m, act, tone[m])], did=act.did)) for m, act in did.items())
    broken = broken_words(rules.acts, word, did)
    table.show(ev.HeartsShown(hearts.likes, hearts.sharers, tuple(hearts.sums.items())), ev.Acted(acts, broken))

    on_top = top if top in (NOTICE, "nothing") else did[top].id
    counts = {act.id: sum(done.id == act.id for done in did.values()) for act in rules.acts}
    facts = facts_of(rules, counts, len(posters) - len(wall.seen), len(hearts.sharers), len(everyone), on_top)
    row = row_for(rules.outcomes, facts)
    in_the_dark = () if table.is_soft else tuple(m for m in posters if tone[m] in rules.darkens)
    parts = {act.id: tuple(m for m in posters if did[m].id == act.id) for act in rules.acts}
    parts |= {f"seen_{name}": tuple(m for m in masks if m in wall.seen) for name, masks in parts.items()}
    parts |= {"top": (top,) if top in did else (), "sharers": hearts.sharers, "dark": in_the_dark}
    parts |= {"dropped": tuple(m for m in posters if m not in wall.seen), "front": posters, "all": everyone}
    till = Till(table, cast, parts)
    till.pay(row.pays)
    for mask, reading in tone.items():
        till.note("posted", by=mask, tone=reading)
    for by, of in hearts.likes:
        till.note("liked", by=by, of=of)
    for mask in hearts.sharers:
        till.note("shared", by=mask)
    settle_bets(table, till, rules.bets, laid, facts)
    await gasp(table, card, till, row.line)

    cheerers = [m for m in posters if is_cheerer(city.roles, hired, city.seat_of(m)) and did[m].id == "approved"]
    told: list[Event] = [ev.GateMet("network", m, reach(city, m), card.id) for m in posters]
    told += [*till.events(city, card.id), *(ev.Darkened(m, city.day + 1) for m in in_the_dark)]
    told += [ev.RoleTaken(seat, CHEERER if role == HIRED else "") for seat, role in hired.items()]
    told += [ev.LivedQuietly(city.seat_of(m), CHEER_LIFE, CHEERER) for m in cheerers]
    told += [ev.CareNoted(mask, card.id, act.care) for mask, act in did.items()]
    ended = {mask: what for mask, _, what in acts}
    seen = tuple(dict.fromkeys((*broken, *_to_rate(table, cast, did, top))))
    faces = tuple(_face(rules, m, word[m], did[m], ended[m]) for m in seen)
    return Result(row.line, tuple(told), faces, tuple(word.items()), acts, broken)


def is_cheerer(roles: dict[Seat, str], hired: dict[Seat, str], seat: Seat) -> bool:
    """Whether a seat is paid to cheer: by what it pressed now, else by what it took on an earlier day."""
    return hired[seat] == HIRED if seat in hired else roles.get(seat) == CHEERER


def _to_rate(table: CityTable, cast: Cast, did: dict[MaskId, Act], top: str) -> tuple[MaskId, ...]:
    """Whoever stands on top, and by lot one of the kindest and one of the least kind posts."""
    chosen = [top] if top in did else []
    cares = sorted({act.care for act in did.values()})
    for care in dict.fromkeys((cares[-1], cares[0])):
        chosen.append(table.dice(cast.place, "seen", care).choice([m for m, act in did.items() if act.care == care]))
    return tuple(dict.fromkeys(chosen))[:FACES_MOST]


def _face(rules: Feed, mask: MaskId, word: str, act: Act, told: str) -> FaceUp:
    return face(mask, words_of(rules.acts, word), told, is_kept=word == act.id)


def facts_of(rules: Feed, counts: dict[str, int], dropped: int, shared: int, table: int, top: str) -> Facts:
    """What the table of outcomes and the bets read; `table`: how many could share."""
    return _rest(_posts(rules, counts), sum(counts.values()), dropped, shared, table, top)


def _posts(rules: Feed, counts: dict[str, int]) -> dict[str, Count | str]:
    of = sum(counts.values())
    return {act.id: Count(counts[act.id], of) for act in rules.acts}


def _rest(posts: dict[str, Count | str], of: int, dropped: int, shared: int, table: int, top: str) -> Facts:
    return posts | {"dropped": Count(dropped, of), "shared": Count(shared, table), "top": top}


def worlds(card: Card) -> Iterator[Facts]:
    """Everything that may happen on a card as its table sees it (and a little that cannot)."""
    rules: Feed = card.rules
    ids = tuple(act.id for act in rules.acts)
    asked_for = keys_asked(rules.outcomes, rules.bets)
    for of in range(SEATS_LEAST, SEATS_MOST + 1):
        for counts in spreads(ids, of):
            posts = _posts(rules, counts)  # once for all that may become of them: there are ten thousand worlds
            sure = sum(counts[i] for i in ids if i in rules.drops)
            for dropped in range(sure, of + 1) if "dropped" in asked_for else (sure,):
                for shared in range(of + 1) if "shared" in asked_for else (0,):
                    if "top" not in asked_for:
                        yield _rest(posts, of, dropped, shared, of, "nothing")
                        continue
                    tops = [i for i in ids if counts[i] and i not in rules.drops] if dropped < of else []
                    for top in ("nothing", *([NOTICE] if shared or "shared" not in asked_for else []), *tops):
                        yield _rest(posts, of, dropped, shared, of, top)


def problems(card: Card) -> list[str]:
    """What is wrong with a card, in words."""
    rules: Feed = card.rules
    if card.masks != (0, 0):
        return ["masks: a feed is for everyone, (0, 0)"]
    found = act_problems("acts", rules.acts, rules.otherwise)
    ids = tuple(act.id for act in rules.acts)
    found += [f'acts: "{i}" is no tone; use {", ".join(POSTS)}' for i in ids if i not in POSTS]
    found += ["acts: a post costs nothing; leave gives out" for act in rules.acts if act.gives]
    readings = ("approved", "plain", "gloomy", "sensitive")
    for key, tones in (("drops", rules.drops), ("darkens", rules.darkens)):
        found += [
            f'{key}: "{t}" is no tone to a machine; use {", ".join(readings)}' for t in tones if t not in readings
        ]
    if rules.irony not in IRONY:
        found.append(f'irony: "{rules.irony}" is not known; use {", ".join(IRONY)}')
    if not 0 < len(rules.notice) <= OPTION_LETTERS_MAX:
        found.append(f"notice: it stands under a small key; say it in {OPTION_LETTERS_MAX} letters")
    grammar: dict[str, tuple[str, ...]] = dict.fromkeys((*ids, "dropped", "shared"), ())
    grammar["top"] = (*ids, NOTICE, "nothing")
    parts = (*ids, *(f"seen_{i}" for i in ids), "top", "sharers", "dark", "dropped", "front", "all")
    return found or table_problems(card, rules.outcomes, rules.bets, grammar, parts, (), tuple(worlds(card)))


FORM = Form("feed", Feed, play, problems=problems, quiet=lambda rules: CHEER_LIFE * rules.hires)
