"""A match that was kept without its votes: written anew from what is left, with a chain of hashes of its own.

Nothing of the old file is copied, so nothing of it is left in free pages; no seed, no answer, no draft is in it.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from game.app.refusal import BadCall
from game.app.setup import Setup
from game.city import events as ev
from game.debrief.forgetting import without_votes
from game.engine.events import Event, to_doc
from game.engine.journal import BadSave, Journal, StepRow
from game.engine.journal.records import dump
from game.engine.journal.saves import sides
from game.told import Told

_DIGEST_BYTES = 16


def keep_without_votes(path: Path, setup: Setup, events: Sequence[Event]) -> None:
    """The match at `path`, whole or not at all; what stood there is replaced. Raises `BadSave`."""
    plain = replace(setup, seed=0, save_to="", cards="", is_forgotten=True)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        journal = Journal.create(beside, plain.to_doc())
        try:
            for row in _rows(without_votes(events)):
                journal.put_step(row)
        finally:
            journal.close()
        beside.replace(path)
    except OSError as error:
        raise BadSave(
            path, Told("the disk said: {error}.", error=error.strerror), "Try another folder or disk."
        ) from None
    finally:
        for each in (beside, *sides(beside)):
            with suppress(OSError):
                each.unlink(missing_ok=True)
    for side in sides(path):  # of the file that stood there: its last pages hold votes
        with suppress(OSError):
            side.unlink(missing_ok=True)


def verify(journal: Journal) -> tuple[int, str]:
    """(how many steps, the hash at the end); raises `BadCall` where the file is not as it was kept."""
    told, steps = "", 0
    for row in journal.steps():
        told = _hash(told, row.events)
        if told != row.hash_hex:
            raise BadCall(f"{journal.path}: step {row.step}: the file was changed since it was kept. Use another copy.")
        steps += 1
    return steps, told


def _rows(events: Sequence[Event]) -> Iterator[StepRow]:
    told = ""
    days = list(_days(events))
    for step, day in enumerate(days):
        docs = [to_doc(event) for event in day]
        told = _hash(told, docs)
        yield StepRow(step, None, told, docs, (), step == len(days) - 1)


def _days(events: Iterable[Event]) -> Iterator[list[Event]]:
    """Everything before the first day, then a day each."""
    day: list[Event] = []
    for event in events:
        if isinstance(event, ev.DayBegan) and day:
            yield day
            day = []
        day.append(event)
    yield day


def _hash(before: str, docs: Sequence[dict[str, Any]]) -> str:
    return blake2b((before + dump(docs)).encode(), digest_size=_DIGEST_BYTES).hexdigest()
