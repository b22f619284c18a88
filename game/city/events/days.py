"""Facts of a day outside encounters: paper, rule, standings, doors, places. Plain values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.engine.events import Audience, Event


@dataclass(slots=True)
class DayBegan(Event):
    """A day began. act: 1 to 3; `districts` are open today."""

    day: int
    act: int
    districts: tuple[str, ...]


@dataclass(slots=True)
class BulletinRead(Event):
    """This morning's paper: yesterday's headline ("" for none) and the day's event ("" for none)."""

    headline: str
    event: str


@dataclass(slots=True)
class EffectsSet(Event):
    """What headline and event change today: (effect kind, amount)."""

    effects: tuple[tuple[str, int], ...]


@dataclass(slots=True)
class RuleOffered(Event):
    """Regimes on offer; `rises` per regime: (regime, ((mask, -1 | 0 | 1), ...)) as tiers would move."""

    by: str
    """"highest" or "vote"."""
    chooser: str
    """The mask that picks, or that has the casting vote; "" where the lot has it."""
    rises: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    stakes: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = ()
    """(regime, who may ask for a good bed tonight, whom the upper door takes today); none where a rule is silent."""


@dataclass(slots=True)
class Pleaded(Event):
    """Before the vote, what each mask asked for aloud: (mask, regime); who kept silent is left out."""

    rows: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class RuleChanged(Event):
    """Another regime is in force and judges all days so far. by: scenario, highest, vote, referendum."""

    regime: str
    by: str


@dataclass(slots=True)
class StandingsJudged(Event):
    """The stored standings, exact: (mask, score, tier, place). What doors and wishes read; never shown."""

    audience: ClassVar[Audience] = "none"
    regime: str
    rows: tuple[tuple[str, float | int | str | None, int, int], ...]


@dataclass(slots=True)
class StandingsShown(Event):
    """What the hill shows: (mask, text, tier, place from the top counted from 1, is_veiled)."""

    regime: str
    rows: tuple[tuple[str, str, int, int, bool], ...]


@dataclass(slots=True)
class Boarded(Event):
    """Masks said where they want to be seen: (mask, district). The low board first."""

    wanted: tuple[tuple[str, str], ...]
    is_last: bool


@dataclass(slots=True)
class DoorAnswered(Event):
    """A door with a line and places answered, for all to see.

    `rows` in the order at the door: (mask, treatment, is_in, short_by); short_by is how much the standing of one
    that found no place fell short of the last one's that did ("0.1"), "" where something else decided. kind: travel,
    home or flight. `reasons`, row by row: (mask, why, before whom, figure), as in door_reasons.py.
    """

    kind: str
    door: str
    places: int
    rows: tuple[tuple[str, str, bool, str], ...]
    gate: str = "travel"
    """What it was answered by, so that the debrief can ask the same door under another rule: the regime's gate kind,"""
    line: int = 0
    first_tier: int = 5
    is_open_to_all: bool = False
    first: str = ""
    last: str = ""
    lots: tuple[str, ...] = ()
    """... the lots that order equals, best first,"""
    waited: tuple[str, ...] = ()
    """... and who had been turned away last and so comes first."""
    shunned: tuple[str, ...] = ()
    """Who stood last of those who were met alike, for having walked with the last of the hill."""
    returned: tuple[str, ...] = ()
    """Who had come back in that morning, and stood behind everybody."""
    reasons: tuple[tuple[str, str, str, str], ...] = ()

    def reason_of(self, mask: str) -> tuple[str, str, str]:
        """(why, before whom, figure) for `mask`; "" for what does not apply."""
        return next(((why, other, figure) for each, why, other, figure in self.reasons if each == mask), ("", "", ""))

    def no_to(self, mask: str) -> str:
        """Which of the two kinds of no it had for `mask`: "shut" or "full"; "" if it let it in."""
        return "shut" if mask in self.shut_out else "full" if mask in self.crowded_out else ""

    @property
    def shut_out(self) -> tuple[str, ...]:
        """Whom the rule (or the home's own line) kept out: places had nothing to do with it."""
        return tuple(mask for mask, treatment, is_in, _ in self.rows if not is_in and treatment == "refused")

    @property
    def crowded_out(self) -> tuple[str, ...]:
        """For whom there was no place left."""
        return tuple(mask for mask, treatment, is_in, _ in self.rows if not is_in and treatment != "refused")


@dataclass(slots=True)
class GateMet(Event):
    """A gate without places met a mask: the desk, the wage, the ticket.

    gate: one of GATES; treatment: one of TREATMENTS; at: a key that says where ("wage", an errand, a card's id).
    `coins` and `life` are what the answer came to at once or is promised to come to.
    """

    gate: str
    mask: str
    treatment: str
    at: str
    coins: int = 0
    life: int = 0


@dataclass(slots=True)
class Vouched(Event):
    """A favoured mask stood by one who was turned away: it is let in, and the two share the risk of the day."""

    by: str
    of: str
    door: str


@dataclass(slots=True)
class VouchSettled(Event):
    """The guest kept its word (both gain a Life point) or did not (the host pays 2 coins)."""

    by: str
    of: str
    is_kept: bool


@dataclass(slots=True)
class Arrived(Event):
    """Where each mask is today: (mask, district)."""

    places: tuple[tuple[str, str], ...]
