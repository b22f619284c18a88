"""What those at the table have met since the program began, so that the next match begins otherwise. Never on disk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.app.setup import Setup
from game.city.events import BulletinRead
from game.city.pack import Pack
from game.city.plan import headline_seen
from game.engine.events import CardOpened, Event


class Tonight:
    """The cards and headlines of this evening's matches, those met last at the end."""

    def __init__(self) -> None:
        self.cards: tuple[str, ...] = ()

    def met(self, history: Iterable[Event], pack: Pack) -> None:
        """A match has gone so far; one that never came to its first card has shown nothing."""
        history = tuple(history)
        shown = [event.card for event in history if isinstance(event, CardOpened) and event.card in pack.cards]
        if shown:
            papers = [event.headline for event in history if isinstance(event, BulletinRead)]
            shown += [headline_seen(headline) for headline in papers if headline]
        self.cards = tuple(dict.fromkeys((*self.cards, *shown)[::-1]))[::-1]

    def begins(self, setup: Setup, pack: Pack, *, is_same: bool, is_explained: bool) -> Setup:
        """The next match as this evening wants it: what was seen comes last, what is known is left out.

        Other pupils may sit in the same room after the break: a class is told everything, unless the same stay.
        """
        is_class = pack.scenarios[setup.scenario].lengths[setup.length].is_class
        is_known = bool(self.cards) and (is_same or not is_class)
        return replace(setup, is_again=is_known and not is_explained, seen=self.cards)
