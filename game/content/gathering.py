"""Puts what the files of a pack say together, remembering where each thing stands. Judges shapes, no meanings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from game.city.forms.registry import all_forms
from game.city.pack import Card
from game.content.kinds import HEAD, KINDS, WORDS, Kind, PackHead
from game.content.problems import Problem, did_you_mean, named
from game.content.reading import Reading, Source
from game.content.shaping import shaped
from game.content.toml_lines import Path, dotted
from game.content.wording import VARIANT

_HOLE = re.compile(r"{(\w+)")


class Thing(Protocol):
    """Whatever stands in a pack under an id."""

    @property
    def id(self) -> str: ...


@dataclass
class Gathered:
    """The things of one pack by kind and id, and where each was written."""

    head: PackHead | None = None
    things: dict[str, dict[str, Any]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    places: dict[tuple[str, str], tuple[Source, Path]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)


def gather(reading: Reading) -> Gathered:
    """Everything in a pack's files; all problems at once."""
    found = Gathered(problems=list(reading.problems), broken=set(reading.broken))
    for source in reading.sources[HEAD.name]:
        _head(found, source)
    for kind in KINDS:
        found.things[kind.name] = {}
        for source in reading.sources[kind.name]:
            _things(found, kind, source)
    for source in reading.sources[WORDS.name]:
        _words(found, source)
    return found


def _wrong(found: Gathered, kind: str, problem: Problem) -> None:
    found.problems.append(problem)
    found.broken.add(kind)


def _head(found: Gathered, source: Source) -> None:
    ((found.head, faults),) = shaped(PackHead, [source.tables])
    for path, says in faults:
        _wrong(found, HEAD.name, source.problem(path, dotted(path), says))
    known = [kind.plural for kind in KINDS]
    for number, added in enumerate(found.head.adds if found.head else ()):
        at: Path = ("adds", number)
        if added not in known:
            says = f'there is no file of "{added}".{did_you_mean(added, known) or f" There are: {named(known)}"}'
            _wrong(found, HEAD.name, source.problem(at, dotted(at), says))


def _things(found: Gathered, kind: Kind, source: Source) -> None:
    for key in source.tables:
        if key != kind.name:
            says = f"there is no such key.{did_you_mean(key, [kind.name])} Everything here stands in [[{kind.name}]]"
            _wrong(found, kind.name, source.problem((key,), key, says))
    tables = source.tables.get(kind.name, [])
    if not isinstance(tables, list):
        says = f"write it with two brackets: [[{kind.name}]]"
        _wrong(found, kind.name, source.problem((kind.name,), kind.name, says))
        return
    for number, (value, faults) in enumerate(shaped(kind.shape, tables)):
        start: Path = (kind.name, number)
        label = f"{kind.name}.{_id_of(tables[number], number)}"
        faults = list(faults)
        if isinstance(value, Card):
            value, more = with_rules(value)
            faults += more
        for path, says in faults:
            _wrong(found, kind.name, source.problem((*start, *path), f"{label}.{dotted(path)}".rstrip("."), says))
        if not faults:
            _keep(found, kind, source, start, value)


def _keep(found: Gathered, kind: Kind, source: Source, start: Path, value: Thing) -> None:
    first = found.places.get((kind.name, value.id))
    if first is not None:
        there = first[0].problem((*first[1], "id"), "", "")
        says = f'the id "{value.id}" is taken already, at {there.file}:{there.line}. Give this one another'
        _wrong(found, kind.name, source.problem((*start, "id"), f"{kind.name}.{value.id}.id", says))
        return
    found.things[kind.name][value.id] = value
    found.places[kind.name, value.id] = source, start


def with_rules(card: Card) -> tuple[Card | None, list[tuple[Path, str]]]:
    """A card with its rules as its form's own shape, or None and what is wrong."""
    forms = all_forms()
    if card.form not in forms:
        says = f'there is no form "{card.form}".{did_you_mean(card.form, forms)} Known: {named(forms)}'
        return None, [(("form",), says)]
    if not isinstance(card.rules, Mapping):
        return None, [(("rules",), "this key is missing" if card.rules is None else "must be a table")]
    ((rules, faults),) = shaped(forms[card.form].shape, [card.rules])
    return (None if faults else replace(card, rules=rules)), [(("rules", *path), says) for path, says in faults]


def _words(found: Gathered, source: Source) -> None:
    table = source.tables.get("words", {})
    for key in source.tables:
        if key != "words":
            says = f"there is no such key.{did_you_mean(key, ['words'])} Everything here stands under [words]"
            _wrong(found, WORDS.name, source.problem((key,), key, says))
    if not isinstance(table, dict):
        _wrong(found, WORDS.name, source.problem(("words",), "words", "write [words] on a line of its own"))
        return
    for key, text in table.items():
        path: Path = ("words", key)
        if isinstance(text, dict):
            says = f'put the whole key in quotes: "{key}.{next(iter(text), "...")}" = "..."'
            _wrong(found, WORDS.name, source.problem(path, key, says))
        elif VARIANT in key:
            says = f"a key has no {VARIANT}: write several texts for one key as a list, in one place"
            _wrong(found, WORDS.name, source.problem(path, key, says))
        elif unfit := _unfit(text):
            _wrong(found, WORDS.name, source.problem(path, key, unfit))
        elif (first := found.places.get((WORDS.name, key))) is not None:
            there = first[0].problem(first[1], "", "")
            says = f"this key has words already, at {there.file}:{there.line}. Take one of the two out"
            _wrong(found, WORDS.name, source.problem(path, key, says))
        else:
            for at, each in enumerate([text] if isinstance(text, str) else text):
                name = f"{key}{VARIANT}{at + 1}" if at else key
                found.words[name] = each
                found.places[WORDS.name, name] = source, path if isinstance(text, str) else (*path, at)


def _unfit(text: object) -> str:
    """What is wrong with the text of a key, or with a list of texts for it."""
    if isinstance(text, str):
        return ""
    if not isinstance(text, list) or len(text) < 2 or not all(isinstance(each, str) for each in text):
        return f"must be a text in quotes, or a list of two or more, not {text}"
    holes = {frozenset(_HOLE.findall(each)) for each in text}
    return "" if len(holes) == 1 else "all texts of one key must have the same {holes}, as they are said in turn"


def _id_of(table: object, number: int) -> str:
    name = table.get("id") if isinstance(table, dict) else None
    return name if isinstance(name, str) and name else f"no-{number + 1}"
