"""`main.py packs`: what authors see."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from game.app import packs_cli
from game.content import PACKS, load_pack
from tests.content.spoiling import copy_of, spoil


def test_a_good_pack_is_ok_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert packs_cli.check(PACKS / "plaudit") == 0
    told = capsys.readouterr()
    assert told.out.startswith("ok: ")
    pack = load_pack(PACKS / "plaudit")
    assert f"{len(pack.cards)} cards, 16 masks, 10 districts, {len(pack.wishes)} wishes" in told.out
    assert f"{len(pack.facts)} facts, {len(pack.articles)} articles, {len(pack.words)} words" in told.out
    assert told.out.count("\n") == 1
    assert told.err == ""
    assert packs_cli.check(PACKS / "example") == 0
    assert "1 rule of its own" in capsys.readouterr().out


def test_a_bad_pack_is_told_on_stderr_line_by_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = copy_of("plaudit", tmp_path)
    line = spoil(pack, "homes.toml", "rent = 6", "rnt = 5")
    assert packs_cli.check(pack) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        f'{pack / "homes.toml"}:{line}: home.tower.rnt: there is no such key. Did you mean "rent"?',
        f"1 problem in {pack}",
    ]


FACES = [
    ("masks.toml", 'hair = "beehive"', 'hair = "behive"', 'mask.odile.face.hair: \'behive\' cannot be drawn'),
    ("masks.toml", 'nose = "pointed"\n', "", "mask.odile.face: these keys are missing: nose"),
    ("masks.toml", 'nose = "pointed"', 'noze = "pointed"', 'face.noze: there is no such key. Did you mean "nose"?'),
    ("districts.toml", 'scene = "museum"', 'scene = "musuem"', 'there is no stage "musuem". Did you mean "museum"?'),
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(("file", "old", "new", "says"), FACES)
def test_what_cannot_be_drawn_is_told_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str, says: str
) -> None:
    pack = copy_of("plaudit", tmp_path)
    spoil(pack, file, old, new)
    assert packs_cli.check(pack) == 2
    assert says in capsys.readouterr().err


def test_a_new_pack_works_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert packs_cli.new("my-city", tmp_path / "packs") == 0
    made = tmp_path / "packs" / "my-city"
    assert str(made) in capsys.readouterr().out
    assert packs_cli.check(made) == 0
    pack = load_pack(made)
    assert (pack.id, pack.title) == ("my-city", "My city")


def test_a_new_pack_is_never_laid_over_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine").mkdir()
    assert packs_cli.new("mine", tmp_path) == 2
    assert "is there already" in capsys.readouterr().err
    assert list((tmp_path / "mine").iterdir()) == []


@pytest.mark.parametrize("name", ["My City", "../up", "", "-x"])
def test_a_name_that_is_no_id_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert packs_cli.new(name, tmp_path) == 2
    assert "small letters" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_name_without_end_is_refused_before_anything_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert packs_cli.new("a" * 300, tmp_path) == 2
    assert "at most 60 letters" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_half_a_new_pack_stands_in_nobodys_way(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug once: on a full disk it stayed, was told as "None", and the next try was refused because of it."""

    def half(_from: Path, to: Path, **_more: object) -> None:
        to.mkdir()
        (to / "pack.toml").write_text("half")
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(packs_cli.shutil, "copytree", half)
        assert packs_cli.new("mine", tmp_path) == 2
    told = capsys.readouterr().err
    assert "No space left" in told
    assert "room" in told
    assert list(tmp_path.iterdir()) == []
    assert packs_cli.new("mine", tmp_path) == 0


def test_the_schema_is_one_json_object_by_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert packs_cli.schema() == 0
    by_file = json.loads(capsys.readouterr().out)
    assert {"pack.toml", "masks.toml", "cards/*.toml", "words/*.toml"} <= set(by_file)
