"""A key of the words may have a list of texts: said in turn, all with the same holes, replaced as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content import default_pack, load_pack
from game.content.wording import VARIANT, Wording
from tests.content.spoiling import copy_of, problems_of, spoil

KEY = "encounter.told"
LISTED = '"evening.errand_shown" = '
LIST = LISTED + '["Everybody has been so busy."'


def test_each_turn_says_the_next() -> None:
    words = Wording(default_pack())
    texts = words.variants(KEY)
    assert len(texts) > 3
    assert [words(KEY, turn=turn) for turn in range(len(texts) + 1)] == [*texts, texts[0]]
    assert words.variants("city.welcome") == (words("city.welcome"),)


@pytest.mark.parametrize(
    ("new", "says"),
    [
        (LISTED + '["Everybody is so {busy}."', "must have the same {holes}"),
        (LISTED + "[3", "a list of two or more"),
        (f'"encounter.x{VARIANT}2" = "Two."\n{LIST}', "write several texts for one key as a list"),
    ],
)
def test_what_is_wrong_with_a_list_is_said(tmp_path: Path, new: str, says: str) -> None:
    pack = copy_of("plaudit", tmp_path)
    spoil(pack, "words/hill.toml", LIST, new)
    assert any(says in problem for problem in problems_of(pack))


def test_what_is_wrong_with_one_text_names_its_own_line(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    line = spoil(pack, "words/city.toml", '"Good night, Plaudit."', '"A nosedive, Plaudit."')
    assert problems_of(pack)[0].startswith(f"words/city.toml:{line}: city.night.2: ")


def test_a_text_of_ones_own_takes_the_place_of_the_whole_list(tmp_path: Path) -> None:
    pack = copy_of("example", tmp_path)
    spoil(pack, "words/harbour.toml", "[words]", f'[words]\n"{KEY}" = "Aye."')
    words = Wording(load_pack(pack))
    assert {words(KEY, turn=turn) for turn in range(9)} == {"Aye."}
