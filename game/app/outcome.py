"""What a match came to, read from its events alone; plain data for --json and for the screen after a match."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from game.app.setup import Setup
from game.city import events as ev
from game.engine.events import Event


def outcome_of(setup: Setup, events: Iterable[Event], *, steps: int, hash_hex: str) -> dict[str, Any]:
    """The outcome as JSON-able data; `winner` lists seats, more than one on an exact tie, none if it is not over.

    Standings are exact, as the doors read them: the last ledger of each day, then the one before the flight.
    """
    found = _Reader()
    for event in events:
        found.take(event)
    return {
        "scenario": setup.scenario,
        "length": setup.length,
        "pack": {"id": setup.pack, "version": setup.pack_version, "fingerprint": setup.pack_print},
        "seats": list(setup.seats),
        "masks": found.masks,
        "life_points": [found.life.get(seat) for seat in range(len(setup.seats))],
        "wishes": [found.wishes.get(seat) for seat in range(len(setup.seats))],
        "winner": found.winners,
        "standings": found.days,
        "doors": found.doors,
        "referendum": found.referendum,
        "charter": found.charter,
        "seed": setup.seed,
        "steps": steps,
        "hash": hash_hex,
    }


class _Reader:
    def __init__(self) -> None:
        self.masks: list[str] = []
        self.life: dict[int, int] = {}
        self.wishes: dict[int, dict[str, object]] = {}
        self.winners: list[int] = []
        self.days: list[dict[str, object]] = []
        self.doors: list[dict[str, object]] = []
        self.referendum = ""
        self.charter: list[dict[str, object]] = []
        self._day = 0
        self._latest: dict[str, object] = {}

    def take(self, event: Event) -> None:
        match event:
            case ev.MatchBegan(masks=masks):
                self.masks = list(masks)
            case ev.MasksSwapped(masks=masks):
                self.masks = list(masks)
            case ev.DayBegan(day=day):
                self._day = day
            case ev.StandingsJudged(regime=regime, rows=rows):
                table = {mask: {"score": score, "tier": tier, "place": place} for mask, score, tier, place in rows}
                self._latest = {"day": self._day, "regime": regime, "masks": table}
            case ev.RoundClosed():
                self.days.append(self._latest)
            case ev.ArticleBrought(article=article, by=by, signed=signed):
                self.charter.append({"article": article, "by": by, "signed": list(signed), "stands": True})
            case ev.CharterVoted(standing=standing):
                for row in self.charter:
                    row["stands"] = row["article"] in standing
            case ev.ReferendumHeld(decision=decision):
                self.referendum = decision
            case ev.DoorAnswered():
                self.doors.append(
                    {
                        "day": self._day,
                        "kind": event.kind,
                        "door": event.door,
                        "places": event.places,
                        "answers": [
                            {"mask": mask, "treatment": treatment, "is_in": is_in, "short_by": short}
                            for mask, treatment, is_in, short in event.rows
                        ],
                    }
                )
            case ev.WishRevealed():
                self.wishes[event.seat] = {"wish": event.wish, "is_true": event.is_true, "points": event.points}
            case ev.MatchEnded(rows=rows, winners=winners):
                self.life = {seat: points for seat, _, points in rows}
                self.winners = list(winners)
            case _:
                pass
