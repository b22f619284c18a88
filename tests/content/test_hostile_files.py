"""What editors leave is passed over; what is meant to harm is told in one message that names its cause first."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
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


def test_a_file_of_any_size_is_refused_without_being_read_whole(pack: Path) -> None:
    with (pack / "masks.toml").open("r+b") as file:
        file.truncate(3 << 30)  # a hole of three gigabytes
    lines = told(pack)
    assert len(lines) == 1
    assert "more than 2 MB" in lines[0]


def test_a_key_of_twenty_thousand_parts_is_refused_in_a_moment(pack: Path) -> None:
    head = pack / "pack.toml"
    head.write_text(head.read_text("utf-8") + ".".join("abcdefghij"[n % 10] for n in range(20_000)) + " = 1\n", "utf-8")
    began_s = time.process_time()
    assert len(told(pack)) == 1
    assert time.process_time() - began_s < 5


def test_a_folder_that_may_not_be_read_is_named(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug once: its cards were called missing, one by one."""
    within = Path.iterdir

    def closed(path: Path) -> Iterator[Path]:
        if path.name == "cards":
            raise PermissionError(13, "Permission denied", str(path))
        return within(path)

    monkeypatch.setattr(Path, "iterdir", closed)
    lines = told(pack)
    assert len(lines) == 1
    assert str(pack / "cards") in lines[0]
    assert "Check that you may read it" in lines[0]


@pytest.mark.parametrize("name", ["ليلى", "🦊 Fox", "さくら"])
def test_a_name_that_no_font_holds_is_told_with_its_line(pack: Path, name: str) -> None:
    """A bug once: `packs check` said ok, and the screen showed boxes."""
    masks = pack / "masks.toml"
    line = next(n for n, text in enumerate(masks.read_text("utf-8").splitlines(), 1) if text.startswith("name = "))
    old = masks.read_text("utf-8").splitlines()[line - 1]
    masks.write_text(masks.read_text("utf-8").replace(old, f'name = "{name}"', 1), "utf-8")
    lines = told(pack)
    assert len(lines) == 1
    assert lines[0].startswith(f"{masks}:{line}: ")
    assert "empty boxes" in lines[0]
    assert f"U+{ord(name[0]):04X}" in lines[0]


def test_names_of_many_languages_are_drawn(pack: Path) -> None:
    masks = pack / "masks.toml"
    old = next(text for text in masks.read_text("utf-8").splitlines() if text.startswith("name = "))
    masks.write_text(masks.read_text("utf-8").replace(old, 'name = "Łucja Ωß Ŏ Юлия Čeněk"', 1), "utf-8")
    load_pack(pack)


def test_a_head_without_its_base_is_one_mistake(pack: Path) -> None:
    """A bug once: 187 problems, the true one the fifth."""
    head = pack / "pack.toml"
    lines = [line for line in head.read_text("utf-8").splitlines() if not line.startswith("based_on")]
    head.write_text("\n".join(lines), "utf-8")
    said = told(pack)
    assert len(said) == 1
    assert 'based_on = "plaudit"' in said[0]


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
