"""A page is shown beside the game, which never waits for a browser and says where the page lies if there is none."""

from __future__ import annotations

import threading
import time
import webbrowser
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.app.guide_request import NAME
from game.app.loop import Loop
from game.app.page_files import Showing
from game.app.report_request import ReportOnRequest
from game.app.setup import setup_for
from game.content import default_pack
from game.engine.events import Event
from game.stage.menus import outcomes as out
from game.stage.menus.after import AfterScreen

FOREGROUND = """#!/bin/sh
echo "$1" > "{folder}/shown"
left=250
while [ -e "{folder}/open" ] && [ $left -gt 0 ]; do sleep 0.02; left=$((left - 1)); done
"""


def browsers_ended() -> None:
    for thread in threading.enumerate():
        if thread.name == "browser":
            thread.join(10)


@pytest.fixture
def foreground(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """BROWSER names a program that comes back only when it is closed, as `lynx` does; where it notes what it shows."""
    program = tmp_path / "browser"
    program.write_text(FOREGROUND.format(folder=tmp_path))
    program.chmod(0o755)
    (tmp_path / "open").touch()
    monkeypatch.setenv("BROWSER", str(program))
    monkeypatch.setattr(webbrowser, "_tryorder", None)  # it asks the environment only once
    monkeypatch.setattr(webbrowser, "_browsers", {})
    yield tmp_path / "shown"
    (tmp_path / "open").unlink()
    browsers_ended()


def test_no_frame_waits_for_a_browser_that_stays_in_the_foreground(foreground: Path, loop: Loop) -> None:
    """A bug once: the game stood still until the page was closed."""
    for _ in range(2):  # saved, then opened
        loop.party._on_title(out.GuideWanted())
        loop.step(16.0)
    end_s = time.monotonic() + 10
    while not (foreground.exists() and foreground.read_text().endswith("\n")):
        assert time.monotonic() < end_s, "it was never opened"
        loop.step(16.0)
    assert foreground.read_text().strip().endswith(f"/{NAME}")
    assert any(thread.name == "browser" for thread in threading.enumerate()), "it is open still"


def test_where_nothing_can_open_a_page_the_screen_says_where_it_lies(
    loop: Loop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda url: False)
    party, words = loop.party, loop.party.props.words
    for _ in range(2):
        party._on_title(out.GuideWanted())
    browsers_ended()
    loop.step(16.0)
    assert words("guide.not_opened", where="")[:20] in loop.notice.words
    pack, none = default_pack(), list[Event]()
    party._report = ReportOnRequest(none, setup_for(pack, ("bot",) * 3, seed=4), pack)
    party._report._path = tmp_path / "report.html"
    party._report._path.touch()
    party.put(AfterScreen(party.props), party._on_after)
    party._on_after(out.SaveReport())
    browsers_ended()
    loop.step(16.0)
    assert loop.notice.words == words("after.report_unopened", where=tmp_path / "report.html")


def test_each_page_that_could_not_be_shown_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda url: url.endswith("good.html"))
    showing = Showing()
    for name in ("bad.html", "good.html"):
        showing.show(tmp_path / name)
        browsers_ended()
    assert showing.unshown() == tmp_path / "bad.html"
    assert showing.unshown() is None
