"""The city of Plaudit as it stands, and the one table that applies events to it; nothing else changes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from game.city import events as ev
from game.city.deeds import DEEDS, Bought, Deed, Rated
from game.city.pack import MaskId
from game.city.regimes.regime import Regime
from game.city.regimes.registry import all_regimes
from game.engine.events import CardStruck, Event, Softened
from game.engine.prompts import Seat


@dataclass(slots=True)
class Promise:
    """What a mask said and did in one encounter."""

    day: int
    card: str
    mask: MaskId
    said: str
    did: str
    is_kept: bool
    """Whether it did no less than it said; a mask that said nothing broke nothing."""


@dataclass(slots=True)
class Memory:
    """What somebody who watches remembers of what was shown: for bots and screens. No rule reads any of it."""

    bulletin: tuple[str, str] = ("", "")
    """This morning's headline and event."""
    face: ev.FaceShown | None = None
    """The face that is up for stars."""
    said: dict[MaskId, str] = field(default_factory=dict)
    """What was promised over the card that is played."""
    kindness: dict[MaskId, list[int]] = field(default_factory=dict)
    """How kind each face of a mask was, in the order in which they were shown."""
    away: dict[tuple[str, MaskId], int] = field(default_factory=dict)
    """The day of the last no that a mask met at a kind of door."""
    gates: dict[MaskId, dict[str, str]] = field(default_factory=dict)
    """How each gate last answered a mask: treatments by gate."""
    offered: dict[str, dict[MaskId, int]] = field(default_factory=dict)
    """How far each mask would rise under each rule on offer."""
    petitioned: ev.Petitioned | None = None
    """What was last asked for aloud."""
    chair_end: str = ""
    """How the chair's matter was closed: a key of `chair.OUTCOMES`, "" while it is not."""
    is_held: bool = False
    """Whether somebody on board held the plane's door."""
    referendum: str = ""
    """What the last vote decided."""


@dataclass(slots=True)
class City:
    """The state: all that rules read; and apart from it the `memory` of whoever watches, which no rule may read.

    A screen's or a seat's city is the same class folded from fewer events.
    Masks are ids in seat order at the start; `wearer` says which seat wears a mask now.
    """

    scenario: str = ""
    length: str = ""
    reveal: int = 0
    """How much the end will show, as it was announced."""
    days: int = 0
    day: int = 0
    act: int = 0
    masks: tuple[MaskId, ...] = ()
    bots: tuple[Seat, ...] = ()
    wearer: dict[MaskId, Seat] = field(default_factory=dict)
    regime: str = "mean"
    coins: dict[MaskId, int] = field(default_factory=dict)
    life: dict[Seat, int] = field(default_factory=dict)
    quiet_life: dict[Seat, int] = field(default_factory=dict)
    home: dict[MaskId, str] = field(default_factory=dict)
    place: dict[MaskId, str] = field(default_factory=dict)
    score: dict[MaskId, float | int | str | None] = field(default_factory=dict)
    tier: dict[MaskId, int] = field(default_factory=dict)
    rank: dict[MaskId, int] = field(default_factory=dict)
    """Places by exact standing, 1 the best, ties sharing the better place; a view knows only `shown`."""
    shown: dict[MaskId, tuple[str, int, int, bool]] = field(default_factory=dict)
    rounds: list[list[Deed]] = field(default_factory=lambda: [[]])
    turned_away: dict[str, tuple[MaskId, ...]] = field(default_factory=dict)
    fronts: dict[MaskId, int] = field(default_factory=dict)
    played: list[str] = field(default_factory=list)
    events_seen: list[str] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    vouched: tuple[MaskId, MaskId] | None = None
    friends: set[frozenset[MaskId]] = field(default_factory=set)
    headline: str = ""
    later: list[ev.Deferred] = field(default_factory=list)
    """What falls due on a coming evening."""
    job: dict[MaskId, tuple[str, int]] = field(default_factory=dict)
    dark: dict[MaskId, int] = field(default_factory=dict)
    """The last day that a mask is in the dark."""
    roles: dict[Seat, str] = field(default_factory=dict)
    hired: list[MaskId] = field(default_factory=list)
    """Who has ever been hired to cheer."""
    voices: dict[str, ev.Whispered] = field(default_factory=dict)
    heard: dict[str, int] = field(default_factory=dict)
    """On which day the ear kept each voice, by card."""
    played_back: list[str] = field(default_factory=list)
    """Whose voices on file have been played to the filter, by card, once for each time."""
    suspects: dict[str, tuple[MaskId, ...]] = field(default_factory=dict)
    headline_guesses: tuple[tuple[MaskId, str], ...] = ()
    districts: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    wish: dict[Seat, str] = field(default_factory=dict)
    given: list[ev.StarsGiven] = field(default_factory=list)
    own_stars: list[ev.OwnStars] = field(default_factory=list)
    guesses: list[ev.Guessed] = field(default_factory=list)
    ranks: list[dict[MaskId, int]] = field(default_factory=list)
    """Places after each closed day, 1 the best, ties sharing the better place; from exact standings."""
    nights: list[dict[MaskId, str]] = field(default_factory=list)
    """Homes slept in, night by night."""
    foot: tuple[MaskId, ...] = ()
    """Who stood at the foot of the hill yesterday evening, or tonight once that was named."""
    book: dict[MaskId, int] = field(default_factory=dict)
    """Whose name is in the Book, and since which day."""
    guarantors: dict[MaskId, tuple[MaskId, int]] = field(default_factory=dict)
    """Who has signed for a name in the Book, and on which day."""
    shunned: tuple[MaskId, int] = ("", 0)
    """Who last walked with the last of the hill, and on which day."""
    flown: tuple[MaskId, ...] = ()
    laws: tuple[str, ...] = ()
    """What has become law and stays: keys of `LAWS`; "lent:NAME" and "banned:NAME" for rules on offer."""
    chair: dict[int, dict[MaskId, str]] = field(default_factory=dict)
    """What each mask said of the empty chair, on its first and its second day."""
    trail: list[dict[MaskId, str]] = field(default_factory=list)
    """Where each mask was seen, day by day."""
    opinions: list[ev.PollAnswered] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    """Facts that were guessed already."""
    effects: dict[str, int] = field(default_factory=dict)
    """What headline and event change today: sums by effect kind."""
    charter: tuple[str, ...] = ()
    """Articles that stand, in the order in which they were brought."""
    brought: dict[str, ev.ArticleBrought] = field(default_factory=dict)
    """Every article ever brought, by its id: by whom, and whose names stand under it."""
    lasting: dict[str, int] = field(default_factory=dict)
    """What the charter changes every day: sums by effect kind."""
    is_soft: bool = False
    struck: list[str] = field(default_factory=list)
    memory: Memory = field(default_factory=Memory)
    regimes: Mapping[str, Regime] = field(default_factory=all_regimes, repr=False, compare=False)
    """Every rule of scoring that may come into force in this match: no state, so in no digest."""

    @property
    def rule(self) -> Regime:
        """The rule in force."""
        return self.regimes[self.regime]

    def seat_of(self, mask: MaskId) -> Seat:
        """The seat that wears `mask` now."""
        return self.wearer[mask]

    def mask_of(self, seat: Seat) -> MaskId:
        """The mask that `seat` wears now; KeyError if it wears none."""
        masks = self.masks
        if seat < len(masks) and self.wearer[masks[seat]] == seat:  # its first one, mostly
            return masks[seat]
        for mask, wearer in self.wearer.items():
            if wearer == seat:
                return mask
        raise KeyError(seat)

    def effect(self, kind: str) -> int:
        """What today's headline and event and the charter add to `kind`; 0 on a plain day."""
        return self.effects.get(kind, 0) + self.lasting.get(kind, 0)

    def is_dark(self, mask: MaskId) -> bool:
        """Whether what `mask` posts today reaches nobody, as the filter took offence."""
        return self.dark.get(mask, 0) >= self.day > 0

    def shunned_since(self, day: int) -> tuple[MaskId, ...]:
        """Who walked with the last of the hill on that day, if anybody did."""
        mask, since = self.shunned
        return (mask,) if mask and since == day else ()

    def debts(self, mask: MaskId) -> list[ev.Deferred]:
        """What `mask` still has to pay, the earliest first."""
        return sorted((due for due in self.later if due.mask == mask and due.coins < 0), key=lambda due: due.day)

    def by_seat(self) -> list[MaskId]:
        """Masks in the order of the seats that wear them now."""
        return sorted(self.wearer, key=self.wearer.__getitem__)

    def can_pay(self, mask: MaskId, coins: int) -> bool:
        """Whether the purse holds `coins`."""
        return self.coins[mask] >= coins

    def payment(self, mask: MaskId, coins: int, why: str) -> ev.Paid:
        """A payment that stops at an empty purse."""
        return ev.Paid(mask, max(coins, -self.coins[mask]), why)


Applier = Callable[[City, Any], None]


def _brought(city: City, e: ev.ArticleBrought) -> None:
    city.brought[e.article] = e
    _stands(city, (*city.charter, e.article))


def _stands(city: City, charter: tuple[str, ...]) -> None:
    city.charter, city.lasting = charter, {}
    for told in (city.brought[article] for article in charter):
        city.lasting[told.kind] = city.lasting.get(told.kind, 0) + told.amount


def _began(city: City, e: ev.MatchBegan) -> None:
    city.scenario, city.length, city.days, city.masks, city.bots = e.scenario, e.length, e.days, e.masks, e.bots
    city.wearer = {mask: seat for seat, mask in enumerate(e.masks)}
    for seat, mask in enumerate(e.masks):
        city.coins[mask] = 0
        city.life[seat] = 0
        city.quiet_life[seat] = 0
        city.fronts[mask] = 0
        city.tier[mask] = 2
        city.score[mask] = None


def _day_began(city: City, e: ev.DayBegan) -> None:
    city.day, city.act, city.districts = e.day, e.act, e.districts
    city.place = {}
    city.vouched = None
    city.effects = {}


def _effects(city: City, e: ev.EffectsSet) -> None:
    for kind, amount in e.effects:
        city.effects[kind] = city.effects.get(kind, 0) + amount


def _bulletin(city: City, e: ev.BulletinRead) -> None:
    city.memory.bulletin = (e.headline, e.event)
    city.headline = ""  # read once; a gentler match may write none tonight
    if e.event:
        city.events_seen.append(e.event)


def _judged(city: City, e: ev.StandingsJudged) -> None:
    for mask, score, tier, place in e.rows:
        city.score[mask] = score
        city.tier[mask] = tier
        city.rank[mask] = place


def _shown(city: City, e: ev.StandingsShown) -> None:
    for mask, text, tier, place, is_veiled in e.rows:
        city.shown[mask] = (text, tier, place, is_veiled)
        city.tier[mask] = tier  # tiers are public: doors answer by them in the open


def _face_shown(city: City, e: ev.FaceShown) -> None:
    city.memory.face = e
    city.memory.kindness.setdefault(e.mask, []).append(e.kindness)


def _stars(city: City, e: ev.StarsGiven) -> None:
    city.given.append(e)
    city.rounds[-1].append(Rated(e.by, e.of, e.stars, e.context))


@lru_cache(maxsize=512)  # every view has it, and nobody changes it
def _deed_of(deed: str, pairs: tuple[tuple[str, Any], ...]) -> Deed:
    return DEEDS[deed](**dict(pairs))


def _deed(city: City, e: ev.DeedNoted) -> None:
    city.rounds[-1].append(_deed_of(e.deed, e.pairs))
    if e.deed in ("befriended", "unfriended"):
        values = dict(e.pairs)
        pair = frozenset((str(values["by"]), str(values["of"])))
        (city.friends.add if e.deed == "befriended" else city.friends.discard)(pair)


def _door(city: City, e: ev.DoorAnswered) -> None:
    came = [row[0] for row in e.rows]
    kept = [mask for mask in city.turned_away.get(e.kind, ()) if mask not in came]
    city.turned_away[e.kind] = (*kept, *[row[0] for row in e.rows if not row[2]])
    for mask, treatment, is_in, _ in e.rows:
        if not is_in:
            city.memory.away[e.kind, mask] = city.day
        city.memory.gates.setdefault(mask, {})[e.gate] = treatment


def _vouched(city: City, e: ev.Vouched) -> None:
    city.vouched = (e.by, e.of)
    if e.door != "plane":
        city.turned_away["travel"] = tuple(m for m in city.turned_away.get("travel", ()) if m != e.of)


def _encounter_done(city: City, e: ev.EncounterDone) -> None:
    said = dict(e.promises)
    for mask in e.front:
        city.fronts[mask] += 1
    for mask, act, _ in e.acts:
        if mask in said:
            city.promises.append(Promise(city.day, e.card, mask, said[mask], act, mask not in e.broken))
    city.played.append(e.card)


def _role_taken(city: City, e: ev.RoleTaken) -> None:
    city.roles[e.seat] = e.role
    mask = city.mask_of(e.seat)
    if mask not in city.hired:
        city.hired.append(mask)


def _whispered(city: City, e: ev.Whispered) -> None:
    city.voices[e.card] = e
    city.heard[e.card] = city.day


def _voice_played(city: City, e: ev.VoicePlayed) -> None:
    city.played_back.append(e.card)


def _paid(city: City, e: ev.Paid) -> None:
    city.coins[e.mask] += e.coins


def _lived(city: City, e: ev.Lived) -> None:
    city.life[e.seat] += e.points


def _own_stars(city: City, e: ev.OwnStars) -> None:
    city.own_stars.append(e)


def _home_taken(city: City, e: ev.HomeTaken) -> None:
    city.home[e.mask] = e.home


def _lived_quietly(city: City, e: ev.LivedQuietly) -> None:
    city.quiet_life[e.seat] += e.points


def _round_closed(city: City, e: ev.RoundClosed) -> None:
    city.rounds.append([])
    city.ranks.append(dict(city.rank) or {mask: place for mask, (_, _, place, _) in city.shown.items()})


def _referendum(city: City, e: ev.ReferendumHeld) -> None:
    city.memory.referendum = e.decision
    city.regime = e.regime


def _struck_out(city: City, e: ev.NameStruck) -> None:
    city.book.pop(e.mask, None)
    city.guarantors.pop(e.mask, None)


def _fell_due(city: City, e: ev.FellDue) -> None:
    mine = (d for d in city.later if d.mask == e.mask and d.why == e.why)
    due = next((d for d in mine if (d.day == e.day if e.day else d.day <= city.day)), None)
    if due is None:
        raise KeyError(e.mask, e.why)
    city.later.remove(due)


def _law_passed(city: City, e: ev.LawPassed) -> None:
    city.laws = (*(law for law in city.laws if law not in (e.law, e.repeals)), e.law)


def _arrived(city: City, e: ev.Arrived) -> None:
    city.place = dict(e.places)
    city.trail.append(city.place)


def _set(name: str, read: Callable[[Any], Any]) -> Applier:
    return lambda city, e: setattr(city, name, read(e))


def _remember(name: str, read: Callable[[Any], Any]) -> Applier:
    return lambda city, e: setattr(city.memory, name, read(e))


def _put(name: str, key: Callable[[Any], Any], value: Callable[[Any], Any]) -> Applier:
    return lambda city, e: getattr(city, name).__setitem__(key(e), value(e))


def _add(name: str, value: Callable[[Any], Any] = lambda e: e) -> Applier:
    return lambda city, e: getattr(city, name).append(value(e))


APPLIERS: Mapping[type[Event], Applier] = {
    ev.MatchBegan: _began,
    ev.EndAnnounced: _set("reveal", lambda e: e.level),
    ev.DayBegan: _day_began,
    ev.BulletinRead: _bulletin,
    ev.EffectsSet: _effects,
    ev.WishesLaid: _set("wishes", lambda e: e.wishes),
    ev.WishTaken: _put("wish", lambda e: e.seat, lambda e: e.wish),
    ev.RuleChanged: _set("regime", lambda e: e.regime),
    ev.StandingsJudged: _judged,
    ev.StandingsShown: _shown,
    ev.Arrived: _arrived,
    ev.LawPassed: _law_passed,
    ev.ChairAnswered: _put("chair", lambda e: e.part, lambda e: dict(e.rows)),
    ev.ChairSettled: _remember("chair_end", lambda e: e.outcome),
    ev.PollAnswered: _add("opinions"),
    ev.FactAsked: _add("facts", lambda e: e.fact),
    ev.DoorAnswered: _door,
    ev.GateMet: lambda city, e: city.memory.gates.setdefault(e.mask, {}).update({e.gate: e.treatment}),
    ev.Vouched: _vouched,
    ev.VouchSettled: _set("vouched", lambda e: None),
    ev.EncounterDone: _encounter_done,
    ev.FaceShown: _face_shown,
    ev.EncounterSet: _remember("said", lambda e: {}),
    ev.Promised: lambda city, e: city.memory.said.update(e.promises),
    ev.RuleOffered: _remember("offered", lambda e: {regime: dict(rows) for regime, rows in e.rises}),
    ev.StarsGiven: _stars,
    ev.OwnStars: _own_stars,
    ev.Guessed: _add("guesses"),
    ev.Paid: _paid,
    ev.Lived: _lived,
    ev.LivedQuietly: _lived_quietly,
    ev.DeedNoted: _deed,
    ev.TagRead: lambda city, e: city.rounds[-1].append(Bought(e.mask, e.tag)),
    ev.HomeTaken: _home_taken,
    ev.HeadlineChosen: _set("headline", lambda e: e.headline),
    ev.HeadlineForetold: _set("headline_guesses", lambda e: e.rows),
    ev.MasksSwapped: _set("wearer", lambda e: {mask: seat for seat, mask in enumerate(e.masks)}),
    ev.RoundClosed: _round_closed,
    ev.DayClosed: lambda city, e: city.nights.append(dict(city.home)),
    ev.Petitioned: _remember("petitioned", lambda e: e),
    ev.ArticlesOffered: _remember("petitioned", lambda e: None),
    ev.ArticleBrought: _brought,
    ev.CharterVoted: lambda city, e: _stands(city, e.standing),
    ev.ReferendumHeld: _referendum,
    ev.CompanyKept: lambda city, e: setattr(city, "shunned", (e.beside_last, city.day)),
    ev.FootNamed: _set("foot", lambda e: e.masks),
    ev.Booked: _put("book", lambda e: e.mask, lambda e: e.day),
    ev.Guaranteed: _put("guarantors", lambda e: e.of, lambda e: (e.by, e.day)),
    ev.NameStruck: _struck_out,
    ev.DoorHeld: _remember("is_held", lambda e: e.is_held),
    ev.FlightLeft: _set("flown", lambda e: e.flown),
    ev.Deferred: _add("later"),
    ev.FellDue: _fell_due,
    ev.JobTaken: _put("job", lambda e: e.mask, lambda e: (e.job, e.wage)),
    ev.Darkened: _put("dark", lambda e: e.mask, lambda e: e.day),
    ev.RoleTaken: _role_taken,
    ev.Whispered: _whispered,
    ev.VoicePlayed: _voice_played,
    ev.VoiceNarrowed: _put("suspects", lambda e: e.card, lambda e: e.suspects),
    CardStruck: _add("struck", lambda e: e.card),
    Softened: _set("is_soft", lambda e: True),
}
