"""`pytest --cpu`: which test files cost most, in CPU seconds of all workers, their child processes included.

A machine that is shared tells by its clock what the neighbours do; what a process has used up is its own.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Generator

import pytest
from _pytest.terminal import TerminalReporter

SHOWN = int(os.environ.get("SHOWN", 25))
_PROPERTY = "cpu_s"


def used_s() -> float:
    """What this process and those it has started and seen end have used up."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


class CpuOfFiles:
    """Measures in each worker, adds up and prints where the run was started."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._begun_s = 0.0
        self._before_tests_s = 0.0
        self._workers: list[tuple[float, float]] = []
        self._files: Counter[str] = Counter()
        self._tests: Counter[str] = Counter()
        self._dearest: Counter[str] = Counter()

    def pytest_collection_finish(self) -> None:
        self._before_tests_s = used_s()

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self) -> Generator[None, object, object]:
        self._begun_s = used_s()
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        if call.when == "teardown":  # the last report of a test; a fixture is paid by the test that came first
            report.user_properties.append((_PROPERTY, used_s() - self._begun_s))
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        for name, value in report.user_properties:
            if name == _PROPERTY and isinstance(value, float):
                file = report.nodeid.partition("::")[0]
                self._files[file] += value  # type: ignore[assignment]  # a Counter of seconds
                self._tests[file] += 1
                self._dearest[report.nodeid] += value  # type: ignore[assignment]

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self) -> None:
        told = getattr(self._config, "workeroutput", None)
        if told is not None:
            told[_PROPERTY] = (self._before_tests_s, used_s())

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        self._workers.append(getattr(node, "workeroutput", {}).get(_PROPERTY, (0.0, 0.0)))

    def pytest_terminal_summary(self, terminalreporter: TerminalReporter) -> None:
        workers = self._workers or [(self._before_tests_s, used_s())]
        started, total = (sum(each) for each in zip(*workers, strict=True))
        terminalreporter.section("CPU seconds")
        terminalreporter.write_line(
            f"{total:.1f} in all: {started:.1f} to start and collect,"
            f" {sum(self._files.values()):.1f} in {sum(self._tests.values())} tests"
        )
        for file, seconds in self._files.most_common(SHOWN):
            terminalreporter.write_line(f"{seconds:7.2f}  {self._tests[file]:5} tests  {file}")
        terminalreporter.write_line("Dearest tests:")
        for name, seconds in self._dearest.most_common(SHOWN):
            terminalreporter.write_line(f"{seconds:7.2f}  {name}")
