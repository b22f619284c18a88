"""`pytest --forks N`: the tests on N processes, forked once all is imported and collected. Only where a fork is safe.

A worker of pytest-xdist starts from nothing: it imports, collects and reads packs again, four seconds each. A fork
finds all that done, and what it shares costs no memory. Knows no game; Windows and macOS stay with pytest-xdist.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections import deque
from collections.abc import Iterable
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from types import SimpleNamespace
from typing import Any

import pytest

FIRST = ("tests/laws/", "tests/debrief/")
"""Here the longest files are: whoever takes one last lets the others wait."""

AHEAD = 2
"""So many groups lie ready at a worker: it must know the next test to know which fixtures end."""

PATIENCE_S = 5
"""So long may a worker that was stopped tidy up."""

NO_MORE, STOP = "no more", "stop"


def workers_of(asked: str) -> int:
    """One more than there are cores for `auto`: some tests wait for a program or a clock."""
    return (os.cpu_count() or 1) + 1 if asked == "auto" else int(asked)


def groups_of(items: Iterable[pytest.Item]) -> list[list[int]]:
    """Places of tests that stay together, for what they share is made once: a marked group, else a file."""
    found: dict[str, list[int]] = {}
    for place, item in enumerate(items):
        mark = item.get_closest_marker("xdist_group")
        found.setdefault(str(mark.args[0]) if mark else item.nodeid.partition("::")[0], []).append(place)
    names = [item.nodeid for item in items]
    return sorted(found.values(), key=lambda group: not names[group[0]].startswith(FIRST))


class Forks:
    """Registered where `--forks` was asked for: hands out groups, and tells pytest what became of their tests."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._workers: dict[Connection, Worker] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        if session.testsfailed or session.config.option.collectonly:
            return None  # pytest itself says what there is to say
        groups = deque(groups_of(session.items))
        terminal = self._config.pluginmanager.getplugin("terminalreporter")
        if terminal is not None:
            terminal.showfspath = False  # files take turns
        self._config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]  # one for all, before they part
        try:
            for _ in range(min(workers_of(self._config.option.forks), len(groups))):
                self._fork(session, groups, [])
            while self._workers:
                for connection in wait([*self._workers]):
                    assert isinstance(connection, Connection)
                    self._hear(session, groups, self._workers[connection])
                if session.shouldfail or session.shouldstop:
                    groups.clear()
                    for worker in self._workers.values():
                        worker.say(STOP)
        finally:
            for worker in self._workers.values():  # stopped by a key or by a fault of ours
                worker.say(STOP)
                worker.process.join(PATIENCE_S)
                worker.process.terminate()
        if session.shouldfail:
            raise session.Failed(session.shouldfail)
        if session.shouldstop:
            raise session.Interrupted(session.shouldstop)
        return True

    def _fork(self, session: pytest.Session, groups: deque[list[int]], left: list[int]) -> None:
        """One more worker, with what a worker that died has left, or with the next groups."""
        way = get_context("fork")
        ours, theirs = way.Pipe()
        others = [worker.connection for worker in self._workers.values()]
        process = way.Process(target=work, args=(session, theirs, [ours, *others]))
        worker = self._workers[ours] = Worker(process, ours)
        process.start()
        theirs.close()
        if left:
            worker.give(left)
        for _ in range(AHEAD):
            worker.give_next(groups)

    def _hear(self, session: pytest.Session, groups: deque[list[int]], worker: Worker) -> None:
        hook = self._config.hook
        try:
            kind, said = worker.connection.recv()
        except (EOFError, ConnectionResetError):
            worker.process.join()
            del self._workers[worker.connection]
            if worker.is_done:
                return
            if worker.running is None:
                raise RuntimeError(f"a worker died before its first test, by {worker.process.exitcode}") from None
            item = session.items[worker.running]
            says = f"the process of this test ended in the midst of it, by {worker.process.exitcode}"
            hook.pytest_runtest_logreport(
                report=pytest.TestReport(item.nodeid, item.location, {}, "failed", says, "call")
            )
            self._fork(session, groups, worker.left)
            return
        if kind == "began":
            worker.begins(said)
            if said in worker.firsts:
                worker.give_next(groups)
        elif kind == "reports":
            reports = [hook.pytest_report_from_serializable(config=self._config, data=report) for report in said]
            test = {"nodeid": reports[0].nodeid, "location": reports[0].location}  # found out once, over there
            hook.pytest_runtest_logstart(**test)
            for report in reports:
                hook.pytest_runtest_logreport(report=report)
            hook.pytest_runtest_logfinish(**test)
        elif kind == "warned":
            hook.pytest_warning_recorded.call_historic(kwargs=said)
        else:
            worker.is_done = True


class Worker:
    """What is known here of one process: what it was given, and where it is."""

    def __init__(self, process: Any, connection: Connection) -> None:  # noqa: ANN401 - a process of any context
        self.process, self.connection = process, connection
        self.running: int | None = None
        self.is_done = False
        self.left: list[int] = []
        self.firsts: set[int] = set()

    def say(self, what: object) -> None:
        """As far as it still listens."""
        try:
            self.connection.send(what)
        except (BrokenPipeError, ConnectionResetError):
            return

    def give(self, group: list[int]) -> None:
        self.left += group
        self.firsts.add(group[0])
        self.say(group)

    def give_next(self, groups: deque[list[int]]) -> None:
        if groups:
            self.give(groups.popleft())
        else:
            self.say(NO_MORE)

    def begins(self, place: int) -> None:
        self.running = place
        self.left.remove(place)


def work(session: pytest.Session, connection: Connection, inherited: list[Connection]) -> None:
    """In the forked process: run what comes, send what became of it, and end without the program's own end."""
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
    """In the forked process: what pytest would have told the terminal goes to the first process, a test at a time."""

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
