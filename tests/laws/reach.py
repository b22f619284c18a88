"""Between which sums a reading can still come to all figures that follow: what lies outside need not be gone through.

Each rule's figure only rises with the sums it is made of; so the figures that were told bound these sums from below and
above, and step by step backwards those before. Bounds may be too wide, never too narrow.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple, TypeAlias

from tests.laws import possible as p
from tests.laws.onlooker import Closed, Face, Story, Told

Range: TypeAlias = tuple[int, int]
ANY: Range = (-(1 << 200), 1 << 200)
NONE: Range = (1, 0)


class Bounds(NamedTuple):
    """The least and the most of all stars, of praise, and of what was kept as the round began."""

    total: Range = ANY
    praise: Range = ANY
    kept: Range = ANY
    sure_total: Range = NONE
    sure_praise: Range = NONE
    """Where, whatever follows, all figures of that rule come out as told: there one sum is as good as another."""

    def settled(self, state: p.State) -> p.State:
        """The same, or what is as good: so that what no later figure tells apart is gone through as one."""
        (low, high), (least, most) = self.sure_total, self.sure_praise
        total = low if low <= state.total <= high else state.total
        praise = least if least <= state.praise <= most else state.praise
        return state if (total, praise) == state[:2] else state._replace(total=total, praise=praise)

    def hold(self, state: p.State) -> bool:
        """Whether this is inside."""
        return (
            self.total[0] <= state.total <= self.total[1]
            and self.praise[0] <= state.praise <= self.praise[1]
            and self.kept[0] <= state.kept <= self.kept[1]
        )


def bounds_of(story: Story, steps: Sequence[p.Step], knows: Sequence[str]) -> list[Bounds]:
    """After each step: where the sums have to be."""
    found: list[Bounds] = []
    total = praise = kept = sure_total = sure_praise = ANY
    for step in reversed(steps):
        moment = step.moment
        found.append(Bounds(total, praise, kept if isinstance(moment, Closed) else ANY, sure_total, sure_praise))
        if isinstance(moment, Closed):
            praise = (-(-praise[0] // p.KEPT), praise[1] // p.KEPT)
            sure_praise = (-(-sure_praise[0] // p.KEPT), sure_praise[1] // p.KEPT)
            kept = _kept_before(kept, step.heavy, moment)
        elif isinstance(moment, Face):
            # At least and at most so many stars were added.
            known = [stars for by, stars in moment.votes if by in knows]
            ratings, one = len(moment.votes) + len(moment.street), p.FIVE**step.power
            least, most = sum(known) + ratings - len(known), sum(known) + 5 * (ratings - len(known))
            total = (total[0] - most, total[1] - least)
            praise = (praise[0] - (most - ratings) * one, praise[1] - (least - ratings) * one)
            sure_total = (sure_total[0] - least, sure_total[1] - most)
            sure_praise = (sure_praise[0] - (least - ratings) * one, sure_praise[1] - (most - ratings) * one)
        elif p.constrains(moment):
            if moment.rule == "mean":
                told = _sums(moment, partial(p.mean_of, count=step.count), 5 * step.count)
                total, sure_total = _both(total, told), _both(sure_total, told)
            elif moment.rule == "charter":
                told_of = partial(p.charter_of, said=step.said, power=step.power)
                told = _sums(moment, told_of, step.said)
                praise, sure_praise = _both(praise, told), _both(sure_praise, told)
            else:
                shown = _sums(moment, partial(_shown, below=1_000 if moment.is_flagged else 0), 5_000)
                kept = _both(kept, _kept_before(shown, step.heavy, moment))
    return found[::-1]


def _shown(kept: int, below: int) -> tuple[str, int]:
    return p.gilded_of(max(0, kept - below))


def _both(one: Range, other: Range) -> Range:
    return max(one[0], other[0]), min(one[1], other[1])


def _sums(told: Told, told_of: Callable[[int], tuple[str, int]], most: int) -> Range:
    """The least and the most sum of which this is told."""

    def height(sum_: int) -> float:
        text, tier = told_of(sum_)
        return tier if told.is_veiled else float(text)

    height_told = told.tier if told.is_veiled else float(told.text)
    return bisect_left(range(most + 1), height_told, key=height), bisect_right(
        range(most + 1), height_told, key=height
    ) - 1


def _kept_before(after: Range, heavy: int, moment: Closed | Told) -> Range:
    """What was kept before a round that came to one of these: from the best stars that there are to the worst."""
    best, worst = 5_000 * heavy, (1_000 if not moment.is_flagged else -3_000) * heavy
    least = bisect_left(range(5_001), after[0], key=lambda k: p.gilded_after(k, best, heavy, moment.company))
    most = bisect_right(range(5_001), after[1], key=lambda k: p.gilded_after(k, worst, heavy, moment.company)) - 1
    return least, most
