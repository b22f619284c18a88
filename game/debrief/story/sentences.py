"""The sentences of a story: one for each kind of event that is worth one. Reads events, decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from game.city import events as ev
from game.city.chair import ASK
from game.city.city import NO_SCORE, City
from game.city.dues import ARREARS
from game.city.forms.registry import form_named
from game.city.opting_out import COME_BACK, HAND_IN, KEEP
from game.city.standing import is_level
from game.content.door_words import reasons_said
from game.content.secret_words import secret
from game.content.wording import Wording, one_stop, sentence
from game.engine.events import CardStruck, Event, Softened

Tell = Callable[["Scene", Any], str]


@dataclass(slots=True)
class Scene:
    """What a sentence may speak of: words and names, and the city just before what it tells."""

    words: Wording
    city: City = field(default_factory=City)
    rule_told: str = ""
    """The rule that was last spoken of."""

    def say(self, key: str, **holes: object) -> str:
        return one_stop(sentence(self.words(f"story.{key}", **holes)))


def promised(words: Wording, card: str, said: str) -> str:
    """The words of what was promised on a card; the id itself where the card is no longer in the pack, "" for none."""
    found = words.pack.cards.get(card)
    return form_named(found.form).said(found, said) if found is not None and said else said


def _began(t: Scene, e: ev.MatchBegan) -> str:
    return t.say("began", masks=t.words.masks(e.masks), days=e.days, title=t.words.scenario(e.scenario))


def _day(t: Scene, e: ev.DayBegan) -> str:
    return "\n" + t.say(
        "day", day=e.day, districts=t.say("and_places", places=", ".join(map(t.words.inside, e.districts)))
    )


def _bulletin(t: Scene, e: ev.BulletinRead) -> str:
    parts = [t.say("headline", headline=t.words.headline(e.headline, t.city.masks))] if e.headline else []
    parts += [t.say("event", event=t.words.event(e.event))] if e.event else []
    return " ".join(parts)


def _standings(t: Scene, e: ev.StandingsShown) -> str:
    if not any(any(map(str.isdigit, row[1])) for row in e.rows):
        return t.say("standings_none", regime=t.words.rule(e.regime))
    order = sorted(e.rows, key=lambda row: row[3])
    told = [(mask, t.words("story.out") if text == NO_SCORE else text) for mask, text, _, _, _ in order]
    figures = ", ".join(f"{t.words.mask(mask)} {text}".strip() for mask, text in told)
    return t.say("standings", regime=t.words.rule(e.regime), figures=figures)


def _door(t: Scene, e: ev.DoorAnswered) -> str:
    inside = t.words.masks(row[0] for row in e.rows if row[2])
    out = t.words.masks(row[0] for row in e.rows if not row[2])
    key = "door_all" if not out else "door_some" if inside else "door_none"
    said = t.say(key, where=t.words.inside(e.door), inside=inside, out=out)
    return " ".join((said, *reasons_said(t.words, e, t.city)))


def _encounter(t: Scene, e: ev.EncounterDone) -> str:
    said = dict(e.promises)
    deeds = "; ".join(
        t.say(
            "did_said" if said.get(mask) else "did",
            mask=t.words.mask(mask),
            did=t.words.named(did),
            said=promised(t.words, e.card, said.get(mask, "")),
        )
        for mask, _, did in e.acts
    )
    told = deeds or t.words("story.unseen")
    return t.say(
        "encounter", title=t.words.card(e.card), where=t.words.inside(e.place), front=t.words.masks(e.front), deeds=told
    )


def _together(rows: Iterable[tuple[str, str]]) -> Iterable[tuple[str, list[str]]]:
    """(mask, what) by what, each with all its masks, the first named first."""
    found: dict[str, list[str]] = {}
    for mask, what in rows:
        found.setdefault(what, []).append(mask)
    return found.items()


def _errands(t: Scene, e: ev.ErrandRun) -> str:
    runs = [
        t.say("errand", masks=t.words.masks(masks), errand=t.words(f"errand.{errand}").lower())
        for errand, masks in _together(e.errands)
    ]
    return t.say("errands", runs="; ".join(runs))


def _gate(t: Scene, e: ev.GateMet) -> str:
    """A sentence for what is out of the ordinary; a desk that is a card of its own has its own words."""
    if e.treatment == "open":
        return ""
    mask, says = t.words.mask(e.mask), f"errand.{e.at}.{e.treatment}"
    if t.words.has(says):
        return t.say("gate", mask=mask, what=t.words(f"errand.{e.at}").lower(), says=t.words(says))
    return t.say(f"gate_{e.treatment}", mask=mask, gate=t.words(f"gate.{e.gate}"))


def _job(t: Scene, e: ev.JobTaken) -> str:
    return t.say("job_taken" if e.job else "job_lost", mask=t.words.mask(e.mask), wage=e.wage)


def _fell_due(t: Scene, e: ev.FellDue) -> str:
    """A debt that is paid and a course that pays; what was only kept for somebody comes back without a word."""
    key = f"due.{e.why}"
    if not (e.coins or e.life) or not t.words.has(f"story.{key}"):
        return ""
    return t.say(key, mask=t.words.mask(e.mask), coins=abs(e.coins), life=e.life)


def _flight(t: Scene, e: ev.FlightLeft) -> str:
    if not e.flown:
        return t.say("nobody_flew")
    key = "all_flew" if not e.boat else "flown_held" if t.city.door_held else "flown"
    return t.say(key, flown=t.words.masks(e.flown), boat=t.words.masks(e.boat))


def _ended(t: Scene, e: ev.MatchEnded) -> str:
    rows = ", ".join(f"{t.words.mask(mask)} {points}" for _, mask, points in e.rows)
    winners = t.words.masks(mask for seat, mask, _ in e.rows if seat in e.winners)
    return "\n" + t.say("ended" if len(e.winners) == 1 else "ended_tie", rows=rows, winners=winners)


def _company(t: Scene, e: ev.CompanyKept) -> str:
    parts = [t.say("company", pairs=_pairs(t, e.pairs))] if e.pairs else []
    parts += [t.say("company.snubbed", names=t.words.masks(mask for mask, _ in e.snubbed))] if e.snubbed else []
    parts += [t.say("company.cut", pairs=_pairs(t, e.cut))] if e.cut else []
    parts += [t.say("company.rubs_off", name=t.words.mask(e.beside_last))] if e.beside_last else []
    return " ".join(parts)


def _pairs(t: Scene, pairs: Iterable[tuple[str, str]]) -> str:
    return ", ".join(
        t.words("story.company.pair", first=t.words.mask(one), last=t.words.mask(other)) for one, other in pairs
    )


def _chair(t: Scene, e: ev.ChairAnswered) -> str:
    asked = [mask for mask, answer in e.rows if answer == ASK]
    if not asked:
        return t.say("chair.silent")
    heard = t.say("chair.heard" if e.is_together else "chair.unheard")
    return f"{t.say('chair.asked', names=t.words.masks(asked))} {heard}"


def _arrived(t: Scene, e: ev.Arrived) -> str:
    return " ".join(
        t.say("arrived", masks=t.words.masks(masks), where=t.words.inside(place))
        for place, masks in _together(e.places)
    )


def _offered(t: Scene, e: ev.RuleOffered) -> str:
    """Where all stand level nobody is the highest or the lowest: the lot has named whoever chooses."""
    key = f"offered_{e.by}{'_level' if is_level(t.city) else ''}" if e.chooser else "offered_by_lot"
    return t.say(key, chooser=t.words.mask(e.chooser))


def _pleaded(t: Scene, e: ev.Pleaded) -> str:
    return " ".join(
        t.say("pleaded", masks=t.words.masks(masks), rule=t.words.rule(regime)) for regime, masks in _together(e.rows)
    )


def _app(t: Scene, e: ev.AppAnswered) -> str:
    """Who left and who came back; and who had said otherwise. That nobody did is worth a line only where all talked."""
    left, back = ([mask for mask, _, did in e.rows if did == what] for what in (HAND_IN, COME_BACK))
    kept = [mask for mask, said, did in e.rows if (said, did) == (HAND_IN, KEEP)]
    slipped = [mask for mask, said, did in e.rows if (said, did) == (KEEP, HAND_IN)]
    parts = [t.say("app.left", names=t.words.masks(left))] if left else []
    parts += [t.say("app.nobody")] if e.is_first and not left else []
    parts += [t.say("app.kept", names=t.words.masks(kept))] if kept else []
    parts += [t.say("app.slipped", names=t.words.masks(slipped))] if slipped else []
    parts += [t.say("app.back", names=t.words.masks(back))] if back else []
    return " ".join(parts)


SENTENCES: Mapping[type[Event], Tell] = {
    ev.MatchBegan: _began,
    ev.GusRated: lambda t, e: t.say("gus" if e.is_moved else "gus_stays", mean=e.mean),
    ev.WishesLaid: lambda t, e: t.say("wishes", wishes=", ".join(t.words.wish(w) for w in e.wishes)),
    ev.DayBegan: _day,
    ev.BulletinRead: _bulletin,
    ev.RuleOffered: _offered,
    ev.Pleaded: _pleaded,
    ev.RuleChanged: lambda t, e: t.say(
        "rule" if e.regime != t.rule_told else "rule_stays", regime=t.words.rule(e.regime)
    ),
    ev.StandingsShown: _standings,
    ev.DoorAnswered: _door,
    ev.Vouched: lambda t, e: t.say("vouched", by=t.words.mask(e.by), of=t.words.mask(e.of)),
    ev.VouchSettled: lambda t, e: t.say(
        "vouch_kept" if e.is_kept else "vouch_broken", by=t.words.mask(e.by), of=t.words.mask(e.of)
    ),
    ev.Arrived: _arrived,
    ev.CompanyKept: _company,
    ev.AppAnswered: _app,
    ev.ChairAnswered: _chair,
    ev.ChairSettled: lambda t, e: t.say(f"chair.{e.outcome}"),
    ev.EncounterDone: _encounter,
    ev.Redirected: lambda t, e: t.say("walked", masks=t.words.masks(e.front)),
    CardStruck: lambda t, e: t.say("struck"),
    Softened: lambda t, e: t.say("softened"),
    ev.ErrandRun: _errands,
    ev.GateMet: _gate,
    ev.JobTaken: _job,
    ev.Deferred: lambda t, e: t.say("in_arrears", mask=t.words.mask(e.mask), left=-e.coins) if e.why == ARREARS else "",
    ev.FellDue: _fell_due,
    ev.Evicted: lambda t, e: t.say(
        "evicted", mask=t.words.mask(e.mask), home=t.words.home(e.home), to=t.words.home(e.to)
    ),
    ev.Booked: lambda t, e: t.say("booked", mask=t.words.mask(e.mask)),
    ev.Guaranteed: lambda t, e: t.say("guaranteed", by=t.words.mask(e.by), of=t.words.mask(e.of)),
    ev.GuaranteeCalled: lambda t, e: t.say("guarantee_called", by=t.words.mask(e.by), of=t.words.mask(e.of)),
    ev.NameStruck: lambda t, e: t.say("name_struck", mask=t.words.mask(e.mask)) if e.mask else "",
    ev.LowestNamed: lambda t, e: t.say("lowest_by_lot" if is_level(t.city) else "lowest", mask=t.words.mask(e.mask)),
    ev.PublicGave: lambda t, e: t.say("public_gave", mask=t.words.mask(e.mask), count=e.stars),
    ev.MasksSwapped: lambda t, e: t.say("swapped"),
    ev.ArticleBrought: lambda t, e: t.say(
        "article_signed" if e.signed else "article",
        mask=t.words.mask(e.by),
        article=t.words.article(e.article),
        signed=t.words.masks(e.signed),
    ),
    ev.CharterVoted: lambda t, e: t.say(
        f"charter_{e.decision}", standing=", ".join(map(t.words.article, e.standing)), struck=t.words.article(e.struck)
    ),
    ev.ReferendumHeld: lambda t, e: t.say(f"referendum_{e.decision}", regime=t.words.rule(e.regime)),
    ev.SecretsTold: lambda t, e: " ".join(secret(t.words, *row) for row in e.rows),
    ev.DoorHeld: lambda t, e: t.say("held") if e.is_held else "",
    ev.FlightLeft: _flight,
    ev.WishRevealed: lambda t, e: t.say(
        "wish_true" if e.is_true else "wish_half" if e.is_half else "wish_false",
        mask=t.words.mask(t.city.mask_of(e.seat)),
        wish=t.words.wish(e.wish),
    ),
    ev.MatchEnded: _ended,
}
"""What is worth a sentence. Payments, single stars and other bookkeeping are not: they are in --json or secret."""
