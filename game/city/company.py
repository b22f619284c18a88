"""Company: on the way, masks choose in secret beside whom to walk, and all see who did. Moves no standing itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from game.city import events as ev
from game.city.city import City
from game.city.city_table import CityTable
from game.city.pack import MaskId
from game.city.plan import Plan
from game.city.standing import alone_last
from game.engine.asks import choose_each, curtain
from game.engine.prompts import Choose, Option, option

Group: TypeAlias = "tuple[str, tuple[MaskId, ...]]"
"""Where, and who; "" for those who are alone in their places and meet on the stairs."""

TOPIC, ALONE, STAIRS = "company", "alone", ""
GROUP_MOST = 4
"""More than so many in one place walk in two groups, so that everybody may choose anybody in theirs."""
LOW_TIER = 1
"""The highest tier that is seen as low."""
PAIR_LIFE, LOW_COINS, LAST_LIFE = 1, 1, 2
"""What walking side by side is worth to both; besides, to one who is seen as low; instead, to the last of the hill."""


async def company(table: CityTable, plan: Plan, day: int) -> None:
    """Everybody chooses, sealed: beside whom, or alone. Both must want it; who wanted it alone is left standing."""
    city = table.state
    if not plan.has_company(day) or city.is_soft:  # a gentler match leaves nobody standing
        return
    groups = groups_of(table, day)
    low = tuple(mask for mask in city.masks if is_low(city, mask))
    table.tell(ev.CompanyAsked(groups, low, alone_last(city)))
    prompts = {
        city.seat_of(mask): Choose(TOPIC, options_for(city, masks, mask), ALONE)
        for _, masks in groups
        for mask in masks
    }
    pressed = await choose_each(prompts, "company")
    said = {mask: pressed[city.seat_of(mask)] for mask in city.masks}
    settle(table, said)
    await curtain("company_shown")


def is_low(city: City, mask: MaskId) -> bool:
    """Whether this mask is seen as low: by what the hill shows, as a secret list must not be told by who is pitied."""
    return mask in city.shown and city.shown[mask][1] <= LOW_TIER


def groups_of(table: CityTable, day: int) -> tuple[Group, ...]:
    """Who meets on the way: two to four together. Nobody is left without somebody to choose."""
    city = table.state
    here = [(place, [m for m in city.masks if city.place[m] == place]) for place in city.districts]
    lone = [masks[0] for _, masks in here if len(masks) == 1]
    met = [(place, masks) for place, masks in here if len(masks) > 1]
    if len(lone) == 1 and met:  # one alone joins the smallest place: they meet on the stairs between
        place, masks = min(met, key=lambda group: len(group[1]))
        met[met.index((place, masks))] = (STAIRS, [m for m in city.masks if m in masks or m in lone])
    elif len(lone) > 1:
        met.append((STAIRS, lone))
    groups: list[Group] = []
    for number, (place, masks) in enumerate(met):
        if len(masks) <= GROUP_MOST:
            groups.append((place, tuple(masks)))
            continue
        first = set(table.dice("company", day, number).shuffled(masks)[: (len(masks) + 1) // 2])
        groups.append((place, tuple(m for m in masks if m in first)))
        groups.append((place, tuple(m for m in masks if m not in first)))
    return tuple(groups)


def options_for(city: City, group: Sequence[MaskId], mask: MaskId) -> tuple[Option, ...]:
    """The others of the group, a low one first, and to walk alone."""
    others = sorted((m for m in group if m != mask), key=lambda m: not is_low(city, m))
    beside = [_beside(m, is_low=is_low(city, m)) for m in others]
    return (*beside, option(ALONE))


def _beside(mask: MaskId, *, is_low: bool) -> Option:
    return option(mask, coins=PAIR_LIFE, kindness=int(is_low), risk=0.6 if is_low else 0.4)


def settle(table: CityTable, said: Mapping[MaskId, str]) -> None:
    """Pairs are seen together and become friends; who is left standing is no longer the friend of whom it wanted.

    It rubs off: whoever walks with the last of the hill stands last of its kind at tonight's homes and tomorrow's door.
    """
    city = table.state
    pairs = tuple((a, said[a]) for a in city.masks if said.get(said[a]) == a and a < said[a])
    snubbed = tuple((m, of) for m, of in said.items() if of != ALONE and said[of] != m)
    alone = tuple(m for m, of in said.items() if of == ALONE)
    cut = tuple((m, of) for m, of in snubbed if frozenset((m, of)) in city.friends)
    new = [pair for pair in pairs if frozenset(pair) not in city.friends]
    last = alone_last(city)
    beside = next((mask for pair in pairs if last in pair for mask in pair if mask != last), "")
    table.tell(ev.CompanyKept(pairs, snubbed, alone, cut, beside))
    for a, b in pairs:
        table.tell(_deed("kept_company", a, b), _deed("kept_company", b, a))
        for mask in (a, b):
            table.tell(ev.Lived(city.seat_of(mask), LAST_LIFE if mask == last else PAIR_LIFE, TOPIC))
            if is_low(city, mask) and mask != last:
                table.tell(city.payment(mask, LOW_COINS, TOPIC))
    table.tell(*(_deed("befriended", a, b) for a, b in new), *(_deed("unfriended", m, of) for m, of in cut))


def _deed(deed: str, by: MaskId, of: MaskId) -> ev.DeedNoted:
    return ev.DeedNoted(deed, (("by", by), ("of", of)))
