"""The real program on a screen of its own (Xvfb), pressed by xdotool and looked at by ImageMagick; knows no match."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from game.app.libraries import ROOT


class Screen:
    """One X server. `start` runs the game on it."""

    def __init__(self, display: str, home: Path, size: str) -> None:
        self.display, self.size = display, size
        self.env = {
            **{key: value for key, value in os.environ.items() if key not in ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY")},
            "DISPLAY": display, "PEER_REVIEW_HOME": str(home), "SDL_AUDIODRIVER": "dummy",
        }  # fmt: skip

    def start(self, arguments: Sequence[str]) -> subprocess.Popen[str]:
        """The game with these arguments."""
        return subprocess.Popen(
            [sys.executable, "-c", "from game.app.cli import main; raise SystemExit(main())", *arguments],
            cwd=ROOT, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def keys(self, *names: str) -> None:
        """Press and let go keys, by their X names, one after the other."""
        subprocess.run(["xdotool", "key", "--delay", "30", *names], env=self.env, check=True)

    def colours(self) -> int:
        """How many colours are on the screen now: one for a dark screen, hundreds for a picture of the game."""
        found = subprocess.run(
            ["import", "-window", "root", "-format", "%k", "info:"],
            env=self.env, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return int(found.stdout.split()[0])

    def picture(self, path: Path) -> None:
        """What is on the screen now."""
        subprocess.run(["import", "-window", "root", str(path)], env=self.env, check=True)

    def wait_for_picture(self, colours: int = 200, timeout_s: float = 30) -> None:
        """Until the game has drawn something."""
        end_s = time.monotonic() + timeout_s
        while time.monotonic() < end_s:
            if self.colours() >= colours:
                return
            time.sleep(0.2)
        raise AssertionError("nothing was drawn")


@contextmanager
def screen(home: Path, size: str = "1280x720") -> Iterator[Screen]:
    """A screen that is taken down afterwards. Xvfb picks a free number itself."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-noreset", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        yield Screen(f":{number}", home, size)
    finally:
        server.terminate()
        server.wait()


def stop(game: subprocess.Popen[str]) -> tuple[str, str]:
    """End a game that is still running; what it has printed."""
    with suppress(ProcessLookupError):
        game.send_signal(signal.SIGTERM)
    try:
        return game.communicate(timeout=20)
    except subprocess.TimeoutExpired:
        game.kill()
        return game.communicate()
