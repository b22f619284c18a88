"""Why a door opened or shut, in sentences: the same on the screen, in the story and in the report. Decides nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from game.city.city import City
from game.city.door_reasons import FULL, HUSHED, LINE, LOT, SHUT, STANDING
from game.city.doors import HOME
from game.city.events import DoorAnswered
from game.city.pack import MaskId
from game.city.regimes.tuned import regimes_of
from game.city.standing import VEIL
from game.content.wording import Wording, sentence

Shown = Mapping[MaskId, tuple[str, int, int, bool]]
"""What the hill shows of each mask, as `City.shown` has it."""
YESTERDAY = "yesterday"
Group = tuple[str, MaskId, str]
"""A reason that several may share: (why, before whom, figure)."""


def reasons_said(words: Wording, door: DoorAnswered, city: City) -> tuple[str, ...]:
    """A sentence for each reason, in the order at the door; where nobody had any, why it opened to all who asked."""
    away = {mask for (kind, mask), day in city.memory.away.items() if kind == door.kind and day == city.day - 1}
    said = tuple(_said_by_group(words, door, city.shown, away))
    is_told = said or door.kind == HOME or not all(is_in for _, _, is_in, _ in door.rows)
    why = "" if is_told else _why_open(words, door, city)
    return (*said, why) if why else said


def _why_open(words: Wording, door: DoorAnswered, city: City) -> str:
    """What the rule has against nobody of those who asked; "" where it would tell more than it shows.

    Their figures are told as far as the hill shows them, and no tier where it shows none.
    """
    rule = regimes_of(words.pack).get(city.regime)
    if door.is_open_to_all:
        return words("reason.open.today")
    if rule is None or rule.is_secret:
        return ""
    limit = rule.shut_below(door.gate)
    if not limit:
        return words("reason.open.nobody")
    names = words.listed(with_figure(words, mask, city.shown) or words.mask(mask) for mask, *_ in door.rows)
    if rule.shows == "wall":
        return sentence(words("reason.open.unlisted", names=names))
    figure = rule.least.get(limit, "")
    return sentence(words("reason.open.from", figure=figure, names=names)) if figure else ""


def no_said(words: Wording, door: DoorAnswered, mask: MaskId) -> str:
    """The shortest no to one that was turned away: shut, or full; "not today" where no more is told."""
    if mask in door.crowded_out:
        return words("door.full")
    return words("door.hushed" if door.reason_of(mask)[0] == HUSHED else "door.shut")


def short_no(words: Wording, door: DoorAnswered, mask: MaskId, shown: Shown) -> str:
    """The same with its reason, in some three words: "full: Nadi 55.6"."""
    why, other, figure = door.reason_of(mask)
    if why in (SHUT, LINE):
        key = "door.shut.below" if figure else "door.shut.tier"
        return words(key, figure=figure, tier=words.tier(door.line))
    if why == LOT:
        return words("door.full.lot")
    if other:
        return words("door.full.other", other=with_figure(words, other, shown) or words.mask(other))
    return no_said(words, door, mask)


def _said_by_group(
    words: Wording, door: DoorAnswered, shown: Shown, away_yesterday: Collection[MaskId]
) -> Iterator[str]:
    treatments = {mask: (treatment, is_in) for mask, treatment, is_in, _ in door.rows}
    groups: dict[tuple[Group, str, bool], list[MaskId]] = {}
    for mask, why, other, figure in door.reasons:
        treatment, is_in = treatments[mask]
        if why:
            # Who waited comes in either way; that the rule would have kept one out is worth a sentence of its own.
            kept_out = "refused" if is_in and treatment == "refused" else ""
            if is_in and mask in away_yesterday:
                figure = YESTERDAY
            groups.setdefault(((why, other, figure), kept_out, is_in), []).append(mask)
    for ((why, other, figure), kept_out, is_in), masks in groups.items():
        key = f"reason.{why}"
        if is_in:
            key += f".{figure or 'last_time'}" + (".all_the_same" if kept_out else "")
        elif why == LINE and not figure:
            key += ".tier"
        elif why == STANDING:
            names = [with_figure(words, mask, shown) for mask in (other, *masks)]
            if all(names):
                said = words.counted(f"{key}.figures", door.places, other=names[0], names=words.listed(names[1:]))
                yield said
                continue
        holes = {
            "names": words.masks(masks),
            "other": words.mask(other),
            "all": words.masks((other, *masks)),
            "figure": figure,
            "tier": words.tier(door.line),
            "where": words.inside(door.door),
        }
        if len(masks) > 1 and words.has(f"{key}.some"):
            key += ".some"
        said = words.counted(key, door.places, **holes) if why in FULL and not is_in else words(key, **holes)
        yield sentence(said)


def with_figure(words: Wording, mask: MaskId, shown: Shown) -> str:
    """ "Nadi 55.6"; "" where no figure of it can be read."""
    text = shown.get(mask, ("", 0, 0, False))[0]
    return f"{words.mask(mask)} {text}" if any(map(str.isdigit, text)) and VEIL not in text else ""
