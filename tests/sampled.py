"""`some(TABLES)`: a law over many matches, of which the quick run plays the first few and the slow run all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest


def some(values: Iterable[Any], quick: int = 2) -> list[Any]:
    """For `parametrize`: the first `quick` of the values as they are, the others marked slow. Tuples are unpacked."""
    chosen = list(values)
    later = [
        pytest.param(*(value if isinstance(value, tuple) else (value,)), marks=pytest.mark.slow)
        for value in chosen[quick:]
    ]
    return chosen[:quick] + later
