"""What costs tests much and tells them nothing: waiting for a disk, decoding the same music again, scattered files."""

from __future__ import annotations

import pickle
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pygame
import typer
from xdist.scheduler import LoadGroupScheduling

if TYPE_CHECKING:
    from game.city.forms.form import Form
    from game.city.pack import Card
    from game.sound.speaker import Speaker


def spare_the_disk() -> None:
    """Nobody wants the saves of this process after a power cut; a test looks that players' saves are safe from one."""
    from game.engine.journal import tables

    tables.durability = "OFF"


def hear_once() -> None:
    """Music is decoded once in a process, however many speakers play it."""
    from game.sound import speaker

    heard: dict[tuple[object, ...], bytes] = {}
    read, plain = speaker.Speaker._sound, pygame.mixer.Sound

    def sound(self: Speaker, file: str) -> pygame.mixer.Sound | None:
        if not self._has_mixer or file in self._sounds or pygame.mixer.Sound is not plain:
            return read(self, file)
        key = (self._folder, file, pygame.mixer.get_init())
        if key in heard:
            self._sounds[file] = pygame.mixer.Sound(buffer=heard[key])
        elif (fresh := read(self, file)) is not None:
            heard[key] = fresh.get_raw()
        return self._sounds[file]

    speaker.Speaker._sound = sound  # type: ignore[method-assign]


def draw_small() -> None:
    """A window of a quarter of the pixels, unless a test asks for a size: scenes know no pixels."""
    from game.table import window

    window.SIZE_PX = (640, 360)


def read_once() -> None:
    """Most packs of the tests are the game's own with one file changed: the others need not be parsed again."""
    from game.content import reading

    parsed: dict[str, bytes] = {}

    def loads(text: str) -> dict[str, Any]:
        if text not in parsed:
            parsed[text] = pickle.dumps(tomllib.loads(text))
        found: dict[str, Any] = pickle.loads(parsed[text])
        return found

    reading.tomllib = SimpleNamespace(loads=loads, TOMLDecodeError=tomllib.TOMLDecodeError)  # type: ignore[attr-defined]


def look_once() -> None:
    """Nobody changes the game's own packs while tests run; whether they changed is asked at every match."""
    from game.content import loading
    from game.places import ASSETS

    seen: dict[str, tuple[object, ...]] = {}
    times, own = loading._times, str(ASSETS)

    def looked(folder: Path | str) -> Iterator[object]:
        name = str(folder)
        if not name.startswith(own):
            return times(folder)
        if name not in seen:
            seen[name] = tuple(times(folder))
        return iter(seen[name])

    loading._times = looked  # type: ignore[attr-defined]


def shape_once() -> None:
    """Tables that were read before are the same values: so their texts are gathered once, too, and no card twice."""
    from game.content import gathering, texts

    known: dict[tuple[type, str], list[Any]] = {}
    ruled: dict[int, tuple[Card, object, Any]] = {}
    said: dict[int, tuple[object, list[Any]]] = {}
    shaped, with_rules, gather = gathering.shaped, gathering.with_rules, texts._gather

    def shaped_once(shape: type, tables: Any) -> list[Any]:  # noqa: ANN401 - what a file held
        key = shape, repr(tables)
        if key not in known:
            known[key] = shaped(shape, tables)
        return [(value, list(faults)) for value, faults in known[key]]

    def with_rules_once(card: Card) -> Any:  # noqa: ANN401 - a card or none, and what is wrong
        form = gathering.all_forms().get(card.form)
        before = ruled.get(id(card))
        if before is None or before[1] is not form:
            before = ruled[id(card)] = card, form, with_rules(card)  # with the card, so that no other has its number
        fitted, faults = before[2]
        return fitted, list(faults)

    def gather_once(value: object, path: tuple[Any, ...], found: list[Any]) -> None:
        if path:
            gather(value, path, found)
            return
        if id(value) not in said:
            said[id(value)] = value, []
            gather(value, path, said[id(value)][1])
        found += said[id(value)][1]

    gathering.shaped, gathering.with_rules, texts._gather = shaped_once, with_rules_once, gather_once


def check_once() -> None:
    """What a form finds wrong with a card hangs on that card alone, and nearly all cards of a spoilt pack are ours."""
    from game.content.checks import card_text

    found: dict[int, tuple[Card, Form, list[str]]] = {}
    named = card_text.form_named

    def form_named(name: str) -> Form:
        form = named(name)

        def problems(card: Card) -> list[str]:
            known = found.get(id(card))
            if known is None or known[1] is not form:
                known = found[id(card)] = card, form, form.problems(card)
            return known[2]

        return replace(form, problems=problems)

    card_text.form_named = form_named


def command_once() -> None:
    """Typer makes all commands of the program anew, from their signatures, each time it is called."""
    typer.main.get_command = cache(typer.main.get_command)


class FileByFile(LoadGroupScheduling):
    """A file's tests stay on one core, as a group's do: what they share is made once, and there is less to hand out."""

    def _split_scope(self, nodeid: str) -> str:
        scope = super()._split_scope(nodeid)
        return nodeid.partition("::")[0] if scope == nodeid else scope


def be_thrifty() -> None:
    """With what is loaded by now."""
    for name, be in (
        ("game.engine.journal.tables", spare_the_disk),
        ("game.sound.speaker", hear_once),
        ("game.table.window", draw_small),
        ("game.content.reading", read_once),
        ("game.content.loading", look_once),
        ("game.content.gathering", shape_once),
        ("game.content.checks.card_text", check_once),
        ("game.app.cli", command_once),
    ):
        if name in sys.modules:
            be()
