"""A start that is interrupted or killed says one line, or is waited for: nothing is cleared under another's hands."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from game.app import installer
from tests.app.outer import OUTER_PYTHON, ROOT, run_main


def test_ctrl_c_before_anything_is_loaded_says_one_line() -> None:
    code = "def ensure(need): raise KeyboardInterrupt"
    prelude = (
        "import types; early = types.ModuleType('game.app.launcher'); "
        f"exec({code!r}, early.__dict__); sys.modules['game.app.launcher'] = early"
    )
    done = run_main("play", prelude=prelude)
    assert done.returncode == 1
    assert done.stderr == "\nStopped before anything was begun.\n"


@pytest.mark.skipif(os.name == "nt", reason="there one Python waits for the other")
def test_ctrl_c_while_one_python_takes_the_place_of_another_is_heard_by_the_second() -> None:
    hold = "import os, signal, sys; from game.app.surroundings import hold_interrupts; "
    second = (
        hold + "\ntry:\n hold_interrupts(is_held=False)\n print('deaf')\nexcept KeyboardInterrupt:\n print('heard')"
    )
    first = hold + (
        "signal.signal(signal.SIGINT, signal.default_int_handler); "  # a shell's background job is born deaf to it
        "hold_interrupts(is_held=True); os.kill(os.getpid(), signal.SIGINT); "
        f"os.execv(sys.executable, [sys.executable, '-c', {second!r}])"
    )
    done = subprocess.run([OUTER_PYTHON, "-c", first], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout == "heard\n", done.stderr


@pytest.mark.skipif(os.name == "nt", reason="there a lock ends with the program that took it")
def test_a_start_waits_for_an_installer_that_outlived_the_one_before(tmp_path: Path) -> None:
    """A bug once: the next start cleared the folder under its hands, and failed."""
    marker, told = tmp_path / "marker", tmp_path / "pid"
    installing = f"import os, time; open({str(told)!r}, 'w').write(f'{{os.getpid()}} '); time.sleep(60)"
    first = (
        "import sys; from pathlib import Path; from game.app import installer\n"
        f"with installer._alone(Path({str(marker)!r})):\n"
        f" installer._watched([sys.executable, '-c', {installing!r}], 1)"
    )
    start = subprocess.Popen([OUTER_PYTHON, "-c", first], cwd=ROOT)
    end_s = time.monotonic() + 20
    while not (told.exists() and told.read_text().endswith(" ")):
        assert time.monotonic() < end_s
        time.sleep(0.02)
    start.kill()
    start.wait()
    with marker.open("a+") as file:
        try:
            assert not installer._try_lock(file)
        finally:
            os.kill(int(told.read_text()), signal.SIGKILL)
        while not installer._try_lock(file):
            assert time.monotonic() < end_s, "it is over, and nobody holds it"
            time.sleep(0.02)
