"""The wall of a `feed`: which posts are seen, what may be liked, and how much each heart weighs. Pays nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.city.city import City
from game.city.city_table import CityTable
from game.city.forms.form import Cast
from game.city.forms.reception import DOORS_LOOK_FROM_ACT, reach
from game.city.pack import Act, MaskId
from game.engine.prompts import Choose, Gist, Option, Seat

NOTICE = "notice"
PASS_BY, SHARE = "pass_by", "share"
LIKES_ON_OFFER = 3
"""With the notice and scrolling on that makes five buttons."""
HEART_WEIGHTS = (0, 1, 1, 2, 2)
"""What a heart counts by the tier of whoever gives it, once doors look; before that all count 1."""
NAMELESS_HEARTS = 3
"""Hearts from accounts without a face come by lot, 0 to one less than this. They do not depend on who was hired at
this table: that is secret."""


def weight(city: City, mask: MaskId) -> int:
    """What a heart of `mask` counts, 0 to 2."""
    return HEART_WEIGHTS[city.tier[mask]] if city.act >= DOORS_LOOK_FROM_ACT else 1


@dataclass(frozen=True, slots=True)
class Wall:
    """`seen`: whose posts stand on the wall, the heaviest first; `late`: those that came too late to be liked;
    `unlit`: those who were in the dark already."""

    seen: tuple[MaskId, ...]
    late: tuple[MaskId, ...]
    unlit: tuple[MaskId, ...]

    def fate(self, mask: MaskId, act: Act, tone: str) -> str:
        """What became of a mask's post: "dark", "unseen", "believed", "late", or "": nothing more than others'."""
        if mask in self.unlit:
            return "dark"
        if mask not in self.seen:
            return "unseen"
        if act.id == "ironic" and tone == "approved":
            return "believed"
        return "late" if mask in self.late else ""


def wall_of(
    table: CityTable, cast: Cast, did: Mapping[MaskId, Act], tone: Mapping[MaskId, str], drops: Sequence[str]
) -> Wall:
    """Which posts the machine lets through. Whoever the network refuses is as good as in the dark."""
    city = table.state
    met = {mask: reach(city, mask) for mask in did}
    unlit = tuple(m for m in did if met[m] == "refused")
    seen = [m for m in did if m not in unlit and tone[m] not in drops]
    late = tuple(m for m in seen if met[m] == "queue")
    order = table.dice(cast.place, "wall").ranked(seen, lambda m: (m in late) * 10 - city.tier[m])
    return Wall(tuple(order), late, unlit)


def like_prompts(
    table: CityTable,
    wall: Wall,
    did: Mapping[MaskId, Act],
    masks: Sequence[MaskId],
    notice: str,
    scroll: str,
    about: str,
) -> dict[Seat, Choose]:
    """For each mask the heaviest posts of others, the city's `notice`, and to `scroll` on, in these words."""
    on_time = [m for m in wall.seen if m not in wall.late]
    prompts = {}
    for mask in masks:
        others = [m for m in on_time if m != mask][:LIKES_ON_OFFER]
        likes = (Option(m, "{" + m + "}", Gist(kindness=did[m].care)) for m in others)
        options = (*likes, Option(SHARE, notice, Gist(coins=0.5, kindness=-1)), Option(PASS_BY, scroll))
        prompts[table.state.seat_of(mask)] = Choose("like", options, PASS_BY, about=about)
    return prompts


@dataclass(frozen=True, slots=True)
class Hearts:
    """Who liked whom, who shared the notice, and what it came to: by mask, or "notice"."""

    likes: tuple[tuple[MaskId, MaskId], ...]
    sharers: tuple[MaskId, ...]
    sums: Mapping[str, int]

    @classmethod
    def counted(
        cls, table: CityTable, cast: Cast, wall: Wall, did: Mapping[MaskId, Act], pressed: Mapping[MaskId, str]
    ) -> Hearts:
        """All hearts. Nameless ones go to one approved post by lot, or to the notice if there is none."""
        city = table.state
        likes = tuple((by, of) for by, of in pressed.items() if of not in (SHARE, PASS_BY))
        sharers = tuple(mask for mask, what in pressed.items() if what == SHARE)
        sums: dict[str, int] = dict.fromkeys((*(m for m in wall.seen if m not in wall.late), NOTICE), 0)
        for by, of in likes:
            sums[of] += weight(city, by)
        sums[NOTICE] += sum(weight(city, mask) for mask in sharers)
        dice = table.dice(cast.place, "nameless")
        cheered = [m for m in sums if m in did and did[m].id == "approved"]
        sums[dice.choice(cheered) if cheered else NOTICE] += dice.below(NAMELESS_HEARTS)
        return cls(likes, sharers, sums)

    def top(self, table: CityTable, cast: Cast) -> str:
        """The mask with the most hearts, or "notice"; ties by lot; "nothing" where there are none."""
        most = max(self.sums.values())
        if not most:
            return "nothing"
        return table.dice(cast.place, "top").choice([name for name, n in self.sums.items() if n == most])
