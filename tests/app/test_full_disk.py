"""On a disk that fills up while a file is written, what stood there stays, nothing half is left, and it is said."""

from __future__ import annotations

import ast
import errno
import re
from pathlib import Path

import pytest

import game
from game.app.cli import main

IN_THEIR_OWN_WAY = {
    "app/starts.py": "new files of a checkout, none over an old one",
    "app/packs_cli.py": "a new pack's folder, which goes again if it cannot be filled",
    "app/installer.py": "the stamp of an installation, written last, and read for what it says",
    "app/mishap.py": "the note of a crash",
    "app/surroundings.py": "no file: what stands in for a missing console",
    "engine/journal/mending.py": "a copy in the system's own temporary folder",
    "lab/past_pack.py": "a copy in the system's own temporary folder",
    "lab/running.py": "lines that are added; half a line is passed over",
    "table/writing.py": "the one way for all others",
}
WRITES = {"write_text", "write_bytes", "save", "copyfile", "copytree", "copy2"}
MAY_WRITE = re.compile(rf"open\(|{'|'.join(WRITES - {'save'})}|\.save\(")


@pytest.fixture
def filling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of each file has room."""
    whole = Path.write_bytes

    def half(self: Path, data: bytes) -> int:
        whole(self, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)


@pytest.mark.parametrize("command", ["guide", "guide --sheets", "guide --measure"])
@pytest.mark.parametrize("is_old", [False, True])
def test_a_page_is_whole_or_as_it_was(
    command: str,
    is_old: bool,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    write = [*command.split(), "--out", str(tmp_path / "page.html")]
    if is_old:
        assert main(write) == 0
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    request.getfixturevalue("filling")
    assert main(write) == 2
    told = capsys.readouterr().err
    assert "No space left" in told
    assert "Make room" in told
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.slow
def test_so_are_the_report_its_figures_and_its_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    match, page = tmp_path / "a.match", tmp_path / "page.html"
    play = ["play", "--headless", "--seats", "bot,bot,bot", "--length", "quick", "--seed", "7"]
    assert main([*play, "--save", str(match)]) == 0
    debrief = ["debrief", str(match), "--out", str(page), "--csv", str(page.with_suffix(".csv"))]
    debrief += ["--picture", str(page.with_suffix(".png"))]
    assert main(debrief) == 0
    before = {path.name: path.read_bytes() for path in tmp_path.glob("page.*")}
    assert len(before) == 3
    request.getfixturevalue("filling")
    assert main(debrief) == 2
    assert "Make room" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in tmp_path.glob("page.*")} == before
    assert not list(tmp_path.glob(".*"))


def test_no_module_writes_files_in_a_way_of_its_own() -> None:
    """The kind, and not the example: whoever writes beside `write_whole` is named above, with the reason."""
    root = Path(game.__file__).parent
    found = set()
    for path in sorted(root.rglob("*.py")):
        text = path.read_text("utf-8")
        for node in ast.walk(ast.parse(text)) if MAY_WRITE.search(text) else ():
            if isinstance(node, ast.Call) and (is_write(node) or is_opened_to_write(node)):
                found.add(path.relative_to(root).as_posix())
    assert found == set(IN_THEIR_OWN_WAY)


def is_write(call: ast.Call) -> bool:
    is_fresh = isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "fresh"  # of `put_whole`
    return isinstance(call.func, ast.Attribute) and call.func.attr in WRITES and not is_fresh


def is_opened_to_write(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    modes = [word.value for node in call.args for word in ast.walk(node) if isinstance(word, ast.Constant)]
    return name == "open" and any(isinstance(mode, str) and mode[:1] in "wax" and len(mode) < 4 for mode in modes)
