"""The README's tables of accessibility: every Xbox guideline once, each with a state and a reason."""

from __future__ import annotations

import re
from pathlib import Path

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
SECTION = README.partition("## For everyone at the table")[2].partition("\n## ")[0]
ROWS = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in SECTION.splitlines() if line[:2] == "| "]
STATES = {"met", "partly", "not"}


def test_every_guideline_stands_there_once_with_a_state_and_a_reason() -> None:
    numbered = [row for row in ROWS if re.match(r"\d{3}", row[0])]
    numbers = [int(number) for row in numbered for number in re.findall(r"\d+", row[0])]
    assert numbers == list(range(101, 124))
    levels = [row for row in ROWS if row[0] in ("basic", "intermediate", "advanced")]
    assert len(levels) > 15
    for row in (*numbered, *levels):
        assert len(row) == 4, row
        assert row[2] in STATES, row
        assert len(row[3]) > 12, row


def test_what_the_tables_say_of_times_is_what_the_game_does() -> None:
    from game.devices.answering import ECHO_MS, PASS_STEADY_MS, PASS_WITHIN_MS
    from game.devices.presses import X_WITHIN_MS
    from game.drawing.theme import TEXT_MIN, TEXT_SCALES

    assert f"{ECHO_MS / 1000:g} s with a steady hand" in SECTION
    assert f"{PASS_WITHIN_MS / 1000:g} s between the presses of a pass, {PASS_STEADY_MS / 1000:g} s with" in SECTION
    assert f"{X_WITHIN_MS / 1000:g} s for both of X" in SECTION
    assert f"{TEXT_MIN:g} of 1080 at the least, up to {max(TEXT_SCALES):.0%}".replace("%", " %") in SECTION
