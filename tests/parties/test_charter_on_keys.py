"""The charter through real keys: whoever holds the pen brings, with a button, the very article that it stands for."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.devices.seat_kinds import SeatKind
from tests.parties.table import PartyTable, press_once_each_group

KINDS: list[SeatKind] = ["key", "key", "key"]


class Pen:
    """Three people on one keyboard, who all want one thing whenever it is on a button, and else press the first."""

    def __init__(self) -> None:
        self.table = PartyTable(KINDS, scenario="charter", length="quick", seed=5, speed=24)
        self.wanted: dict[str, str] = {}
        self.play = press_once_each_group(self.table, self.button)

    def button(self, seat: int, step: int) -> int:
        """Which of its five buttons a seat presses."""
        answering = self.table.session.answering
        layout = answering.layout(seat)
        assert layout is not None
        useful = [raw for raw in layout if raw is not None]
        prompt = next(s.prompt for s in self.table.session.host.group.slots if s.seat == seat)  # type: ignore[union-attr]
        wanted = self.wanted.get(prompt.topic)
        return layout.index(wanted if wanted in useful else useful[0])

    def told(self, kind: type[ev.Event]) -> list[ev.Event]:
        return [event for event in self.table.session.host.history if isinstance(event, kind)]


@pytest.mark.slow
def test_a_seat_on_keys_brings_the_article_that_it_pressed() -> None:
    pen = Pen()
    try:
        pen.table.until(lambda: bool(pen.told(ev.ArticlesOffered)), play=pen.play)
        (offer,) = pen.told(ev.ArticlesOffered)
        assert isinstance(offer, ev.ArticlesOffered)
        first, _, last = offer.articles
        pen.wanted = {"pledge": first, "article": last, "petition": last, "foretell_article": first}
        pen.table.until(lambda: bool(pen.told(ev.ArticleBrought)), play=pen.play)
        (brought,) = pen.told(ev.ArticleBrought)
        assert isinstance(brought, ev.ArticleBrought)
        assert (brought.article, brought.by, brought.is_kept) == (last, offer.chooser, False)
        people = {pen.table.session.host.public.state.mask_of(seat) for seat in range(3)} - {offer.chooser}
        assert people <= set(brought.signed)
    finally:
        pen.table.close()
