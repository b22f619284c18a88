"""Every way in which a pack can be wrong is named with its file, its line and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content import BadPack, load_pack
from tests.content.spoiling import copy_of, problems_of, spoil
from tests.content.spoilt import SPOILT, Spoilt


@pytest.mark.slow
@pytest.mark.parametrize("case", SPOILT, ids=lambda case: case.name)
def test_a_mistake_is_named_with_file_and_line(tmp_path: Path, case: Spoilt) -> None:
    pack = copy_of("plaudit", tmp_path)
    spoil(pack, case.file, case.old, case.new)
    told = problems_of(pack)
    found = next((problem for problem in told if case.says in problem), None)
    assert found is not None, "\n".join(told)
    file, line, _ = found.split(":", 2)
    assert file == case.file
    text = (pack / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    assert (case.stands or case.new.splitlines()[-1]) in text, found


def test_all_mistakes_come_at_once_and_in_order(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    lines = [
        spoil(pack, "cards/split.toml", "masks = [2, 2]", 'masks = "two"'),
        spoil(pack, "headlines.toml", '"lower_coins"', '"lower_coin"'),
        spoil(pack, "homes.toml", "rent = 6", "rnt = 5"),
        spoil(pack, "masks.toml", 'name = "Odile"', "name = 1"),
    ]
    told = problems_of(pack)
    files = ["cards/split.toml", "headlines.toml", "homes.toml", "masks.toml"]
    assert [problem.split(": ")[0] for problem in told] == [f"{f}:{n}" for f, n in zip(files, lines, strict=True)]


@pytest.mark.slow
def test_one_mistake_is_told_once_without_its_echoes(tmp_path: Path) -> None:
    """A wish that cannot be read is not also missing from every scenario, nor five homes too few."""
    pack = copy_of("plaudit", tmp_path)
    spoil(pack, "wishes.toml", 'title = "Comeback"', "title = 1")
    spoil(pack, "homes.toml", "rent = 6", 'rent = "5"')
    assert len(problems_of(pack)) == 2


@pytest.mark.slow
def test_a_home_that_cannot_be_read_is_not_also_unknown_to_scenarios_with_beds_there(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    line = spoil(pack, "homes.toml", "rent = 2", 'rent = "2"')
    (said,) = problems_of(pack)
    assert said.startswith(f"homes.toml:{line}: ")


@pytest.mark.slow
def test_a_missing_key_is_named_at_the_head_of_its_table(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    line = spoil(pack, "homes.toml", 'id = "bunk"\nname = "a bunk in Yard Row"\n', 'id = "bunk"\n') - 2
    assert problems_of(pack) == [f"homes.toml:{line}: home.bunk.name: this key is missing"]


@pytest.mark.slow
def test_a_card_of_26_words_is_too_long(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    words = " ".join(["word"] * 26)
    line = spoil(pack, "cards/dilemma.toml", 'text = "Rain. One taxi. It', f'text = "{words} It') + 0
    assert any(p.startswith(f"cards/dilemma.toml:{line}: card.last-taxi.text: ") for p in problems_of(pack))


@pytest.mark.slow
def test_what_a_form_has_against_a_card_points_at_the_row(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    line = spoil(pack, "cards/dilemma.toml", '{ given = "short" }', '{ given = "shrt" }')
    told = problems_of(pack)
    assert told[0].startswith(f"cards/dilemma.toml:{line}: card.last-taxi.rules.outcomes.4: "), told


@pytest.mark.slow
def test_words_twice_name_both_places(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    (pack / "words" / "zz.toml").write_text('[words]\n"name.gus" = "Gustav"\n', encoding="utf-8")
    (said,) = problems_of(pack)
    assert said.startswith("words/zz.toml:2: name.gus: this key has words already, at ")
    assert "names.toml:" in said


@pytest.mark.slow
def test_words_that_the_rules_need_are_asked_for(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    spoil(pack, "words/names.toml", '"tier.3"', '"tier.three"')
    assert 'words:1: tier.3: there are no words for this. Did you mean "tier.three"?' in problems_of(pack)[0]


@pytest.mark.slow
def test_a_file_in_another_alphabet_is_named_by_line(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    path = pack / "events.toml"
    path.write_bytes(b"# one\n# two\n# caf\xe9\n" + path.read_bytes())
    assert problems_of(pack) == [
        "events.toml:3: this line is not UTF-8 text; save the file as UTF-8 in your editor",
    ]


@pytest.mark.slow
@pytest.mark.parametrize("gone", ["homes.toml", "masks.toml", "scenarios.toml", "pack.toml"])
def test_a_missing_file_is_named_and_nothing_else(tmp_path: Path, gone: str) -> None:
    pack = copy_of("plaudit", tmp_path)
    (pack / gone).unlink()
    (said,) = problems_of(pack)
    assert said.startswith(f"{gone}:1: this file is missing.")


@pytest.mark.slow
def test_a_file_with_almost_the_right_name_is_suggested(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    (pack / "homes.toml").rename(pack / "home.toml")
    assert problems_of(pack) == ['homes.toml:1: this file is missing. Did you mean "home.toml"?']


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["cards", "words"])
def test_a_missing_or_empty_folder_is_named(tmp_path: Path, folder: str) -> None:
    pack = copy_of("plaudit", tmp_path)
    for file in (pack / folder).iterdir():
        file.unlink()
    assert problems_of(pack) == [f"{folder}:1: there is no .toml file in this folder; put at least one in"]
    (pack / folder).rmdir()
    (said,) = problems_of(pack)
    assert said.startswith(f"{folder}:1: this folder is missing.")


@pytest.mark.slow
def test_no_folder_at_all(tmp_path: Path) -> None:
    with pytest.raises(BadPack, match="there is no such folder"):
        load_pack(tmp_path / "nowhere")
    (tmp_path / "file").write_text("")
    with pytest.raises(BadPack, match="this is a file; name the folder it is in"):
        load_pack(tmp_path / "file")
    with pytest.raises(BadPack, match=r"To begin a pack: main\.py packs new NAME"):
        load_pack(tmp_path)


@pytest.mark.slow
def test_a_pack_based_on_nothing_known(tmp_path: Path) -> None:
    pack = copy_of("example", tmp_path)
    line = spoil(pack, "pack.toml", 'based_on = "plaudit"', 'based_on = "plodit"')
    (said,) = problems_of(pack)
    assert said.startswith(f'pack.toml:{line}: based_on: there is no pack "plodit"')
    assert "plaudit" in said


@pytest.mark.slow
def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = copy_of("plaudit", tmp_path)

    def refuse(path: Path, *mode: str, **how: object) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    assert problems_of(pack) == ["pack.toml:1: Permission denied. Check that you may read it"]
