"""The two commands find, make or mend their own Python, and say in plain words what they cannot do."""

import ast
import errno
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from game.app import installer, launcher, libraries, surroundings
from game.app.launcher import DIRECT
from game.app.libraries import LOCKS, Need, pins
from tests.app.outer import OUTER_PYTHON, ROOT, run_main

NEEDS: tuple[Need, ...] = ("play", "test")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a space in its name that the launcher takes for the game's."""
    folder = tmp_path / "peer review"
    folder.mkdir()
    for lock in LOCKS.values():
        shutil.copy(ROOT / lock, folder)
    monkeypatch.setattr(libraries, "ROOT", folder)
    monkeypatch.setattr(installer, "ROOT", folder)
    monkeypatch.delenv("PEER_REVIEW_VENV", raising=False)
    return folder


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Locks that would have been installed; nothing is fetched."""
    locks: list[Path] = []
    monkeypatch.setattr(installer, "_fill", lambda _venv, lock, _count: locks.append(lock))
    return locks


# The locks


@pytest.mark.parametrize("need", NEEDS)
def test_a_lock_pins_and_hashes_everything_and_holds_no_address(need: Need) -> None:
    text = (ROOT / LOCKS[need]).read_text("utf-8")
    blocks = text.replace(" \\\n", " ").splitlines()
    assert all("==" in block and "--hash=sha256:" in block for block in blocks)
    assert "/" not in text
    assert set(DIRECT[need]) <= set(pins(need))


def test_the_locks_and_the_project_file_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["dependencies"] == [f"{name}=={pins('play')[name]}" for name in DIRECT["play"]]
    assert pins("play").items() <= pins("test").items()


# Which Python


def test_a_finished_install_is_known_until_its_lock_changes(checkout: Path) -> None:
    venv = libraries.venv_folder()
    python = libraries.python_in(venv)
    python.parent.mkdir(parents=True)
    python.touch()
    assert not libraries.is_stamped(venv, "play")
    (venv / libraries.STAMP).write_text(libraries.stamp_text("play", (3, 11)))
    assert libraries.is_stamped(venv, "play")
    assert not libraries.is_stamped(venv, "test")
    (venv / libraries.STAMP).write_text(libraries.stamp_text("test", (3, 11)))
    assert libraries.is_stamped(venv, "play")
    assert libraries.is_stamped(venv, "test")
    (checkout / LOCKS["play"]).write_text("pygame-ce==9.9.9 \\\n    --hash=sha256:0\n")
    assert not libraries.is_stamped(venv, "play")


def test_line_ends_of_a_checkout_do_not_change_the_stamp(checkout: Path) -> None:
    before = libraries.stamp_text("test", (3, 11))
    for lock in LOCKS.values():
        (checkout / lock).write_bytes((checkout / lock).read_bytes().replace(b"\n", b"\r\n"))
    assert libraries.stamp_text("test", (3, 11)) == before


def test_a_stamp_without_its_python_counts_for_nothing(checkout: Path) -> None:
    venv = checkout / ".venv"
    venv.mkdir()
    (venv / libraries.STAMP).write_text(libraries.stamp_text("play", (3, 11)))
    assert not libraries.is_stamped(venv, "play")


def test_the_libraries_live_beside_the_game_or_in_the_cache_if_that_is_read_only(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert libraries.venv_folder() == checkout / ".venv"
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    monkeypatch.setattr(libraries, "_cache_folder", lambda: tmp_path / "cache")
    assert libraries.venv_folder().parent == tmp_path / "cache" / "peer-review"
    monkeypatch.setenv("PEER_REVIEW_VENV", str(tmp_path / "mine"))
    assert libraries.venv_folder() == tmp_path / "mine"


def test_two_pygames_in_one_place_are_refused_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    launcher.refuse_clash()
    (tmp_path / "site-packages" / "pygame-2.6.1.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(tmp_path / "site-packages"))
    with pytest.raises(SystemExit) as end:
        launcher.refuse_clash()
    assert end.value.code == 2
    assert "pygame-ce" in capsys.readouterr().err
    assert not launcher.has_pinned("play")


# Making and mending


def test_a_new_environment_is_made_filled_and_stamped(checkout: Path, filled: list[Path]) -> None:
    venv = checkout / ".venv"
    installer.make(venv, "play")
    assert filled == [checkout / LOCKS["play"]]
    assert libraries.is_stamped(venv, "play")
    assert libraries.is_stamp_of(venv, sys.version_info[:2])
    assert not (venv / installer.MAKING).exists()
    installer.make(venv, "play")
    assert len(filled) == 1


def test_a_half_made_environment_is_made_anew(
    checkout: Path, filled: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    venv = checkout / ".venv"
    with monkeypatch.context() as patched:
        patched.setattr(installer, "_fill", interrupted)
        with pytest.raises(KeyboardInterrupt):
            installer.make(venv, "play")
    (venv / "half a library").touch()
    assert not libraries.is_stamped(venv, "play")
    installer.make(venv, "play")
    assert libraries.is_stamped(venv, "play")
    assert not (venv / "half a library").exists()


def test_an_environment_whose_python_was_replaced_is_made_anew(checkout: Path, filled: list[Path]) -> None:
    venv = checkout / ".venv"
    installer.make(venv, "play")
    (venv / libraries.STAMP).write_text(libraries.stamp_text("play", (3, 9)))
    (venv / "library of the old Python").touch()
    installer.make(venv, "play")
    assert libraries.is_stamp_of(venv, sys.version_info[:2])
    assert not (venv / "library of the old Python").exists()
    assert len(filled) == 2


def test_an_environment_that_lost_its_way_is_told_and_not_entered_for_ever(
    checkout: Path, filled: list[Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PEER_REVIEW_ON_THE_WAY", str(checkout / ".venv"))
    with pytest.raises(SystemExit) as end:
        launcher.ensure("play")
    assert end.value.code == 2
    assert "Delete that folder" in capsys.readouterr().err
    assert "PEER_REVIEW_ON_THE_WAY" not in os.environ
    assert filled == []


def test_someone_elses_environment_is_added_to_and_never_cleared(checkout: Path, filled: list[Path]) -> None:
    venv = checkout / ".venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    (venv / "theirs").touch()
    installer.make(venv, "test")
    assert (venv / "theirs").exists()
    assert filled == [checkout / LOCKS["test"]]


def test_someone_elses_broken_environment_is_left_alone_each_time(checkout: Path, filled: list[Path]) -> None:
    venv = checkout / ".venv"
    venv.mkdir()
    (venv / "pyvenv.cfg").write_text("home = nowhere\n")
    for _ in range(2):
        with pytest.raises(installer.Failed, match="Delete that folder") as failure:
            installer.make(venv, "play")
        assert failure.value.code == 2
    assert (venv / "pyvenv.cfg").exists()
    assert filled == []


def test_without_any_installer_one_debian_line_is_printed(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(installer, "_pip_for", lambda _venv: [])
    with pytest.raises(installer.Failed, match=installer.DEBIAN_LINE) as failure:
        installer.make(checkout / ".venv", "play")
    assert failure.value.code == 2


def test_a_failed_fetch_says_what_to_do_and_what_the_installer_said(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = "print('Collecting pygame-ce==1'); print('ERROR: the cable is out'); raise SystemExit(1)"
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(installer, "_pip_for", lambda _venv: [sys.executable, "-c", script])
    with pytest.raises(installer.Failed, match="see to the connection") as failure:
        installer.make(checkout / ".venv", "play")
    assert "the cable is out" in str(failure.value)
    assert failure.value.code == 1
    assert not libraries.is_stamped(checkout / ".venv", "play")


# The door itself


def test_an_old_python_is_told_which_one_is_needed() -> None:
    ast.parse((ROOT / "main.py").read_text("utf-8"), feature_version=(3, 4))
    run = run_main("--help", prelude="sys.version_info = (3, 8, 1)")
    assert run.returncode == 2
    assert "needs Python 3.11 or newer, and this is Python 3.8." in run.stderr
    assert "Traceback" not in run.stderr


def test_the_launcher_needs_no_library_and_a_ready_start_loads_nothing_slow() -> None:
    heavy = {"subprocess", "venv", "importlib.metadata", "email", "tempfile", "shutil"}
    script = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from game.app import launcher, libraries; "
        f"libraries.is_stamped(libraries.venv_folder(), 'play'); print(*({heavy!r} & set(sys.modules))); "
        "import game.app.installer, game.app.checks"
    )
    run = subprocess.run([OUTER_PYTHON, "-I", "-S", "-c", script], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout.split(), run.stderr) == (0, [], "")


@pytest.mark.parametrize("command", ["test", "check"])
def test_help_is_there_before_anything_is_installed(command: str) -> None:
    run = run_main(command, "--help")
    assert run.returncode == 0
    assert f"main.py {command}" in run.stdout


@pytest.mark.slow
def test_a_fresh_copy_installs_itself_once_and_plays(tmp_path: Path) -> None:
    copy = tmp_path / "a fresh copy"
    (copy / "game" / "app").mkdir(parents=True)
    names = ("__init__", "launcher", "installer", "checks", "libraries", "surroundings")
    for name in ["main.py", *LOCKS.values(), "game/__init__.py", *(f"game/app/{each}.py" for each in names)]:
        shutil.copy(ROOT / name, copy / name)
    (copy / "game" / "app" / "cli.py").write_text(
        "import sys, pygame, pydantic, typer, platformdirs\n"
        "def main():\n    print('playing', pygame.IS_CE, sys.prefix, sys.argv[1:])\n    return 0\n"
    )

    def start() -> "subprocess.CompletedProcess[str]":
        command = [OUTER_PYTHON, str(copy / "main.py"), "--seed", "7"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    first, second = start(), start()
    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert "First start" in first.stderr
    assert second.stderr == ""
    assert f"playing 1 {copy / '.venv'} ['--seed', '7']" in second.stdout


# Where it is started


@pytest.mark.parametrize(
    ("argv", "orig_argv", "command"),
    [
        (["main.py", "play"], ["python3", "main.py", "play"], ["py", "main.py", "play"]),
        (["main.py"], ["python3", "-X", "dev", "main.py"], ["py", "-X", "dev", "main.py"]),
        # an editor that runs the file inside itself: its own command line is not ours
        (["/g/main.py", "--full"], ["python3", "-c", "idlelib.run.main()", "1234"], ["py", "/at/main.py", "--full"]),
    ],
)
def test_it_goes_on_with_its_own_words_not_with_its_hosts(
    argv: list[str], orig_argv: list[str], command: list[str]
) -> None:
    assert surroundings.same_again("py", "/at/main.py", argv, orig_argv) == command


@pytest.mark.parametrize("closed", ["1>&-", "2>&-", "0<&- 1>&- 2>&-"])
def test_it_starts_without_a_console(closed: str, tmp_path: Path) -> None:
    code = (
        "import os, sys; from game.app.surroundings import stand_in_streams as it; it(); print('out'); "
        "print('err', file=sys.stderr); sys.stdin.read(); os.dup(2); open(sys.argv[1], 'w').write('done')"
    )
    done = tmp_path / "done.txt"
    command = f'exec "{OUTER_PYTHON}" -c "{code}" "{done}" {closed}'
    assert subprocess.run(["sh", "-c", command], cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode == 0
    assert done.read_text() == "done"


def test_another_programs_libraries_are_left_outside(tmp_path: Path) -> None:
    (tmp_path / "typer").mkdir()
    (tmp_path / "typer" / "__init__.py").write_text("raise SystemExit('the wrong typer')")
    env = {**os.environ, "PYTHONPATH": str(tmp_path), "PEER_REVIEW_VENV": sys.prefix}
    told = subprocess.run(
        [sys.executable, "main.py", "--help"], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr
    assert "resume" in told.stdout


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ImportError("x.so: failed to map segment from shared object", name="pydantic_core"), "PEER_REVIEW_VENV="),
        (SyntaxError("invalid syntax", ("/venv/lib/typer/core.py", 1, 1, "")), "Delete that folder"),
        (ModuleNotFoundError("No module named 'typer.core'", name="typer.core"), "Delete that folder"),
        (ImportError("cannot import name 'x'", name="game.app.cli"), None),
        (ValueError("a mistake of ours"), None),
    ],
)
def test_libraries_that_do_not_load_are_told_from_mistakes_of_ours(error: BaseException, said: str | None) -> None:
    told = surroundings.trouble_with_libraries(error, "/venv")
    assert told is None if said is None else told is not None and said in told


def test_on_a_disk_that_knows_no_locks_nobody_waits_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(_file: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(installer, "_locker", lambda: unsupported)
    with installer._alone(tmp_path / "marker"):
        pass


@pytest.mark.parametrize("home", ["~nosuchuser/x", "/dev/null/x"])
def test_a_crash_is_told_also_where_nothing_can_be_noted(
    home: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from game.app.mishap import explain

    monkeypatch.setenv("PEER_REVIEW_HOME", home)
    assert explain(KeyError("caf\udce9"), ["play", "--save", "caf\udce9.match"]) == 1
    assert "Something broke" in capsys.readouterr().err


# Stopped, or with no place for the libraries


@pytest.mark.parametrize("chosen", ["~nosuchuser/x", ""])
def test_where_nobody_has_a_home_the_libraries_ask_for_a_folder(
    chosen: str, checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bug once: a traceback, before the command line could tell it in words."""

    def nobodys() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    monkeypatch.setattr(libraries, "_cache_folder", nobodys)
    monkeypatch.setenv("PEER_REVIEW_VENV", chosen)
    with pytest.raises(SystemExit) as end:
        launcher.ensure("play")
    assert end.value.code == 2
    assert "PEER_REVIEW_VENV=/some/folder" in capsys.readouterr().err


def test_libraries_in_a_folder_that_is_shut_to_us_are_not_there(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shut(_path: object, **_more: object) -> os.stat_result:
        raise PermissionError(errno.EACCES, "Permission denied")

    (tmp_path / libraries.STAMP).write_text(libraries.stamp_text("play", (3, 11)))
    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", shut)
        assert not libraries.is_stamped(tmp_path, "play")
