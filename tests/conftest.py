"""For every test: no window, no sound card, a plain word when a tool is missing. Holds no fixtures of the game."""

import os

# Before anything imports pygame: SDL reads these once.
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import gc
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.thrift import FileByFile

# Machines are shared: a slow draw says something of the neighbours, nothing of the game.
settings.register_profile("shared", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", settings.get_profile("shared"), max_examples=12)

DEBIAN_PACKAGES = {
    "Xvfb": "xvfb", "import": "imagemagick", "xrandr": "x11-xserver-utils", "xwininfo": "x11-utils",
    "Xorg": "xserver-xorg-video-dummy"
}  # fmt: skip
"""Where the package is not called like the command; the dummy driver brings Xorg along."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--cpu", action="store_true", help="print which test files cost most, in CPU seconds")
    parser.addoption("--forks", metavar="N", help="run on so many processes that share what was imported, or auto")


def pytest_configure(config: pytest.Config) -> None:
    # What is imported and collected stays: to search it for cycles while it comes costs a quarter of all that takes.
    gc.disable()
    if config.getoption("cpu"):
        from tests.cpu import CpuOfFiles

        config.pluginmanager.register(CpuOfFiles(config))
    if config.getoption("forks"):
        from tests.forks import Forks

        config.pluginmanager.register(Forks(config))
    # With the slow ones, and for a test that is called by its name, as many examples as usual.
    settings.load_profile("quick" if config.getoption("markexpr") == "not slow" else "shared")
    config.addinivalue_line("markers", "slow: takes seconds or starts programs; only with -m slow")
    config.addinivalue_line("markers", "needs(*tools): skipped where one of these commands is not installed")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> "FileByFile | None":
    """The slow ones are too few and too long for it."""
    if config.getoption("dist") != "loadgroup" or config.getoption("markexpr") != "not slow":
        return None
    from tests.thrift import FileByFile

    return FileByFile(config, log)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """One more than there are cores for all that is quick, or slow: some of it waits for a program or a clock."""
    return (os.cpu_count() or 1) + 1 if config.getoption("markexpr") in ("not slow", "slow") else None


def pytest_collection_finish(session: pytest.Session) -> None:
    """What is loaded by now stays: Python looks for cycles among a million lasting objects less often.

    The slow run lasts so long that what nobody holds any more comes to several GB a core: there it looks as often as
    ever.
    """
    if "game.drawing.sprites" in sys.modules:
        from tests.screens.drawn_once import draw_once

        draw_once()
    if "game" in sys.modules:
        from tests.thrift import be_thrifty

        be_thrifty()
    gc.enable()
    gc.collect()
    gc.freeze()
    if session.config.getoption("markexpr") == "not slow":
        gc.set_threshold(50_000, 20, 50)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Names a failed test at once: whoever waits need not, and a run that is cut off has said what it knew."""
    if report.failed and "PYTEST_XDIST_WORKER" not in os.environ:
        crash = getattr(report.longrepr, "reprcrash", None)
        sys.stderr.write(f"\nFAILED {report.nodeid}: {str(getattr(crash, 'message', report.longrepr))[:200]}\n")


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """A file's last test ends what the file has kept: reports and films of hundreds of matches come to several GB.

    And windows that were shut hold pictures in cycles: few objects and many bytes, which Python does not count. They
    are young; the slow run, which lasts, searches all there is, and may after each test.
    """
    is_quick = item.config.getoption("markexpr") == "not slow"
    is_last = nextitem is None or nextitem.path != item.path
    if is_last:
        module = sys.modules[item.function.__module__] if isinstance(item, pytest.Function) else None
        for kept in vars(module).values() if module is not None else ():
            if hasattr(kept, "cache_clear") and kept.__module__ == module.__name__:
                kept.cache_clear()
    if (is_last or not is_quick) and (now := memory_bytes()) > _memory["after"] + MORE_BYTES:
        gc.collect(1 if is_quick else 2)
        _memory["after"] = min(now, memory_bytes())


MORE_BYTES = 200_000_000
_memory = {"after": 0}


def memory_bytes() -> int:
    """What this process holds now; 0 where it cannot be read so cheaply."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """Nor does it look six times more before the program ends."""
    gc.freeze()


def pytest_runtest_setup(item: pytest.Item) -> None:
    for mark in item.iter_markers("needs"):
        for tool in mark.args:
            if shutil.which(tool) is None:
                hint = f"{tool} is not installed; on Debian: sudo apt install {DEBIAN_PACKAGES.get(tool, tool)}"
                # Set by the pipeline, where a skip would hide that nothing was tested.
                if os.environ.get("PEER_REVIEW_REQUIRE_TOOLS"):
                    pytest.fail(hint, pytrace=False)
                pytest.skip(hint)
