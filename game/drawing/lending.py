"""One thread that lends a hand with large pictures: half of one, or the next one; must not draw on what is shown."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
_POOL = ThreadPoolExecutor(1, "lent")


def lend(work: Callable[P, T], *args: P.args, **named: P.kwargs) -> Future[T]:
    """Does it while this thread does something else. What it reads may be read meanwhile, but not copied by a blit."""
    return _POOL.submit(work, *args, **named)
