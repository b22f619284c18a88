"""`some(TABLES)`: a law over many matches, of which the quick run plays the first few and the slow run all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest


def some(values: Iterable[Any], quick: int = 2, *, names: int = 1) -> list[Any]:
    """For `parametrize` with so many names: the first `quick` of the values as they are, the others marked slow."""
    chosen = list(values)
    later = [pytest.param(*(value if names > 1 else (value,)), marks=pytest.mark.slow) for value in chosen[quick:]]
    return chosen[:quick] + later
