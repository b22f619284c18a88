"""What nobody could see while it was played, told in the end: tags of goods, voices, hired cheerers. No vote."""

from __future__ import annotations

from collections.abc import Iterator

from game.city import events as ev
from game.city.city import City
from game.city.deeds import Bought
from game.engine.events import Event

TAGS, VOICE, CHEER = "tags", "voice", "cheer"
PLAIN = "plain"
"""The tag of a purchase of which a machine makes nothing."""
Row = tuple[str, str, tuple[str, ...]]
"""(kind, whose, what): tags with repeats; the card of a voice, twice if it was played back; whose "" where only sums of
the table are told."""


def played_back(city: City) -> Iterator[Event]:
    """A voice on file is used again, once, at the ledger of a later day: whoever's it was has a Life point less."""
    for card, kept in city.voices.items():
        if city.heard[card] < city.day and card not in city.played_back:
            yield ev.VoicePlayed(card, kept.mask)
            yield ev.LivedQuietly(city.seat_of(kept.mask), -1, VOICE)


def secrets(city: City, *, is_named: bool) -> tuple[Row, ...]:
    """Row by row, voices first; without names one row a kind."""
    voices: list[tuple[str, str]] = [(whispered.mask, card) for card, whispered in city.voices.items()]
    read: dict[str, list[str]] = {mask: [] for mask in city.masks}
    for deed in (deed for deeds in city.rounds for deed in deeds):
        if isinstance(deed, Bought) and deed.tag != PLAIN:
            read[deed.by].append(deed.tag)
    if is_named:
        rows: list[Row] = [(VOICE, mask, (card,) * (1 + city.played_back.count(card))) for mask, card in voices]
        rows += [(CHEER, mask, ()) for mask in city.masks if mask in city.hired]
        return (*rows, *((TAGS, mask, tuple(sorted(tags))) for mask, tags in read.items() if tags))
    sums: list[Row] = [(VOICE, "", tuple(card for _, card in voices)), (CHEER, "", tuple(CHEER for _ in city.hired))]
    sums.append((TAGS, "", tuple(sorted(tag for tags in read.values() for tag in tags))))
    return tuple(row for row in sums if row[2])
