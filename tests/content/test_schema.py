"""The JSON Schema of each kind of file is as recorded, and agrees with the game's own files.

After a wanted change: main.py test tests/content/test_schema.py --force-regen, then read the difference.
"""

from __future__ import annotations

import json
import re
import tomllib
from functools import cache
from typing import Any

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from game.city.forms.registry import all_forms
from game.content import PACKS
from game.content.kinds import HEAD, KINDS, WORDS
from game.content.schema import schemas

pytestmark = pytest.mark.xdist_group("schemas")  # what they share is made once

FILES = sorted((HEAD.file, *(kind.file for kind in KINDS), WORDS.file))


@cache
def made() -> dict[str, Any]:
    """Only where they are tested: it takes half a second."""
    return schemas()


def test_every_kind_of_file_has_one() -> None:
    assert sorted(made()) == FILES


@pytest.mark.parametrize("file", FILES)
def test_the_schema_is_as_recorded(file: str, file_regression: FileRegressionFixture) -> None:
    name = re.sub(r"\W+", "-", file.removesuffix(".toml")).strip("-")
    text = json.dumps(made()[file], indent=2, ensure_ascii=False, sort_keys=True) + "\n"
    file_regression.check(text, basename=f"schema-{name}", extension=".json", encoding="utf-8", newline="\n")


def test_every_form_gives_its_cards_their_rules() -> None:
    card = made()["cards/*.toml"]["$defs"]["Card"]
    known, *cases = card["allOf"]
    assert known["properties"]["form"]["enum"] == list(all_forms())
    names = [case["then"]["properties"]["rules"]["$ref"].rpartition("/")[2] for case in cases]
    assert names == [form.shape.__name__ for form in all_forms().values()]


@pytest.mark.parametrize("file", FILES)
def test_the_keys_of_our_own_files_are_those_of_the_schema(file: str) -> None:
    schema = made()[file]
    for path in (PACKS / "plaudit").glob(file):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        assert set(schema.get("required", ())) <= set(tables) <= set(schema["properties"])
        for key, tables_of in schema["properties"].items():
            shape = schema.get("$defs", {}).get(tables_of.get("items", {}).get("$ref", "").rpartition("/")[2])
            for table in tables[key] if shape else ():
                assert set(shape["required"]) <= set(table) <= set(shape["properties"])
