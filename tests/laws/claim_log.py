"""What a match under one rule came to, kept so that claims of its card can be held against it. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from game.city import events as ev
from game.city.deeds import DEEDS, Bought, Deed, OptedIn, OptedOut, Rated
from game.city.regimes.regime import Standings
from game.city.regimes.registry import regime_named
from tests.laws.bot_matches import BotMatch, bot_match

HOME = {
    "list": "the-list", "list_secret": "the-list", "orchard": "the-list", "ledger": "the-list", "web": "applause",
    "ledger_consent": "charter", "echo": "applause", "gilded": "plaudit", "charter": "charter", "mean": "plaudit",
    "quiet": "plaudit", "plain_stars": "plaudit",
}  # fmt: skip
"""In which scenario each rule's claims are tried: one that plays it, where there is one."""


@dataclass
class Ledger:
    """The close of one day: what was stored, what was shown, of all that are rated; and of those `out` of it."""

    day: int
    score: dict[str, float | int | str | None]
    tier: dict[str, int]
    shown: dict[str, tuple[str, int, int, bool]]
    out: dict[str, tuple[float | int | str | None, int]] = field(default_factory=dict)
    """(score, tier) of whoever has handed in the app."""

    def of_the_rated(self, out: set[str]) -> Ledger:
        """The same, with those apart."""
        return Ledger(
            self.day,
            {m: score for m, score in self.score.items() if m not in out},
            {m: tier for m, tier in self.tier.items() if m not in out},
            {m: row for m, row in self.shown.items() if m not in out},
            {m: (self.score[m], self.tier[m]) for m in out},
        )


@dataclass
class Met:
    """One answer of a gate: the standing of the mask that it met."""

    gate: str
    mask: str
    treatment: str
    score: float | int | str | None
    tier: int
    is_in: bool = True
    why: str = ""


@dataclass
class Log:
    """One match under `rule` from day 2 on."""

    rule: str
    match: BotMatch
    rounds: list[list[Deed]] = field(default_factory=lambda: [[]])
    ledgers: list[Ledger] = field(default_factory=list)
    met: list[Met] = field(default_factory=list)

    @property
    def masks(self) -> tuple[str, ...]:
        return self.match.city.masks

    def again(self, rounds: Sequence[Sequence[Deed]] | None = None) -> list[Standings]:
        """Every ledger by the rule, of these rounds or of those that were played."""
        return regime_named(self.rule).judge(self.masks, rounds or self.rounds)

    def without(self, *kinds: type[Deed], keep: object = None) -> list[list[Deed]]:
        """The rounds without the deeds of these kinds (but for those that `keep` is true of)."""
        return [[d for d in deeds if not isinstance(d, kinds) or (callable(keep) and keep(d))] for deeds in self.rounds]

    def of(self, rounds: Sequence[Sequence[Deed]], kind: type) -> Iterator[tuple[int, Deed]]:
        """(number of the round, deed) for each deed of a kind."""
        return ((n, deed) for n, deeds in enumerate(rounds) for deed in deeds if isinstance(deed, kind))


def deed_of(event: object) -> Deed | None:
    """The deed that an event tells, read here once more."""
    match event:
        case ev.StarsGiven():
            return Rated(event.by, event.of, event.stars, event.context)
        case ev.TagRead():
            return Bought(event.mask, event.tag)
        case ev.DeedNoted():
            return DEEDS[event.deed](**dict(event.pairs))  # type: ignore[arg-type]
    return None


@cache
def log_of(rule: str, seed: int, seats: int = 5) -> Log:
    """The match of that seed, read through once."""
    log = Log(rule, bot_match(HOME.get(rule, "plaudit"), seed, seats, "standard", rule))
    now = Ledger(0, {}, {}, {})
    is_open = False
    dark: dict[str, int] = {}
    out: set[str] = set()
    aside: set[str] = set()  # out, or not judged since it came back
    for day, in_force, event in log.match.by_day():
        deed = deed_of(event)
        if deed is not None:
            log.rounds[-1].append(deed)
        if isinstance(deed, OptedOut):
            out.add(deed.by)
            aside.add(deed.by)
        elif isinstance(deed, OptedIn):
            out.discard(deed.by)
        match event:
            case ev.DayBegan():
                is_open = day < 2
            case ev.EffectsSet():
                is_open = is_open or any(kind == "doors_open" for kind, _ in event.effects)
            case ev.StandingsJudged():
                now = replace(
                    now, score={m: s for m, s, _, _ in event.rows}, tier={m: tier for m, _, tier, _ in event.rows}
                )
            case ev.StandingsShown():
                aside = set(out)
                now = replace(now, shown={m: (text, tier, place, veil) for m, text, tier, place, veil in event.rows})
            case ev.RoundClosed():
                if in_force == rule:
                    log.ledgers.append(replace(now, day=day).of_the_rated(out))
                log.rounds.append([])
            case ev.DoorAnswered() if in_force == rule and not is_open and not event.is_open_to_all:
                whys = {row[0]: row[1] for row in event.reasons}
                log.met += [
                    Met(event.gate, m, how, now.score[m], now.tier[m], is_in, whys.get(m, ""))
                    for m, how, is_in, _ in event.rows
                    if m not in aside
                ]
            case ev.Darkened():
                dark[event.mask] = event.day
            case ev.GateMet() if in_force == rule and day >= 2 and event.mask not in aside:
                if event.gate == "network" and dark.get(event.mask, 0) >= day:
                    continue  # the filter shut it, and no rule
                m = event.mask
                log.met.append(Met(event.gate, m, event.treatment, now.score[m], now.tier[m]))
    return log
