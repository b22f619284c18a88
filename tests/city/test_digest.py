"""A city's digest sees all that is in it, however deep, and nothing of how it happens to be stored."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.city import events as ev
from game.city.city import City, Promise
from game.city.deeds import Rated
from game.city.digest import digest

CHANGES: dict[str, Callable[[City], object]] = {
    "a list": lambda city: city.played.append("last-taxi"),
    "a deed in a round": lambda city: city.rounds[-1].append(Rated("ada", "bo", 4, "last-taxi")),
    "a set": lambda city: city.friends.add(frozenset({"ada", "bo"})),
    "a nested table": lambda city: city.memory.gates.setdefault("ada", {}).update(travel="slow"),
    "a value in a list": lambda city: setattr(city.promises[0], "is_kept", False),
    "a memory": lambda city: setattr(city.memory, "referendum", "keep"),
}
SETS = """
from game.city.city import City
from game.city.digest import digest
city = City(friends={frozenset(pair) for pair in ("ab", "bc", "cd", "da", "ef")})
print(digest(city).hex())
"""


def city() -> City:
    return City(promises=[Promise(1, "last-taxi", "ada", "wait", "wait", is_kept=True)])


@pytest.mark.parametrize("what", CHANGES)
def test_every_change_is_seen(what: str) -> None:
    changed = city()
    CHANGES[what](changed)
    assert digest(changed) != digest(city())


def test_equal_cities_have_equal_digests_whatever_the_process_hashes_strings_to() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", SETS], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1


def test_no_rule_reads_a_watchers_memory() -> None:
    rules = Path(ev.__file__).parents[1]
    reading = [path.name for path in rules.rglob("*.py") if "memory." in path.read_text("utf-8")]
    assert [name for name in reading if name != "appliers.py"] == []
