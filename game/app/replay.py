"""Plays a saved match again, step by step, and judges it under other rules. Writes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from game.app.outcome import outcome_of
from game.app.saves import open_save
from game.app.setup import Setup, rules_for
from game.city.city import City
from game.city.pack import Pack
from game.city.regimes.registry import regime_among
from game.city.regimes.tuned import regimes_of
from game.content import default_pack, load_pack
from game.engine.events import Event
from game.engine.host.retrace import retrace


class Replayed:
    """A match that was verified: its setup, pack, events, the city at its end, and the outcome."""

    def __init__(self, setup: Setup, pack: Pack, events: list[Event], city: City, outcome: dict[str, Any]) -> None:
        self.setup, self.pack, self.events, self.city, self.outcome = setup, pack, events, city, outcome


def pack_of(setup: Setup) -> Pack:
    """The pack that a match is played with; raises `BadPack`."""
    return load_pack(Path(setup.pack_at)) if setup.pack_at else default_pack()


def replay_file(path: Path) -> Replayed:
    """The match at `path`, each step's hash compared; raises `BadSave`, `BadCall`, `BadPack`, `Diverged`."""
    journal, setup = open_save(path, is_read_only=True)
    try:
        pack = pack_of(setup)
        done = retrace(journal, rules_for(setup, pack))
    finally:
        journal.close()
    outcome = outcome_of(setup, done.events, steps=done.driver.step, hash_hex=done.driver.hash_hex)
    return Replayed(setup, pack, done.events, done.driver.table.state, outcome)


def judged_under(replayed: Replayed, regime: str) -> list[dict[str, Any]]:
    """The standings by day that `regime`, the pack's or the city's, would have given for the same deeds.

    Raises `UnknownRegime`.
    """
    rule, city = regime_among(regimes_of(replayed.pack), regime), replayed.city
    tables = rule.judge(city.masks, city.rounds[: len(city.ranks)])
    return [
        {
            "day": day,
            "regime": rule.name,
            "masks": {mask: {"score": s.score, "tier": s.tier, "shown": s.shown} for mask, s in table.items()},
        }
        for day, table in enumerate(tables, start=1)
    ]
