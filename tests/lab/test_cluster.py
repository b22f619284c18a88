"""The lab on a real cluster of two workers on this machine, one of them killed in the middle: the same totals."""

from __future__ import annotations

import signal
from os import kill
from pathlib import Path

import pytest

from game.lab.play import Table
from game.lab.running import RANGE, Kept, Run, executor_for, run
from tests.lab.test_running import here

pytestmark = pytest.mark.slow


def test_a_cluster_gives_the_same_totals_though_a_worker_is_killed(tmp_path: Path) -> None:
    from distributed import LocalCluster

    asked = Run(Table("first-impressions", seats=4), 1, 12 * RANGE)
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, local_directory=str(tmp_path), silence_logs=50
    ) as cluster:
        victim = next(iter(cluster.workers.values()))
        done = 0

        def progress(matches: int) -> None:
            nonlocal done
            done += matches
            if done == 3 * RANGE:
                kill(victim.pid, signal.SIGKILL)

        with executor_for(1, cluster.scheduler_address) as (pool, workers):
            assert workers == 2
            sums = run(asked, pool, workers, Kept(None), progress)
    assert done == asked.matches
    assert sums.to_doc() == here(asked)
