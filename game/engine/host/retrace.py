"""Runs a journal's inputs again and compares each step; names the first difference. Must not write."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Generic, TypeVar

from game.engine.driver import Driver, Soften
from game.engine.events import NAME, Event, to_doc
from game.engine.journal import Journal
from game.engine.prompts import Refused
from game.engine.rules import Rules
from game.told import Told, told_by

C = TypeVar("C")


HASH_ALONE = "the recorded hash does not fit its events: an earlier step or the hash was changed"


class Diverged(Exception):
    """The rules of today tell another story than the journal; `step` is the first that differs, `what` how."""

    def __init__(self, step: int, what: str) -> None:
        super().__init__(Told("step {step}: {what}", step=step, what=what))
        self.step = step
        self.what = what


class Altered(Diverged):
    """The match is as it was played, and the record of its events is not: somebody has changed the file since."""

    def __init__(self, path: Path, step: int, what: str) -> None:
        super().__init__(step, what)
        self.path = path
        form = "{path}: the file was changed after the match: {said}. Use another copy of it."
        self.args = (Told(form, path=path, said=self.args[0]),)


def told_of(problem: Exception) -> str:
    """Why a match cannot be gone on with, for whoever sits at the screen."""
    if isinstance(problem, Diverged) and not isinstance(problem, Altered):
        form = "The rules of today tell another story than this match. First difference at {where}"
        return Told(form, where=told_by(problem))
    return told_by(problem)


@dataclass(slots=True)
class Retraced(Generic[C]):
    """A match run again: its driver, all events, the step of the open group; `is_empty` if nothing was recorded."""

    driver: Driver[C]
    events: list[Event]
    group_step: int
    is_empty: bool


def retrace(journal: Journal, rules: Rules[C]) -> Retraced[C]:
    """Run `journal` again under `rules`; raises `Diverged` at the first difference, `BadSave` if unreadable."""
    driver = Driver(rules, journal.seed)
    done = Retraced(driver, list(driver.fresh), driver.step, True)
    for row in journal.steps():
        done.is_empty = False
        if (row.given is None) is not (row.step == 0):
            raise Diverged(row.step, "the opening is not where it belongs")
        if row.given is not None:
            try:
                driver.feed(row.given)
            except Refused as refused:
                raise Diverged(row.step, Told("the recorded input is refused now ({why})", why=refused)) from None
            done.events += driver.fresh
            if type(row.given) is not Soften:
                done.group_step = driver.step
        what = difference(row.events, driver.fresh)
        if driver.hash_hex != row.hash_hex:
            raise Diverged(row.step, what or HASH_ALONE)
        if what:  # stories and reports are made from the events on record
            raise Altered(journal.path, row.step, what)
    if journal.is_finished and driver.ask is not None:
        raise Diverged(driver.step, "the journal says that the match ended here, but it goes on")
    return done


def run_again(journal: Journal, rules: Rules[C]) -> Retraced[C]:
    """The same inputs under rules that tell the match in other words; nothing is compared. Raises `Diverged`."""
    driver = Driver(rules, journal.seed)
    done = Retraced(driver, list(driver.fresh), driver.step, True)
    for row in journal.steps():
        if row.given is None:
            continue
        try:
            driver.feed(row.given)
        except Refused as refused:
            raise Diverged(row.step, Told("the recorded input is refused now ({why})", why=refused)) from None
        done.events += driver.fresh
    return done


def replay(journal: Journal, rules: Rules[C]) -> list[Event]:
    """Every event of the match, each step verified; raises as `retrace` does."""
    return retrace(journal, rules).events


def difference(recorded: Sequence[dict[str, object]], fresh: Sequence[Event]) -> str:
    """The first difference between a step's recorded events and fresh ones, in words, with its fields; "" if none."""
    told: list[dict[str, object]] = json.loads(json.dumps([to_doc(event) for event in fresh]))
    for at, (old, new) in enumerate(zip(recorded, told, strict=False), start=1):
        if old == new:
            continue
        if old.get(NAME) != new[NAME]:
            return Told("event {at} was {old}, now it is {new}", at=at, old=old.get(NAME), new=new[NAME])
        form = "{name} was {old}, now it is {new}"
        fields: list[str] = [
            Told(form, name=name, old=json.dumps(old.get(name)), new=json.dumps(new.get(name)))
            for name in dict.fromkeys((*old, *new))
            if old.get(name) != new.get(name)
        ]
        told_all = reduce(lambda before, one: Told("{before}; {one}", before=before, one=one), fields)
        return Told("event {at}, {name}: {fields}", at=at, name=new[NAME], fields=told_all)
    if len(recorded) != len(fresh):
        longer = [str(doc.get(NAME)) for doc in recorded] if len(recorded) > len(fresh) else []
        extra = (longer or [type(event).__name__ for event in fresh])[min(len(recorded), len(fresh))]
        form = "it had {old} events, now it has {new} (the first of the rest is {extra})"
        return Told(form, old=len(recorded), new=len(fresh), extra=extra)
    return ""
