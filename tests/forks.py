"""`pytest --forks N`: the tests on N processes, forked once all is imported and collected. Only where a fork is safe.

A worker of pytest-xdist starts from nothing: it imports, collects and reads packs again, four seconds each. A fork
finds all that done, and what it shares costs no memory. Knows no game; Windows and macOS stay with pytest-xdist.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Collection, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any

import pytest

from tests import ahead
from tests.forked import NO_MORE, STOP, work

FIRST = ("tests/laws", "tests/debrief")
"""Here the longest files are: whoever takes one last lets the others wait."""

AHEAD = 2
"""So many groups lie ready at a worker: it must know the next test to know which fixtures end."""

PATIENCE_S = 5
"""So long may a worker that was stopped tidy up."""


def workers_of(asked: str) -> int:
    """One more than there are cores for `auto`: some tests wait for a program or a clock."""
    if not hasattr(os, "fork"):
        raise pytest.UsageError("--forks: this system cannot fork a process; -n auto starts new ones")
    if asked != "auto" and not (asked.isdecimal() and int(asked)):
        raise pytest.UsageError(f"--forks {asked}: say how many processes, or auto")
    return (os.cpu_count() or 1) + 1 if asked == "auto" else int(asked)


def groups_of(items: Sequence[pytest.Item]) -> list[list[int]]:
    """Places of tests that stay together, for what they share is made once: a marked group, else a file.

    Marked ones come first of their folder: what is worth a mark takes long.
    """
    found: dict[str, list[int]] = {}
    for place, item in enumerate(items):
        mark = item.get_closest_marker("xdist_group")
        found.setdefault(str(mark.args[0]) if mark else item.nodeid.partition("::")[0], []).append(place)

    def last(group: list[int]) -> tuple[bool, bool]:
        item = items[group[0]]
        return not item.nodeid.startswith(FIRST), item.get_closest_marker("xdist_group") is None

    return sorted(found.values(), key=last)


class Stock:
    """Groups that nobody has yet, folder by folder: a process stays in one, for files of a folder share what they make.

    Packs, pictures and matches that a helper keeps are made in each process that asks for them.
    """

    def __init__(self, items: Sequence[pytest.Item]) -> None:
        self._folders: dict[str, deque[list[int]]] = {}
        for group in groups_of(items):
            folder = "/".join(items[group[0]].nodeid.partition("::")[0].split("/")[:-1][:2])
            self._folders.setdefault(folder, deque()).append(group)

    def __len__(self) -> int:
        return sum(map(len, self._folders.values()))

    def next_for(self, folder: str, taken: Collection[str]) -> tuple[str, list[int]] | None:
        """From its own folder; else from the largest where nobody is, at last from whichever has most left."""
        left = [name for name, groups in self._folders.items() if groups]
        if not left:
            return None
        if folder not in left:
            free = [name for name in left if name not in taken]
            folder = max(free or left, key=lambda name: (name.startswith(FIRST), len(self._folders[name])))
        return folder, self._folders[folder].popleft()

    def clear(self) -> None:
        self._folders.clear()


class Forks:
    """Registered where `--forks` was asked for: hands out groups, and tells pytest what became of their tests."""

    def __init__(self, config: pytest.Config) -> None:
        self._config, self._most = config, workers_of(config.getoption("forks"))
        self._workers: dict[Connection, Worker] = {}
        self._ahead = ahead.begin(config)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        if session.testsfailed or session.config.option.collectonly:
            return None  # pytest itself says what there is to say
        if self._ahead is not None:
            self._ahead.join()
        stock = Stock(session.items)
        terminal = self._config.pluginmanager.getplugin("terminalreporter")
        if terminal is not None:
            terminal.showfspath = False  # files take turns
        self._config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]  # one for all, before they part
        try:
            for _ in range(min(self._most, len(stock))):
                self._fork(session, stock, [])
            while self._workers:
                for connection in wait([*self._workers]):
                    assert isinstance(connection, Connection)
                    self._hear(session, stock, self._workers[connection])
                if session.shouldfail or session.shouldstop:
                    stock.clear()
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

    def _fork(self, session: pytest.Session, stock: Stock, left: list[int]) -> None:
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
            self._give_next(stock, worker)

    def _give_next(self, stock: Stock, worker: Worker) -> None:
        found = stock.next_for(worker.folder, {other.folder for other in self._workers.values()})
        if found is None:
            worker.say(NO_MORE)
        else:
            worker.folder, group = found
            worker.give(group)

    def _hear(self, session: pytest.Session, stock: Stock, worker: Worker) -> None:
        hook = self._config.hook
        try:
            kind, said = worker.connection.recv()
        except (EOFError, ConnectionResetError):
            worker.process.join()
            del self._workers[worker.connection]
            if worker.is_done:
                return
            if worker.running is None:
                raise RuntimeError(f"a worker died outside of any test, by {worker.process.exitcode}") from None
            item = session.items[worker.running]
            says = f"the process of this test ended in the midst of it, by {worker.process.exitcode}"
            hook.pytest_runtest_logreport(
                report=pytest.TestReport(item.nodeid, item.location, {}, "failed", says, "call")
            )
            self._fork(session, stock, worker.left)
            return
        if kind == "began":
            worker.begins(said)
            if said in worker.firsts:
                self._give_next(stock, worker)
        elif kind == "reports":
            reports = [hook.pytest_report_from_serializable(config=self._config, data=report) for report in said]
            test = {"nodeid": reports[0].nodeid, "location": reports[0].location}  # found out once, over there
            hook.pytest_runtest_logstart(**test)
            for report in reports:
                hook.pytest_runtest_logreport(report=report)
            hook.pytest_runtest_logfinish(**test)
            worker.running = None
        elif kind == "warned":
            hook.pytest_warning_recorded.call_historic(kwargs=said)
        else:
            worker.is_done = True


class Worker:
    """What is known here of one process: what it was given, and where it is."""

    def __init__(self, process: Any, connection: Connection) -> None:  # noqa: ANN401 - a process of any context
        self.process, self.connection = process, connection
        self.running: int | None = None
        self.folder = ""
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

    def begins(self, place: int) -> None:
        self.running = place
        self.left.remove(place)
