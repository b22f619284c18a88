"""The one table that applies events to the city; nothing else changes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from game.city import events as ev
from game.city.city import NO_SCORE, OUT_TIER, City, Promise
from game.city.deeds import DEEDS, Bought, Deed, OptedIn, OptedOut, Rated
from game.engine.events import CardStruck, Event, Softened

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
    city.fare = e.fare
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
    if e.headline:
        city.headlines_seen.append(e.headline)


def _judged(city: City, e: ev.StandingsJudged) -> None:
    for mask, score, tier, place in e.rows:
        city.score[mask] = score
        city.tier[mask] = tier
        city.rank[mask] = place


def _shown(city: City, e: ev.StandingsShown) -> None:
    for mask, text, tier, place, is_veiled in e.rows:
        city.shown[mask] = (text, tier, place, is_veiled)
        city.tier[mask] = tier  # tiers are public: doors answer by them in the open
        if text and mask not in city.out:  # of who is out no stars are told
            told = city.veiled if is_veiled else city.figures
            told.setdefault(e.regime, {}).setdefault(mask, []).append((len(city.given), len(city.rounds)))


def _door_held(city: City, e: ev.DoorHeld) -> None:
    city.door_held = e.is_held


def _face_shown(city: City, e: ev.FaceShown) -> None:
    city.memory.face = e
    city.memory.kindness.setdefault(e.mask, []).append(e.kindness)


def _stars(city: City, e: ev.StarsGiven) -> None:
    city.given.append(e)
    city.rounds[-1].append(Rated(e.by, e.of, e.stars, e.context))


@lru_cache(maxsize=512)  # every view has it, and nobody changes it
def _deed_of(deed: str, pairs: tuple[tuple[str, Any], ...]) -> Deed:
    return DEEDS[deed](**dict(pairs))


_DEEDS_AT_ONCE = frozenset({"opted_out", "opted_in", "befriended", "unfriended"})
"""Those that change the city itself, and not only what is judged."""


def _deed(city: City, e: ev.DeedNoted) -> None:
    deed = _deed_of(e.deed, e.pairs)
    city.rounds[-1].append(deed)
    if e.deed not in _DEEDS_AT_ONCE:
        return
    if isinstance(deed, OptedOut):
        _step_out(city, deed.by)
    elif isinstance(deed, OptedIn) and deed.by in city.out:
        del city.out[deed.by]
        city.back[deed.by] = city.day
    if e.deed in ("befriended", "unfriended"):
        values = dict(e.pairs)
        pair = frozenset((str(values["by"]), str(values["of"])))
        (city.friends.add if e.deed == "befriended" else city.friends.discard)(pair)


def _step_out(city: City, mask: str) -> None:
    """Outside the list at once; whoever comes back has a standing again by the ledger of that day."""
    city.out.setdefault(mask, city.day)
    city.back.pop(mask, None)
    city.score[mask], city.tier[mask] = None, OUT_TIER
    city.turned_away = {kind: tuple(m for m in masks if m != mask) for kind, masks in city.turned_away.items()}
    if mask in city.rank:
        city.rank[mask] = len(city.masks)
    if mask in city.shown:
        city.shown[mask] = (NO_SCORE, OUT_TIER, len(city.masks), False)


def _door(city: City, e: ev.DoorAnswered) -> None:
    city.memory.refused_before[e.kind, e.door] = city.memory.refused
    city.memory.refused += sum(not row[2] for row in e.rows)
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


def _round_closed(city: City, e: ev.RoundClosed) -> None:
    city.rounds.append([])
    now = city.rank or {mask: place for mask, (_, _, place, _) in city.shown.items()}
    city.ranks.append({mask: place for mask, place in now.items() if mask not in city.out})


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


def _paid(city: City, e: ev.Paid) -> None:
    city.coins[e.mask] += e.coins


def _lived(city: City, e: ev.Lived) -> None:
    city.life[e.seat] += e.points


def _lived_quietly(city: City, e: ev.LivedQuietly) -> None:
    city.quiet_life[e.seat] += e.points


def _gate_met(city: City, e: ev.GateMet) -> None:
    gates = city.memory.gates
    if e.mask not in gates:
        gates[e.mask] = {}
    gates[e.mask][e.gate] = e.treatment


def _home_taken(city: City, e: ev.HomeTaken) -> None:
    city.home[e.mask] = e.home


def _own_stars(city: City, e: ev.OwnStars) -> None:
    city.own_stars.append(e)


APPLIERS: Mapping[type[Event], Applier] = {
    ev.MatchBegan: _began,
    ev.PublicInvited: _set("public", lambda e: e.how),
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
    ev.AppPledged: _remember("app_said", lambda e: dict(e.rows)),
    ev.PollAnswered: _add("opinions"),
    ev.FactAsked: _add("facts", lambda e: e.fact),
    ev.DoorAnswered: _door,
    ev.GateMet: _gate_met,
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
    ev.DoorHeld: _door_held,
    ev.FlightLeft: _set("flown", lambda e: e.flown),
    ev.Deferred: _add("later"),
    ev.FellDue: _fell_due,
    ev.JobTaken: _put("job", lambda e: e.mask, lambda e: (e.job, e.wage)),
    ev.Darkened: _put("dark", lambda e: e.mask, lambda e: e.day),
    ev.RoleTaken: _role_taken,
    ev.Whispered: _whispered,
    ev.VoicePlayed: _add("played_back", lambda e: e.card),
    ev.VoiceNarrowed: _put("suspects", lambda e: e.card, lambda e: e.suspects),
    CardStruck: _add("struck", lambda e: e.card),
    Softened: _set("is_soft", lambda e: True),
}
