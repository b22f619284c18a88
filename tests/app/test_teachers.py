"""The teacher's guide from the command line and from the title: where it lies, and what is said if it can't be."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import pytest

from game.app.cli import main
from game.app.guide_request import NAME, GuideOnRequest
from game.content import default_pack
from game.content.wording import Wording
from game.stage.menus.outcomes import GuideWanted
from game.stage.menus.title import TitleScreen
from tests.app.test_browser_aside import browsers_ended
from tests.screens.picture import shown_props


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that a browser was asked to show."""
    asked: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: asked.append(url) is None)
    return asked


def test_the_command_writes_one_page_and_opens_it_only_if_asked(
    tmp_path: Path, opened: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "guide.html"
    assert main(["guide", "--out", str(out)]) == 0
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert str(out) in capsys.readouterr().out
    assert opened == []
    assert main(["guide", "--out", str(out), "--open"]) == 0
    assert opened == [out.as_uri()]


def test_a_place_that_can_not_be_written_to_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for place in (tmp_path, tmp_path / "no" / "guide.html"):
        assert main(["guide", "--out", str(place)]) == 2
        said = capsys.readouterr().err
        assert str(place) in said
        assert said.count("\n") <= 1


def test_without_a_browser_the_file_is_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda url: False)
    assert main(["guide", "--out", str(tmp_path / "guide.html"), "--open"]) == 1
    assert "Open the file yourself" in capsys.readouterr().err
    assert (tmp_path / "guide.html").is_file()


def test_the_title_saves_the_guide_first_and_opens_it_when_chosen_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path))
    screen = TitleScreen(shown_props())
    screen.choices.focus = screen.choices.names.index("teachers")
    assert screen.press("ok") == GuideWanted()
    entry = GuideOnRequest(Wording(default_pack()))
    assert str(tmp_path / NAME) in entry.chosen()
    assert (tmp_path / NAME).is_file()
    assert opened == []
    assert "opened" in entry.chosen()
    browsers_ended()
    assert opened == [(tmp_path / NAME).as_uri()]
    (tmp_path / NAME).unlink()
    entry.chosen()
    assert (tmp_path / NAME).is_file(), "written anew"
    assert len(opened) == 1


def test_a_folder_that_is_a_file_is_told_at_the_screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / NAME).mkdir()
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path))
    assert "can't be written" in GuideOnRequest(Wording(default_pack())).chosen()


def test_a_kiosk_offers_no_files() -> None:
    assert "teachers" not in TitleScreen(shown_props(), can_quit=False).choices.names
