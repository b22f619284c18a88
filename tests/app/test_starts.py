"""`main.py new`: every start renders to sound Python and TOML, refuses what cannot be, and (slow) plays and draws."""

from __future__ import annotations

import ast
import importlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from game.app import beginning
from game.app.starts import ROOT, CannotBegin, begun, kinds, named

NAMES = {
    "form": "trial_form",
    "rule": "trial_rule",
    "errand": "trial_errand",
    "event": "trial-event",
    "temperament": "trial_mood",
    "device": "trial_device",
    "game": "trial_game",
}
LONGEST = {kind: "a_quite_longer"[:14] if kind != "event" else "a-day-with-a-longer-name" for kind in NAMES}
PLAYER = "tests/app/starting.py"


def test_there_is_a_name_to_try_for_everything_that_can_be_begun() -> None:
    assert set(kinds()) == set(NAMES)


BOTH = {"short": NAMES, "long": LONGEST}


@pytest.fixture(scope="module")
def ruff_said(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What ruff finds in any start, each in a folder of its own: one process for all, not two for each."""
    folder = tmp_path_factory.mktemp("starts")
    for length, names in BOTH.items():
        for kind in NAMES:
            root = folder / f"{kind}-{length}"
            for to, text in begun(kind, names[kind]).written.items():
                if to.endswith(".py"):
                    (root / to).parent.mkdir(parents=True, exist_ok=True)
                    (root / to).write_text(text, "utf-8")
            root.mkdir(exist_ok=True)
            shutil.copy(ROOT / "pyproject.toml", root)
    said = ""
    for ruff in (["check", "--ignore", "I001", "--output-format", "concise"], ["format", "--check"]):
        done = subprocess.run(  # imports are sorted in the tree, not here
            [sys.executable, "-m", "ruff", *ruff, "."], cwd=folder, check=False, capture_output=True, text=True
        )
        assert done.returncode in (0, 1), done.stderr
        assert (done.returncode == 0) == (not _places(done.stdout)), done.stdout
        said += done.stdout
    return said


def _places(said: str) -> list[str]:
    """The starts of which ruff says something."""
    return re.findall(r"^(?:Would reformat: )?([a-z]+-(?:short|long))/", said, re.MULTILINE)


@pytest.mark.parametrize("length", BOTH)
@pytest.mark.parametrize("kind", NAMES)
def test_a_start_is_sound_python_and_toml_and_formatted(kind: str, length: str, ruff_said: str) -> None:
    for to, text in begun(kind, BOTH[length][kind]).written.items():
        before = (ROOT / to).read_text("utf-8") if (ROOT / to).exists() else ""
        assert text.lower().count("sample") == before.lower().count("sample"), to
        if to.endswith(".toml"):
            tomllib.loads(text)
        elif to.endswith(".py"):
            ast.parse(text)
    assert f"{kind}-{length}" not in _places(ruff_said), ruff_said


@pytest.mark.parametrize("kind", NAMES)
def test_what_a_start_imports_is_there(kind: str) -> None:
    start = begun(kind, NAMES[kind])
    own = {to.removesuffix(".py").replace("/", ".") for to in start.new}
    for to in (each for each in start.new if each.endswith(".py")):
        for node in ast.walk(ast.parse(start.written[to])):
            if isinstance(node, ast.ImportFrom) and node.module and node.module not in own:
                module = importlib.import_module(node.module)
                names = {alias.name for alias in node.names if f"{node.module}.{alias.name}" not in own}
                assert {name for name in names if not hasattr(module, name)} == set(), (to, node.module)


@pytest.mark.parametrize(
    ("kind", "name", "says"),
    [
        ("forms", "auction", "There are: device, errand, event, form, game"),
        ("form", "split", "taken: there is game/city/forms/split.py"),
        ("form", "Sealed Bid", "small letters and digits, parted by underscores"),
        ("form", "class", "no word of Python"),
        ("form", "sample", "is no name"),
        ("rule", "a_rule_with_a_very_long_name", "at most 14"),
        ("event", "bath_day", "parted by hyphens"),
        ("event", "free-trial", 'events.toml names "free-trial" already'),
        ("temperament", "honest", 'temperament.py names "honest" already'),
        ("device", "pad", "taken"),
        ("errand", "cake", 'names "cake" already'),
        ("game", "auction", "taken: there is examples/auction/__init__.py"),
    ],
)
def test_what_cannot_be_begun_is_refused_in_words_and_nothing_is_written(
    kind: str, name: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(CannotBegin):
        begun(kind, name)
    assert beginning.new(kind, name) == 2
    assert says in capsys.readouterr().err


def test_an_installed_copy_is_no_place_to_begin(tmp_path: Path) -> None:
    with pytest.raises(CannotBegin, match="checkout"):
        begun("event", "bath-day", tmp_path)


def test_a_name_stands_for_itself_in_all_its_forms() -> None:
    assert named("sample Sample SAMPLE sample-one A sample, a sample", "slow_train") == (
        "slow_train SlowTrain SLOW_TRAIN slow-train-one Slow train, slow train"
    )


def test_every_start_says_what_is_checked_and_what_is_left() -> None:
    for kind, name in NAMES.items():
        start = begun(kind, name)
        assert start.checks
        assert start.left
        assert all(check.run for check in start.checks)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the game in which things are begun, one after the other."""
    tree = tmp_path_factory.mktemp("tree")
    for folder in ("game", "tests", "assets", "examples"):
        shutil.copytree(ROOT / folder, tree / folder, ignore=shutil.ignore_patterns("__pycache__", "sounds", "matches"))
    (tree / "assets" / "sounds").symlink_to(ROOT / "assets" / "sounds")
    for file in ("main.py", "pyproject.toml", "requirements.lock", "requirements-test.lock"):
        shutil.copy(ROOT / file, tree)
    return tree


def run(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(tree), "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    env |= {"PEER_REVIEW_VENV": str(Path(sys.prefix))} if sys.prefix != sys.base_prefix else {}
    return subprocess.run(
        [sys.executable, *arguments], cwd=tree, env=env, check=False, capture_output=True, text=True, timeout=240
    )


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.xdist_group("starts")
def test_a_recipe_works_as_it_is_begun_and_every_beat_of_it_is_drawn(kind: str, tree: Path) -> None:
    """Each in the copy where the ones before it were begun, as a stranger would."""
    made = run(tree, "main.py", "new", kind, NAMES[kind])
    assert made.returncode == 0, made.stdout + made.stderr
    assert "NOT YET" not in made.stdout
    packs = run(tree, "main.py", "packs", "check", "assets/packs/plaudit")
    assert packs.returncode == 0, packs.stderr
    lint = run(tree, "-m", "ruff", "check", ".")
    assert lint.returncode == 0, lint.stdout
    types = run(tree, "-m", "mypy")
    assert types.returncode == 0, types.stdout
    played = run(tree, PLAYER, kind, NAMES[kind])
    assert played.returncode == 0, played.stdout + played.stderr
    assert f"{NAMES[kind]}: played and drawn" in played.stdout
