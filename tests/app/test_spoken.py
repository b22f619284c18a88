"""Which language is spoken: as chosen, by the command line or a match; a match is of one, and English is free."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.cli import main
from game.app.loop import Loop
from game.app.refusal import BadCall
from game.app.replay import replay_file
from game.app.settings_desk import Tongue
from game.app.setup import Setup, setup_for, setup_from_doc
from game.content import default_pack
from game.content.wording import Wording
from game.devices.seating import Seating
from game.languages import BadCatalogue
from game.places import ASSETS
from game.stage.menus import outcomes as out
from game.stage.menus.settings import SettingsScreen
from game.table.settings import Kept, load_settings, save_settings
from tests.app.test_party import top

BOTS = ["bot"] * 3


def choose(loop: Loop, language: str) -> None:
    desk = loop.party.settings_desk
    desk.on(out.SettingsChanged(replace(loop.window.settings, language=language)), loop.party.open_title)


def setup(language: str) -> Setup:
    return setup_for(default_pack(language), BOTS, seed=1, length="showcase")  # type: ignore[arg-type]


@pytest.mark.slow
def test_a_match_in_english_is_written_down_as_before_there_were_others() -> None:
    assert "language" not in setup("en").to_doc()
    assert setup_from_doc(setup("en").to_doc(), "x.match") == setup("en")
    assert setup("de").to_doc()["language"] == "de"
    assert setup_from_doc(setup("de").to_doc(), "x.match") == setup("de")


@pytest.mark.parametrize("code", ["xx", "../packs", "", "d e"])
def test_a_match_in_a_language_that_is_not_here_is_refused_in_one_line(code: str) -> None:
    with pytest.raises(BadCall, match=r"^x\.match: it was played in a language that is not here"):
        setup_from_doc({**setup("en").to_doc(), "language": code}, "x.match")


def test_the_title_speaks_what_is_chosen_at_once_and_keeps_it(loop: Loop) -> None:
    party = loop.party
    party._on_title(out.Go("settings"))
    screen = top(loop)
    assert isinstance(screen, SettingsScreen)
    choose(loop, "de")
    assert party.pack.language == party.lobby._props.words.language == "de"
    assert party.props.words.door("skyline-gala") == default_pack("de").districts["skyline-gala"].name
    assert [line.words for line in screen.choices.items][-1] == party.props.words("menu.back")
    assert load_settings()[0].settings.language == "de"
    choose(loop, "en")
    assert party.pack.language == "en"


def test_a_match_that_is_on_ends_in_its_own_language(loop: Loop) -> None:
    party = loop.party
    party.start(setup("en"), Seating.for_kinds(BOTS, ()))
    choose(loop, "de")
    assert party.pack.language == "en"
    assert party.settings_desk.menu().settings.language == "de"
    party.open_title()
    assert party.pack.language == "de"
    setup_now = setup_for(party.pack, BOTS, seed=1, length="showcase")  # type: ignore[arg-type]
    assert setup_now.language == "de"


def test_the_command_lines_language_is_not_kept_and_another_choice_ends_it(loop: Loop) -> None:
    desk = loop.party.settings_desk
    desk.tongue.asked = "de"
    loop.party.open_title()
    assert loop.party.pack.language == desk.menu().settings.language == "de"
    desk.on(out.SettingsChanged(replace(desk.menu().settings, music=10)), loop.party.open_title)
    assert (loop.window.settings.language, loop.party.pack.language) == ("en", "de")
    desk.on(out.SettingsChanged(replace(desk.menu().settings, language="en")), loop.party.open_title)
    assert loop.party.pack.language == "en"


def test_words_that_are_broken_leave_what_is_spoken_and_say_so(loop: Loop) -> None:
    def broken(language: str) -> object:
        raise BadCatalogue("x.po: broken")

    loop.party.settings_desk.tongue = Tongue(broken)  # type: ignore[arg-type]
    choose(loop, "de")
    assert loop.party.pack.language == "en"
    assert "'de'" in loop.party.message


def test_a_kept_language_that_has_gone_is_english_until_it_is_back(loop: Loop) -> None:
    kept = Kept()
    kept.settings = replace(kept.settings, language="xx", music=30)
    save_settings(kept)
    found, trouble = load_settings()
    assert (found.settings.language, found.settings.music, trouble) == ("en", 30, "")


@pytest.mark.slow
def test_a_match_is_replayed_in_its_own_language_and_told_in_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    play = ["play", "--headless", "--seats", "bot,bot,bot", "--length", "quick", "--seed", "3"]
    assert main([*play, "--language", "de", "--save", "de.match"]) == 0
    assert main([*play, "--save", "en.match"]) == 0
    own, told = replay_file(Path("de.match")), replay_file(Path("de.match"), language="en")
    english = replay_file(Path("en.match"))
    assert (own.pack.language, told.pack.language, english.setup.language) == ("de", "en", "en")
    assert told.events == english.events
    assert own.events == replay_file(Path("en.match"), language="de").events
    assert own.outcome["winner"] == english.outcome["winner"]
    assert main(["debrief", "de.match"]) == 0
    assert '<html lang="de">' in Path("report.html").read_text("utf-8")
    assert main(["debrief", "de.match", "--language", "en"]) == 0
    page = Path("report.html").read_text("utf-8")
    assert '<html lang="en">' in page
    assert Wording(default_pack())("report.skip") in page
    assert main(["forget", "de.match", "--yes"]) == 0
    assert main(["replay", "de.match"]) == 0
    capsys.readouterr()
    assert main(["replay", "de.match", "--story", "--language", "en"]) == 2
    assert "can only be told in the language it was played in (de)" in capsys.readouterr().err


@pytest.mark.parametrize("call", ["play --headless", "replay x.match", "debrief x.match", "guide", "cards", "--kiosk"])
def test_a_language_that_is_not_here_is_refused(call: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*call.split(), "--language", "xx"]) == 2
    assert 'there is no "xx"' in capsys.readouterr().err


@pytest.mark.parametrize("pages", ["", "--sheets", "--measure"])
def test_teachers_pages_come_in_the_language_that_is_asked_for(
    pages: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["guide", *pages.split(), "--language", "de", "--out", "page.html"]) == 0
    assert '<html lang="de">' in Path("page.html").read_text("utf-8")


@pytest.mark.slow
def test_english_needs_no_library_for_languages() -> None:
    asked = "import sys; from game.content import default_pack; default_pack(); print('babel' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", f"import game.app.loop; {asked}"],
        cwd=ASSETS.parent, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "False"
