"""Whatever stands where in a pack, it is taken or told with its place; nothing falls over it."""

from __future__ import annotations

from copy import deepcopy
from random import Random
from typing import Any

import pytest

from game.app.pack_pictures import PICTURES
from game.content import PACKS, BadPack
from game.content.loading import assemble
from game.content.reading import Reading, parse, read_bytes

PLAUDIT = PACKS / "plaudit"
WILD: tuple[Any, ...] = (
    "", "x", "all", "none", "2+", "front", "owner", "{", "{a}", "{kept.x}", "-", 0, -1, 1.5, 10**6, True, float("nan"),
    [], {}, ["a"], {"a": 1}, [0, 0],
)  # fmt: skip


def one_thing_changed(dice: Random) -> tuple[Reading, str]:
    """The base pack with one value, table or list replaced or left out, and what that was."""
    reading = parse(PLAUDIT, read_bytes(PLAUDIT))
    source = dice.choice([each for sources in reading.sources.values() for each in sources])
    tables = source.tables = deepcopy(dict(source.tables))
    spots: list[tuple[Any, Any]] = []
    _gather(tables, spots)
    inside, key = dice.choice(spots)
    if dice.random() < 0.2:
        del inside[key]
        return reading, f"{source.file}: without {key!r}"
    inside[key] = deepcopy(dice.choice(WILD))
    return reading, f"{source.file}: {key!r} = {inside[key]!r}"


def _gather(value: Any, spots: list[tuple[Any, Any]]) -> None:  # noqa: ANN401 - as wild as TOML
    pairs = (
        list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    )
    for key, inner in pairs:
        spots.append((value, key))
        _gather(inner, spots)


def told_or_taken(seed: int) -> bool:
    """Whether a pack with one thing changed is refused; then every problem has a file, a line and words."""
    reading, what = one_thing_changed(Random(seed))
    problems = []
    try:
        assemble(reading, None, "", PICTURES)
    except BadPack as bad:
        problems = bad.problems
    for problem in problems:
        assert problem.file.startswith(str(PLAUDIT)), what
        assert problem.line >= 1, what
        assert problem.says, what
    return bool(problems)


@pytest.mark.slow
def test_one_wild_value_is_taken_or_told() -> None:
    assert sum(told_or_taken(seed) for seed in range(25)) > 10


@pytest.mark.slow
@pytest.mark.timeout(300)  # each reads a whole pack
def test_many_wild_values_are_taken_or_told() -> None:
    assert sum(told_or_taken(seed) for seed in range(25, 225)) > 80
