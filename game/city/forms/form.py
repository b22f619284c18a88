"""What a form is: how its cards are shaped, and the script that plays one; the beat is the same for all.

A form shows and returns; it never changes the city. Card, say, do and gasp are its beats; stars are not its business.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from game.city.city import City
from game.city.city_table import CityTable
from game.city.forms.vows import Vow, vows_of_acts
from game.city.pack import Card, MaskId
from game.engine.asks import Ask
from game.engine.events import Event


@dataclass(slots=True)
class Cast:
    """Who plays a card: `front` in the order of roles, `rest` everyone else at the table, who watch, bet and rate.

    Where halves of a large table play at once, the rest is that of one's own half.
    """

    place: str
    """Named place for dice: unique in the match, e.g. "day2/1"."""
    district: str
    front: tuple[MaskId, ...]
    rest: tuple[MaskId, ...]


@dataclass(slots=True)
class FaceUp:
    """A mask that is to be rated, and what it just did ("said two, gave none"), in words."""

    mask: MaskId
    did: str
    promised: str = ""
    bare: str = field(default="", compare=False)
    """What it did, without a word on its promise,"""
    is_kept: bool = field(default=False, compare=False)
    """and whether that is what it had promised: for a pack that says so in words of its own."""


@dataclass(slots=True)
class Result:
    """What a played card brings: told only if the card stands. At most four faces are rated."""

    line: str
    events: tuple[Event, ...]
    faces: tuple[FaceUp, ...]
    promises: tuple[tuple[MaskId, str], ...] = ()
    acts: tuple[tuple[MaskId, str, str], ...] = ()
    broken: tuple[MaskId, ...] = ()


Script: TypeAlias = "Coroutine[Ask[Any], Any, Result]"
Play: TypeAlias = "Callable[[CityTable, Card, Cast], Script]"


@dataclass(slots=True)
class Form:
    """A way to play cards. `shape` is the dataclass of a card's `rules` table.

    `problems` lists what is wrong with a card, in words. `watchers` is the least number of masks in `rest` that a card
    needs (its owner, its patient).
    """

    name: str
    shape: type
    play: Play
    problems: Callable[[Card], list[str]] = lambda card: []
    returns: Callable[[City, Card], bool] = lambda city, card: False
    """Whether a card that was played before is due again today, as the day's first encounter."""
    stake_again: Callable[[Any], str] = lambda rules: ""
    """What is at stake where a card comes back, from its `rules`; "" if that is what it was."""
    plays_in_halves: bool = False
    """Whether half of a large table may play its cards while the other half plays another: card, say, do, gasp, each
    once, and nothing that hangs on the order of presses."""
    days: int = 1
    """How many days a card of it takes, the first included."""
    suits: Callable[[City, Card, Sequence[MaskId]], bool] = lambda city, card, here: True
    """Whether a card does something with those who are there, under the rule in force."""
    lots: int = 2
    """How many lots it has where forms are drawn, for each that it puts in front: more for one that seldom fits."""
    leads: Callable[[City, Card, MaskId], bool] = lambda city, card, mask: False
    """Who comes to the front before others, for the card to do something."""
    watchers: Callable[[Card], int] = lambda card: 0
    quiet: Callable[[Any], int] = lambda rules: 0
    """The most Life points that one act of a card, by its `rules`, may bring a mask unseen."""
    asks_rest: Callable[[Card], bool] = lambda card: False
    """Whether those who watch a card all do something in it, so that it is one for a full place."""
    vows: Callable[[Any], tuple[Vow, ...]] = vows_of_acts
    """What may be promised on a card, from its `rules`: every act there, unless the form says otherwise."""
    tried: tuple[str, ...] = ()
    """Acts, by id, with which a word is neither kept nor broken: it was tried."""

    def said(self, card: Card, vow_id: str) -> str:
        """The words of a promise; its id where the card knows none such."""
        return next((vow.words for vow in self.vows(card.rules) if vow.id == vow_id), vow_id)
