"""The same match under every rule: which doors would have opened, what that was worth, and the sentence for the table.

Static: the deeds stay as they were, and people would also have acted differently; see rerun.py for that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.city.pack import MaskId
from game.city.regimes.regime import Regime
from game.city.regimes.registry import all_regimes
from game.debrief.answers import FLIGHT, GATE, HOME, IN, OUT, TRAVEL, Change, OtherBed, Retried
from game.debrief.beds import other_beds
from game.debrief.record import Record
from game.debrief.rejudged import judged
from game.debrief.retried import retried, retried_as_played
from game.debrief.worth import Worth, worth

__all__ = [
    "FLIGHT", "GATE", "HOME", "IN", "OUT", "TRAVEL", "Change", "DoorsHeadline", "OtherBed", "Retried", "Worth",
    "all_rules", "doors_that_differ", "gains", "headline", "judged", "other_beds", "retried", "retried_as_played",
    "worth",
]  # fmt: skip

TELLING = (FLIGHT, HOME, TRAVEL)
"""Kinds of door, the most telling first."""


def all_rules(record: Record, regimes: Iterable[Regime] | None = None) -> dict[str, Retried]:
    """Every rule's answers by its name; of all rules of the city where none are given.

    A match of a pack with rules of its own wants `Plan.regimes.values()`, which has both.
    """
    return {r.name: retried(record, r) for r in (all_regimes().values() if regimes is None else regimes)}


def doors_that_differ(rules: Mapping[str, Retried], *, has_lots: bool = True) -> dict[str, dict[MaskId, int]]:
    """By rule and mask: how many doors would have answered it otherwise. Masks without any are left out.

    `has_lots` False leaves out those where the rule saw equals, and nothing but the lot told them apart.
    """
    counts: dict[str, dict[MaskId, int]] = {}
    for name, under in rules.items():
        counts[name] = {}
        for change in under.door_changes:
            if has_lots or not change.is_by_lot:
                counts[name][change.mask] = counts[name].get(change.mask, 0) + 1
    return counts


def gains(record: Record, rules: Mapping[str, Retried]) -> dict[str, dict[MaskId, Worth]]:
    """Who gains by each rule and who loses, every mask; see `worth` for what is counted and what is not."""
    return {name: worth(record, under) for name, under in rules.items()}


@dataclass(frozen=True, slots=True)
class DoorsHeadline:
    """The numbers of one sentence: "4 of 5 masks would have met another answer at a door; Odile would have flown".

    Answers that hung on the lot alone are left out: a rule that sees everybody as equals changes nothing by itself.
    """

    masks: int
    """How many masks' doors differ under at least one of the rules."""
    of: int
    """How many masks there are."""
    rule: str
    """The rule under which most doors differ, "" if none does; of equals the first by name."""
    doors: int
    """How many differ there, counted once for each mask."""
    example_rule: str
    example: Change | None
    """One door for the sentence, and the rule it would have opened (or shut) under; None if nothing differs."""
    is_in_after_all: bool = False
    """Whether the example's mask came in there all the same, by whoever stood by it or held the plane's door."""


def headline(record: Record, rules: Mapping[str, Retried]) -> DoorsHeadline:
    """What is said first.

    The example is a door that opens rather than one that shuts, for a mask that stayed outside rather than one that
    came in all the same; the plane before a bed, a bed before a street; of equals the one under the rule with most
    differences, then the first in time.
    """
    counts = doors_that_differ(rules, has_lots=False)
    sums = {name: sum(by_mask.values()) for name, by_mask in counts.items()}
    masks = {mask for by_mask in counts.values() for mask in by_mask}
    found = [
        (
            (
                not c.is_opened,
                c.is_opened and record.has_come_in(c.mask, c.door, c.day),
                TELLING.index(c.kind),
                -sums[name],
                c.at,
                record.masks.index(c.mask),
                name,
            ),
            c,
        )
        for name, under in rules.items()
        for c in under.door_changes
        if not c.is_by_lot
    ]
    if not found:
        return DoorsHeadline(0, len(record.masks), "", 0, "", None)
    (*_, example_rule), example = min(found, key=lambda row: row[0])
    most = max(sorted(sums), key=sums.__getitem__)
    is_in = example.is_opened and record.has_come_in(example.mask, example.door, example.day)
    return DoorsHeadline(len(masks), len(record.masks), most, sums[most], str(example_rule), example, is_in)
