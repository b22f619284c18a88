"""Goldens still hold, in this process and under another hash seed, and together they reach everything there is."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.golden.match import FOLDER, Match, chosen, played, tables
from tests.golden.reach import missing, recorded
from tests.golden.reached import NEVER, wanted
from tests.golden.record import differences

MATCHES = chosen()


@pytest.mark.parametrize("match", MATCHES, ids=[match.name for match in MATCHES])
def test_golden_match_is_played_as_recorded(match: Match) -> None:
    assert differences(match, played(match)) == [], f"if that is meant: python -m tests.golden.record {match.name}"


def test_every_table_has_a_golden_and_none_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == {match.name for match in MATCHES}
    assert set(tables()) <= {match.table for match in MATCHES}


def test_goldens_reach_every_form_card_rule_event_wish_gate_and_ending() -> None:
    never = missing(recorded(MATCHES).values())
    assert never == [], "python -m tests.golden.reach tells which seeds would"


def test_what_is_never_reached_says_why_and_is_still_a_thing() -> None:
    reached = frozenset().union(*recorded(MATCHES).values())
    assert not reached & set(NEVER)
    assert not wanted(tables()) & set(NEVER)
    assert all(reason for reason in NEVER.values())


@pytest.mark.slow
@pytest.mark.parametrize("hash_seed", ["1", "77"])
def test_a_match_is_the_same_under_another_hash_seed(hash_seed: str) -> None:
    match = next(match for match in MATCHES if match.table == ("plaudit", "standard", 5))
    code = f"from tests.golden.match import Match, played; print(played({match!r})['hash'])"
    ran = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": hash_seed}, capture_output=True, text=True
    )
    assert ran.stdout.strip() == json.loads(match.path.read_text(encoding="utf-8"))["hash"], ran.stderr
