"""What a scoring rule is and what it gives back; knows no single rule by name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from game.city.deeds import Deed
from game.city.regimes.knobs import Knobs

TIERS = ("outcast", "low", "plain", "favoured", "prime")
"""The five common tiers by number, 0 to 4."""
GATES = ("home", "travel", "work", "credit", "school", "network", "event", "service")
TREATMENTS = ("welcome", "open", "deposit", "queue", "refused")
"""What a gate answers, best first; `refused` redirects elsewhere and never costs a turn."""

Shows: TypeAlias = Literal["nothing", "digits", "letter", "wall", "rank", "glow", "percent"]
Seats: TypeAlias = Sequence[str]
Deeds: TypeAlias = Sequence[Deed]
"""All that was done in one round."""
Rounds: TypeAlias = Sequence[Deeds]
Doors: TypeAlias = Mapping[int, Mapping[str, str]]


@dataclass(slots=True)
class Standing:
    """One seat's place in the system after a round.

    `score` is what is stored: a number, a text for `list`, None where there is none. `tier` is 0 to 4. `shown` is the
    text as published, before any veil. `parts` sums by kind of deed what moved the figure away from its start, in
    units of the score (a regime that differs says so in its docstring); kinds that moved nothing are left out.
    """

    score: float | int | str | None
    tier: int
    shown: str
    parts: tuple[tuple[str, float], ...] = ()


Standings: TypeAlias = dict[str, Standing]
Rule: TypeAlias = Callable[[Seats, Rounds], list[Standings]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """One scoring rule, with how it is shown and which doors it moves.

    `rule` is pure: all deeds so far in, one table of standings a round out; it never changes a deed. Deeds must name
    given seats only, or CITIZENS as raters; documents from outside are checked by `game.app.rescore`.
    `needs` names the deeds it reads, `windows` those of them whose order inside a round counts. `decimals` is None
    where there is no number. `doors` holds, tier by tier, the gates that are not simply open. `is_opaque`: even sums by
    kind of deed stay hidden until the debrief. `is_hidden_figure`: there is a score, but it is not published in play.
    `is_ahead`: a round is judged before its own deeds, so its standings are known, and in force, as soon as it opens.
    `tune` makes the same regime with other constants, which `knobs` lists (see `regime_named`); it raises ValueError,
    in words, for values that don't agree. None if there are none.
    """

    name: str
    rule: Rule
    needs: tuple[str, ...]
    shows: Shows
    decimals: int | None
    start_text: str
    doors: Doors
    windows: tuple[str, ...] = ()
    least: Mapping[int, str] = field(default_factory=dict)
    """By tier: the least figure, as shown, that it takes; left out where no shown figure alone decides."""
    is_opaque: bool = False
    is_hidden_figure: bool = False
    is_ahead: bool = False
    tune: "Callable[..., Regime] | None" = None
    knobs: Knobs = field(default_factory=dict)
    after_rule: Callable[[Seats, Rounds], Callable[[Deeds], Standings]] | None = None
    """A quicker way to the last table alone (see `Fold`), for a rule that is in force in matches."""

    latest_rule: Callable[[Seats, Rounds], Standings] | None = None
    """And one that keeps what it has read of the last round, for a match that asks again."""

    weights: Callable[[Seats, Rounds], Mapping[str, int] | None] | None = None
    """What each rater's stars weigh in the last round, in whole numbers (1 if not listed), where a standing depends on
    a round's votes for a mask through their weighted sum alone; None in a round in which it does not."""

    of_sums: Callable[[float, float], float] | None = None
    """For a rule to which all stars weigh the same: the figure of their sum and number, both faded by day; each star
    more lifts it as far as the one before."""

    cuts: Sequence[float] = ()
    """For such a rule: the figures at which its tiers part."""

    fading: float = 1.0
    """What a star counts a day later, to such a rule."""

    crooked: Callable[[Seats, Rounds], Mapping[str, float]] | None = None
    """For a rule with weights: masks of which that is not true in the last round, each with the stars below which a
    star is as far from them again: 2 counts as 1 under a 3."""

    @property
    def may_be_left(self) -> bool:
        """Whether it counts who has left, so that leaving is its own affair."""
        return "opted_out" in self.needs

    @property
    def is_secret(self) -> bool:
        """Whether something is counted of which nothing is told, not even tiers."""
        return self.is_hidden_figure and self.shows == "nothing"

    @property
    def has_figure(self) -> bool:
        """Whether a number is published that masks can be ordered by; else those that show the same are equals."""
        return self.decimals is not None and not self.is_hidden_figure and self.shows != "letter"

    def judge(self, seats: Seats, rounds: Rounds) -> list[Standings]:
        """One table a round: every seat's standing after that round, in the order of `seats`."""
        return self.rule(seats, rounds)

    def latest(self, seats: Seats, rounds: Rounds) -> Standings:
        """Everybody's standing after the last of the rounds (one at least): `judge(...)[-1]`, quicker if it can."""
        if self.latest_rule is not None:
            return self.latest_rule(seats, rounds)
        return self.after(seats, rounds[:-1])(rounds[-1])

    def after(self, seats: Seats, past: Rounds) -> Callable[[Deeds], Standings]:
        """What judges any one round that may follow `past`: everybody's standing after it."""
        if self.after_rule is not None:
            return self.after_rule(seats, past)
        return lambda deeds: self.rule(seats, [*past, deeds])[-1]

    def start(self, seats: Seats) -> Standings:
        """The standings before any round. Where nothing was done nothing moves, so an empty round gives them."""
        return self.rule(seats, ((),))[0]

    def shut_below(self, gate: str) -> int:
        """The lowest tier that a gate does not refuse: 0 where it refuses nobody at the foot."""
        kept = [tier for tier in range(len(TIERS)) if self.treatment(tier, gate) != "refused"]
        return min(kept, default=len(TIERS))

    def treatment(self, tier: int, gate: str) -> str:
        """How a gate (one of GATES) meets a tier (0 to 4): one of TREATMENTS. ValueError for any other gate or tier."""
        row = self.doors.get(tier)
        if row is not None and gate in row:
            return row[gate]
        if gate not in GATES:
            raise ValueError(f"no gate is called {gate!r}; there are: {', '.join(GATES)}")
        if not 0 <= tier < len(TIERS):
            raise ValueError(f"tiers go from 0 to {len(TIERS) - 1}, not {tier}")
        return "open"


def refuse(*gates: str) -> dict[str, str]:
    """These gates, all answering `refused`."""
    return dict.fromkeys(gates, "refused")


def welcome(*gates: str) -> dict[str, str]:
    """These gates, all answering `welcome`."""
    return dict.fromkeys(gates, "welcome")


def moved(**kinds: float) -> tuple[tuple[str, float], ...]:
    """A breakdown for `Standing.parts`: kinds of deed in the order given, without those that moved nothing."""
    return tuple([(kind, float(amount)) for kind, amount in kinds.items() if amount]) if any(kinds.values()) else ()


def equal_weights(seats: Seats, rounds: Rounds) -> Mapping[str, int]:
    """For `Regime.weights`: everybody's star weighs the same."""
    return {}
