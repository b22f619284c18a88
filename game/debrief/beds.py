"""Beds of one evening filled anew, from what the doors of the homes would have answered. Pure arithmetic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.city.pack import MaskId
from game.debrief.answers import OtherBed, Retried
from game.debrief.record import BedsAsked, Record


def beds_under(
    evening: BedsAsked, inside: Mapping[str, Sequence[MaskId]], tiers: Mapping[MaskId, int]
) -> dict[MaskId, str]:
    """Who would have slept where: as homes are given in play, from the tower down.

    `inside`: whom each home's door lets in; a home without a door takes all who asked. Whoever is turned away goes to
    the next rung down that has room, that it can pay, and whose line it reaches; `tiers` are 0 to 4.
    """
    given: dict[MaskId, str] = {}
    led_down: list[MaskId] = []
    for home, _, rent, _, line, places, _ in evening.offered.beds:
        applicants = [mask for mask, wanted in evening.offered.wanted if wanted == home]
        let_in = inside.get(home, applicants)
        free = [
            mask
            for mask in led_down
            if evening.purses[mask] >= rent and (evening.offered.is_open_to_all or tiers[mask] >= line)
        ]
        led_in = free if places < 0 else free[: max(0, places - len(let_in))]
        given |= dict.fromkeys((*let_in, *led_in), home)
        led_down = [mask for mask in led_down if mask not in led_in]
        led_down += [mask for mask in applicants if mask not in let_in]
    return given


def other_beds(record: Record, under: Retried) -> tuple[OtherBed, ...]:
    """Every night that a mask would have spent in another bed, by time: homes kept and lost among them."""
    found = []
    for evening in record.evenings:
        if not 1 < evening.day <= len(record.nights):
            continue
        before, slept = record.nights[evening.day - 2], record.nights[evening.day - 1]
        rung = {bed[0]: bed[1] for bed in evening.offered.beds}
        wanted = dict(evening.offered.wanted)
        for mask in record.masks:
            was, would_be = slept[mask], under.nights[evening.day][mask]
            if was != would_be:
                is_up = rung[would_be] > rung[was]
                is_home = wanted[mask] == before[mask]
                kind = ("kept" if is_up else "lost") if is_home else "better" if is_up else "worse"
                found.append(OtherBed(evening.day, mask, was, would_be, kind))
    return tuple(found)
