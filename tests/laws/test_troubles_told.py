"""Nothing that goes wrong is told in English to a table that speaks another language: files, settings, sound."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from examples.auction.__main__ import AUCTION
from game.app import commands
from game.content import default_pack
from game.engine.host.retrace import Altered, Diverged, difference, told_of
from game.engine.journal import BadSave
from game.languages import ENGLISH, languages
from game.places import ASSETS
from game.retold import FORMS, retold, said_in
from game.table.settings import load_settings
from game.told import Told, told_by
from tests.every import every
from tests.table.evening_table import EveningTable

ROOT = ASSETS.parent
OTHERS = [code for code in languages() if code != ENGLISH]
TELLERS = {"Told", "BadSave", "BadRecord", "damaged", "_damaged"}
"""Calls whose words come to a screen as they are."""
SHOWN = ("stage", "table", "drawing", "devices", "sound", "phones", "engine/journal", "engine/host")
SHOWN_OF_APP = (
    "books_layer", "card_sheet", "guide_request", "house", "kiosk", "lobby", "loop", "new_match", "party",
    "plaudit_map", "plaudit_telling", "report_request", "saves", "session", "settings_desk", "setup", "tonight",
    "writing",
)  # fmt: skip
"""What of the program is on the screen, or puts words on it; all else speaks on the command line."""
NOT_SHOWN = {
    "print", "add_argument", "execute", "BadSeats", "FontsMissing", "SpriteError", "ValueError", "TypeError",
    "check_keep", "code_for", "parse_seats", "pointing_at_what_is_sound", "run_headless",
}  # fmt: skip
"""Calls and functions whose words no screen shows: they stand on the command line, or end the program."""
NO_WORDS = ("SELECT ", "INSERT ", "import sys;", "python3 main.py")
_SENTENCE = re.compile(r"[A-Za-z][a-z']*,?(?: [a-z']+,?){2,}.*[.!?]|(?:[a-z']+ ){4,}[a-z']+")
_LETTER = re.compile(r"[A-Za-z]")


@cache
def forms() -> dict[str, str]:
    """Every form of a sentence, by its key."""
    return tomllib.loads(FORMS.read_text(encoding="utf-8"))


@cache
def trees() -> dict[Path, ast.Module]:
    """Of each file whose words may come to a screen."""
    shown = [path for path in sorted((ROOT / "game").rglob("*.py")) if is_shown(path)]
    return tellers() | {path: ast.parse(path.read_text(encoding="utf-8")) for path in shown}


@cache
def tellers() -> dict[Path, ast.Module]:
    """Of each file that tells of a trouble: few, so that the quick run can afford them."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "game").rglob("*.py"))}
    return {path: ast.parse(text) for path, text in texts.items() if any(f"{name}(" in text for name in TELLERS)}


def is_shown(path: Path) -> bool:
    """Whether it is of the screens, or says what they show."""
    inside = path.relative_to(ROOT / "game")
    return inside.as_posix().startswith(SHOWN) or (inside.parts[0] == "app" and inside.stem in SHOWN_OF_APP)


def name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def told(form: str) -> Told:
    """It, with something in each hole."""
    return Told(form, **{hole: f"<{hole}>" for hole in re.findall(r"\{(\w+)\}", form)})


def words_in(call: ast.Call) -> Iterator[ast.expr]:
    yield from call.args[:1] if name_of(call) == "Told" else call.args


def test_what_is_told_of_a_trouble_can_be_told_in_another_language() -> None:
    wrong = []
    for path, tree in tellers().items():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call) and name_of(node) in TELLERS):
            for said in words_in(call):
                place = f"{path.name}:{said.lineno}"
                if isinstance(said, ast.JoinedStr):
                    wrong.append(f"{place}: an f-string forgets its form; write Told(...)")
                elif isinstance(said, ast.Constant) and isinstance(said.value, str):
                    is_words = _LETTER.search(re.sub(r"\{\w+\}", "", said.value))
                    if is_words and said.value not in forms().values():
                        wrong.append(f"{place}: not in {FORMS.name}: {said.value!r}")
    assert wrong == []


@pytest.mark.slow
def test_no_sentence_of_the_screens_own_code_is_without_a_form() -> None:
    found = []
    for path, tree in trees().items():
        if is_shown(path):
            found += [f"{path.name}:{line}: {words!r}" for line, words in loose(tree)]
    assert found == []


def loose(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Sentences that no catalogue knows, but for what says what code is for and what only a command line prints."""
    apart = set[int]()
    for node in ast.walk(tree):
        is_remark = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        is_unseen = isinstance(node, ast.Call) and name_of(node) in NOT_SHOWN
        is_unseen = is_unseen or (isinstance(node, ast.FunctionDef) and node.name in NOT_SHOWN)
        if is_remark or is_unseen or isinstance(node, ast.Assert):
            apart |= {id(each) for each in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in apart:
            words = node.value
            is_known = words in forms().values() or any(each in words for each in NO_WORDS)
            if not is_known and _SENTENCE.search(words):
                yield node.lineno, words


def test_no_screen_forgets_what_an_error_was_made_of() -> None:
    shown = [ROOT / "game" / "app" / f"{name}.py" for name in SHOWN_OF_APP]
    shown += [path for path in (ROOT / "game").rglob("*.py") if path.parent.name in ("table", "sound", "phones")]
    kept = re.compile(r"= str\((problem|error)\)$|return .*str\((problem|error)\)$", re.MULTILINE)
    found = [path.name for path in shown if kept.search(path.read_text(encoding="utf-8"))]
    assert found == [], "told_by(problem) can be said in another language, str(problem) cannot"


@pytest.mark.slow
def test_every_form_is_one_that_the_program_says() -> None:
    said = {
        node.value
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert [key for key, form in forms().items() if form not in said and not key.startswith("system.")] == []


@every("code", OTHERS)
def test_each_language_has_each_form_with_its_holes(code: str) -> None:
    for form in forms().values():
        other = retold(told(form), code)
        assert other != told(form), form
        assert sorted(re.findall(r"<\w+>", other)) == sorted(re.findall(r"<\w+>", told(form))), form


def test_a_sentence_within_a_sentence_is_told_too() -> None:
    full = OSError(28, "No space left on device", "/there/a.match")
    why = Told("This match is not being saved. {why}", why=told_by(full))
    assert why == "This match is not being saved. /there/a.match: the disk said: No space left on device."
    said = retold(why, "de")
    assert (
        said
        == "Diese Partie wird nicht gespeichert. /there/a.match: die Platte sagte: Auf dem Gerät ist kein Platz mehr."
    )
    assert retold(why, ENGLISH) == why
    assert retold(why, "xx") == why, "a language without a catalogue leaves it as it is"


def test_what_a_file_is_refused_for_keeps_its_form() -> None:
    save = BadSave(Path("a.match"), "the file is empty.", "The match was never begun; start a new one.")
    assert str(save) == "a.match: the file is empty. The match was never begun; start a new one."
    assert retold(told_by(save), "de").startswith("a.match: die Datei ist leer. Die Partie")
    other = Diverged(3, difference([{"event": "Bid", "by": 1}], []))
    assert retold(told_of(other), "de").startswith("Die Regeln von heute erzählen etwas anderes")
    assert "Schritt 3: es hatte 1 Ereignisse" in retold(told_of(other), "de")
    assert retold(told_of(Altered(Path("a.match"), 3, "?")), "de").startswith(
        "a.match: Die Datei wurde nach der Partie"
    )


def test_settings_that_are_broken_are_told_of_in_the_language_of_the_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path))
    (tmp_path / "settings.json").write_text("{", encoding="utf-8")
    said = retold(load_settings()[1], "de")
    assert "die ganze Datei" in said
    assert "Das Spiel beginnt mit seinen eigenen Einstellungen." in said


def test_a_german_table_reads_in_german_that_it_is_not_being_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug once: whatever language a table spoke, the disk's troubles were told to it in English."""
    home = tmp_path / "home"
    monkeypatch.setenv("PEER_REVIEW_HOME", str(home))
    home.write_text("in the way")
    table = EveningTable(AUCTION, speed=1.0)
    try:
        monkeypatch.setattr(table.evening.props.words, "language", "de")
        table.begin(["key", "bot", "bot"])
        said = table.loop.notice.words
        assert said.startswith("Diese Partie wird nicht gespeichert."), said
        assert not any(form in said for form in forms().values() if "{" not in form), said
        assert said_in("de")
    finally:
        table.window.close()


def test_what_is_printed_when_a_match_is_over_is_told_in_its_language(capsys: pytest.CaptureFixture[str]) -> None:
    wish = {"wish": "comeback", "is_true": True}
    outcome = {
        "length": "quick", "masks": ["cleo", "ivo"], "life_points": [9, 7], "wishes": [wish, None], "winner": [0],
        "seed": 3, "steps": 80, "hash": "12ab",
    }  # fmt: skip
    assert commands._report(outcome, default_pack("de"), False, Path("a.match")) == 0
    assert capsys.readouterr().out.splitlines() == [
        "A  Cleo          9  Comeback (ging in Erfüllung)  gewinnt",
        "B  Ivo           7  noch kein Wunsch",
        "Startzahl 3, 80 Schritte, Prüfsumme 12ab",
        "In a.match steht jede Antwort und jede Stimme. Ohne wer wem was gab: python3 main.py forget a.match",
    ]
