"""What every coin and every Life point of a day came from or went for, folded from public events; adds up nothing else.

What is kept quiet comes in other events, and only once it is told to all.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from game.city import events as ev
from game.city.pack import MaskId
from game.engine.events import Event


@dataclass(frozen=True, slots=True)
class Sum:
    """What one thing brought or cost somebody in a day. `why`: a key, as in `Wording.reason`."""

    why: str
    coins: int = 0
    life: int = 0


@dataclass(slots=True)
class Day:
    """One day's sums, in the order in which they came: coins stay with a mask, Life points with a seat."""

    number: int
    is_last: bool = False
    """Whether it is the day of the wedding, after the last night."""
    coins: dict[MaskId, dict[str, int]] = field(default_factory=dict)
    life: dict[int, dict[str, int]] = field(default_factory=dict)

    def of(self, mask: MaskId, seat: int) -> tuple[Sum, ...]:
        """What came to whoever sits in `seat` and wears `mask`; what came and went again is told, too."""
        found = {why: Sum(why, coins=coins) for why, coins in self.coins.get(mask, {}).items()}
        for why, life in self.life.get(seat, {}).items():
            found[why] = replace(found.get(why, Sum(why)), life=life)
        return tuple(one for one in found.values() if one.coins or one.life)


class DaySums:
    """The day that is on, and the one before it while nothing has come yet."""

    def __init__(self) -> None:
        self._now, self._before = Day(0), Day(0)

    def take(self, event: Event) -> None:
        """A public event."""
        if isinstance(event, ev.DayBegan):
            first = self._now if not self._now.number else Day(0)  # a first purse is of the first day
            self._begin(Day(event.day, coins=first.coins, life=first.life))
        elif isinstance(event, ev.CharterVoted | ev.ReferendumHeld):
            if not self._now.is_last:
                self._begin(Day(self._now.number, is_last=True))
        elif isinstance(event, ev.Paid) and event.coins:
            mine = self._now.coins.setdefault(event.mask, {})
            mine[event.why] = mine.get(event.why, 0) + event.coins
        elif isinstance(event, ev.Lived) and event.points:
            own = self._now.life.setdefault(event.seat, {})
            own[event.why] = own.get(event.why, 0) + event.points

    @property
    def day(self) -> Day:
        """The latest day on which anything came or went."""
        return self._now if self._now.coins or self._now.life else self._before

    def _begin(self, day: Day) -> None:
        self._before, self._now = self.day, day
