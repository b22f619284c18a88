"""The city of Plaudit as it stands, and what can be asked of it; only the appliers change it (see appliers.py)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.city import events as ev
from game.city.deeds import Deed
from game.city.pack import MaskId
from game.city.regimes.regime import Regime
from game.city.regimes.registry import all_regimes
from game.engine.prompts import Seat

NO_SCORE, OUT_TIER = "out", 1
"""What the hill shows of a mask that is not rated, and the tier that it counts as: low, as under every rule."""


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
    refused: int = 0
    """How often a door has turned a mask away;"""
    refused_before: dict[tuple[str, str], int] = field(default_factory=dict)
    """and how often any had, by kind and door, before it last answered."""
    gates: dict[MaskId, dict[str, str]] = field(default_factory=dict)
    """How each gate last answered a mask: treatments by gate."""
    offered: dict[str, dict[MaskId, int]] = field(default_factory=dict)
    """How far each mask would rise under each rule on offer."""
    petitioned: ev.Petitioned | None = None
    """What was last asked for aloud."""
    chair_end: str = ""
    """How the chair's matter was closed: a key of `chair.OUTCOMES`, "" while it is not."""
    referendum: str = ""
    """What the last vote decided."""
    app_said: dict[MaskId, str] = field(default_factory=dict)
    """What was said aloud of handing in the app."""


@dataclass(slots=True)
class City:
    """The state: all that rules read; and apart from it the `memory` of whoever watches, which no rule may read.

    A screen's or a seat's city is the same class folded from fewer events.
    Masks are ids in seat order at the start; `wearer` says which seat wears a mask now.
    """

    scenario: str = ""
    length: str = ""
    public: str = field(default="", compare=False)
    """How whoever looks on takes part, a key of `public.WAYS`; "" where nobody does. As announced: in no digest."""
    reveal: int = 0
    """How much the end will show, as it was announced."""
    days: int = 0
    fare: int = 2
    """Coins for the way to the upper district, before a paper or an article changes it."""
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
    figures: dict[str, dict[MaskId, list[tuple[int, int]]]] = field(default_factory=dict)
    """By rule and mask when its figure was shown in full: after so many stars in all, in which round."""
    veiled: dict[str, dict[MaskId, list[tuple[int, int]]]] = field(default_factory=dict)
    """The same of those that were veiled: even then the tier was told."""
    rounds: list[list[Deed]] = field(default_factory=lambda: [[]])
    turned_away: dict[str, tuple[MaskId, ...]] = field(default_factory=dict)
    fronts: dict[MaskId, int] = field(default_factory=dict)
    played: list[str] = field(default_factory=list)
    events_seen: list[str] = field(default_factory=list)
    headlines_seen: list[str] = field(default_factory=list)
    """Those that the paper has printed in this match."""
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
    """Places after each closed day, 1 the best, ties sharing the better place; from exact standings, of the rated."""
    nights: list[dict[MaskId, str]] = field(default_factory=list)
    """Homes slept in, night by night."""
    foot: tuple[MaskId, ...] = ()
    """Who stood at the foot of the hill yesterday evening, or tonight once that was named."""
    book: dict[MaskId, int] = field(default_factory=dict)
    """Whose name is in the Book, and since which day."""
    guarantors: dict[MaskId, tuple[MaskId, int]] = field(default_factory=dict)
    """Who has signed for a name in the Book, and on which day."""
    out: dict[MaskId, int] = field(default_factory=dict)
    """Who has handed in the app, and on which day: nobody rates it, and it stands outside the list."""
    back: dict[MaskId, int] = field(default_factory=dict)
    """Who has taken it again, and on which day: last in every line until tomorrow."""
    shunned: tuple[MaskId, int] = ("", 0)
    """Who last walked with the last of the hill, and on which day."""
    flown: tuple[MaskId, ...] = ()
    door_held: bool = False
    """Whether somebody on board held the plane's door."""
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

    @property
    def spent(self) -> set[str]:
        """Cards that were played, or removed by an X: either way they are not dealt again."""
        return {*self.played, *self.struck}

    def shunned_since(self, day: int) -> tuple[MaskId, ...]:
        """Who walked with the last of the hill on that day, if anybody did."""
        mask, since = self.shunned
        return (mask,) if mask and since == day else ()

    @property
    def rated(self) -> tuple[MaskId, ...]:
        """Masks with the app, in order: those who are rated, and rate."""
        return tuple(mask for mask in self.masks if mask not in self.out)

    @property
    def standing(self) -> tuple[MaskId, ...]:
        """Masks that stand on the hill: not who is out, nor who has come back and was not judged since."""
        shown = self.shown
        return tuple(m for m in self.masks if m not in self.out and (m not in shown or shown[m][0] != NO_SCORE))

    @property
    def returned_today(self) -> tuple[MaskId, ...]:
        """Who has come back in this morning."""
        return tuple(mask for mask in self.masks if self.back.get(mask) == self.day)

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
        return ev.Paid(mask, self.paid(mask, coins), why)

    def paid(self, mask: MaskId, coins: int) -> int:
        """What such a payment really moves."""
        return max(coins, -self.coins[mask])
