"""settings.json in whatever form an editor, a disk or a visitor left it: read, or put aside and said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.stage.menus.outcomes import Moving, Settings
from game.table.settings import FILE, Kept, load_settings, save_settings

MINE = Kept(settings=Settings(music=20, star_turns="prompt"))


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path))
    assert save_settings(MINE) == ""
    return tmp_path / FILE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_they_are_read_in_any_encoding_of_an_editor(file: Path, encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    file.write_bytes(mark + MINE.model_dump_json().encode(encoding))
    assert load_settings() == (MINE, "")


@pytest.mark.parametrize(
    "raw",
    [b"", b"\x00" * 300, b"\xff\xfe\x00", "größe".encode("latin-1"), b"[" * 100_000, b'{"settings": {"music": 1e999}}'],
)
def test_what_cannot_be_read_is_put_aside_and_said(file: Path, raw: bytes) -> None:
    file.write_bytes(raw)
    kept, told = load_settings()
    assert kept == Kept()
    assert "put aside" in told
    assert file.with_name(FILE + ".broken").read_bytes() == raw
    assert save_settings(MINE) == ""
    assert load_settings() == (MINE, "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system knows no pipes by name")
def test_a_pipe_is_not_waited_for(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)
    kept, told = load_settings()
    assert kept == Kept()
    assert "no file" in told


def test_they_are_written_whole_or_not_at_all(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(fd: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "could not be written" in save_settings(Kept())
    assert load_settings() == (MINE, "")
    assert [path.name for path in file.parent.iterdir()] == [FILE]


def test_a_file_that_knew_only_reduced_or_not_is_read(file: Path) -> None:
    both: tuple[tuple[str, Moving], ...] = (("true", "reduced"), ("false", "full"))
    for was, now in both:
        file.write_text('{"settings": {"music": 20, "is_motion_reduced": ' + was + "}}")
        assert load_settings() == (Kept(settings=Settings(music=20, motion=now)), "")
    file.write_text('{"settings": {"motion": "some"}}')
    assert "motion" in load_settings()[1]
