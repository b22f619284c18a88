"""Every scenario and length has goldens that still hold, in this process and under another hash seed."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from game.city.forms.registry import all_forms
from tests.golden.record import FOLDER, differences, names, path_of, played


@pytest.mark.parametrize("name", list(names()))
def test_golden_match_is_played_as_recorded(name: str) -> None:
    assert differences(name, played(name)) == [], f"if that is meant: python -m tests.golden.record {name}"


def test_no_golden_is_left_over_and_every_form_is_reached() -> None:
    kept = {path.stem for path in FOLDER.glob("*.json")}
    assert kept == set(names())
    assert len(kept) >= 12
    reached = {form for name in kept for form in json.loads(path_of(name).read_text(encoding="utf-8"))["forms"]}
    assert reached == set(all_forms())


@pytest.mark.parametrize("hash_seed", ["1", "77"])
def test_a_match_is_the_same_under_another_hash_seed(hash_seed: str) -> None:
    name = "plaudit-standard-5"
    code = f"from tests.golden.record import played; print(played({name!r})['hash'])"
    ran = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": hash_seed}, capture_output=True, text=True
    )
    assert ran.stdout.strip() == json.loads(path_of(name).read_text(encoding="utf-8"))["hash"], ran.stderr
