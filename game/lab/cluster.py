"""Ranges on a cluster, by dask's executor: the same functions, the same totals. Imported only when one is named."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any

ANSWERS_S = 10
RETRIES = 3


class ClusterMissing(RuntimeError):
    """No cluster can be used; the message says what to do."""


@contextmanager
def cluster_executor(address: str) -> Iterator[tuple[Executor, int]]:
    """The executor of the scheduler at `address` (such as tcp://host:8786), and how many threads its workers have."""
    try:
        from distributed import Client  # type: ignore[import-not-found, import-untyped, unused-ignore]
    except ImportError as error:
        raise ClusterMissing(
            "The library for clusters is not installed. Install it on every machine: pip install 'peer-review[cluster]'"
        ) from error
    made: Any = Client
    try:
        client = made(address, timeout=ANSWERS_S)
    except (OSError, ValueError) as error:
        raise ClusterMissing(
            f"No scheduler answers at {address} ({error}). Start one with `dask scheduler`, then workers."
        ) from error
    try:
        threads = max(1, sum(client.nthreads().values()))
        yield client.get_executor(retries=RETRIES, pure=False), threads
    finally:
        client.close()
