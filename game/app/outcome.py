"""What a match came to, read from its events alone; plain data for --json and for the screen after a match."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

from game.app.setup import Setup
from game.city import events as ev
from game.city.city import City
from game.city.fold import passing
from game.debrief.level import PAIRS, level_from
from game.engine.events import Event


def outcome_of(setup: Setup, events: Iterable[Event], *, steps: int, hash_hex: str) -> dict[str, Any]:
    """The outcome as JSON-able data; `winner` lists seats, more than one on an exact tie, none if it is not over.

    Standings are exact, as the doors read them: the last ledger of each day, then the one before the flight.
    Where people play, `seed` is None and `hash` is over these open facts alone; standings are as the screen showed
    them, unless the table has laid open who gave whom what. `level` is how much it has laid open.
    """
    city = City()
    exact: dict[str, Any] = {}
    shown: dict[str, Any] = {}
    told_days: list[dict[str, Any]] = []
    days: list[dict[str, Any]] = []
    doors: list[dict[str, Any]] = []
    app: list[dict[str, Any]] = []
    wishes: dict[int, dict[str, Any]] = {}
    life: dict[int, int] = {}
    winners: list[int] = []
    level: int | None = None
    for _, event in passing(events, city):
        match event:
            case ev.StandingsJudged():
                exact = _standings(city.day, event)
            case ev.StandingsShown():
                shown = _as_shown(city.day, event)
            case ev.RoundClosed():
                days.append(exact)
                told_days.append(shown)
            case ev.AppAnswered():
                answers = [{"mask": mask, "said": said, "did": did} for mask, said, did in event.rows]
                app.append({"day": city.day, "is_first": event.is_first, "answers": answers})
            case ev.RevealSet():
                level = event.level
            case ev.DoorAnswered():
                doors.append(_door(city.day, event))
            case ev.WishRevealed():
                wishes[event.seat] = {
                    "wish": event.wish, "is_true": event.is_true, "is_half": event.is_half, "points": event.points,
                }  # fmt: skip
            case ev.MatchEnded():
                life, winners = {seat: points for seat, _, points in event.rows}, list(event.winners)
            case _:
                pass
    level = level_from(level, is_over=bool(life), length=setup.length)
    is_open = is_laid_open(setup, level)
    told: dict[str, Any] = {
        "scenario": setup.scenario,
        "length": setup.length,
        "pack": {"id": setup.pack, "version": setup.pack_version, "fingerprint": setup.pack_print},
        "seats": list(setup.seats),
        "masks": city.by_seat(),
        "life_points": [life.get(seat) for seat in range(len(setup.seats))],
        "wishes": [wishes.get(seat) for seat in range(len(setup.seats))],
        "winner": winners,
        "standings": days if is_open else told_days,
        "doors": doors,
        "referendum": city.memory.referendum,
        "charter": [_article(city, brought) for brought in city.brought.values()],
        "app": app,
        "level": level,
        "has_votes": not setup.is_forgotten,
        "seed": None if setup.is_forgotten else setup.seed,
        "steps": steps,
        "hash": hash_hex,
    }
    if setup.is_for_people:
        # Either of them, tried against what the table has seen, would give each secret answer away.
        told["seed"] = None
        told["hash"] = _public_hash({key: value for key, value in told.items() if key not in ("seed", "hash")})
    return told


def is_laid_open(setup: Setup, level: int) -> bool:
    """Whether figures of each mask may be told to whoever has the file: nobody played it, or the table said so."""
    return not setup.is_for_people or level >= PAIRS


def _public_hash(told: dict[str, Any]) -> str:
    """The same for the same open facts, whatever anybody answered in secret."""
    return blake2b(json.dumps(told, sort_keys=True).encode(), digest_size=16).hexdigest()


def _standings(day: int, e: ev.StandingsJudged) -> dict[str, Any]:
    masks = {mask: {"score": score, "tier": tier, "place": place} for mask, score, tier, place in e.rows}
    return {"day": day, "regime": e.regime, "masks": masks}


def _as_shown(day: int, e: ev.StandingsShown) -> dict[str, Any]:
    """What everybody saw: of a score the text that stood on the hill, and none where it was veiled."""
    masks = {
        mask: {"score": None, "shown": "" if is_veiled else text, "tier": tier, "place": place}
        for mask, text, tier, place, is_veiled in e.rows
    }
    return {"day": day, "regime": e.regime, "masks": masks}


def _door(day: int, e: ev.DoorAnswered) -> dict[str, Any]:
    answers = [
        {
            "mask": mask,
            "treatment": treatment,
            "is_in": is_in,
            "short_by": short,
            "no": e.no_to(mask),
            "why": why,
            "against": against,
            "figure": figure,
        }
        for (mask, treatment, is_in, short), (_, why, against, figure) in zip(e.rows, e.reasons, strict=True)
    ]
    return {"day": day, "kind": e.kind, "door": e.door, "places": e.places, "answers": answers}


def _article(city: City, e: ev.ArticleBrought) -> dict[str, Any]:
    return {"article": e.article, "by": e.by, "signed": list(e.signed), "stands": e.article in city.charter}
