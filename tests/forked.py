"""The tests' forked processes, from within: run what comes, and send what becomes of it to the first process.

What `tests/forks.py` starts. It ends without the program's own end, which is the first process's business.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections import deque
from multiprocessing.connection import Connection
from types import SimpleNamespace
from typing import Any

import pytest

NO_MORE, STOP = "no more", "stop"


def work(session: pytest.Session, connection: Connection, inherited: list[Connection]) -> None:
    """One process, from its first test to its last."""
    for other in inherited:
        other.close()
    config = session.config
    try:
        _settle(config, connection)
        try:
            _run(session, connection)
        finally:
            config.hook.pytest_sessionfinish(session=session, exitstatus=0)
        connection.send(("done", None))
    except (OSError, EOFError, KeyboardInterrupt):
        pass  # the first process has ended, or is about to, and says why
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)


def _settle(config: pytest.Config, connection: Connection) -> None:
    """Part with what forks must not share: files of captured output, the terminal, the folder for tests."""
    name = f"fork{os.getpid()}"
    # By these two others know that they are one of several: only the first process writes caches and reports.
    config.workerinput = {"workerid": name, "testrunuid": "forks"}  # type: ignore[attr-defined]
    os.environ["PYTEST_XDIST_WORKER"] = name
    plugins = config.pluginmanager
    capture = plugins.getplugin("capturemanager")
    capture.stop_global_capturing()
    capture.start_global_capturing()
    writer = config.get_terminal_writer()
    plugins.unregister(name="terminalreporter")
    plugins.register(SimpleNamespace(_tw=writer), "terminalreporter")  # comparisons ask whether it has colours
    factory = config._tmp_path_factory  # type: ignore[attr-defined]
    factory._basetemp = factory.getbasetemp() / name
    factory._basetemp.mkdir(mode=0o700)
    plugins.register(Telling(config, connection))


def _run(session: pytest.Session, connection: Connection) -> None:
    """Each test, once the one after it is known; None after the last."""
    waiting: deque[int] = deque()
    is_ending = False
    while True:
        while not is_ending and (len(waiting) < 2 or connection.poll()):
            said = connection.recv()
            if said == STOP:
                return
            if said == NO_MORE:
                is_ending = True
            else:
                waiting.extend(said)
        if is_ending and connection.poll() and connection.recv() == STOP:
            return
        if not waiting:
            return
        place = waiting.popleft()
        item, after = session.items[place], session.items[waiting[0]] if waiting else None
        connection.send(("began", place))
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)


class Telling:
    """What pytest would have told the terminal, a test at a time."""

    def __init__(self, config: pytest.Config, connection: Connection) -> None:
        self._config, self._connection = config, connection
        self._reports: list[dict[str, Any]] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        hook = self._config.hook
        self._reports.append(hook.pytest_report_to_serializable(config=self._config, report=report))

    def pytest_runtest_logfinish(self) -> None:
        self._connection.send(("reports", self._reports))
        self._reports = []

    def pytest_warning_recorded(
        self, warning_message: warnings.WarningMessage, when: str, nodeid: str, location: object
    ) -> None:
        told = {"warning_message": warning_message, "when": when, "nodeid": nodeid, "location": location}
        self._connection.send(("warned", told))
