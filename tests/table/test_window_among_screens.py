"""The window on one of several screens, on a small one, and out of sight; labels when the keyboard changes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from examples.auction.__main__ import AUCTION
from game.devices import keyboard
from game.drawing import present, screens
from game.drawing.present import Presenter
from game.drawing.screens import fitting
from game.stage.menus.pause import PauseScreen
from game.table.loop import AWAY_MS
from tests.devices.keys import key_down
from tests.table.evening_table import FRAME_MS, EveningTable

DESKTOPS = [(1920, 1080), (1280, 800)]
LOST, GAINED, MINIMISED = pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED, pygame.WINDOWMINIMIZED


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))


@pytest.fixture
def table() -> Iterator[EveningTable]:
    table = EveningTable(AUCTION, speed=1.0)
    yield table
    table.window.close()


@pytest.fixture
def presenter(monkeypatch: pytest.MonkeyPatch) -> Iterator[Presenter]:
    opened = Presenter((640, 360))
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: DESKTOPS)
    yield opened
    opened.close()


def test_full_screen_takes_the_size_of_the_screen_that_the_window_is_on(
    presenter: Presenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[tuple[int, int], int]] = []
    set_mode = pygame.display.set_mode

    def noting(size: tuple[int, int], flags: int = 0, *, display: int = 0) -> pygame.Surface:
        asked.append((size, display))
        return set_mode(size, flags & ~pygame.FULLSCREEN)

    monkeypatch.setattr(pygame.display, "set_mode", noting)
    for on in (1, 0):
        monkeypatch.setattr(present, "screen_of", lambda count, on=on: on)
        presenter.toggle_full_screen()
        presenter.toggle_full_screen()
        assert asked[-2:] == [(DESKTOPS[on], on), ((640, 360), on)]


def test_back_from_full_screen_the_window_is_where_it_was_and_as_large(
    presenter: Presenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    places: list[tuple[int, int]] = [(70, 80)]
    monkeypatch.setattr(pygame.display, "get_window_position", lambda: places[-1])
    monkeypatch.setattr(pygame.display, "set_window_position", places.append)
    presenter.toggle_full_screen()
    full_px = presenter.size_px
    places.append((0, 0))
    presenter.toggle_full_screen()
    assert places[-1] == (70, 80)
    assert presenter.size_px == (640, 360)
    pygame.display.set_mode(full_px)  # some window managers make it large once more
    presenter.handle_resize()
    assert presenter.size_px == (640, 360)
    pygame.display.set_mode(full_px)  # by hand, later
    presenter.handle_resize()
    assert presenter.size_px == full_px


def test_a_window_is_no_larger_than_its_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.display.init()
    assert fitting((1280, 720), (800, 600)) == (1280, 720), "a screen that nobody sees is of any size"
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "x11")
    assert fitting((1280, 720), (1366, 768)) == (1280, 720)
    for screen in ((1024, 768), (800, 600), (1280, 600)):
        width, height = fitting((1280, 720), screen)
        assert width <= screen[0] * screens.ROOM + 1
        assert height <= screen[1] * screens.ROOM + 1
        assert width / height == pytest.approx(16 / 9, rel=0.01)


def away(table: EveningTable, ms: float, *events: int) -> None:
    for event in events:
        pygame.event.post(pygame.event.Event(event))
    table.step(round(ms / FRAME_MS) + 1)


@pytest.mark.parametrize("how", [LOST, MINIMISED])
def test_a_match_waits_behind_another_window_and_any_button_goes_on(table: EveningTable, how: int) -> None:
    table.begin(["key", "bot", "bot"])
    away(table, AWAY_MS + 100, how)
    host = table.session.host
    assert host.paused == "away"
    menu = table.evening.top_menu(PauseScreen)
    assert menu is not None
    assert "elsewhere" in menu._sentence()
    step = host.step
    away(table, 200, GAINED)
    assert (host.paused, host.step) == ("away", step), "nobody is thrown back into a beat"
    pygame.event.post(key_down(keyboard.CLUSTERS[0][1]))
    table.step(2)
    assert host.paused is None
    assert table.evening.top_menu(PauseScreen) is None


def test_a_blink_of_the_window_is_no_pause_and_a_table_of_bots_plays_on(table: EveningTable) -> None:
    table.begin(["key", "bot", "bot"])
    away(table, FRAME_MS, LOST)
    away(table, 2 * AWAY_MS, GAINED)
    assert table.session.host.paused is None
    table.begin(["bot", "bot", "bot"])
    away(table, 2 * AWAY_MS, LOST)
    assert table.session.host.paused is None


def test_a_menu_is_left_alone(table: EveningTable) -> None:
    table.evening.open_foyer()
    away(table, 2 * AWAY_MS, MINIMISED)
    assert table.evening.match is None


def test_labels_follow_a_layout_that_is_switched_during_a_match(
    table: EveningTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    class French:
        @staticmethod
        def SDL_GetKeyFromScancode(code: int) -> int:  # noqa: N802 - SDL's name
            return {20: pygame.K_a, 26: pygame.K_z}.get(code, pygame.K_t)

    table.begin(["key", "key", "key"])
    table.until(lambda: table.session.live.seats[2].buttons is not None, table.press_all_once())
    assert [label for label, _ in table.session.live.seats[2].buttons] == list("QWERT")
    monkeypatch.setattr(keyboard, "loaded_sdl", lambda: French)
    pygame.event.post(pygame.event.Event(pygame.KEYMAPCHANGED))
    table.step(2)
    assert [label for label, _ in table.session.live.seats[2].buttons] == list("AZTTT")
    table.evening.open_foyer()
    monkeypatch.undo()
    pygame.event.post(pygame.event.Event(pygame.KEYMAPCHANGED))
    table.step(2)
    assert table.evening.stack[-1].menu.chairs[2].labels == tuple("QWERT")  # type: ignore[attr-defined]


XORG_CONF = """
Section "Device"\n Identifier "d"\n Driver "dummy"\n VideoRam 256000\nEndSection
Section "Monitor"\n Identifier "m"\n HorizSync 5-1000\n VertRefresh 5-200\nEndSection
Section "Screen"\n Identifier "s"\n Device "d"\n Monitor "m"\n DefaultDepth 24\n SubSection "Display"\n  Depth 24
  Virtual 3840 2160\n EndSubSection
EndSection
Section "ServerFlags"\n Option "AutoAddDevices" "false"\nEndSection
"""
TWICE_THERE_AND_BACK = """
import time, pygame
from game.drawing.present import Presenter
one = Presenter((1280, 720), known_path="0")
def settle():
    end = time.monotonic() + 0.8
    while time.monotonic() < end:
        for event in pygame.event.get():
            if event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED):
                one.handle_resize()
        one.present(); time.sleep(0.02)
for at in ((1960, 30), (100, 80)):
    pygame.display.set_window_position(at); settle()
    was = pygame.display.get_window_position(), pygame.display.get_window_size()
    one.toggle_full_screen(); settle()
    print(*pygame.display.get_window_position(), *pygame.display.get_window_size())
    one.toggle_full_screen(); settle()
    print(was == (pygame.display.get_window_position(), pygame.display.get_window_size()))
"""


@pytest.mark.slow
@pytest.mark.needs("Xorg", "openbox", "xrandr")
def test_on_two_real_screens_f11_stays_on_its_own(tmp_path: Path) -> None:
    """A bug once: on a second screen of another size the game died and switched that screen off."""
    (tmp_path / "xorg.conf").write_text(XORG_CONF)
    display = next(f":{number}" for number in range(61, 99) if not Path(f"/tmp/.X11-unix/X{number}").exists())
    env = {**os.environ, "DISPLAY": display, "SDL_VIDEODRIVER": "x11"}
    command = ["Xorg", display, "-noreset", "-config", str(tmp_path / "xorg.conf"), "-novtswitch", "-sharevts"]
    server = subprocess.Popen(
        [*command, "-logfile", str(tmp_path / "log")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        for arguments in (
            "--output DUMMY0 --mode 1920x1080",
            "--addmode DUMMY1 1280x800",
            "--output DUMMY1 --mode 1280x800 --pos 1920x0",
            "--query",  # which looks again at what is connected
        ):
            for _ in range(40):
                if subprocess.run(["xrandr", *arguments.split()], env=env, capture_output=True).returncode == 0:
                    break
                time.sleep(0.25)
            else:
                pytest.skip("this Xorg has no second dummy screen")
        manager = subprocess.Popen(["openbox"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(2)  # it has to take the screen over first
        try:
            done = subprocess.run(
                [sys.executable, "-c", TWICE_THERE_AND_BACK], env=env, capture_output=True, text=True, timeout=120
            )
        finally:
            manager.terminate()
            manager.wait(10)
    finally:
        server.terminate()
        server.wait(10)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-4:] == ["1920 0 1280 800", "True", "0 0 1920 1080", "True"]
