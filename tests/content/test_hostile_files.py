"""What editors leave is passed over; what is meant to harm is told in one message that names its cause first."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.content.loading import PACKS, load_pack
from game.content.problems import BadPack


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    shutil.copytree(PACKS / "example", tmp_path / "mine")
    return tmp_path / "mine"


def told(pack: Path) -> list[str]:
    with pytest.raises(BadPack) as bad:
        load_pack(pack)
    return str(bad.value).splitlines()


def test_what_systems_and_editors_leave_is_passed_over(pack: Path) -> None:
    for folder in (pack, *(path for path in pack.iterdir() if path.is_dir())):
        for name in ("._first.toml", ".DS_Store", ".first.toml.swp", ".#first.toml"):
            (folder / name).write_bytes(b"\x00\xff\x00 not a text")
    load_pack(pack)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('x = "\\u001b]0;pwned\\u0007"', "not shown but obeyed (U+001B)"),
        ('x = "\\u0000"', "not shown but obeyed (U+0000)"),
        ('x = "a\\u202eb"', "not shown but obeyed (U+202E)"),
        ('"a\\u0007" = 1', "a key holds a character"),
        ("x = " + "[" * 3000 + "]" * 3000, "too deeply"),
        ("x = " + "9" * 5000, "thousands of digits"),
        ("x = “oh”", "not TOML"),
        ("# " + "x" * 3_000_000, "a pack's files are text"),
    ],
)
def test_what_could_harm_is_told_in_one_line(pack: Path, text: str, says: str) -> None:
    head = pack / "pack.toml"
    head.write_text(text + "\n" + head.read_text("utf-8"), "utf-8")
    lines = told(pack)
    assert len(lines) == 1
    assert says in lines[0]
    assert lines[0].startswith(str(head))
    assert not any(ord(character) < 32 for character in lines[0])


def test_a_head_that_has_another_name_is_the_only_thing_that_is_told(pack: Path) -> None:
    (pack / "pack.toml").rename(pack / "pack.toml.txt")
    lines = told(pack)
    assert len(lines) == 1
    assert "pack.toml.txt" in lines[0]


def test_many_mistakes_are_counted_and_the_files_that_cannot_be_read_come_first(pack: Path) -> None:
    cards = next((pack / "cards").glob("*.toml"))
    cards.write_text("x = “oh”", "utf-8")
    words = next((pack / "words").glob("*.toml"))
    words.write_text("[words]\n" + "\n".join(f'"no.such.{n}" = 1' for n in range(90)), "utf-8")
    lines = told(pack)
    assert str(cards) in lines[0]
    assert len(lines) <= 26
    assert "more. Mend these first." in lines[-1]
