"""Plays and resumes matches of bots without a screen; every answer is journalled, so a killed match can go on."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from game.app.outcome import outcome_of
from game.app.saves import new_journal
from game.app.setup import Setup, bots_of, rules_for
from game.city.city import City
from game.city.pacing import BEATS_S
from game.city.pack import Pack
from game.engine.host import Host, Pace, resume, run_headless
from game.engine.journal import BadSave, Journal


def play_headless(setup: Setup, pack: Pack) -> dict[str, Any]:
    """A whole match from its beginning; its outcome. Raises `BadSave` only for the file it is to be kept in."""
    try:
        journal: Journal | None = new_journal(setup, is_live=False)
    except BadSave as problem:
        print(f"This match is not saved while it runs. {problem}", file=sys.stderr)
        journal = None
    rules = rules_for(setup, pack)
    host = Host(rules, setup.seed, journal=journal, pace=Pace(BEATS_S), players=bots_of(setup))
    return _to_the_end(host, setup)


def resume_headless(journal: Journal, setup: Setup, pack: Pack) -> dict[str, Any]:
    """The rest of an interrupted match; the same outcome as without the interruption. Raises `Diverged`, `BadSave`."""
    players = bots_of(setup)
    host = resume(journal, rules_for(setup, pack), pace=Pace(BEATS_S), players=players)
    return _to_the_end(host, setup)


def _to_the_end(host: Host[City], setup: Setup) -> dict[str, Any]:
    try:
        played = run_headless(host)
    except BaseException:
        host.leave()
        raise
    host.finish(Path(setup.save_to) if setup.save_to else None)
    return outcome_of(setup, host.history, steps=played.steps, hash_hex=played.hash_hex)
