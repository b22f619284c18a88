"""The first run after a change of many tests: half of them are rewritten by a process beside, and stand in its cache.

pytest rewrites the asserts of each test file and keeps what comes of it; in a new checkout that takes five seconds, in
one process. So does Hypothesis with its table of all characters. Runs no test.
"""

from __future__ import annotations

import sys
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from _pytest.assertion import rewrite
from hypothesis import strategies as st

TESTS = Path(__file__).parent


def begin(config: pytest.Config) -> BaseProcess | None:
    """A process that rewrites files from the last on, while pytest collects from the first; to be waited for."""
    files = sorted(TESTS.rglob("test_*.py"), reverse=True)
    if sys.dont_write_bytecode or _is_known(files[0]):
        return None
    beside = get_context("fork").Process(target=_rewrite, args=(config, files), daemon=True)
    beside.start()
    return beside


def _rewrite(config: pytest.Config, files: list[Path]) -> None:
    """Until it comes to where pytest is; what is not rewritten here is rewritten there."""
    st.text().validate()
    state = config.stash[rewrite.assertstate_key]
    for file in files:
        if _is_known(file):
            return
        about, code = rewrite._rewrite_test(file, config)
        if rewrite.try_makedirs(rewrite.get_cache_dir(file)):
            rewrite._write_pyc(state, code, about, _cached(file))


def _cached(file: Path) -> Path:
    return rewrite.get_cache_dir(file) / (file.stem + rewrite.PYC_TAIL)


def _is_known(file: Path) -> bool:
    return rewrite._read_pyc(file, _cached(file)) is not None
