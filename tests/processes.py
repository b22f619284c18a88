"""How tests and measurements start processes of their own: said here, since each Python has another way by itself."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

WAY = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
"""A copy of this process is cheapest, where there is one: nothing is imported again."""


def processes(jobs: int | None) -> ProcessPoolExecutor:
    """So many, or one a core."""
    return ProcessPoolExecutor(jobs, multiprocessing.get_context(WAY))
